#include "model/vault/officers.h"

#include "model/vault/key_document.h"

#include <algorithm>

namespace tonghu::vault {
namespace {

constexpr std::size_t keyLength = 32;

tl::unexpected<Error> forged() {
    return fail(ErrorKind::Damaged, "vault.keys_forged", {.file = "keys.json"});
}

bool isOffice(std::string_view role) {
    return role == securityOfficerRole || role == systemAdministratorRole || role == auditorRole;
}

const User* userIn(const KeyDocument& document, std::string_view name) {
    auto found = std::ranges::find(document.users, name, &User::name);
    return found == document.users.end() ? nullptr : &*found;
}

/// What `unlocked` holds as an officer, if the document that stands on disk now says that they are one.
Result<const OfficerShares*> officeOf(const KeyDocument& document, const Unlocked& unlocked, std::string_view role) {
    const User* user = userIn(document, unlocked.user.name);
    auto held = document.shares.find(unlocked.user.name);
    const bool inOffice = user && user->role == role && !user->disabled && user->publicKey == unlocked.user.publicKey &&
                          held != document.shares.end();
    if (inOffice) return &held->second;
    return fail(ErrorKind::Refused, role == securityOfficerRole ? "officer.not_security" : "officer.not_administrator",
                {}, {}, {95});
}

Result<Secret> opened(const Unlocked& unlocked, const Bytes& box) {
    auto secret = suite::openSealed(unlocked.secretKey, box);
    if (!secret || secret->size() != keyLength) return forged();
    return std::move(*secret);
}

Secret exclusiveOr(const Secret& one, const Secret& other) {
    Secret both(keyLength);
    for (std::size_t at = 0; at < keyLength; ++at) both.data()[at] = one.data()[at] ^ other.data()[at];
    return both;
}

Bytes proofWith(const Secret& key, const KeyDocument& document, const User& user) {
    const auto proof = suite::macOf(key, {suite::viewOf("tonghu account"), suite::viewOf(document.workspaceId),
                                          suite::viewOf(user.name), user.publicKey});
    return {proof.begin(), proof.end()};
}

/// One random half to every administrator, the other to every security officer.
void splitAmongOfficers(KeyDocument& document, Compartment compartment, const Secret& key,
                        Boxes OfficerShares::*which) {
    const Secret half = Secret::random(keyLength);
    const Secret otherHalf = exclusiveOr(key, half);
    for (auto& [name, held] : document.shares) {
        const User* officer = userIn(document, name);
        if (!officer) continue;
        const bool security = officer->role == securityOfficerRole;
        (held.*which)[compartment] = suite::sealTo(officer->publicKey, (security ? otherHalf : half).span());
    }
}

/// A second officer of the same kind gets the same half and the same tools.
Result<void> shareOfficeWith(KeyDocument& document, const User& fresh, const Unlocked& colleague) {
    auto held = officeOf(document, colleague, fresh.role);
    if (!held) return tl::unexpected(held.error());
    OfficerShares shares;
    auto reseal = [&](const Bytes& box) -> Result<Bytes> {
        auto secret = opened(colleague, box);
        if (!secret) return tl::unexpected(secret.error());
        return suite::sealTo(fresh.publicKey, secret->span());
    };
    for (const auto& [from, to] :
         {std::pair{&(*held)->shares, &shares.shares}, std::pair{&(*held)->next, &shares.next}})
        for (const auto& [compartment, box] : *from) {
            auto sealed = reseal(box);
            if (!sealed) return tl::unexpected(sealed.error());
            to->emplace(compartment, std::move(*sealed));
        }
    auto keeping = reseal((*held)->keeping);
    if (!keeping) return tl::unexpected(keeping.error());
    shares.keeping = std::move(*keeping);
    document.shares[fresh.name] = std::move(shares);
    return {};
}

/// An account that waits for its first role must be the one that the administrator added.
Result<void> checkMaking(const KeyDocument& document, const User& user, const Unlocked& administrator) {
    auto proof = proofOfMaking(document, user, administrator);
    if (!proof) return tl::unexpected(proof.error());
    if (!suite::sameBytes(*proof, user.madeBy)) return fail(ErrorKind::Damaged, "grant.account_forged");
    return {};
}

}  // namespace

Result<void> signDecisions(KeyDocument& document, const Unlocked& signer) {
    auto held = officeOf(document, signer, securityOfficerRole);
    if (!held) return tl::unexpected(held.error());
    auto seed = opened(signer, (*held)->keeping);
    if (!seed) return tl::unexpected(seed.error());
    if (suite::verifyKeyOf(*seed) != document.grantVerifyKey) return forged();
    ++document.generation;
    const auto signature = suite::sign(*seed, decisionsOf(document));
    document.signature.assign(signature.begin(), signature.end());
    return {};
}

void shareOut(KeyDocument& document, const CompartmentKeys& keys, const Secret& signingSeed) {
    const Secret proofKey = Secret::random(keyLength);
    for (User& user : document.users) {
        user.madeBy = proofWith(proofKey, document, user);
        if (user.role != securityOfficerRole && user.role != systemAdministratorRole) continue;
        const Secret& tool = user.role == securityOfficerRole ? signingSeed : proofKey;
        document.shares[user.name].keeping = suite::sealTo(user.publicKey, tool.span());
    }
    for (const auto& [compartment, key] : keys) splitAmongOfficers(document, compartment, key, &OfficerShares::shares);
}

Result<CompartmentKeys> joined(const KeyDocument& document, const Unlocked& securityOfficer,
                               const Unlocked& administrator, Boxes OfficerShares::*which) {
    auto one = officeOf(document, securityOfficer, securityOfficerRole);
    if (!one) return tl::unexpected(one.error());
    auto other = officeOf(document, administrator, systemAdministratorRole);
    if (!other) return tl::unexpected(other.error());
    CompartmentKeys keys;
    for (const auto& [compartment, box] : (*one)->*which) {
        auto counterpart = ((*other)->*which).find(compartment);
        if (counterpart == ((*other)->*which).end()) return forged();
        auto half = opened(securityOfficer, box);
        if (!half) return tl::unexpected(half.error());
        auto otherHalf = opened(administrator, counterpart->second);
        if (!otherHalf) return tl::unexpected(otherHalf.error());
        keys.emplace(compartment, exclusiveOr(*half, *otherHalf));
    }
    return keys;
}

Result<Bytes> proofOfMaking(const KeyDocument& document, const User& user, const Unlocked& administrator) {
    auto held = officeOf(document, administrator, systemAdministratorRole);
    if (!held) return tl::unexpected(held.error());
    auto key = opened(administrator, (*held)->keeping);
    if (!key) return tl::unexpected(key.error());
    return proofWith(*key, document, user);
}

Result<void> grantRole(KeyDocument& document, User& user, const KeyFile::Grant& grant, const Unlocked& securityOfficer,
                       const Unlocked& administrator) {
    if (grant.role == auditorRole) return fail(ErrorKind::Refused, "grant.auditor_is_founded", {}, {}, {95});
    if (isOffice(user.role)) return fail(ErrorKind::Refused, "grant.officer_keeps_role", {}, {}, {95});
    if (auto made = checkMaking(document, user, administrator); !made) return made;
    auto keys = joined(document, securityOfficer, administrator, &OfficerShares::shares);
    if (!keys) return tl::unexpected(keys.error());
    auto nextKeys = joined(document, securityOfficer, administrator, &OfficerShares::next);
    if (!nextKeys) return tl::unexpected(nextKeys.error());

    const std::set<Compartment> granted(grant.compartments.begin(), grant.compartments.end());
    for (const auto& [compartment, box] : user.boxes)
        if (!granted.contains(compartment)) document.rekeyDue.insert(compartment);
    user.boxes.clear();
    user.nextBoxes.clear();
    for (Compartment compartment : granted) {
        user.boxes[compartment] = suite::sealTo(user.publicKey, keys->at(compartment).span());
        if (auto next = nextKeys->find(compartment); next != nextKeys->end())
            user.nextBoxes[compartment] = suite::sealTo(user.publicKey, next->second.span());
    }
    user.decided = true;
    user.role = grant.role;
    user.division = grant.division;
    user.institution = grant.institution;
    if (grant.role == securityOfficerRole) return shareOfficeWith(document, user, securityOfficer);
    if (grant.role == systemAdministratorRole) return shareOfficeWith(document, user, administrator);
    return {};
}

bool isLastOfficer(const KeyDocument& document, const User& user) {
    if (user.role == auditorRole) return true;
    if (!isOffice(user.role)) return false;
    return std::ranges::none_of(document.users, [&](const User& other) {
        return other.name != user.name && other.role == user.role && !other.disabled;
    });
}

Result<void> revokeRole(KeyDocument& document, User& user) {
    if (user.role.empty()) return fail(ErrorKind::Refused, "revoke.no_role");
    if (isLastOfficer(document, user)) return fail(ErrorKind::Refused, "revoke.last_officer", {}, {}, {95});
    for (const auto& [compartment, box] : user.boxes) document.rekeyDue.insert(compartment);
    // Half of every key was in this officer's hands.
    if (document.shares.erase(user.name) > 0) document.rekeyDue.insert(allCompartments.begin(), allCompartments.end());
    user.boxes.clear();
    user.nextBoxes.clear();
    user.role.clear();
    user.division.clear();
    user.institution.clear();
    return {};
}

CompartmentKeys freshKeys(const std::set<Compartment>& compartments) {
    CompartmentKeys keys;
    for (Compartment compartment : compartments) keys.emplace(compartment, Secret::random(keyLength));
    return keys;
}

void layOutNextKeys(KeyDocument& document, const CompartmentKeys& next) {
    for (const auto& [compartment, key] : next) {
        for (User& user : document.users)
            if (user.boxes.contains(compartment))
                user.nextBoxes[compartment] = suite::sealTo(user.publicKey, key.span());
        document.nextDropBoxes[compartment] = dropBoxPublicKeyOf(key);
        splitAmongOfficers(document, compartment, key, &OfficerShares::next);
        // Due again only if a role is taken away from now on: its holder has the next key too.
        document.rekeyDue.erase(compartment);
    }
}

void takeUpNextKeys(KeyDocument& document) {
    auto takeUp = [](Boxes& current, Boxes& next) {
        for (auto& [compartment, box] : next) current[compartment] = std::move(box);
        next.clear();
    };
    takeUp(document.dropBoxes, document.nextDropBoxes);
    for (User& user : document.users) takeUp(user.boxes, user.nextBoxes);
    for (auto& [name, held] : document.shares) takeUp(held.shares, held.next);
}

}  // namespace tonghu::vault
