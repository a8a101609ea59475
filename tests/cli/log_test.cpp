// The log from outside: every act leaves an entry, reading included, and nobody takes one back (rows 10, 56, 57).

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

class LogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;

    QJsonArray entries(const QStringList& options = {}) {
        return office_->ask("auditor", QStringList{"audit", "list"} + options).json()["entries"].toArray();
    }
    QJsonObject firstChild(const QString& user = "director") {
        return office_->ask(user, {"child", "list", "--limit", "1"}).json()["children"].toArray()[0].toObject();
    }
    void doSomething(const Office& office) {
        EXITS(office.ask("director", {"child", "list"}), 0);
        EXITS(office.ask("director", {"child", "list"}), 0);
    }

private slots:
    void initTestCase() { office_ = Office::demo(20); }

    void an_untouched_log_holds_for_everyone_who_can_open_it_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : {"director", "supervisor", "reporter", "auditor", "security", "sysadmin"})
            QTest::newRow(user) << user;
    }
    void an_untouched_log_holds_for_everyone_who_can_open_it() {
        QFETCH(QString, user);
        const Run run = office_->ask(user, {"audit", "verify"});
        EXITS(run, 0);
        const QJsonObject found = run.json();
        QCOMPARE(found["holds"].toBool(), true);
        QVERIFY(found["count"].toInt() > 20);
        QCOMPARE(found["holds_up_to"].toInt(), found["count"].toInt());
        QVERIFY(found["fault"].isNull());
        QVERIFY(found["head"].toString().size() >= 64);
    }

    void reading_a_file_leaves_an_entry_with_its_purpose() {
        const QJsonObject child = firstChild();
        EXITS(office_->ask("director", {"child", "show", child["id"].toString(), "--purpose", "assessment"}), 0);
        const QJsonArray found = entries({"--child", child["case_number"].toString(), "--user", "director"});
        bool logged = false;
        for (const QJsonValue& entry : found)
            logged = logged || (entry["purpose"].toString() == "assessment" && entry["entity"].toString() == "child" &&
                                entry["record"].toString() == child["id"].toString());
        QVERIFY2(logged, QJsonDocument(found).toJson());
    }

    void entries_hold_keys_of_fields_and_no_value() {
        const QJsonObject child = firstChild();
        EXITS(office_->ask("director", {"child", "set", child["id"].toString(), "nicknames=石榴籽", "--reason", "补"}),
              0);
        const Run run = office_->ask("auditor", {"audit", "list", "--limit", "50"});
        QVERIFY(run.out.contains("nicknames"));
        QVERIFY(!run.out.contains("石榴籽"));
        QVERIFY(!run.out.contains(child["full_name"].toString().toUtf8()));
    }

    void a_refusal_is_logged() {
        const QString id = firstChild("reporter")["id"].toString();
        EXITS(office_->ask("reporter", {"child", "set", id, "status=closed", "--reason", "试"}), 1);
        bool refused = false;
        for (const QJsonValue& entry : entries({"--user", "reporter"}))
            refused = refused || entry["verb"].toString() == "refused";
        QVERIFY(refused);
    }

    void a_wrong_passphrase_is_logged() {
        const QString wrong = office_->beside("wrong");
        writeFile(wrong, "Not-the-passphrase-1\n");
        EXITS(runProgram({"--workspace", office_->folder(), "--user", "worker", "--passphrase-file", wrong, "unlock"}),
              4);
        EXITS(office_->ask("worker", {"unlock"}), 0);
        bool failed = false;
        for (const QJsonValue& entry : entries()) failed = failed || entry["verb"].toString() == "unlock_failed";
        QVERIFY(failed);
    }

    void only_the_auditor_reads_it_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : {"director", "worker", "supervisor", "county", "reporter", "security", "sysadmin"})
            QTest::newRow(user) << user;
    }
    void only_the_auditor_reads_it() {
        QFETCH(QString, user);
        EXITS(office_->ask(user, {"audit", "list"}), 1);
    }

    void newest_first_and_page_by_page() {
        qint64 before = std::numeric_limits<qint64>::max();
        for (const QJsonValue& entry : entries({"--limit", "30"})) {
            QVERIFY(entry["sequence"].toInteger() < before);
            before = entry["sequence"].toInteger();
        }
        QVERIFY(before < std::numeric_limits<qint64>::max());
        for (const QJsonValue& entry : entries({"--user", "director", "--limit", "10"}))
            QCOMPARE(entry["user"].toString(), "director");
        QCOMPARE(int(entries({"--to", "2000-01-01"}).size()), 0);
    }

    void an_export_is_whole_and_carries_count_and_head_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"csv", "json"}) QTest::newRow(format) << format;
    }
    void an_export_is_whole_and_carries_count_and_head() {
        QFETCH(QString, format);
        const QString file = office_->beside("log." + format);
        const Run run = office_->ask("auditor", {"audit", "export", "--out", file});
        EXITS(run, 0);
        QCOMPARE(run.json()["entries"].toInt(), run.json()["count"].toInt());
        const QByteArray bytes = readFile(file);
        QVERIFY(bytes.contains(run.json()["head"].toString().toUtf8()));
        if (format == "json") {
            const QJsonObject log = QJsonDocument::fromJson(bytes).object();
            QCOMPARE(int(log["entries"].toArray().size()), run.json()["count"].toInt());
        } else {
            QVERIFY(bytes.count("\r\n") >= run.json()["count"].toInt());
        }
        EXITS(office_->ask("director", {"audit", "export", "--out", office_->beside("stolen.csv")}), 1);
        QVERIFY(!QFile::exists(office_->beside("stolen.csv")));
    }

    void a_log_that_was_taken_back_to_an_older_copy_shows() {
        const Office office = office_->copy("taken-back");
        const QByteArray older = readFile(office.folder() + "/audit.db");
        doSomething(office);
        writeFile(office.folder() + "/audit.db", older);
        const Run run = office.ask("director", {"audit", "verify"});
        EXITS(run, 5);
        QCOMPARE(run.json()["holds"].toBool(true), false);
        QCOMPARE(run.json()["fault"].toString(), "audit.cut");
        QVERIFY(run.json()["holds_up_to"].toInt() > 0);
        QVERIFY(run.err.contains("日志"));
    }

    void a_log_from_another_workspace_is_told_apart() {
        const Office office = office_->copy("foreign-log");
        const auto other = Office::demo(5);
        writeFile(office.folder() + "/audit.db", readFile(other->folder() + "/audit.db"));
        EXITS(office.ask("director", {"audit", "verify"}), 5);
    }

    void a_flipped_bit_anywhere_in_the_log_shows_data() {
        QTest::addColumn<double>("where");
        for (double where : {0.02, 0.3, 0.5, 0.7, 0.98}) QTest::newRow(qPrintable(QString::number(where))) << where;
    }
    void a_flipped_bit_anywhere_in_the_log_shows() {
        QFETCH(double, where);
        const Office office = office_->copy(QString("flipped-%1").arg(where));
        QByteArray bytes = readFile(office.folder() + "/audit.db");
        const qsizetype at = qsizetype(double(bytes.size()) * where);
        bytes[at] = char(bytes[at] ^ 0x10);
        writeFile(office.folder() + "/audit.db", bytes);
        const Run verified = office.ask("auditor", {"audit", "verify"});
        const Run checked = office.ask("auditor", {"check"});
        QVERIFY2(verified.code == 5 || checked.code == 5, (verified.summary() + checked.summary()).constData());
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
