// The monthly report over a made-up county: the numbers are right, and what is withheld is nowhere.

#include "model/report/monthly.h"
#include "tests/store/report/county.h"
#include "tests/store/report/unpacked.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include <set>

using namespace tonghu;
using namespace tonghu::support;

namespace {

namespace fs = std::filesystem;
using test::Known;

constexpr const char* month = "2026-02";
const std::string secretName = "\xE9\x99\x88\xE5\xB0\x8F\xE6\x98\x8E";  // a child's
const std::string secretPhone = "13874123456";

const report::Section::Row& rowOf(const report::MonthlyReport& report, const std::string& key) {
    for (const auto& section : report.sections)
        for (const auto& row : section.rows)
            if (row.key == key) return row;
    qFatal("no row %s", key.c_str());
}

std::size_t columnOf(const report::MonthlyReport& report, const std::string& township) {
    if (township.empty()) return 0;
    const std::string& name = theCatalogue()->list("division")->find(township + "000")->label.zh;
    for (std::size_t column = 0; column < report.columns.size(); ++column)
        if (report.columns[column].zh == name) return column;
    qFatal("no column %s", township.c_str());
}

using Of = std::function<std::int64_t(const Known&)>;

std::int64_t total(const std::vector<Known>& children, const std::string& township, const Of& of) {
    std::int64_t sum = 0;
    for (const Known& child : children)
        if (child.openRecord() && (township.empty() || child.township == township)) sum += of(child);
    return sum;
}

Of onFile(std::function<bool(const Known&)> which) {
    return [which](const Known& child) { return child.onFile() && which(child); };
}

bool inMonth(const std::string& day) {
    return day.starts_with(month);
}

const std::map<std::string, Of>& expectations() {
    static const std::map<std::string, Of> all{
        {"children_total", onFile([](const Known&) { return true; })},
        {"sex_1", onFile([](const Known& child) { return child.sex == "1"; })},
        {"sex_2", onFile([](const Known& child) { return child.sex == "2"; })},
        {"age_14_15",
         onFile([](const Known& child) { return child.birthMonth >= "2010-03" && child.birthMonth <= "2012-02"; })},
        {"age_0_5", onFile([](const Known& child) { return child.birthMonth >= "2020-03"; })},
        {"category_poverty", onFile([](const Known& child) { return child.category == "poverty"; })},
        {"category_rescued", onFile([](const Known& child) { return child.category == "rescued"; })},
        {"risk_low", onFile([](const Known& child) { return child.risk == "low"; })},
        {"risk_high", onFile([](const Known& child) { return child.risk == "high"; })},
        {"consent_complete", onFile([](const Known& child) { return child.consent == "complete"; })},
        {"filed",
         [](const Known& child) { return (child.onFile() || inMonth(child.closedOn)) && inMonth(child.filedOn); }},
        {"closed", [](const Known& child) { return inMonth(child.closedOn); }},
        {"close_moved", [](const Known& child) { return inMonth(child.closedOn) && child.closeReason == "moved"; }},
        {"due", onFile([](const Known& child) { return child.filedOn <= "2026-02-20"; })},
        {"due_overdue", onFile([](const Known& child) { return child.filedOn <= "2026-02-20" && child.visits == 0; })},
        {"visits_total", [](const Known& child) { return child.visits; }},
        {"requests_received", [](const Known& child) { return child.requestsReceived; }},
        {"requests_answered", [](const Known& child) { return child.requestsInTime + child.requestsLate; }},
        {"requests_in_time", [](const Known& child) { return child.requestsInTime; }},
        {"requests_late", [](const Known& child) { return child.requestsLate; }},
        {"turned_total", onFile([](const Known& child) { return child.birthMonth == "2012-02"; })},
        {"persons_orphan_allowance", [](const Known& child) { return child.paid > 0; }},
        {"amount_orphan_allowance", [](const Known& child) { return child.paid; }},
        {"amount_total", [](const Known& child) { return child.paid; }},
        {"cases_in_progress", [](const Known& child) { return child.paid > 0; }}};
    return all;
}

}  // namespace

class MonthlyReportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> workspace_;
    std::vector<Known> children_;

    report::MonthlyReport reportFor(const char* user, std::optional<int> threshold = {}) {
        return must(report::monthlyReport(*workspace_->session(user), {month, threshold}));
    }

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>(aWorkspace());
        workspace_->withUsers();
        auto director = workspace_->session("director");
        children_ = test::County(*director, 11).fill(160);
        // What must never come out stands in compartments that the report does not open.
        director->database().execute("insert into identity.child (id, full_name) values (1, $1)", {secretName});
        director->database().execute("insert into contact.child (id, household_phone) values (1, $1)", {secretPhone});
    }
    void cleanupTestCase() { workspace_.reset(); }

    void numbers_that_are_shown_are_right_and_small_ones_are_not_shown() {
        report::MonthlyReport report = reportFor("reporter");
        QVERIFY(report.proved);
        QCOMPARE(report.threshold, 5);
        int shown = 0;
        for (const auto& [key, of] : expectations())
            for (std::string township : {"", test::townships[0], test::townships[1], test::townships[2]}) {
                const report::Cell& cell = rowOf(report, key).cells[columnOf(report, township)];
                std::int64_t value = total(children_, township, of);
                if (report::isWithheld(cell)) {
                    QCOMPARE(cell.value, 0);
                    continue;
                }
                ++shown;
                QString what =
                    QString("%1 in %2: %3, not %4").arg(key.c_str(), township.c_str()).arg(cell.value).arg(value);
                QVERIFY2(cell.value == value, qPrintable(what));
                QVERIFY2(value == 0 || value >= 5, qPrintable(what));
            }
        QVERIFY2(shown > 20, qPrintable(QString::number(shown)));
        QVERIFY(report.unsafeCells > 5);
    }

    void a_township_sees_its_column_of_the_county_s_report() {
        report::MonthlyReport county = reportFor("county"), township = reportFor("supervisor");
        QCOMPARE(township.columns.size(), std::size_t(1));
        std::size_t column = columnOf(county, "430181103");
        for (const auto& section : county.sections)
            for (const auto& row : section.rows) {
                const report::Cell& own = rowOf(township, row.key).cells[0];
                QCOMPARE(int(own.status), int(row.cells[column].status));
                QCOMPARE(own.value, row.cells[column].value);
            }
    }

    void two_runs_withhold_the_same() {
        QCOMPARE(report::asJson(reportFor("reporter")), report::asJson(reportFor("reporter")));
    }

    void a_higher_threshold_shows_no_smaller_number() {
        report::MonthlyReport report = reportFor("reporter", 20);
        QVERIFY(report.proved);
        for (const auto& section : report.sections)
            for (const auto& row : section.rows)
                for (const report::Cell& cell : row.cells)
                    QVERIFY(section.unit == "yuan" || cell.value == 0 || cell.value >= 20);
    }

    void what_is_refused_data() {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("threshold");
        QTest::addColumn<QString>("code");
        QTest::addRow("threshold below the rules, duty 108") << "reporter" << month << 4 << "report.threshold_too_low";
        QTest::addRow("director, duty 96") << "director" << month << 5 << "permission.missing";
        QTest::addRow("auditor, duty 96") << "auditor" << month << 5 << "permission.missing";
        QTest::addRow("future") << "reporter"
                                << "2026-04" << 5 << "report.month_in_future";
        QTest::addRow("no month") << "reporter"
                                  << "2026-13" << 5 << "report.month_malformed";
        QTest::addRow("a day") << "reporter"
                               << "2026-02-01" << 5 << "report.month_malformed";
        QTest::addRow("before the first file") << "reporter"
                                               << "2024-12" << 5 << "report.month_before_workspace";
    }
    void what_is_refused() {
        QFETCH(QString, user);
        QFETCH(QString, asked);
        QFETCH(int, threshold);
        QFETCH(QString, code);
        auto session = workspace_->session(user.toStdString());
        auto report = report::monthlyReport(*session, {asked.toStdString(), threshold});
        QVERIFY(!report);
        QCOMPARE(QString::fromStdString(report.error().code), code);
    }

    void files_hold_nobody_and_nothing_withheld() {
        TemporaryFolder folder;
        auto session = workspace_->session("reporter");
        report::MonthlyReport report = must(report::monthlyReport(*session, {month, {}}));
        must(report::recordExport(*session, report, "xlsx", {.purpose = "statistics"}));
        QCOMPARE(report.logHead.size(), std::size_t(64));
        std::string stem = (folder.path() / report::fileStem(report)).string();
        must(report::writeXlsx(report, "zh", stem + ".xlsx"));
        must(report::writeCsv(report, "zh", stem + ".csv"));
        must(report::writeJson(report, stem + ".json"));
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), std::ptrdiff_t(3));  // no draft is left

        std::map<std::string, std::string> contents = test::unzipped(test::contentsOf(stem + ".xlsx"));
        QVERIFY(contents.contains("xl/worksheets/sheet1.xml"));
        for (const char* extension : {".xlsx", ".csv", ".json"}) {
            struct stat about {};
            QCOMPARE(::stat((stem + extension).c_str(), &about), 0);
            QCOMPARE(int(about.st_mode & 0777), 0600);
            contents[extension] = test::contentsOf(stem + extension);
        }
        const std::string village = theCatalogue()->list("division")->label("430181103201", "zh");
        QVERIFY(!village.empty());
        for (const auto& [name, text] : contents)
            for (const std::string& secret : {secretName, secretPhone, village, std::string("430181103201"),
                                              std::string("LY100"), folder.path().string()})
                QVERIFY2(text.find(secret) == std::string::npos, (name + ": " + secret).c_str());
        for (const char* end : {".csv", ".json", "xl/sharedStrings.xml"})
            QVERIFY2(contents[end].find(report.logHead) != std::string::npos, end);
    }

    void a_workbook_carries_the_numbers_shown_and_no_more() {
        TemporaryFolder folder;
        report::MonthlyReport report = reportFor("reporter");
        must(report::writeXlsx(report, "zh", folder.path() / "r.xlsx"));
        auto parts = test::unzipped(test::contentsOf(folder.path() / "r.xlsx"));
        const std::string& sheet = parts["xl/worksheets/sheet1.xml"];
        std::multiset<double> numbers, shown;
        for (std::size_t at = sheet.find("<v>"); at != std::string::npos; at = sheet.find("<v>", at + 3)) {
            std::size_t cell = sheet.rfind("<c ", at);
            bool isText = sheet.substr(cell, at - cell).find("t=\"s\"") != std::string::npos;
            if (!isText) numbers.insert(std::stod(sheet.substr(at + 3)));
        }
        for (const auto& section : report.sections)
            for (const auto& row : section.rows)
                for (const report::Cell& cell : row.cells)
                    if (!report::isWithheld(cell)) shown.insert(std::stod(report::cellText(section, cell)));
        QVERIFY(numbers == shown);
        QCOMPARE(int(shown.size()), report.shownCells);
        for (const auto& [name, text] : parts) {
            for (const char* unwanted : {"comment", "external", "vba", "calcChain"})
                QVERIFY2(name.find(unwanted) == std::string::npos, name.c_str());
            for (const char* unwanted : {"<f>", "hidden", "veryHidden", "/home/", "/tmp/"})
                QVERIFY2(text.find(unwanted) == std::string::npos, name.c_str());
        }
        const std::string& properties = parts["docProps/core.xml"];
        QVERIFY(properties.find("<dc:creator></dc:creator>") != std::string::npos);
        QVERIFY(properties.find("2026-02-01T00:00:00Z") != std::string::npos);
    }

    void text_that_a_spreadsheet_would_run_stays_text() {
        TemporaryFolder folder;
        report::MonthlyReport report = reportFor("reporter");
        report.unitName = "=HYPERLINK(\"http://example.org\")";
        must(report::writeCsv(report, "zh", folder.path() / "r.csv"));
        std::string csv = test::contentsOf(folder.path() / "r.csv");
        QVERIFY(csv.starts_with("\xEF\xBB\xBF"));
        QVERIFY(csv.find("\"'=HYPERLINK") != std::string::npos);
    }

    void a_place_that_cannot_be_written_gets_a_clear_error_and_no_file() {
        TemporaryFolder folder;
        report::MonthlyReport report = reportFor("reporter");
        auto missing = report::writeCsv(report, "zh", folder.path() / "none" / "r.csv");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, std::string("file.folder_missing"));
        missing = report::writeXlsx(report, "zh", folder.path() / "none" / "r.xlsx");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, std::string("file.folder_missing"));
        auto refused = report::writeXlsx(report, "zh", "/proc/r.xlsx");  // where nobody writes
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::Machine);
        QVERIFY(fs::is_empty(folder.path()));
    }

    void a_full_disk_leaves_the_old_file_and_nothing_beside_it() {
        TemporaryFolder folder;
        report::MonthlyReport report = reportFor("reporter");
        for (const char* name : {"r.csv", "r.json", "r.xlsx"}) std::ofstream(folder.path() / name) << "old";
        // As a full disk: no file may grow beyond 2000 bytes.
        struct rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        auto handler = ::signal(SIGXFSZ, SIG_IGN);
        struct rlimit little = before;
        little.rlim_cur = 2000;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        auto csv = report::writeCsv(report, "zh", folder.path() / "r.csv");
        auto json = report::writeJson(report, folder.path() / "r.json");
        auto xlsx = report::writeXlsx(report, "zh", folder.path() / "r.xlsx");
        ::setrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, handler);
        for (const auto* result : {&csv, &json, &xlsx}) {
            QVERIFY(!*result);
            QVERIFY2(result->error().code == "store.disk_full", result->error().code.c_str());
        }
        for (const char* name : {"r.csv", "r.json", "r.xlsx"})
            QCOMPARE(test::contentsOf(folder.path() / name), std::string("old"));
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), std::ptrdiff_t(3));
    }

    void the_report_is_made_of_core_alone() {
        auto session = workspace_->session("reporter");
        for (Compartment compartment : allCompartments) {
            bool may = compartment == Compartment::Core || compartment == Compartment::Office ||
                       compartment == Compartment::Audit;
            QCOMPARE(session->database().holds(compartment), may);
        }
        QVERIFY(report::monthlyReport(*session, {month, {}}).has_value());
    }

    void every_look_and_export_is_logged() {
        auto session = workspace_->session("reporter");
        std::int64_t before = session->log().head().count;
        auto report = must(report::monthlyReport(*session, {month, {}}));
        must(report::recordExport(*session, report, "csv", {.purpose = "statistics"}));
        QCOMPARE(session->log().head().count, before + 2);
        QCOMPARE(report.logCount, before + 2);
        auto director = workspace_->session("director");
        before = director->log().head().count;
        QVERIFY(!report::monthlyReport(*director, {month, {}}));
        QCOMPARE(director->log().head().count, before + 1);
        bool seen = false;
        for (const audit::Entry& entry : must(workspace_->session("auditor")->readLog({})))
            seen = seen || (entry.event.note == "export.csv" && entry.user == "reporter" &&
                            entry.event.purpose == "statistics");
        QVERIFY(seen);
    }

    void township_is_that_of_month_end() {
        report::MonthlyReport before = reportFor("reporter");
        auto director = workspace_->session("director");
        std::int64_t history = 900'000;
        for (std::size_t i = 0; i < children_.size(); ++i) {
            if (children_[i].township != test::townships[0]) continue;
            auto id = std::int64_t(i + 1);
            director->database().execute(R"(
                insert into core.history (id, entity, record_id, field, before, after, changed_at)
                values ($1, 'child', $2, 'division_code', $3, '430181103201', '2026-03-01T09:00:00+08:00'))",
                                         {history++, id, children_[i].township + "201"});
            director->database().execute("update core.child set division_code = '430181103201' where id = $1", {id});
        }
        report::MonthlyReport after = reportFor("reporter");
        for (const auto& section : before.sections)
            for (const auto& row : section.rows)
                for (std::size_t column = 0; column < row.cells.size(); ++column)
                    QCOMPARE(rowOf(after, row.key).cells[column].value, row.cells[column].value);
    }
};

QTEST_GUILESS_MAIN(MonthlyReportTest)
#include "monthly_report_test.moc"
