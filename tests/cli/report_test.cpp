// The monthly report from outside, in all four formats: nothing in it points at anybody (report.md; row 108).

#include "model/exchange/tables/zip_archive.h"
#include "tests/cli/program.h"

#include <QDate>
#include <QStandardPaths>

using namespace tonghu::cli_test;

namespace {

QString lastMonth() {
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().addMonths(-1).toString("yyyy-MM");
}

/// Everything in a workbook, part after part.
QByteArray unpacked(const QString& file) {
    auto archive = tonghu::exchange::ZipArchive::open(file.toStdString());
    if (!archive) qFatal("%s is no archive", qPrintable(file));
    QByteArray all;
    for (const std::string& name : archive->names()) {
        all += name + '\n';
        (void)archive->stream(name, [&](std::string_view piece) {
            all.append(piece.data(), qsizetype(piece.size()));
            return true;
        });
    }
    return all;
}

QByteArray textOf(const QString& pdf) {
    QProcess process;
    process.start("pdftotext", {"-layout", pdf, "-"});
    if (!process.waitForFinished()) qFatal("pdftotext (poppler-utils) is not there");
    return process.readAllStandardOutput();
}

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QStringList forbidden_;  ///< what no report may hold

    QString written(const QString& format, const QString& user = "county") {
        const QString file = office_->beside("report." + format);
        QFile::remove(file);
        const Run run = office_->ask(user, {"report", "monthly", "--month", lastMonth(), "--out", file});
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return file;
    }
    QByteArray contents(const QString& format) {
        const QString file = written(format);
        if (format == "xlsx") return unpacked(file);
        if (format == "pdf") return textOf(file) + readFile(file);
        return readFile(file);
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(80, 4);
        for (const char* user : {"county", "supervisor", "director", "worker"})
            for (const QJsonValue& one :
                 office_->ask(user, {"child", "list", "--limit", "1000"}).json()["children"].toArray()) {
                for (const char* key :
                     {"full_name", "case_number", "residence_address", "school", "birth_date", "household_phone", "id"})
                    if (const QString value = one[key].toString(); !value.isEmpty()) forbidden_ << value;
                if (const QString village = one["division_code"].toString(); !village.endsWith("000"))
                    forbidden_ << village;
                for (const QJsonValue& guardian : one["guardians"].toArray())
                    forbidden_ << guardian["full_name"].toString();
            }
        forbidden_.removeDuplicates();
        forbidden_.removeAll(QString());
        QVERIFY(forbidden_.size() > 100);
    }

    void no_format_holds_anything_that_points_at_somebody_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"xlsx", "pdf", "csv", "json"}) QTest::newRow(format) << format;
    }
    void no_format_holds_anything_that_points_at_somebody() {
        QFETCH(QString, format);
        const QByteArray bytes = contents(format);
        QVERIFY(bytes.size() > 500);
        for (const QString& word : forbidden_) QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(word));
        for (const char* trace : {"tonghu-cli", "/tmp", "director", "Author", "dc:creator>root"})
            QVERIFY2(!bytes.contains(trace), trace);
        QVERIFY2(!bytes.contains(office_->folder().toUtf8()), "the path of the workspace");
    }

    void the_json_has_no_small_number_of_persons() {
        const QJsonObject report = QJsonDocument::fromJson(contents("json")).object();
        QVERIFY(!report.isEmpty());
        int cells = 0;
        for (const QJsonValue& section : report["sections"].toArray()) {
            if (section["unit"].toString() != "persons") continue;
            for (const QJsonValue& row : section["rows"].toArray())
                for (const QJsonValue& cell : row["cells"].toArray()) {
                    const QJsonValue value = cell.isObject() ? cell["value"] : cell;
                    if (!value.isDouble()) continue;
                    ++cells;
                    QVERIFY2(value.toInt() == 0 || value.toInt() >= 5, QJsonDocument(row.toObject()).toJson());
                }
        }
        QVERIFY2(cells > 20, QJsonDocument(report).toJson().left(3000));
    }

    void the_summary_says_what_was_withheld_and_that_it_is_proved() {
        const QString file = office_->beside("summary.csv");
        const Run run = office_->ask("county", {"report", "monthly", "--month", lastMonth(), "--out", file});
        EXITS(run, 0);
        const QJsonObject said = run.json();
        QCOMPARE(said["proved"].toBool(), true);
        QCOMPARE(said["month"].toString(), lastMonth());
        QVERIFY(said["unsafe"].toInt() > 0);
        QVERIFY(said["shown"].toInt() > 0);
        QVERIFY(said["log_count"].toInt() > 0);
        QVERIFY(readFile(file).contains(said["log_head"].toString().left(16).toUtf8()));
    }

    void a_pdf_is_a_pdf_and_a_workbook_a_workbook() {
        QVERIFY(readFile(written("pdf")).startsWith("%PDF-"));
        QVERIFY(readFile(written("xlsx")).startsWith("PK"));
        QVERIFY(QString::fromUtf8(textOf(written("pdf"))).contains("*"));
    }

    void who_may_not_export_gets_no_file_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : {"director", "worker", "auditor", "security", "sysadmin"}) QTest::newRow(user) << user;
    }
    void who_may_not_export_gets_no_file() {
        QFETCH(QString, user);
        const QString file = office_->beside("not-mine.csv");
        const Run run = office_->ask(user, {"report", "monthly", "--month", lastMonth(), "--out", file});
        EXITS(run, 1);
        QVERIFY(!QFile::exists(file));
    }

    void a_threshold_below_the_rules_is_refused() {
        const QString file = office_->beside("low.csv");
        const Run run =
            office_->ask("county", {"report", "monthly", "--month", lastMonth(), "--out", file, "--threshold", "3"});
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        QCOMPARE(run.errorCode(), "report.threshold_too_low");
        QVERIFY(!QFile::exists(file));
        EXITS(office_->ask("county", {"report", "monthly", "--month", lastMonth(), "--out", file, "--threshold", "20"}),
              0);
    }

    void a_month_that_is_none_is_bad_data() {
        QTest::addColumn<QString>("month");
        for (const char* month : {"2026-13", "2026", "last", "2026-1", "", "9999-12"}) QTest::newRow(month) << month;
    }
    void a_month_that_is_none_is_bad() {
        QFETCH(QString, month);
        const QString file = office_->beside("none.csv");
        const Run run = office_->ask("county", {"report", "monthly", "--month=" + month, "--out", file});
        QVERIFY2(run.code == 2 || run.code == 3, run.summary().constData());
        QVERIFY(!QFile::exists(file));
    }

    void a_format_that_is_none_is_wrong_usage() {
        EXITS(office_->ask("county", {"report", "monthly", "--month", lastMonth(), "--out", "report.docx"}), 2);
    }

    void a_folder_that_is_not_there_is_bad_input() {
        const Run run = office_->ask("county", {"report", "monthly", "--month", lastMonth(), "--out",
                                                office_->beside("no/such/folder/report.xlsx")});
        EXITS(run, 3);
        QCOMPARE(run.errorCode(), "file.folder_missing");
    }

    void a_disk_that_is_full_leaves_no_half_file() {
        if (!QFile::exists("/dev/full")) QSKIP("no /dev/full here");
        const QString file = office_->beside("full.xlsx");
        QStringList call;
        for (const QString& word :
             office_->callOf("county", {"--json", "report", "monthly", "--month", lastMonth(), "--out", file}))
            call << '\'' + word + '\'';
        // A limit on the size of files is what a full disk is to who writes: the write fails.
        const Run run =
            start("/bin/bash", {"-c", QString("ulimit -f 1; exec '%1' %2").arg(TONGHU_CLI, call.join(' '))});
        EXITS(run, 6);
        QVERIFY(!QFile::exists(file));
    }

    void an_export_is_logged() {
        written("csv");
        bool logged = false;
        const QJsonArray entries =
            office_->ask("auditor", {"audit", "list", "--user", "county"}).json()["entries"].toArray();
        for (const QJsonValue& entry : entries) logged = logged || entry["note"].toString() == "export.csv";
        QVERIFY2(logged, QJsonDocument(entries).toJson());
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "report_test.moc"
