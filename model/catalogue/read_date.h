#pragma once
// Dates as people in an office write them.

#include "model/base/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace tonghu::catalogue {

/// 2015-03-08, 2015-3-8, 2015/3/8, 2015.03.08, 2015年3月8日 (号), 20150308, 二〇一五年三月八日; a time of day behind it
/// (2015-03-08 00:00:00) is passed over. Blanks and full-width forms do not matter. Year first and with four digits:
/// 3/8/2015 and 15-3-8 could mean two days, so they are none.
std::optional<Date> readDate(std::string_view typed);

/// The same without the day, or any of those with the day cut off: "YYYY-MM".
std::optional<std::string> readMonth(std::string_view typed);

}  // namespace tonghu::catalogue
