#pragma once
// The proof: for each withheld cell, the interval that an outsider can compute from everything shown.

#include "model/report/disclosure/system.h"
#include "model/report/disclosure/watch.h"

namespace tonghu::disclosure {

struct Audit {
    bool proved = false;               ///< every need of the system is met
    std::vector<Interval> intervals;   ///< by cell; of shown cells [value, value]
    std::vector<std::size_t> exposed;  ///< withheld cells whose value an outsider can compute exactly
};

/// Bounds every withheld cell by linear programming over all relations, counts and amounts being non-negative whole
/// numbers. With `everyInterval` false a bound is followed only until the cell's need is met, so intervals may be wider
/// than reported. A linear program that fails leaves the need unproved.
Audit audit(const System& system, const Problem& problem, const Pattern& pattern, bool everyInterval,
            const Watch& watch);

}  // namespace tonghu::disclosure
