// What the law asks before a child's data are used: situations, as one would tell them to a lawyer.
//
// Each line is one situation: who the child is, what is on record, for what and on which day it is asked, and what is
// still missing. Numbers in the tags are rows of the list of duties (docs/duties.md).

#include "model/policy/consent_need.h"
#include "tests/support/workspace.h"
#include "tests/unit/policy/situation.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;
using namespace tonghu::situations;

namespace {

QString joined(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words) list << QString::fromStdString(word);
    return list.join(' ');
}

constexpr auto yes = WillAbility::Yes, partly = WillAbility::Partly, no = WillAbility::No;

}  // namespace

class ConsentNeedTest : public QObject {
    Q_OBJECT

private:
    static Result<ConsentNeed> answerTo(const Situation& situation) {
        return consentNeed(*support::theCatalogue(), situation.facts, situation.purpose, situation.on,
                           situation.asIfConsent);
    }
    static Told told(const char* tag) { return Told(tag); }

    static void underFourteen() {
        told("11: a child of nine, nothing on record").misses("guardian_consent");
        told("11: the guardian agreed").with(guardian("2026-01-10").agrees("home_visit")).isAllowed();
        told("11: the guardian agreed on the day itself").with(guardian("2026-03-02").agrees("home_visit")).isAllowed();
        told("11: the guardian agrees tomorrow")
            .with(guardian("2026-03-03").agrees("home_visit"))
            .misses("guardian_consent");
        told("11: the child's own signature does not do")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .misses("guardian_consent");
        told("11: a notice to the guardian is no consent")
            .with(guardianTold("2026-01-10").agrees("home_visit"))
            .misses("guardian_consent");
        told("22: agreed to something else")
            .with(guardian("2026-01-10").agrees("education"))
            .misses("guardian_consent");
        told("11: cannot express their will, but under 14 the guardian speaks anyway")
            .will(no)
            .with(guardian("2026-01-10").agrees("home_visit"))
            .isAllowed();
        told("11: newborn").born("2026-03-02").misses("guardian_consent");
        told("11: asked before the birth counts as under 14").born("2026-06-01").misses("guardian_consent");
    }

    static void aroundTheFourteenthBirthday() {
        // Born on 2 March 2012: the birthday is 2 March 2026.
        told("11: the day before the birthday, the guardian agreed long ago")
            .born("2012-03-03")
            .with(guardian("2025-06-01").agrees("home_visit"))
            .isAllowed();
        told("11: the day before the birthday, only the child signed")
            .born("2012-03-03")
            .with(childSigned("2026-03-01").agrees("home_visit"))
            .misses("guardian_consent");
        told("12: on the birthday both are asked").born("2012-03-02").misses("guardian_consent child_consent");
        told("12: on the birthday the guardian's earlier word still counts, the child's own is new")
            .born("2012-03-02")
            .with(guardian("2025-06-01").agrees("home_visit"))
            .misses("child_consent");
        told("12: on the birthday both have signed")
            .born("2012-03-02")
            .with(guardian("2025-06-01").agrees("home_visit"))
            .with(childSigned("2026-03-02").agrees("home_visit"))
            .isAllowed();
        told("12: what the child signed the day before the birthday does not count on it")
            .born("2012-03-02")
            .with(guardian("2025-06-01").agrees("home_visit"))
            .with(childSigned("2026-03-01").agrees("home_visit"))
            .misses("child_consent");
        told("12: the day after, the guardian's old consent no longer carries")
            .born("2012-03-01")
            .with(guardian("2025-06-01").agrees("home_visit"))
            .misses("child_consent guardian_notice");
        told("12: the day after, the child signed on the birthday, and the guardian was told then")
            .born("2012-03-01")
            .with(childSigned("2026-03-01").agrees("home_visit"))
            .with(guardianTold("2026-03-01").agrees("home_visit"))
            .isAllowed();
        told("12: the day after, the guardian was told before the birthday")
            .born("2012-03-01")
            .with(childSigned("2026-03-02").agrees("home_visit"))
            .with(guardianTold("2026-02-28").agrees("home_visit"))
            .misses("guardian_notice");
    }

    static void bornOnTheTwentyNinthOfFebruary() {
        told("leap day: 27 February of the year of 14 is still before")
            .born("2012-02-29")
            .on("2026-02-27")
            .with(guardian("2026-01-01").agrees("home_visit"))
            .isAllowed();
        told("leap day: on 28 February both are asked")
            .born("2012-02-29")
            .on("2026-02-28")
            .with(guardian("2026-01-01").agrees("home_visit"))
            .misses("child_consent");
        told("leap day: on 1 March both are asked")
            .born("2012-02-29")
            .on("2026-03-01")
            .with(childSigned("2026-02-28").agrees("home_visit"))
            .misses("guardian_consent");
        told("leap day: on 2 March the child alone, the guardian told")
            .born("2012-02-29")
            .on("2026-03-02")
            .with(childSigned("2026-02-28").agrees("home_visit"))
            .with(guardianTold("2026-03-01").agrees("home_visit"))
            .isAllowed();
        told("leap day: on 2 March the guardian's word of 27 February is gone")
            .born("2012-02-29")
            .on("2026-03-02")
            .with(guardian("2026-02-27").agrees("home_visit"))
            .misses("child_consent guardian_notice");
        told("leap day: 18 is reached on 1 March")
            .born("2008-02-29")
            .on("2026-02-28")
            .with(childSigned("2025-03-01").agrees("home_visit"))
            .misses("guardian_notice");
        told("leap day: from 1 March on the young person alone")
            .born("2008-02-29")
            .on("2026-03-01")
            .with(childSigned("2025-03-01").agrees("home_visit"))
            .isAllowed();
    }

    static void fromFourteen() {
        told("12: fifteen, nothing on record").born("2010-07-01").misses("child_consent guardian_notice");
        told("12: fifteen, signed, the guardian not told")
            .born("2010-07-01")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .misses("guardian_notice");
        told("12: fifteen, the guardian told, not signed")
            .born("2010-07-01")
            .with(guardianTold("2026-01-10").agrees("home_visit"))
            .misses("child_consent");
        told("12: fifteen, both")
            .born("2010-07-01")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .with(guardianTold("2026-01-11").agrees("home_visit"))
            .isAllowed();
        told("12: the guardian told of another purpose")
            .born("2010-07-01")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .with(guardianTold("2026-01-11").agrees("education"))
            .misses("guardian_notice");
        told("12: the guardian's consent does not replace the child's")
            .born("2010-07-01")
            .with(guardian("2026-01-10").agrees("home_visit"))
            .misses("child_consent");
        told("12: a guardian who signed a consent has been informed by it")
            .born("2010-07-01")
            .with(guardian("2026-01-10").agrees("home_visit"))
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .isAllowed();
        told("12: the notice is for the guardian, not for the child")
            .born("2010-07-01")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .with(childTold("2026-01-10").agrees("home_visit"))
            .misses("guardian_notice");
    }

    static void withoutAWillOfTheirOwn() {
        told("13: fifteen, cannot express their will: both")
            .born("2010-07-01")
            .will(no)
            .misses("guardian_consent child_consent");
        told("13: partly counts as not able alone")
            .born("2010-07-01")
            .will(partly)
            .misses("guardian_consent child_consent");
        told("13: the guardian agreed; the child is still to be heard")
            .born("2010-07-01")
            .will(no)
            .with(guardian("2026-01-10").agrees("home_visit"))
            .misses("child_consent");
        told("13: the child agreed; the guardian's consent is needed also")
            .born("2010-07-01")
            .will(partly)
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .misses("guardian_consent");
        told("13: a notice does not do where consent is asked")
            .born("2010-07-01")
            .will(no)
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .with(guardianTold("2026-01-10").agrees("home_visit"))
            .misses("guardian_consent");
        told("13: both agreed")
            .born("2010-07-01")
            .will(no)
            .with(guardian("2026-01-10").agrees("home_visit"))
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .isAllowed();
        told("13: the guardian's consent from before 14 does not carry over")
            .born("2010-07-01")
            .will(no)
            .with(guardian("2024-06-30").agrees("home_visit"))
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .misses("guardian_consent");
    }

    static void unknownBirthDate() {
        told("unknown date: asked as under 14").bornUnknown().misses("guardian_consent");
        told("unknown date: the guardian's consent does")
            .bornUnknown()
            .with(guardian("2020-01-10").agrees("home_visit"))
            .isAllowed();
        told("unknown date: the child's signature does not")
            .bornUnknown()
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .misses("guardian_consent");
        told("unknown date: publication still asks both")
            .bornUnknown()
            .asked("publication")
            .misses("guardian_consent child_consent separate_consent:photo");
    }

    static void fromEighteen() {
        told("18: the day before, the guardian is still to be told")
            .born("2008-03-03")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .misses("guardian_notice");
        told("18: on the birthday the guardian's standing has ended")
            .born("2008-03-02")
            .with(childSigned("2026-01-10").agrees("home_visit"))
            .isAllowed();
        told("18: what the young person agreed to at 15 still stands")
            .born("2008-03-02")
            .with(childSigned("2023-06-01").agrees("home_visit"))
            .isAllowed();
        told("18: nothing on record asks the young person alone").born("2008-03-02").misses("child_consent");
        told("18: the guardian's consent is no longer anything")
            .born("2008-03-02")
            .with(guardian("2026-01-10").agrees("home_visit"))
            .misses("child_consent");
        told("18: cannot express their will: no guardian of a child speaks any more")
            .born("2008-03-02")
            .will(no)
            .misses("child_consent");
        told("18: publication asks the young person alone")
            .born("2008-03-02")
            .asked("publication")
            .misses("child_consent separate_consent:photo");
    }

    static void publication() {
        const auto both = [](Told row) {
            row.asked("publication")
                .with(guardian("2026-01-10").agrees("publication").agreesTo("photo"))
                .with(childSigned("2026-01-10").agrees("publication").agreesTo("photo"));
            return row;
        };
        told("14: publication at nine asks the child too")
            .asked("publication")
            .with(guardian("2026-01-10").agrees("publication").agreesTo("photo"))
            .misses("child_consent separate_consent:photo");
        both(told("14: publication at nine, both agreed, photo too")).isAllowed();
        both(told("14: publication at fifteen, both agreed").born("2010-07-01")).isAllowed();
        told("14: at fifteen the child alone is not enough")
            .born("2010-07-01")
            .asked("publication")
            .with(childSigned("2026-01-10").agrees("publication").agreesTo("photo"))
            .misses("guardian_consent separate_consent:photo");
        told("33: both agreed, but the photo was refused by the child")
            .asked("publication")
            .with(guardian("2026-01-10").agrees("publication").agreesTo("photo"))
            .with(childSigned("2026-01-10").agrees("publication").refusesGroup("photo"))
            .misses("separate_consent:photo");
        told("31: no emergency carries a publication")
            .asked("publication")
            .basis("emergency", "publication", "2026-01-01")
            .misses("guardian_consent child_consent separate_consent:photo");
        told("31: no statutory duty carries a publication")
            .asked("publication")
            .basis("statutory_duty", "publication", "2026-01-01")
            .misses("guardian_consent child_consent separate_consent:photo");
    }

    static void separateGroups() {
        told("33: medical asks health and disability each")
            .asked("medical")
            .with(guardian("2026-01-10").agrees("medical"))
            .misses("separate_consent:health separate_consent:disability");
        told("33: one of two groups agreed")
            .asked("medical")
            .with(guardian("2026-01-10").agrees("medical").agreesTo("health"))
            .misses("separate_consent:disability");
        told("33: both groups agreed")
            .asked("medical")
            .with(guardian("2026-01-10").agrees("medical").agreesTo("health").agreesTo("disability"))
            .isAllowed();
        told("33: a group agreed on a form for another purpose does not count")
            .asked("medical")
            .with(guardian("2026-01-10").agrees("medical").agreesTo("disability"))
            .with(guardian("2026-01-11").agrees("assessment").agreesTo("health"))
            .misses("separate_consent:health");
        told("33: a later form refuses the group")
            .asked("assessment")
            .with(guardian("2026-01-10").agrees("assessment").agreesTo("health"))
            .with(guardian("2026-02-10").agrees("assessment").refusesGroup("health"))
            .misses("separate_consent:health");
        told("33: a later form agrees to the group")
            .asked("assessment")
            .with(guardian("2026-01-10").agrees("assessment").refusesGroup("health"))
            .with(guardian("2026-02-10").agrees("assessment").agreesTo("health"))
            .isAllowed();
        told("33: groups without the purpose are nothing")
            .asked("living_allowance")
            .with(guardian("2026-01-10").agreesTo("bank_account"))
            .misses("guardian_consent separate_consent:bank_account");
        told("33: from 14 the child agrees to the group")
            .born("2010-07-01")
            .asked("living_allowance")
            .with(childSigned("2026-01-10").agrees("living_allowance").agreesTo("bank_account"))
            .with(guardianTold("2026-01-10").agrees("living_allowance"))
            .isAllowed();
        told("33: home visits ask no group").with(guardian("2026-01-10").agrees("home_visit")).isAllowed();
    }

    static void refusedWithdrawnExpired() {
        told("64: the guardian refused").with(guardian("2026-01-10").refuses("home_visit")).misses("guardian_consent");
        told("64: refused after agreeing")
            .with(guardian("2025-06-01").agrees("home_visit"))
            .with(guardian("2026-01-10").refuses("home_visit"))
            .misses("guardian_consent");
        told("64: agreed after refusing")
            .with(guardian("2025-06-01").refuses("home_visit"))
            .with(guardian("2026-01-10").agrees("home_visit"))
            .isAllowed();
        told("64: two words of one day, the later entered counts")
            .with(guardian("2026-01-10").agrees("home_visit"))
            .with(guardian("2026-01-10").refuses("home_visit"))
            .misses("guardian_consent");
        told("64: refusing one purpose leaves the other")
            .with(guardian("2026-01-10").agrees("home_visit").refuses("education"))
            .isAllowed();
        told("23: withdrawn yesterday")
            .with(guardian("2025-06-01").agrees("home_visit").until("2026-03-01"))
            .misses("guardian_consent");
        told("23: it held on the last day before")
            .on("2026-03-01")
            .with(guardian("2025-06-01").agrees("home_visit").until("2026-03-01"))
            .isAllowed();
        told("23: withdrawn, then agreed anew")
            .with(guardian("2025-06-01").agrees("home_visit").until("2025-12-31"))
            .with(guardian("2026-02-01").agrees("home_visit"))
            .isAllowed();
        told("23: the newer form was withdrawn; the older one does not come back to life")
            .with(guardian("2025-01-01").agrees("home_visit"))
            .with(guardian("2025-06-01").agrees("home_visit").until("2026-03-01"))
            .misses("guardian_consent");
        told("22: valid through today")
            .with(guardian("2025-03-03").agrees("home_visit").until("2026-03-02"))
            .isAllowed();
        told("22: ran out yesterday")
            .with(guardian("2025-03-02").agrees("home_visit").until("2026-03-01"))
            .misses("guardian_consent");
        told("12: from 14 the child refused")
            .born("2010-07-01")
            .with(childSigned("2026-01-10").refuses("home_visit"))
            .with(guardianTold("2026-01-10").agrees("home_visit"))
            .misses("child_consent");
        told("12: from 14 the child withdrew")
            .born("2010-07-01")
            .with(childSigned("2026-01-10").agrees("home_visit").until("2026-02-15"))
            .with(guardianTold("2026-01-10").agrees("home_visit"))
            .misses("child_consent");
    }

    static void twoGuardians() {
        told("81: one of two parents agreed, the other said nothing")
            .with(guardian("2026-01-10", "father").agrees("home_visit"))
            .isAllowed();
        told("81: one agreed, the other refused")
            .with(guardian("2026-01-10", "father").agrees("home_visit"))
            .with(guardian("2026-01-11", "mother").refuses("home_visit"))
            .misses("guardian_consent");
        told("81: one refused first; the other's later agreement does not undo it")
            .with(guardian("2026-01-10", "mother").refuses("home_visit"))
            .with(guardian("2026-01-11", "father").agrees("home_visit"))
            .misses("guardian_consent");
        told("81: who refused agrees in the end")
            .with(guardian("2026-01-10", "mother").refuses("home_visit"))
            .with(guardian("2026-01-11", "father").agrees("home_visit"))
            .with(guardian("2026-02-11", "mother").agrees("home_visit"))
            .isAllowed();
        told("81: one withdrew, the other's agreement stands")
            .with(guardian("2026-01-10", "mother").agrees("home_visit").until("2026-02-01"))
            .with(guardian("2026-01-11", "father").agrees("home_visit"))
            .isAllowed();
        told("33: the parents differ on a group")
            .asked("assessment")
            .with(guardian("2026-01-10", "father").agrees("assessment").agreesTo("health"))
            .with(guardian("2026-01-11", "mother").agrees("assessment").refusesGroup("health"))
            .misses("separate_consent:health");
    }

    static void otherBases() {
        told("21: filing rests on duty; the notice is missing, and yet it goes on")
            .asked("filing")
            .isAllowedThoughMissing("notice");
        told("34: filing, the guardian was told")
            .asked("filing")
            .with(guardianTold("2026-01-10").agrees("filing"))
            .isAllowed();
        told("34: filing at eighteen, the young person was told")
            .born("2008-03-02")
            .asked("filing")
            .with(childTold("2026-01-10").agrees("filing"))
            .isAllowed();
        told("74: a mandatory report is never held back").asked("mandatory_report").isAllowedThoughMissing("notice");
        told("81: guardianship work rests on duty").asked("guardianship").isAllowedThoughMissing("notice");
        told("21: filing asked as if it rested on consent")
            .asked("filing")
            .asIfItRestedOnConsent()
            .misses("guardian_consent");
        told("25: an emergency on record carries a visit")
            .basis("emergency", "home_visit", "2026-03-01")
            .isAllowedThoughMissing("notice");
        told("25: on its last day too")
            .basis("emergency", "home_visit", "2026-02-20", "2026-03-02")
            .isAllowedThoughMissing("notice");
        told("25: an emergency that is over carries nothing")
            .basis("emergency", "home_visit", "2026-02-20", "2026-03-01")
            .misses("guardian_consent");
        told("25: nor one that begins tomorrow")
            .basis("emergency", "home_visit", "2026-03-03")
            .misses("guardian_consent");
        told("21: a basis for another purpose carries no visit")
            .basis("statutory_duty", "education", "2026-01-01")
            .misses("guardian_consent");
        told("34: a duty on record, the guardian told")
            .basis("statutory_duty", "home_visit", "2026-01-01")
            .with(guardianTold("2026-01-01").agrees("home_visit"))
            .isAllowed();
        told("21: a refusal does not stop what duty asks")
            .basis("statutory_duty", "home_visit", "2026-01-01")
            .with(guardian("2026-01-10").refuses("home_visit"))
            .isAllowedThoughMissing("notice");
        told("21: asked as if there were no other basis")
            .basis("emergency", "home_visit", "2026-03-01")
            .asIfItRestedOnConsent()
            .misses("guardian_consent");
    }

private slots:
    void says_what_is_missing_data() {
        QTest::addColumn<Situation>("situation");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("missing");
        underFourteen();
        aroundTheFourteenthBirthday();
        bornOnTheTwentyNinthOfFebruary();
        fromFourteen();
        withoutAWillOfTheirOwn();
        unknownBirthDate();
        fromEighteen();
        publication();
        separateGroups();
        refusedWithdrawnExpired();
        twoGuardians();
        otherBases();
    }
    void says_what_is_missing() {
        QFETCH(Situation, situation);
        QFETCH(bool, allowed);
        QFETCH(QString, missing);
        const auto need = answerTo(situation);
        QVERIFY(need.has_value());
        QCOMPARE(joined(need->missing), missing);
        QCOMPARE(need->allowed, allowed);
        // Whatever is missing was asked for, and an answer without a row of law is none.
        for (const std::string& each : need->missing)
            QVERIFY(std::find(need->needs.begin(), need->needs.end(), each) != need->needs.end());
        QVERIFY(!need->rows.empty());
        QVERIFY(std::is_sorted(need->rows.begin(), need->rows.end()));
    }

    void nobody_may_use_data_for_a_forbidden_purpose_data() {
        QTest::addColumn<QString>("purpose");
        for (const char* purpose :
             {"labelling", "attention", "traffic", "fundraising", "live_stream_sales", "marketing", "profiling"})
            QTest::newRow(purpose) << purpose;
    }
    void nobody_may_use_data_for_a_forbidden_purpose() {
        QFETCH(QString, purpose);
        Situation situation;
        situation.purpose = purpose.toStdString();
        // Not even with everything agreed and every basis on record.
        situation.facts.onRecord.push_back(guardian("2026-01-01").agrees(situation.purpose.c_str()).onRecord());
        situation.facts.otherBasis.push_back(
            {situation.purpose, "emergency", day("2026-01-01"), std::nullopt, "PIPL 13"});
        const auto need = answerTo(situation);
        QVERIFY(!need);
        QCOMPARE(need.error().code, std::string("purpose.forbidden"));
        QCOMPARE(need.error().kind, ErrorKind::Refused);
        QCOMPARE(need.error().duties, std::vector<int>{16});
    }

    void an_unknown_purpose_is_bad_input() {
        Situation situation;
        situation.purpose = "curiosity";
        const auto need = answerTo(situation);
        QVERIFY(!need);
        QCOMPARE(need.error().code, std::string("purpose.unknown"));
    }

    void a_refusal_is_told_apart_from_silence() {
        Situation silent, refused;
        refused.facts.birth = silent.facts.birth = day("2016-05-20");
        refused.facts.onRecord.push_back(guardian("2026-01-10").refuses("home_visit").onRecord());
        QVERIFY(!answerTo(silent)->refused);
        QVERIFY(answerTo(refused)->refused);
        const auto rows = answerTo(refused)->rows;
        QVERIFY(std::find(rows.begin(), rows.end(), 64) != rows.end());
    }

    void the_age_on_the_day_is_told() {
        Situation situation;
        situation.facts.birth = day("2012-03-03");
        QCOMPARE(answerTo(situation)->age, std::optional(13));
        situation.facts.birth = day("2012-03-02");
        QCOMPARE(answerTo(situation)->age, std::optional(14));
        situation.facts.birth.reset();
        QCOMPARE(answerTo(situation)->age, std::optional<int>());
    }

    /// The sweep that no table can be: from birth to 19 years, day by day, exactly one branch holds, in order, and an
    /// empty record never allows what rests on consent.
    void every_day_of_a_childhood_has_one_branch_and_asks_somebody() {
        for (const char* born : {"2008-02-29", "2010-12-31", "2011-01-01", "2012-02-28"}) {
            ConsentFacts facts;
            facts.birth = day(born);
            auto last = AgeBranch::UnderFourteen;
            const Date end = facts.birth->birthday(19);
            for (Date on = *facts.birth; on < end; on = on.plusDays(1)) {
                const auto branch = ageBranch(facts.birth, on);
                QVERIFY(branch >= last);
                last = branch;
                const auto need = consentNeed(*support::theCatalogue(), facts, "home_visit", on);
                QVERIFY(need && !need->allowed && !need->missing.empty());
            }
            QCOMPARE(last, AgeBranch::FromEighteen);
        }
    }
};

QTEST_GUILESS_MAIN(ConsentNeedTest)
#include "consent_need_test.moc"
