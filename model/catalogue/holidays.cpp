#include "model/catalogue/holidays.h"

namespace tonghu::catalogue {
namespace {

bool isWeekend(Date day) {
    static const Date aMonday = *Date::of(1900, 1, 1);
    const int weekday = ((aMonday.daysUntil(day) % 7) + 7) % 7;
    return weekday >= 5;
}

}  // namespace

void Holidays::announce(Date day, bool works) {
    works_[day] = works;
    years_.insert(day.year());
}

bool Holidays::isWorkingDay(Date day) const {
    const auto announced = works_.find(day);
    return announced == works_.end() ? !isWeekend(day) : announced->second;
}

}  // namespace tonghu::catalogue
