#pragma once
// What the turn of a day brings, when a session begins and when midnight passes while one is open.

#include "model/cases/context.h"

#include <optional>
#include <string>

namespace tonghu::cases {

struct DayTurn {
    /// The newest moment on record, where this computer's clock says an earlier one: until that is put right nothing
    /// that depends on the day is saved (`requireClock`).
    std::optional<std::string> clockSetBack;
    /// A year into which clocks of the next weeks run, and whose public holidays are not in the program.
    std::optional<int> yearWithoutHolidays;
};

class Scheduler {
public:
    explicit Scheduler(Context& context) : context_(context) {}

    /// Notices a clock that was set back, and logs it; remembers the moment; works out anew what time has changed of
    /// the consents (expired, the 14th and 18th birthday). What is due is not stored: the work list asks for it by day.
    DayTurn turn();
    /// The same answer without doing anything.
    DayTurn look() const;

    /// Somebody who answers for the office says that the clock is right now, and that what is on record from later
    /// moments was written under a wrong one. "permission.missing" without setting.edit. Logged.
    Result<void> acceptClock();

private:
    void remember(const std::string& now, const std::string& faultyUntil);

    Context& context_;
};

}  // namespace tonghu::cases
