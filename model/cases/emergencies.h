#pragma once
// Emergencies that are over and of which nobody has told the guardian yet (PIPL 18; row 25).

#include "model/cases/today.h"

namespace tonghu::cases {

/// One line a child among the actor's rows, with the earliest day on which a notice is due. Emergencies of the last
/// twelve months: what nobody told in a year is for the supervisor's log, not for a list of work.
std::vector<TodayItem> emergencyNotices(Context& context);

}  // namespace tonghu::cases
