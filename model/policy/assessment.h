#pragma once
// How an impact assessment is graded and whether it still carries what rests on it. Pure.

#include "model/base/date.h"

#include <optional>
#include <string>

namespace tonghu::policy {

/// Four grades from four levels each of likelihood and impact (1 low to 4 very high), as GB/T 39335 has them. The
/// standard's own table was not read; a grade between two counts as the higher.
enum class RiskGrade { Low, Medium, High, Severe };
RiskGrade riskGrade(int likelihood, int impact);
/// "low", "medium", "high", "severe": codes of the list risk_grade.
std::string_view nameOf(RiskGrade grade);

struct Assessment {
    std::optional<Date> approvedOn, endedOn;
    Date reviewOn;
};
/// Whether what was switched on under it goes on: approved and not ended. A review that is overdue shows and presses,
/// but does not stop help to a child overnight.
bool carries(const Assessment& assessment);
/// Whether something may be switched on under it on `day`: it carries, and its review is not overdue (row 40).
bool opens(const Assessment& assessment, Date day);

}  // namespace tonghu::policy
