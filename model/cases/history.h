#pragma once
// What a field held before. Kept in the compartment of the field itself, so the history shows no more than the record.

#include "model/cases/records.h"

namespace tonghu::cases {

/// One change of one field.
struct ChangeMade {
    std::string at, user;
    std::string reason;  ///< what the person gave, or a code of the program
    Value before, after;
};

/// Writes one change into the history of the field's compartment, which is held.
void writeHistory(Context& context, const catalogue::Field& field, RecordId record, const ChangeMade& change);
/// Keeps what a person gave as reason under the id of the change, where free text lies; held by nobody, it is not kept.
void keepReason(Context& context, RecordId change, const std::string& reason);
/// Whether the field was changed after `at` (a timestamp). Its compartment is held.
bool changedSince(Context& context, const catalogue::Field& field, RecordId record, const std::string& at);
/// Changes of the fields that the actor sees, newest first. A value that the actor sees masked comes as its mask.
std::vector<Records::Change> readHistory(const Context& context, std::string_view entity, RecordId record);

}  // namespace tonghu::cases
