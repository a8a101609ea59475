// The printed report: whole pages, nothing about who made it and on what machine, nothing that is withheld.

#include "ui/print/report_pdf.h"
#include "tests/store/report/county.h"
#include "tests/store/report/unpacked.h"

#include <QGuiApplication>
#include <QTest>

#include <sys/stat.h>

using namespace tonghu;
using namespace tonghu::support;

namespace {

namespace fs = std::filesystem;

/// The text between the brackets behind `key` in the document's information.
std::string information(const std::string& pdf, const std::string& key) {
    std::size_t at = pdf.find(key);
    if (at == std::string::npos) return {};
    std::size_t open = pdf.find('(', at), close = pdf.find(')', at);
    return pdf.substr(open + 1, close - open - 1);
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \xFE\xFF\\0") == std::string::npos;
}

int pagesOf(const std::string& pdf) {
    std::size_t at = pdf.find("/Count ");
    return at == std::string::npos ? 0 : std::stoi(pdf.substr(at + 7));
}

}  // namespace

class ReportPdfTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> workspace_;
    report::MonthlyReport report_;

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>(aWorkspace());
        workspace_->withUsers();
        test::County(*workspace_->session("director"), 5).fill(400);
        auto session = workspace_->session("reporter");
        report_ = must(report::monthlyReport(*session, {"2026-02", {}}));
        must(report::recordExport(*session, report_, "pdf", {.purpose = "statistics"}));
    }
    void cleanupTestCase() { workspace_.reset(); }

    void a_report_is_printed_in_both_languages_data() {
        QTest::addColumn<QString>("language");
        QTest::addRow("Chinese") << "zh";
        QTest::addRow("English") << "en";
    }
    void a_report_is_printed_in_both_languages() {
        QFETCH(QString, language);
        TemporaryFolder folder;
        fs::path file = folder.path() / "43018100_2026-02.pdf";
        must(print::writeReportPdf(report_, language.toStdString(), file));
        std::string pdf = test::contentsOf(file);
        QVERIFY(pdf.starts_with("%PDF-"));
        QVERIFY(pagesOf(pdf) >= 2);
        struct stat about {};
        QCOMPARE(::stat(file.c_str(), &about), 0);
        QCOMPARE(int(about.st_mode & 0777), 0600);
        QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), std::ptrdiff_t(1));
        // For looking at it: TONGHU_KEEP_PDF names a folder.
        if (qEnvironmentVariableIsSet("TONGHU_KEEP_PDF"))
            fs::copy_file(
                file,
                fs::path(qEnvironmentVariable("TONGHU_KEEP_PDF").toStdString()) / (language.toStdString() + ".pdf"),
                fs::copy_options::overwrite_existing);
    }

    void the_file_says_nothing_of_person_machine_and_hour() {
        TemporaryFolder folder;
        must(print::writeReportPdf(report_, "zh", folder.path() / "r.pdf"));
        std::string pdf = test::contentsOf(folder.path() / "r.pdf");
        for (const char* key : {"/Creator", "/Producer", "/CreationDate", "/ModDate", "/Author"})
            QVERIFY2(isBlank(information(pdf, key)), key);
        std::string all = pdf + test::streamsOf(pdf);
        QVERIFY(all.size() > pdf.size());
        for (const std::string& unwanted :
             {std::string("Qt 6"), std::string("/tmp/"), std::string("/home/"), folder.path().string(),
              std::string("430181103201"), std::string("LY100"), std::string("/JavaScript"),
              std::string("/EmbeddedFile"), std::string("xmp:CreatorTool>Q")})
            QVERIFY2(all.find(unwanted) == std::string::npos, unwanted.c_str());
    }

    void the_same_report_gives_the_same_file() {
        TemporaryFolder folder;
        must(print::writeReportPdf(report_, "zh", folder.path() / "a.pdf"));
        QTest::qWait(1100);  // another second of the clock
        must(print::writeReportPdf(report_, "zh", folder.path() / "b.pdf"));
        QVERIFY(test::contentsOf(folder.path() / "a.pdf") == test::contentsOf(folder.path() / "b.pdf"));
    }

    void a_place_that_cannot_be_written_gets_a_clear_error() {
        TemporaryFolder folder;
        auto refused = print::writeReportPdf(report_, "zh", folder.path() / "none" / "r.pdf");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("file.folder_missing"));
        QVERIFY(fs::is_empty(folder.path()));
    }
};

QTEST_MAIN(ReportPdfTest)
#include "report_pdf_test.moc"
