#include "ui/shell/day_watch.h"

#include <algorithm>
#include <chrono>

namespace tonghu::ui {

namespace {

constexpr auto often = std::chrono::seconds(20);
// A clock that the network puts right moves by less.
constexpr std::int64_t tolerated = 10 * 60 * 1000;

}  // namespace

DayWatch::DayWatch(const Clock& clock, QObject* parent)
    : QObject(parent), clock_(clock), day_(clock.today()), latest_(clock.milliseconds()) {
    connect(&timer_, &QTimer::timeout, this, &DayWatch::look);
    timer_.start(often);
}

void DayWatch::look() {
    const std::int64_t now = clock_.milliseconds();
    const Date today = clock_.today();
    const bool back = now + tolerated < latest_, changed = today != day_;
    latest_ = back ? now : std::max(latest_, now);
    day_ = today;
    if (back) emit clockWentBack();
    if (changed && !back) emit dayChanged();
}

}  // namespace tonghu::ui
