#pragma once
// The words in which situations are told to the consent rule.

#include "model/policy/consent_need.h"

#include <QTest>

namespace tonghu::situations {

using policy::ConsentFacts;
using policy::ConsentOnRecord;
using policy::WillAbility;

inline Date day(const char* iso) {
    return *Date::parse(iso);
}

/// A form on record, in words: guardian("2026-01-01").agrees("home_visit").until("2026-12-31").
class Form {
public:
    Form(const char* kind, const char* from, const char* signer)
        : form_{kind, {}, {}, {}, day(from), std::nullopt, {}, signer} {}
    Form agrees(const char* purpose) { return form_.purposesAgreed.insert(purpose), *this; }
    Form refuses(const char* purpose) { return form_.purposesRefused.insert(purpose), *this; }
    Form agreesTo(const char* group) { return form_.groupsAgreed.insert(group), *this; }
    Form refusesGroup(const char* group) { return form_.groupsRefused.insert(group), *this; }
    Form until(const char* last) { return form_.until = day(last), *this; }
    ConsentOnRecord onRecord() const { return form_; }

private:
    ConsentOnRecord form_;
};

inline Form guardian(const char* from, const char* who = "grandmother") {
    return {"guardian_consent", from, who};
}
inline Form childSigned(const char* from) {
    return {"child_consent", from, "child"};
}
inline Form guardianTold(const char* from, const char* who = "grandmother") {
    return Form("guardian_notice", from, who);
}
inline Form childTold(const char* from) {
    return {"child_notice", from, "child"};
}

struct Situation {
    std::string purpose = "home_visit";
    Date on = day("2026-03-02");
    ConsentFacts facts;
    bool asIfConsent = false;
};

/// Adds a row to the table, told from left to right; the last word is what is missing.
class Told {
public:
    explicit Told(const char* tag) : tag_(tag) { situation_.facts.birth = day("2016-05-20"); }

    Told& born(const char* iso) { return situation_.facts.birth = day(iso), *this; }
    Told& bornUnknown() { return situation_.facts.birth.reset(), *this; }
    Told& will(WillAbility ability) { return situation_.facts.will = ability, *this; }
    Told& asked(const char* purpose) { return situation_.purpose = purpose, *this; }
    Told& on(const char* iso) { return situation_.on = day(iso), *this; }
    Told& with(const Form& form) { return situation_.facts.onRecord.push_back(form.onRecord()), *this; }
    Told& basis(const char* basis, const char* purpose, const char* from, const char* until = nullptr) {
        situation_.facts.otherBasis.push_back(
            {purpose, basis, day(from), until ? std::optional(day(until)) : std::nullopt, "MPL 43"});
        return *this;
    }
    Told& asIfItRestedOnConsent() { return situation_.asIfConsent = true, *this; }

    void isAllowed() const { add(true, ""); }
    void isAllowedThoughMissing(const char* missing) const { add(true, missing); }
    void misses(const char* missing) const { add(false, missing); }

private:
    void add(bool allowed, const char* missing) const {
        QTest::newRow(tag_) << situation_ << allowed << QString::fromLatin1(missing);
    }

    const char* tag_;
    Situation situation_;
};

}  // namespace tonghu::situations

Q_DECLARE_METATYPE(tonghu::situations::Situation)
