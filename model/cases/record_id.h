#pragma once
// Ids of records: made without asking anybody, never twice.

#include "model/base/date.h"
#include "model/base/record.h"

namespace tonghu::cases {

/// A fresh id: 41 bits of milliseconds since 2020, then 22 bits that start from chance and count up, so ids made on
/// two devices in the same millisecond differ, and ids made by one process ascend even when its clock is set back.
RecordId newRecordId(const Clock& clock);
/// The id of a record made at that time (milliseconds since 1970), with `low` in the 22 lower bits: for the
/// demonstration, which comes out the same every time.
RecordId recordIdAt(std::int64_t milliseconds, std::int64_t low);

}  // namespace tonghu::cases
