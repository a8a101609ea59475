#pragma once
// Which days are worked in China: the week, and what the State Council announces against it year by year.

#include "model/base/date.h"

#include <map>
#include <set>

namespace tonghu::catalogue {

class Holidays {
public:
    /// From holidays.csv: a day that is worked, or not, whatever the week says.
    void announce(Date day, bool works);

    bool isWorkingDay(Date day) const;
    /// Whether the holidays of this year are in the program. Of another year Monday to Friday count as worked.
    bool knows(int year) const { return years_.contains(year); }

private:
    std::map<Date, bool> works_;
    std::set<int> years_;
};

}  // namespace tonghu::catalogue
