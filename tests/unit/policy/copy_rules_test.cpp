// What of a record goes to whom it is about: decided for every field that names somebody, so that a new one is noticed.

#include "model/policy/copy_rules.h"

#include <QTest>

#include <set>

using namespace tonghu;
using namespace tonghu::policy;
using catalogue::Field;

namespace {

const catalogue::Catalogue& ours() {
    static const auto loaded = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
    return *loaded;
}

CopyRule ruleOf(const char* entity, const char* key, CopyFor whom, bool own = false) {
    return copyRule(*ours().field(entity, key), whom, own);
}

}  // namespace

class CopyRulesTest : public QObject {
    Q_OBJECT

private slots:
    void only_these_fields_that_name_somebody_are_given() {
        const std::set<std::string> expected{"child.full_name",
                                             "child.pinyin",
                                             "child.initials",
                                             "child.former_names",
                                             "child.nicknames",
                                             "child.birth_date",
                                             "child.resident_id",
                                             "child.household_register_number",
                                             "child.disability_certificate_number",
                                             "child.orphan_certificate_number",
                                             "child.medical_insurance_number",
                                             "child.subsistence_certificate",
                                             "child.bank_account",
                                             "child.residence_address",
                                             "child.household_address",
                                             "child.location",
                                             "child.household_phone",
                                             "child.child_phone"};
        for (CopyFor whom : {CopyFor::Child, CopyFor::Guardian}) {
            std::set<std::string> given;
            for (const Field& field : ours().fields())
                if (field.sensitivity == catalogue::Sensitivity::Direct && copyRule(field, whom) == CopyRule::Given)
                    given.insert(field.place());
            QCOMPARE(given, expected);
        }
    }

    void kinds_of_record_that_nobody_has_decided_on_stay_data() {
        QTest::addColumn<QString>("entity");
        for (const char* entity : {"mandatory_report", "request", "incident", "restriction", "provision"})
            QTest::addRow("duties 76, 78: %s", entity) << entity;
    }
    void kinds_of_record_that_nobody_has_decided_on_stay() {
        QFETCH(QString, entity);
        QVERIFY(!isCopied(entity.toStdString()));
        for (const Field* field : ours().fieldsOf(entity.toStdString()))
            QCOMPARE(copyRule(*field, CopyFor::Child), CopyRule::Withheld);
    }

    void what_is_about_others_stays_data() {
        QTest::addColumn<QString>("place");
        for (const char* place : {"child.siblings",          "child.neighbor_contact",
                                  "child.neighbor_phone",    "child.carer_name",
                                  "child.carer_phone",       "child.carer_relation",
                                  "child.class_teacher",     "child.mother_name",
                                  "child.mother_state",      "child.father_state_evidence",
                                  "child.account_holder",    "child.trusts",
                                  "child.safe_call_ask_for", "guardian.full_name",
                                  "guardian.phone",          "guardian.resident_id",
                                  "guardian.address",        "guardian.decision_number",
                                  "guardian.revoked",        "consent.signer_name",
                                  "consent.witness",         "payment.payee",
                                  "payment.account"})
            QTest::addRow("e16: %s", place) << place;
    }
    void what_is_about_others_stays() {
        QFETCH(QString, place);
        const QStringList names = place.split('.');
        for (CopyFor whom : {CopyFor::Child, CopyFor::Guardian})
            QCOMPARE(ruleOf(qPrintable(names[0]), qPrintable(names[1]), whom), CopyRule::OfOthers);
    }

    void what_protects_the_child_is_not_even_counted_data() {
        QTest::addColumn<QString>("place");
        for (const char* place :
             {"child.harm_kind", "child.harm_case_number", "child.protection_flags", "child.special_category",
              "child.safe_call_never", "guardian.under_suspicion", "guardian.do_not_inform_reason", "visit.outcome"})
            QTest::addRow("duties 76, 78, e5: %s", place) << place;
    }
    void what_protects_the_child_is_not_even_counted() {
        QFETCH(QString, place);
        const QStringList names = place.split('.');
        for (CopyFor whom : {CopyFor::Child, CopyFor::Guardian})
            for (bool own : {false, true})
                QCOMPARE(ruleOf(qPrintable(names[0]), qPrintable(names[1]), whom, own), CopyRule::Withheld);
    }

    void a_guardian_gets_their_own_record_and_not_the_childs_words() {
        QCOMPARE(ruleOf("guardian", "phone", CopyFor::Guardian, true), CopyRule::Given);
        for (const char* key : {"child_words", "child_heard", "guardian_care", "mood_and_behavior"}) {
            QCOMPARE(ruleOf("visit", key, CopyFor::Guardian), CopyRule::Withheld);
            QVERIFY(ruleOf("visit", key, CopyFor::Child) != CopyRule::Withheld);
        }
        QCOMPARE(ruleOf("consent", "child_opinion", CopyFor::Guardian), CopyRule::Withheld);
    }

    void a_guardian_kept_away_does_not_learn_where_the_child_is() {
        for (const char* key : {"school", "residence_address", "household_phone", "child_phone", "location",
                                "residence_division", "institution", "division_code"}) {
            QCOMPARE(ruleOf("child", key, CopyFor::GuardianKeptAway), CopyRule::Withheld);
            QCOMPARE(ruleOf("child", key, CopyFor::Guardian), CopyRule::Given);
        }
        QCOMPARE(ruleOf("visit", "child_words", CopyFor::GuardianKeptAway), CopyRule::Withheld);
    }

    void every_free_text_waits_to_be_read() {
        for (const Field& field : ours().fields())
            if (field.type == catalogue::FieldType::LongText)
                QVERIFY2(copyRule(field, CopyFor::Child) != CopyRule::Given, field.place().c_str());
    }

    void what_rests_on_consent_can_be_moved() {
        QVERIFY(restsOnConsent(ours(), *ours().field("child", "school")));
        QVERIFY(!restsOnConsent(ours(), *ours().field("child", "case_number")));
        QVERIFY(!restsOnConsent(ours(), *ours().field("child", "status")));
    }
};

QTEST_GUILESS_MAIN(CopyRulesTest)
#include "copy_rules_test.moc"
