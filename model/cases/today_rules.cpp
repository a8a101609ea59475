#include "model/cases/today_rules.h"

#include "model/cases/consents.h"
#include "model/cases/disposals.h"
#include "model/cases/emergencies.h"
#include "model/cases/mandatory_reports.h"
#include "model/cases/requests_due.h"
#include "model/cases/retention.h"
#include "model/cases/scope.h"
#include "model/policy/working_days.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using enum TodayKind;
using enum TodayRows;
using enum Compartment;

/// Whom the service shows a report to depends on more than their role: it may be kept from somebody.
std::vector<TodayItem> openReports(Context& context) {
    std::vector<TodayItem> items;
    MandatoryReports reports(context);
    if (!reports.sees()) return items;
    for (const RecordId report : reports.open())
        context.database.query("select parent_id, number, found_at from core.mandatory_report where id = $1",
                               {report.value}, [&](const store::RowView& row) {
                                   TodayItem item;
                                   item.child = {row.number(0)};
                                   item.label = row.text(1);
                                   item.dueOn = Date::parse(row.text(2).substr(0, 10));
                                   item.record = report;
                                   items.push_back(std::move(item));
                                   return false;
                               });
    return items;
}

/// Without the child: a file that is restricted is asked to be opened, too.
std::vector<TodayItem> approvalsWaiting(Context& context) {
    std::vector<TodayItem> items;
    const auto waiting = Disposals(context).waiting();
    if (!waiting) return items;
    for (const Record& request : *waiting) {
        if (request.number("mine")) continue;
        TodayItem item;
        item.label = request.text("case_number");
        item.record = request.id;
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<TodayItem> retentionDue(Context& context) {
    constexpr std::int64_t most = 1000;
    std::vector<TodayItem> items;
    const auto due = Retention(context).due({}, most);
    if (!due) return items;
    for (const Record& record : *due) {
        TodayItem item;
        if (record.text("status") != "restricted") item.child = {record.number("child")};
        item.label = record.text("case_number");
        item.dueOn = Date::parse(record.text("due_on"));
        item.record = record.id;
        items.push_back(std::move(item));
    }
    return items;
}

/// Suspected, and nobody has decided with reason, term and approver who is to be told what; or the term is over.
constexpr std::string_view undecided = R"(
    {open} and coalesce(family.guardian.revoked, 0) = 0
    and (family.guardian.under_suspicion = 1 or family.guardian.do_not_inform = 1)
    and (coalesce(family.guardian.do_not_inform, 0) = 0
      or coalesce(family.guardian.do_not_inform_reason, '') = '' or coalesce(family.guardian.do_not_inform_by, '') = ''
      or coalesce(family.guardian.do_not_inform_until, '') <= {until}))";

/// The withdrawn purposes of a child are one task.
std::vector<TodayItem> unsettledData(Context& context) {
    const int days = int(context.catalogue.setting("request.delete_working_days"));
    std::vector<TodayItem> items;
    for (const Consents::Unsettled& open : Consents(context).unsettled()) {
        if (std::ranges::any_of(items, [&](const TodayItem& item) { return item.child == open.child; })) continue;
        TodayItem item;
        item.child = open.child;
        item.dueOn = policy::plusWorkingDays(context.catalogue.holidays(), open.withdrawnOn, days);
        items.push_back(std::move(item));
    }
    return items;
}

/// From 18 on nobody speaks for the young person; that they decide now is told to them, on a sheet of their own.
constexpr int daysToTell = 90;
std::vector<TodayItem> grownAndNotTold(Context& context) {
    std::vector<TodayItem> items;
    const Date today = context.clock.today();
    store::Parameters parameters{today.plusDays(-daysToTell).birthday(-18).iso(), today.birthday(-18).iso()};
    const std::string scope = scopeOf(context, parameters, policy::ScopeUse::Filter);
    context.database.query(R"(
        select identity.child.id, identity.child.birth_date
        from identity.child
        cross join core.child on core.child.id = identity.child.id
        where identity.child.birth_date between $1 and $2 and core.child.status <> 'closed'
          and coalesce(identity.child.birth_date_known, '') <> 'unknown' and )" +
                               scope,
                           parameters, [&](const store::RowView& row) {
                               const auto born = Date::parse(row.text(1));
                               if (!born) return true;
                               TodayItem item;
                               item.child = {row.number(0)};
                               item.dueOn = born->birthday(18);
                               items.push_back(std::move(item));
                               return true;
                           });
    std::erase_if(items, [&](const TodayItem& item) {
        return numberOf(context.database.single(R"(
            select count(*)
            from consent.consent
            where parent_id = $1 and kind in ('child_notice', 'child_consent') and coalesce(draft, 0) = 0
              and coalesce(notice_date, signed_on) >= $2)",
                                                {item.child.value, item.dueOn->iso()})) > 0;
    });
    return items;
}

constexpr std::string_view bornOn =
    "{day} between {today} and {until} and coalesce(identity.child.birth_date_known, '') <> 'unknown' and {open}";

/// No later form of the same kind by the same person has taken its place.
constexpr std::string_view runsOut = R"(
    {open} and consent.consent.valid_until between {today} and {until} and consent.consent.withdrawn_on is null
    and consent.consent.superseded_on is null and coalesce(consent.consent.draft, 0) = 0
    and not exists (
      select 1 from consent.consent later
      where later.parent_id = consent.consent.parent_id and later.kind = consent.consent.kind
        and later.valid_until > consent.consent.valid_until
        and coalesce(later.signer_guardian, 0) = coalesce(consent.consent.signer_guardian, 0)))";

std::vector<TodayRule> makeRules() {
    return {
        // A child may be in danger, and nobody has answered.
        {.kind = MandatoryReportOpen, .name = "mandatory_report_open", .find = &openReports},
        // A letter could go to somebody who harmed the child, or may never go to anybody.
        {InformingUndecided,
         "informing_undecided",
         "child.edit",
         {Family},
         Parts,
         "family.guardian",
         undecided,
         "coalesce(family.guardian.do_not_inform_until, family.guardian.created_at)",
         "family.guardian.id",
         "''",
         7},
        // Rights were set aside, and the law gives days to say so.
        {.kind = EmergencyNotice,
         .name = "emergency_notice",
         .permissions = "consent.add",
         .holds = {Consent, Identity, Family},
         .find = &emergencyNotices},
        {EmergencyOpen,
         "emergency_open",
         "consent.add",
         {Consent},
         Parts,
         "consent.consent",
         "{open} and coalesce(consent.consent.draft, 0) = 0 and consent.consent.emergency_from <> '' and "
         "coalesce(consent.consent.emergency_until, '') = ''",
         "consent.consent.emergency_from",
         "consent.consent.id"},
        // Nobody has seen the child for too long.
        {VisitOverdue,
         "visit_overdue",
         "visit.add child.edit",
         {},
         OfChild,
         "core.child",
         "{day} < {today} and {open}",
         "core.child.next_visit_due"},
        // Help that is promised does not come.
        {VisitWaiting,
         "visit_waiting",
         "visit.add",
         {Consent},
         Parts,
         "core.visit",
         "core.visit.gate = 'waiting' and coalesce(core.visit.superseded, 0) = 0",
         "core.visit.visit_date",
         "core.visit.id"},
        {CaseStepDue,
         "case_step_due",
         "case.edit approve",
         {},
         ManyParts,
         "core.assistance_case",
         "{day} <= {until}",
         "core.assistance_case.stage_due",
         "core.assistance_case.id",
         "''",
         7},
        // The law's days run for who asked about their own data.
        {.kind = RequestDue,
         .name = "request_due",
         .permissions = "request.add",
         .holds = {Consent},
         .find = &requestsDue},
        // What somebody has taken back lies there still.
        {.kind = DataUnsettled,
         .name = "data_unsettled",
         .permissions = "consent.add",
         .holds = {Consent},
         .find = &unsettledData},
        // Whose word counts changes, or is not on record.
        {TurningFourteen,
         "turning_14",
         "",
         {Consent, Identity},
         OfChild,
         "identity.child",
         bornOn,
         "identity.child.birth_date",
         "0",
         "''",
         0,
         "consent.renew_before_14_days",
         14},
        {ConsentMissing,
         "consent_missing",
         "consent.add child.edit",
         {Consent},
         OfChild,
         "core.child",
         "{day} in ('incomplete', 'refused', 'withdrawn') and {open}",
         "core.child.consent_state"},
        {TurningEighteen,
         "turning_18",
         "",
         {Consent, Identity},
         OfChild,
         "identity.child",
         bornOn,
         "identity.child.birth_date",
         "0",
         "''",
         30,
         "",
         18},
        {.kind = TurnedEighteen,
         .name = "turned_18",
         .permissions = "consent.add",
         .holds = {Consent, Identity},
         .find = &grownAndNotTold},
        {ConsentRunsOut,
         "consent_runs_out",
         "consent.add",
         {Consent},
         ManyParts,
         "consent.consent",
         runsOut,
         "consent.consent.valid_until",
         "consent.consent.id",
         "''",
         30},
        {TurningEight,
         "turning_8",
         "consent.add",
         {Consent, Identity},
         OfChild,
         "identity.child",
         bornOn,
         "identity.child.birth_date",
         "0",
         "''",
         30,
         "",
         8},
        {ConsentDraft,
         "consent_draft",
         "consent.add",
         {Consent},
         Parts,
         "consent.consent",
         "consent.consent.draft = 1 and {open}",
         "consent.consent.created_at",
         "consent.consent.id"},
        {WillReview,
         "will_review",
         "child.edit",
         {Identity},
         OfChild,
         "identity.child",
         "{day} <= {until} and {open}",
         "identity.child.will_review_on",
         "0",
         "''",
         14},
        // One person has asked, and another has to look.
        {.kind = ApprovalWaiting,
         .name = "approval_waiting",
         .permissions = "disposal.approve",
         .holds = {Consent},
         .find = &approvalsWaiting},
        {.kind = RetentionDue,
         .name = "retention_due",
         .permissions = "disposal.ask",
         .holds = {Consent},
         .find = &retentionDue},
        // What is going on as it should.
        {VisitDue,
         "visit_due",
         "visit.add child.edit",
         {},
         OfChild,
         "core.child",
         "{day} between {today} and {until} and {open}",
         "core.child.next_visit_due",
         "0",
         "''",
         7},
        {.kind = ConsentTyping,
         .name = "consent_typing",
         .permissions = "consent.add",
         .holds = {Consent},
         .rows = Parts,
         .table = "consent.draft",
         .condition = "consent.draft.kind = 'consent' and consent.draft.user_name = {user}",
         .day = "consent.draft.at",
         .childColumn = "child_id"},
        {.kind = Typing,
         .name = "typing",
         .permissions = "visit.add",
         .holds = {Consent, Narrative},
         .rows = Parts,
         .table = "narrative.draft",
         .condition = "narrative.draft.kind = 'visit' and narrative.draft.user_name = {user}",
         .day = "narrative.draft.at",
         .childColumn = "child_id"},
    };
}

}  // namespace

std::span<const TodayRule> todayRules() {
    static const std::vector<TodayRule> rules = makeRules();
    return rules;
}

}  // namespace tonghu::cases
