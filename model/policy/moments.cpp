#include "model/policy/moments.h"

#include "model/base/date.h"

#include <algorithm>
#include <cstdio>

namespace tonghu::policy {
namespace {

constexpr std::int64_t minutesOfDay = 24 * 60;

Date beginning() {
    return *Date::of(1970, 1, 1);
}

std::optional<std::int64_t> timeOf(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    for (std::size_t at : {0u, 1u, 3u, 4u})
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
    const std::int64_t hours = (text[0] - '0') * 10 + (text[1] - '0'), minutes = (text[3] - '0') * 10 + (text[4] - '0');
    if (hours > 23 || minutes > 59) return std::nullopt;
    return hours * 60 + minutes;
}

}  // namespace

std::optional<std::int64_t> minuteOf(std::string_view moment, DayAlone day) {
    const auto date = Date::parse(moment.substr(0, 10));
    if (!date) return std::nullopt;
    const std::int64_t midnight = std::int64_t(beginning().daysUntil(*date)) * minutesOfDay;
    if (moment.size() == 10) return day == DayAlone::Begins ? midnight : midnight + minutesOfDay - 1;
    const auto time = moment[10] == ' ' ? timeOf(moment.substr(11)) : std::nullopt;
    return time ? std::optional(midnight + *time) : std::nullopt;
}

std::string momentOf(std::int64_t minute) {
    const Date day = beginning().plusDays(int(minute / minutesOfDay));
    char time[16];
    std::snprintf(time, sizeof time, " %02d:%02d", int(minute % minutesOfDay / 60), int(minute % 60));
    return day.iso() + time;
}

std::string momentIn(std::string_view timestamp) {
    std::string moment(timestamp.substr(0, 16));
    if (moment.size() > 10) moment[10] = ' ';
    return moment;
}

std::optional<std::int64_t> minutesBetween(std::string_view from, std::string_view to) {
    const auto first = minuteOf(from, DayAlone::Ends), last = minuteOf(to, DayAlone::Begins);
    if (!first || !last) return std::nullopt;
    return std::max<std::int64_t>(0, *last - *first);
}

bool isReportedLate(std::string_view foundAt, std::string_view reportedAt, std::string_view now, std::int64_t hours) {
    const auto between = minutesBetween(foundAt, reportedAt.empty() ? now : reportedAt);
    return between && *between > hours * 60;
}

}  // namespace tonghu::policy
