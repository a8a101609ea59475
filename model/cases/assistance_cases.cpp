#include "model/cases/assistance_cases.h"

#include "model/cases/record_plan.h"
#include "model/cases/scope.h"
#include "model/cases/trainings.h"
#include "model/policy/working_days.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "assistance_case";
constexpr std::string_view ended = "ended";

/// What the services need of a case, whatever the actor sees of it.
struct CaseSkeleton {
    RecordId id, child;
    std::string stage, decision, refusalReason;
};

std::optional<CaseSkeleton> skeletonOf(const Context& context, RecordId id) {
    std::optional<CaseSkeleton> found;
    context.database.query("select parent_id, stage, decision, refusal_reason from core.assistance_case where id = $1",
                           {id.value}, [&](const store::RowView& row) {
                               found = CaseSkeleton{id, RecordId{row.number(0)}, std::string(row.text(1)),
                                                    std::string(row.text(2)), std::string(row.text(3))};
                               return false;
                           });
    return found;
}

Result<CaseSkeleton> caseInScope(const Context& context, RecordId id) {
    if (context.database.holds(Compartment::Core))
        if (auto found = skeletonOf(context, id); found && childInScope(context, found->child)) return *found;
    return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
}

std::string caseNumberOf(const Context& context, RecordId child) {
    return textOf(context.database.single("select case_number from core.child where id = $1", {child.value}));
}

bool mayWrite(const Context& context, const std::string& key) {
    const catalogue::Field* field = context.catalogue.field(entity, key);
    return field && policy::accessTo(context.catalogue, context.actor, *field) == catalogue::Access::Write;
}

std::string given(const Fields& fields, std::string_view key, const std::string& otherwise = {}) {
    auto found = fields.find(key);
    return found == fields.end() ? otherwise : textOf(found->second);
}

/// When a case enters a stage: its date, and when its clock runs out.
Fields enteringStage(const Context& context, const catalogue::Stage& stage) {
    const Date today = context.clock.today();
    Fields derived{{"stage", stage.key}, {"stage_since", today.iso()}, {"stage_due", Value()}};
    if (stage.workingDays)
        derived["stage_due"] = policy::plusWorkingDays(context.catalogue.holidays(), today, *stage.workingDays).iso();
    if (context.catalogue.field(entity, stage.key + "_on")) derived[stage.key + "_on"] = today.iso();
    return derived;
}

/// What the stage needs, given now or on record.
Result<void> checkNeeds(const Context& context, RecordId id, const catalogue::Stage& stage, const Fields& fields) {
    for (const std::string& key : stage.needs) {
        if (!mayWrite(context, key))
            return fail(ErrorKind::Refused, "case.stage_not_yours", {.field = std::string(entity) + "." + key},
                        {stage.key}, {96});
        auto now = fields.find(key);
        const catalogue::Field* field = context.catalogue.field(entity, key);
        const Value standing =
            now != fields.end()
                ? now->second
                : context.database.single(
                      "select " + key + " from " + tableOf(field->compartment, entity) + " where id = $1", {id.value});
        if (!isEmpty(standing)) continue;
        const bool decision = key == "decision" || key == "decision_on";
        return fail(ErrorKind::BadInput, decision ? "case.decision_missing" : "field.required",
                    {.field = std::string(entity) + "." + key});
    }
    return {};
}

Result<void> checkDecision(const CaseSkeleton& found, std::string_view stage, const Fields& fields) {
    if (given(fields, "decision", found.decision) != "refused") return {};
    if (stage == "decided" && given(fields, "refusal_reason", found.refusalReason).empty())
        return fail(ErrorKind::BadInput, "field.required", {.field = "assistance_case.refusal_reason"}, {}, {35});
    if (stage == "delivering") return fail(ErrorKind::Refused, "case.refused_decision");
    return {};
}

}  // namespace

Result<void> AssistanceCases::mayWork() const {
    const catalogue::Role* role = context_.actor.role;
    if (role && (role->may("case.edit") || role->may("approve"))) return {};
    return requirePermission(context_, "case.edit");
}

void AssistanceCases::log(audit::Verb verb, std::string_view about, RecordId record, const std::string& caseNumber,
                          const Fields& fields, std::string note, std::int64_t count) const {
    audit::Event event;
    event.verb = verb;
    event.entity = about;
    event.record = record;
    event.caseNumber = caseNumber;
    event.fields = keysOf(fields);
    event.note = std::move(note);
    event.count = count;
    context_.log.append(event);
}

Result<RecordId> AssistanceCases::open(RecordId childId, const Fields& fields) {
    return refusalsLogged(context_, entity, childId, [&]() -> Result<RecordId> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        auto child = childInScope(context_, childId);
        if (!child) return tl::unexpected(child.error());
        if (auto permitted = requirePermission(context_, "case.edit"); !permitted)
            return tl::unexpected(permitted.error());
        if (context_.catalogue.stages().empty()) throw std::logic_error("the catalogue has no stages");
        Fields opened = fields;
        if (given(opened, "responsible_unit").empty()) opened["responsible_unit"] = context_.unit.name;
        if (given(opened, "responsible_user").empty()) opened["responsible_user"] = context_.actor.user;
        store::Transaction transaction = context_.database.begin();
        const std::int64_t before = numberOf(context_.database.single(
            "select count(*) from core.assistance_case where parent_id = $1", {childId.value}));
        Fields derived = enteringStage(context_, context_.catalogue.stages().front());
        derived["number"] = child->caseNumber + "-" + std::to_string(before + 1);
        auto id = records_.insert(entity, opened, catalogue::Required::AtSave, childId, derived);
        if (!id) return id;
        log(audit::Verb::Collect, entity, *id, child->caseNumber, opened, "case.opened");
        transaction.commit();
        return id;
    });
}

Result<Record> AssistanceCases::show(RecordId id) const {
    return refusalsLogged(context_, entity, id, [&]() -> Result<Record> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        auto record = records_.read(entity, id);
        if (!record) return record;
        if (auto sight = requireSight(context_, entity); !sight) return tl::unexpected(sight.error());
        for (const char* part : {"plan_item", "payment"})
            if (auto parts = records_.parts(part, id); !parts.empty()) record->parts[part] = std::move(parts);
        nameChild(context_, *record, {record->number("child")});
        Fields seen;
        for (const std::string& key : keysSeen(context_, entity)) seen[key] = Value();
        log(audit::Verb::Use, entity, id, record->text("case_number"), seen, "case.show");
        return record;
    });
}

Result<std::vector<Record>> AssistanceCases::list(std::optional<RecordId> childId, std::string_view stage,
                                                  std::int64_t limit, std::int64_t offset) const {
    return refusalsLogged(context_, entity, childId.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        if (auto sight = requireSight(context_, entity); !sight) return tl::unexpected(sight.error());
        if (childId)
            if (auto child = childInScope(context_, *childId); !child) return tl::unexpected(child.error());
        std::vector<std::string> keys{"stage_since", "decision"};
        for (const catalogue::Field* field : context_.catalogue.fieldsOf(entity))
            if (field->listColumn) keys.push_back(field->key);
        auto selection = selectionOf(context_, entity, childId ? std::span<const std::string>() : keys);
        if (!selection) return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(entity)}, {96});
        store::Parameters parameters{limit, offset};
        std::string condition = scopeOf(context_, parameters);
        auto also = [&](const std::string& column, Value value) {
            parameters.push_back(std::move(value));
            condition += " and core.assistance_case." + column + " = $" + std::to_string(parameters.size());
        };
        if (childId) also("parent_id", childId->value);
        if (!stage.empty()) also("stage", std::string(stage));
        std::vector<std::int64_t> ids;
        context_.database.query(
            "select core.assistance_case.id from core.child join core.assistance_case on "
            "core.assistance_case.parent_id = core.child.id where " +
                condition +
                " order by core.assistance_case.stage_due is null, core.assistance_case.stage_due, "
                "core.assistance_case.id limit $1 offset $2",
            parameters, [&](const store::RowView& row) {
                ids.push_back(row.number(0));
                return true;
            });
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows) nameChild(context_, row, {row.number("child")});
        log(audit::Verb::Use, entity, childId.value_or(RecordId{}), childId ? caseNumberOf(context_, *childId) : "", {},
            "case.list", std::int64_t(rows.size()));
        return rows;
    });
}

std::vector<std::string> AssistanceCases::nextStages(std::string_view stage) const {
    const catalogue::Stage* here = context_.catalogue.stage(stage);
    return here ? here->next : std::vector<std::string>();
}

Result<void> AssistanceCases::advanceChecked(RecordId id, std::string_view stageKey, const Fields& fields) {
    auto found = caseInScope(context_, id);
    if (!found) return tl::unexpected(found.error());
    if (auto permitted = mayWork(); !permitted) return permitted;
    const catalogue::Stage* stage = context_.catalogue.stage(stageKey);
    const std::vector<std::string> next = nextStages(found->stage);
    if (!stage || std::ranges::find(next, stageKey) == next.end())
        return fail(ErrorKind::Refused, "case.stage_not_next", {}, {found->stage, std::string(stageKey)});
    if (auto clock = requireClock(context_); !clock) return clock;
    if (auto fine = checkNeeds(context_, id, *stage, fields); !fine) return fine;
    if (auto fine = checkDecision(*found, stageKey, fields); !fine) return fine;
    store::Transaction transaction = context_.database.begin();
    if (auto done = records_.update(entity, id, fields, "case.stage", enteringStage(context_, *stage)); !done)
        return done;
    log(audit::Verb::Process, entity, id, caseNumberOf(context_, found->child), fields, "case.stage." + stage->key);
    transaction.commit();
    return {};
}

Result<void> AssistanceCases::advance(RecordId id, std::string_view stage, const Fields& fields) {
    return refusalsLogged(context_, entity, id, [&] { return advanceChecked(id, stage, fields); });
}

Result<void> AssistanceCases::close(RecordId id, const Fields& closure) {
    Fields fields = closure;
    if (given(fields, "closed_on").empty()) fields["closed_on"] = context_.clock.today().iso();
    return advance(id, ended, fields);
}

Result<void> AssistanceCases::set(RecordId id, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, entity, id, [&]() -> Result<void> {
        auto found = caseInScope(context_, id);
        if (!found) return tl::unexpected(found.error());
        if (auto permitted = mayWork(); !permitted) return permitted;
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update(entity, id, changes, reason); !done) return done;
        log(audit::Verb::Process, entity, id, caseNumberOf(context_, found->child), changes, "case.changed");
        transaction.commit();
        return {};
    });
}

Result<RecordId> AssistanceCases::addPart(std::string_view part, RecordId id, const Fields& fields) {
    auto found = caseInScope(context_, id);
    if (!found) return tl::unexpected(found.error());
    if (auto permitted = requirePermission(context_, "case.edit"); !permitted) return tl::unexpected(permitted.error());
    if (part == "payment" && found->decision != "granted" && found->decision != "partly")
        return fail(ErrorKind::Refused, "case.nothing_granted", {}, {}, {84});
    store::Transaction transaction = context_.database.begin();
    auto added = records_.insert(part, fields, catalogue::Required::AtSave, id);
    if (!added) return added;
    log(audit::Verb::Collect, part, *added, caseNumberOf(context_, found->child), fields, "case.part");
    transaction.commit();
    return added;
}

Result<RecordId> AssistanceCases::addPlanItem(RecordId id, const Fields& item) {
    return refusalsLogged(context_, "plan_item", id, [&] { return addPart("plan_item", id, item); });
}

Result<RecordId> AssistanceCases::addPayment(RecordId id, const Fields& payment) {
    return refusalsLogged(context_, "payment", id, [&] { return addPart("payment", id, payment); });
}

Result<void> AssistanceCases::setPlanItem(RecordId planItem, const Fields& changes) {
    return refusalsLogged(context_, "plan_item", planItem, [&]() -> Result<void> {
        if (auto reachable = records_.requireInScope("plan_item", planItem); !reachable) return reachable;
        if (auto permitted = requirePermission(context_, "case.edit"); !permitted) return permitted;
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update("plan_item", planItem, changes, "case.plan"); !done) return done;
        log(audit::Verb::Process, "plan_item", planItem, {}, changes, "case.plan");
        transaction.commit();
        return {};
    });
}

Result<std::int64_t> AssistanceCases::paid(RecordId id) const {
    auto found = caseInScope(context_, id);
    if (!found) return tl::unexpected(found.error());
    if (auto sight = requireSight(context_, "payment"); !sight) return tl::unexpected(sight.error());
    return numberOf(context_.database.single("select sum(amount) from core.payment where parent_id = $1", {id.value}));
}

}  // namespace tonghu::cases
