#include "model/policy/consent_need.h"

#include <algorithm>
#include <map>

namespace tonghu::policy {
namespace {

constexpr std::string_view guardianConsent = "guardian_consent";
constexpr std::string_view childConsent = "child_consent";
constexpr std::string_view guardianNotice = "guardian_notice";
constexpr std::string_view childNotice = "child_notice";
constexpr std::string_view publication = "publication";

/// What one person has said of a purpose, or of a sensitive group for a purpose, so far.
enum class Word { None, Agreed, Refused };

bool liveOn(const ConsentOnRecord& form, Date day) {
    return form.from <= day && (!form.until || day <= *form.until);
}

/// The consents of one kind that count in the age branch of `day`: from 14 on nothing that was given before (regulation
/// d). On the birthday itself the guardian's earlier consent still does, since it is asked for by the reading in which
/// the child is not yet 14.
class Voices {
public:
    Voices(const ConsentFacts& facts, std::string_view kind, std::string_view purpose, Date day)
        : purpose_(purpose), day_(day) {
        AgeBranch branch = ageBranch(facts.birth, day);
        bool earlierCounts =
            branch == AgeBranch::UnderFourteen || (branch == AgeBranch::FourteenthBirthday && kind == guardianConsent);
        for (const ConsentOnRecord& form : facts.onRecord) {
            if (form.kind != kind || form.from > day) continue;
            if (!earlierCounts && form.from < firstDayOfFourteen(*facts.birth)) continue;
            formsOf_[kind == childConsent ? std::string() : form.signer].push_back(&form);
        }
        for (auto& [signer, forms] : formsOf_)
            std::stable_sort(forms.begin(), forms.end(), [](auto* a, auto* b) { return a->from < b->from; });
    }

    /// Someone agrees and nobody refuses.
    bool agree() const {
        return united([&](const Forms& forms) { return onPurpose(forms); });
    }
    bool refused() const {
        return std::any_of(formsOf_.begin(), formsOf_.end(),
                           [&](auto& entry) { return onPurpose(entry.second) == Word::Refused; });
    }
    bool agreeTo(const std::string& group) const {
        return agree() && united([&](const Forms& forms) { return onGroup(forms, group); });
    }

private:
    using Forms = std::vector<const ConsentOnRecord*>;

    template <class Saying>
    bool united(Saying saying) const {
        bool someone = false;
        for (const auto& [signer, forms] : formsOf_) {
            Word word = saying(forms);
            if (word == Word::Refused) return false;
            someone = someone || word == Word::Agreed;
        }
        return someone;
    }

    /// The last word counts: an agreement that ended does not bring an older one back to life.
    Word onPurpose(const Forms& forms) const {
        Word word = Word::None;
        for (const ConsentOnRecord* form : forms) {
            if (form->purposesRefused.contains(purpose_)) {
                word = Word::Refused;
            } else if (form->purposesAgreed.contains(purpose_)) {
                word = liveOn(*form, day_) ? Word::Agreed : Word::None;
            }
        }
        return word;
    }

    Word onGroup(const Forms& forms, const std::string& group) const {
        if (onPurpose(forms) != Word::Agreed) return Word::None;
        Word word = Word::None;
        for (const ConsentOnRecord* form : forms) {
            if (!form->purposesAgreed.contains(purpose_)) continue;
            if (form->groupsRefused.contains(group)) {
                word = Word::Refused;
            } else if (form->groupsAgreed.contains(group)) {
                word = liveOn(*form, day_) ? Word::Agreed : Word::None;
            }
        }
        return word;
    }

    std::string purpose_;
    Date day_;
    std::map<std::string, Forms> formsOf_;
};

bool holdsOn(const BasisOnRecord& basis, Date day) {
    return basis.from <= day && (!basis.until || day <= *basis.until);
}

/// A form of `kind` that told its reader of the purpose, on or after `since`.
bool told(const ConsentFacts& facts, std::string_view kind, std::string_view purpose, Date day,
          std::optional<Date> since) {
    return std::any_of(facts.onRecord.begin(), facts.onRecord.end(), [&](const ConsentOnRecord& form) {
        return form.kind == kind && liveOn(form, day) && (!since || form.from >= *since) &&
               form.purposesAgreed.contains(std::string(purpose));
    });
}

/// Whether the guardian has been informed: by a notice, or by the consent form, which holds all that a notice does.
bool guardianInformed(const ConsentFacts& facts, std::string_view purpose, Date day, std::optional<Date> since) {
    return told(facts, guardianNotice, purpose, day, since) || told(facts, guardianConsent, purpose, day, since);
}

bool childInformed(const ConsentFacts& facts, std::string_view purpose, Date day) {
    return told(facts, childNotice, purpose, day, {}) || told(facts, childConsent, purpose, day, {});
}

bool needsGuardianForWill(const ConsentFacts& facts, AgeBranch branch) {
    return branch == AgeBranch::FromFourteen && facts.will != WillAbility::Yes;
}

/// Gathers needs, what of them is missing, and the rows that ask for them.
class Answer {
public:
    explicit Answer(ConsentNeed need) : need_(std::move(need)) {}

    void ask(std::string_view what, bool fulfilled) {
        need_.needs.emplace_back(what);
        if (!fulfilled) need_.missing.emplace_back(what);
    }
    void cite(std::initializer_list<int> rows) { need_.rows.insert(need_.rows.end(), rows); }
    void cite(const std::vector<int>& rows) { need_.rows.insert(need_.rows.end(), rows.begin(), rows.end()); }
    void noteRefusal() {
        need_.refused = true;
        cite({64});
    }
    bool nothingMissing() const { return need_.missing.empty(); }

    ConsentNeed with(bool allowed) && {
        need_.allowed = allowed;
        std::sort(need_.rows.begin(), need_.rows.end());
        need_.rows.erase(std::unique(need_.rows.begin(), need_.rows.end()), need_.rows.end());
        return std::move(need_);
    }

private:
    ConsentNeed need_;
};

void citeBranch(Answer& answer, AgeBranch branch) {
    switch (branch) {
        case AgeBranch::UnderFourteen:
            return answer.cite({11, 32});
        case AgeBranch::FourteenthBirthday:
            return answer.cite({11, 12});
        case AgeBranch::FromFourteen:
            return answer.cite({12});
        case AgeBranch::FromEighteen:
            return answer.cite({22});
    }
}

ConsentNeed needOfConsent(Answer answer, const catalogue::Purpose& purpose, const ConsentFacts& facts, Date day) {
    AgeBranch branch = ageBranch(facts.birth, day);
    citeBranch(answer, branch);
    if (needsGuardianForWill(facts, branch)) answer.cite({13});
    if (purpose.key == publication) answer.cite({14, 31});

    std::vector<Voices> voices;
    bool guardianConsents = false;
    for (const std::string& kind : consentKinds(facts, purpose.key, day)) {
        guardianConsents = guardianConsents || kind == guardianConsent;
        const Voices& voice = voices.emplace_back(facts, kind, purpose.key, day);
        answer.ask(kind, voice.agree());
        if (voice.refused()) answer.noteRefusal();
    }
    // A guardian who consents has been informed by the form; one who does not must be told (row 12).
    if (branch == AgeBranch::FromFourteen && !guardianConsents)
        answer.ask(guardianNotice, guardianInformed(facts, purpose.key, day, firstDayOfFourteen(*facts.birth)));
    for (const std::string& group : purpose.sensitiveGroups) {
        answer.cite({33});
        answer.ask("separate_consent:" + group, std::all_of(voices.begin(), voices.end(),
                                                            [&](const Voices& voice) { return voice.agreeTo(group); }));
    }
    bool allowed = answer.nothingMissing();
    return std::move(answer).with(allowed);
}

/// Duty and emergency go on while the notice is still to be given (PIPL 18), so it is missing and yet allowed.
ConsentNeed needOfNotice(Answer answer, const catalogue::Purpose& purpose, const ConsentFacts& facts, Date day) {
    if (purpose.basis == "statutory_duty") answer.cite({21, 34});
    if (purpose.basis == "emergency") answer.cite({21, 25});
    for (const BasisOnRecord& basis : facts.otherBasis) {
        if (basis.purpose != purpose.key || !holdsOn(basis, day)) continue;
        answer.cite({21});
        if (basis.basis == "statutory_duty") answer.cite({34});
        if (basis.basis == "emergency") answer.cite({25});
    }
    bool informed = ageBranch(facts.birth, day) == AgeBranch::FromEighteen
                        ? childInformed(facts, purpose.key, day)
                        : guardianInformed(facts, purpose.key, day, {});
    answer.ask("notice", informed);
    return std::move(answer).with(true);
}

bool restsOnConsent(const catalogue::Purpose& purpose, const ConsentFacts& facts, Date day) {
    if (purpose.key == publication) return true;
    // What is neither duty nor emergency rests on consent, so that a basis written wrongly asks too much, not too
    // little.
    bool duty = purpose.basis == "statutory_duty" || purpose.basis == "emergency";
    return !duty && !hasOtherBasis(facts, purpose.key, day);
}

}  // namespace

bool hasOtherBasis(const ConsentFacts& facts, std::string_view purpose, Date day) {
    return purpose != publication && std::ranges::any_of(facts.otherBasis, [&](const BasisOnRecord& basis) {
               return basis.purpose == purpose && holdsOn(basis, day);
           });
}

Date firstDayOfFourteen(Date birth) {
    Date birthday = birth.birthday(14);
    return birthday.day() == birth.day() ? birthday : birthday.plusDays(-1);
}

AgeBranch ageBranch(std::optional<Date> birth, Date day) {
    if (!birth || day < firstDayOfFourteen(*birth)) return AgeBranch::UnderFourteen;
    if (day <= birth->birthday(14)) return AgeBranch::FourteenthBirthday;
    return day < birth->birthday(18) ? AgeBranch::FromFourteen : AgeBranch::FromEighteen;
}

std::vector<std::string> consentKinds(const ConsentFacts& facts, std::string_view purpose, Date day) {
    AgeBranch branch = ageBranch(facts.birth, day);
    if (branch == AgeBranch::FromEighteen) return {std::string(childConsent)};
    bool both =
        branch == AgeBranch::FourteenthBirthday || purpose == publication || needsGuardianForWill(facts, branch);
    if (both) return {std::string(guardianConsent), std::string(childConsent)};
    return {std::string(branch == AgeBranch::UnderFourteen ? guardianConsent : childConsent)};
}

Result<ConsentNeed> consentNeed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                std::string_view purpose, Date day, bool asIfConsent) {
    const catalogue::Purpose* known = catalogue.purpose(purpose);
    if (!known) return fail(ErrorKind::BadInput, "purpose.unknown", {}, {std::string(purpose)});
    if (known->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {std::string(purpose)}, {16});

    ConsentNeed need{known->key, day, std::nullopt, false, false, {}, {}, {}};
    if (facts.birth) need.age = ageOn(*facts.birth, day);
    Answer answer(std::move(need));
    answer.cite(known->duties);
    if (asIfConsent || restsOnConsent(*known, facts, day)) return needOfConsent(std::move(answer), *known, facts, day);
    return needOfNotice(std::move(answer), *known, facts, day);
}

}  // namespace tonghu::policy
