#pragma once
// Provisions (对外提供): what was given of a child to another handler, to whom, for what and under what (rows 29, 60).

#include "model/cases/records.h"

#include <optional>
#include <vector>

namespace tonghu::cases {

class Provisions {
public:
    explicit Provisions(Context& context) : context_(context), records_(context) {}

    /// Registers a provision; with it the data may go out. Name and contact of a recipient of the register are taken
    /// from there. Refused is, and logged:
    /// - what the gate refuses (PurposeUse, act Provide); by official letter no consent is asked;
    /// - what the register of recipients refuses (mayReceive); "provision.recipient_missing" where the recipient is
    ///   neither in the register nor asks by letter (row 27);
    /// - "provision.consent_missing": without letter, no standing word of the child's consent forms names this
    /// recipient
    ///   for this purpose and these kinds: one consent a recipient (row 29);
    /// - "provision.form_off": the external form is not switched on (row 40);
    /// - "provision.letter_incomplete": a number without the organ that sent it, or the other way round.
    Result<RecordId> add(RecordId child, const Fields& provision);
    /// Of one child, or of all children of the actor's rows, the newest first. Logged as one read.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;

private:
    Result<RecordId> addChecked(RecordId child, Fields provision);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
