#pragma once
// What the officers do to keys.json: sign, share out, grant, take away. Each works on the document alone; `KeyFile`
// reads and writes it.

#include "model/vault/key_file.h"

#include <optional>

namespace tonghu::vault {

/// Raises the generation and signs. "officer.not_security" where `signer` is no security officer of this document.
Result<void> signDecisions(KeyDocument& document, const Unlocked& signer);

/// At the founding: splits every key in two and gives each officer one half, and what else the office needs.
void shareOut(KeyDocument& document, const CompartmentKeys& keys, const Secret& signingSeed);

/// Keys out of both halves: those in use (`OfficerShares::shares`) or those that follow (`next`).
/// "officer.not_security", "officer.not_administrator" where one of both is somebody else.
Result<CompartmentKeys> joined(const KeyDocument& document, const Unlocked& securityOfficer,
                               const Unlocked& administrator, Boxes OfficerShares::*which);

/// The administrator's proof that name and public key belong together, looked at when the account gets its role.
Result<Bytes> proofOfMaking(const KeyDocument& document, const User& user, const Unlocked& administrator);

/// "grant.officer_keeps_role", "grant.auditor_is_founded", "grant.account_forged".
Result<void> grantRole(KeyDocument& document, User& user, const KeyFile::Grant& grant, const Unlocked& securityOfficer,
                       const Unlocked& administrator);
/// "revoke.last_officer", "revoke.no_role".
Result<void> revokeRole(KeyDocument& document, User& user);
/// The auditor, or the only one of an office: without them nobody could grant, or read the log.
bool isLastOfficer(const KeyDocument& document, const User& user);

CompartmentKeys freshKeys(const std::set<Compartment>& compartments);
/// Seals the keys that follow to everybody who holds the ones in use, and splits them among the officers.
void layOutNextKeys(KeyDocument& document, const CompartmentKeys& next);
/// The keys that follow are the ones in use.
void takeUpNextKeys(KeyDocument& document);

}  // namespace tonghu::vault
