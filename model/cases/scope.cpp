#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

tl::unexpected<Error> denied(std::string_view what) {
    return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(what)}, {96});
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

std::string scopeOf(const Context& context, store::Parameters& parameters, policy::ScopeUse use) {
    policy::Condition scope = policy::scopeCondition(context.actor, int(parameters.size()) + 1, use);
    parameters.insert(parameters.end(), scope.parameters.begin(), scope.parameters.end());
    return scope.sql;
}

bool fewInScope(const Context& context) {
    constexpr std::int64_t few = 10000;
    store::Parameters parameters{few + 1};
    const std::string scope = scopeOf(context, parameters);
    return numberOf(context.database.single(
               "select count(*) from (select 1 from core.child where " + scope + " limit $1) as counted",
               parameters)) <= few;
}

std::string reachOf(const Context& context, Touch touch, store::Parameters& parameters) {
    const std::string open = scopeOf(context, parameters);
    if (touch == Touch::Change) return open;
    const auto place = [&](Value value) {
        parameters.push_back(std::move(value));
        return "$" + std::to_string(parameters.size());
    };
    policy::Condition area =
        policy::scopeCondition(context.actor, int(parameters.size()) + 1, policy::ScopeUse::Seek, policy::Reach::All);
    parameters.insert(parameters.end(), area.parameters.begin(), area.parameters.end());
    return "(" + open + " or (" + area.sql +
           " and core.child.status = 'restricted' and exists (select 1 from core.opening where child_id = "
           "core.child.id and user_name = " +
           place(context.actor.user) + " and until >= " + place(context.clock.today().iso()) + ")))";
}

Result<ChildSkeleton> childInScope(const Context& context, RecordId child, Touch touch) {
    std::optional<ChildSkeleton> found;
    // Without `core` there is no table to ask.
    if (context.database.holds(Compartment::Core)) {
        store::Parameters parameters{child.value};
        const std::string scope = reachOf(context, touch, parameters);
        context.database.query(R"(
            select case_number, status, division_code, institution, filed_on, birth_month, risk_level, last_visit_on
            from core.child
            where core.child.id = $1 and )" +
                                   scope,
                               parameters, [&](const store::RowView& row) {
                                   auto text = [&](int column) { return std::string(row.text(column)); };
                                   found = ChildSkeleton{child,   text(0), text(1), text(2), text(3),
                                                         text(4), text(5), text(6), text(7)};
                                   return false;
                               });
    }
    if (!found) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
    return *found;
}

Result<void> requirePermission(const Context& context, std::string_view permission) {
    if (context.actor.role && context.actor.role->may(permission)) return {};
    return denied(permission);
}

Result<void> requireCompartment(const Context& context, Compartment compartment) {
    if (context.database.holds(compartment)) return {};
    return fail(ErrorKind::Refused, "compartment.not_held", {}, {std::string(nameOf(compartment))}, {96});
}

Result<void> requireSight(const Context& context, std::string_view entity) {
    if (!policy::visibleFields(context.catalogue, context.actor, entity).empty()) return {};
    return denied(entity);
}

std::string faultyUntil(const Context& context) {
    if (!context.database.holds(Compartment::Office)) return {};
    return textOf(context.database.single("select faulty_until from office.clock_seen limit 1"));
}

std::string newestRecord(const Context& context) {
    const auto textOrNone = [&](Compartment compartment, const char* sql) {
        return context.database.holds(compartment) ? textOf(context.database.single(sql)) : std::string();
    };
    const std::string now = context.clock.timestamp(), faulty = faultyUntil(context);
    // Kept since the clock was last called right, so it counts in any case.
    std::string newest = textOrNone(Compartment::Office, "select at from office.clock_seen limit 1");
    for (const char* sql : {"select created_at from core.child order by id desc limit 1",
                            "select created_at from core.visit order by id desc limit 1"}) {
        std::string at = textOrNone(Compartment::Core, sql);
        if (at <= now || at > faulty) newest = std::max(newest, std::move(at));
    }
    return newest;
}

Result<void> requireClock(const Context& context) {
    if (newestRecord(context).substr(0, 10) > context.clock.today().iso())
        return fail(ErrorKind::Refused, "clock.set_back");
    return {};
}

std::vector<std::int64_t> idsFrom(const Context& context, const std::string& sql, const store::Parameters& parameters) {
    std::vector<std::int64_t> ids;
    context.database.query(sql, parameters, [&](const store::RowView& row) {
        ids.push_back(row.number(0));
        return true;
    });
    return ids;
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
    if (error.kind != ErrorKind::Refused) return;
    audit::Event event;
    event.verb = audit::Verb::Refused;
    event.entity = entity;
    event.record = record;
    event.note = error.code;
    context.log.append(event);
}

}  // namespace tonghu::cases
