#pragma once
// What stands on Today of incidents and of the annual audit pack; for every role.

#include "ui/lists/today_cards.h"

namespace tonghu::ui {

/// Open incidents with the time left, for who handles them; the annual audit pack while it is due, for who makes it.
std::vector<TodayCard> safetyCards(const PageContext& context);

}  // namespace tonghu::ui
