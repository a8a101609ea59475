#include "model/report/disclosure/exact.h"

#include "model/report/disclosure/cuts.h"
#include "model/report/disclosure/master.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tonghu::disclosure {
namespace {

/// Cells that depend on each other by relations or because one follows the other; only those with an unsafe one.
std::vector<std::vector<std::size_t>> groupsOf(const System& system) {
    std::vector<std::vector<std::size_t>> groups;
    std::vector<char> seen(system.size(), 0);
    for (std::size_t start = 0; start < system.size(); ++start) {
        if (!system.movable[start] || seen[start]) continue;
        std::vector<std::size_t> group{start};
        seen[start] = 1;
        auto take = [&](std::size_t cell) {
            if (system.movable[cell] && !std::exchange(seen[cell], 1)) group.push_back(cell);
        };
        for (std::size_t next = 0; next < group.size(); ++next) {
            std::size_t cell = group[next];
            for (const auto& [row, sign] : system.rowsOf[cell])
                for (const auto& [other, otherSign] : system.rows[row]) take(other);
            for (std::size_t other : system.followers[cell]) take(other);
            for (std::size_t other : system.leaders[cell]) take(other);
        }
        std::ranges::sort(group);
        if (std::ranges::any_of(group, [&](std::size_t cell) { return system.unsafe[cell]; }))
            groups.push_back(std::move(group));
    }
    return groups;
}

/// The smallest step by which two costs can differ: 1 where all are whole numbers.
double stepOf(const System& system, const std::vector<std::size_t>& group) {
    bool whole = std::ranges::all_of(
        group, [&](std::size_t cell) { return system.cost[cell] == std::floor(system.cost[cell]); });
    return whole ? 1 : 1e-4;
}

}  // namespace

ExactPattern exactPattern(const System& system, Pattern start, const Options& options, const Watch& watch) {
    ExactPattern result{std::move(start), true};
    std::vector<std::vector<std::size_t>> groups = groupsOf(system);
    // The small ones first, so that a large one cannot take their time.
    std::ranges::stable_sort(groups, {}, [](const auto& group) { return group.size(); });
    Limits limits{watch.seconds() + options.exactSeconds, options.exactNodes, options.exactPrograms};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Master master(system, groups[i], result.pattern, stepOf(system, groups[i]), watch);
        bool optimal = master.improve(limits);
        limits.programs -= master.programsSolved();
        result.optimal = result.optimal && optimal;
        result.pattern = master.best();
        watch.reportOrStop("exact", double(i + 1) / double(groups.size()));
    }
    return result;
}

}  // namespace tonghu::disclosure
