// Purposes and registers from outside: what is forbidden ends with exit code 1 and the rule's words for every account,
// nothing is switched on without an assessment that another person approved, and what left the office has a line.

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

class RegisterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;

    QJsonArray entries(const char* name) const {
        return office_->ask("county", {"register", "list", name}).json()["entries"].toArray();
    }
    QString aChild() const {
        return office_->ask("director", {"child", "list", "--limit", "1"})
            .json()["children"]
            .toArray()[0]
            .toObject()["id"]
            .toString();
    }
    /// Logged refusals of `user` with that note.
    int refusals(const QString& user, const QString& note) const {
        int count = 0;
        const auto log = office_->ask("auditor", {"audit", "list", "--limit", "300"}).json()["entries"].toArray();
        for (const QJsonValue& value : log) {
            const QJsonObject entry = value.toObject();
            if (entry["user"].toString() == user && entry["note"].toString() == note) ++count;
        }
        return count;
    }

private slots:
    void initTestCase() { office_ = Office::demo(24, 2); }

    void a_forbidden_purpose_stops_every_account_duty_16_data() {
        QTest::addColumn<QString>("purpose");
        for (const char* user :
             {"director", "worker", "supervisor", "county", "reporter", "security", "sysadmin", "auditor"})
            QTest::newRow(user) << "live_stream_sales";
    }
    void a_forbidden_purpose_stops_every_account_duty_16() {
        QFETCH(QString, purpose);
        const QString user = QTest::currentDataTag();
        const QStringList command{"report",    "monthly", "--month", "2026-01", "--out", office_->beside("x.csv"),
                                  "--purpose", purpose};
        const Run refused = office_->say(user, command);
        EXITS(refused, 1);
        for (const char* word : {"直播带货", "贴标签", "第十五条"})
            QVERIFY2(refused.err.contains(QString::fromUtf8(word)), refused.summary().constData());
        QVERIFY(!QFile::exists(office_->beside("x.csv")));
        QVERIFY(refusals(user, "purpose.forbidden") > 0);
    }

    void a_supervisor_names_what_they_look_for_duty_48() {
        const QString child = aChild();
        const Run unnamed = office_->ask("county", {"child", "show", child});
        EXITS(unnamed, 1);
        QCOMPARE(unnamed.errorCode(), QString("purpose.missing"));
        EXITS(office_->ask("county", {"child", "show", child, "--purpose", "traffic"}), 1);
        EXITS(office_->ask("county", {"child", "show", child, "--purpose", "guardianship"}), 0);
        EXITS(office_->ask("director", {"child", "show", child}), 0);
    }

    void everybody_reads_and_the_keepers_keep_duty_105() {
        for (const char* user : {"director", "reporter", "auditor", "sysadmin"}) {
            EXITS(office_->ask(user, {"register", "list", "recipient"}), 0);
            EXITS(office_->ask(user, {"register", "add", "drill", "people=3"}), 1);
        }
        QVERIFY(entries("processing").size() > 10);
        const Run unknown = office_->ask("county", {"register", "list", "child"});
        EXITS(unknown, 3);
        QCOMPARE(unknown.errorCode(), QString("register.unknown"));
    }

    void a_recipient_waits_for_an_assessment_by_two_duty_40() {
        const QStringList agreement{"name=示范医院",
                                    "kind=entrusted",
                                    "contact=0731-00000000",
                                    "purposes=statistics",
                                    "method=use",
                                    "data_kinds=identity",
                                    "agreement_number=XY-9",
                                    "agreement_from=2026-01-01",
                                    "agreement_until=2099-01-01",
                                    "measures=locked",
                                    "our_duties=little",
                                    "their_duties=much",
                                    "no_sub_entrusting=1"};
        const Run added = office_->ask("county", QStringList{"register", "add", "recipient"} + agreement);
        EXITS(added, 0);
        const QString recipient = added.json()["entry"].toObject()["id"].toString();
        const QStringList on{"register", "do", "recipient", recipient, "switch_on"};
        QCOMPARE(office_->ask("county", on).errorCode(), QString("register.no_assessment"));
        const QStringList report{"report",      "monthly", "--month", "2026-01", "--out", office_->beside("r.json"),
                                 "--recipient", recipient};
        QCOMPARE(office_->ask("county", report).errorCode(), QString("recipient.switched_off"));

        const QString review = QDate::currentDate().addDays(60).toString(Qt::ISODate);
        const Run assessed =
            office_->ask("county", {"register", "add", "impact_assessment", "about=recipient", "recipient=" + recipient,
                                    "trigger=entrust", "necessity=a", "effect=b", "measures=c", "likelihood=1",
                                    "impact=2", "review_on=" + review});
        EXITS(assessed, 0);
        const QString assessment = assessed.json()["entry"].toObject()["id"].toString();
        const QStringList approve{"register", "do", "impact_assessment", assessment, "approve"};
        QCOMPARE(office_->ask("county", approve).errorCode(), QString("assessment.own"));
        EXITS(office_->ask("security", approve), 0);
        EXITS(office_->ask("county", on), 0);
        // An agreement that ran out stops it again.
        EXITS(office_->ask("county", {"register", "set", "recipient", recipient, "agreement_until=2026-01-02",
                                      "--reason", "ended early"}),
              0);
        QCOMPARE(office_->ask("county", report).errorCode(), QString("recipient.agreement_ended"));
        EXITS(office_->ask("county", {"copy", "list"}), 0);
    }

    /// Row 15: what the command line says of many children names nobody's category, and no file is called after one.
    void no_list_on_the_terminal_labels_a_child_duty_15() {
        QStringList labels;
        QFile file(QStringLiteral(TONGHU_SOURCE_DIR "/resources/catalogue/lists/child.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QList<QByteArray> cells = line.split(',');
            if (cells.size() < 4 || (cells[0] != "child_category" && cells[0] != "special_category")) continue;
            labels << QString::fromUtf8(cells[2]);
            if (cells[1].contains('_')) labels << QString::fromUtf8(cells[1]);
        }
        QVERIFY(labels.size() > 12);
        const auto isNeutral = [&labels](const QString& text) {
            return std::ranges::none_of(labels, [&](const QString& label) { return text.contains(label); });
        };
        for (const QStringList& command : QList<QStringList>{{"child", "list"},
                                                             {"visit", "list"},
                                                             {"visit", "due"},
                                                             {"case", "list"},
                                                             {"copy", "list"},
                                                             {"consent", "list", aChild()},
                                                             {"register", "list", "processing"}}) {
            const Run run = office_->say("director", command);
            EXITS(run, 0);
            QVERIFY2(isNeutral(QString::fromUtf8(run.out)), command.join(' ').toUtf8());
        }
        EXITS(office_->say("county", {"report", "monthly", "--month", "2026-01", "--out", office_->beside("m.pdf")}),
              0);
        for (const QFileInfo& there : QDir(office_->beside("")).entryInfoList(QDir::Files))
            QVERIFY(isNeutral(there.fileName()));
        QVERIFY(!isNeutral("1  " + labels.front()));  // the scan finds what is there
    }
};

QTEST_GUILESS_MAIN(RegisterTest)
#include "register_test.moc"
