// What leaves the office on a request: a copy without anybody else in it, letters that are safe to send.

#include "ui/print/request_pdf.h"
#include "model/cases/mandatory_reports.h"
#include "tests/support/pdf.h"
#include "tests/support/workspace.h"

#include <QFile>
#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::LetterKind;
using cases::RecordCopies;
using cases::RequestLetters;
using cases::Requests;
using enum policy::RequestStep;

namespace {

Value words(const char* text) {
    return std::string(text);
}

const Fields shownPapers{{"identity_document", words("resident_id")}, {"relation_proof", words("household_register")}};

/// Everybody else who stands anywhere in the file. The last two stand in free texts only.
const QStringList othersInTheFile{"赵邻居", "13912340001", "钱照护",      "13912340002", "孙老师",
                                  "周母亲", "吴父亲",      "郑同胞",      "王监护甲",    "13912340003",
                                  "冯见证", "陈举报人",    "13912340004", "褚知情人",    "卫投诉人",
                                  "蒋户主", "沈可靠",      "韩来访",      "杨转告",      "朱街坊"};

QStringList namedIn(const QString& text) {
    QStringList named;
    for (const QString& other : othersInTheFile)
        if (text.contains(other)) named << other;
    return named;
}

}  // namespace

class RequestPdfTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers().withUser("worker2", "institution_worker", "", "liuyang_welfare");
        worker_ = workspace_->session("worker");
        const RecordId sibling = must(worker_->children().add(
            aChild().named("郑同胞").inInstitution("liuyang_welfare").withGuardian(aGuardian().named("王监护甲"))));
        const std::string siblingNumber = must(worker_->children().show(sibling, "home_visit")).text("case_number");
        child_ = must(worker_->children().add(
            aChild()
                .named("李小荷")
                .inInstitution("liuyang_welfare")
                .withResidentId(31)
                .with("school", words("沿溪镇中心小学"))
                .with("class_teacher", words("孙老师"))
                .with("mother_name", words("周母亲"))
                .with("father_name", words("吴父亲"))
                .with("carer_name", words("钱照护"))
                .with("carer_phone", words("13912340002"))
                .with("neighbor_contact", words("赵邻居"))
                .with("neighbor_phone", words("13912340001"))
                .with("safe_call_ask_for", words("杨转告"))
                .with("household_phone", words("13912340003"))
                .with("residence_address", words("沙龙村五组八号，赵邻居隔壁"))
                .with("location", words("村口第三家"))
                .with("account_holder", words("蒋户主"))
                .with("siblings", siblingNumber)
                .with("trusts", words("沈可靠"))
                .with("protection_flags", words("reporter_secret"))
                .with("allergies", words("青霉素"))
                .with("height_cm", std::int64_t(139))
                .withGuardian(aGuardian().named("李秀英").with("phone", words("13912340009")))
                .withGuardian(aGuardian().named("王监护甲").with("phone", words("13912340003")))));
        const Record file = must(worker_->children().show(child_, "home_visit"));
        for (const Record& guardian : file.parts.at("guardian"))
            if (guardian.text("full_name") == "李秀英") guardian_ = guardian.id;
        addConsent();
        addVisit();
        must(cases::MandatoryReports(worker_->context())
                 .make(child_, {{"situation", words("abandoned")}, {"circumstances", words("陈举报人来电，她在场。")}},
                       "陈举报人（13912340004）"));
        ask("complaint", "other", {{"asker_name", words("卫投诉人")}, {"wish", words("褚知情人也知道。")}});
    }
    void cleanupTestCase() {
        worker_.reset();
        workspace_.reset();
    }

    void a_copy_holds_nobody_else_data() {
        QTest::addColumn<QString>("asker");
        QTest::addColumn<QString>("language");
        for (const char* language : {"zh", "en"})
            for (const char* asker : {"child", "guardian"})
                QTest::addRow("duties 54, 65, 76, e16: for the %s, %s", asker, language) << asker << language;
    }
    void a_copy_holds_nobody_else() {
        QFETCH(QString, asker);
        QFETCH(QString, language);
        const RecordId id = handled("copy", asker.toStdString());
        const cases::RecordCopy copy = must(RecordCopies(worker_->context()).make(id));
        const std::string json = asJson(copy, worker_->catalogue(), language.toStdString());
        const QString pdf = pdfOf(copy, language).remove('\n').remove(' ');
        for (const QString& text : {QString::fromStdString(json), pdf}) {
            QCOMPARE(namedIn(text), QStringList());
            // What is the child's own is there.
            for (const char* own : {"李小荷", "沿溪镇中心小学"}) QVERIFY2(text.contains(own), own);
            // Nor does it let on that anything was reported, or that somebody is protected.
            for (const char* hidden : {"mandatory", "强制报告", "reporter_secret", "举报人保密", "保护措施"})
                QVERIFY2(!text.contains(hidden), hidden);
        }
        QVERIFY(copy.ofOthers > 0);
        QVERIFY(copy.texts > 0);
        QVERIFY(copy.notHeld.empty());
    }

    void a_guardian_gets_their_own_number_and_not_what_the_child_has_told() {
        const auto guardians = asJson(must(RecordCopies(worker_->context()).make(handled("copy", "guardian"))),
                                      worker_->catalogue(), "zh");
        const auto childs =
            asJson(must(RecordCopies(worker_->context()).make(handled("copy", "child"))), worker_->catalogue(), "zh");
        QVERIFY(guardians.find("13912340009") != std::string::npos);
        QVERIFY(childs.find("13912340009") == std::string::npos);
        QVERIFY(guardians.find("child_heard") == std::string::npos);
        QVERIFY(childs.find("child_heard") != std::string::npos);
    }

    void where_a_hidden_child_lives_is_not_told_to_a_guardian() {
        const RecordId child = must(worker_->children().add(aChild()
                                                                .named("许小溪")
                                                                .inInstitution("liuyang_welfare")
                                                                .with("school", words("枫林小学"))
                                                                .with("residence_address", words("柏加镇新街九号"))
                                                                .with("protection_flags", words("address_secret"))
                                                                .withGuardian(aGuardian().named("何远方"))));
        const RecordId guardian = must(worker_->children().show(child, "home_visit")).parts.at("guardian").front().id;
        for (const char* asker : {"guardian", "child"}) {
            const RecordId id =
                must(Requests(worker_->context())
                         .open(child, {{"right_asked", words("copy")},
                                       {"asker_kind", words(asker)},
                                       {"asker_guardian",
                                        Value(asker == std::string("guardian") ? Value(guardian.value) : Value())}}));
            for (auto step : {Check, Accept, Handle}) take(id, step, step == Check ? shownPapers : Fields{});
            const std::string json =
                asJson(must(RecordCopies(worker_->context()).make(id)), worker_->catalogue(), "zh");
            const bool told = asker == std::string("child");
            for (const char* place : {"枫林小学", "柏加镇新街九号", "liuyang_welfare"})
                QVERIFY2((json.find(place) != std::string::npos) == told, place);
            QVERIFY(json.find("许小溪") != std::string::npos);
        }
    }

    void kinds_numbers_recipients_and_sources_are_told() {
        const cases::RecordCopy copy = must(RecordCopies(worker_->context()).make(handled("copy", "child")));
        const auto basic = std::ranges::find_if(
            copy.kinds, [](const cases::HeldKind& kind) { return kind.entity == "child" && kind.group == "basic"; });
        QVERIFY(basic != copy.kinds.end());
        QCOMPARE(basic->records, 1);
        QVERIFY(basic->values >= 4);
        QVERIFY(basic->purposes.contains("filing"));
        QCOMPARE(basic->firstOn, today().iso());
        QCOMPARE(basic->source, std::string("source_child"));
        QCOMPARE(copy.recipients.size(), std::size_t(1));
        QCOMPARE(copy.recipients.front().name, std::string("浏阳市人民医院"));
    }

    void only_what_rests_on_consent_is_moved() {
        const cases::RecordCopy copy = must(RecordCopies(worker_->context()).make(handled("port", "child")));
        QVERIFY(copy.portable);
        const std::string json = asJson(copy, worker_->catalogue(), "zh");
        QVERIFY(json.find("沿溪镇中心小学") != std::string::npos);
        QVERIFY(json.find("\"filed_on\"") == std::string::npos);
        QCOMPARE(namedIn(QString::fromStdString(json)), QStringList());
    }

    void no_copy_before_its_time_nor_for_another_right() {
        const RecordId early = ask("copy", "child");
        QCOMPARE(codeOf(RecordCopies(worker_->context()).make(early)), std::string("request.copy_not_due"));
        QCOMPARE(codeOf(RecordCopies(worker_->context()).make(handled("explain", "child"))),
                 std::string("request.no_copy"));
        const RecordId refused = ask("copy", "child");
        take(refused, Answer, {{"answer", words("refused")}, {"answer_reasons", words("身份无法核实。")}});
        QCOMPARE(codeOf(RecordCopies(worker_->context()).make(refused)), std::string("request.copy_not_due"));
    }

    void what_the_maker_cannot_read_is_named() {
        // A director reads neither numbers nor health.
        const auto director = workspace_->session("director");
        const RecordId child = must(director->children().add(aChild().named("何小满")));
        const RecordId id = must(Requests(director->context())
                                     .open(child, {{"right_asked", words("copy")}, {"asker_kind", words("child")}}));
        Requests requests(director->context());
        must(requests.take(id, Check, shownPapers));
        must(requests.take(id, Accept, {}));
        must(requests.take(id, Handle, {}));
        const cases::RecordCopy copy = must(RecordCopies(director->context()).make(id));
        QCOMPARE(copy.notHeld, (std::vector{Compartment::Identifier, Compartment::Health}));
        QVERIFY(pdfOf(copy, "zh").contains("证件与账号、健康"));
    }

    void a_receipt_says_nothing_of_what_is_held() {
        const RecordId id = ask("copy", "guardian");
        const QString text = letterText(id, LetterKind::Receipt);
        QVERIFY(text.contains("李秀英："));
        QVERIFY(text.contains("查阅、复制"));
        QVERIFY(text.contains("2026年3月5日"));
        QVERIFY(text.contains("2026年4月1日"));
        QVERIFY2(!text.contains("李小荷"), "whose identity is not checked does not learn that there is a file");
    }

    void a_refusal_gives_reasons_and_the_ways_on() {
        const RecordId id = handled("copy", "guardian");
        QCOMPARE(codeOf(RequestLetters(worker_->context()).write(id, LetterKind::Answer, "zh")),
                 std::string("request.letter_not_due"));
        take(id, Answer, {{"answer", words("refused")}, {"answer_reasons", words("依据某法第四条，不予提供。")}});
        const QString text = letterText(id, LetterKind::Answer);
        for (const char* part : {"不同意您的申请", "依据某法第四条，不予提供", "申诉", "人民法院"})
            QVERIFY2(text.contains(part), part);
        QVERIFY(!text.contains("复制件，随本答复提供"));
    }

    void each_step_has_its_letter() {
        const RecordId id = ask("correct", "guardian", {{"wish", words("生日应为五月三日。")}});
        QCOMPARE(kindsOf(id), (std::vector{LetterKind::Receipt}));
        take(id, AskProof, {{"proof_missing", words("出生证明。")}});
        take(id, Check, shownPapers);
        take(id, Accept);
        take(id, Extend, {{"extension_reason", words("须向派出所核实。")}});
        take(id, Handle);
        take(id, Answer, {{"answer", words("granted")}});
        take(id, Appeal, {{"appeal_grounds", words("仍有一处未改。")}});
        const auto other = workspace_->session("worker2");
        must(Requests(other->context())
                 .take(id, AnswerAppeal, {{"appeal_answer", words("partly")}, {"appeal_reasons", words("已补正。")}}));
        QCOMPARE(kindsOf(id), (std::vector{LetterKind::Receipt, LetterKind::MoreProof, LetterKind::Extension,
                                           LetterKind::Answer, LetterKind::AppealAnswer}));
        QVERIFY(letterText(id, LetterKind::MoreProof).contains("出生证明。"));
        QVERIFY(letterText(id, LetterKind::Extension).contains("2026年4月1日"));
        QVERIFY(letterText(id, LetterKind::AppealAnswer).contains("部分同意"));
    }

    void nothing_is_sent_to_who_is_a_danger_but_a_refusal() {
        const RecordId child = must(worker_->children().add(
            aChild().named("许小川").inInstitution("liuyang_welfare").withGuardian(aGuardian().named("何疑人"))));
        const RecordId guardian = must(worker_->children().show(child, "home_visit")).parts.at("guardian").front().id;
        must(worker_->children().setGuardian(guardian, {{"under_suspicion", std::int64_t(1)}}, "公安已立案"));
        const RecordId id = must(Requests(worker_->context())
                                     .open(child, {{"right_asked", words("copy")},
                                                   {"asker_kind", words("guardian")},
                                                   {"asker_guardian", guardian.value}}));
        RequestLetters letters(worker_->context());
        QCOMPARE(codeOf(letters.write(id, LetterKind::Receipt, "zh")), std::string("request.addressee_unsafe"));
        take(id, Check, shownPapers);
        take(id, Answer, {{"answer", words("refused")}, {"answer_reasons", words("涉嫌侵害。")}});
        must(letters.write(id, LetterKind::Answer, "zh"));
        // Approved by another, the answer may go.
        const RecordId again = must(Requests(worker_->context())
                                        .open(child, {{"right_asked", words("copy")},
                                                      {"asker_kind", words("guardian")},
                                                      {"asker_guardian", guardian.value}}));
        take(again, Check, shownPapers);
        const auto other = workspace_->session("worker2");
        must(Requests(other->context()).take(again, Approve, {{"safety_reason", words("检察机关同意。")}}));
        must(letters.write(again, LetterKind::Receipt, "zh"));
    }

    void the_explanation_names_rules_and_reasons() {
        const QString text = letterText(handled("explain", "child"), LetterKind::Explanation);
        for (const char* part : {"风险等级", "不作决定", "走访间隔", "未成年人保护法", "家访随访"})
            QVERIFY2(text.contains(part), part);
    }

private:
    void addConsent() {
        Record consent;
        consent.fields = {{"kind", words("guardian_consent")},
                          {"signed_on", today().iso()},
                          {"signer_guardian", guardian_.value},
                          {"child_heard", words("heard")},
                          {"witness", words("冯见证")}};
        consent.parts["consent_purpose"] = {{{}, {{"purpose", words("home_visit")}, {"result", words("agree")}}, {}}};
        consent.parts["consent_recipient"] = {{{},
                                               {{"recipient", words("浏阳市人民医院")},
                                                {"recipient_contact", words("0731-83612345")},
                                                {"purpose", words("medical")},
                                                {"data_kinds", words("health")},
                                                {"result", words("agree")}},
                                               {}}};
        must(worker_->consents().add(child_, consent));
    }
    void addVisit() {
        Fields visit = aVisit();
        visit["remarks"] = words("韩来访说朱街坊常来看望，赵邻居也在场。");
        visit["child_heard"] = words("heard");
        visit["child_words"] = words("我想和朱街坊一起去赶集。");
        visit["child_not_heard_reason"] = words("朱街坊在场");
        must(worker_->visits().save(child_, visit));
    }

    RecordId ask(const char* right, const std::string& asker, const Fields& more = {}) {
        Fields fields{{"right_asked", words(right)}, {"asker_kind", asker}};
        if (asker == "guardian") fields["asker_guardian"] = guardian_.value;
        for (const auto& [key, value] : more) fields[key] = value;
        return must(Requests(worker_->context()).open(child_, fields));
    }
    void take(RecordId id, policy::RequestStep step, const Fields& fields = {}) {
        must(Requests(worker_->context()).take(id, step, fields));
    }
    RecordId handled(const char* right, const std::string& asker) {
        const RecordId id = ask(right, asker);
        take(id, Check, shownPapers);
        take(id, Accept);
        take(id, Handle);
        return id;
    }
    std::vector<LetterKind> kindsOf(RecordId id) {
        return RequestLetters::available(must(Requests(worker_->context()).show(id)));
    }

    template <class Write>
    QByteArray bytesOf(Write write) {
        QTemporaryDir folder;
        const QString path = folder.filePath("out.pdf");
        must(write(std::filesystem::path(path.toStdString())));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("nothing was written");
        return file.readAll();
    }
    QString letterText(RecordId id, LetterKind kind) {
        return textOfPdf(bytesOf([&](const std::filesystem::path& file) {
                   return print::writeLetterPdf(must(RequestLetters(worker_->context()).write(id, kind, "zh")), "zh",
                                                "worker 2026-03-02", file);
               }))
            .remove('\n')
            .remove(' ');
    }
    QString pdfOf(const cases::RecordCopy& copy, const QString& language) {
        return textOfPdf(bytesOf([&](const std::filesystem::path& file) {
            return print::writeCopyPdf(copy, worker_->catalogue(), language.toStdString(), "worker 2026-03-02", file);
        }));
    }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> worker_;
    RecordId child_, guardian_;
};

QTEST_MAIN(RequestPdfTest)
#include "request_pdf_test.moc"
