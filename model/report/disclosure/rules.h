#pragma once
// Primary rules: which cells are unsafe by themselves, and how far an outsider must be kept from their value.

#include "model/report/disclosure/problem.h"

namespace tonghu::disclosure {

/// An unsafe cell, and how far below and above its value what an outsider can compute must reach, at least.
struct Demand {
    std::size_t cell = 0;
    std::int64_t down = 0, up = 0;
};

/// The unsafe cells in order of their index. Counts must reach from max(0, value-(k-1)) to value+(k-1) (report.md, 4);
/// amounts as far as the dominance and p % rules ask, and at least p % of their value. Cells that must be shown are
/// among them: nothing can protect those.
std::vector<Demand> demandsOf(const Problem& problem, const Rules& rules);

}  // namespace tonghu::disclosure
