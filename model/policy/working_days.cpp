#include "model/policy/working_days.h"

namespace tonghu::policy {

Date plusWorkingDays(const catalogue::Holidays& holidays, Date from, int count) {
    Date day = from;
    for (int counted = 0; counted < count;) {
        day = day.plusDays(1);
        if (holidays.isWorkingDay(day)) ++counted;
    }
    return day;
}

int workingDaysUntil(const catalogue::Holidays& holidays, Date from, Date until) {
    int days = 0;
    for (Date day = from.plusDays(1); day <= until; day = day.plusDays(1))
        if (holidays.isWorkingDay(day)) ++days;
    return days;
}

std::optional<int> yearWithoutHolidays(const catalogue::Holidays& holidays, Date from, Date until) {
    for (int year = from.year(); year <= until.year(); ++year)
        if (!holidays.knows(year)) return year;
    return std::nullopt;
}

}  // namespace tonghu::policy
