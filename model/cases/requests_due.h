#pragma once
// Requests of data subjects in the work list: those whose next step is due.

#include "model/cases/today.h"

namespace tonghu::cases {

/// Due within `requestDaysAhead` days or overdue, among the actor's rows; of those about nobody on file, those taken in
/// there, with their number as label.
std::vector<TodayItem> requestsDue(Context& context);
inline constexpr int requestDaysAhead = 7;

}  // namespace tonghu::cases
