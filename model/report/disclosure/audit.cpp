#include "model/report/disclosure/audit.h"

#include "model/report/disclosure/witness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace tonghu::disclosure {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Bounds that follow from one relation after the other, without a linear program: never too narrow, often exact.
class Propagation {
public:
    Propagation(const System& system, const Pattern& pattern)
        : system_(system), pattern_(pattern), low_(system.size(), 0), high_(system.size(), infinity) {
        constexpr int mostRounds = 30;
        for (std::size_t cell = 0; cell < system.size(); ++cell)
            if (!pattern[cell]) low_[cell] = high_[cell] = system.value[cell];
        for (int round = 0; round < mostRounds; ++round) {
            changed_ = false;
            for (const auto& row : system_.rows) narrow(row);
            if (!changed_) break;
        }
    }
    double low(std::size_t cell) const { return low_[cell]; }
    double high(std::size_t cell) const { return high_[cell]; }

private:
    // Known zeros and cells that must be shown are not in a row: the row is about movements, so its sum is that of the
    // true values of the cells in it.
    void narrow(const std::vector<System::Entry>& row) {
        double sum = 0, least = 0, most = 0;
        int leastOpen = 0, mostOpen = 0;
        for (const auto& [cell, sign] : row) {
            sum += sign * system_.value[cell];
            double lower = sign > 0 ? low_[cell] : -high_[cell], upper = sign > 0 ? high_[cell] : -low_[cell];
            std::isinf(lower) ? void(++leastOpen) : void(least += lower);
            std::isinf(upper) ? void(++mostOpen) : void(most += upper);
        }
        for (const auto& [cell, sign] : row) {
            if (!pattern_[cell]) continue;
            double lower = sign > 0 ? low_[cell] : -high_[cell], upper = sign > 0 ? high_[cell] : -low_[cell];
            double othersLeast =
                leastOpen - std::isinf(lower) > 0 ? -infinity : least - (std::isinf(lower) ? 0 : lower);
            double othersMost = mostOpen - std::isinf(upper) > 0 ? infinity : most - (std::isinf(upper) ? 0 : upper);
            double fresh[2] = {sum - othersMost, sum - othersLeast};
            if (sign < 0) fresh[0] = -(sum - othersLeast), fresh[1] = -(sum - othersMost);
            if (fresh[0] > low_[cell] + tolerance) low_[cell] = fresh[0], changed_ = true;
            if (fresh[1] < high_[cell] - tolerance) high_[cell] = fresh[1], changed_ = true;
        }
    }

    const System& system_;
    const Pattern& pattern_;
    std::vector<double> low_, high_;
    bool changed_ = false;
};

class Auditor {
public:
    Auditor(const System& system, const Problem& problem, const Pattern& pattern, const Watch& watch)
        : system_(system),
          problem_(problem),
          pattern_(pattern),
          watch_(watch),
          outer_(system, pattern),
          reach_{std::vector<double>(system.size(), 0), std::vector<double>(system.size(), 0)},
          rise_(8 * system.total() + 1000) {}

    Audit run(bool everyInterval) {
        std::map<std::pair<std::size_t, int>, double> levels;
        for (const System::Need& need : system_.needs) {
            double& level = levels[{need.cell, need.direction}];
            level = std::max(level, need.level);
        }
        for (const auto& group : components(system_, pattern_)) {
            MovementProgram program(system_, group, rise_);
            for (std::size_t cell : group)
                for (int direction : {-1, 1}) {
                    auto need = levels.find({cell, direction});
                    if (everyInterval && !system_.hidden[cell])
                        follow(program, cell, direction, infinity);
                    else if (need != levels.end())
                        follow(program, cell, direction, need->second);
                }
            watch_.reportOrStop("audit", double(checked_ += group.size()) / double(system_.size()));
        }
        return verdict(everyInterval);
    }

private:
    double& reach(std::size_t cell, int direction) { return reach_[direction > 0][cell]; }

    double outerReach(std::size_t cell, int direction) const {
        return direction > 0 ? outer_.high(cell) - system_.value[cell] : system_.value[cell] - outer_.low(cell);
    }

    void follow(MovementProgram& program, std::size_t cell, int direction, double enough) {
        double most = std::min(enough, outerReach(cell, direction));
        if (reach(cell, direction) >= most - tolerance) return;
        auto answer = program.push(cell, direction, infinity);
        if (!answer) return;
        for (std::size_t i = 0; i < program.cells().size(); ++i) {
            double moved = answer->movement[i];
            double& seen = reach(program.cells()[i], moved > 0 ? 1 : -1);
            seen = std::max(seen, std::abs(moved));
        }
    }

    Interval intervalOf(std::size_t cell) {
        std::int64_t value = problem_.cells[cell].value;
        if (!pattern_[cell]) return {value, value};
        double down = reach(cell, -1), up = reach(cell, 1), unit = system_.unit[cell];
        double low = double(value) - down * unit, high = double(value) + up * unit;
        double slack = tolerance * std::max(unit, 1.0);
        Interval interval{std::llround(std::ceil(low - slack)), std::llround(std::floor(high + slack))};
        interval.low = std::max<std::int64_t>(interval.low, 0);
        if (up >= rise_ / 2) interval.high = unbounded;
        return interval;
    }

    Audit verdict(bool everyInterval) {
        Audit result;
        for (std::size_t cell = 0; cell < system_.size(); ++cell) {
            result.intervals.push_back(intervalOf(cell));
            if (!pattern_[cell] || result.intervals[cell].low != result.intervals[cell].high) continue;
            if (everyInterval || outer_.low(cell) == outer_.high(cell)) result.exposed.push_back(cell);
        }
        result.proved = std::ranges::all_of(system_.needs, [&](const System::Need& need) {
            if (!pattern_[need.cell]) return false;
            const Interval& interval = result.intervals[need.cell];
            std::int64_t value = problem_.cells[need.cell].value;
            auto level = std::llround(need.level * system_.unit[need.cell]);
            return need.direction > 0 ? interval.high - level >= value : interval.low + level <= value;
        });
        return result;
    }

    const System& system_;
    const Problem& problem_;
    const Pattern& pattern_;
    const Watch& watch_;
    Propagation outer_;
    std::vector<double> reach_[2];
    double rise_;
    std::size_t checked_ = 0;
};

}  // namespace

Audit audit(const System& system, const Problem& problem, const Pattern& pattern, bool everyInterval,
            const Watch& watch) {
    return Auditor(system, problem, pattern, watch).run(everyInterval);
}

}  // namespace tonghu::disclosure
