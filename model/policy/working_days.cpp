#include "model/policy/working_days.h"

namespace tonghu::policy {
namespace {

bool isWeekend(Date day) {
    static const Date aMonday = *Date::of(1900, 1, 1);
    int weekday = ((aMonday.daysUntil(day) % 7) + 7) % 7;
    return weekday >= 5;
}

}  // namespace

Date plusWorkingDays(Date from, int count) {
    Date day = from;
    for (int counted = 0; counted < count;) {
        day = day.plusDays(1);
        if (!isWeekend(day)) ++counted;
    }
    return day;
}

}  // namespace tonghu::policy
