#pragma once
// By when an incident is reported to the authorities (rows 42, 55, 68). Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonghu::policy {

/// What an office has set: settings incident.report_hours and incident.internal_hours.
struct IncidentHours {
    std::int64_t report = 4;     ///< from the grade "larger" on: 1 critical infrastructure, 2 central organs, 4 others
    std::int64_t internal = 24;  ///< below it the law says "promptly": our own target
};

/// Of the grades below, general, larger, major, extraordinary: those from which the hours of the law run.
bool isLargerIncident(std::string_view grade);

struct IncidentClock {
    std::int64_t dueMinute = 0;    ///< as policy::minuteOf counts
    std::int64_t minutesLeft = 0;  ///< below 0: over by so much
    bool lawful = false;           ///< the hours of the law, not our own target
    std::string due() const;       ///< "2026-03-07 18:30"
};
/// Runs from the moment at which it was found; a day alone from its beginning, so that nobody is told of more time than
/// there is. An incident that is not graded yet runs against the shorter clock: it may turn out to be larger. Nothing
/// where `foundAt` is no moment.
std::optional<IncidentClock> incidentClock(std::string_view foundAt, std::string_view grade, std::string_view now,
                                           IncidentHours hours);

}  // namespace tonghu::policy
