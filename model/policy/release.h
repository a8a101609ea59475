#pragma once
// Whether data may leave the office: an export, a provision to another handler, a publication. Pure.

#include "model/policy/consent_need.h"

namespace tonghu::policy {

struct Release {
    Question question;  ///< with the recipient, where there is one
    /// Number of the letter by which a court or the police asks for the data: it stands in the place of consent (row
    /// 29), never for a publication.
    std::string officialLetter = {};
    /// Of a publication (row 14): what was told beforehand, and whether faces, voices, places and schools were made
    /// unrecognizable, each of them listed.
    bool necessityTold = false, effectTold = false, processingListed = false;
    std::string requestedBy = {}, approvedBy = {};  ///< accounts; nobody approves what they asked for
};

struct ReleaseAnswer {
    bool allowed = false;
    /// What `consentNeed` misses, and for a publication "necessity_told", "effect_told", "processing_listed",
    /// "approval".
    std::vector<std::string> missing;
    std::vector<int> rows;
};

/// The forbidden and the unknown as for `consentNeed`. A notice that is missing holds back nothing that rests on a
/// duty.
Result<ReleaseAnswer> mayRelease(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                 const Release& release);

}  // namespace tonghu::policy
