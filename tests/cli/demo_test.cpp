// The demonstration from outside: a county that one can work in at once, the same every time, and loudly made up.

#include "tests/cli/program.h"

#include <QDate>

using namespace tonghu::cli_test;

class DemoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;

    static QJsonArray children(const Office& office, const QString& user) {
        return office.ask(user, {"child", "list", "--limit", "500"}).json()["children"].toArray();
    }
    /// A child of the director's whose consent stands.
    QString consentingChild() const {
        for (const QJsonValue& child : children(*office_, "director"))
            if (child["consent_state"].toString() == "complete" && child["status"].toString() == "active")
                return child["case_number"].toString();
        return {};
    }

private slots:
    void initTestCase() { office_ = Office::demo(150, 6); }

    void it_says_loudly_that_nobody_in_it_exists_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("zh") << "zh" << QString::fromUtf8("虚构");
        QTest::newRow("en") << "en"
                            << "made up";
    }
    void it_says_loudly_that_nobody_in_it_exists() {
        QFETCH(QString, language);
        QFETCH(QString, words);
        const QString folder = office_->beside("loud-" + language);
        const Run run = runProgram(
            QStringList{"--lang", language, "demo", folder, "--children", "10", "--months", "1"} + cheapGuesses());
        EXITS(run, 0);
        QVERIFY(run.err.contains("***"));
        QVERIFY2(run.err.contains(words), run.summary());
    }

    void its_summary_is_json_when_asked_for() {
        const QString folder = office_->beside("summary");
        const Run run =
            runProgram(QStringList{"--json", "demo", folder, "--children", "12", "--months", "2"} + cheapGuesses());
        EXITS(run, 0);
        const QJsonObject summary = run.json();
        QCOMPARE(summary["children"].toInt(), 12);
        QCOMPARE(summary["made_up"].toBool(), true);
        QVERIFY(summary["guardians"].toInt() >= 12);
        QVERIFY(summary["visits"].toInt() > 0);
        QCOMPARE(summary["users"].toArray().size(), 8);
        QVERIFY(QFile::exists(summary["passphrase_file"].toString()));
    }

    void every_account_unlocks_into_its_own_role_data() {
        QTest::addColumn<QString>("role");
        for (const auto& [user, role] : {std::pair{"director", "child_director"},
                                         {"worker", "institution_worker"},
                                         {"supervisor", "township_supervisor"},
                                         {"county", "county_supervisor"},
                                         {"reporter", "report_officer"},
                                         {"security", "security_officer"},
                                         {"sysadmin", "system_administrator"},
                                         {"auditor", "auditor"}})
            QTest::newRow(user) << role;
    }
    void every_account_unlocks_into_its_own_role() {
        QFETCH(QString, role);
        const Run run = office_->ask(QTest::currentDataTag(), {"unlock"});
        EXITS(run, 0);
        QCOMPARE(run.json()["role"].toString(), role);
    }

    void the_same_seed_makes_the_same_county() {
        const QString folder = office_->beside("again");
        const QStringList call = QStringList{"demo", folder, "--children", "150", "--months", "6"} + cheapGuesses();
        EXITS(runProgram(call), 0);
        const Office again(folder);
        for (const QString user : {"worker", "supervisor"}) {
            const QJsonArray first = children(*office_, user);
            QVERIFY(!first.isEmpty());
            QCOMPARE(children(again, user), first);
        }
        const QStringList visits{"visit", "list", "--limit", "1000"};
        QCOMPARE(again.ask("worker", visits).out, office_->ask("worker", visits).out);
    }

    void another_seed_makes_another_county() {
        const QString folder = office_->beside("other");
        EXITS(runProgram(QStringList{"demo", folder, "--children", "150", "--months", "6", "--seed", "7"} +
                         cheapGuesses()),
              0);
        QVERIFY(children(Office(folder), "worker") != children(*office_, "worker"));
    }

    void a_day_of_work_can_begin_at_once() {
        const QString child = consentingChild();
        QVERIFY(!child.isEmpty());
        const Run shown = office_->ask("director", {"child", "show", child});
        EXITS(shown, 0);
        const QJsonObject file = shown.json()["child"].toObject();
        QVERIFY(!file["full_name"].toString().isEmpty());
        QVERIFY(!file["guardians"].toArray().isEmpty());
        const Run visit = office_->askFrom("director", {"visit", "add", child},
                                           {{"visit_date", QDate::currentDate().toString(Qt::ISODate)},
                                            {"kind", "routine"},
                                            {"met", "guardian"},
                                            {"outcome", "all_well"}});
        EXITS(visit, 0);
        const Run list = office_->ask("director", {"visit", "list", child});
        EXITS(list, 0);
        QVERIFY(!list.json()["visits"].toArray().isEmpty());
        EXITS(office_->ask("director", {"visit", "due"}), 0);
        EXITS(office_->ask("director", {"consent", "need", child, "--purpose", "home_visit"}), 0);
        EXITS(office_->ask("supervisor", {"case", "list"}), 0);
    }

    void the_report_of_last_month_passes_its_proof() {
        const QString month = QDate::currentDate().addMonths(-1).toString("yyyy-MM");
        const QString file = office_->beside("report.json");
        EXITS(office_->ask("reporter", {"report", "monthly", "--month", month, "--out", file}), 0);
        QVERIFY(QJsonDocument::fromJson(readFile(file)).object()["proved"].toBool());
    }

    void its_log_holds_and_its_files_are_sound() {
        const Run verified = office_->ask("auditor", {"audit", "verify"});
        EXITS(verified, 0);
        QVERIFY(verified.json()["count"].toInt() > 300);
        EXITS(office_->ask("worker", {"check"}), 0);
    }

    void a_folder_with_something_in_it_is_refused() {
        const QString folder = office_->beside("full");
        QDir().mkpath(folder);
        writeFile(folder + "/letter.txt", "letter");
        const Run run = runProgram(QStringList{"--json", "demo", folder} + cheapGuesses());
        EXITS(run, 1);
        QCOMPARE(run.errorCode(), "workspace.not_empty");
        QCOMPARE(readFile(folder + "/letter.txt"), QByteArray("letter"));
    }

    void a_number_out_of_reason_is_wrong_usage_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no child") << QStringList{"--children", "0"};
        QTest::newRow("no number") << QStringList{"--children", "many"};
        QTest::newRow("a century") << QStringList{"--months", "1200"};
        QTest::newRow("a seed below zero") << QStringList{"--seed", "-1"};
    }
    void a_number_out_of_reason_is_wrong_usage() {
        QFETCH(QStringList, options);
        EXITS(runProgram(QStringList{"--json", "demo", office_->beside("never")} + options), 2);
        QVERIFY(!QFile::exists(office_->beside("never")));
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
