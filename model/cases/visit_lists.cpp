// Visits that are on record, due, or waiting.

#include "model/cases/record_plan.h"
#include "model/cases/trainings.h"
#include "model/cases/visit_versions.h"
#include "model/cases/visits.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view saved =
    "coalesce(core.visit.gate, '') <> 'waiting' and coalesce(core.visit.superseded, 0) = 0";
constexpr std::string_view waitingNow = "core.visit.gate = 'waiting' and coalesce(core.visit.superseded, 0) = 0";

std::vector<std::string> listKeys(const Context& context) {
    std::vector<std::string> keys{"next_visit_due", "version", "missing"};
    for (const catalogue::Field* field : context.catalogue.fieldsOf("visit"))
        if (field->listColumn) keys.push_back(field->key);
    return keys;
}

void logRead(Context& context, std::string_view entity, RecordId record, std::string caseNumber, std::string note,
             std::int64_t count) {
    audit::Event event;
    event.entity = entity;
    event.record = record;
    event.caseNumber = std::move(caseNumber);
    event.fields = keysSeen(context, entity);
    event.purpose = "home_visit";
    event.note = std::move(note);
    event.count = count;
    context.log.append(event);
}

/// Visits of all children of the actor. Where these are few, from each child to its visits; where they are many, back
/// through all visits by their day.
std::string visitsInScope(const Context& context, store::Parameters& parameters) {
    const bool few = fewInScope(context);
    const std::string joined = few ? "core.child cross join core.visit" : "core.visit cross join core.child";
    return joined + " on core.visit.parent_id = core.child.id where " +
           scopeOf(context, parameters, few ? policy::ScopeUse::Seek : policy::ScopeUse::Filter);
}

void nameChildren(const Context& context, std::vector<Record>& rows) {
    for (Record& row : rows) nameChild(context, row, {row.number("child")});
}

}  // namespace

Result<std::vector<Record>> Visits::list(std::optional<RecordId> childId, std::int64_t limit,
                                         std::int64_t offset) const {
    return refusalsLogged(context_, "visit", childId.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        const std::string tail = std::string(" and ") + std::string(saved) +
                                 " order by core.visit.visit_date desc, core.visit.id desc limit $1 offset $2";
        store::Parameters parameters{limit, offset};
        std::string caseNumber;
        std::vector<std::string> keys;
        std::string from;
        if (childId) {
            auto child = childInScope(context_, *childId, Touch::Read);
            if (!child) return tl::unexpected(child.error());
            caseNumber = child->caseNumber;
            parameters.emplace_back(childId->value);
            from = "core.visit where core.visit.parent_id = $3";
        } else {
            keys = listKeys(context_);
            from = visitsInScope(context_, parameters);
        }
        if (auto sight = requireSight(context_, "visit"); !sight) return tl::unexpected(sight.error());
        auto selection = selectionOf(context_, "visit", keys);
        std::vector<Record> rows =
            rowsWith(context_, *selection, idsFrom(context_, "select core.visit.id from " + from + tail, parameters));
        if (!childId) nameChildren(context_, rows);
        logRead(context_, "visit", childId.value_or(RecordId{}), caseNumber, "visit.list", std::int64_t(rows.size()));
        return rows;
    });
}

Result<Record> Visits::show(RecordId visit) const {
    return refusalsLogged(context_, "visit", visit, [&]() -> Result<Record> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        auto record = records_.read("visit", visit);
        if (!record) return record;
        nameChild(context_, *record, {record->number("child")});
        logRead(context_, "visit", visit, record->text("case_number"), "visit.show", 1);
        return record;
    });
}

Result<std::vector<Record>> Visits::versions(RecordId visit) const {
    return refusalsLogged(context_, "visit", visit, [&]() -> Result<std::vector<Record>> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        auto asked = records_.read("visit", visit);
        if (!asked) return tl::unexpected(asked.error());
        std::vector<std::int64_t> ids;
        for (RecordId version : versionsOf(context_, visit)) ids.push_back(version.value);
        std::vector<Record> rows = rowsWith(context_, *selectionOf(context_, "visit"), ids);
        nameChildren(context_, rows);
        logRead(context_, "visit", visit, rows.empty() ? std::string() : rows.front().text("case_number"),
                "visit.versions", std::int64_t(rows.size()));
        return rows;
    });
}

Result<std::vector<Record>> Visits::due(Date until, std::int64_t limit) const {
    return refusalsLogged(context_, "child", {}, [&]() -> Result<std::vector<Record>> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        const std::vector<std::string> keys{"case_number", "full_name", "next_visit_due", "last_visit_on",
                                            "risk_level"};
        auto selection = selectionOf(context_, "child", keys);
        if (!selection) return fail(ErrorKind::Refused, "permission.missing", {}, {"child"}, {96});
        const bool few = fewInScope(context_);
        store::Parameters parameters{until.iso(), limit};
        std::string condition = scopeOf(context_, parameters, few ? policy::ScopeUse::Seek : policy::ScopeUse::Filter);
        // Few rows are sought by their place, many by their day; an expression is no column to an index.
        const std::string day = few ? "(core.child.next_visit_due || '')" : "core.child.next_visit_due";
        condition +=
            " and " + day + " <= $1 and core.child.status <> 'closed' order by " + day + ", core.child.id limit $2";
        std::vector<Record> rows =
            rowsWith(context_, *selection,
                     idsFrom(context_, "select core.child.id from core.child where " + condition, parameters));
        logRead(context_, "child", {}, {}, "visit.due", std::int64_t(rows.size()));
        return rows;
    });
}

Result<std::vector<Record>> Visits::waiting(std::optional<RecordId> childId) const {
    return refusalsLogged(context_, "visit", childId.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        auto selection = selectionOf(context_, "visit", listKeys(context_));
        if (!selection || selection->fields.empty())
            return fail(ErrorKind::Refused, "permission.missing", {}, {"visit"}, {96});
        store::Parameters parameters;
        std::string condition = scopeOf(context_, parameters, policy::ScopeUse::Filter);
        if (childId) {
            parameters.emplace_back(childId->value);
            condition += " and core.visit.parent_id = $" + std::to_string(parameters.size());
        }
        std::vector<Record> rows =
            rowsWith(context_, *selection,
                     idsFrom(context_,
                             "select core.visit.id from core.visit cross join core.child on core.child.id = "
                             "core.visit.parent_id where " +
                                 std::string(waitingNow) + " and " + condition +
                                 " order by core.visit.visit_date, core.visit.id",
                             parameters));
        nameChildren(context_, rows);
        logRead(context_, "visit", childId.value_or(RecordId{}), {}, "visit.waiting", std::int64_t(rows.size()));
        return rows;
    });
}

}  // namespace tonghu::cases
