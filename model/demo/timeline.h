#pragma once
// What happens to a child on which day: forms that are signed, visits that are made, cases that are opened. Planned
// without writing anything, so that a whole county can be put in order of time first.

#include "model/demo/family.h"

namespace tonghu::demo {

/// One form that is signed, or a notice.
struct Form {
    std::string kind;  ///< code of the list consent_kind
    Date day;
    std::string result;  ///< of the purposes: agree or refuse; not_asked for a notice
    std::optional<Date> until;
    std::optional<Date> withdrawn;
    bool duty = false;  ///< tells of a statutory duty instead of asking
};

/// Forms in order of time, and the days on which they allow home visits.
struct Consents {
    std::vector<Form> forms;
    std::vector<Covered> covered;
    bool allow(Date day) const;
};
Consents planConsents(const Office& office, const Outline& child);

struct PlannedVisit {
    Date day;
    Date entered;
    bool first = false;
    bool waiting = false;    ///< consent is missing: kept as a draft
    bool mandatory = false;  ///< leads to a mandatory report
};
std::vector<PlannedVisit> planVisits(const Office& office, const Outline& child, const Consents& consents, int months);

/// A case and the days on which it entered its stages.
struct PlannedCase {
    std::string type;
    std::vector<std::pair<std::string, Date>> stages;
    std::string decision;  ///< empty while there is none
};
std::optional<PlannedCase> planCase(const Office& office, const Outline& child);

}  // namespace tonghu::demo
