// Assistance cases from found to archived, and the work list, with real files.

#include "model/cases/today.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::TodayKind;

class AssistanceCasesTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
        child_ = must(director_->children().add(aChild()));
        case_ = must(director_->cases().open(child_, {{"type", std::string("medical")}}));
    }
    void cleanup() {
        director_.reset();
        workspace_.reset();
    }

    void a_case_begins_found_without_any_consent() {
        const Record opened = must(director_->cases().show(case_));
        QCOMPARE(opened.text("stage"), std::string("found"));
        QCOMPARE(opened.text("number"), std::string("CS01-2026-000001-1"));
        QCOMPARE(opened.text("found_on"), today().iso());
        // Five working days from Monday 2 March.
        QCOMPARE(opened.text("stage_due"), std::string("2026-03-09"));
        QCOMPARE(opened.text("responsible_user"), std::string("director"));
        QCOMPARE(opened.text("full_name"), std::string("王小兰"));
    }

    void stages_go_in_their_order_and_keep_their_days() {
        QCOMPARE(codeOf(director_->cases().advance(case_, "decided", {})), std::string("case.stage_not_next"));
        QCOMPARE(codeOf(director_->cases().advance(case_, "nowhere", {})), std::string("case.stage_not_next"));
        must(director_->cases().advance(case_, "accepted", {}));
        workspace_->clock().advanceDays(1);
        must(director_->cases().advance(case_, "verified", {}));
        const Record verified = must(director_->cases().show(case_));
        QCOMPARE(verified.text("accepted_on"), today().iso());
        QCOMPARE(verified.text("verified_on"), today().plusDays(1).iso());
        // Fifteen working days from Tuesday 3 March (row 85).
        QCOMPARE(verified.text("stage_due"), std::string("2026-03-24"));
    }

    void only_who_decides_brings_a_case_to_the_decision() {
        toVerified();
        const Fields granted{{"decision", std::string("granted")}, {"decision_on", today().iso()}};
        QCOMPARE(codeOf(director_->cases().advance(case_, "decided", granted)), std::string("case.stage_not_yours"));
        const auto county = workspace_->session("county");
        QCOMPARE(codeOf(county->cases().advance(case_, "decided", {})), std::string("case.decision_missing"));
        must(county->cases().advance(case_, "decided", granted));
        QCOMPARE(must(director_->cases().show(case_)).text("decision"), std::string("granted"));
    }

    void a_refusal_gives_its_reason_and_is_not_carried_out() {
        toVerified();
        const auto county = workspace_->session("county");
        Fields refused{{"decision", std::string("refused")}, {"decision_on", today().iso()}};
        QCOMPARE(codeOf(county->cases().advance(case_, "decided", refused)), std::string("field.required"));
        refused["refusal_reason"] = std::string("not_eligible");
        must(county->cases().advance(case_, "decided", refused));
        QCOMPARE(codeOf(director_->cases().advance(case_, "delivering", {})), std::string("case.refused_decision"));
        QCOMPARE(
            codeOf(director_->cases().addPayment(case_, {{"paid_on", today().iso()}, {"amount", std::int64_t(100)}})),
            std::string("case.nothing_granted"));
    }

    void plan_and_payments_belong_to_the_case() {
        toVerified();
        must(workspace_->session("county")->cases().advance(
            case_, "decided", {{"decision", std::string("granted")}, {"decision_on", today().iso()}}));
        must(director_->cases().advance(case_, "delivering", {}));
        const RecordId item = must(director_->cases().addPlanItem(case_, {{"service", std::string("tutoring")}}));
        must(director_->cases().setPlanItem(item, {{"done_on", today().iso()}}));
        for (std::int64_t fen : {50000, 25050})
            must(director_->cases().addPayment(case_, {{"paid_on", today().iso()}, {"amount", fen}}));
        QCOMPARE(must(director_->cases().paid(case_)), 75050);
        const Record shown = must(director_->cases().show(case_));
        QCOMPARE(shown.parts.at("plan_item").front().text("done_on"), today().iso());
        QCOMPARE(shown.parts.at("payment").size(), std::size_t(2));
    }

    void closing_says_to_what_effect() {
        QCOMPARE(codeOf(director_->cases().close(case_, {})), std::string("field.required"));
        must(director_->cases().close(
            case_, {{"closure_effect", std::string("achieved")}, {"end_reason", std::string("goals_reached")}}));
        const Record closed = must(director_->cases().show(case_));
        QCOMPARE(closed.text("stage"), std::string("ended"));
        QCOMPARE(closed.text("closed_on"), today().iso());
    }

    void lists_are_the_actors_own_and_by_stage() {
        QCOMPARE(must(director_->cases().list({})).size(), std::size_t(1));
        QCOMPARE(must(director_->cases().list({}, "found")).front().number("child"), child_.value);
        QVERIFY(must(director_->cases().list({}, "decided")).empty());
        const auto other = workspace_->session("director2");
        QVERIFY(must(other->cases().list({})).empty());
        for (const std::string& code : {codeOf(other->cases().show(case_)), codeOf(other->cases().list(child_)),
                                        codeOf(other->cases().advance(case_, "accepted", {})),
                                        codeOf(other->cases().addPlanItem(case_, {{"service", std::string("goods")}})),
                                        codeOf(other->cases().open(child_, {{"type", std::string("medical")}}))})
            QCOMPARE(code, std::string("record.not_found"));
    }

    void the_work_list_says_what_is_to_be_done() {
        must(director_->visits().save(child_, aVisit()));  // waits
        const RecordId turning =
            must(director_->children().add(aChild().named("陈小雨").bornOn(today().plusDays(12).birthday(-14))));
        must(director_->children().add(aChild().named("李三").bornOn(today().plusDays(20).birthday(-18))));
        director_->visits().typing().keep(turning, {{"remarks", std::string("写到一半")}});
        // Three files of thirty days ago: the first visit is overdue. The case is due on the 9th.
        QCOMPARE(todayOf("director", TodayKind::VisitOverdue), 3);
        QCOMPARE(todayOf("director", TodayKind::VisitWaiting), 1);
        QCOMPARE(todayOf("director", TodayKind::Typing), 1);
        QCOMPARE(todayOf("director", TodayKind::CaseStepDue), 1);
        QCOMPARE(todayOf("director", TodayKind::TurningFourteen), 1);
        QCOMPARE(todayOf("director", TodayKind::TurningEighteen), 1);
        QCOMPARE(todayOf("director", TodayKind::ConsentMissing), 3);
        QCOMPARE(todayOf("director2", TodayKind::VisitOverdue), 0);
        const auto work = cases::Today(director_->context()).list();
        const auto birthday = std::find_if(work.items.begin(), work.items.end(), [](const cases::TodayItem& item) {
            return item.kind == TodayKind::TurningFourteen;
        });
        QVERIFY(birthday != work.items.end());
        QCOMPARE(birthday->child, turning);
        QCOMPARE(birthday->name, std::string("陈小雨"));
        QCOMPARE(*birthday->dueOn, today().plusDays(12));
        QVERIFY(std::is_sorted(work.items.begin(), work.items.end(),
                               [](const auto& one, const auto& other) { return one.kind < other.kind; }));
    }

    void officers_and_the_report_officer_have_nothing_to_do_here() {
        for (const char* user : {"security", "sysadmin", "auditor", "reporter"})
            QVERIFY(cases::Today(workspace_->session(user)->context()).list().items.empty());
    }

private:
    void toVerified() {
        must(director_->cases().advance(case_, "accepted", {}));
        must(director_->cases().advance(case_, "verified", {}));
    }
    std::int64_t todayOf(const std::string& user, TodayKind kind) {
        const auto session = workspace_->session(user);
        const auto totals = cases::Today(session->context()).list().totals;
        const auto found = totals.find(kind);
        return found == totals.end() ? 0 : found->second;
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
    RecordId child_, case_;
};

QTEST_GUILESS_MAIN(AssistanceCasesTest)
#include "assistance_cases_test.moc"
