#pragma once
// What a consent form or notice still lacks of the 21 items that it must hold (regulation, part c). Pure.

#include "model/base/record.h"
#include "model/policy/consent_need.h"

namespace tonghu::policy {

/// One thing that is missing.
struct FormGap {
    std::string field;  ///< as `Place::field`: "consent.handler", "consent_group.necessity"
    std::string about;  ///< the purpose, the sensitive group or the recipient that it is about; empty for the sheet
    int item = 0;       ///< of the 21
    std::vector<int> rows;
    /// Without it the word on the form is not what the law calls one: it may be kept as a draft, and carries nothing.
    /// Other gaps are filled in when they can be.
    bool stops = false;
};

/// The child as the file has them on the day of signing, with what the form says of their will.
struct FormSituation {
    Date day;
    std::optional<Date> birth;  ///< unknown counts as under 14, and as old enough to be heard
    WillAbility will = WillAbility::Yes;
    bool onlyOurselves = false;  ///< nobody but the unit has the guardianship (`policy::onlyOurselves`)
};

/// In the order of the items. `form` is a record of the entity "consent" with its parts consent_purpose, consent_group
/// and consent_recipient. Nothing stops a refusal (row 45). What stops an agreement:
/// - necessity or effect of a sensitive group that is agreed to, or no answer to a group that an agreed purpose needs
///   (rows 14, 33);
/// - medium, content, necessity, effect or processing of a publication (row 14);
/// - a witness, where the form was read aloud;
/// - whether a child from the age of setting consent.hear_from_age on was heard, with their words or why not, where
///   they do not decide themselves (row 70);
/// - on what grounds, and by whom, a young person was found unable to express their will (row 13);
/// - the article of another basis than consent (row 21), the first day of an emergency (row 25), and who approved from
///   outside where the guardian is the unit itself (row 34).
std::vector<FormGap> formGaps(const catalogue::Catalogue& catalogue, const Record& form,
                              const FormSituation& situation);

/// Whether anything stops it.
bool stops(const std::vector<FormGap>& gaps);

}  // namespace tonghu::policy
