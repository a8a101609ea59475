#include "model/cases/children.h"

#include "model/cases/purpose_use.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"
#include "model/cases/trainings.h"

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

}  // namespace

Result<ChildPage> Children::list(const ChildQuery& query) const {
    return refusalsLogged(context_, "child", {}, [&]() -> Result<ChildPage> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
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
    const auto named = PurposeUse(context_).toOpen(id, purpose);
    if (!named) return tl::unexpected(named.error());
    return refusalsLogged(context_, "child", id, [&]() -> Result<Record> {
        auto child = childInScope(context_, id, Touch::Read);
        if (!child) return tl::unexpected(child.error());
        if (auto sight = requireSight(context_, "child"); !sight) return tl::unexpected(sight.error());
        auto record = records_.read("child", id);
        if (!record) return record;
        std::vector<Record> guardians = records_.parts("guardian", id);
        if (!guardians.empty()) record->parts["guardian"] = std::move(guardians);
        audit::Event event;
        event.entity = "child";
        event.record = id;
        event.caseNumber = child->caseNumber;
        event.fields = keysSeen(context_, "child");
        event.purpose = *named;
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
