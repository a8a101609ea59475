#pragma once
// Values that may be entered and not read back (records.md): sealed to the key of a compartment that the session does
// not hold, left in `core.drop_box`, moved in by the next session that holds it.

#include "model/cases/records.h"

namespace tonghu::cases {

/// Seals the value of one column. `column` is the field's key or the name of its mask.
void dropValue(Context& context, Compartment compartment, std::string_view entity, RecordId record,
               const std::string& column, const Value& value);

/// Moves what lies in the boxes of the compartments held into their rows, oldest first, so the newest wins; a value
/// that somebody with the key has changed since goes to the history only. Gives the number moved.
int emptyDropBoxes(Context& context);

/// Another child that has this resident ID; a restricted file is none. `identifier` is held. The number is indexed where it lies and nowhere else
/// (docs/decisions/0002-no-hash-of-the-resident-id.md).
std::optional<RecordId> otherChildWith(const Context& context, std::string_view residentId, RecordId self);

}  // namespace tonghu::cases
