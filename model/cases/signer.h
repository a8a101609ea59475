#pragma once
// Who may sign a consent or be given a notice in the place of the child (rows 12, 81; regulation e4 to e6).

#include "model/cases/scope.h"

namespace tonghu::cases {

/// A guardian of record as the signer of a form.
struct Signer {
    RecordId guardian;
    std::string name;
    std::string relation;
    std::string kind;
    std::string soleOrJoint;
};

/// The guardian whom a form of `kind` names, by reference or by the exact name, if on `day` their word counts:
/// - "consent.carer_is_no_guardian": the entrusted carer, who cannot consent;
/// - "consent.signer_not_guardian": nobody of record;
/// - "consent.guardian_ended": revoked, not yet begun, or ended;
/// - "consent.guardian_not_informed": under suspicion, or not to be informed;
/// - "consent.to_oneself": an institution or the civil affairs office as guardian would consent to its own work; that
///   rests on statutory duty (a notice of it may name them).
Result<Signer> signerOf(const Context& context, const ChildSkeleton& child, const Fields& form, Date day);

}  // namespace tonghu::cases
