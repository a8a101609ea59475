// A child of another village, sought through every command: it reads as a child that does not exist, and every attempt
// stands in the log (rows 10, 86).

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

namespace {

/// What a run says, with the word that was asked for taken out.
QByteArray saidAbout(const Run& run, const QString& word) {
    return QByteArray::number(run.code) + run.said().replace(word.toUtf8(), "WORD");
}

}  // namespace

class ScopeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QJsonObject foreign_, own_;

    int refusals() {
        int count = 0;
        for (const QJsonValue& entry :
             office_->ask("auditor", {"audit", "list", "--user", "director", "--limit", "1000"})
                 .json()["entries"]
                 .toArray())
            count += entry["verb"].toString() == "refused";
        return count;
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(60);
        QStringList mine;
        for (const QJsonValue& child :
             office_->ask("director", {"child", "list", "--limit", "1000"}).json()["children"].toArray()) {
            mine << child["id"].toString();
            own_ = child.toObject();
        }
        for (const QJsonValue& child :
             office_->ask("county", {"child", "list", "--limit", "1000"}).json()["children"].toArray())
            if (!mine.contains(child["id"].toString()) && child["last_visit_on"].isString())
                foreign_ = child.toObject();
        QVERIFY(!mine.isEmpty() && !foreign_.isEmpty());
        writeFile(office_->beside("visit.json"),
                  R"({"visit_date": "2026-01-05", "kind": "routine", "met": "child", "outcome": "all_well"})");
        writeFile(office_->beside("consent.json"), R"({"kind": "guardian_consent", "signed_on": "2026-01-05",
                  "purposes": [{"purpose": "home_visit", "result": "agree"}]})");
        writeFile(office_->beside("case.json"), R"({"type": "medical"})");
    }

    void it_reads_as_none_through_every_command_data() {
        QTest::addColumn<QStringList>("command");  // WORD stands for the child
        auto row = [](const QStringList& command) {
            QTest::newRow(qPrintable(command.mid(0, 2).join(' '))) << command;
        };
        row({"child", "show", "WORD"});
        row({"child", "history", "WORD"});
        row({"child", "set", "WORD", "school=x", "--reason", "r"});
        row({"visit", "list", "WORD"});
        row({"visit", "add", "WORD", "--from", "visit.json"});
        row({"consent", "need", "WORD"});
        row({"consent", "list", "WORD"});
        row({"consent", "add", "WORD", "--from", "consent.json"});
        row({"case", "list", "WORD"});
        row({"case", "open", "WORD", "--from", "case.json"});
    }
    void it_reads_as_none_through_every_command() {
        QFETCH(QStringList, command);
        auto ask = [&](const QString& word) {
            QStringList call;
            for (const QString& part : command)
                call << (part == "WORD" ? word : part.endsWith(".json") ? office_->beside(part) : part);
            return saidAbout(office_->ask("director", call), word);
        };
        const QByteArray byId = ask(foreign_["id"].toString());
        QVERIFY2(byId.startsWith('1'), byId);
        QCOMPARE(byId, ask("1234567890123456789"));
        const QByteArray byNumber = ask(foreign_["case_number"].toString());
        QVERIFY2(!byNumber.startsWith('0'), byNumber);
        QCOMPARE(byNumber, ask(foreign_["case_number"].toString().left(7) + "2001-999999"));
    }

    void records_of_another_childs_file_are_none_either() {
        const QJsonArray visits =
            office_->ask("county", {"visit", "list", foreign_["id"].toString()}).json()["visits"].toArray();
        QVERIFY(!visits.isEmpty());
        const QString visit = visits[0].toObject()["id"].toString();
        const QString from = office_->beside("visit.json");
        for (const QStringList& command : {QStringList{"visit", "show", visit},
                                           QStringList{"visit", "correct", visit, "--from", from, "--reason", "r"},
                                           QStringList{"case", "show", visit}, QStringList{"case", "show", "99"},
                                           QStringList{"consent", "withdraw", visit, "--received-by", "director"}})
            EXITS(office_->ask("director", command), 1);
    }

    void a_guardian_of_another_child_cannot_sign() {
        const QJsonArray guardians = foreign_["guardians"].toArray();
        QString guardian = "7";
        if (!guardians.isEmpty()) guardian = guardians[0].toObject()["id"].toString();
        const Run run =
            office_->askFrom("director", {"consent", "add", own_["id"].toString()},
                             {{"kind", "guardian_consent"},
                              {"signed_on", "2026-01-05"},
                              {"signer_guardian", guardian},
                              {"purposes", QJsonArray{QJsonObject{{"purpose", "home_visit"}, {"result", "agree"}}}}});
        QVERIFY2(run.code != 0, run.summary().constData());
    }

    void a_child_is_not_moved_out_of_sight_or_into_it() {
        const QString id = own_["id"].toString();
        EXITS(office_->ask("director", {"child", "set", id, "division_code=" + foreign_["division_code"].toString(),
                                        "--reason", "r"}),
              1);
        for (const char* status : {"restricted", "deleted"})
            EXITS(office_->ask("director", {"child", "set", id, QString("status=%1").arg(status), "--reason", "r"}), 1);
    }

    void counts_and_orders_tell_of_nobody_elses() {
        QCOMPARE(office_->ask("director", {"child", "list", "--search", foreign_["case_number"].toString()})
                     .json()["total"]
                     .toInt(),
                 0);
        for (const char* text : {"%", "_", "' or 1=1 --", "*"})
            QCOMPARE(office_->ask("director", {"child", "list", "--search", text}).json()["total"].toInt(), 0);
        for (const char* user : {"director", "supervisor", "county"})
            for (const char* hidden : {"resident_id", "bank_account", "disability_grade", "case_number, (select 1)"})
                EXITS(office_->ask(user, {"child", "list", "--sort", hidden}), 3);
        for (const char* hidden : {"full_name", "pinyin", "birth_date"})
            EXITS(office_->ask("reporter", {"child", "list", "--sort", hidden}), 3);
    }

    void whoever_tries_numbers_of_files_leaves_a_trace() {
        const int before = refusals();
        office_->ask("director", {"child", "show", foreign_["case_number"].toString()});
        QCOMPARE(refusals(), before + 1);
        office_->ask("director", {"child", "show", foreign_["id"].toString()});
        QCOMPARE(refusals(), before + 2);
    }
};

QTEST_GUILESS_MAIN(ScopeTest)
#include "scope_test.moc"
