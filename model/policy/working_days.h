#pragma once
// Clocks that the rules count in working days. Pure.

#include "model/catalogue/holidays.h"

#include <optional>

namespace tonghu::policy {

/// The `count`th working day after `from`, which itself does not count (Civil Code art. 201): `catalogue.holidays()`
/// knows public holidays and the weekends worked in their place.
Date plusWorkingDays(const catalogue::Holidays& holidays, Date from, int count);

/// How many working days lie after `from` up to and with `until`; 0 where `until` is not later.
int workingDaysUntil(const catalogue::Holidays& holidays, Date from, Date until);

/// The first year between both days whose holidays are not in the program, so that a clock over them may be some days
/// too short: people are told.
std::optional<int> yearWithoutHolidays(const catalogue::Holidays& holidays, Date from, Date until);

}  // namespace tonghu::policy
