#pragma once
// The life of one made-up child in few bytes: enough to plan 100,000 of them, and to draw all the rest again from it,
// always the same.

#include "model/base/date.h"
#include "model/base/record.h"
#include "model/demo/county.h"
#include "model/demo/material.h"
#include "model/policy/consent_need.h"

#include <array>
#include <optional>

namespace tonghu::demo {

/// How the family stands to the use of the child's data.
enum class Consenting { Willing, Never, Lapsed, Refused, Withdrawn };

struct Outline {
    std::size_t index = 0;
    std::size_t household = 0, village = 0;
    catalogue::Sex sex = catalogue::Sex::Male;
    Date birth, filed;
    std::optional<Date> closed;
    int order = 0;  ///< among those of the same birth date and sex, for the resident ID
    std::string risk, status;
    policy::WillAbility will = policy::WillAbility::Yes;
    Consenting consenting = Consenting::Willing;
    bool institution = false;
    bool ill = false;

    // Filled in while the workspace is written.
    RecordId id;
    std::array<RecordId, 2> guardians{};
    std::string caseNumber;
    std::string lastVisit, agreedNext;
};

/// The days on which a form allows home visits.
struct Covered {
    Date from, until;
    bool holds(Date day) const { return from <= day && day <= until; }
};

/// Plans the children of the county as it is on `today`.
std::vector<Outline> planChildren(const Material& material, const County& county, std::uint64_t seed,
                                  std::int64_t children, Date today);

}  // namespace tonghu::demo
