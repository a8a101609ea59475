// New files and changes to them.

#include "model/cases/child_facts.h"
#include "model/cases/children.h"
#include "model/cases/consents.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

/// The value where there is none yet and the actor may enter it.
void fill(const Context& context, Fields& fields, std::string_view key, const Value& value) {
    const catalogue::Field* field = context.catalogue.field("child", key);
    if (!field || isEmpty(value)) return;
    const catalogue::Access access = policy::accessTo(context.catalogue, context.actor, *field);
    if (access != catalogue::Access::Write && access != catalogue::Access::MaskedEnter) return;
    Value& there = fields[std::string(key)];
    if (isEmpty(there)) there = value;
}

/// What is known without asking.
Fields withUsualValues(const Context& context, Fields fields) {
    const policy::Actor& actor = context.actor;
    fill(context, fields, "status", std::string("intake"));
    fill(context, fields, "filed_on", context.clock.today().iso());
    fill(context, fields, "responsible_unit", context.unit.name);
    fill(context, fields, "responsible_user", actor.user);
    if (!actor.role) return fields;
    if (actor.role->scope == catalogue::ScopeKind::Village) {
        fill(context, fields, "director_user", actor.user);
        if (actor.division) fill(context, fields, "division_code", actor.division->digits());
    }
    if (actor.role->scope == catalogue::ScopeKind::Institution) fill(context, fields, "institution", actor.institution);
    return fields;
}

/// Fields of the file that are checked against each other, as they stand, so far as this session can read them.
Fields withStoredFacts(const Context& context, RecordId child, Fields changes) {
    static const std::map<Compartment, std::vector<const char*>> facts{
        {Compartment::Core, {"division_code", "institution", "filed_on", "sex", "closed_on", "close_reason"}},
        {Compartment::Identity, {"birth_date"}},
        {Compartment::Identifier, {"resident_id"}}};
    for (const auto& [compartment, keys] : facts) {
        if (!context.database.holds(compartment)) continue;
        for (const std::string key : keys)
            if (!changes.contains(key))
                changes[key] = context.database.single(
                    "select " + key + " from " + std::string(nameOf(compartment)) + ".child where id = $1",
                    {child.value});
    }
    return changes;
}

bool touches(const Fields& changes, std::initializer_list<std::string_view> keys) {
    return std::ranges::any_of(keys, [&](std::string_view key) { return changes.contains(key); });
}

/// A file is closed on a day and for a reason (records.md).
Result<void> checkClosing(const Fields& changes, const Fields& facts) {
    auto status = changes.find("status");
    if (status == changes.end() || textOf(status->second) != "closed") return {};
    for (const char* key : {"closed_on", "close_reason"})
        if (isEmpty(facts.find(key)->second))
            return fail(ErrorKind::BadInput, "field.required", {.field = std::string("child.") + key});
    return {};
}

/// Only what was changed is held against the rest: an old fault elsewhere does not keep a telephone number out.
Result<void> checkChanges(const Context& context, const Fields& changes, const Fields& facts) {
    if (touches(changes, {"birth_date", "sex", "resident_id", "filed_on"}))
        if (auto agrees = checkFacts(context, facts); !agrees) return agrees;
    if (touches(changes, {"status", "division_code", "institution"}))
        if (auto fitting = checkPlace(context, facts); !fitting) return fitting;
    return checkClosing(changes, facts);
}

void logChange(Context& context, audit::Verb verb, RecordId child, std::string caseNumber, const Fields& fields,
               std::int64_t count = 1) {
    audit::Event event;
    event.verb = verb;
    event.entity = "child";
    event.record = child;
    event.caseNumber = std::move(caseNumber);
    event.fields = keysOf(fields);
    event.purpose = "filing";
    event.count = count;
    context.log.append(event);
}

Value asValue(const std::optional<Date>& day) {
    return day ? Value(day->iso()) : Value();
}

}  // namespace

Result<RecordId> Children::addChecked(const Record& child) {
    if (auto permitted = requirePermission(context_, "child.add"); !permitted) return tl::unexpected(permitted.error());
    if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
    const Fields fields = withUsualValues(context_, child.fields);
    if (auto agrees = checkFacts(context_, fields); !agrees) return tl::unexpected(agrees.error());
    if (auto fitting = checkPlace(context_, fields); !fitting) return tl::unexpected(fitting.error());

    store::Transaction transaction = context_.database.begin();
    auto filedOn = fields.find("filed_on");
    ChildSkeleton skeleton;
    skeleton.filedOn = filedOn == fields.end() ? std::string() : textOf(filedOn->second);
    skeleton.caseNumber = nextCaseNumber(context_, skeleton.filedOn);
    if (auto status = fields.find("status"); status != fields.end()) skeleton.status = textOf(status->second);
    Fields derived = derivedFrom(context_, fields);
    derived["case_number"] = skeleton.caseNumber;
    derived["next_visit_due"] = asValue(nextVisitDue(context_, skeleton));
    derived["consent_state"] = std::string("incomplete");
    auto id = records_.insert("child", fields, catalogue::Required::AtIntake, {}, derived);
    if (!id) return id;
    auto guardians = child.parts.find("guardian");
    std::int64_t records = 1;
    if (guardians != child.parts.end())
        for (const Record& guardian : guardians->second) {
            auto added = records_.insert("guardian", guardian.fields, catalogue::Required::AtSave, *id);
            if (!added) return added;
            ++records;
        }
    logChange(context_, audit::Verb::Collect, *id, skeleton.caseNumber, fields, records);
    transaction.commit();
    return id;
}

Result<RecordId> Children::add(const Record& child) {
    return refusalsLogged(context_, "child", {}, [&] { return addChecked(child); });
}

Result<void> Children::setChecked(RecordId id, const Fields& changes, const std::string& reason) {
    auto child = childInScope(context_, id);
    if (!child) return tl::unexpected(child.error());
    if (auto permitted = requirePermission(context_, "child.edit"); !permitted) return permitted;
    if (reason.find_first_not_of(" \t\n") == std::string::npos)
        return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
    if (auto fine = checkChanges(context_, changes, withStoredFacts(context_, id, changes)); !fine) return fine;

    store::Transaction transaction = context_.database.begin();
    Fields derived = derivedFrom(context_, changes);
    if (touches(changes, {"status", "risk_level", "filed_on"})) {
        auto changed = [&](const char* key, std::string& into) {
            if (auto found = changes.find(key); found != changes.end()) into = textOf(found->second);
        };
        changed("status", child->status);
        changed("risk_level", child->riskLevel);
        changed("filed_on", child->filedOn);
        derived["next_visit_due"] = asValue(nextVisitDue(context_, *child));
    }
    if (auto done = records_.update("child", id, changes, reason, derived); !done) return done;
    // The branch of the consent follows from birth and will.
    if (touches(changes, {"birth_date", "birth_date_known", "can_express_will"})) Consents(context_).refreshState(id);
    logChange(context_, audit::Verb::Process, id, child->caseNumber, changes);
    transaction.commit();
    return {};
}

Result<void> Children::set(RecordId id, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, "child", id, [&] { return setChecked(id, changes, reason); });
}

}  // namespace tonghu::cases
