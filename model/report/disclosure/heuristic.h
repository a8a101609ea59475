#pragma once
// A valid pattern quickly: protect one unsafe cell after the other by the cheapest movement, then show again what is
// not needed after all.

#include "model/report/disclosure/system.h"
#include "model/report/disclosure/watch.h"

#include <optional>

namespace tonghu::disclosure {

/// A pattern that meets every need of `system`, or nothing where cells that must be shown leave none.
std::optional<Pattern> heuristicPattern(const System& system, const Watch& watch);

}  // namespace tonghu::disclosure
