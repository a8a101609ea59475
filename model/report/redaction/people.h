#pragma once
// Who is who in one text: the same person under several names, and the numbers that the tags carry.

#include "model/report/redaction/overlaps.h"

namespace tonghu::redaction {

/// The people whose whole names the rules read with some certainty, to be looked for again.
KnownEntities peopleIn(const std::vector<Finding>& names);

/// Spans with tags: a person of the file keeps the kind of the file; of the others, a given name or pet name goes with
/// the one whole name that it fits, all else is told apart by how it is written.
std::vector<Span> numbered(const std::vector<Candidate>& candidates, const KnownEntities& known,
                           std::u32string_view foldedText, Language language);

}  // namespace tonghu::redaction
