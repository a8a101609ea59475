#pragma once
// Civil dates: what a calendar on the wall of the office shows. No time of day, no time zone.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tonghu {

/// A valid day of the Gregorian calendar.
class Date {
public:
    /// The day, or nothing if there is no such day (31 April).
    static std::optional<Date> of(int year, unsigned month, unsigned day);
    /// Reads "YYYY-MM-DD" exactly; the lenient reading of what people type is `exchange::readDate`.
    static std::optional<Date> parse(std::string_view iso);

    int year() const { return int(days().year()); }
    unsigned month() const { return unsigned(days().month()); }
    unsigned day() const { return unsigned(days().day()); }
    std::string iso() const;       ///< "YYYY-MM-DD"
    std::string isoMonth() const;  ///< "YYYY-MM"
    Date plusDays(int count) const { return Date(days_ + std::chrono::days(count)); }
    /// The same day of a later month, or that month's last day where it is shorter.
    Date plusMonths(int count) const;
    int daysUntil(Date later) const { return int((later.days_ - days_).count()); }

    /// The day on which someone born on this day reaches `years`: their birthday, or 1 March for 29 February in a
    /// common year.
    Date birthday(int years) const;

    friend auto operator<=>(const Date&, const Date&) = default;

private:
    explicit Date(std::chrono::sys_days days) : days_(days) {}
    std::chrono::year_month_day days() const { return std::chrono::year_month_day(days_); }
    std::chrono::sys_days days_;
};

/// Full years lived on `day` (the birthday counts as lived); negative before birth.
int ageOn(Date birth, Date day);

/// The clock of the place of work; a test gives its own.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01T00:00:00Z.
    virtual std::int64_t milliseconds() const = 0;
    /// The civil day at the place of work (China has one time zone, UTC+8).
    Date today() const;
    /// "YYYY-MM-DDTHH:MM:SS+08:00"
    std::string timestamp() const;
};

class SystemClock final : public Clock {
public:
    std::int64_t milliseconds() const override;
};

}  // namespace tonghu
