#include "model/cases/disposals.h"

#include "model/cases/deletion_ledger.h"
#include "model/cases/record_plan.h"
#include "model/cases/retention_facts.h"
#include "model/cases/scope.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

tl::unexpected<Error> notFound() {
    return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
}

/// A hold that ends when somebody does their work, not when a period of the law is over.
bool waitsForWork(const Error& hold) {
    return hold.code == "retention.running";
}

Result<void> checkCode(const Context& context, const char* list, const std::string& code) {
    if (code.empty()) return fail(ErrorKind::BadInput, "disposal.ground_missing", {}, {}, {36, 50});
    const catalogue::CodeList* known = context.catalogue.list(list);
    if (known && known->find(code)) return {};
    return fail(ErrorKind::BadInput, "disposal.ground_unknown", {}, {code}, {36, 50});
}

/// Who may look at what waits: who asks and who decides.
Result<void> requireHand(const Context& context) {
    if (context.require("disposal.approve")) return {};
    return context.require("disposal.ask");
}

constexpr std::string_view disposalColumns =
    "id, child_id, entity, record_id, kind, ground, reason, citation, days, until, archive, receipt, status_before, "
    "asked_by, asked_at, state";

Record recordFrom(const store::RowView& row) {
    Record record;
    record.id = {row.number(0)};
    record.fields["child"] = row.value(1);
    int column = 2;
    for (const char* key : {"entity", "record", "kind", "ground", "reason", "citation", "days", "until", "archive",
                            "receipt", "status_before", "asked_by", "asked_at", "state"})
        record.fields[key] = row.value(column++);
    return record;
}

}  // namespace

/// The file that a record belongs to, whatever its state.
struct Disposals::File {
    std::string entity;
    RecordId record;
    RecordId child;
    std::string caseNumber, status;
};

struct Disposals::Asked {
    RecordId id;
    DisposalRequest request;
    std::string askedBy, askedAt, state;
};

Result<Disposals::File> Disposals::fileOf(std::string_view entityKey, RecordId record) const {
    const catalogue::Entity* entity = context_.catalogue.entity(entityKey);
    if (!entity || !context_.database.holds(Compartment::Core)) return notFound();
    File file{entity->key, record, record, {}, {}};
    if (entity->parent == "child" && context_.database.holds(entity->home))
        file.child = {numberOf(context_.database.single(
            "select parent_id from " + tableOf(entity->home, entity->key) + " where id = $1", {record.value}))};
    else if (entity->key != "child")
        return notFound();
    policy::Condition area = policy::scopeCondition(context_.actor, 2, policy::ScopeUse::Seek, policy::Reach::All);
    store::Parameters parameters{file.child.value};
    parameters.insert(parameters.end(), area.parameters.begin(), area.parameters.end());
    context_.database.query("select case_number, status from core.child where core.child.id = $1 and " + area.sql,
                            parameters, [&](const store::RowView& row) {
                                file.caseNumber = row.text(0);
                                file.status = row.text(1);
                                return false;
                            });
    if (file.status.empty()) return notFound();
    return file;
}

Result<void> Disposals::restrict(RecordId child, const std::string& ground, const std::string& reason) {
    return refusalsLogged(context_, "child", child, [&]() -> Result<void> {
        if (auto allowed = context_.require("disposal.ask"); !allowed) return allowed;
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return held;
        if (auto clock = requireClock(context_); !clock) return clock;
        if (isBlank(reason)) return fail(ErrorKind::BadInput, "disposal.reason_missing", {}, {}, {36});
        if (auto known = checkCode(context_, "restriction_ground", ground); !known) return known;
        store::Transaction transaction = context_.database.begin();
        auto skeleton = childInScope(context_, child);
        if (!skeleton) return tl::unexpected(skeleton.error());
        auto against = holds("child", child);
        if (!against) return tl::unexpected(against.error());
        if (auto open = std::ranges::find_if(*against, waitsForWork); open != against->end())
            return tl::unexpected(*open);
        const std::string now = context_.clock.timestamp();
        write({{"child_id", child.value},
               {"entity", std::string("child")},
               {"record_id", child.value},
               {"kind", std::string("restrict")},
               {"ground", ground},
               {"reason", reason},
               {"status_before", skeleton->status},
               {"asked_by", context_.actor.user},
               {"asked_at", now},
               {"state", std::string("done")},
               {"decided_by", context_.actor.user},
               {"decided_at", now}});
        setRestricted(child);
        log(audit::Verb::Process, {"child", child, child, skeleton->caseNumber, {}}, "disposal.restrict");
        transaction.commit();
        return {};
    });
}

void Disposals::setRestricted(RecordId child) {
    records_.setDerived("child", child, {{"status", std::string("restricted")}});
    context_.database.execute("delete from core.opening where child_id = $1", {child.value});
}

Result<void> Disposals::checkRequest(const DisposalRequest& request, const File& file) const {
    if (isBlank(request.reason)) return fail(ErrorKind::BadInput, "disposal.reason_missing", {}, {}, {36});
    const bool restricted = file.status == "restricted";
    if (request.kind == "delete") return checkCode(context_, "request_deletion_ground", request.ground);
    if (request.kind == "archive") {
        if (file.entity != "child") return fail(ErrorKind::Usage, "disposal.ground_unknown", {}, {request.kind});
        if (isBlank(request.archive) || isBlank(request.receipt))
            return fail(ErrorKind::BadInput, "disposal.archive_missing", {}, {}, {89});
        return {};
    }
    if (request.kind != "unseal" && request.kind != "release")
        return fail(ErrorKind::Usage, "disposal.ground_unknown", {}, {request.kind});
    if (!restricted) return fail(ErrorKind::Refused, "disposal.not_restricted", {}, {}, {36});
    if (request.kind == "release") return {};
    if (isBlank(request.citation)) return fail(ErrorKind::BadInput, "disposal.citation_missing", {}, {}, {36, 78});
    const auto most = context_.catalogue.setting("disposal.open_days");
    if (request.days < 1 || request.days > most)
        return fail(ErrorKind::BadInput, "disposal.term", {}, {std::to_string(most)}, {36});
    return {};
}

Result<RecordId> Disposals::ask(const DisposalRequest& request) {
    return refusalsLogged(context_, request.entity, request.record, [&]() -> Result<RecordId> {
        if (auto allowed = context_.require("disposal.ask"); !allowed) return tl::unexpected(allowed.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        store::Transaction transaction = context_.database.begin();
        auto file = fileOf(request.entity, request.record);
        if (!file) return tl::unexpected(file.error());
        if (auto fine = checkRequest(request, *file); !fine) return tl::unexpected(fine.error());
        if (numberOf(context_.database.single(
                "select count(*) from consent.disposal where record_id = $1 and state = 'waiting'",
                {request.record.value})) > 0)
            return fail(ErrorKind::Refused, "disposal.already_waiting", {}, {}, {36});
        const RecordId id = write({{"child_id", file->child.value},
                                   {"entity", request.entity},
                                   {"record_id", request.record.value},
                                   {"kind", request.kind},
                                   {"ground", request.ground},
                                   {"reason", request.reason},
                                   {"citation", request.citation},
                                   {"days", std::int64_t(request.days)},
                                   {"archive", request.archive},
                                   {"receipt", request.receipt},
                                   {"asked_by", context_.actor.user},
                                   {"asked_at", context_.clock.timestamp()},
                                   {"state", std::string("waiting")}});
        log(audit::Verb::Process, *file, "disposal.ask." + request.kind);
        transaction.commit();
        return id;
    });
}

Result<Disposals::Asked> Disposals::asked(RecordId disposal) const {
    Asked found;
    context_.database.query("select " + std::string(disposalColumns) + " from consent.disposal where id = $1",
                            {disposal.value}, [&](const store::RowView& row) {
                                const Record record = recordFrom(row);
                                found = {disposal,
                                         {record.text("kind"),
                                          record.text("entity"),
                                          {record.number("record")},
                                          record.text("ground"),
                                          record.text("reason"),
                                          record.text("citation"),
                                          int(record.number("days")),
                                          record.text("archive"),
                                          record.text("receipt")},
                                         record.text("asked_by"),
                                         record.text("asked_at"),
                                         record.text("state")};
                                return false;
                            });
    if (!found.id) return notFound();
    if (found.state != "waiting") return fail(ErrorKind::Refused, "disposal.not_waiting", {}, {}, {36});
    return found;
}

Result<DisposalOutcome> Disposals::approve(RecordId disposal) {
    auto outcome = refusalsLogged(context_, "disposal", disposal, [&] { return approveChecked(disposal); });
    if (outcome && !outcome->certificate.empty()) cleanDeletedSpace(context_);
    return outcome;
}

Result<DisposalOutcome> Disposals::approveChecked(RecordId disposal) {
    if (auto allowed = context_.require("disposal.approve"); !allowed) return tl::unexpected(allowed.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
    store::Transaction transaction = context_.database.begin();
    auto request = asked(disposal);
    if (!request) return tl::unexpected(request.error());
    auto file = fileOf(request->request.entity, request->request.record);
    if (!file) return tl::unexpected(file.error());
    if (request->askedBy == context_.actor.user)
        return fail(ErrorKind::Refused, "disposal.same_person", {}, {}, {36, 48});
    DisposalOutcome outcome;
    if (request->request.kind == "unseal") {
        if (file->status != "restricted") return fail(ErrorKind::Refused, "disposal.not_restricted", {}, {}, {36});
        context_.database.execute("insert into core.opening (id, child_id, user_name, until) values ($1, $2, $3, $4)",
                                  {newRecordId(context_.clock).value, file->child.value, request->askedBy,
                                   context_.clock.today().plusDays(request->request.days - 1).iso()});
        decide(disposal, "done", {});
        log(audit::Verb::Use, *file, "disposal.unseal");
    } else if (request->request.kind == "release") {
        std::string before = textOf(context_.database.single(
            "select status_before from consent.disposal where child_id = $1 and status_before <> '' order by id desc "
            "limit 1",
            {file->child.value}));
        records_.setDerived("child", file->child, {{"status", before.empty() ? "active" : std::move(before)}});
        decide(disposal, "done", {});
        log(audit::Verb::Process, *file, "disposal.release");
    } else {
        auto done = erase(*request, *file);
        if (!done) return done;
        outcome = std::move(*done);
    }
    transaction.commit();
    return outcome;
}

Result<DisposalOutcome> Disposals::erase(const Asked& asked, const File& file) {
    const DisposalRequest& request = asked.request;
    auto against = holds(request.entity, request.record);
    if (!against) return tl::unexpected(against.error());
    if (auto open = std::ranges::find_if(*against, waitsForWork); open != against->end()) return tl::unexpected(*open);
    // Handing over to the archive is what a rule on archives asks for; a period that runs stands against both.
    if (request.kind == "archive")
        std::erase_if(*against, [](const Error& hold) { return hold.code == "retention.permanent"; });
    if (!against->empty()) return restrictInstead(asked, file, std::move(*against));

    const std::string year = std::to_string(context_.clock.today().year());
    const std::string prefix = context_.unit.code + "-D-" + year + "-";
    const std::int64_t before = numberOf(
        context_.database.single("select count(*) from office.deletion_certificate where substr(number, 1, $1) = $2",
                                 {std::int64_t(prefix.size()), prefix}));
    std::string running = std::to_string(before + 1);
    running.insert(0, running.size() < 4 ? 4 - running.size() : 0, '0');
    const RecordId certificate = newRecordId(context_.clock);
    const bool handedOver = request.kind == "archive";
    upsert(context_.database, "office.deletion_certificate", certificate,
           {{"number", prefix + running},
            {"kind", request.kind},
            {"entity", request.entity},
            {"ground", request.ground},
            {"asked_by", asked.askedBy},
            {"asked_at", asked.askedAt},
            {"approved_by", context_.actor.user},
            {"approved_at", context_.clock.timestamp()},
            // The index of what the archive has: the number on the cover, and nothing else (row 89).
            {"case_number", handedOver ? file.caseNumber : std::string()},
            {"archive", request.archive},
            {"receipt", request.receipt}});
    decide(asked.id, "done", prefix + running);
    log(audit::Verb::Delete, file, "disposal." + request.kind);
    eraseRecord(context_, *context_.catalogue.entity(request.entity), request.record, certificate);
    DisposalOutcome outcome;
    outcome.certificate = prefix + running;
    context_.database.query(
        "select distinct compartment from office.deletion_work where certificate = $1 and erased_at is null",
        {certificate.value}, [&](const store::RowView& row) {
            if (auto compartment = compartmentNamed(row.text(0))) outcome.waiting.push_back(*compartment);
            return true;
        });
    return outcome;
}

Result<DisposalOutcome> Disposals::restrictInstead(const Asked& request, const File& file, std::vector<Error> holds) {
    // A part has no state of its own; what the law keeps of it stays as it is.
    if (file.entity != "child") return tl::unexpected(holds.front());
    std::string note;
    for (const Error& hold : holds) {
        note += (note.empty() ? "" : "; ") + hold.code;
        for (const std::string& detail : hold.details) note += " " + detail;
    }
    decide(request.id, "restricted", note);
    if (file.status != "restricted") {
        context_.database.execute("update consent.disposal set status_before = $1 where id = $2",
                                  {file.status, request.id.value});
        setRestricted(file.child);
    }
    log(audit::Verb::Process, file, "disposal.restricted_instead");
    return DisposalOutcome{true, std::move(holds), {}, {}};
}

Result<void> Disposals::refuse(RecordId disposal, const std::string& reason) {
    return refusalsLogged(context_, "disposal", disposal, [&]() -> Result<void> {
        if (auto allowed = requireHand(context_); !allowed) return allowed;
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return held;
        if (isBlank(reason)) return fail(ErrorKind::BadInput, "disposal.reason_missing", {}, {}, {36});
        store::Transaction transaction = context_.database.begin();
        auto request = asked(disposal);
        if (!request) return tl::unexpected(request.error());
        auto file = fileOf(request->request.entity, request->request.record);
        if (!file) return tl::unexpected(file.error());
        // Whoever asked may take it back; anybody else needs the right to decide.
        const bool takenBack = request->askedBy == context_.actor.user;
        if (!takenBack)
            if (auto allowed = context_.require("disposal.approve"); !allowed) return allowed;
        decide(disposal, takenBack ? "taken_back" : "refused", reason);
        log(audit::Verb::Process, *file, takenBack ? "disposal.taken_back" : "disposal.refused");
        transaction.commit();
        return {};
    });
}

Result<void> Disposals::keepLonger(const std::string& entity, RecordId record, Date until, const std::string& reason) {
    return refusalsLogged(context_, entity, record, [&]() -> Result<void> {
        if (auto allowed = context_.require("disposal.ask"); !allowed) return allowed;
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return held;
        if (auto clock = requireClock(context_); !clock) return clock;
        if (isBlank(reason)) return fail(ErrorKind::BadInput, "disposal.reason_missing", {}, {}, {26});
        store::Transaction transaction = context_.database.begin();
        auto file = fileOf(entity, record);
        if (!file) return tl::unexpected(file.error());
        auto facts = retentionFacts(context_, entity, record, file->child);
        if (!facts) return tl::unexpected(facts.error());
        if (!facts->rule) return fail(ErrorKind::Refused, "retention.no_rule", {}, {entity}, {26});
        if (auto fine = policy::checkKeepLonger(*facts->rule, facts->days, until, context_.clock.today()); !fine)
            return fine;
        const std::string now = context_.clock.timestamp();
        write({{"child_id", file->child.value},
               {"entity", entity},
               {"record_id", record.value},
               {"kind", std::string("keep")},
               {"reason", reason},
               {"until", until.iso()},
               {"asked_by", context_.actor.user},
               {"asked_at", now},
               {"state", std::string("done")},
               {"decided_by", context_.actor.user},
               {"decided_at", now}});
        log(audit::Verb::Store, *file, "disposal.keep");
        transaction.commit();
        return {};
    });
}

Result<std::vector<Error>> Disposals::holds(const std::string& entity, RecordId record) const {
    auto file = fileOf(entity, record);
    if (!file) return tl::unexpected(file.error());
    return retentionHolds(context_, file->entity, record, file->child);
}

Result<std::vector<Record>> Disposals::waiting() const {
    return refusalsLogged(context_, "disposal", {}, [&]() -> Result<std::vector<Record>> {
        if (auto allowed = requireHand(context_); !allowed) return tl::unexpected(allowed.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        std::vector<Record> rows;
        context_.database.query(
            "select " + std::string(disposalColumns) + " from consent.disposal where state = 'waiting' order by id", {},
            [&](const store::RowView& row) {
                rows.push_back(recordFrom(row));
                return true;
            });
        std::vector<Record> own;
        for (Record& row : rows) {
            auto file = fileOf(row.text("entity"), {row.number("record")});
            if (!file) continue;
            row.fields["case_number"] = file->caseNumber;
            row.fields["mine"] = std::int64_t(row.text("asked_by") == context_.actor.user);
            own.push_back(std::move(row));
        }
        log(audit::Verb::Use, {"disposal", {}, {}, {}, {}}, "disposal.waiting");
        return own;
    });
}

Result<std::vector<Record>> Disposals::restricted() const {
    return refusalsLogged(context_, "disposal", {}, [&]() -> Result<std::vector<Record>> {
        if (auto allowed = context_.require("disposal.approve"); !allowed) return tl::unexpected(allowed.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        policy::Condition area = policy::scopeCondition(context_.actor, 1, policy::ScopeUse::Seek, policy::Reach::All);
        std::vector<Record> rows;
        // The newest of what made it so: a restriction, or a deletion that the law held back.
        context_.database.query(
            R"(
            select core.child.id, core.child.case_number, d.ground, d.reason, d.note, d.asked_by, d.decided_at
            from core.child
            left join consent.disposal as d on d.id = (
                select max(id) from consent.disposal where child_id = core.child.id and status_before <> '')
            where core.child.status = 'restricted' and )" +
                area.sql + " order by core.child.case_number",
            area.parameters, [&](const store::RowView& row) {
                Record record;
                record.id = {row.number(0)};
                int column = 1;
                for (const char* key : {"case_number", "ground", "reason", "note", "asked_by", "restricted_at"})
                    record.fields[key] = row.value(column++);
                rows.push_back(std::move(record));
                return true;
            });
        log(audit::Verb::Use, {"disposal", {}, {}, {}, {}}, "disposal.restricted_list");
        return rows;
    });
}

Result<RecordId> Disposals::findRestricted(std::string_view caseNumber) const {
    return refusalsLogged(context_, "child", {}, [&]() -> Result<RecordId> {
        if (auto allowed = context_.require("disposal.ask"); !allowed) return tl::unexpected(allowed.error());
        policy::Condition area =
            policy::scopeCondition(context_.actor, 2, policy::ScopeUse::Filter, policy::Reach::All);
        store::Parameters parameters{std::string(caseNumber)};
        parameters.insert(parameters.end(), area.parameters.begin(), area.parameters.end());
        const RecordId found{numberOf(context_.database.single(
            "select id from core.child where case_number = $1 and status = 'restricted' and " + area.sql, parameters))};
        if (!found) return notFound();
        return found;
    });
}

RecordId Disposals::write(const Fields& disposal) {
    const RecordId id = newRecordId(context_.clock);
    upsert(context_.database, "consent.disposal", id, {disposal.begin(), disposal.end()});
    return id;
}

void Disposals::decide(RecordId disposal, std::string_view state, const std::string& note) {
    context_.database.execute(
        "update consent.disposal set state = $1, decided_by = $2, decided_at = $3, note = $4 where id = $5",
        {std::string(state), context_.actor.user, context_.clock.timestamp(), note, disposal.value});
}

void Disposals::log(audit::Verb verb, const File& file, std::string note) const {
    audit::Event event;
    event.verb = verb;
    event.entity = file.entity;
    event.record = file.record;
    event.caseNumber = file.caseNumber;
    event.note = std::move(note);
    context_.log.append(event);
}

}  // namespace tonghu::cases
