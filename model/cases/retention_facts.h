#pragma once
// What the schedule of retention says of a record on file: the rule, the days, and what stands against deleting it.

#include "model/cases/context.h"
#include "model/policy/retention.h"

namespace tonghu::cases {

struct RetentionFacts {
    const catalogue::RetentionRule* rule = nullptr;  ///< null: the schedule names none
    policy::RetentionDays days;
};

/// "compartment.not_held" (%1) where a date that the rule asks for lies under a key that this session lacks.
Result<RetentionFacts> retentionFacts(const Context& context, std::string_view entity, RecordId record, RecordId child);

/// What stands against deleting the record today: its own rule, and for a child's file those of all its parts that
/// have a floor. Each kind of record once, the longest.
Result<std::vector<Error>> retentionHolds(const Context& context, std::string_view entity, RecordId record,
                                          RecordId child);

/// The birth date as far as this session knows it: the day, or the last of its month.
std::optional<Date> birthFor(const Context& context, RecordId child);

}  // namespace tonghu::cases
