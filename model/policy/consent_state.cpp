#include "model/policy/consent_state.h"

#include "model/policy/consent_need.h"

#include <algorithm>
#include <array>

namespace tonghu::policy {
namespace {

bool isNotice(const FormOnRecord& form) {
    return form.kind.ends_with("_notice");
}
bool isChilds(std::string_view kind) {
    return kind.starts_with("child_");
}

bool answered(const FormOnRecord& form, const AnswerOnForm& answer) {
    return isNotice(form) || answer.result == "agree" || answer.result == "refuse";
}

bool sameVoice(const FormOnRecord& one, const FormOnRecord& other) {
    return one.kind == other.kind && (isChilds(one.kind) || one.signer == other.signer);
}

/// Later in the day, and of one day later in entry.
bool isLater(const std::vector<FormOnRecord>& forms, std::size_t other, std::size_t than) {
    return *forms[other].from > *forms[than].from || (forms[other].from == forms[than].from && other > than);
}

bool replaced(const std::vector<FormOnRecord>& forms, std::size_t at, const AnswerOnForm& answer, Date day) {
    if (answer.supersededOn && *answer.supersededOn <= day) return true;
    for (std::size_t other = 0; other < forms.size(); ++other) {
        const FormOnRecord& form = forms[other];
        if (other == at || form.draft || !form.from || *form.from > day || !sameVoice(form, forms[at]) ||
            !isLater(forms, other, at))
            continue;
        if (std::ranges::any_of(form.answers, [&](const AnswerOnForm& later) {
                return later.what == answer.what && answered(form, later);
            }))
            return true;
    }
    return false;
}

bool isOver(const FormOnRecord& form, std::optional<Date> birth, Date day) {
    const auto byAge = endByAge(form.kind, *form.from, birth);
    return !form.signerSpeaks || (form.until && *form.until < day) || (byAge && *byAge < day);
}

FormState stateOf(const std::vector<FormOnRecord>& forms, std::size_t at, std::optional<Date> birth, Date day) {
    const FormOnRecord& form = forms[at];
    if (form.draft || !form.from) return FormState::Draft;
    const bool over = isOver(form, birth, day);
    int inForce = 0, ended = 0, withdrawn = 0, refused = 0, superseded = 0;
    bool lessThanAsked = false;  // of the sensitive groups and recipients: without its purpose each is nothing
    for (const AnswerOnForm& answer : form.answers) {
        if (!answered(form, answer) && !answer.supersededOn) continue;
        const bool isReplaced = replaced(forms, at, answer, day);
        const bool isWithdrawn = answer.withdrawnOn && *answer.withdrawnOn <= day;
        const bool isRefused = answer.result == "refuse";
        if (!answer.what.starts_with("purpose:"))
            lessThanAsked = lessThanAsked || isReplaced || isWithdrawn || isRefused;
        else if (isReplaced)
            ++superseded;
        else if (isRefused)
            ++refused;
        else if (isWithdrawn)
            ++withdrawn;
        else
            ++(over ? ended : inForce);
    }
    if (inForce > 0)
        return lessThanAsked || refused + withdrawn + superseded > 0 ? FormState::Partly : FormState::Given;
    if (ended > 0) return FormState::Expired;
    if (withdrawn > 0) return FormState::Withdrawn;
    if (refused > 0) return FormState::Refused;
    return superseded > 0 ? FormState::Superseded : FormState::Draft;
}

}  // namespace

std::string_view nameOf(FormState state) {
    constexpr std::array<std::string_view, 7> names{"draft",     "given",      "partly", "refused",
                                                    "withdrawn", "superseded", "expired"};
    return names[static_cast<std::size_t>(state)];
}

std::optional<Date> endByAge(std::string_view kind, Date from, std::optional<Date> birth) {
    if (!birth) return std::nullopt;
    const bool consent = kind.ends_with("_consent");
    if (consent && from < firstDayOfFourteen(*birth))
        return isChilds(kind) ? firstDayOfFourteen(*birth).plusDays(-1) : birth->birthday(14);
    if (isChilds(kind)) return std::nullopt;
    return birth->birthday(18).plusDays(-1);
}

std::vector<FormState> formStates(const std::vector<FormOnRecord>& forms, std::optional<Date> birth, Date day) {
    std::vector<FormState> states;
    for (std::size_t at = 0; at < forms.size(); ++at) states.push_back(stateOf(forms, at, birth, day));
    return states;
}

}  // namespace tonghu::policy
