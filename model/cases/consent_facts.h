#pragma once
// What is on record of a child's consents, cut down to what the rule needs (model/policy/consent_need.h).

#include "model/cases/scope.h"
#include "model/policy/consent_need.h"

#include <set>
#include <string>

namespace tonghu::cases {

struct ConsentHistory {
    policy::ConsentFacts facts;
    std::set<std::string> withdrawn;  ///< purposes to which the last agreement was withdrawn
    std::set<std::string> ended;      ///< and those to which it was replaced without a new one: what was told changed
};

/// Read from the compartments that this session holds, `consent` among them; the actor's view of single fields plays no
/// part, since only the rule sees what is read.
///
/// Drafts are not among them. A birth date that is marked unknown is none. Without `identity` it is the last day of the
/// birth month: the youngest reading, which asks the guardian for the longest time. Without `family` nobody knows who
/// has the guardianship, and the forms are taken as they were entered.
ConsentHistory readConsentHistory(const Context& context, const ChildSkeleton& child);

}  // namespace tonghu::cases
