// Mandatory reports, incidents and the annual audit pack from outside (rows 39, 42, 55, 57, 58, 68, 74 to 76).

#include "tests/cli/program.h"

#include <QDateTime>
#include <QDirIterator>
#include <QRegularExpression>

using namespace tonghu::cli_test;

namespace {

QString textOf(const QString& pdf) {
    QProcess process;
    process.start("pdftotext", {"-layout", pdf, "-"});
    if (!process.waitForFinished()) qFatal("pdftotext (poppler-utils) is not there");
    // Some faces give radicals in the place of the characters that look like them.
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

QStringList filesIn(const QString& folder, const QString& pattern) {
    QStringList files;
    for (const QFileInfo& file : QDir(folder).entryInfoList({pattern}, QDir::Files)) files << file.filePath();
    return files;
}

}  // namespace

class SafetyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QJsonObject child_, otherChild_;

    QString report(const QString& user, const QStringList& more = {}) {
        const Run run = office_->ask(user, QStringList{"mandatory", "open", "situation=injuries",
                                                       "circumstances=手臂多处受伤", "--informant", "隔壁李婶"} +
                                               more);
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return run.json()["mandatory_report"].toObject()["id"].toString();
    }
    QString newFolder(const QString& name) {
        QDir().mkpath(office_->beside(name));
        return office_->beside(name);
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(60);
        const QJsonArray children =
            office_->ask("director", {"child", "list", "--limit", "2"}).json()["children"].toArray();
        child_ = children[0].toObject();
        otherChild_ = children[1].toObject();
        QVERIFY(!otherChild_["full_name"].toString().isEmpty());
    }

    void every_role_reports_harm_without_consent_duty_74_data() {
        QTest::addColumn<QString>("user");
        for (const char* user :
             {"director", "worker", "supervisor", "county", "reporter", "security", "sysadmin", "auditor"})
            QTest::addRow("duty 74: %s", user) << user;
    }
    void every_role_reports_harm_without_consent_duty_74() {
        QFETCH(QString, user);
        QVERIFY(!report(user).isEmpty());
    }

    void a_report_cannot_be_deleted_duty_75() {
        const QString id = report("director", {"--child", child_["id"].toString()});
        for (const QString& word : {"delete", "remove", "withdraw"})
            EXITS(office_->ask("county", {"mandatory", word, id}), 2);
        // Nor emptied, nor ended by who follows it up alone.
        EXITS(office_->ask("director", {"mandatory", "advance", id, "situation="}), 3);
        EXITS(office_->ask("director", {"mandatory", "advance", id, "--close", "not_confirmed"}), 1);
        const Run early = office_->ask("county", {"mandatory", "advance", id, "--close", "not_confirmed"});
        EXITS(early, 1);
        QCOMPARE(early.errorCode(), "mandatory_report.not_reported");
        EXITS(office_->ask("county", {"mandatory", "show", id}), 0);
    }

    void it_goes_from_the_finding_to_its_end() {
        const QString id = report("director");
        const QString today = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate);
        EXITS(office_->ask("director", {"mandatory", "advance", id, "reported_to=police", "reported_at=" + today,
                                        "receipt=A-12", "--reason", "电话报告"}),
              0);
        const Run stepped = office_->ask("director", {"mandatory", "advance", id, "--step", "made_safe"});
        EXITS(stepped, 0);  // the check asks its words twice: a call of its own would run twice
        const Run linked = office_->ask("director", {"mandatory", "advance", id, "--child", child_["id"].toString()});
        EXITS(linked, 0);
        const Run ended = office_->ask("supervisor", {"mandatory", "advance", id, "--close", "child_safe"});
        EXITS(ended, 0);
        const QJsonObject shown = ended.json()["mandatory_report"].toObject();
        QVERIFY(!shown["closed_on"].toString().isEmpty());
        QCOMPARE(shown["report_steps"].toArray().size(), 1);
    }

    void no_output_names_the_reporter_duty_76() {
        const QString id = report("director", {"--child", child_["id"].toString()});
        const QString sheet = office_->beside("sheet.pdf");
        QByteArray said;
        for (const QStringList& words : {QStringList{"mandatory", "show", id}, QStringList{"mandatory", "list"},
                                         QStringList{"mandatory", "sheet", id, "--out", sheet}})
            for (const Run& run : {office_->ask("supervisor", words), office_->say("supervisor", words),
                                   office_->ask("county", words), office_->say("county", words)}) {
                QVERIFY2(run.code == 0, run.summary().constData());
                said += run.said();
            }
        const Run log = office_->ask("auditor", {"audit", "list"});
        EXITS(log, 0);
        said += log.said();
        EXITS(office_->ask("auditor", {"audit", "export", "--out", office_->beside("log.csv")}), 0);
        said += readFile(office_->beside("log.csv"));
        QVERIFY(!said.contains("李婶"));
        const QString printed = textOf(sheet);
        QVERIFY2(printed.contains("强制报告"), qPrintable(printed));
        QVERIFY(!printed.contains("李婶") && !printed.contains("director"));
        for (const char* user : {"supervisor", "worker", "auditor"})
            EXITS(office_->ask(user, {"mandatory", "reporter", id, "--reason", "公安询问"}), 1);
        const Run kept = office_->ask("county", {"mandatory", "reporter", id, "--reason", "公安询问"});
        EXITS(kept, 0);
        QCOMPARE(kept.json()["reporter"].toObject()["account"].toString(), "director");
    }

    void the_sheet_holds_what_the_police_ask_and_all_nine_situations() {
        const QString id = report("director", {"--child", child_["id"].toString()});
        const QString sheet = office_->beside("handed.pdf");
        EXITS(office_->ask("director", {"mandatory", "sheet", id, "--out", sheet}), 0);
        const QString printed = textOf(sheet);
        for (const QString& expected :
             {child_["full_name"].toString(), QString("手臂多处受伤"), QString("接报人"), QString("第十一条")})
            QVERIFY2(printed.contains(expected), qPrintable(expected + '\n' + printed));
        QCOMPARE(printed.count(QChar(0x2610)) + printed.count(QChar(0x2611)), 9);
    }

    void an_incident_goes_to_letters_with_the_three_contents_and_nobody_elses_data_duty_55() {
        const Run opened = office_->ask("reporter", {"incident", "open", "kind=lost_device", "summary=笔记本丢失"});
        EXITS(opened, 0);
        const QJsonObject incident = opened.json()["incident"].toObject();
        QVERIFY(incident["minutes_left"].toInt() > 0);
        const QString id = incident["id"].toString();
        EXITS(office_->ask("reporter", {"incident", "advance", id, "grade=below"}), 1);
        EXITS(office_->ask("security", {"incident", "advance", id, "data_kinds=name,contact", "cause=外出时遗失",
                                        "possible_harm=可能接到陌生电话", "measures_taken=已停用账号",
                                        "people_can_do=不透露情况", "contact=民政局0731-83600000", "grade=larger"}),
              0);
        EXITS(office_->ask("security", {"incident", "advance", id, "--child", child_["id"].toString()}), 1);
        EXITS(office_->ask("director", {"incident", "advance", id, "--child", child_["id"].toString(), "--child",
                                        otherChild_["id"].toString()}),
              0);
        const QString folder = newFolder("letters");
        EXITS(office_->ask("security", {"incident", "letters", id, "--out", folder}), 1);
        QVERIFY(filesIn(folder, "*").isEmpty());
        EXITS(office_->ask("director", {"incident", "letters", id, "--out", folder}), 0);
        const QString mine = child_["full_name"].toString(), others = otherChild_["full_name"].toString();
        int letters = 0;
        for (const QString& file : filesIn(folder, "*.pdf")) {
            QVERIFY(!file.contains(mine) && !file.contains(others));
            if (file.endsWith("_delivery.pdf")) continue;
            ++letters;
            const QString text = textOf(file).remove(QRegularExpression("\\s"));
            for (const QString& content :
                 {"外出时遗失", "可能接到陌生电话", "已停用账号", "不透露情况", "0731-83600000", "姓名"})
                QVERIFY2(text.contains(content), qPrintable(file + '\n' + text));
            QVERIFY2(text.contains(mine) != text.contains(others), qPrintable(file + '\n' + text));
        }
        QVERIFY(letters >= 3);
        const Run early = office_->ask("county", {"incident", "advance", id, "--close"});
        EXITS(early, 1);
        QCOMPARE(early.errorCode(), "incident.steps_open");
    }

    void not_telling_takes_two_duty_42() {
        const QString id = office_->ask("director", {"incident", "open", "kind=lost_device", "summary=U盘丢失"})
                               .json()["incident"]
                               .toObject()["id"]
                               .toString();
        EXITS(office_->ask("county",
                           {"incident", "advance", id, "--ask-not-to-tell", "encrypted", "--reason", "全盘加密"}),
              0);
        const Run alone = office_->ask("county", {"incident", "advance", id, "--approve-not-telling"});
        EXITS(alone, 1);
        QCOMPARE(alone.errorCode(), "incident.same_person");
        EXITS(office_->ask("security", {"incident", "advance", id, "--approve-not-telling"}), 0);
    }

    void the_audit_pack_counts_and_identifies_nobody_duty_57() {
        const QString year = QString::number(QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().year());
        const QString folder = newFolder("audit");
        EXITS(office_->ask("director", {"audit", "pack", "--year", year, "--out", folder}), 1);
        QVERIFY(filesIn(folder, "*").isEmpty());
        const Run records = office_->ask("county", {"audit", "pack", "--year", year, "--out", folder});
        EXITS(records, 0);
        const Run log = office_->ask("auditor", {"audit", "pack", "--year", year, "--out", folder});
        EXITS(log, 0);
        QCOMPARE(log.json()["missing"].toArray().size(), 5);
        std::int64_t minors = 0, young = 0, older = 0;
        for (const QJsonValue& section : records.json()["sections"].toArray())
            for (const QJsonValue& row : section["rows"].toArray()) {
                if (row["key"].toString() == "minors") minors = row["count"].toInt();
                if (row["key"].toString() == "under_14") young = row["count"].toInt();
                if (row["key"].toString() == "from_14") older = row["count"].toInt();
            }
        QVERIFY(young > 0 && older > 0);
        QCOMPARE(minors, young + older);
        QByteArray all;
        for (const QString& file : filesIn(folder, "*")) {
            all += file.toUtf8() + readFile(file);
            if (file.endsWith(".pdf")) all += textOf(file).toUtf8();
        }
        QVERIFY(all.contains("不满十四周岁") && all.contains(".csv"));
        const QJsonArray children =
            office_->ask("worker", {"child", "list", "--limit", "100"}).json()["children"].toArray();
        for (const QJsonArray& list :
             {children, office_->ask("director", {"child", "list", "--limit", "100"}).json()["children"].toArray()})
            for (const QJsonValue& child : list)
                for (const char* key : {"full_name", "case_number", "resident_id"})
                    if (const QByteArray value = child[key].toString().toUtf8(); !value.isEmpty())
                        QVERIFY2(!all.contains(value), key);
        for (const char* account : {"director", "worker", "supervisor"}) QVERIFY2(!all.contains(account), account);
    }
};

QTEST_GUILESS_MAIN(SafetyTest)
#include "safety_test.moc"
