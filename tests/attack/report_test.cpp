// Two files of the same month laid side by side: other thresholds, other formats, the township's and the county's, and
// what was entered in between. Together they may say no more than one of them (report.md, 5).

#include "tests/cli/program.h"

#include <QDate>

using namespace tonghu::cli_test;

namespace {

QDate today() {
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date();
}
QString monthsAgo(int count) {
    return today().addMonths(-count).toString("yyyy-MM");
}

/// The cells of an export, by section, row and column; nothing where one is withheld.
using Cells = QMap<QString, QJsonValue>;

Cells cellsOf(const QJsonObject& report) {
    Cells cells;
    for (const QJsonValue& section : report["sections"].toArray())
        for (const QJsonValue& row : section["rows"].toArray()) {
            const QJsonArray values = row["cells"].toArray();
            for (int column = 0; column < values.size(); ++column)
                cells[section["key"].toString() + '/' + row["key"].toString() + '/' +
                      report["columns"].toArray()[column].toObject()["zh"].toString()] = values[column];
        }
    return cells;
}

/// What somebody learns from the second export who has the first.
QStringList learnedFrom(const Cells& first, const Cells& second) {
    QStringList learned;
    for (auto cell = second.begin(); cell != second.end(); ++cell)
        if (!cell->isNull() && (!first.contains(cell.key()) || first[cell.key()] != *cell)) learned << cell.key();
    return learned;
}

}  // namespace

class ReportAttackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    int files_ = 0;

    Run exported(const Office& office, const QString& user, const QString& month, int threshold, const QString& file) {
        return office.ask(
            user, {"report", "monthly", "--month", month, "--out", file, "--threshold", QString::number(threshold)});
    }
    Cells print(const Office& office, const QString& user, const QString& month, int threshold = 5) {
        const QString file = office.beside(QString("r%1.json").arg(++files_));
        const Run run = exported(office, user, month, threshold, file);
        if (run.code != 0) {
            QTest::qFail(run.summary(), __FILE__, __LINE__);
            return {};
        }
        return cellsOf(QJsonDocument::fromJson(readFile(file)).object());
    }

private slots:
    void initTestCase() { office_ = Office::demo(150, 4); }

    void another_threshold_shows_nothing_more_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("5, then 6") << 5 << 6;
        QTest::newRow("5, then 20") << 5 << 20;
        QTest::newRow("6, then 7") << 6 << 7;
    }
    void another_threshold_shows_nothing_more() {
        QFETCH(int, first);
        QFETCH(int, second);
        const Office office = office_->copy(QString("up%1to%2").arg(first).arg(second));
        for (int back : {1, 2}) {
            const Cells one = print(office, "reporter", monthsAgo(back), first);
            QVERIFY(std::ranges::any_of(one, [](const QJsonValue& cell) { return cell.isNull(); }));
            QCOMPARE(learnedFrom(one, print(office, "reporter", monthsAgo(back), second)), QStringList());
        }
    }

    void a_lower_threshold_lives_with_what_is_known() {
        const Office office = office_->copy("down");
        const Cells one = print(office, "reporter", monthsAgo(1), 8);
        const QString file = office.beside("lower.json");
        const Run run = exported(office, "reporter", monthsAgo(1), 5, file);
        if (run.code == 1) {  // no pattern fits beside the first
            QCOMPARE(run.errorCode(), "report.not_protected");
            QVERIFY(!QFile::exists(file));
            return;
        }
        EXITS(run, 0);
        QVERIFY(run.json()["proved"].toBool());
        // All that the first shows, the second shows: what both show together is one proved pattern.
        QCOMPARE(learnedFrom(cellsOf(QJsonDocument::fromJson(readFile(file)).object()), one), QStringList());
        // And back again nothing is added.
        QCOMPARE(learnedFrom(cellsOf(QJsonDocument::fromJson(readFile(file)).object()),
                             print(office, "reporter", monthsAgo(1), 8)),
                 QStringList());
    }

    void the_township_shows_no_number_that_the_county_withholds() {
        const Cells county = print(*office_, "reporter", monthsAgo(1), 5);
        QCOMPARE(learnedFrom(county, print(*office_, "supervisor", monthsAgo(1), 5)), QStringList());
        QCOMPARE(learnedFrom(county, print(*office_, "supervisor", monthsAgo(1), 6)), QStringList());
        QCOMPARE(learnedFrom(county, print(*office_, "county", monthsAgo(1), 7)), QStringList());
    }

    void what_is_entered_later_does_not_change_a_month_that_was_printed() {
        const Office office = office_->copy("late");
        const Cells before = print(office, "reporter", monthsAgo(1));
        const QString village = office.ask("director", {"unlock"}).json()["division"].toString();
        const QString lastMonth = monthsAgo(1) + "-15";
        const Run added = office.askFrom("director", {"child", "add"},
                                         {{"full_name", "测试童"},
                                          {"sex", "2"},
                                          {"birth_date", today().addYears(-9).toString(Qt::ISODate)},
                                          {"division_code", village},
                                          {"filed_on", lastMonth},
                                          {"status", "active"}});
        EXITS(added, 0);
        const Cells after = print(office, "reporter", monthsAgo(1));
        QCOMPARE(after, before);
        QCOMPARE(learnedFrom(before, print(office, "supervisor", monthsAgo(1))), QStringList());
    }

    void what_was_printed_is_kept_as_numbers_alone() {
        const Office office = office_->copy("kept");
        print(office, "reporter", monthsAgo(1));
        EXITS(office.ask("reporter", {"check"}), 0);
        EXITS(office.ask("auditor", {"audit", "verify"}), 0);
    }

    void an_export_leaves_no_draft_and_says_nothing_of_the_machine_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"xlsx", "pdf", "csv", "json"}) QTest::newRow(format) << format;
    }
    void an_export_leaves_no_draft_and_says_nothing_of_the_machine() {
        QFETCH(QString, format);
        QTemporaryDir folder;
        const QString file = folder.filePath("r." + format);
        QStringList call{"-u", "XDG_RUNTIME_DIR", TONGHU_CLI};
        call += office_->callOf("reporter", {"report", "monthly", "--month", monthsAgo(1), "--out", file});
        const Run run = start("env", call);
        EXITS(run, 0);
        QVERIFY2(!run.err.contains("QStandardPaths") && !run.err.contains("[ERROR]"), run.summary().constData());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"r." + format});
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void a_link_in_the_place_of_an_export_is_not_followed_data() {
        an_export_leaves_no_draft_and_says_nothing_of_the_machine_data();
    }
    void a_link_in_the_place_of_an_export_is_not_followed() {
        QFETCH(QString, format);
        QTemporaryDir folder;
        const QString elsewhere = folder.filePath("elsewhere"), file = folder.filePath("r." + format);
        writeFile(elsewhere, "untouched");
        QVERIFY(QFile::link(elsewhere, file) && QFile::link(elsewhere, file + ".new"));
        EXITS(office_->ask("reporter", {"report", "monthly", "--month", monthsAgo(1), "--out", file}), 0);
        QCOMPARE(readFile(elsewhere), QByteArray("untouched"));
        QVERIFY(!QFileInfo(file).isSymLink());
        const QString sheet = folder.filePath("template.xlsx");
        QVERIFY(QFile::link(elsewhere, sheet));
        EXITS(office_->ask("director", {"import", "--template", sheet, "--kind", "child"}), 0);
        QCOMPARE(readFile(elsewhere), QByteArray("untouched"));
    }
};

QTEST_GUILESS_MAIN(ReportAttackTest)
#include "report_test.moc"
