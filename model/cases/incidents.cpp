#include "model/cases/incidents.h"

#include "model/cases/form_fields.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"
#include "model/policy/moments.h"

#include <algorithm>
#include <cstdio>

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "incident", stepEntity = "incident_step";
constexpr std::string_view handlePermission = "incident.handle";

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

policy::IncidentHours hoursOf(const catalogue::Catalogue& catalogue) {
    return {catalogue.setting("incident.report_hours"), catalogue.setting("incident.internal_hours")};
}

/// "CS01-I-2026-004": says nothing of what happened.
std::string nextNumber(const Context& context) {
    const std::string stem = context.unit.code + "-I-" + std::to_string(context.clock.today().year()) + "-";
    const std::int64_t before =
        numberOf(context.database.single("select count(*) from office.incident where number like $1", {stem + "%"}));
    char tail[16];
    std::snprintf(tail, sizeof tail, "%03lld", static_cast<long long>(before + 1));
    return stem + tail;
}

std::optional<policy::IncidentClock> clockOf(const Context& context, const std::string& foundAt,
                                             const std::string& grade) {
    return policy::incidentClock(foundAt, grade, policy::momentIn(context.clock.timestamp()),
                                 hoursOf(context.catalogue));
}

}  // namespace

bool Incidents::mayHandle() const {
    return context_.actor.role && context_.actor.role->may(handlePermission);
}

void Incidents::log(audit::Verb verb, std::string_view what, RecordId record, const Fields& fields, std::string note,
                    std::int64_t count, std::string caseNumber) const {
    audit::Event event;
    event.verb = verb;
    event.entity = what;
    event.record = record;
    event.caseNumber = std::move(caseNumber);
    event.fields = keysOf(fields);
    event.purpose = "audit";
    event.note = std::move(note);
    event.count = count;
    context_.log.append(event);
}

Result<RecordId> Incidents::open(const Fields& incident) {
    return refusalsLogged(context_, entity, {}, [&]() -> Result<RecordId> {
        Fields fields = incident;
        if (auto fine = records_.checkForm(entity, fields); !fine) return tl::unexpected(fine.error());
        for (const char* key : {"kind", "summary"})
            if (text(fields, key).empty())
                return fail(ErrorKind::BadInput, "field.required", {.field = "incident." + std::string(key)});
        if (text(fields, "found_at").empty()) fields["found_at"] = policy::momentIn(context_.clock.timestamp());
        store::Transaction transaction = context_.database.begin();
        fields["number"] = nextNumber(context_);
        fields["opened_at"] = policy::momentIn(context_.clock.timestamp());
        fields["opened_by"] = context_.actor.user;
        auto id = records_.insert(entity, {}, catalogue::Required::Never, {}, fields);
        if (!id) return id;
        log(audit::Verb::Collect, entity, *id, fields, "incident.opened");
        transaction.commit();
        return id;
    });
}

Result<void> Incidents::requireOpen(RecordId incident) const {
    if (auto there = records_.requireInScope(entity, incident); !there) return there;
    if (!isEmpty(context_.database.single("select closed_at from office.incident where id = $1", {incident.value})))
        return fail(ErrorKind::Refused, "incident.closed", {}, {}, {42});
    return {};
}

Result<void> Incidents::mayWork(RecordId incident) const {
    if (auto permitted = requirePermission(context_, handlePermission); !permitted) return permitted;
    return requireOpen(incident);
}

Result<void> Incidents::set(RecordId incident, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, entity, incident, [&]() -> Result<void> {
        if (auto fine = mayWork(incident); !fine) return fine;
        if (isBlank(reason)) return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update(entity, incident, changes, reason); !done) return done;
        log(audit::Verb::Process, entity, incident, changes, "incident.changed");
        transaction.commit();
        return {};
    });
}

std::vector<std::string> Incidents::checklist(std::string_view kind) const {
    std::vector<std::string> codes;
    if (const catalogue::CodeList* list = context_.catalogue.list("incident_todo_" + std::string(kind)))
        for (const catalogue::Code& code : list->codes()) codes.push_back(code.code);
    return codes;
}

Result<void> Incidents::doStep(RecordId incident, const std::string& step, bool notNeeded, const std::string& note) {
    return refusalsLogged(context_, stepEntity, incident, [&]() -> Result<void> {
        if (auto fine = mayWork(incident); !fine) return fine;
        const std::string kind =
            textOf(context_.database.single("select kind from office.incident where id = $1", {incident.value}));
        if (std::ranges::count(checklist(kind), step) == 0)
            return fail(ErrorKind::BadInput, "incident.step_unknown", {}, {step});
        if (notNeeded && isBlank(note))
            return fail(ErrorKind::BadInput, "field.required", {.field = "incident_step.step_note"}, {}, {42});
        const Fields entered{{"not_needed", std::int64_t(notNeeded)}, {"step_note", Value(note)}};
        if (auto fine = records_.checkForm(stepEntity, entered); !fine) return fine;
        Fields fields = entered;
        fields["step"] = step;
        fields["done_at"] = policy::momentIn(context_.clock.timestamp());
        fields["done_by"] = context_.actor.user;
        store::Transaction transaction = context_.database.begin();
        auto done = records_.insert(stepEntity, {}, catalogue::Required::Never, incident, fields);
        if (!done) return tl::unexpected(done.error());
        log(audit::Verb::Process, stepEntity, *done, fields, "incident.step");
        transaction.commit();
        return {};
    });
}

/// Fields that follow from a procedure and are entered by nobody.
Result<void> Incidents::derive(RecordId incident, const Fields& fields, std::string note) {
    store::Transaction transaction = context_.database.begin();
    if (auto done = records_.update(entity, incident, {}, note, fields); !done) return done;
    log(audit::Verb::Process, entity, incident, fields, std::move(note));
    transaction.commit();
    return {};
}

Result<void> Incidents::decideToTell(RecordId incident) {
    return refusalsLogged(context_, entity, incident, [&]() -> Result<void> {
        if (auto fine = mayWork(incident); !fine) return fine;
        return derive(incident,
                      {{"notify", std::string("tell")},
                       {"not_told_asked_by", Value()},
                       {"not_told_approved_by", Value()},
                       {"not_told_approved_at", Value()}},
                      "incident.changed");
    });
}

Result<void> Incidents::askNotToTell(RecordId incident, const std::string& reason, const std::string& basis) {
    return refusalsLogged(context_, entity, incident, [&]() -> Result<void> {
        if (auto fine = mayWork(incident); !fine) return fine;
        const catalogue::CodeList* reasons = context_.catalogue.list("incident_not_told");
        if (!reasons || !reasons->find(reason))
            return fail(ErrorKind::BadInput, "field.required", {.field = "incident.not_told_reason"}, {}, {42});
        if (isBlank(basis))
            return fail(ErrorKind::BadInput, "field.required", {.field = "incident.not_told_basis"}, {}, {42});
        return derive(incident,
                      {{"notify", Value()},
                       {"not_told_reason", reason},
                       {"not_told_basis", basis},
                       {"not_told_asked_by", context_.actor.user},
                       {"not_told_approved_by", Value()},
                       {"not_told_approved_at", Value()}},
                      "incident.not_tell_asked");
    });
}

Result<void> Incidents::approveNotTelling(RecordId incident) {
    return refusalsLogged(context_, entity, incident, [&]() -> Result<void> {
        if (auto fine = mayWork(incident); !fine) return fine;
        const std::string asked = textOf(
            context_.database.single("select not_told_asked_by from office.incident where id = $1", {incident.value}));
        if (asked.empty()) return fail(ErrorKind::Refused, "incident.nothing_asked", {}, {}, {42});
        if (asked == context_.actor.user) return fail(ErrorKind::Refused, "incident.same_person", {}, {}, {42});
        return derive(incident,
                      {{"notify", std::string("not_tell")},
                       {"not_told_approved_by", context_.actor.user},
                       {"not_told_approved_at", policy::momentIn(context_.clock.timestamp())}},
                      "incident.not_tell_approved");
    });
}

Result<void> Incidents::close(RecordId incident) {
    return refusalsLogged(context_, entity, incident, [&]() -> Result<void> {
        if (auto fine = mayWork(incident); !fine) return fine;
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return held;
        auto record = records_.read(entity, incident);
        if (!record) return tl::unexpected(record.error());
        const std::string grade = record->text("grade");
        if (grade.empty()) return fail(ErrorKind::Refused, "incident.not_graded", {}, {}, {68});
        for (const Record& step : steps(incident, record->text("kind")))
            if (step.text("done_at").empty())
                return fail(ErrorKind::Refused, "incident.steps_open", {}, {step.text("step")}, {42});
        const bool reported = !record->text("reported_at").empty() && !record->text("reported_to").empty();
        if (policy::isLargerIncident(grade) && !reported)
            return fail(ErrorKind::Refused, "incident.not_reported", {}, {}, {68});
        // Everybody's notices count here, not only those of the actor's children.
        const std::int64_t waiting = numberOf(context_.database.single(
            "select count(*) from consent.incident_notice where incident = $1 and told_at is null and withheld is null",
            {incident.value}));
        const std::string notify = record->text("notify");
        // That nobody was concerned is a reason not to tell, and takes two as well.
        if (notify == "tell" && !record->number("drill") &&
            numberOf(context_.database.single("select count(*) from consent.incident_notice where incident = $1",
                                              {incident.value})) == 0)
            return fail(ErrorKind::Refused, "incident.nobody_affected", {}, {}, {55});
        const bool decided = record->number("drill") || notify == "not_tell" || (notify == "tell" && waiting == 0);
        if (!decided) return fail(ErrorKind::Refused, "incident.not_told", {}, {std::to_string(waiting)}, {42, 51, 55});
        return derive(incident,
                      {{"closed_at", policy::momentIn(context_.clock.timestamp())}, {"closed_by", context_.actor.user}},
                      "incident.closed_now");
    });
}

/// Each step of the checklist once: as it was done last, or still to be done. What was done of another kind's list
/// stays.
std::vector<Record> Incidents::steps(RecordId incident, const std::string& kind) const {
    std::vector<Record> done = records_.parts(stepEntity, incident), all;
    for (const std::string& step : checklist(kind)) {
        auto last =
            std::find_if(done.rbegin(), done.rend(), [&](const Record& one) { return one.text("step") == step; });
        all.push_back(last == done.rend() ? Record{{}, {{"step", step}}, {}} : *last);
    }
    return all;
}

void Incidents::addClock(Record& incident) const {
    if (!incident.text("reported_at").empty() || !incident.text("closed_at").empty()) return;
    if (const auto clock = clockOf(context_, incident.text("found_at"), incident.text("grade"))) {
        incident.fields["due_at"] = clock->due();
        incident.fields["minutes_left"] = clock->minutesLeft;
    }
}

/// Who handles incidents and the officers see all; others what they opened themselves and what concerns their children:
/// an inquiry is not everybody's reading.
bool Incidents::concerns(RecordId incident) const {
    const catalogue::Role* role = context_.actor.role;
    if (mayHandle() || (role && role->scope == catalogue::ScopeKind::None)) return true;
    if (textOf(context_.database.single("select opened_by from office.incident where id = $1", {incident.value})) ==
        context_.actor.user)
        return true;
    if (!context_.database.holds(Compartment::Consent)) return false;
    bool mine = false;
    context_.database.query("select distinct parent_id from consent.incident_notice where incident = $1",
                            {incident.value}, [&](const store::RowView& row) {
                                mine = records_.childInScope({row.number(0)});
                                return !mine;
                            });
    return mine;
}

Result<Record> Incidents::show(RecordId incident) const {
    return refusalsLogged(context_, entity, incident, [&]() -> Result<Record> {
        if (!concerns(incident)) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
        auto record = records_.read(entity, incident);
        if (!record) return record;
        addClock(*record);
        record->parts[std::string(stepEntity)] = steps(incident, record->text("kind"));
        log(audit::Verb::Use, entity, incident, record->fields, "incident.show");
        return record;
    });
}

Result<std::vector<Record>> Incidents::list(std::int64_t limit, std::int64_t offset) const {
    return refusalsLogged(context_, entity, {}, [&]() -> Result<std::vector<Record>> {
        auto selection = selectionOf(context_, entity);
        if (!selection) return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(entity)}, {96});
        std::vector<std::int64_t> ids;
        for (std::int64_t id :
             idsFrom(context_, "select id from office.incident order by closed_at is not null, id desc", {}))
            if (concerns({id}) && offset-- <= 0 && std::int64_t(ids.size()) < limit) ids.push_back(id);
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows) addClock(row);
        log(audit::Verb::Use, entity, {}, {}, "incident.list", std::int64_t(rows.size()));
        return rows;
    });
}

std::vector<OpenIncident> Incidents::unfinished() const {
    std::vector<OpenIncident> open;
    if (!context_.database.holds(Compartment::Office)) return open;
    context_.database.query(
        "select id, number, kind, drill, reported_at, found_at, grade from office.incident where closed_at is null", {},
        [&](const store::RowView& row) {
            open.push_back({{row.number(0)},
                            std::string(row.text(1)),
                            std::string(row.text(2)),
                            row.number(3) != 0,
                            !row.text(4).empty(),
                            clockOf(context_, std::string(row.text(5)), std::string(row.text(6)))});
            return true;
        });
    std::ranges::stable_sort(open, {}, [](const OpenIncident& one) {
        return std::pair(one.reported, one.clock ? one.clock->dueMinute : 0);
    });
    return open;
}

}  // namespace tonghu::cases
