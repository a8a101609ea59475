#include "model/policy/assessment.h"

#include <algorithm>
#include <array>

namespace tonghu::policy {

RiskGrade riskGrade(int likelihood, int impact) {
    const int sum = std::clamp(likelihood, 1, 4) + std::clamp(impact, 1, 4);
    return static_cast<RiskGrade>((sum + 1) / 2 - 1);
}

std::string_view nameOf(RiskGrade grade) {
    constexpr std::array<std::string_view, 4> names{"low", "medium", "high", "severe"};
    return names[static_cast<std::size_t>(grade)];
}

bool carries(const Assessment& assessment) {
    return assessment.approvedOn && !assessment.endedOn;
}

bool opens(const Assessment& assessment, Date day) {
    return carries(assessment) && day <= assessment.reviewOn;
}

}  // namespace tonghu::policy
