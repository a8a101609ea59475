#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

tl::unexpected<Error> denied(std::string_view what) {
    return fail(ErrorKind::Refused, "permission.denied", {}, {std::string(what)}, {10, 96});
}

/// The child's name as the actor may see it: in full, masked, or not at all.
Value shownName(const Context& context, RecordId child) {
    const catalogue::Field* name = context.catalogue.field("child", "full_name");
    if (!name) return {};
    switch (policy::accessTo(context.catalogue, context.actor, *name)) {
        case catalogue::Access::Read:
        case catalogue::Access::Write:
            return context.database.single("select full_name from identity.child where id = $1", {child.value});
        case catalogue::Access::Masked:
        case catalogue::Access::MaskedEnter:
            return context.database.single(
                "select full_name_mask from " + std::string(nameOf(name->maskIn)) + ".child where id = $1",
                {child.value});
        case catalogue::Access::Hidden:
            break;
    }
    return {};
}

}  // namespace

Result<ChildSkeleton> childInScope(const Context& context, RecordId child) {
    std::optional<ChildSkeleton> found;
    // Without `core` there is no table to ask.
    if (context.database.holds(Compartment::Core)) {
        policy::Condition scope = policy::scopeCondition(context.actor, 2);
        store::Parameters parameters{child.value};
        parameters.insert(parameters.end(), scope.parameters.begin(), scope.parameters.end());
        context.database.query(R"(
            select core.child.case_number, core.child.filed_on, core.child.birth_month, core.child.risk_level
            from core.child
            where core.child.id = $1 and )" +
                                   scope.sql,
                               parameters, [&](const store::RowView& row) {
                                   found = ChildSkeleton{child, std::string(row.text(0)), std::string(row.text(1)),
                                                         std::string(row.text(2)), std::string(row.text(3))};
                                   return false;
                               });
    }
    if (!found) return fail(ErrorKind::BadInput, "record.not_found");
    return *found;
}

Result<void> requirePermission(const Context& context, std::string_view permission) {
    if (context.actor.role && context.actor.role->may(permission)) return {};
    return denied(permission);
}

Result<void> requireCompartment(const Context& context, Compartment compartment) {
    if (context.database.holds(compartment)) return {};
    return denied(nameOf(compartment));
}

Result<void> requireSight(const Context& context, std::string_view entity) {
    if (!policy::visibleFields(context.catalogue, context.actor, entity).empty()) return {};
    return denied(entity);
}

void nameChild(const Context& context, Record& row, RecordId child) {
    row.fields["child"] = child.value;
    row.fields["case_number"] =
        context.database.single("select case_number from core.child where id = $1", {child.value});
    if (Value name = shownName(context, child); !isEmpty(name)) row.fields["full_name"] = std::move(name);
}

std::vector<std::string> keysSeen(const Context& context, std::string_view entity) {
    std::vector<std::string> keys;
    for (const policy::VisibleField& visible : policy::visibleFields(context.catalogue, context.actor, entity))
        keys.push_back(visible.field->key);
    return keys;
}

std::vector<std::string> keysOf(const Fields& fields) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : fields) keys.push_back(key);
    return keys;
}

void logRefusal(Context& context, std::string_view entity, RecordId record, const Error& error) {
    bool soughtOutside = error.code == "record.not_found";
    if (error.kind != ErrorKind::Refused && !soughtOutside) return;
    audit::Event event;
    event.verb = audit::Verb::Refused;
    event.entity = entity;
    event.record = record;
    event.note = error.code;
    context.log.append(event);
}

}  // namespace tonghu::cases
