#pragma once
// The cheapest valid pattern, by integer programming with cuts from the outsider's linear programs.

#include "model/report/disclosure/system.h"
#include "model/report/disclosure/watch.h"

namespace tonghu::disclosure {

struct ExactPattern {
    Pattern pattern;
    bool optimal = false;  ///< proved that no valid pattern costs less; else the best found in time
};

/// Improves `start`, a valid pattern, until it is proved the cheapest or time or nodes run out.
///
/// The master program has one binary variable a cell. Where the outsider cannot move an unsafe cell far enough, the
/// dual of their linear program is a cut: the cells withheld must be able to carry that movement (Fischetti and
/// Salazar 2001, sections 3 and 4).
ExactPattern exactPattern(const System& system, Pattern start, const Options& options, const Watch& watch);

}  // namespace tonghu::disclosure
