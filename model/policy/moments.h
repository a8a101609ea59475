#pragma once
// Moments as people write them down: "2026-03-07 14:30", or the day alone where the time is not known. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonghu::policy {

/// Minutes since the beginning of 1970 on the clock of the place of work, which knows no summer time. A day alone is
/// taken at its beginning or its end. Nothing where the text is no moment.
enum class DayAlone { Begins, Ends };
std::optional<std::int64_t> minuteOf(std::string_view moment, DayAlone day);
/// "2026-03-07 14:30"
std::string momentOf(std::int64_t minute);
/// The moment within a timestamp: "2026-03-07T14:30:12+08:00".
std::string momentIn(std::string_view timestamp);

/// Minutes that lie between two moments at the least, whatever the times that were not written down; not below 0.
std::optional<std::int64_t> minutesBetween(std::string_view from, std::string_view to);

/// Row 74: whether more than `hours` certainly lie between the finding and the report, or, where `reportedAt` is empty,
/// between the finding and now.
bool isReportedLate(std::string_view foundAt, std::string_view reportedAt, std::string_view now, std::int64_t hours);

}  // namespace tonghu::policy
