#include "model/cases/children.h"

#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

std::vector<std::string> listColumnsOf(const Context& context) {
    std::vector<std::string> keys;
    for (const catalogue::Field* field : context.catalogue.fieldsOf("child"))
        if (field->listColumn) keys.push_back(field->key);
    return keys;
}

std::vector<std::string> keysOf(const Selection& selection) {
    std::vector<std::string> keys;
    for (const SelectedField& field : selection.fields) keys.push_back(field.field->key);
    return keys;
}

/// What the actor works on must be their role's work (rows 16, 48).
Result<void> checkPurpose(const Context& context, std::string_view purpose) {
    const std::vector<std::string>& purposes = context.actor.role->purposes;
    if (purpose.empty() && purposes.empty()) return {};
    const catalogue::Purpose* known = context.catalogue.purpose(purpose);
    if (!known) return fail(ErrorKind::BadInput, "purpose.unknown", {}, {std::string(purpose)});
    if (known->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {std::string(purpose)}, {16});
    if (std::ranges::find(purposes, purpose) != purposes.end()) return {};
    return fail(ErrorKind::Refused, "purpose.not_of_role", {}, {std::string(purpose)}, {48});
}

}  // namespace

Result<ChildPage> Children::list(const ChildQuery& query) const {
    return refusalsLogged(context_, "child", {}, [&]() -> Result<ChildPage> {
        const std::vector<std::string> keys = query.columns.empty() ? listColumnsOf(context_) : query.columns;
        auto selection = selectionOf(context_, "child", keys);
        if (!selection || selection->fields.empty())
            return fail(ErrorKind::Refused, "permission.missing", {}, {"child"}, {96});
        auto window = order_.window(context_, {query.search, query.status, query.sort}, query.offset, query.limit);
        if (!window) return tl::unexpected(window.error());
        std::vector<Record> rows = rowsWith(context_, *selection, window->ids);
        audit::Event event;
        event.entity = "child";
        event.fields = keysOf(*selection);
        event.note = query.search.empty() ? "child.list" : "child.search";
        event.count = std::int64_t(rows.size());
        context_.log.append(event);
        return ChildPage{std::move(rows), window->total};
    });
}

Result<Record> Children::show(RecordId id, std::string_view purpose) const {
    return refusalsLogged(context_, "child", id, [&]() -> Result<Record> {
        auto child = childInScope(context_, id, Touch::Read);
        if (!child) return tl::unexpected(child.error());
        if (auto sight = requireSight(context_, "child"); !sight) return tl::unexpected(sight.error());
        if (auto fitting = checkPurpose(context_, purpose); !fitting) return tl::unexpected(fitting.error());
        auto record = records_.read("child", id);
        if (!record) return record;
        std::vector<Record> guardians = records_.parts("guardian", id);
        if (!guardians.empty()) record->parts["guardian"] = std::move(guardians);
        audit::Event event;
        event.entity = "child";
        event.record = id;
        event.caseNumber = child->caseNumber;
        event.fields = keysSeen(context_, "child");
        event.purpose = purpose;
        context_.log.append(event);
        return record;
    });
}

std::optional<RecordId> Children::findByCaseNumber(std::string_view caseNumber) const {
    if (!context_.database.holds(Compartment::Core)) return std::nullopt;
    store::Parameters parameters{std::string(caseNumber)};
    const std::string scope = scopeOf(context_, parameters, policy::ScopeUse::Filter);
    const RecordId found{numberOf(
        context_.database.single("select id from core.child where case_number = $1 and " + scope, parameters))};
    if (found) return found;
    // Whoever tries numbers of files that are not theirs leaves a trace, as whoever tries ids does.
    logRefusal(context_, "child", {}, Error{ErrorKind::Refused, "record.not_found", {}, {}, {86}});
    return std::nullopt;
}

std::vector<Records::Change> Children::history(RecordId id) const {
    auto child = childInScope(context_, id, Touch::Read);
    if (!child) {
        logRefusal(context_, "child", id, child.error());
        return {};
    }
    std::vector<Records::Change> changes = records_.history("child", id);
    audit::Event event;
    event.entity = "child";
    event.record = id;
    event.caseNumber = child->caseNumber;
    event.note = "child.history";
    event.count = std::int64_t(changes.size());
    context_.log.append(event);
    return changes;
}

}  // namespace tonghu::cases
