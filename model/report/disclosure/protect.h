#pragma once
// The way in: which cells of a system of tables to withhold so that no unsafe one can be recomputed, with the proof.

#include "model/base/result.h"
#include "model/report/disclosure/problem.h"

namespace tonghu::disclosure {

/// Marks the unsafe cells, withholds as few others as it takes (sum of costs), and audits the result by linear
/// programming over all relations (report.md, 4).
///
/// First a heuristic, then, while size and time allow, an integer program that starts from its result (Fischetti and
/// Salazar, Management Science 47 (2001) 1008-1027). Deterministic. Where cells that must be shown leave no valid
/// pattern the outcome is not `proved`; otherwise it always is, since withholding everything is valid.
///
/// Errors (BadInput): "disclosure.negative", "disclosure.not_additive", "disclosure.no_such_cell",
/// "disclosure.too_large", each with the index of the cell or relation in `details`; "disclosure.cancelled" (Refused).
Result<Outcome> protect(const Problem& problem, const Rules& rules, const Options& options = {});

}  // namespace tonghu::disclosure
