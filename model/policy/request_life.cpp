#include "model/policy/request_life.h"

#include "model/policy/working_days.h"

#include <algorithm>
#include <array>

namespace tonghu::policy {
namespace {

constexpr int ofAge = 18, ownConsentFrom = 14;

constexpr std::array<std::string_view, 8> rights{"copy",  "correct", "delete",  "withdraw",
                                                 "limit", "port",    "explain", "complaint"};
constexpr std::array<std::string_view, 4> askers{"child", "guardian", "near_relative", "other"};
constexpr std::array<std::string_view, 8> states{"received", "checked",  "accepted",        "handling",
                                                 "answered", "appealed", "appeal_answered", "closed"};
constexpr std::array<std::string_view, 10> steps{"check",  "ask_proof", "approve", "accept",        "handle",
                                                 "extend", "answer",    "appeal",  "answer_appeal", "close"};

template <class Word, std::size_t count>
std::optional<Word> wordOf(const std::array<std::string_view, count>& names, std::string_view name) {
    auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return Word(found - names.begin());
}

struct Way {
    RequestState from;
    RequestStep step;
    RequestState to;
};

using enum RequestState;
using enum RequestStep;

/// All that may happen to a request; the usual step of a state first.
constexpr std::array ways{Way{Received, Check, Checked},
                          Way{Received, AskProof, Received},
                          Way{Received, RequestStep::Answer, Answered},
                          Way{Checked, Accept, Accepted},
                          Way{Checked, Approve, Checked},
                          Way{Checked, AskProof, Received},
                          Way{Checked, RequestStep::Answer, Answered},
                          Way{Accepted, Handle, Handling},
                          Way{Accepted, Extend, Accepted},
                          Way{Accepted, RequestStep::Answer, Answered},
                          Way{Handling, RequestStep::Answer, Answered},
                          Way{Handling, Extend, Handling},
                          Way{Answered, Close, Closed},
                          Way{Answered, Appeal, Appealed},
                          Way{Appealed, AnswerAppeal, AppealAnswered},
                          Way{AppealAnswered, Close, Closed},
                          Way{Closed, Appeal, Appealed}};

std::string settingOf(RequestRight right, std::string_view unit) {
    return "request." + std::string(nameOf(right)) + "_" + std::string(unit);
}

tl::unexpected<Error> notTheirs(std::string code, std::vector<int> duties) {
    return fail(ErrorKind::Refused, std::move(code), {.field = "request.asker_kind"}, {}, std::move(duties));
}

bool endsWithThePerson(RequestRight right) {
    return right == RequestRight::Withdraw || right == RequestRight::Limit || right == RequestRight::Port;
}

int fullYears(const AskerFacts& facts, Date day) {
    return facts.birth ? ageOn(*facts.birth, day) : 0;
}

}  // namespace

std::string_view nameOf(RequestRight right) {
    return rights[std::size_t(right)];
}
std::string_view nameOf(RequestAsker asker) {
    return askers[std::size_t(asker)];
}
std::string_view nameOf(RequestState state) {
    return states[std::size_t(state)];
}
std::string_view nameOf(RequestStep step) {
    return steps[std::size_t(step)];
}
std::optional<RequestRight> requestRight(std::string_view code) {
    return wordOf<RequestRight>(rights, code);
}
std::optional<RequestAsker> requestAsker(std::string_view code) {
    return wordOf<RequestAsker>(askers, code);
}
std::optional<RequestState> requestState(std::string_view code) {
    return wordOf<RequestState>(states, code);
}
std::optional<RequestStep> requestStep(std::string_view name) {
    return wordOf<RequestStep>(steps, name);
}

std::optional<RequestState> after(RequestState state, RequestStep step) {
    for (const Way& way : ways)
        if (way.from == state && way.step == step) return way.to;
    return std::nullopt;
}

std::vector<RequestStep> stepsFrom(RequestState state) {
    std::vector<RequestStep> possible;
    for (const Way& way : ways)
        if (way.from == state) possible.push_back(way.step);
    return possible;
}

bool mayBeDone(RequestState state) {
    return state == Handling || state == Appealed;
}

bool isOpen(RequestState state) {
    return state < Answered || state == Appealed;
}

RequestTerms requestTerms(const catalogue::Catalogue& catalogue, RequestRight right, Date receivedOn) {
    auto workingDays = [&](const std::string& setting) {
        return plusWorkingDays(catalogue.holidays(), receivedOn, int(catalogue.setting(setting)));
    };
    const Date longest = receivedOn.plusDays(int(catalogue.setting("request.days")));
    RequestTerms terms{workingDays("request.accept_working_days"), longest, longest};
    if (right == RequestRight::Correct || right == RequestRight::Delete)
        terms.answerBy = workingDays(settingOf(right, "working_days"));
    else
        terms.longest = terms.answerBy = receivedOn.plusDays(int(catalogue.setting(settingOf(right, "days"))));
    terms.answerBy = std::min(terms.answerBy, longest);
    terms.longest = std::min(std::max(terms.longest, terms.answerBy), longest);
    terms.acceptBy = std::min(terms.acceptBy, terms.answerBy);
    return terms;
}

Date appealTerm(const catalogue::Catalogue& catalogue, Date appealedOn) {
    return appealedOn.plusDays(int(catalogue.setting("request.complaint_days")));
}

Result<AskerVerdict> mayAsk(RequestRight right, const AskerFacts& facts, Date day) {
    if (right == RequestRight::Complaint) return AskerVerdict::Entitled;
    const AskerVerdict verdict = facts.safeToInform ? AskerVerdict::Entitled : AskerVerdict::NeedsApproval;
    if (facts.asker == RequestAsker::Other) return notTheirs("request.not_entitled", {35, 54});
    if (!facts.childOnFile) return verdict;  // the papers shown are all that there is to go by
    if (facts.asker == RequestAsker::Child) {
        const bool ownWord = right == RequestRight::Withdraw || right == RequestRight::Limit;
        if (ownWord && fullYears(facts, day) < ownConsentFrom) return notTheirs("request.not_consenter", {11, 12});
        return verdict;
    }
    // A guardian of a child who has died asks as the near relative that they are.
    if (facts.asker == RequestAsker::NearRelative && !facts.childDied)
        return notTheirs("request.relative_of_living", {35});
    if (facts.childDied)
        return endsWithThePerson(right) ? Result<AskerVerdict>(notTheirs("request.relative_right", {35})) : verdict;
    if (!facts.guardianOfRecord) return notTheirs("request.not_guardian", {73, 81});
    if (!facts.guardianStands || fullYears(facts, day) >= ofAge) return notTheirs("request.guardian_ended", {81});
    if (right == RequestRight::Withdraw && !facts.gaveConsent) return notTheirs("request.not_consenter", {11, 12});
    return verdict;
}

std::vector<std::string> portabilityFaults(const PortabilityFacts& facts) {
    std::vector<std::string> faults;
    if (!facts.identityChecked) faults.emplace_back("request.port_identity");
    if (facts.onConsent == 0) faults.emplace_back("request.port_no_consent");
    if (facts.ofOthers > 0) faults.emplace_back("request.port_harms_others");
    return faults;
}

}  // namespace tonghu::policy
