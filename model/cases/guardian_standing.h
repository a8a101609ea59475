#pragma once
// The guardians of record of a child: whose word counts on a day, and who may be told anything (row 81; regulation e5).

#include "model/cases/records.h"
#include "model/cases/scope.h"
#include "model/policy/guardians.h"

namespace tonghu::cases {

/// A guardian as the rules see them, and what people call them.
struct GuardianOfRecord : policy::Guardian {
    RecordId record;
    std::string name;  ///< empty where `identity` is not held
    std::string relation, kind, soleOrJoint;
};

/// In order of entry, whatever the actor sees of them; none where `family` is not held.
std::vector<GuardianOfRecord> guardiansOf(const Context& context, RecordId child);
/// The same as the rules want them: nothing where `family` is not held.
policy::Guardians guardiansForRules(const Context& context, RecordId child);

/// Writes on each guardian's form since when its signer has no longer had the guardianship, so that sessions without
/// `family` know it too. Does nothing where `family` or `consent` is not held.
void keepEndsOnForms(const Context& context, Records& records, RecordId child);

/// Whether the file names this person as the entrusted carer, who is no guardian (row 73).
bool isEntrustedCarer(const Context& context, RecordId child, const std::string& name);

}  // namespace tonghu::cases
