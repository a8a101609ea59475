#include "model/cases/visits.h"

#include "model/cases/consent_facts.h"
#include "model/cases/form_fields.h"
#include "model/cases/mandatory_reports.h"
#include "model/cases/record_plan.h"
#include "model/cases/visit_dates.h"
#include "model/cases/visit_versions.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view homeVisit = "home_visit";
constexpr std::string_view reportPrefix = "report_";
constexpr const char* mandatoryReport = "mandatory_report";

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

/// What the gate says of a visit: it opens, or names what is missing.
struct Gate {
    bool open = false;
    std::vector<std::string> missing;
    std::vector<int> rows;
};

/// The law is asked for today, on which the visit is written down. A duty or an emergency that is on record for the day
/// of the visit carries it too: what was done then was allowed, and is written down late.
Gate gateFor(const Context& context, const ChildSkeleton& child, std::string_view visitDate) {
    const policy::ConsentFacts facts = readConsentHistory(context, child).facts;
    auto need = policy::consentNeed(context.catalogue, facts, homeVisit, context.clock.today());
    if (!need) return {false, {std::string("guardian_consent")}, {}};
    auto visited = Date::parse(visitDate);
    const bool open =
        need->allowed || (visited && policy::hasOtherBasis(context.catalogue, facts, homeVisit, *visited));
    return {open, open ? std::vector<std::string>() : need->missing, need->rows};
}

void logVisit(Context& context, audit::Verb verb, std::string_view entity, RecordId record, const ChildSkeleton& child,
              const Fields& fields, std::string_view purpose, std::string note) {
    audit::Event event;
    event.verb = verb;
    event.entity = entity;
    event.record = record;
    event.caseNumber = child.caseNumber;
    event.fields = keysOf(fields);
    event.purpose = purpose;
    event.note = std::move(note);
    context.log.append(event);
}

}  // namespace

/// A visit on its way in.
struct Visits::Entry {
    Fields visit, report;
    bool mandatory = false;
    RecordId corrects;             ///< the version before, or 0
    bool correctsWaiting = false;  ///< that version waits itself
    std::int64_t version = 1;

    explicit Entry(const Fields& entered) {
        for (const auto& [key, value] : entered)
            if (key.starts_with(reportPrefix))
                report[key.substr(reportPrefix.size())] = value;
            else
                visit[key] = value;
        mandatory = text(visit, "outcome") == mandatoryReport;
    }
};

Result<VisitOutcome> Visits::save(RecordId child, const Fields& visit) {
    return refusalsLogged(context_, "visit", child, [&] { return saveChecked(child, visit); });
}

Result<VisitOutcome> Visits::saveChecked(RecordId childId, const Fields& visit) {
    auto child = childInScope(context_, childId);
    if (!child) return tl::unexpected(child.error());
    return write(*child, Entry(visit));
}

Result<VisitOutcome> Visits::correct(RecordId visit, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, "visit", visit, [&] { return correctChecked(visit, changes, reason); });
}

Result<VisitOutcome> Visits::correctChecked(RecordId visit, const Fields& changes, const std::string& reason) {
    // What may not be shown any more stays in the version to come: a correction of one thing deletes no other.
    auto old = Records(context_, Records::Withheld::Included).read("visit", visit);
    if (!old) return tl::unexpected(old.error());
    auto child = childInScope(context_, {old->number("child")});
    if (!child) return tl::unexpected(child.error());
    const std::int64_t waitingCorrections = numberOf(context_.database.single(
        "select count(*) from core.visit where corrects = $1 and parent_id = $2 and coalesce(superseded, 0) = 0",
        {visit.value, child->id.value}));
    if (old->number("superseded") || waitingCorrections > 0)
        return fail(ErrorKind::Refused, "visit.superseded", {}, {}, {84});
    if (reason.find_first_not_of(" \t\n") == std::string::npos)
        return fail(ErrorKind::BadInput, "field.required", {.field = "visit.correction_reason"}, {}, {84});

    Fields fields;
    for (const auto& [key, value] : old->fields)
        if (const catalogue::Field* field = context_.catalogue.field("visit", key);
            field && !field->derived && !isEmpty(value))
            fields[key] = value;
    for (const auto& [key, value] : changes) fields[key] = value;
    fields["correction_reason"] = reason;
    Entry entry(fields);
    entry.corrects = visit;
    entry.correctsWaiting = old->text("gate") == "waiting";
    entry.version = old->number("version") + 1;
    return write(*child, entry);
}

Result<VisitOutcome> Visits::write(const ChildSkeleton& child, const Entry& entry) {
    if (auto permitted = requirePermission(context_, "visit.add"); !permitted) return tl::unexpected(permitted.error());
    if (auto fine = checkVisitDates(context_, child, entry.visit, entry.mandatory); !fine)
        return tl::unexpected(fine.error());
    // What was written of a report is not dropped because the outcome says another thing.
    if (!entry.mandatory && !entry.report.empty())
        return fail(ErrorKind::BadInput, "visit.report_without_outcome", {.field = "visit.outcome"}, {}, {74});
    Gate gate{true, {}, {74, 75}};
    if (!entry.mandatory) {
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        gate = gateFor(context_, child, text(entry.visit, "visit_date"));
    }

    store::Transaction transaction = context_.database.begin();
    Fields derived{{"visitor", context_.actor.user},
                   {"entered_at", context_.clock.timestamp()},
                   {"version", entry.version},
                   {"superseded", std::int64_t(0)},
                   {"gate", std::string(gate.open ? "saved" : "waiting")},
                   {"missing", joined(gate.missing)}};
    if (entry.corrects) derived["corrects"] = entry.corrects.value;
    auto id = records_.insert("visit", entry.visit, catalogue::Required::AtSave, child.id, derived);
    if (!id) return tl::unexpected(id.error());
    // A saved version takes the place of all before it; a waiting one only of a version that waits as well.
    for (RecordId before : entry.corrects ? versionsOf(context_, *id) : std::vector<RecordId>())
        if (before != *id && (gate.open || (before == entry.corrects && entry.correctsWaiting)))
            records_.setDerived("visit", before, {{"superseded", std::int64_t(1)}});
    if (gate.open) records_.setDerived("child", child.id, fileAfterVisits(context_, child));
    logVisit(context_, audit::Verb::Collect, "visit", *id, child, entry.visit, homeVisit,
             gate.open ? (entry.corrects ? "visit.corrected" : "visit.saved") : "visit.waiting");
    VisitOutcome outcome{*id, !gate.open, gate.missing, gate.rows, entry.mandatory, {}};
    if (entry.mandatory) {
        auto report = writeReport(child, entry, *id);
        if (!report) return tl::unexpected(report.error());
        outcome.report = *report;
    }
    typing().forget(child.id);
    transaction.commit();
    return outcome;
}

Result<RecordId> Visits::writeReport(const ChildSkeleton& child, const Entry& entry, RecordId visit) {
    for (RecordId version : versionsOf(context_, visit)) {
        const RecordId made{numberOf(
            context_.database.single("select id from core.mandatory_report where parent_id = $1 and visit = $2",
                                     {child.id.value, version.value}))};
        if (!made) continue;
        // One report, however often the visit is corrected; what the correction adds goes into it.
        if (!entry.report.empty())
            if (auto done = records_.update(mandatoryReport, made, entry.report, "visit.corrected"); !done)
                return tl::unexpected(done.error());
        return made;
    }
    Fields report = entry.report;
    if (text(report, "found_at").empty()) report["found_at"] = text(entry.visit, "visit_date");
    // Made at once with what is known; the rest is asked for by the list of open reports.
    return MandatoryReports(context_).makeWithVisit(child.id, visit, report);
}

Result<int> Visits::release(RecordId childId) {
    return refusalsLogged(context_, "visit", childId, [&]() -> Result<int> {
        auto child = childInScope(context_, childId);
        if (!child) return tl::unexpected(child.error());
        if (auto permitted = requirePermission(context_, "visit.add"); !permitted)
            return tl::unexpected(permitted.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
        store::Transaction transaction = context_.database.begin();
        const int released = releaseWaiting(*child);
        transaction.commit();
        return released;
    });
}

int Visits::releaseWaiting(const ChildSkeleton& child) {
    std::vector<std::pair<RecordId, std::string>> drafts;
    context_.database.query(R"(
        select id, visit_date
        from core.visit
        where parent_id = $1 and gate = 'waiting' and coalesce(superseded, 0) = 0
        order by id)",
                            {child.id.value}, [&](const store::RowView& row) {
                                drafts.emplace_back(RecordId{row.number(0)}, std::string(row.text(1)));
                                return true;
                            });
    int released = 0;
    for (const auto& [visit, visitDate] : drafts) {
        if (!gateFor(context_, child, visitDate).open) continue;
        records_.setDerived("visit", visit, {{"gate", std::string("saved")}, {"missing", std::string()}});
        for (RecordId before : versionsOf(context_, visit))
            if (before.value < visit.value) records_.setDerived("visit", before, {{"superseded", std::int64_t(1)}});
        logVisit(context_, audit::Verb::Store, "visit", visit, child, {}, homeVisit, "visit.released");
        ++released;
    }
    if (released > 0) records_.setDerived("child", child.id, fileAfterVisits(context_, child));
    return released;
}

}  // namespace tonghu::cases
