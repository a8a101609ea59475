#pragma once
// For what a child's data may still be used, and which fields therefore may. Pure.

#include "model/policy/consent_need.h"

namespace tonghu::policy {

/// How the purposes stand for one child on one day.
struct PurposeStanding {
    std::set<std::string> allowed;  ///< by consent, duty, emergency or another basis on record
    /// Not allowed, since the last word was a refusal or a withdrawal, or since what was told has changed and was not
    /// agreed to anew. What was never asked, or has run out, is not among them.
    std::set<std::string> stopped;
};

/// `ended`: purposes whose last agreement was withdrawn or replaced without a new one.
PurposeStanding purposeStanding(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                const std::set<std::string>& ended, Date day);

/// Whether one of the purposes of the field rests on duty, so that no word of anybody closes the field.
bool servesDuty(const catalogue::Catalogue& catalogue, const catalogue::Field& field);

/// Whether the field may be shown, entered and handed on for this child (row 23): not once one of its purposes was
/// stopped and none is allowed. A field serves all its purposes alike: as long as one is allowed, it stays.
bool usable(const PurposeStanding& standing, const catalogue::Field& field);

}  // namespace tonghu::policy
