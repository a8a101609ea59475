// What may still be used once a purpose was refused or withdrawn (duty 23).

#include "model/policy/purpose_standing.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;

class PurposeStandingTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const catalogue::Catalogue> catalogue_ = support::theCatalogue();
    const Date day_ = support::today();

    ConsentFacts ofATenYearOld() const {
        ConsentFacts facts;
        facts.birth = Date::of(2016, 1, 1);
        return facts;
    }
    static ConsentOnRecord word(std::set<std::string> agreed, std::set<std::string> refused = {}) {
        ConsentOnRecord said{"guardian_consent", std::move(agreed), std::move(refused), {}, *Date::of(2026, 1, 1), {}};
        said.groupsAgreed = {"health", "disability", "bank_account"};
        return said;
    }
    bool usableNow(const char* key, const PurposeStanding& standing) const {
        return usable(standing, *catalogue_->field("child", key));
    }

private slots:
    void what_was_never_asked_hides_nothing() {
        const auto standing = purposeStanding(*catalogue_, ofATenYearOld(), {}, day_);
        QVERIFY(standing.stopped.empty());
        for (const catalogue::Field& field : catalogue_->fields())
            QVERIFY2(usable(standing, field), field.place().c_str());
    }

    void a_field_goes_with_the_last_purpose_that_is_allowed() {
        ConsentFacts facts = ofATenYearOld();
        facts.onRecord = {word({"education"})};
        const auto withdrawn = purposeStanding(*catalogue_, facts, {"home_visit"}, day_);
        QVERIFY(withdrawn.stopped.contains("home_visit") && withdrawn.allowed.contains("education"));
        QVERIFY(!usableNow("residence_address", withdrawn));  // home visits alone
        QVERIFY(usableNow("school", withdrawn));              // education too
        QVERIFY(!usableNow("disability_kinds", withdrawn));   // others were never asked: no ground to go on
        const auto both = purposeStanding(*catalogue_, ofATenYearOld(), {"home_visit", "education"}, day_);
        QVERIFY(!usableNow("school", both));
    }

    void what_serves_a_duty_stays_whatever_is_withdrawn() {
        std::set<std::string> everything;
        for (const catalogue::Purpose& purpose : catalogue_->purposes()) everything.insert(purpose.key);
        ConsentFacts facts = ofATenYearOld();
        facts.onRecord = {word({}, everything)};
        const auto standing = purposeStanding(*catalogue_, facts, everything, day_);
        for (const catalogue::Field& field : catalogue_->fields())
            if (servesDuty(*catalogue_, field)) QVERIFY2(usable(standing, field), field.place().c_str());
        for (const char* key : {"full_name", "birth_date", "harm_kind", "safe_call_never", "mother_state"})
            QVERIFY2(usableNow(key, standing), key);
    }

    void a_refusal_stops_as_a_withdrawal_does() {
        ConsentFacts facts = ofATenYearOld();
        facts.onRecord = {word({}, {"home_visit"})};
        QVERIFY(!usableNow("household_phone", purposeStanding(*catalogue_, facts, {}, day_)));
    }

    void another_basis_on_record_opens_it_again() {
        ConsentFacts facts = ofATenYearOld();
        const BasisOnRecord emergency{"home_visit", "emergency", day_, {}, "个人信息保护法 13"};
        facts.otherBasis = {emergency};
        QVERIFY(usableNow("household_phone", purposeStanding(*catalogue_, facts, {"home_visit"}, day_)));
    }

    /// Lists show these without asking whose word stands: no word closes them.
    void every_column_of_the_list_of_children_serves_a_duty() {
        for (const catalogue::Field* field : catalogue_->fieldsOf("child"))
            if (field->listColumn) QVERIFY2(servesDuty(*catalogue_, *field), field->place().c_str());
    }

    /// Whoever sees what a word can close can read that word; and only the file itself and its visits hold such fields.
    void who_sees_what_can_be_closed_holds_the_consents() {
        for (const catalogue::Field& field : catalogue_->fields()) {
            if (servesDuty(*catalogue_, field)) continue;
            QVERIFY2(field.entity == "child" || catalogue_->entity(field.entity)->parent == "child",
                     field.place().c_str());
            for (const catalogue::Role& role : catalogue_->roles())
                if (catalogue_->access(role, field) != catalogue::Access::Hidden)
                    QVERIFY2(std::ranges::count(role.compartments, Compartment::Consent) == 1,
                             (role.key + " " + field.place()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(PurposeStandingTest)
#include "purpose_standing_test.moc"
