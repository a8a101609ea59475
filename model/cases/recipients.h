#pragma once
// May data go to this recipient? The register of recipients and agreements answers (rows 27, 29, 40).

#include "model/cases/records.h"

#include <string>
#include <string_view>

namespace tonghu::cases {

/// What is to be handed over, and under what.
struct Handover {
    RecordId recipient = {};        ///< of the register of recipients
    std::string purpose = {};       ///< catalogue key
    std::string dataKinds = {};     ///< codes of the list data_kind joined by commas; empty where no child is in it
    std::string letterNumber = {};  ///< official letter of a court, the police or a department, or empty
};

/// The recipient's entry where it may get that today; "record.not_found" where it is not in the register. Refused is:
/// - "recipient.letter_missing": a state organ asks by official letter, each time (row 29);
/// - "recipient.switched_off": not switched on, or its impact assessment has ended (row 40);
/// - "recipient.agreement_incomplete", "recipient.agreement_ended" (row 27);
/// - "recipient.purpose_not_agreed", "recipient.kinds_not_agreed" (%1 = the code that is not in the agreement).
/// With a letter neither switch nor agreement is asked: the law asks the office to answer.
Result<Record> mayReceive(Context& context, const Handover& handover);

}  // namespace tonghu::cases
