#include "model/base/date.h"

#include <charconv>
#include <cstdio>

namespace tonghu {
namespace {

constexpr std::int64_t chinaOffsetMilliseconds = 8 * 3600 * 1000;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text[0] == '-') return std::nullopt;
    return value;
}

template <class... Numbers>
std::string formatted(const char* pattern, Numbers... numbers) {
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, pattern, numbers...);
    return buffer;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
    std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    return Date(std::chrono::sys_days(date));
}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)), day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return of(*year, unsigned(*month), unsigned(*day));
}

std::string Date::iso() const {
    return formatted("%04d-%02u-%02u", year(), month(), day());
}

std::string Date::isoMonth() const {
    return formatted("%04d-%02u", year(), month());
}

Date Date::plusMonths(int count) const {
    const int months = year() * 12 + int(month()) - 1 + count;
    for (unsigned last = day();; --last)
        if (auto there = of(months / 12, unsigned(months % 12) + 1, last)) return *there;
}

Date Date::birthday(int years) const {
    if (auto same = of(year() + years, month(), day())) return *same;
    return *of(year() + years, 3, 1);
}

int ageOn(Date birth, Date day) {
    int years = day.year() - birth.year();
    return day < birth.birthday(years) ? years - 1 : years;
}

Date Clock::today() const {
    auto now = std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(milliseconds() + chinaOffsetMilliseconds));
    std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(now)};
    return *Date::of(int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string Clock::timestamp() const {
    std::int64_t seconds = (milliseconds() + chinaOffsetMilliseconds) / 1000 % 86400;
    return today().iso() +
           formatted("T%02d:%02d:%02d+08:00", int(seconds / 3600), int(seconds / 60 % 60), int(seconds % 60));
}

std::int64_t SystemClock::milliseconds() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}  // namespace tonghu
