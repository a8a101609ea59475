// The work list and the turn of the day, with real files: what time alone brings about shows, what would do most harm
// undone first, and a clock that was set back is noticed.

#include "model/cases/consents.h"
#include "model/cases/scheduler.h"
#include "model/cases/today_rules.h"
#include "tests/support/workspace.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tonghu;
using namespace tonghu::support;
using cases::TodayKind;

namespace {

std::string text(const char* value) {
    return value;
}

Record formOf(const char* kind, Date day, RecordId guardian, const char* result = "agree") {
    Record form;
    form.fields = {{"kind", text(kind)}, {"signed_on", day.iso()}};
    if (guardian) form.fields["signer_guardian"] = guardian.value;
    Fields purpose{{"purpose", text("home_visit")}};
    if (*result) purpose["result"] = text(result);
    form.parts["consent_purpose"].push_back({{}, purpose, {}});
    return form;
}

}  // namespace

class TodayTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
        child_ = must(director_->children().add(aChild()));
        guardian_ = must(director_->children().show(child_, "home_visit")).parts.at("guardian").front().id;
    }
    void cleanup() {
        director_.reset();
        workspace_.reset();
    }

    void the_table_is_in_the_order_of_harm() {
        std::set<std::string_view> names;
        int last = -1;
        for (const cases::TodayRule& rule : cases::todayRules()) {
            QVERIFY2(int(rule.kind) > last, rule.name.data());
            last = int(rule.kind);
            QVERIFY2(names.insert(rule.name).second, rule.name.data());
            QVERIFY(rule.find || (!rule.table.empty() && !rule.condition.empty() && !rule.day.empty()));
        }
    }

    // Regulation e5.
    void a_suspicion_is_decided_with_reason_term_and_approver() {
        QCOMPARE(total(TodayKind::InformingUndecided), 0);
        setGuardian({{"under_suspicion", std::int64_t(1)}});
        QCOMPARE(total(TodayKind::InformingUndecided), 1);
        setGuardian({{"do_not_inform", std::int64_t(1)},
                     {"do_not_inform_reason", text("涉嫌家庭暴力")},
                     {"do_not_inform_until", today().plusDays(60).iso()}});
        QCOMPARE(total(TodayKind::InformingUndecided), 1);
        setGuardian({{"do_not_inform_by", text("supervisor")}});
        QCOMPARE(total(TodayKind::InformingUndecided), 0);
        workspace_->clock().advanceDays(55);  // five days before the term ends
        QCOMPARE(total(TodayKind::InformingUndecided), 1);
        QCOMPARE(total(TodayKind::InformingUndecided, "director2"), 0);
    }

    // Row 25.
    void of_an_emergency_the_guardian_is_told_within_three_working_days() {
        Record emergency = formOf("child_notice", today(), {}, "");
        emergency.fields["legal_basis"] = text("emergency");
        emergency.fields["legal_basis_article"] = text("个人信息保护法 13");
        emergency.fields["emergency_from"] = today().iso();
        must(director_->consents().add(child_, emergency));
        QVERIFY(must(director_->consents().need(child_, "home_visit")).allowed);
        QCOMPARE(total(TodayKind::EmergencyOpen), 1);
        QCOMPARE(total(TodayKind::EmergencyNotice), 0);
        // Nobody writes down its end: after seven days it carries nothing, and the notice is owed.
        workspace_->clock().advanceDays(7);
        QVERIFY(!must(director_->consents().need(child_, "home_visit")).allowed);
        const auto items = itemsOf(TodayKind::EmergencyNotice);
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items.front().child, child_);
        QCOMPARE(*items.front().dueOn, *Date::of(2026, 3, 11));  // from Sunday the 8th: Monday to Wednesday
        must(director_->consents().add(child_, formOf("guardian_notice", today().plusDays(7), guardian_, "")));
        QCOMPARE(total(TodayKind::EmergencyNotice), 0);
    }

    // Row 22.
    void a_consent_that_runs_out_is_told_thirty_days_before() {
        Record form = formOf("guardian_consent", today(), guardian_);
        form.fields["valid_until"] = today().plusDays(40).iso();
        const RecordId id = must(director_->consents().add(child_, form));
        QCOMPARE(total(TodayKind::ConsentRunsOut), 0);
        workspace_->clock().advanceDays(10);
        const auto items = itemsOf(TodayKind::ConsentRunsOut);
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items.front().record, id);
        QCOMPARE(*items.front().dueOn, today().plusDays(40));
        // Renewed: the old form is no longer news.
        must(director_->consents().add(child_, formOf("guardian_consent", today().plusDays(10), guardian_)));
        QCOMPARE(total(TodayKind::ConsentRunsOut), 0);
    }

    // Regulation e6: at once, for lists and for what is allowed.
    void a_revoked_guardianship_takes_the_consent_with_it() {
        must(director_->consents().add(child_, formOf("guardian_consent", today(), guardian_)));
        QVERIFY(must(director_->consents().need(child_, "home_visit")).allowed);
        QCOMPARE(total(TodayKind::ConsentMissing), 0);
        setGuardian({{"revoked", std::int64_t(1)}, {"revoked_on", today().iso()}});
        const auto need = must(director_->consents().need(child_, "home_visit"));
        QCOMPARE(need.missing, std::vector<std::string>{"guardian_consent"});
        QVERIFY(std::ranges::count(need.reasons, "guardian_gone"));
        // Who holds no `family` reads it from the form.
        const auto county = workspace_->session("county");
        QCOMPARE(must(county->consents().need(child_, "home_visit")).missing, need.missing);
        QCOMPARE(total(TodayKind::ConsentMissing), 1);
    }

    // Row 29.
    void a_recipient_is_agreed_to_by_name() {
        Record form = formOf("guardian_consent", today(), guardian_);
        for (const auto& [recipient, result] : {std::pair{"县妇联", "agree"}, {"某基金会", "refuse"}})
            form.parts["consent_recipient"].push_back(
                {{}, {{"recipient", text(recipient)}, {"purpose", text("home_visit")}, {"result", text(result)}}, {}});
        must(director_->consents().add(child_, form));
        const auto facts = must(director_->consents().facts(child_));
        const auto may = [&](const char* recipient) {
            return must(policy::consentNeed(*theCatalogue(), facts, {"home_visit", today(), recipient})).allowed;
        };
        QVERIFY(may("县妇联"));
        QVERIFY(!may("某基金会"));
        QVERIFY(!may("别的单位"));
    }

    void whether_a_child_can_express_their_will_is_judged_again() {
        must(director_->children().set(
            child_, {{"can_express_will", text("no")}, {"will_review_on", text("2026-05-01")}}, "评估"));
        QCOMPARE(total(TodayKind::WillReview), 0);
        workspace_->clock().advanceDays(50);
        QCOMPARE(total(TodayKind::WillReview), 1);
    }

    void a_new_day_works_out_the_consents_anew() {
        Record form = formOf("guardian_consent", today(), guardian_);
        form.fields["valid_until"] = today().plusDays(1).iso();
        must(director_->consents().add(child_, form));
        cases::Scheduler(director_->context()).turn();
        QCOMPARE(stateOfChild(), std::string("complete"));
        workspace_->clock().advanceDays(2);
        QCOMPARE(stateOfChild(), std::string("complete"));  // nobody has looked yet
        cases::Scheduler(director_->context()).turn();
        QCOMPARE(stateOfChild(), std::string("incomplete"));
    }

    void a_clock_that_was_set_back_is_noticed_and_logged() {
        QVERIFY(!cases::Scheduler(director_->context()).turn().clockSetBack);
        workspace_->clock().advanceDays(-3);
        // Somebody else, who has written nothing: the begin of the session before is enough.
        const auto worker = workspace_->session("worker");
        const cases::DayTurn turn = cases::Scheduler(worker->context()).turn();
        QVERIFY(turn.clockSetBack);
        QCOMPARE(turn.clockSetBack->substr(0, 10), today().iso());
        QCOMPARE(codeOf(worker->children().add(aChild().inInstitution("liuyang_welfare"))),
                 std::string("clock.set_back"));
        // Officers who hold no child's record notice it too.
        QVERIFY(cases::Scheduler(workspace_->session("sysadmin")->context()).turn().clockSetBack);
        QVERIFY(logged("clock.set_back"));
    }

    void a_day_back_within_the_hour_of_the_last_session_shows_by_the_session_alone() {
        cases::Scheduler(workspace_->session("security")->context()).turn();
        workspace_->clock().advanceMinutes(-30);
        QVERIFY(cases::Scheduler(workspace_->session("auditor")->context()).look().clockSetBack);
        workspace_->clock().advanceMinutes(25);
        QVERIFY(!cases::Scheduler(workspace_->session("auditor")->context()).look().clockSetBack);
    }

    void after_a_wrong_clock_the_security_officer_says_that_it_is_right_now() {
        workspace_->clock().advanceDays(400);
        must(director_->children().add(aChild().named("陈小雨")));
        cases::Scheduler(director_->context()).turn();
        workspace_->clock().advanceDays(-400);
        QCOMPARE(codeOf(director_->children().add(aChild().named("李三"))), std::string("clock.set_back"));
        QCOMPARE(codeOf(cases::Scheduler(director_->context()).acceptClock()), std::string("permission.missing"));
        const auto security = workspace_->session("security");
        must(cases::Scheduler(security->context()).acceptClock());
        QVERIFY(!cases::Scheduler(director_->context()).turn().clockSetBack);
        must(director_->children().add(aChild().named("李三")));
        QVERIFY(logged("clock.accepted"));
        // It does not open the door for the next time.
        workspace_->clock().advanceDays(-2);
        QVERIFY(cases::Scheduler(director_->context()).turn().clockSetBack);
        QCOMPARE(codeOf(director_->children().add(aChild().named("王五"))), std::string("clock.set_back"));
    }

    void a_year_without_holidays_is_told() {
        QVERIFY(!cases::Scheduler(director_->context()).look().yearWithoutHolidays);
        workspace_->clock().set(*Date::of(2026, 12, 20));
        QCOMPARE(cases::Scheduler(director_->context()).look().yearWithoutHolidays, std::optional(2027));
    }

private:
    void setGuardian(const Fields& fields) { must(director_->children().setGuardian(guardian_, fields, "更正")); }
    std::string stateOfChild() { return must(director_->children().show(child_, "home_visit")).text("consent_state"); }
    std::int64_t total(TodayKind kind, const char* user = nullptr) {
        const auto other = user ? workspace_->session(user) : nullptr;
        const auto totals = cases::Today((user ? *other : *director_).context()).list().totals;
        const auto found = totals.find(kind);
        return found == totals.end() ? 0 : found->second;
    }
    std::vector<cases::TodayItem> itemsOf(TodayKind kind) {
        auto items = cases::Today(director_->context()).list().items;
        std::erase_if(items, [&](const cases::TodayItem& item) { return item.kind != kind; });
        return items;
    }
    bool logged(const char* note) {
        const auto auditor = workspace_->session("auditor");
        const auto entries = must(auditor->readLog({}));
        return std::ranges::any_of(entries, [&](const audit::Entry& entry) { return entry.event.note == note; });
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
    RecordId child_, guardian_;
};

QTEST_GUILESS_MAIN(TodayTest)
#include "today_test.moc"
