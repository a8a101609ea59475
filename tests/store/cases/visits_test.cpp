// The consent gate and the life of a visit, with real files and real people at work.

#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::VisitOutcome;

namespace {

Fields with(Fields fields, std::string key, Value value) {
    fields[std::move(key)] = std::move(value);
    return fields;
}

RecordId firstGuardian(workspace::Session& session, RecordId child) {
    return session.records().parts("guardian", child).front().id;
}

/// A form that agrees to home visits, as the guardian of record signs it.
Record guardianAgrees(workspace::Session& session, RecordId child, const std::string& day = today().iso()) {
    Record form;
    form.fields = {{"kind", std::string("guardian_consent")},
                   {"signed_on", day},
                   {"signer_guardian", firstGuardian(session, child).value}};
    form.parts["consent_purpose"].push_back(
        {{}, {{"purpose", std::string("home_visit")}, {"result", std::string("agree")}}, {}});
    return form;
}

std::int64_t rowsIn(workspace::Session& session, const std::string& sql, store::Parameters parameters = {}) {
    return numberOf(session.database().single(sql, parameters));
}

/// Ordinary visits that stand as saved, whatever the services say.
std::int64_t savedVisits(workspace::Session& session, RecordId child) {
    return rowsIn(session, "select count(*) from core.visit where parent_id = $1 and gate = 'saved'", {child.value});
}

}  // namespace

class VisitsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
        child_ = must(director_->children().add(aChild()));
    }
    void cleanup() {
        director_.reset();
        workspace_.reset();
    }

    void without_consent_a_visit_waits_and_says_what_is_missing() {
        const VisitOutcome outcome = must(director_->visits().save(child_, aVisit()));
        QVERIFY(outcome.keptAsDraft);
        QCOMPARE(outcome.missing, std::vector<std::string>{"guardian_consent"});
        QVERIFY(std::find(outcome.rows.begin(), outcome.rows.end(), 11) != outcome.rows.end());
        QCOMPARE(savedVisits(*director_, child_), 0);
        QVERIFY(must(director_->visits().list(child_)).empty());
        const auto waiting = must(director_->visits().waiting());
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting.front().id, outcome.id);
        QCOMPARE(waiting.front().text("missing"), std::string("guardian_consent"));
        QCOMPARE(waiting.front().number("child"), child_.value);
        // The file does not count it as a visit.
        QCOMPARE(must(director_->records().read("child", child_)).text("last_visit_on"), std::string());
    }

    void the_consent_that_comes_saves_what_waited() {
        must(director_->visits().save(child_, with(aVisit(), "needs", std::string("一双冬天穿的鞋"))));
        must(director_->consents().add(child_, guardianAgrees(*director_, child_)));
        QCOMPARE(savedVisits(*director_, child_), 1);
        QVERIFY(must(director_->visits().waiting()).empty());
        const auto visits = must(director_->visits().list(child_));
        QCOMPARE(visits.size(), std::size_t(1));
        QCOMPARE(visits.front().text("needs"), std::string("一双冬天穿的鞋"));
        const Record child = must(director_->records().read("child", child_));
        QCOMPARE(child.text("last_visit_on"), today().iso());
        QCOMPARE(child.text("next_visit_due"), today().plusDays(30).iso());
        QCOMPARE(child.text("consent_state"), std::string("complete"));
    }

    void withdrawing_closes_the_gate_at_once_and_keeps_what_was() {
        const RecordId form = must(director_->consents().add(child_, guardianAgrees(*director_, child_)));
        QVERIFY(!must(director_->visits().save(child_, aVisit())).keptAsDraft);
        must(director_->consents().withdraw(form, {}, "director"));
        QVERIFY(must(director_->visits().save(child_, aVisit())).keptAsDraft);
        QCOMPARE(savedVisits(*director_, child_), 1);
        QCOMPARE(must(director_->consents().state(child_)), std::string("withdrawn"));
    }

    void a_mandatory_report_is_never_held_back() {
        Fields visit = aVisit();
        visit["outcome"] = std::string("mandatory_report");
        visit["report_situation"] = std::string("injuries");
        visit["report_circumstances"] = std::string("手臂上有多处瘀伤");
        const VisitOutcome outcome = must(director_->visits().save(child_, visit));
        QVERIFY(!outcome.keptAsDraft);
        QVERIFY(outcome.mandatoryReport);
        QVERIFY(outcome.report);
        const Record report = must(director_->records().read("mandatory_report", outcome.report));
        QCOMPARE(report.text("situation"), std::string("injuries"));
        QCOMPARE(report.text("circumstances"), std::string("手臂上有多处瘀伤"));
        QCOMPARE(report.number("visit"), outcome.id.value);
        QCOMPARE(report.text("found_at"), today().iso());
    }

    void not_even_by_lateness_or_by_a_clock_that_was_set_back_data() {
        QTest::addColumn<QString>("hindrance");
        for (const char* hindrance : {"late", "before filing", "clock"}) QTest::newRow(hindrance) << hindrance;
    }
    void not_even_by_lateness_or_by_a_clock_that_was_set_back() {
        QFETCH(QString, hindrance);
        Date day = today();
        if (hindrance == "late") day = today().plusDays(-20);
        if (hindrance == "before filing") day = today().plusDays(-60);
        if (hindrance == "clock") {
            workspace_->clock().set(today().plusDays(-10));
            day = today().plusDays(-10);
        }
        const Fields visit = with(aVisit(day), "outcome", std::string("mandatory_report"));
        QVERIFY(!must(director_->visits().save(child_, visit)).keptAsDraft);
    }

    void an_emergency_on_record_lets_a_visit_pass_while_it_lasts() {
        Record notice;
        notice.fields = {
            {"kind", std::string("child_notice")},     {"signed_on", today().iso()},
            {"legal_basis", std::string("emergency")}, {"legal_basis_article", std::string("个人信息保护法 13(4)")},
            {"emergency_from", today().iso()},         {"emergency_until", today().plusDays(2).iso()}};
        notice.parts["consent_purpose"].push_back({{}, {{"purpose", std::string("home_visit")}}, {}});
        must(director_->consents().add(child_, notice));
        QVERIFY(!must(director_->visits().save(child_, aVisit())).keptAsDraft);
        workspace_->clock().set(today().plusDays(5));
        // What was done in the emergency is written down late; what is done after it waits.
        QVERIFY(!must(director_->visits().save(child_, aVisit(today().plusDays(1)))).keptAsDraft);
        QVERIFY(must(director_->visits().save(child_, aVisit(today().plusDays(4)))).keptAsDraft);
    }

    void what_a_visit_says_of_days_is_checked_data() {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("tomorrow") << -1 << "field.in_future"
                                  << "visit.visit_date";
        QTest::newRow("before the file") << 31 << "visit.before_filing"
                                         << "visit.visit_date";
        QTest::newRow("e15: eight days ago, no reason") << 8 << "visit.late_reason_missing"
                                                        << "visit.late_reason";
        QTest::newRow("seven days ago") << 7 << ""
                                        << "";
    }
    void what_a_visit_says_of_days_is_checked() {
        QFETCH(int, daysAgo);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const auto saved = director_->visits().save(child_, aVisit(today().plusDays(-daysAgo)));
        QCOMPARE(QString::fromStdString(codeOf(saved)), code);
        if (!saved) QCOMPARE(QString::fromStdString(saved.error().place.field), field);
    }

    void a_late_entry_with_its_reason_is_taken() {
        const Fields visit = with(aVisit(today().plusDays(-20)), "late_reason", std::string("山路塌方，断网"));
        QVERIFY(director_->visits().save(child_, visit).has_value());
    }

    void the_next_visit_follows_the_risk_data() {
        QTest::addColumn<QString>("risk");
        QTest::addColumn<int>("days");
        QTest::newRow("high") << "high" << 7;
        QTest::newRow("medium") << "medium" << 30;
        QTest::newRow("low") << "low" << 90;
        QTest::newRow("none") << "none" << 30;
    }
    void the_next_visit_follows_the_risk() {
        QFETCH(QString, risk);
        QFETCH(int, days);
        must(director_->children().set(child_, {{"risk_level", risk.toStdString()}}, "评估"));
        must(director_->consents().add(child_, guardianAgrees(*director_, child_)));
        must(director_->visits().save(child_, aVisit()));
        QCOMPARE(must(director_->records().read("child", child_)).text("next_visit_due"), today().plusDays(days).iso());
    }

    void a_correction_keeps_the_version_before() {
        must(director_->consents().add(child_, guardianAgrees(*director_, child_)));
        const RecordId first =
            must(director_->visits().save(child_, with(aVisit(), "remarks", std::string("原话")))).id;
        const VisitOutcome second =
            must(director_->visits().correct(first, {{"outcome", std::string("follow_up")}}, "记错了结果"));
        QVERIFY(!second.keptAsDraft);
        const auto listed = must(director_->visits().list(child_));
        QCOMPARE(listed.size(), std::size_t(1));
        QCOMPARE(listed.front().id, second.id);
        QCOMPARE(listed.front().text("outcome"), std::string("follow_up"));
        QCOMPARE(listed.front().text("remarks"), std::string("原话"));
        QCOMPARE(listed.front().number("version"), 2);
        QCOMPARE(listed.front().text("correction_reason"), std::string("记错了结果"));
        const auto versions = must(director_->visits().versions(first));
        QCOMPARE(versions.size(), std::size_t(2));
        QCOMPARE(versions.back().text("outcome"), std::string("all_well"));
        QCOMPARE(versions.back().number("superseded"), 1);
        QCOMPARE(codeOf(director_->visits().correct(first, {}, "再改")), std::string("visit.superseded"));
        QCOMPARE(codeOf(director_->visits().correct(second.id, {}, "  ")), std::string("field.required"));
    }

    void a_corrected_date_moves_the_file_back() {
        must(director_->consents().add(child_, guardianAgrees(*director_, child_)));
        const RecordId visit = must(director_->visits().save(child_, aVisit())).id;
        must(director_->visits().correct(
            visit, {{"visit_date", today().plusDays(-3).iso()}, {"next_visit_due", Value()}}, "日期记错"));
        const Record child = must(director_->records().read("child", child_));
        QCOMPARE(child.text("last_visit_on"), today().plusDays(-3).iso());
        QCOMPARE(child.text("next_visit_due"), today().plusDays(27).iso());
    }

    /// No path from a missing consent to a saved ordinary visit: every way that the service offers is tried.
    void no_path_leads_from_a_missing_consent_to_a_saved_visit() {
        cases::Visits& visits = director_->visits();
        const RecordId draft = must(visits.save(child_, aVisit())).id;
        QCOMPARE(must(visits.release(child_)), 0);
        QVERIFY(must(visits.correct(draft, {{"outcome", std::string("follow_up")}}, "更正")).keptAsDraft);
        QCOMPARE(must(visits.release(child_)), 0);
        // The gate's own fields cannot be entered.
        QCOMPARE(codeOf(visits.save(child_, with(aVisit(), "gate", std::string("saved")))),
                 std::string("field.not_writable"));
        // A report that was made passes; turned into an ordinary visit afterwards it waits, and the report stands.
        Fields report = aVisit();
        report["outcome"] = std::string("mandatory_report");
        const RecordId reported = must(visits.save(child_, report)).id;
        QVERIFY(must(visits.correct(reported, {{"outcome", std::string("all_well")}}, "误报")).keptAsDraft);
        QCOMPARE(rowsIn(*director_,
                        "select count(*) from core.visit where gate = 'saved' and outcome <> "
                        "'mandatory_report'"),
                 0);
        QCOMPARE(rowsIn(*director_, "select count(*) from core.visit where gate = 'saved' and superseded = 0"), 1);
        // Refusals, notices and consents for something else open nothing.
        Record refusal = guardianAgrees(*director_, child_);
        refusal.parts["consent_purpose"].front().fields["result"] = std::string("refuse");
        must(director_->consents().add(child_, refusal));
        Record notice = guardianAgrees(*director_, child_);
        notice.fields["kind"] = std::string("guardian_notice");
        must(director_->consents().add(child_, notice));
        Record other = guardianAgrees(*director_, child_);
        other.parts["consent_purpose"].front().fields["purpose"] = std::string("education");
        must(director_->consents().add(child_, other));
        QVERIFY(must(visits.save(child_, aVisit())).keptAsDraft);
        QCOMPARE(rowsIn(*director_,
                        "select count(*) from core.visit where gate = 'saved' and outcome <> "
                        "'mandatory_report'"),
                 0);
    }

    void a_waiting_correction_leaves_the_saved_version_in_place_until_consent_comes() {
        const RecordId form = must(director_->consents().add(child_, guardianAgrees(*director_, child_)));
        const RecordId first = must(director_->visits().save(child_, aVisit())).id;
        must(director_->consents().withdraw(form, {"home_visit"}, "director"));
        const VisitOutcome waiting =
            must(director_->visits().correct(first, {{"outcome", std::string("follow_up")}}, "更正"));
        QVERIFY(waiting.keptAsDraft);
        QCOMPARE(must(director_->visits().list(child_)).front().id, first);
        workspace_->clock().advanceDays(1);
        Record again = guardianAgrees(*director_, child_, today().plusDays(1).iso());
        must(director_->consents().add(child_, again));
        const auto listed = must(director_->visits().list(child_));
        QCOMPARE(listed.size(), std::size_t(1));
        QCOMPARE(listed.front().id, waiting.id);
    }

    void one_report_however_often_its_visit_is_corrected() {
        Fields visit = aVisit();
        visit["outcome"] = std::string("mandatory_report");
        const VisitOutcome first = must(director_->visits().save(child_, visit));
        const VisitOutcome second =
            must(director_->visits().correct(first.id, {{"report_situation", std::string("abandoned")}}, "补充情形"));
        QCOMPARE(second.report, first.report);
        QCOMPARE(rowsIn(*director_, "select count(*) from core.mandatory_report"), 1);
        QCOMPARE(must(director_->records().read("mandatory_report", first.report)).text("situation"),
                 std::string("abandoned"));
    }

    void what_is_typed_outlives_the_program_and_is_nobody_elses() {
        const Fields typed{{"remarks", std::string("写到一半 𠮷 \" \\ \n 换行")}, {"companions", std::int64_t(2)}};
        director_->visits().typing().keep(child_, {{"remarks", std::string("更早")}});
        director_->visits().typing().keep(child_, typed);
        director_ = workspace_->session("director");
        QCOMPARE(director_->visits().typing().children(), std::vector<RecordId>{child_});
        QVERIFY(director_->visits().typing().takeUp(child_) == typed);
        QCOMPARE(rowsIn(*director_, "select count(*) from narrative.draft"), 1);
        QVERIFY(!workspace_->session("supervisor")->visits().typing().takeUp(child_));
        QVERIFY(!workspace_->session("director2")->visits().typing().takeUp(child_));
        must(director_->visits().save(child_, aVisit()));
        QVERIFY(director_->visits().typing().children().empty());
    }

    void a_clock_that_was_set_back_saves_nothing_and_loses_nothing() {
        director_->visits().typing().keep(child_, aVisit());
        workspace_->clock().set(today().plusDays(-3));
        const auto saved = director_->visits().save(child_, aVisit(today().plusDays(-3)));
        QCOMPARE(codeOf(saved), std::string("clock.set_back"));
        QCOMPARE(rowsIn(*director_, "select count(*) from core.visit"), 0);
        QVERIFY(director_->visits().typing().takeUp(child_).has_value());
    }

    void another_villages_child_reads_as_not_there() {
        const auto other = workspace_->session("director2");
        QCOMPARE(codeOf(other->visits().save(child_, aVisit())), std::string("record.not_found"));
        QCOMPARE(codeOf(other->visits().list(child_)), std::string("record.not_found"));
        const RecordId visit = must(director_->visits().save(child_, aVisit())).id;
        QCOMPARE(codeOf(other->visits().show(visit)), std::string("record.not_found"));
        QCOMPARE(codeOf(other->visits().correct(visit, {}, "x")), std::string("record.not_found"));
        QCOMPARE(codeOf(other->visits().release(child_)), std::string("record.not_found"));
        QVERIFY(must(other->visits().waiting()).empty());
        QVERIFY(must(other->visits().list({})).empty());
    }

    void who_may_not_write_visits_is_refused_and_it_is_logged() {
        const auto supervisor = workspace_->session("supervisor");
        QCOMPARE(codeOf(supervisor->visits().save(child_, aVisit())), std::string("permission.missing"));
        const auto entries = must(workspace_->session("auditor")->readLog({}));
        const bool logged = std::any_of(entries.begin(), entries.end(), [](const audit::Entry& entry) {
            return entry.user == "supervisor" && entry.event.verb == audit::Verb::Refused &&
                   entry.event.entity == "visit";
        });
        QVERIFY(logged);
    }

    void due_visits_come_most_overdue_first() {
        const RecordId late =
            must(director_->children().add(aChild().named("陈小雨").with("filed_on", today().plusDays(-60).iso())));
        const auto due = must(director_->visits().due(today()));
        QCOMPARE(due.size(), std::size_t(2));
        QCOMPARE(due.front().id, late);
        QVERIFY(!due.front().find("category"));
        QVERIFY(must(workspace_->session("director2")->visits().due(today())).empty());
    }

    void text_of_ten_megabytes_is_refused_by_the_name_of_its_field() {
        const auto saved =
            director_->visits().save(child_, with(aVisit(), "remarks", std::string(std::size_t(10) << 20, 'x')));
        QCOMPARE(codeOf(saved), std::string("field.too_long"));
        QCOMPARE(saved.error().place.field, std::string("visit.remarks"));
        QCOMPARE(rowsIn(*director_, "select count(*) from core.visit"), 0);
    }

private:
    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
    RecordId child_;
};

QTEST_GUILESS_MAIN(VisitsTest)
#include "visits_test.moc"
