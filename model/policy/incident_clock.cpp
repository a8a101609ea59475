#include "model/policy/incident_clock.h"

#include "model/policy/moments.h"

#include <algorithm>

namespace tonghu::policy {

bool isLargerIncident(std::string_view grade) {
    return grade == "larger" || grade == "major" || grade == "extraordinary";
}

std::string IncidentClock::due() const {
    return momentOf(dueMinute);
}

std::optional<IncidentClock> incidentClock(std::string_view foundAt, std::string_view grade, std::string_view now,
                                           IncidentHours hours) {
    const auto found = minuteOf(foundAt, DayAlone::Begins), present = minuteOf(now, DayAlone::Begins);
    if (!found || !present) return std::nullopt;
    const bool lawful = isLargerIncident(grade);
    std::int64_t allowed = hours.internal;
    if (lawful) allowed = hours.report;
    if (grade.empty()) allowed = std::min(hours.report, hours.internal);
    const std::int64_t due = *found + allowed * 60;
    return IncidentClock{due, due - *present, lawful};
}

}  // namespace tonghu::policy
