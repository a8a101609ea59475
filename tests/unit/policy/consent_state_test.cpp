// In which state a form is on a day, and which fields that leaves usable.

#include "model/policy/consent_state.h"
#include "model/policy/purpose_standing.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;

namespace {

Date on(const char* day) {
    return *Date::parse(day);
}

/// A form in words: consent("2026-01-10").agrees("home_visit").
struct FormInWords : FormOnRecord {
    FormInWords(std::string ofKind, const char* day) {
        kind = std::move(ofKind);
        signer = "1";
        from = on(day);
    }
    FormInWords agrees(std::string what) && { return std::move(*this).says(std::move(what), "agree"); }
    FormInWords refuses(std::string what) && { return std::move(*this).says(std::move(what), "refuse"); }
    FormInWords says(std::string what, std::string result) && {
        answers.push_back({"purpose:" + what, std::move(result), {}, {}});
        return std::move(*this);
    }
    FormInWords agreesToGroup(std::string group) && {
        answers.push_back({"group:" + group, "agree", {}, {}});
        return std::move(*this);
    }
    FormInWords refusesGroup(std::string group) && {
        answers.push_back({"group:" + group, "refuse", {}, {}});
        return std::move(*this);
    }
    FormInWords withdrawn(const char* day) && {
        answers.back().withdrawnOn = on(day);
        return std::move(*this);
    }
    FormInWords replaced(const char* day) && {
        answers.back().supersededOn = on(day);
        return std::move(*this);
    }
    FormInWords until(const char* day) && {
        FormOnRecord::until = on(day);
        return std::move(*this);
    }
    FormInWords by(std::string who) && {
        signer = std::move(who);
        return std::move(*this);
    }
    FormInWords asDraft() && {
        draft = true;
        return std::move(*this);
    }
    FormInWords silenced() && {
        signerSpeaks = false;
        return std::move(*this);
    }
};

FormInWords consent(const char* day) {
    return {"guardian_consent", day};
}
FormInWords notice(const char* day) {
    return {"guardian_notice", day};
}
FormInWords own(const char* day) {
    return {"child_consent", day};
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<FormOnRecord>)

class ConsentStateTest : public QObject {
    Q_OBJECT

private:
    static void told(const char* promise, std::vector<FormOnRecord> forms, const char* state,
                     const char* day = "2026-03-02", const char* born = "2016-05-20") {
        QTest::newRow(promise) << std::move(forms) << state << day << born;
    }

private slots:
    void the_first_form_is_in_this_state_data() {
        QTest::addColumn<std::vector<FormOnRecord>>("forms");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("born");

        told("a draft, whatever stands on it", {consent("2026-01-10").agrees("a").asDraft()}, "draft");
        told("a form that asked nothing", {consent("2026-01-10").says("a", "not_asked")}, "draft");
        told("22: all agreed", {consent("2026-01-10").agrees("a").agrees("b")}, "given");
        told("45: one refused of two", {consent("2026-01-10").agrees("a").refuses("b")}, "partly");
        told("45: all refused", {consent("2026-01-10").refuses("a").refuses("b")}, "refused");
        told("45: refused is not overtaken by time", {consent("2024-01-10").refuses("a").until("2025-01-09")},
             "refused");
        told("23: one withdrawn of two", {consent("2026-01-10").agrees("a").agrees("b").withdrawn("2026-03-01")},
             "partly");
        told("23: withdrawn today ends today", {consent("2026-01-10").agrees("a").withdrawn("2026-03-02")},
             "withdrawn");
        told("23: the day before it still stood", {consent("2026-01-10").agrees("a").withdrawn("2026-03-02")}, "given",
             "2026-03-01");
        told("23: refused and withdrawn leaves nothing but the withdrawal",
             {consent("2026-01-10").refuses("b").agrees("a").withdrawn("2026-03-01")}, "withdrawn");
        told("22: what was told has changed", {consent("2026-01-10").agrees("a").replaced("2026-03-01")}, "superseded");
        told("22: for one of two", {consent("2026-01-10").agrees("b").agrees("a").replaced("2026-03-01")}, "partly");
        told("a later word of the same person", {consent("2026-01-10").agrees("a"), consent("2026-02-10").refuses("a")},
             "superseded");
        told("of the same day the later entered",
             {consent("2026-01-10").agrees("a"), consent("2026-01-10").refuses("a")}, "superseded");
        told("a later word that is dated before",
             {consent("2026-01-10").agrees("a"), consent("2026-01-09").refuses("a")}, "given");
        told("a later draft replaces nothing",
             {consent("2026-01-10").agrees("a"), consent("2026-02-10").refuses("a").asDraft()}, "given");
        told("81: the other guardian's word is another word",
             {consent("2026-01-10").agrees("a"), consent("2026-02-10").refuses("a").by("2")}, "given");
        told("what a later form does not answer stays",
             {consent("2026-01-10").agrees("a"), consent("2026-02-10").says("a", "not_asked")}, "given");
        told("33: a sensitive group refused", {consent("2026-01-10").agrees("a").refusesGroup("health")}, "partly");
        told("33: a group agreed to with its purpose refused",
             {consent("2026-01-10").refuses("a").agreesToGroup("health")}, "refused");
        told("29: a recipient agreed to with nothing else asked",
             {consent("2026-01-10").says("a", "not_asked").agreesToGroup("health")}, "draft");
        told("26: the last day of the term", {consent("2025-03-03").agrees("a").until("2026-03-02")}, "given");
        told("26: the day after", {consent("2025-03-02").agrees("a").until("2026-03-01")}, "expired");
        told("81: the guardianship was revoked", {consent("2026-01-10").agrees("a").silenced()}, "expired");
        told("12: before the 14th birthday", {consent("2026-01-10").agrees("a")}, "given", "2026-03-01", "2012-03-02");
        told("12: on the 14th birthday both are asked", {consent("2026-01-10").agrees("a")}, "given", "2026-03-02",
             "2012-03-02");
        told("12: the day after the guardian's is over", {consent("2026-01-10").agrees("a")}, "expired", "2026-03-03",
             "2012-03-02");
        told("12: leap day, 1 March still", {consent("2026-01-10").agrees("a")}, "given", "2026-03-01", "2012-02-29");
        told("12: leap day, 2 March no more", {consent("2026-01-10").agrees("a")}, "expired", "2026-03-02",
             "2012-02-29");
        told("12: what the child signed before it", {own("2026-01-10").agrees("publication")}, "expired", "2026-03-02",
             "2012-03-02");
        told("12: what the child signed on it stands", {own("2026-03-02").agrees("a")}, "given", "2026-12-02",
             "2012-03-02");
        told("13: a guardian's consent given after 14 stands", {consent("2026-04-10").agrees("a")}, "given",
             "2026-12-02", "2012-03-02");
        told("d: until 18", {consent("2026-04-10").agrees("a")}, "given", "2030-03-01", "2012-03-02");
        told("d: on the 18th birthday it ends", {consent("2026-04-10").agrees("a")}, "expired", "2030-03-02",
             "2012-03-02");
        told("d: so does what guardians were told", {notice("2026-04-10").says("a", "not_asked")}, "expired",
             "2030-03-02", "2012-03-02");
        told("12: a notice needs no answer", {notice("2026-01-10").says("a", "not_asked")}, "given");
        told("unknown birth date: no birthday ends it", {consent("2026-01-10").agrees("a")}, "given", "2040-01-01", "");
    }
    void the_first_form_is_in_this_state() {
        QFETCH(std::vector<FormOnRecord>, forms);
        QFETCH(QString, state);
        QFETCH(QString, day);
        QFETCH(QString, born);
        const auto states = formStates(forms, Date::parse(born.toStdString()), *Date::parse(day.toStdString()));
        QCOMPARE(states.size(), forms.size());
        const auto name = nameOf(states.front());
        QCOMPARE(QString::fromUtf8(name.data(), qsizetype(name.size())), state);
    }
};

QTEST_GUILESS_MAIN(ConsentStateTest)
#include "consent_state_test.moc"
