#include "model/policy/guardians.h"

#include <algorithm>

namespace tonghu::policy {
namespace {

/// What `isTrue` of all who have the guardianship on `day`; false where nobody has it, or nobody knows.
template <class Question>
bool allStanding(const Guardians& guardians, Date day, Question isTrue) {
    if (!guardians) return false;
    bool someone = false;
    for (const Guardian& guardian : *guardians) {
        if (!standsOn(guardian, day)) continue;
        if (!isTrue(guardian)) return false;
        someone = true;
    }
    return someone;
}

bool barRuns(const Guardian& guardian, Date day) {
    return guardian.barred && (!guardian.barredUntil || day <= *guardian.barredUntil);
}

}  // namespace

const Guardian* guardianNamed(const Guardians& guardians, std::string_view id) {
    if (!guardians) return nullptr;
    const auto found = std::ranges::find(*guardians, id, &Guardian::id);
    return found == guardians->end() ? nullptr : &*found;
}

std::optional<Date> endOf(const Guardian& guardian) {
    std::optional<Date> end;
    if (guardian.until) end = guardian.until->plusDays(1);
    if (guardian.revoked) {
        const Date revoked = guardian.revokedOn.value_or(*Date::of(1900, 1, 1));
        end = end ? std::min(*end, revoked) : revoked;
    }
    return end;
}

bool standsOn(const Guardian& guardian, Date day) {
    const std::optional<Date> end = endOf(guardian);
    return (!guardian.from || *guardian.from <= day) && (!end || day < *end);
}

bool mayBeInformed(const Guardian& guardian, Date day) {
    return !guardian.suspected && !barRuns(guardian, day);
}

bool isExcused(const Guardian& guardian, Date day) {
    return barRuns(guardian, day) && guardian.barredUntil && guardian.barHasReason && guardian.barIsApproved;
}

bool allExcused(const Guardians& guardians, Date day) {
    return allStanding(guardians, day, [&](const Guardian& guardian) { return isExcused(guardian, day); });
}

bool onlyOurselves(const Guardians& guardians, Date day) {
    return allStanding(guardians, day, [](const Guardian& guardian) { return guardian.ours; });
}

bool speaksFor(const Guardians& guardians, std::string_view signer, bool consents, Date signedOn, Date day) {
    if (!guardians) return true;
    const Guardian* guardian = guardianNamed(guardians, signer);
    return guardian && standsOn(*guardian, signedOn) && standsOn(*guardian, day) && !(consents && guardian->ours);
}

std::optional<SignerFault> signerFault(const Guardian* guardian, bool consents, Date signedOn, Date today) {
    if (!guardian) return SignerFault::NotGuardian;
    if (!standsOn(*guardian, signedOn)) return SignerFault::NotStanding;
    if (!mayBeInformed(*guardian, today)) return SignerFault::NotToInform;
    if (consents && guardian->ours) return SignerFault::ConsentToSelf;
    return std::nullopt;
}

}  // namespace tonghu::policy
