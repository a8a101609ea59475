// The registers of the office: nothing is switched on without an assessment that another person approved, nothing goes
// to a recipient without a live agreement, nothing is published without both consents.

#include "model/cases/registers.h"
#include "model/cases/provisions.h"
#include "model/cases/publications.h"
#include "model/cases/trainings.h"
#include "tests/support/workspace.h"

#include <QFile>
#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::RegisterAct;
using cases::Registers;

namespace {

Fields anAssessment(Date review) {
    return {{"about", std::string("processing")},    {"purpose", std::string("statistics")},
            {"trigger", std::string("sensitive")},   {"necessity", std::string("needed")},
            {"effect", std::string("little")},       {"measures", std::string("locked away")},
            {"likelihood", std::string("2")},        {"impact", std::string("2")},
            {"review_on", review.plusDays(90).iso()}};
}

Fields aRecipient() {
    return {{"name", std::string("示范社会工作服务中心")},
            {"kind", std::string("partner")},
            {"contact", std::string("0731-00000000")},
            {"purposes", std::string("home_visit,partner_activity")},
            {"method", std::string("use")},
            {"data_kinds", std::string("identity")},
            {"agreement_number", std::string("XY-1")},
            {"agreement_from", today().plusDays(-10).iso()},
            {"agreement_until", today().plusDays(60).iso()},
            {"measures", std::string("locked away")},
            {"our_duties", std::string("only what is agreed")},
            {"their_duties", std::string("give it back")},
            {"no_sub_entrusting", std::int64_t(1)}};
}

Fields aProvision(RecordId recipient) {
    Fields provision{{"recipient_name", std::string("x")},    {"recipient_contact", std::string("x")},
                     {"purpose", std::string("home_visit")},  {"method", std::string("use")},
                     {"data_kinds", std::string("identity")}, {"provided_on", today().iso()}};
    if (recipient) provision["recipient"] = recipient.value;
    return provision;
}

Fields aPublication(const char* face = "treated") {
    return {{"medium", std::string("newsletter")},
            {"content", std::string("photo")},
            {"subject", std::string("a picture of a hand")},
            {"necessity", std::string("thanks")},
            {"effect", std::string("little")},
            {"face", std::string(face)},
            {"voice", std::string("absent")},
            {"name", std::string("absent")},
            {"place", std::string("treated")},
            {"school", std::string("absent")}};
}

}  // namespace

class RegistersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;

    RecordId add(const char* user, const char* name, const Fields& fields) {
        auto session = workspace_->session(user);
        return must(Registers(session->context()).add(name, fields));
    }
    std::string tryTo(const char* user, const char* name, RecordId id, RegisterAct act) {
        auto session = workspace_->session(user);
        return codeOf(Registers(session->context()).act(name, id, act));
    }
    Record entry(const char* name, RecordId id) {
        auto session = workspace_->session("auditor");
        return must(Registers(session->context()).show(name, id));
    }
    /// A recipient with an approved assessment, switched on.
    RecordId liveRecipient(const Fields& fields = aRecipient()) {
        const RecordId recipient = add("county", "recipient", fields);
        Fields about = anAssessment(today());
        about["about"] = std::string("recipient");
        about["recipient"] = recipient.value;
        about["purpose"] = Value();
        const RecordId assessment = add("county", "impact_assessment", about);
        must(Registers(workspace_->session("security")->context())
                 .act("impact_assessment", assessment, RegisterAct::Approve));
        must(Registers(workspace_->session("county")->context()).act("recipient", recipient, RegisterAct::SwitchOn));
        return recipient;
    }
    RecordId aChildOnFile() { return must(workspace_->session("director")->children().add(aChild())); }

    void agree(RecordId child, const char* kind, const char* purpose, const char* recipient = nullptr,
               const char* group = nullptr) {
        auto director = workspace_->session("director");
        Record form{{}, {{"kind", std::string(kind)}, {"signed_on", today().iso()}}, {}};
        if (std::string(purpose) == "publication")
            form.fields.merge(Fields{{"publication_medium", std::string("newsletter")},
                                     {"publication_content", std::string("photo")},
                                     {"publication_necessity", std::string("thanks")},
                                     {"publication_effect", std::string("little")},
                                     {"publication_processing", std::string("face")}});
        if (std::string(kind) == "guardian_consent")
            form.fields["signer_guardian"] =
                must(director->children().show(child, "home_visit")).parts.at("guardian").front().id.value;
        form.parts["consent_purpose"].push_back(
            {{}, {{"purpose", std::string(purpose)}, {"result", std::string("agree")}}, {}});
        if (group)
            form.parts["consent_group"].push_back({{},
                                                   {{"sensitive_group", std::string(group)},
                                                    {"necessity", std::string("a picture cannot do without")},
                                                    {"effect", std::string("somebody may know the hand")},
                                                    {"result", std::string("agree")}},
                                                   {}});
        if (recipient)
            form.parts["consent_recipient"].push_back({{},
                                                       {{"recipient", std::string(recipient)},
                                                        {"purpose", std::string(purpose)},
                                                        {"data_kinds", std::string("identity")},
                                                        {"result", std::string("agree")}},
                                                       {}});
        must(director->consents().add(child, form));
    }

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>(aWorkspace());
        workspace_->withUser("county", "county_supervisor", "430181000000");
    }

    void a_purpose_is_not_switched_on_without_an_assessment_duty_40() {
        const RecordId line = add("county", "processing",
                                  {{"purpose", std::string("statistics")},
                                   {"method", std::string("use")},
                                   {"data_kinds", std::string("identity")}});
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string("register.no_assessment"));
        const RecordId assessment = add("county", "impact_assessment", anAssessment(today()));
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string("register.no_assessment"));
        QCOMPARE(tryTo("county", "impact_assessment", assessment, RegisterAct::Approve), std::string("assessment.own"));
        QCOMPARE(tryTo("security", "impact_assessment", assessment, RegisterAct::Approve), std::string());
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string());
        QCOMPARE(entry("processing", line).text("standing"), std::string("on"));
    }

    void an_assessment_of_something_else_switches_nothing_on_duty_40() {
        Fields other = anAssessment(today());
        other["purpose"] = std::string("filing");
        const RecordId assessment = add("county", "impact_assessment", other);
        QCOMPARE(tryTo("security", "impact_assessment", assessment, RegisterAct::Approve), std::string());
        const RecordId line = add("county", "processing",
                                  {{"purpose", std::string("statistics")},
                                   {"method", std::string("use")},
                                   {"data_kinds", std::string("identity")}});
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string("register.no_assessment"));
    }

    void a_severe_risk_is_not_approved_duty_111() {
        Fields risky = anAssessment(today());
        risky["likelihood"] = risky["impact"] = std::string("4");
        const RecordId assessment = add("county", "impact_assessment", risky);
        QCOMPARE(entry("impact_assessment", assessment).text("risk"), std::string("severe"));
        QCOMPARE(tryTo("security", "impact_assessment", assessment, RegisterAct::Approve),
                 std::string("assessment.too_risky"));
    }

    void what_was_approved_stays_as_it_was_duty_41() {
        const RecordId first = add("county", "impact_assessment", anAssessment(today()));
        QCOMPARE(tryTo("security", "impact_assessment", first, RegisterAct::Approve), std::string());
        const RecordId line = add("county", "processing",
                                  {{"purpose", std::string("statistics")},
                                   {"method", std::string("use")},
                                   {"data_kinds", std::string("identity")}});
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string());
        {
            auto county = workspace_->session("county");
            QCOMPARE(codeOf(Registers(county->context())
                                .set("impact_assessment", first, {{"effect", std::string("none")}}, "shorter")),
                     std::string("assessment.approved_already"));
        }
        const RecordId second = add("county", "impact_assessment", anAssessment(today()));
        QCOMPARE(tryTo("security", "impact_assessment", second, RegisterAct::Approve), std::string());
        QCOMPARE(entry("impact_assessment", first).text("standing"), std::string("ended"));
        QCOMPARE(entry("processing", line).number("impact_assessment"), second.value);
        // Nothing carries it any more: off.
        QCOMPARE(tryTo("county", "impact_assessment", second, RegisterAct::End), std::string());
        QCOMPARE(entry("processing", line).text("standing"), std::string("off"));
    }

    void an_overdue_review_shows_and_opens_nothing_new_duty_111() {
        const RecordId assessment = add("county", "impact_assessment", anAssessment(today()));
        QCOMPARE(tryTo("security", "impact_assessment", assessment, RegisterAct::Approve), std::string());
        const RecordId line = add("county", "processing",
                                  {{"purpose", std::string("statistics")},
                                   {"method", std::string("use")},
                                   {"data_kinds", std::string("identity")}});
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string());
        workspace_->clock().advanceDays(100);
        QCOMPARE(entry("impact_assessment", assessment).text("standing"), std::string("review_overdue"));
        QCOMPARE(entry("processing", line).text("standing"), std::string("review_overdue"));
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOff), std::string());
        QCOMPARE(tryTo("county", "processing", line, RegisterAct::SwitchOn), std::string("register.no_assessment"));
    }

    void what_was_assessed_and_changed_goes_off_duty_111() {
        const RecordId recipient = liveRecipient();
        {
            auto county = workspace_->session("county");
            must(Registers(county->context())
                     .set("recipient", recipient, {{"contact", std::string("0731-11111111")}}, "moved"));
        }
        QCOMPARE(entry("recipient", recipient).text("standing"), std::string("on"));
        {
            auto county = workspace_->session("county");
            must(Registers(county->context())
                     .set("recipient", recipient, {{"data_kinds", std::string("identity,health")}}, "more"));
            const auto changes = Registers(county->context()).history("recipient", recipient);
            QVERIFY(std::ranges::any_of(changes, [](const auto& change) { return change.reason == "more"; }));
        }
        QCOMPARE(entry("recipient", recipient).text("standing"), std::string("off"));
    }

    void an_agreement_says_all_that_it_must_duty_27_data() {
        QTest::addColumn<QString>("field");
        for (const char* field : {"agreement_number", "agreement_from", "agreement_until", "measures", "our_duties",
                                  "their_duties", "no_sub_entrusting"})
            QTest::newRow(field) << field;
    }
    void an_agreement_says_all_that_it_must_duty_27() {
        QFETCH(QString, field);
        Fields lacking = aRecipient();
        lacking.erase(field.toStdString());
        const RecordId recipient = add("county", "recipient", lacking);
        auto county = workspace_->session("county");
        const auto refused = Registers(county->context()).act("recipient", recipient, RegisterAct::SwitchOn);
        QCOMPARE(codeOf(refused), std::string("recipient.agreement_incomplete"));
        QCOMPARE(refused.error().place.field, "recipient." + field.toStdString());
    }

    void the_keepers_keep_and_all_others_read_duty_105() {
        workspace_->withUser("reporter", "report_officer", "430181000000");
        const RecordId drill = add("security", "drill",
                                   {{"held_on", today().iso()},
                                    {"scenario", std::string("a lost laptop")},
                                    {"people", std::int64_t(4)},
                                    {"findings", std::string("none")}});
        QCOMPARE(entry("drill", drill).text("next_due"), today().plusMonths(12).iso());
        for (const char* user : {"reporter", "sysadmin", "auditor"}) {
            auto session = workspace_->session(user);
            QCOMPARE(must(Registers(session->context()).list("drill")).size(), std::size_t(1));
            QCOMPARE(codeOf(Registers(session->context()).add("drill", {{"people", std::int64_t(1)}})),
                     std::string("permission.missing"));
        }
    }

    void nobody_records_their_own_training_and_a_pledge_counts_duty_7() {
        Fields training{{"account", std::string("county")}, {"kind", std::string("rules")},
                        {"held_on", today().iso()},         {"content", std::string("the rules")},
                        {"score", std::int64_t(80)},        {"pledge_signed", std::int64_t(1)},
                        {"pledge_on", today().iso()}};
        {
            auto county = workspace_->session("county");
            QCOMPARE(cases::trainingOf(county->context()).state, cases::TrainingState::Never);
            QCOMPARE(codeOf(Registers(county->context()).add("training", training)), std::string("training.own"));
        }
        Fields unsigned_ = training;
        unsigned_["pledge_signed"] = std::int64_t(0);
        QCOMPARE(entry("training", add("security", "training", unsigned_)).text("standing"), std::string("not_passed"));
        add("security", "training", training);
        auto state = [&] { return cases::trainingOf(workspace_->session("county")->context()).state; };
        QCOMPARE(state(), cases::TrainingState::Valid);
        workspace_->clock().advanceDays(350);
        QCOMPARE(state(), cases::TrainingState::ExpiresSoon);
        workspace_->clock().advanceDays(30);
        QCOMPARE(state(), cases::TrainingState::Expired);
        QCOMPARE(cases::trainingOf(workspace_->session("sysadmin")->context()).state, cases::TrainingState::NotNeeded);
    }

    void without_training_files_stay_closed_where_the_office_says_so_duty_7() {
        workspace_->withUser("director", "child_director", "430181103201").withPurposes();
        const RecordId child = aChildOnFile();
        // The same office with the stricter setting.
        const TemporaryFolder strict;
        std::filesystem::copy(TONGHU_SOURCE_DIR "/resources/catalogue", strict.path() / "catalogue",
                              std::filesystem::copy_options::recursive);
        QFile settings(QString::fromStdString((strict.path() / "catalogue/settings.csv").string()));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        const QByteArray loose = settings.readAll();
        settings.close();
        QVERIFY(loose.contains("training.blocks,0,") && settings.open(QIODevice::WriteOnly));
        settings.write(QByteArray(loose).replace("training.blocks,0,", "training.blocks,1,"));
        settings.close();
        auto read = catalogue::Catalogue::load(strict.path() / "catalogue");
        QVERIFY(read.has_value());
        auto office = must(workspace::Workspace::open(workspace_->folder(),
                                                      std::make_shared<const catalogue::Catalogue>(std::move(*read)),
                                                      std::make_shared<SettableClock>()));
        auto director = must(office.unlock("director", testPassphrase()));
        QCOMPARE(codeOf(director->children().show(child, "home_visit")), std::string("training.missing"));
        QCOMPARE(codeOf(director->children().list({})), std::string("training.missing"));
        QCOMPARE(codeOf(director->visits().list(child)), std::string("training.missing"));
        must(director->visits().save(child, aVisit()));
        add("county", "training",
            {{"account", std::string("director")},
             {"kind", std::string("rules")},
             {"held_on", today().iso()},
             {"content", std::string("the rules")},
             {"score", std::int64_t(90)},
             {"pledge_signed", std::int64_t(1)},
             {"pledge_on", today().iso()}});
        must(director->children().show(child, "home_visit"));
    }

    void nothing_is_provided_without_recipient_agreement_and_consent_duty_29() {
        workspace_->withUser("director", "child_director", "430181103201").withPurposes();
        const RecordId child = aChildOnFile();
        const RecordId recipient = liveRecipient();
        auto give = [&](const Fields& fields) {
            auto director = workspace_->session("director");
            return codeOf(cases::Provisions(director->context()).add(child, fields));
        };
        Fields forbidden = aProvision(recipient);
        forbidden["purpose"] = std::string("fundraising");
        QCOMPARE(give(forbidden), std::string("purpose.forbidden"));
        QCOMPARE(give(aProvision(recipient)), std::string("purpose.consent_missing"));
        agree(child, "guardian_consent", "home_visit");
        QCOMPARE(give(aProvision({})), std::string("provision.recipient_missing"));
        QCOMPARE(give(aProvision(recipient)), std::string("provision.consent_missing"));
        agree(child, "guardian_consent", "home_visit", "another center");
        QCOMPARE(give(aProvision(recipient)), std::string("provision.consent_missing"));
        agree(child, "guardian_consent", "home_visit", "示范社会工作服务中心");
        Fields more = aProvision(recipient);
        more["data_kinds"] = std::string("identity,health");
        QCOMPARE(give(more), std::string("recipient.kinds_not_agreed"));
        QCOMPARE(give(aProvision(recipient)), std::string());
        workspace_->clock().advanceDays(70);
        QCOMPARE(give(aProvision(recipient)), std::string("recipient.agreement_ended"));
        QCOMPARE(entry("recipient", recipient).text("standing"), std::string("certificate_missing"));
        // A court asks by letter: no consent, no agreement, and yet a line in the register.
        Fields letter = aProvision({});
        letter["letter_number"] = std::string("(2026)湘0181调1号");
        QCOMPARE(give(letter), std::string("provision.letter_incomplete"));
        letter["letter_from"] = std::string("浏阳市人民法院");
        QCOMPARE(give(letter), std::string());
        auto director = workspace_->session("director");
        const auto all = must(cases::Provisions(director->context()).list(child));
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all.back().text("recipient_name"), std::string("示范社会工作服务中心"));
    }

    void nothing_is_published_without_both_consents_and_treatment_duty_14() {
        workspace_->withUser("director", "child_director", "430181103201").withPurposes();
        const RecordId child = aChildOnFile();
        auto director = workspace_->session("director");
        auto county = workspace_->session("county");
        cases::Publications asking(director->context()), deciding(county->context());
        const RecordId bare = must(asking.ask(child, aPublication("untreated")));
        QCOMPARE(codeOf(deciding.publish(bare)), std::string("purpose.consent_missing"));
        QCOMPARE(codeOf(deciding.decide(bare, true)), std::string("purpose.consent_missing"));
        agree(child, "guardian_consent", "publication", nullptr, "photo");
        // The guardian alone is not enough: the child too, whatever their age.
        QCOMPARE(codeOf(deciding.decide(bare, true)), std::string("purpose.consent_missing"));
        agree(child, "child_consent", "publication", nullptr, "photo");
        QCOMPARE(codeOf(deciding.decide(bare, true)), std::string("publication.untreated"));
        QCOMPARE(codeOf(deciding.publish(bare)), std::string("publication.not_approved"));
        must(asking.set(bare, {{"face", std::string("treated")}}, "blurred"));
        QCOMPARE(codeOf(asking.decide(bare, true)), std::string("purpose.not_of_role"));
        must(deciding.decide(bare, true));
        QCOMPARE(codeOf(asking.set(bare, {{"face", std::string("untreated")}}, "better so")),
                 std::string("publication.decided"));
        must(deciding.publish(bare));
        QCOMPARE(must(deciding.list(child)).front().text("state"), std::string("published"));
        must(deciding.takeDown(bare));
    }
};

QTEST_GUILESS_MAIN(RegistersTest)
#include "registers_test.moc"
