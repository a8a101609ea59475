#pragma once
// Clocks that the rules count in working days. Pure.

#include "model/base/date.h"

namespace tonghu::policy {

/// The `count`th working day after `from`, which itself does not count (Civil Code art. 201). Monday to Friday; public
/// holidays and the weekends worked in their place are not yet data.
Date plusWorkingDays(Date from, int count);

}  // namespace tonghu::policy
