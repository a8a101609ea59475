// Consent forms on paper: every item of the law, every purpose and every sensitive group with boxes of its own, nothing
// ticked before somebody has answered; and the way back from the scan to the record.

#include "ui/print/consent_paper.h"
#include "tests/support/pdf.h"
#include "tests/support/workspace.h"
#include "ui/print/qr_code.h"
#include "ui/print/scan_pages.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::Attachments;
using cases::ConsentPaper;
using cases::ConsentPapers;

namespace {

const std::vector<std::string> tenPurposes{"home_visit",   "assessment",    "living_allowance", "medical",
                                           "education",    "psychological", "foster_adoption",  "partner_activity",
                                           "guardianship", "filing"};

QString without(QString text) {
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    return text;
}

}  // namespace

class ConsentPaperTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> session_;
    RecordId small_, child_, birthday_, youth_;

    RecordId childAged(const char* name, Date born) {
        return must(session_->children().add(aChild().named(name).bornOn(born).inInstitution("liuyang_welfare")));
    }

    QByteArray printed(const ConsentPaper& paper, const std::string& language = "zh") {
        const QByteArray pdf =
            print::consentDocument(session_->catalogue(), paper, language, "worker 2026-03-02 09:00").pdf();
        keepPdf(pdf, QString::fromStdString(paper.form + (paper.copy ? "_copy_" : "_") + language));
        return pdf;
    }

    RecordId recorded(RecordId child, const std::string& kind = "guardian_consent") {
        Record form;
        form.fields = {{"kind", kind},
                       {"signed_on", today().iso()},
                       {"form_version", std::string("GC-2026-1")},
                       {"legal_basis", std::string("consent")},
                       {"signature_kind", std::string("signature")},
                       {"place", std::string("沙龙村村部")},
                       {"copy_given", std::int64_t(1)}};
        if (kind.starts_with("guardian"))
            form.fields["signer_guardian"] = session_->records().parts("guardian", child).front().id.value;
        for (auto [purpose, result] : {std::pair("home_visit", "agree"), std::pair("medical", "refuse")})
            form.parts["consent_purpose"].push_back({{},
                                                     {{"purpose", std::string(purpose)},
                                                      {"method", std::string("collect,store")},
                                                      {"data_kinds", std::string("identity")},
                                                      {"result", std::string(result)}},
                                                     {}});
        form.parts["consent_group"].push_back({{},
                                               {{"sensitive_group", std::string("health")},
                                                {"necessity", std::string("看病要用")},
                                                {"effect", std::string("只有经办人员看到")},
                                                {"result", std::string("refuse")}},
                                               {}});
        return must(session_->consents().add(child, form));
    }

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>(aWorkspace());
        workspace_->withUsers();
        session_ = workspace_->session("worker");
        small_ = childAged("王小小", *Date::of(2021, 5, 1));
        child_ = childAged("阿卜杜热合曼·买买提江", *Date::of(2016, 5, 1));
        birthday_ = childAged("李生日", today().birthday(-14));
        youth_ = childAged("赵青年", *Date::of(2010, 5, 1));
    }
    void cleanupTestCase() {
        session_.reset();
        workspace_.reset();
    }

    void the_law_asks_for_other_forms_at_every_age_data() {
        QTest::addColumn<int>("who");
        QTest::addColumn<std::vector<std::string>>("purposes");
        QTest::addColumn<std::vector<std::string>>("forms");
        using Words = std::vector<std::string>;
        QTest::addRow("under 14, duty 11") << 1 << Words{"home_visit"} << Words{"guardian_consent"};
        QTest::addRow("on the birthday, duty 12")
            << 2 << Words{"home_visit"} << Words{"guardian_consent", "child_consent"};
        QTest::addRow("from 14, duty 12") << 3 << Words{"home_visit"} << Words{"child_consent", "guardian_notice"};
        QTest::addRow("a duty by law, duty 21") << 1 << Words{"filing"} << Words{"guardian_notice"};
        QTest::addRow("a duty by law from 14, duty 34")
            << 3 << Words{"filing"} << Words{"guardian_notice", "child_notice"};
        QTest::addRow("publication, duty 14") << 3 << Words{"publication"} << Words{"publication"};
    }
    void the_law_asks_for_other_forms_at_every_age() {
        QFETCH(int, who);
        QFETCH(std::vector<std::string>, purposes);
        QFETCH(std::vector<std::string>, forms);
        const RecordId child = std::array{small_, child_, birthday_, youth_}[std::size_t(who)];
        QCOMPARE(must(ConsentPapers(session_->context()).formsFor(child, purposes)), forms);
    }

    void every_item_of_the_law_is_on_the_sheet_data() {
        QTest::addColumn<std::string>("form");
        QTest::addColumn<QStringList>("expected");
        const QStringList all{
            // 1, 2
            "处理者", "地址和电话", "主管单位", "主管责任人", "儿童个人信息保护负责人", "负责人电话",
            // 3 to 5
            "孩子姓名", "出生日期", "签署当日年龄", "适用情形", "证件号末四位", "核验人", "能否表达意愿", "判断人",
            // 6, 7
            "处理方式和信息种类", "是否必要", "敏感信息，逐项决定", "对孩子权益的影响",
            // 8, 9
            "存储地点", "保存期限", "到期以后", "安全措施",
            // 10 to 13
            "不向其他单位和个人提供", "不同意会怎样", "真正会发生的只有这些", "12345", "查阅、复制、更正、补充、删除",
            "撤回同意",
            // 14 to 16
            "不给孩子贴标签", "直播带货", "法律依据", "另用专门的表",
            // 18 to 21
            "告知监护人", "签署地点", "签署方式", "逐字读给本人听", "见证人签名", "副本", "文书版本", "规则版本",
            "有效期12个月", "撤回栏", "受理人"};
        QTest::addRow("guardian") << std::string("guardian_consent")
                                  << (all + QStringList{"签署人姓名", "与孩子的关系", "关系证明", "孩子的话",
                                                        "没有人会怪你", "另一监护人签名"});
        QTest::addRow("child") << std::string("child_consent")
                               << (all + QStringList{"本人签名或按手印", "没有人会怪你", "告知方式", "回执"});
    }
    void every_item_of_the_law_is_on_the_sheet() {
        QFETCH(std::string, form);
        QFETCH(QStringList, expected);
        const ConsentPaper paper = must(ConsentPapers(session_->context()).blank(child_, form, tenPurposes));
        const QString words = wordsOfPdf(printed(paper));
        for (const QString& each : expected) QVERIFY2(words.contains(without(each)), qPrintable(each));
        printed(paper, "en");
    }

    void each_purpose_and_each_group_has_boxes_of_its_own_and_none_is_ticked() {
        const ConsentPaper paper =
            must(ConsentPapers(session_->context()).blank(child_, "guardian_consent", tenPurposes));
        QCOMPARE(paper.consent.parts.at("consent_group").size(), std::size_t(4));  // health, disability, bank, photo
        const QString text = textOfPdf(printed(paper));
        QVERIFY2(!text.contains(print::tickedBox), "ticked before anybody has answered (row 33)");
        // Eight purposes rest on consent; two rest on the law and are told, not asked.
        QCOMPARE(text.count(QRegularExpression("\u2610\\s*同意")), 8 + 4);
        QCOMPARE(text.count(QRegularExpression("\u2610\\s*不同意")), 8 + 4);
        const QString words = without(text);
        for (const char* purpose : {"监护指导与干预", "建档登记"}) QVERIFY(words.contains(purpose));
        QVERIFY(words.contains("未成年人保护法43"));
    }

    void recipients_of_the_register_are_asked_one_by_one() {
        // As the register keeps it once it is switched on.
        session_->database().execute(
            "insert into office.recipient (id, created_at, created_by, name, contact, kind, state, purposes, method, "
            "data_kinds) values (1, '', '', '浏阳市爱心志愿者协会', '0731-83600001', 'partner', 'on', "
            "'partner_activity,education', 'provide', 'identity')");
        const ConsentPaper paper = must(
            ConsentPapers(session_->context()).blank(child_, "guardian_consent", {"home_visit", "partner_activity"}));
        const QString text = textOfPdf(printed(paper)), words = without(text);
        session_->database().execute("delete from office.recipient where id = 1");
        QVERIFY(words.contains("浏阳市爱心志愿者协会") && words.contains("0731-83600001"));
        QVERIFY(words.contains("附表二") && !words.contains("不向其他单位和个人提供"));
        QCOMPARE(text.count(QRegularExpression("\u2610\\s*同意")), 2 + 1);
        QVERIFY(!text.contains(print::tickedBox));
    }

    void a_notice_asks_nobody_to_agree() {
        for (const char* form : {"guardian_notice", "child_notice"}) {
            const ConsentPaper paper = must(ConsentPapers(session_->context()).blank(youth_, form, {"filing"}));
            const QString words = wordsOfPdf(printed(paper));
            // A child is told so in plain words.
            QVERIFY(words.contains(form == std::string_view("child_notice") ? "这件事不用你同意" : "不以同意为依据"));
            QVERIFY(!words.contains("\u2610同意") && !words.contains("\u2610不同意"));
            QVERIFY(words.contains("未成年人保护法43"));
        }
    }

    void a_publication_asks_the_child_and_the_guardian() {
        const ConsentPaper paper =
            must(ConsentPapers(session_->context()).blank(child_, "publication", {"publication"}));
        const QString words = wordsOfPdf(printed(paper));
        QVERIFY(words.contains("孩子签名或按手印") && words.contains("监护人签名"));
        QCOMPARE(words.count("\u2610同意"), 2);
        QCOMPARE(words.count("\u2610不同意"), 2);
        QVERIFY(words.contains("遮挡面部") && words.contains("对孩子的影响"));
    }

    void the_small_child_is_told_in_words_and_the_larger_one_is_heard() {
        ConsentPapers papers(session_->context());
        QVERIFY(
            wordsOfPdf(printed(must(papers.blank(small_, "guardian_consent", {"home_visit"})))).contains("孩子还小"));
        const QString larger = wordsOfPdf(printed(must(papers.blank(child_, "guardian_consent", {"home_visit"}))));
        QVERIFY(!larger.contains("孩子还小") && larger.contains("小朋友"));
    }

    void what_nobody_may_ask_is_not_printed_data() {
        QTest::addColumn<std::string>("form");
        QTest::addColumn<std::vector<std::string>>("purposes");
        QTest::addColumn<std::string>("code");
        using Words = std::vector<std::string>;
        QTest::addRow("fundraising, duty 16")
            << std::string("guardian_consent") << Words{"fundraising"} << std::string("purpose.forbidden");
        QTest::addRow("publication with others, duty 14")
            << std::string("guardian_consent") << Words{"home_visit", "publication"}
            << std::string("consent.publication_alone");
        QTest::addRow("no purpose") << std::string("guardian_consent") << Words{} << std::string("consent.no_purpose");
        QTest::addRow("no such purpose") << std::string("guardian_consent") << Words{"fun"}
                                         << std::string("purpose.unknown");
        QTest::addRow("no such form") << std::string("rules") << Words{"home_visit"}
                                      << std::string("paper.unknown_form");
    }
    void what_nobody_may_ask_is_not_printed() {
        QFETCH(std::string, form);
        QFETCH(std::vector<std::string>, purposes);
        QFETCH(std::string, code);
        QCOMPARE(codeOf(ConsentPapers(session_->context()).blank(child_, form, purposes)), code);
        auto director = workspace_->session("director2");
        QCOMPARE(codeOf(ConsentPapers(director->context()).blank(child_, "guardian_consent", {"home_visit"})),
                 std::string("record.not_found"));
    }

    void a_copy_shows_what_was_decided() {
        const RecordId consent = recorded(child_);
        const ConsentPaper paper = must(ConsentPapers(session_->context()).copy(consent));
        QCOMPARE(paper.text->version, std::string("GC-2026-1"));
        const QString text = textOfPdf(printed(paper));
        const QString words = without(text);
        QCOMPARE(text.count(QRegularExpression("\u2611\\s*同意")), 1);    // home visit
        QCOMPARE(text.count(QRegularExpression("\u2611\\s*不同意")), 2);  // medical, health
        QVERIFY(words.contains("沙龙村村部") && words.contains("看病要用"));
        QVERIFY(words.contains("\u2611签名") && words.contains("\u2611已交给签署人"));
        QVERIFY(words.contains("2026年3月2日"));
        printed(paper, "en");
    }

    void the_code_says_nothing_about_the_child() {
        const ConsentPaper paper =
            must(ConsentPapers(session_->context()).blank(child_, "guardian_consent", {"home_visit"}));
        QVERIFY(QRegularExpression("^TH1:[0-9A-Z]{12}:GC-2026-1:[0-9A-F]{6}$")
                    .match(QString::fromStdString(paper.code))
                    .hasMatch());
        QVERIFY(paper.code !=
                must(ConsentPapers(session_->context()).blank(child_, "guardian_consent", {"home_visit"})).code);
        const QString information = informationOfPdf(printed(paper));
        for (const char* word : {"买买提江", "同意"}) QVERIFY(!information.contains(word));
    }

    void a_scan_leads_back_to_the_record() {
        ConsentPapers papers(session_->context());
        const RecordId child = childAged("孙扫描", *Date::of(2015, 5, 1));
        const ConsentPaper paper = must(papers.blank(child, "guardian_consent", {"home_visit"}));
        const QByteArray sheet = printed(paper);
        // As a scanner gives it: a picture, not quite straight.
        QTransform turn;
        turn.rotate(2.5);
        const QImage picture = pageOfPdf(sheet, 1, 200).transformed(turn, Qt::SmoothTransformation);
        QByteArray scan;
        QBuffer buffer(&scan);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(picture.convertToFormat(QImage::Format_Grayscale8).save(&buffer, "JPEG", 80));
        const std::string code = print::formCodeIn(scan);
        QCOMPARE(code, paper.code);
        QCOMPARE(print::formCodeIn(sheet), paper.code);  // a PDF as well

        auto before = must(papers.find(code));
        QCOMPARE(before.child.value, child.value);
        QCOMPARE(before.consent.value, std::int64_t(0));
        const RecordId consent = recorded(child);
        QCOMPARE(must(papers.find(code)).consent.value, consent.value);
        const std::string thumbnail = print::thumbnailOf(scan).toStdString();
        QVERIFY(!thumbnail.empty());
        must(papers.attachScan(consent, {{scan.toStdString(), "signed_form", {}, {}, thumbnail}}, code));
        const auto files = must(Attachments(session_->context()).list("consent", consent));
        QCOMPARE(files.size(), std::size_t(1));
        QVERIFY(!files[0].thumbnail.empty());
        QCOMPARE(must(session_->records().read("consent", consent)).text("scan_hash"), files[0].sha256);
        // A second page changes the hash; the code leads to the same form still.
        must(papers.attachScan(consent, {{sheet.toStdString(), "signed_form"}}));
        QVERIFY(must(session_->records().read("consent", consent)).text("scan_hash") != files[0].sha256);
        QCOMPARE(must(papers.find(code)).consent.value, consent.value);
    }

    void a_scan_of_another_child_is_not_attached() {
        ConsentPapers papers(session_->context());
        const std::string other = must(papers.blank(small_, "guardian_consent", {"home_visit"})).code;
        const RecordId consent = recorded(childAged("周别人", *Date::of(2015, 5, 1)));
        const std::string scan = "%PDF-1.4 page %%EOF";
        QCOMPARE(codeOf(papers.attachScan(consent, {{scan, "signed_form"}}, other)), std::string("paper.other_child"));
        QVERIFY(must(Attachments(session_->context()).list("consent", consent)).empty());
        QCOMPARE(codeOf(papers.attachScan(consent, {{"MZ", "signed_form"}})), std::string("attachment.wrong_type"));
    }

    void a_code_that_is_none_of_ours_or_misread_leads_nowhere() {
        ConsentPapers papers(session_->context());
        std::string code = must(papers.blank(child_, "guardian_consent", {"home_visit"})).code;
        for (const char* wrong : {"", "TH1:", "https://example.org", "TH1:ABCDEFGHJKMN:GC-2026-1:000000"})
            QCOMPARE(codeOf(papers.find(wrong)), std::string("paper.not_ours"));
        for (std::size_t at = 4; at < code.size(); ++at) {
            std::string misread = code;
            misread[at] = misread[at] == 'X' ? 'Y' : 'X';
            QVERIFY(!papers.find(misread));
        }
        auto director = workspace_->session("director2");
        QCOMPARE(codeOf(ConsentPapers(director->context()).find(code)), std::string("record.not_found"));
    }

    void a_photograph_keeps_its_pixels_and_loses_its_place() {
        QImage picture(40, 20, QImage::Format_RGB32);
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 40; ++x) picture.setPixel(x, y, qRgb(6 * x, 12 * y, 128));
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(picture.save(&buffer, "JPEG", 90));
        // EXIF of a phone: turned by a quarter, taken at a place.
        QByteArray exif(
            "Exif\0\0MM\0\x2A\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x2A"
            "\0\0\0\0"
            "GPS 28.1637N 113.6435E",
            44 + 22);
        const QByteArray segment =
            QByteArray("\xFF\xE1") + char((exif.size() + 2) >> 8) + char((exif.size() + 2) & 0xFF) + exif;
        const QByteArray taken = jpeg.left(2) + segment + jpeg.mid(2);
        QCOMPARE(print::scanPages(taken, 72).value(0).size(), QSize(20, 40));
        const auto clean = cases::cleaned(taken.toStdString());
        QVERIFY(clean);
        QVERIFY(clean->bytes.find("GPS") == std::string::npos);
        const QImage before = print::scanPages(taken, 72).value(0);
        const QImage after = print::scanPages(QByteArray::fromStdString(clean->bytes), 72).value(0);
        QCOMPARE(after.size(), QSize(20, 40));
        QVERIFY(before == after);
    }

    void the_rules_are_a_document_about_no_child() {
        const ConsentPaper rules = ConsentPapers(session_->context()).rules();
        const QByteArray pdf = printed(rules);
        printed(rules, "en");
        const QString words = wordsOfPdf(pdf);
        for (const char* each : {"儿童个人信息处理规则", "RU-2026-1", "谁来同意", "泄露了怎么办", "家访随访"})
            QVERIFY2(words.contains(each), each);
        QVERIFY(print::formCodeIn(pdf).empty());
    }

    void prints_and_looks_are_in_the_log() {
        const auto before = session_->log().head().count;
        ConsentPapers papers(session_->context());
        const auto paper = must(papers.blank(child_, "guardian_consent", {"home_visit"}));
        must(papers.find(paper.code));
        QVERIFY(!papers.find("none"));
        QCOMPARE(session_->log().head().count,
                 before + 3);  // the register of papers has its own; what is no code is no look
        QVERIFY(
            QRegularExpression("^[0-9A-Z-]+-P2026-[0-9]{6}$").match(QString::fromStdString(paper.number)).hasMatch());
        QVERIFY(textOfPdf(printed(paper)).contains(QString::fromStdString(paper.number)));
    }
};

QTEST_MAIN(ConsentPaperTest)
#include "consent_paper_test.moc"
