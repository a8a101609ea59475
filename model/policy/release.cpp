#include "model/policy/release.h"

#include <algorithm>

namespace tonghu::policy {

Result<ReleaseAnswer> mayRelease(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                 const Release& release) {
    auto need = consentNeed(catalogue, facts, release.question);
    if (!need) return tl::unexpected(need.error());
    ReleaseAnswer answer{need->allowed, std::move(need->missing), std::move(need->rows)};
    const auto ask = [&](std::string_view what, bool fulfilled) {
        if (fulfilled) return;
        answer.allowed = false;
        answer.missing.emplace_back(what);
    };
    if (release.question.purpose == "publication") {
        ask("necessity_told", release.necessityTold);
        ask("effect_told", release.effectTold);
        ask("processing_listed", release.processingListed);
        ask("approval", !release.approvedBy.empty() && release.approvedBy != release.requestedBy);
        return answer;
    }
    const bool asked = !release.officialLetter.empty() && !release.question.recipient.empty();
    if (asked && !answer.allowed) answer = {true, {"notice"}, {21, 29, 34}};
    return answer;
}

}  // namespace tonghu::policy
