#pragma once
// Times and marks of this folder in words.

#include "model/base/record.h"

#include <QString>

namespace tonghu::ui {

/// "3 h 20 min left", "over by 1 h 5 min".
QString timeLeft(std::int64_t minutes);
/// What the list and the page say of a mandatory report: ended, not reported yet, late, no answer yet.
QString stateOfReport(const Record& report);
/// The same of an incident: closed, time left, reported.
QString stateOfIncident(const Record& incident);

}  // namespace tonghu::ui
