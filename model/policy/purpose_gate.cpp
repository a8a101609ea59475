#include "model/policy/purpose_gate.h"

#include <algorithm>
#include <array>

namespace tonghu::policy {
namespace {

constexpr std::string_view publication = "publication";

bool worksFor(const catalogue::Role& role, std::string_view purpose) {
    return std::ranges::find(role.purposes, purpose) != role.purposes.end();
}

/// A print is how a publication is prepared and approved; no other act stands for one.
bool goesWith(PurposeAct act, std::string_view purpose) {
    if (act == PurposeAct::Publish) return purpose == publication;
    return purpose != publication || act == PurposeAct::OpenBeyondCaseload || act == PurposeAct::Print;
}

tl::unexpected<Error> consentMissing(const ConsentNeed& need) {
    std::vector<std::string> details{need.purpose};
    details.insert(details.end(), need.missing.begin(), need.missing.end());
    return fail(ErrorKind::Refused, "purpose.consent_missing", {}, std::move(details), need.rows);
}

}  // namespace

std::string_view nameOf(PurposeAct act) {
    constexpr std::array<std::string_view, 6> names{"open", "print", "export", "provide", "publish", "reveal"};
    return names[static_cast<std::size_t>(act)];
}

bool ownCaseload(const Actor& actor, const Assigned& assigned) {
    if (actor.role && actor.role->scope == catalogue::ScopeKind::Institution) return true;
    return !actor.user.empty() && (assigned.directorUser == actor.user || assigned.responsibleUser == actor.user);
}

Result<void> purposeGate(const catalogue::Catalogue& catalogue, const catalogue::Role& role, const PurposeCase& asked) {
    const std::string key(asked.purpose);
    if (key.empty()) return fail(ErrorKind::Refused, "purpose.missing", {}, {}, {48});
    const catalogue::Purpose* purpose = catalogue.purpose(key);
    if (!purpose) return fail(ErrorKind::BadInput, "purpose.unknown", {}, {key});
    if (purpose->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {key}, {16});
    if (!worksFor(role, key)) return fail(ErrorKind::Refused, "purpose.not_of_role", {}, {key}, {48});
    if (!goesWith(asked.act, key))
        return fail(ErrorKind::Refused, "purpose.not_for_this", {}, {key, std::string(nameOf(asked.act))}, {14, 31});
    if (!asked.switchedOn && !purpose->withholdsNothing)
        return fail(ErrorKind::Refused, "purpose.switched_off", {}, {key}, {40});
    if (asked.consent && !asked.consent->allowed && !purpose->withholdsNothing) return consentMissing(*asked.consent);
    return {};
}

std::vector<const catalogue::Purpose*> purposesFor(const catalogue::Catalogue& catalogue, const catalogue::Role& role,
                                                   PurposeAct act) {
    std::vector<const catalogue::Purpose*> fitting;
    for (const catalogue::Purpose& purpose : catalogue.purposes())
        if (!purpose.forbidden && worksFor(role, purpose.key) && goesWith(act, purpose.key))
            fitting.push_back(&purpose);
    return fitting;
}

}  // namespace tonghu::policy
