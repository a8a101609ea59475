// Who reported harm is sought in everything that others can open: raw files with every key that they hold, the history,
// the log (row 76). Only the reporter and who keeps reporters find it.

#include "model/cases/mandatory_reports.h"
#include "tests/attack/raw_database.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using attack::RawDatabase;
using cases::MandatoryReports;

namespace {

const std::string reporterAccount = "whistler", informant = "隔壁李婶 13807314455";
constexpr const char* village = "430181103201";

}  // namespace

class ReporterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, report_;

    std::vector<std::string> rowsOf(std::string_view user, Compartment compartment, const std::string& sql = {}) {
        const auto session = workspace_->session(user);
        const auto key = session->unlocked().keys.find(compartment);
        if (key == session->unlocked().keys.end()) return {};
        RawDatabase file(workspace_->folder() / (std::string(nameOf(compartment)) + ".db"), key->second);
        if (sql.empty()) return file.everything();
        std::vector<std::string> rows;
        file.run(sql, &rows);
        return rows;
    }

private slots:
    /// Somebody whose account has done nothing else reports what a neighbor told them.
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        workspace_->withUser(reporterAccount, "child_director", village);
        child_ = must(workspace_->session("director")->children().add(aChild()));
        const auto session = workspace_->session(reporterAccount);
        MandatoryReports reports(session->context());
        cases::keepReportDraft(session->context(),
                               {{"circumstances", std::string("手臂淤青")}, {"about_informant", informant}});
        report_ = must(reports.make(
                           child_, {{"situation", std::string("injuries")}, {"circumstances", std::string("手臂淤青")}},
                           informant))
                      .id;
        must(reports.set(report_, {{"reported_to", std::string("police")}}, "补充接报单位"));
        must(reports.addStep(report_, {{"step", std::string("medical_care")}}));
        must(reports.make({}, {{"situation", std::string("abandoned")}}, informant));
        // A supervisor who may not read what they enter leaves it in the drop box.
        must(MandatoryReports(workspace_->session("county")->context())
                 .make(child_, {{"situation", std::string("begging")}}));
    }

    void who_told_it_stands_in_no_file_in_the_clear_duty_76_data() {
        QTest::addColumn<QString>("user");
        for (const char* user :
             {"director", "worker", "supervisor", "county", "reporter", "security", "sysadmin", "auditor", "whistler"})
            QTest::addRow("duty 76: %s", user) << user;
    }
    void who_told_it_stands_in_no_file_in_the_clear_duty_76() {
        QFETCH(QString, user);
        for (Compartment compartment : allCompartments)
            for (const std::string& row : rowsOf(user.toStdString(), compartment))
                QVERIFY2(row.find("李婶") == std::string::npos && row.find("13807314455") == std::string::npos,
                         std::string(nameOf(compartment)).c_str());
    }

    void no_row_about_the_report_names_the_account_duty_76_data() {
        QTest::addColumn<QString>("table");
        for (const char* table : {"mandatory_report", "report_step", "history", "drop_box", "reporter_box"})
            QTest::addRow("duty 76: %s", table) << table;
    }
    void no_row_about_the_report_names_the_account_duty_76() {
        QFETCH(QString, table);
        bool any = false;
        // The supervisor holds the keys of nearly all files.
        for (Compartment compartment : allCompartments)
            for (const std::string& row : rowsOf("supervisor", compartment, "select * from " + table.toStdString())) {
                any = true;
                QVERIFY2(row.find(reporterAccount) == std::string::npos, row.c_str());
                if (table == "drop_box") QVERIFY2(row.find("county") == std::string::npos, row.c_str());
            }
        // The supervisor's session empties the drop box on its way in.
        QVERIFY(any || table == "drop_box");
    }

    void what_lies_in_the_drop_box_does_not_name_who_put_it_there() {
        must(MandatoryReports(workspace_->session("county")->context())
                 .make(child_, {{"situation", std::string("other")}}));
        const auto rows = rowsOf("county", Compartment::Core, "select * from drop_box");
        QVERIFY(!rows.empty());
        for (const std::string& row : rows) QVERIFY2(row.find("county") == std::string::npos, row.c_str());
    }

    void boxes_are_of_one_length_and_say_nothing() {
        std::set<std::size_t> lengths;
        for (const std::string& sealed : rowsOf("supervisor", Compartment::Core, "select sealed from reporter_box"))
            lengths.insert(sealed.size());
        QCOMPARE(lengths.size(), std::size_t(1));
    }

    void a_box_put_to_another_report_opens_nothing_there() {
        const auto director = workspace_->session("director");
        const RecordId other =
            must(MandatoryReports(director->context()).make(child_, {{"situation", std::string("injuries")}})).id;
        {
            const auto session = workspace_->session("county");
            RawDatabase core(workspace_->folder() / "core.db", session->unlocked().keys.at(Compartment::Core));
            QCOMPARE(core.run("insert into reporter_box (id, report_id, sealed) select id + 7, " +
                              std::to_string(other.value) +
                              ", sealed from reporter_box where report_id = " + std::to_string(report_.value)),
                     0);
        }
        const auto county = workspace_->session("county");
        QCOMPARE(must(MandatoryReports(county->context()).reporter(other, "核对")).account, std::string("director"));
    }

    void no_other_role_opens_it_whatever_it_asks_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : {"director", "supervisor", "reporter", "security", "sysadmin", "auditor"})
            QTest::newRow(user) << user;
    }
    void no_other_role_opens_it_whatever_it_asks() {
        QFETCH(QString, user);
        const auto session = workspace_->session(user.toStdString());
        QVERIFY(!cases::openedReporter(session->context(), report_));
        QVERIFY(!MandatoryReports(session->context()).reporter(report_, "公安询问"));
    }

    void the_log_names_nobody_for_what_the_reporter_wrote() {
        const auto auditor = workspace_->session("auditor");
        audit::Log::Filter filter;
        filter.user = reporterAccount;
        for (const audit::Entry& entry : must(auditor->readLog(filter)))
            QVERIFY2(entry.event.entity != "mandatory_report" && entry.event.entity != "report_step",
                     entry.event.note.c_str());
        QVERIFY(auditor->verifyLog().holds);
    }
};

QTEST_GUILESS_MAIN(ReporterTest)
#include "reporter_test.moc"
