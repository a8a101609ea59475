#include "model/cases/today.h"

#include "model/cases/consents.h"
#include "model/cases/mandatory_reports.h"
#include "model/cases/scope.h"

#include <array>

namespace tonghu::cases {
namespace {

constexpr int visitDays = 7, caseDays = 7, daysBeforeEighteen = 30;

/// Gathers the lines of one kind after the other.
class WorkList {
public:
    WorkList(Context& context, std::int64_t limit)
        : context_(context), limit_(limit), today_(context.clock.today()), few_(fewInScope(context)) {}

    void gather() {
        const bool visits = may("visit.add"), consents = holds(Compartment::Consent);
        if (MandatoryReports(context_).sees()) openReports();
        if (visits && consents) waitingVisits();
        if (visits && holds(Compartment::Narrative)) halfTyped();
        if (visits || may("child.edit")) visitsDue();
        if (may("case.edit") || may("approve")) caseSteps();
        if (consents && holds(Compartment::Identity)) {
            birthdays(TodayKind::TurningFourteen, 14, int(context_.catalogue.setting("consent.renew_before_14_days")));
            birthdays(TodayKind::TurningEighteen, 18, daysBeforeEighteen);
        }
        if (may("consent.add") || (consents && may("child.edit"))) consentsMissing();
    }

    TodayWork work;

private:
    bool may(std::string_view permission) const { return context_.actor.role && context_.actor.role->may(permission); }
    bool holds(Compartment compartment) const { return context_.database.holds(compartment); }

    policy::ScopeUse use() const { return few_ ? policy::ScopeUse::Seek : policy::ScopeUse::Filter; }

    /// A line for each row: child, day, record. `from` names the tables, `condition` the rows, in the order of `day`.
    void lines(TodayKind kind, const std::string& from, const std::string& condition, const std::string& day,
               const std::string& record, store::Parameters parameters) {
        const std::string where = from + " where " + scopeOf(context_, parameters, use()) + " and " + condition;
        const std::int64_t total = numberOf(context_.database.single("select count(*) from " + where, parameters));
        if (total == 0) return;
        work.totals[kind] = total;
        parameters.emplace_back(limit_);
        context_.database.query(
            "select core.child.id, " + day + ", " + record + " from " + where + " order by " + day +
                ", core.child.id limit $" + std::to_string(parameters.size()),
            parameters, [&](const store::RowView& row) {
                work.items.push_back(
                    {kind, {row.number(0)}, {}, {}, Date::parse(row.text(1).substr(0, 10)), {row.number(2)}});
                return true;
            });
    }

    static std::string openFiles() { return "core.child.status <> 'closed'"; }

    /// Through all rows of `table`, of which there are few, each to its child.
    static std::string fewRowsOf(const std::string& table) {
        return table + " cross join core.child on core.child.id = " + table + ".parent_id";
    }

    void openReports() {
        const auto reports = MandatoryReports(context_).open();
        if (!reports.empty()) work.totals[TodayKind::MandatoryReportOpen] = std::int64_t(reports.size());
        for (RecordId report : reports) {
            if (std::int64_t(work.items.size()) >= limit_) break;
            context_.database.query("select parent_id, number, found_at from core.mandatory_report where id = $1",
                                    {report.value}, [&](const store::RowView& row) {
                                        work.items.push_back({TodayKind::MandatoryReportOpen,
                                                              {row.number(0)},
                                                              std::string(row.text(1)),
                                                              {},
                                                              Date::parse(row.text(2).substr(0, 10)),
                                                              report});
                                        return false;
                                    });
        }
    }

    void waitingVisits() {
        lines(TodayKind::VisitWaiting, fewRowsOf("core.visit"),
              "core.visit.gate = 'waiting' and coalesce(core.visit.superseded, 0) = 0", "core.visit.visit_date",
              "core.visit.id", {});
    }

    void halfTyped() {
        lines(TodayKind::Typing, "narrative.draft cross join core.child on core.child.id = narrative.draft.child_id",
              "narrative.draft.kind = 'visit' and narrative.draft.user_name = $1", "narrative.draft.at", "0",
              {context_.actor.user});
    }

    /// Few rows are sought by their place, many by their day; an expression is no column to an index.
    std::string sought(const std::string& column) const { return few_ ? "(" + column + " || '')" : column; }

    void visitsDue() {
        const std::string day = sought("core.child.next_visit_due");
        lines(TodayKind::VisitOverdue, "core.child", day + " < $1 and " + openFiles(), day, "0", {today_.iso()});
        lines(TodayKind::VisitDue, "core.child", day + " between $1 and $2 and " + openFiles(), day, "0",
              {today_.iso(), today_.plusDays(visitDays).iso()});
    }

    void caseSteps() {
        const std::string day = "core.assistance_case.stage_due";
        const std::string from =
            few_ ? "core.child cross join core.assistance_case on core.assistance_case.parent_id = core.child.id"
                 : fewRowsOf("core.assistance_case");
        lines(TodayKind::CaseStepDue, from, day + " <= $1", day, "core.assistance_case.id",
              {today_.plusDays(caseDays).iso()});
    }

    /// Those who reach the age from today on, until `days` from now. A date marked as unknown is none.
    void birthdays(TodayKind kind, int years, int days) {
        const std::string day = sought("identity.child.birth_date");
        const std::string from = few_ ? "core.child cross join identity.child on identity.child.id = core.child.id"
                                      : "identity.child cross join core.child on core.child.id = identity.child.id";
        const std::size_t before = work.items.size();
        lines(kind, from,
              day + " between $1 and $2 and coalesce(identity.child.birth_date_known, '') <> 'unknown' and " +
                  openFiles(),
              day, "0", {today_.birthday(-years).iso(), today_.plusDays(days).birthday(-years).iso()});
        for (std::size_t at = before; at < work.items.size(); ++at)
            if (auto& birth = work.items[at].dueOn) birth = birth->birthday(years);
    }

    void consentsMissing() {
        lines(TodayKind::ConsentMissing, "core.child",
              sought("core.child.consent_state") + " in ('incomplete', 'refused', 'withdrawn') and " + openFiles(),
              "core.child.case_number", "0", {});
    }

    Context& context_;
    std::int64_t limit_;
    Date today_;
    bool few_;
};

}  // namespace

std::string_view nameOf(TodayKind kind) {
    constexpr std::array<std::string_view, 9> names{
        "mandatory_report_open", "visit_waiting", "typing",     "visit_overdue",  "visit_due",
        "case_step_due",         "turning_14",    "turning_18", "consent_missing"};
    return names[static_cast<std::size_t>(kind)];
}

TodayWork Today::list(std::int64_t limitOfEach) const {
    if (!context_.database.holds(Compartment::Core)) return {};
    // What time has changed of the consents shows from the first look of the day on.
    Consents(context_).refreshDue();
    WorkList list(context_, limitOfEach);
    list.gather();
    for (TodayItem& item : list.work.items) {
        if (!item.child) continue;  // a report of a child that is not on file has its own number
        Record named;
        nameChild(context_, named, item.child);
        item.caseNumber = named.text("case_number");
        item.name = named.text("full_name");
    }
    audit::Event event;
    event.entity = "child";
    event.fields = {"case_number", "full_name", "next_visit_due", "consent_state"};
    event.note = "today.list";
    event.count = std::int64_t(list.work.items.size());
    context_.log.append(event);
    return std::move(list.work);
}

}  // namespace tonghu::cases
