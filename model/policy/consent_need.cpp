#include "model/policy/consent_need.h"

#include "model/policy/voices.h"

#include <algorithm>

namespace tonghu::policy {
namespace {

constexpr std::string_view guardianNotice = "guardian_notice";
constexpr std::string_view childNotice = "child_notice";
constexpr std::string_view publication = "publication";
constexpr std::string_view placement = "placement";
constexpr std::string_view emergency = "emergency";

/// A form of `kind` that told its reader of the purpose, on or after `since`.
bool told(const ConsentFacts& facts, std::string_view kind, std::string_view purpose, Date day,
          std::optional<Date> since) {
    return std::ranges::any_of(facts.onRecord, [&](const ConsentOnRecord& form) {
        if (form.kind != kind || !liveOn(form, day) || (since && form.from < *since)) return false;
        if (!form.purposesAgreed.contains(std::string(purpose))) return false;
        return kind.starts_with("child_") || speaksFor(facts, form, day);
    });
}

/// Whether the guardian has been informed, by a notice or by the consent form, which holds all that a notice does; or
/// need not be.
bool guardianInformed(const ConsentFacts& facts, std::string_view purpose, Date day, std::optional<Date> since) {
    return told(facts, guardianNotice, purpose, day, since) || told(facts, guardianConsent, purpose, day, since) ||
           allExcused(facts.guardians, day);
}

bool childInformed(const ConsentFacts& facts, std::string_view purpose, Date day, std::optional<Date> since) {
    return told(facts, childNotice, purpose, day, since) || told(facts, childConsent, purpose, day, since);
}

/// Whoever is told where nobody consents.
bool someoneInformed(const ConsentFacts& facts, std::string_view purpose, Date day, std::optional<Date> since) {
    return ageBranch(facts.birth, day) == AgeBranch::FromEighteen ? childInformed(facts, purpose, day, since)
                                                                  : guardianInformed(facts, purpose, day, since);
}

bool needsGuardianForWill(const ConsentFacts& facts, AgeBranch branch) {
    return branch == AgeBranch::FromFourteen && facts.will != WillAbility::Yes;
}

/// Gathers needs, what of them is missing, the rows that ask for them, and reasons.
class Answer {
public:
    explicit Answer(ConsentNeed need) : need_(std::move(need)) {}

    void ask(std::string_view what, bool fulfilled) {
        need_.needs.emplace_back(what);
        if (!fulfilled) need_.missing.emplace_back(what);
    }
    void cite(std::initializer_list<int> rows) { need_.rows.insert(need_.rows.end(), rows); }
    void cite(const std::vector<int>& rows) { need_.rows.insert(need_.rows.end(), rows.begin(), rows.end()); }
    void explain(std::string_view reason, std::initializer_list<int> rows) {
        if (std::ranges::find(need_.reasons, reason) == need_.reasons.end()) need_.reasons.emplace_back(reason);
        cite(rows);
    }
    void noteRefusal() {
        need_.refused = true;
        cite({64});
    }
    void noteNoticeBy(Date due) { need_.noticeBy = std::max(need_.noticeBy.value_or(due), due); }
    bool nothingMissing() const { return need_.missing.empty(); }

    ConsentNeed with(bool allowed) && {
        need_.allowed = allowed;
        if (need_.missing.empty()) need_.noticeBy.reset();
        std::ranges::sort(need_.rows);
        need_.rows.erase(std::ranges::unique(need_.rows).begin(), need_.rows.end());
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

/// Whether the child is old enough to be heard; a child of unknown age is asked.
bool isHeardFrom(const catalogue::Catalogue& catalogue, const ConsentFacts& facts, Date day) {
    return !facts.birth || ageOn(*facts.birth, day) >= int(catalogue.setting("consent.hear_from_age"));
}

bool childHeard(const ConsentFacts& facts, const std::string& purpose, Date day) {
    return std::ranges::any_of(facts.onRecord, [&](const ConsentOnRecord& form) {
        return form.childHeard && liveOn(form, day) &&
               (form.purposesAgreed.contains(purpose) || form.purposesRefused.contains(purpose));
    });
}

/// Answers one question; the steps in the order in which a person would ask.
class Judgment {
public:
    Judgment(const catalogue::Catalogue& catalogue, const catalogue::Purpose& purpose, const ConsentFacts& facts,
             const Question& question)
        : catalogue_(catalogue),
          purpose_(purpose),
          facts_(facts),
          question_(question),
          day_(question.on),
          branch_(ageBranch(facts.birth, question.on)),
          answer_(emptyNeed()) {}

    ConsentNeed judge() && {
        answer_.cite(purpose_.duties);
        const bool allowed = question_.asIfConsent || restsOnConsent() ? askConsent() : askNotice();
        explain();
        return std::move(answer_).with(allowed);
    }

private:
    ConsentNeed emptyNeed() const {
        ConsentNeed need{.purpose = purpose_.key, .on = day_};
        if (facts_.birth) need.age = ageOn(*facts_.birth, day_);
        return need;
    }

    bool restsOnConsent() const {
        if (purpose_.key == publication) return true;
        // What is neither duty nor emergency rests on consent, so that a basis written wrongly asks too much, not too
        // little.
        const bool duty = purpose_.basis == "statutory_duty" || purpose_.basis == emergency;
        return !duty && !hasOtherBasis(catalogue_, facts_, purpose_.key, day_);
    }

    bool askConsent() {
        citeBranch(answer_, branch_);
        if (needsGuardianForWill(facts_, branch_)) answer_.cite({13});
        if (purpose_.key == publication) answer_.cite({14, 31});
        std::vector<Voices> voices;
        for (const std::string& kind : consentKinds(facts_, purpose_.key, day_)) {
            const Voices& voice = voices.emplace_back(facts_, kind, purpose_, day_);
            answer_.ask(kind, voice.agree());
            if (voice.refused()) answer_.noteRefusal();
            if (voice.someAreMissing()) answer_.explain("all_guardians", {81});
            (kind == guardianConsent ? guardianAsked_ : childAsked_) = true;
        }
        // A guardian who consents has been informed by the form; one who does not must be told (row 12).
        if (branch_ == AgeBranch::FromFourteen && !guardianAsked_)
            answer_.ask(guardianNotice,
                        guardianInformed(facts_, purpose_.key, day_, firstDayOfFourteen(*facts_.birth)));
        const auto all = [&](auto agrees) { return std::ranges::all_of(voices, agrees); };
        for (const std::string& group : purpose_.sensitiveGroups) {
            answer_.cite({33});
            answer_.ask("separate_consent:" + group, all([&](const Voices& voice) { return voice.agreeTo(group); }));
        }
        if (!question_.recipient.empty()) {
            answer_.cite({29});
            answer_.ask("recipient_consent",
                        all([&](const Voices& voice) { return voice.agreeToRecipient(question_.recipient); }));
        }
        return answer_.nothingMissing();
    }

    /// Duty and emergency go on while the notice is still to be given (PIPL 18), so it is missing and yet allowed.
    bool askNotice() {
        citeBasis(purpose_.basis);
        std::optional<Date> begun;
        for (const BasisOnRecord& basis : facts_.otherBasis) {
            if (basis.purpose != purpose_.key || !carries(catalogue_, basis, facts_.guardians, day_)) continue;
            answer_.cite({21});
            citeBasis(basis.basis);
            if (basis.basis != emergency) continue;
            begun = std::max(begun.value_or(basis.from), basis.from);
            answer_.noteNoticeBy(*noticeDue(catalogue_, basis));
        }
        answer_.ask("notice", someoneInformed(facts_, purpose_.key, day_, begun));
        return true;
    }

    void citeBasis(std::string_view basis) {
        if (basis == "statutory_duty") answer_.cite({21, 34});
        if (basis == emergency) answer_.cite({21, 25});
    }

    void explain() {
        const bool grown = branch_ == AgeBranch::FromEighteen;
        const bool hears = (guardianAsked_ || purpose_.key == placement) && !childAsked_ && !grown;
        if (hears && isHeardFrom(catalogue_, facts_, day_) && !childHeard(facts_, purpose_.key, day_))
            answer_.explain("hear_child", {70});
        for (const BasisOnRecord& basis : facts_.otherBasis)
            if (basis.purpose == purpose_.key) explainBasis(basis);
        if (grown) return;
        if (std::ranges::any_of(facts_.onRecord, [&](const ConsentOnRecord& form) { return isOfSomeoneGone(form); }))
            answer_.explain("guardian_gone", {81});
        if (!facts_.guardians) return;
        if (guardianAsked_ && onlyOurselves(facts_.guardians, day_)) answer_.explain("ask_outside", {21, 34});
        if (std::ranges::any_of(*facts_.guardians, [&](const Guardian& guardian) {
                return standsOn(guardian, day_) && !mayBeInformed(guardian, day_);
            }))
            answer_.explain("do_not_inform", {34});
    }

    void explainBasis(const BasisOnRecord& basis) {
        if (basis.article.empty() && basis.basis != "consent") answer_.explain("basis_without_article", {21});
        const bool open = basis.basis == emergency && !basis.until;
        if (open && *lastDayOf(catalogue_, basis) < day_) answer_.explain("emergency_over", {25});
    }

    bool isOfSomeoneGone(const ConsentOnRecord& form) const {
        return form.kind == guardianConsent && liveOn(form, day_) && form.purposesAgreed.contains(purpose_.key) &&
               !speaksFor(facts_, form, day_);
    }

    const catalogue::Catalogue& catalogue_;
    const catalogue::Purpose& purpose_;
    const ConsentFacts& facts_;
    const Question& question_;
    Date day_;
    AgeBranch branch_;
    Answer answer_;
    bool guardianAsked_ = false, childAsked_ = false;
};

}  // namespace

bool hasOtherBasis(const catalogue::Catalogue& catalogue, const ConsentFacts& facts, std::string_view purpose,
                   Date day) {
    return purpose != publication && std::ranges::any_of(facts.otherBasis, [&](const BasisOnRecord& basis) {
               return basis.purpose == purpose && carries(catalogue, basis, facts.guardians, day);
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
                                const Question& question) {
    const catalogue::Purpose* known = catalogue.purpose(question.purpose);
    if (!known) return fail(ErrorKind::BadInput, "purpose.unknown", {}, {question.purpose});
    if (known->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {question.purpose}, {16});
    return Judgment(catalogue, *known, facts, question).judge();
}

std::vector<NoticeOwed> noticesOwed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts, Date day) {
    std::vector<NoticeOwed> owed;
    for (const BasisOnRecord& basis : facts.otherBasis) {
        if (basis.basis != emergency || day <= *lastDayOf(catalogue, basis)) continue;
        if (someoneInformed(facts, basis.purpose, day, basis.from)) continue;
        owed.push_back({basis.purpose, basis.from, *noticeDue(catalogue, basis)});
    }
    std::ranges::stable_sort(owed, {}, &NoticeOwed::due);
    return owed;
}

}  // namespace tonghu::policy
