#pragma once
// Rules find the same stretch more than once; one span of it stays, and nothing that any of them found shows.

#include "model/report/redaction/known.h"

namespace tonghu::redaction {

/// A find on its way to a span.
struct Candidate {
    Finding finding;
    int person = -1;  ///< of the file, or of those read in the text
    int item = -1;
    int rank = 0;           ///< who wins: what the file knows, then what has a check digit, then forms, then names
    bool isShared = false;  ///< only left out at level work
};

/// No two overlap, in order. Of two that do the higher rank stays, and takes in the other where both name people or
/// both name places; else what sticks out of it stays as a find of its own, where that is two characters or more.
std::vector<Candidate> withoutOverlaps(std::vector<Candidate> candidates, std::u32string_view foldedText);

}  // namespace tonghu::redaction
