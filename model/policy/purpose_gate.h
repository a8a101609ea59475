#pragma once
// May this be done for this purpose? The one rule behind every look beyond one's own caseload, every print, export,
// provision, publication and unmasking. Pure.

#include "model/policy/access.h"
#include "model/policy/consent_need.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::policy {

/// What names a purpose before it is done (row 48: also a look at a child who is not among those assigned to one).
enum class PurposeAct { OpenBeyondCaseload, Print, Export, Provide, Publish, Reveal };
/// "open", "print", "export", "provide", "publish", "reveal".
std::string_view nameOf(PurposeAct act);

/// Who is named in a child's file.
struct Assigned {
    std::string directorUser, responsibleUser;
};
/// Whether the file is the person's own work: they are named in it, or they work for the institution that looks after
/// the child, where shifts change. Supervisors look beyond their caseload by office, unless a file names them.
bool ownCaseload(const Actor& actor, const Assigned& assigned);

/// What the gate looks at.
struct PurposeCase {
    PurposeAct act = PurposeAct::Export;
    std::string_view purpose;
    bool switchedOn = false;  ///< it stands in the register of purposes, switched on (row 40)
    /// What the law asks of the child concerned, for this purpose today; nothing where no child is concerned.
    std::optional<ConsentNeed> consent = {};
};

/// Nothing where it may be done. Otherwise, in this order:
/// - "purpose.missing": none is named (row 48);
/// - "purpose.forbidden" (%1 = purpose): the Measures' stop, the same for every role (row 16);
/// - "purpose.unknown";
/// - "purpose.not_of_role" (row 48): the role does not work for it;
/// - "purpose.not_for_this" (%1 = purpose, %2 = act): publishing names "publication" and nothing else, and what is not
///   published is not publication (rows 14, 31);
/// - "purpose.switched_off" (row 40): no approved impact assessment stands behind it. What must never wait (mandatory
///   report) needs none;
/// - "purpose.consent_missing" (%1 = purpose, then what is missing; rows of the need).
Result<void> purposeGate(const catalogue::Catalogue& catalogue, const catalogue::Role& role, const PurposeCase& asked);

/// The purposes that `role` may name for `act`, in the order of the catalogue.
std::vector<const catalogue::Purpose*> purposesFor(const catalogue::Catalogue& catalogue, const catalogue::Role& role,
                                                   PurposeAct act);

}  // namespace tonghu::policy
