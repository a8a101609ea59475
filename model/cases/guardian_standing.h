#pragma once
// The guardians of record of a child: whose word counts on a day, and who may be told anything (row 81; regulation e5).

#include "model/cases/scope.h"

namespace tonghu::cases {

struct GuardianOfRecord {
    RecordId id;
    std::string name;  ///< empty where `identity` is not held
    std::string relation, kind, soleOrJoint;
    bool revoked = false, suspected = false, notInformed = false;
    std::optional<Date> revokedOn, from, to, notInformedUntil;

    /// Neither revoked, nor not yet begun, nor ended. Revoked without a day means since ever: the careful reading.
    bool standsOn(Date day) const;
    /// Neither under suspicion nor marked as not to be informed.
    bool mayBeInformed(Date day) const;
};

/// In order of entry, whatever the actor sees of them; none where `family` is not held.
std::vector<GuardianOfRecord> guardiansOf(const Context& context, RecordId child);

/// Whether the file names this person as the entrusted carer, who is no guardian (row 73).
bool isEntrustedCarer(const Context& context, RecordId child, const std::string& name);

}  // namespace tonghu::cases
