#include "model/report/disclosure/rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace tonghu::disclosure {
namespace {

std::optional<Demand> countDemand(std::size_t index, const Cell& cell, const Rules& rules) {
    bool small = cell.value == 0 ? rules.zerosUnsafe : cell.value < rules.threshold;
    if (!small && !cell.marked) return std::nullopt;
    std::int64_t width = std::max<std::int64_t>(rules.threshold - 1, 1);
    return Demand{index, std::min(cell.value, width), width};
}

double sumOfLargest(const Cell& cell, int count) {
    auto end = cell.largest.begin() + std::min<std::ptrdiff_t>(count, std::ssize(cell.largest));
    return double(std::accumulate(cell.largest.begin(), end, std::int64_t(0)));
}

// How much wider than exact the amount must be so that its n largest are at most k % of what it could be (Cox 1981).
double dominanceLevel(const Cell& cell, const Rules& rules) {
    if (rules.dominanceShare >= 1 || rules.dominanceShare <= 0 || rules.dominanceCount < 1) return 0;
    return sumOfLargest(cell, rules.dominanceCount) / rules.dominanceShare - double(cell.value);
}

// The second largest contributor knows their own part; the rest must blur the largest by p %.
double estimateLevel(const Cell& cell, const Rules& rules) {
    if (cell.largest.empty() || rules.estimatePercent <= 0) return 0;
    double rest = double(cell.value) - sumOfLargest(cell, 2);
    return rules.estimatePercent * double(cell.largest[0]) - rest;
}

std::int64_t meanContribution(const Cell& cell) {
    std::int64_t persons = std::max<std::int64_t>(cell.persons, 1);
    return (cell.value + persons - 1) / persons;
}

std::optional<Demand> amountDemand(std::size_t index, const Cell& cell, const Rules& rules) {
    bool fewPersons = cell.persons < rules.threshold;  // nobody said from how many: as if from few
    double level = std::max(dominanceLevel(cell, rules), estimateLevel(cell, rules));
    if (cell.value == 0 && !cell.marked) return std::nullopt;
    if (!fewPersons && !cell.marked && level <= 0) return std::nullopt;
    double least = std::max(rules.estimatePercent, 0.01) * double(cell.value);
    auto width = std::max<std::int64_t>(std::llround(std::ceil(std::max(level, least))), 1);
    std::int64_t down = std::min(cell.value, width);
    if (fewPersons && rules.standardRates) {
        // Allowances are paid by the head: an amount known to 10 % tells how many received it. So it must be as far
        // from its value as the count is from its own.
        down = cell.value;
        width = std::max(width, (rules.threshold - 1) * meanContribution(cell));
    }
    return Demand{index, down, width};
}

}  // namespace

std::vector<Demand> demandsOf(const Problem& problem, const Rules& rules) {
    std::vector<Demand> demands;
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        const Cell& cell = problem.cells[i];
        auto demand = cell.measure == Measure::Count ? countDemand(i, cell, rules) : amountDemand(i, cell, rules);
        if (demand && !cell.hidden) demands.push_back(*demand);
    }
    return demands;
}

}  // namespace tonghu::disclosure
