// Mandatory reports with real files: by anybody, for a child on file or not, kept from who may be close to the
// offender, and who made them known to nobody else.

#include "model/cases/mandatory_reports.h"
#include "model/cases/today.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::MandatoryReports;
using cases::TodayKind;

namespace {

Fields found() {
    return {{"situation", std::string("injuries")}, {"circumstances", std::string("手臂多处淤青")}};
}

}  // namespace

class MandatoryReportsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        workspace_->withUser("county2", "county_supervisor", "430181000000");
    }
    void init() {
        director_ = workspace_->session("director");
        child_ = must(director_->children().add(aChild()));
    }

    void it_asks_no_consent_and_no_file_duty_74() {
        const auto made = must(MandatoryReports(director_->context()).make({}, found()));
        QVERIFY(!made.handedIn);
        QVERIFY(QString::fromStdString(made.number).startsWith("CS01-R-2026-"));
        const Record shown = must(MandatoryReports(director_->context()).show(made.id));
        QCOMPARE(shown.text("division_code"), std::string("430181103201"));
        QVERIFY(!shown.text("found_at").empty());
        QCOMPARE(shown.number("child"), 0);
    }

    void every_role_reports_data() {
        QTest::addColumn<bool>("handedIn");
        for (const char* user : {"director", "worker", "supervisor", "county", "reporter"})
            QTest::addRow("duty 74: %s", user) << false;
        for (const char* user : {"security", "sysadmin", "auditor"}) QTest::addRow("duty 74: %s", user) << true;
    }
    void every_role_reports() {
        QFETCH(bool, handedIn);
        const std::string user = QString(QTest::currentDataTag()).section(' ', -1).toStdString();
        Fields fields = found();
        fields["division_code"] = std::string("430181103201");
        RecordId report;
        {
            const auto session = workspace_->session(user);
            const auto made = must(MandatoryReports(session->context()).make({}, fields));
            QCOMPARE(made.handedIn, handedIn);
            report = made.id;
        }
        // The director of the village takes in what was handed in, and reads all of it.
        const auto reader = workspace_->session("director");
        const Record shown = must(MandatoryReports(reader->context()).show(report));
        QCOMPARE(shown.text("circumstances"), std::string("手臂多处淤青"));
        QCOMPARE(shown.text("situation"), std::string("injuries"));
        QVERIFY(!shown.text("number").empty());
    }

    void what_is_handed_in_outlives_a_change_of_keys() {
        Fields fields = found();
        fields["division_code"] = std::string("430181103201");
        const RecordId report = must(MandatoryReports(workspace_->session("auditor")->context()).make({}, fields)).id;
        workspace_->withUser("leaver", "child_director", "430181103203");
        const auto security = workspace_->session("security"), administrator = workspace_->session("sysadmin");
        QVERIFY(must(workspace_->workspace().revoke(*security, "leaver", administrator.get())) ==
                workspace::Workspace::Revocation::Rekeyed);
        const auto reader = workspace_->session("director");
        QCOMPARE(must(MandatoryReports(reader->context()).show(report)).text("circumstances"),
                 std::string("手臂多处淤青"));
    }

    void who_reported_is_known_to_them_and_to_who_keeps_reporters_duty_76() {
        const RecordId report =
            must(MandatoryReports(director_->context()).make(child_, found(), "隔壁李婶，电话里说的")).id;
        const auto own = must(MandatoryReports(director_->context()).reporter(report, {}));
        QCOMPARE(own.account, std::string("director"));
        QCOMPARE(own.informant, std::string("隔壁李婶，电话里说的"));
        const auto supervisor = workspace_->session("supervisor");
        QCOMPARE(codeOf(MandatoryReports(supervisor->context()).reporter(report, "公安询问")),
                 std::string("permission.missing"));
        const auto county = workspace_->session("county");
        QCOMPARE(codeOf(MandatoryReports(county->context()).reporter(report, "")), std::string("reason.missing"));
        QCOMPARE(must(MandatoryReports(county->context()).reporter(report, "公安询问")).account,
                 std::string("director"));
    }

    void no_record_list_or_history_names_the_reporter_duty_76() {
        const RecordId report = must(MandatoryReports(director_->context()).make(child_, found(), "李婶")).id;
        must(MandatoryReports(director_->context()).set(report, {{"reported_to", std::string("police")}}, "补充"));
        must(MandatoryReports(director_->context()).addStep(report, {{"step", std::string("medical_care")}}));
        must(MandatoryReports(director_->context()).show(report));
        must(MandatoryReports(director_->context()).sheet(report));
        for (const char* user : {"supervisor", "county"}) {
            const auto session = workspace_->session(user);
            const MandatoryReports reports(session->context());
            std::vector<Record> all = must(reports.list(child_));
            all.push_back(must(reports.show(report)));
            for (const Record& step : all.back().parts.at("report_step")) all.push_back(step);
            QCOMPARE(all.size(), std::size_t(3));
            for (const Record& record : all)
                for (const auto& [key, value] : record.fields)
                    QVERIFY2(textOf(value) != "director" && textOf(value).find("李婶") == std::string::npos,
                             key.c_str());
            const auto history = session->records().history("mandatory_report", report);
            QVERIFY(!history.empty());
            for (const auto& change : history) QVERIFY(change.user.empty());
        }
        const auto auditor = workspace_->session("auditor");
        audit::Log::Filter filter;
        filter.record = report;
        const auto entries = must(auditor->readLog(filter));
        QVERIFY(entries.size() >= 2);
        for (const audit::Entry& entry : entries) QVERIFY2(entry.user != "director", entry.event.note.c_str());
    }

    void it_is_kept_from_a_colleague_who_may_be_close_to_the_offender_duty_74() {
        Fields fields = found();
        fields["withheld_from"] = std::string("supervisor");
        fields["reported_to"] = std::string("police_above");
        const RecordId report = must(MandatoryReports(director_->context()).make(child_, fields)).id;
        const auto kin = workspace_->session("supervisor");
        MandatoryReports theirs(kin->context());
        QCOMPARE(codeOf(theirs.show(report)), std::string("record.not_found"));
        QCOMPARE(codeOf(theirs.set(report, {{"reported_to", std::string("police")}}, "x")),
                 std::string("record.not_found"));
        QCOMPARE(codeOf(theirs.close(report, "not_confirmed", "")), std::string("record.not_found"));
        for (const Record& one : must(theirs.list(child_))) QVERIFY(one.id != report);
        for (const cases::TodayItem& item : cases::Today(kin->context()).list().items) QVERIFY(item.record != report);
        QVERIFY(kin->records().history("mandatory_report", report).empty());
        const auto county = workspace_->session("county");
        QCOMPARE(must(MandatoryReports(county->context()).show(report)).text("reported_to"),
                 std::string("police_above"));
    }

    void it_stands_open_until_somebody_else_than_the_director_ends_it_duty_75() {
        const RecordId report = must(MandatoryReports(director_->context()).make(child_, found())).id;
        QVERIFY(isOnTodayOf("county", report) && isOnTodayOf("supervisor", report));
        QCOMPARE(codeOf(MandatoryReports(director_->context()).close(report, "not_confirmed", "")),
                 std::string("permission.missing"));
        const auto county = workspace_->session("county");
        MandatoryReports theirs(county->context());
        QCOMPARE(codeOf(theirs.close(report, "taken_over", "")), std::string("mandatory_report.not_reported"));
        must(theirs.set(report, {{"reported_at", today().iso()}, {"reported_to", std::string("police")}}, "已报告"));
        QCOMPARE(codeOf(theirs.close(report, "taken_over", "")), std::string("mandatory_report.not_answered"));
        must(theirs.addStep(report, {{"step", std::string("authority_came")}}));
        QCOMPARE(codeOf(theirs.close(report, "whatever", "")), std::string("field.required"));
        must(theirs.close(report, "taken_over", "派出所已受理"));
        QVERIFY(!isOnTodayOf("county", report) && !isOnTodayOf("supervisor", report));
        QCOMPARE(codeOf(MandatoryReports(director_->context()).set(report, {{"receipt", std::string("A1")}}, "x")),
                 std::string("mandatory_report.closed"));
        // What the county may enter and not read arrives with who reads it.
        QCOMPARE(must(MandatoryReports(workspace_->session("director")->context()).show(report)).text("closure_note"),
                 std::string("派出所已受理"));
    }

    void a_report_without_a_file_is_put_to_one_later() {
        const RecordId report = must(MandatoryReports(director_->context()).make({}, found())).id;
        const auto other = workspace_->session("director2");
        QCOMPARE(codeOf(MandatoryReports(other->context()).show(report)), std::string("record.not_found"));
        must(MandatoryReports(director_->context()).link(report, child_));
        QCOMPARE(must(MandatoryReports(director_->context()).list(child_)).front().id, report);
        QCOMPARE(codeOf(MandatoryReports(director_->context()).link(report, child_)),
                 std::string("mandatory_report.linked"));
    }

    void who_found_a_child_elsewhere_sees_their_own_report() {
        Fields fields = found();
        fields["division_code"] = std::string("430181103202");
        const RecordId report = must(MandatoryReports(director_->context()).make({}, fields)).id;
        must(MandatoryReports(director_->context()).show(report));
        must(MandatoryReports(workspace_->session("director2")->context()).show(report));
    }

    void a_late_report_is_marked_duty_74() {
        Fields fields = found();
        fields["found_at"] = today().iso() + " 08:00";
        fields["reported_at"] = today().iso() + " 10:01";
        const RecordId late = must(MandatoryReports(director_->context()).make(child_, fields)).id;
        QCOMPARE(must(MandatoryReports(director_->context()).show(late)).number("late"), 1);
        fields["reported_at"] = today().iso() + " 10:00";
        const RecordId inTime = must(MandatoryReports(director_->context()).make(child_, fields)).id;
        QCOMPARE(must(MandatoryReports(director_->context()).show(inTime)).number("late"), 0);
    }

    void a_wrong_value_is_told_and_nothing_is_kept() {
        Fields fields = found();
        fields["situation"] = std::string("no_such_situation");
        const auto made = MandatoryReports(director_->context()).make(child_, fields);
        QVERIFY(!made);
        fields = found();
        fields["closed_on"] = today().iso();
        QCOMPARE(codeOf(MandatoryReports(director_->context()).make(child_, fields)), std::string("field.unknown"));
        fields = found();
        fields["withheld_from"] = std::string("李四");
        QCOMPARE(codeOf(MandatoryReports(director_->context()).make(child_, fields)),
                 std::string("field.not_an_account"));
    }

private:
    bool isOnTodayOf(const std::string& user, RecordId report) {
        const auto session = workspace_->session(user);
        const auto work = cases::Today(session->context()).list(1000);
        return std::any_of(work.items.begin(), work.items.end(), [&](const cases::TodayItem& item) {
            return item.kind == TodayKind::MandatoryReportOpen && item.record == report;
        });
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
    RecordId child_;
};

QTEST_GUILESS_MAIN(MandatoryReportsTest)
#include "mandatory_reports_test.moc"
