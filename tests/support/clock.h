#pragma once
// A clock that a test sets.

#include "model/base/date.h"

#include <atomic>

namespace tonghu::support {

/// Stands still at 2026-03-02T09:00:00+08:00, a Monday, until it is told otherwise.
class SettableClock final : public Clock {
public:
    std::int64_t milliseconds() const override { return milliseconds_; }
    /// Nine in the morning of that day.
    void set(Date day) { milliseconds_ = std::int64_t(Date::of(1970, 1, 1)->daysUntil(day)) * 86'400'000 + 3'600'000; }
    void advanceMinutes(std::int64_t minutes) { milliseconds_ += minutes * 60'000; }
    void advanceDays(std::int64_t days) { milliseconds_ += days * 86'400'000; }

private:
    std::atomic<std::int64_t> milliseconds_ = 1'772'413'200'000;
};

}  // namespace tonghu::support
