#include "model/cases/mandatory_reports.h"

#include "model/cases/child_facts.h"
#include "model/cases/form_fields.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"
#include "model/policy/moments.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "mandatory_report", stepEntity = "report_step";
constexpr std::string_view followPermission = "mandatory_report.follow", closePermission = "mandatory_report.close";

std::string caseNumberOf(const Context& context, RecordId report) {
    return textOf(context.database.single(
        "select case_number from core.child where id = (select parent_id from core.mandatory_report where id = $1)",
        {report.value}));
}

/// Who writes as the reporter is not named by the log either (row 76).
void logReport(Context& context, audit::Verb verb, std::string_view what, RecordId record, std::string caseNumber,
               const Fields& fields, std::string note, bool byReporter = false) {
    audit::Event event;
    event.verb = verb;
    event.entity = what;
    event.record = record;
    event.caseNumber = std::move(caseNumber);
    event.fields = keysOf(fields);
    event.purpose = entity;
    event.note = std::move(note);
    event.actorApart = byReporter;
    context.log.append(event);
}

bool holdsFiles(const Context& context) {
    return context.database.holds(Compartment::Core);
}

}  // namespace

bool MandatoryReports::sees() const {
    return holdsFiles(context_) && mayFollow();
}

bool MandatoryReports::mayFollow() const {
    return context_.actor.role && context_.actor.role->may(followPermission);
}

bool MandatoryReports::mayClose() const {
    return context_.actor.role && context_.actor.role->may(closePermission);
}

Result<ReportMade> MandatoryReports::make(std::optional<RecordId> child, const Fields& report,
                                          const std::string& informant) {
    auto made = makeChecked(child, report, informant);
    // Who was refused is not named either: they may go on to report in another way.
    if (!made && made.error().kind == ErrorKind::Refused)
        logReport(context_, audit::Verb::Refused, entity, {}, {}, {}, made.error().code, true);
    return made;
}

Result<ReportMade> MandatoryReports::makeChecked(std::optional<RecordId> child, const Fields& report,
                                                 const std::string& informant) {
    // Whoever found harm enters every field: what their role does not read goes into the drop box.
    if (auto fine = records_.checkForm(entity, report); !fine) return tl::unexpected(fine.error());
    Fields fields = report;
    if (text(fields, "found_at").empty()) fields["found_at"] = policy::momentIn(context_.clock.timestamp());
    if (child)
        if (auto known = childInScope(context_, *child); !known) return tl::unexpected(known.error());
    if (!child && text(fields, "division_code").empty())
        fields["division_code"] = context_.actor.division ? context_.actor.division->digits() : context_.unit.division;
    store::Transaction transaction = context_.database.begin();
    auto made = holdsFiles(context_) ? write(child, fields, informant) : handIn(fields, informant);
    if (made) transaction.commit();
    return made;
}

Result<ReportMade> MandatoryReports::write(std::optional<RecordId> child, Fields fields, const std::string& informant) {
    ReportMade made;
    made.number = nextReportNumber(context_, context_.clock.today());
    fields["number"] = made.number;
    if (!context_.actor.institution.empty()) fields["institution"] = context_.actor.institution;
    auto id = records_.insert(entity, {}, catalogue::Required::Never, child.value_or(ofNobody), fields);
    if (!id) return tl::unexpected(id.error());
    made.id = *id;
    keepReporterBoxes(context_, *id, reporterBoxes(context_, *id, informant));
    logReport(context_, audit::Verb::Collect, entity, *id, caseNumberOf(context_, *id), fields, "mandatory_report.made",
              true);
    return made;
}

Result<RecordId> MandatoryReports::makeWithVisit(RecordId child, RecordId visit, const Fields& report) {
    if (auto fine = records_.checkForm(entity, report); !fine) return tl::unexpected(fine.error());
    Fields fields = report;
    fields["visit"] = visit.value;
    auto made = write(child, fields, {});
    if (!made) return tl::unexpected(made.error());
    return made->id;
}

Result<void> MandatoryReports::requireOpen(RecordId report) const {
    if (auto reachable = records_.requireInScope(entity, report); !reachable) return reachable;
    if (!isEmpty(context_.database.single("select closed_on from core.mandatory_report where id = $1", {report.value})))
        return fail(ErrorKind::Refused, "mandatory_report.closed", {}, {}, {75});
    return {};
}

Result<void> MandatoryReports::set(RecordId report, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, entity, report, [&]() -> Result<void> {
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        if (auto open = requireOpen(report); !open) return open;
        if (!isReporter(context_, report))
            if (auto permitted = requirePermission(context_, followPermission); !permitted) return permitted;
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update(entity, report, changes, reason); !done) return done;
        logReport(context_, audit::Verb::Process, entity, report, caseNumberOf(context_, report), changes,
                  "mandatory_report.changed", isReporter(context_, report));
        transaction.commit();
        return {};
    });
}

Result<RecordId> MandatoryReports::addStep(RecordId report, const Fields& step) {
    return refusalsLogged(context_, stepEntity, report, [&]() -> Result<RecordId> {
        if (auto open = requireOpen(report); !open) return tl::unexpected(open.error());
        if (!isReporter(context_, report))
            if (auto permitted = requirePermission(context_, followPermission); !permitted)
                return tl::unexpected(permitted.error());
        store::Transaction transaction = context_.database.begin();
        Fields fields = step;
        if (text(fields, "done_at").empty()) fields["done_at"] = policy::momentIn(context_.clock.timestamp());
        auto id = records_.insert(stepEntity, fields, catalogue::Required::AtSave, report);
        if (!id) return id;
        logReport(context_, audit::Verb::Process, stepEntity, *id, caseNumberOf(context_, report), fields,
                  "mandatory_report.step", isReporter(context_, report));
        transaction.commit();
        return id;
    });
}

Result<void> MandatoryReports::link(RecordId report, RecordId childId) {
    return refusalsLogged(context_, entity, report, [&]() -> Result<void> {
        if (auto reachable = records_.requireInScope(entity, report); !reachable) return reachable;
        if (auto permitted = requirePermission(context_, followPermission); !permitted) return permitted;
        auto child = childInScope(context_, childId);
        if (!child) return tl::unexpected(child.error());
        store::Transaction transaction = context_.database.begin();
        if (context_.database.execute("update core.mandatory_report set parent_id = $1 where id = $2 and parent_id = 0",
                                      {childId.value, report.value}) == 0)
            return fail(ErrorKind::Refused, "mandatory_report.linked");
        logReport(context_, audit::Verb::Process, entity, report, child->caseNumber, {}, "mandatory_report.linked_to",
                  isReporter(context_, report));
        transaction.commit();
        return {};
    });
}

Result<void> MandatoryReports::close(RecordId report, const std::string& closure, const std::string& note) {
    return refusalsLogged(context_, entity, report, [&]() -> Result<void> {
        if (auto permitted = requirePermission(context_, closePermission); !permitted) return permitted;
        if (auto open = requireOpen(report); !open) return open;
        const catalogue::CodeList* ends = context_.catalogue.list("report_closure");
        if (!ends || !ends->find(closure))
            return fail(ErrorKind::BadInput, "field.required", {.field = "mandatory_report.closure"}, {}, {75});
        Value reportedAt, reportedTo, repliedOn;
        context_.database.query("select reported_at, reported_to, replied_on from core.mandatory_report where id = $1",
                                {report.value}, [&](const store::RowView& row) {
                                    reportedAt = row.value(0), reportedTo = row.value(1), repliedOn = row.value(2);
                                    return false;
                                });
        if (isEmpty(reportedAt) || isEmpty(reportedTo))
            return fail(ErrorKind::Refused, "mandatory_report.not_reported", {}, {}, {74, 75});
        const bool followed = numberOf(context_.database.single(
                                  "select count(*) from core.report_step where parent_id = $1", {report.value})) > 0;
        if (isEmpty(repliedOn) && !followed)
            return fail(ErrorKind::Refused, "mandatory_report.not_answered", {}, {}, {74, 75});
        store::Transaction transaction = context_.database.begin();
        const Fields end{
            {"closure", closure}, {"closed_on", context_.clock.today().iso()}, {"closure_note", Value(note)}};
        if (auto done = records_.update(entity, report, {}, "mandatory_report.closing", end); !done) return done;
        logReport(context_, audit::Verb::Process, entity, report, caseNumberOf(context_, report), end,
                  "mandatory_report.closing");
        transaction.commit();
        return {};
    });
}

}  // namespace tonghu::cases
