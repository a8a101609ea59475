#include "model/policy/voices.h"

#include <algorithm>

namespace tonghu::policy {

bool liveOn(const ConsentOnRecord& form, Date day) {
    return form.from <= day && (!form.until || day <= *form.until);
}

bool speaksFor(const ConsentFacts& facts, const ConsentOnRecord& form, Date day) {
    if (form.signerEnded && *form.signerEnded <= day) return false;
    return speaksFor(facts.guardians, form.signer, form.kind == guardianConsent, form.from, day);
}

Voices::Voices(const ConsentFacts& facts, std::string_view kind, const catalogue::Purpose& purpose, Date day)
    : purpose_(purpose.key), day_(day) {
    const bool guardians = kind == guardianConsent;
    const AgeBranch branch = ageBranch(facts.birth, day);
    const bool earlierCounts =
        branch == AgeBranch::UnderFourteen || (branch == AgeBranch::FourteenthBirthday && guardians);
    for (const ConsentOnRecord& form : facts.onRecord) {
        if (form.kind != kind || form.from > day) continue;
        if (!earlierCounts && form.from < firstDayOfFourteen(*facts.birth)) continue;
        if (guardians && !speaksFor(facts, form, day)) continue;
        formsOf_[guardians ? form.signer : std::string()].push_back(&form);
    }
    for (auto& [signer, forms] : formsOf_)
        std::stable_sort(forms.begin(), forms.end(), [](auto* a, auto* b) { return a->from < b->from; });
    if (guardians && purpose.asksAllGuardians) findThoseAsked(facts.guardians);
}

void Voices::findThoseAsked(const Guardians& guardians) {
    if (!guardians) return;
    int joint = 0;
    for (const Guardian& guardian : *guardians) {
        if (guardian.ours || !standsOn(guardian, day_)) continue;
        asked_.push_back(guardian.id);
        if (guardian.joint) ++joint;
    }
    anotherUnknown_ = joint == 1 && asked_.size() == 1;
}

bool Voices::agree() const {
    return united([&](const Forms& forms) { return onPurpose(forms); });
}

bool Voices::refused() const {
    return std::ranges::any_of(formsOf_, [&](auto& entry) { return onPurpose(entry.second) == Word::Refused; });
}

bool Voices::agreeTo(const std::string& group) const {
    return agree() && united([&](const Forms& forms) {
               return onPart(forms, [&](const ConsentOnRecord& form) {
                   return said(group, form.groupsAgreed, form.groupsRefused, form.groupsWithdrawn);
               });
           });
}

bool Voices::agreeToRecipient(const std::string& recipient) const {
    const RecipientFor asked{recipient, purpose_};
    return agree() && united([&](const Forms& forms) {
               return onPart(forms, [&](const ConsentOnRecord& form) {
                   return said(asked, form.recipientsAgreed, form.recipientsRefused, form.recipientsWithdrawn);
               });
           });
}

bool Voices::someAreMissing() const {
    return (asked_.size() > 1 || anotherUnknown_) && !agree() &&
           std::ranges::any_of(formsOf_, [&](auto& entry) { return onPurpose(entry.second) == Word::Agreed; });
}

template <class Saying>
bool Voices::united(Saying saying) const {
    if (anotherUnknown_) return false;
    bool someone = false;
    for (const auto& [signer, forms] : formsOf_) {
        const Word word = saying(forms);
        if (word == Word::Refused) return false;
        someone = someone || word == Word::Agreed;
    }
    return someone && std::ranges::all_of(asked_, [&](const std::string& guardian) {
               const auto forms = formsOf_.find(guardian);
               return forms != formsOf_.end() && saying(forms->second) == Word::Agreed;
           });
}

/// The last word counts: an agreement that ended does not bring an older one back to life.
Voices::Word Voices::onPurpose(const Forms& forms) const {
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

/// What one form says of a group or a recipient; nothing where it does not name it.
template <class Part>
std::optional<Voices::Word> Voices::said(const Part& part, const std::set<Part>& agreed, const std::set<Part>& refused,
                                         const std::set<Part>& withdrawn) {
    if (refused.contains(part)) return Word::Refused;
    if (withdrawn.contains(part)) return Word::None;
    return agreed.contains(part) ? std::optional(Word::Agreed) : std::nullopt;
}

/// Of a group or a recipient, on the forms that agree to the purpose. A refusal outlives the agreement that it came
/// with: who withdraws the rest too has not said yes to it.
template <class Says>
Voices::Word Voices::onPart(const Forms& forms, Says says) const {
    Word word = Word::None;
    for (const ConsentOnRecord* form : forms) {
        if (!form->purposesAgreed.contains(purpose_)) continue;
        if (const std::optional<Word> said = says(*form))
            word = *said == Word::Agreed && !liveOn(*form, day_) ? Word::None : *said;
    }
    return word == Word::Agreed && onPurpose(forms) != Word::Agreed ? Word::None : word;
}

}  // namespace tonghu::policy
