// Forms on paper from outside: printed, scanned, and found again (rows 15, 19, 33).

#include "tests/cli/program.h"
#include "tests/support/pdf.h"

#include <QDate>

using namespace tonghu::cli_test;
using namespace tonghu::support;

class ConsentPaperCliTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString child_, guardian_;

    QString fileChild(const QString& name) {
        const QString village = office_->ask("director", {"unlock"}).json()["division"].toString();
        const QJsonObject record{
            {"full_name", name},
            {"sex", "2"},
            {"birth_date", QDate::currentDate().addYears(-9).toString(Qt::ISODate)},
            {"division_code", village},
            {"status", "active"},
            {"guardians",
             QJsonArray{QJsonObject{{"full_name", "李桂花"}, {"relation", "祖母"}, {"kind", "grandparent"}}}}};
        const QString id =
            office_->askFrom("director", {"child", "add"}, record).json()["child"].toObject()["id"].toString();
        const QJsonObject shown = office_->ask("director", {"child", "show", id}).json()["child"].toObject();
        guardian_ = shown["guardians"].toArray()[0].toObject()["id"].toString();
        return id;
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(10);
        child_ = fileChild("测试童");
    }

    void the_right_form_is_printed_and_nothing_is_ticked() {
        const QString file = office_->beside("form.pdf");
        const Run run = office_->ask("director", {"consent", "print", child_, "--purpose", "home_visit", "--purpose",
                                                  "assessment", "--out", file});
        EXITS(run, 0);
        const QJsonArray forms = run.json()["forms"].toArray();
        QCOMPARE(forms.size(), 1);
        QCOMPARE(forms[0].toObject()["form"].toString(), "guardian_consent");
        const QByteArray pdf = readFile(file);
        const QString words = wordsOfPdf(pdf);
        QVERIFY(words.contains("测试童") && words.contains("家访随访") && words.contains("医疗健康"));
        QVERIFY(!words.contains(QChar(0x2611)));
        QVERIFY(!informationOfPdf(pdf).contains("测试童"));
        QCOMPARE(int(QFile(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
    }

    void a_forbidden_purpose_is_not_printed() {
        const QString file = office_->beside("none.pdf");
        const Run run = office_->ask("director", {"consent", "print", child_, "--kind", "guardian_consent", "--purpose",
                                                  "fundraising", "--out", file});
        EXITS(run, 1);
        QCOMPARE(run.errorCode(), "purpose.forbidden");
        QVERIFY(!QFile::exists(file));
    }

    void a_scan_finds_its_record_and_waits_for_a_yes() {
        const QString child = fileChild("扫描童"), sheet = office_->beside("sheet.pdf");
        EXITS(office_->ask("director", {"consent", "print", child, "--out", sheet}), 0);
        const QString scan = office_->beside("scan.png");
        pageOfPdf(readFile(sheet), 1, 200).save(scan);
        Run run = office_->ask("director", {"consent", "attach", "--file", scan});
        EXITS(run, 0);
        QCOMPARE(run.json()["child"].toString(), child);
        QVERIFY(run.json()["consent"].isNull());
        QCOMPARE(run.json()["attached"].toBool(), false);

        const QJsonObject form{
            {"kind", "guardian_consent"},
            {"signed_on", QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate)},
            {"signature_kind", "signature"},
            {"refusal_explained", true},
            {"signer_guardian", guardian_},
            {"purposes", QJsonArray{QJsonObject{{"purpose", "home_visit"}, {"result", "agree"}}}}};
        const Run added = office_->askFrom("director", {"consent", "add", child}, form);
        EXITS(added, 0);
        const QString consent = added.json()["consent"].toObject()["id"].toString();
        run = office_->ask("director", {"consent", "attach", "--file", scan, "--accept"});
        EXITS(run, 0);
        QCOMPARE(run.json()["consent"].toString(), consent);
        QCOMPARE(run.json()["attached"].toBool(), true);
        const QJsonArray files = office_->ask("director", {"consent", "files", consent}).json()["files"].toArray();
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0].toObject()["media_type"].toString(), "image/png");

        const QString copy = office_->beside("copy.pdf");
        EXITS(office_->ask("director", {"consent", "print", child, "--consent", consent, "--out", copy}), 0);
        const QString words = wordsOfPdf(readFile(copy));
        QVERIFY(words.contains(QString(QChar(0x2611)) + "同意"));
        QVERIFY(words.contains(files[0].toObject()["sha256"].toString()));
        EXITS(office_->ask("director", {"consent", "print", child_, "--consent", consent, "--out", copy}), 1);
    }

    void what_is_no_scan_is_refused() {
        const QString file = office_->beside("scan.pdf");
        writeFile(file, "MZ this is a program");
        const Run run = office_->ask("director", {"consent", "attach", "--file", file});
        EXITS(run, 3);
        QCOMPARE(run.errorCode(), "paper.no_code");
    }

    void the_rules_are_printed() {
        const QString file = office_->beside("rules.pdf");
        EXITS(office_->ask("director", {"consent", "rules", "--out", file}), 0);
        QVERIFY(wordsOfPdf(readFile(file)).contains("儿童个人信息处理规则"));
    }
};

QTEST_GUILESS_MAIN(ConsentPaperCliTest)
#include "consent_paper_test.moc"
