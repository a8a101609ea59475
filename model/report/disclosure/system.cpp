#include "model/report/disclosure/system.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tonghu::disclosure {
namespace {

constexpr double largestScaled = 1e5;  // beyond it a tolerance of 1e-7 of the simplex method would be felt

// A zero is known to everyone, since it is shown, unless zeros may be withheld; an unsafe zero needs others beside it.
bool zerosMove(const Problem& problem, const Rules& rules, const std::vector<Demand>& demands) {
    if (rules.zerosMayHide) return true;
    return std::ranges::any_of(demands, [&](const Demand& demand) { return problem.cells[demand.cell].value == 0; });
}

void addRow(System& system, const Relation& relation) {
    std::vector<System::Entry> row;
    if (system.movable[relation.total]) row.push_back({relation.total, -1});
    for (std::size_t part : relation.parts)
        if (system.movable[part]) row.push_back({part, 1});
    if (row.empty()) return;
    for (const auto& [cell, sign] : row) system.rowsOf[cell].push_back({system.rows.size(), sign});
    system.rows.push_back(std::move(row));
}

void scaleComponents(System& system) {
    for (const auto& group : components(system, system.movable)) {
        double largest = 0;
        for (std::size_t cell : group) largest = std::max(largest, system.value[cell]);
        if (largest <= largestScaled) continue;
        for (std::size_t cell : group) {
            system.unit[cell] = largest / largestScaled;
            system.value[cell] /= system.unit[cell];
        }
    }
}

}  // namespace

double System::total() const {
    return std::accumulate(value.begin(), value.end(), 0.0);
}

void System::withhold(Pattern& pattern, std::size_t cell) const {
    if (pattern[cell] || !movable[cell]) return;
    pattern[cell] = 1;
    for (std::size_t follower : followers[cell]) withhold(pattern, follower);
}

std::vector<std::size_t> System::shownWith(const Pattern& pattern, std::size_t cell) const {
    std::vector<std::size_t> together{cell};
    for (std::size_t next = 0; next < together.size(); ++next)
        for (std::size_t leader : leaders[together[next]])
            if (pattern[leader] && std::ranges::find(together, leader) == together.end()) together.push_back(leader);
    return together;
}

Pattern System::fixedPattern() const {
    Pattern pattern(size(), 0);
    for (std::size_t cell = 0; cell < size(); ++cell)
        if (unsafe[cell] || hidden[cell]) withhold(pattern, cell);
    return pattern;
}

double System::secondaryCost(const Pattern& pattern) const {
    double sum = 0;
    for (std::size_t cell = 0; cell < size(); ++cell)
        if (pattern[cell] && !unsafe[cell] && !hidden[cell]) sum += cost[cell];
    return sum;
}

void addNeeds(System& system, const Demand& demand) {
    double unit = system.unit[demand.cell];
    if (demand.down > 0) system.needs.push_back({demand.cell, -1, double(demand.down) / unit});
    if (demand.up > 0) system.needs.push_back({demand.cell, 1, double(demand.up) / unit});
}

System systemOf(const Problem& problem, const Rules& rules, const std::vector<Demand>& demands) {
    System system;
    std::size_t count = problem.cells.size();
    bool zeros = zerosMove(problem, rules, demands);
    system.unit.assign(count, 1);
    system.unsafe.assign(count, 0);
    system.rowsOf.resize(count);
    system.followers.resize(count);
    system.leaders.resize(count);
    for (const Cell& cell : problem.cells) {
        system.value.push_back(double(cell.value));
        system.cost.push_back(cell.cost);
        system.hidden.push_back(cell.hidden);
        system.movable.push_back(cell.hidden || (!cell.mustShow && (cell.value != 0 || zeros)));
    }
    for (const Relation& relation : problem.relations) addRow(system, relation);
    for (const auto& [leader, follower] : problem.follows) {
        if (!system.movable[leader] || !system.movable[follower]) continue;
        system.followers[leader].push_back(follower);
        system.leaders[follower].push_back(leader);
    }
    scaleComponents(system);
    for (const Demand& demand : demands) {
        system.unsafe[demand.cell] = 1;
        addNeeds(system, demand);
    }
    return system;
}

std::vector<std::vector<std::size_t>> components(const System& system, const Pattern& pattern) {
    std::vector<std::vector<std::size_t>> groups;
    std::vector<char> cellSeen(system.size(), 0), rowSeen(system.rows.size(), 0);
    for (std::size_t start = 0; start < system.size(); ++start) {
        if (!pattern[start] || cellSeen[start]) continue;
        std::vector<std::size_t> group{start};
        cellSeen[start] = 1;
        for (std::size_t next = 0; next < group.size(); ++next)
            for (const auto& [row, sign] : system.rowsOf[group[next]]) {
                if (std::exchange(rowSeen[row], 1)) continue;
                for (const auto& [cell, cellSign] : system.rows[row])
                    if (pattern[cell] && !std::exchange(cellSeen[cell], 1)) group.push_back(cell);
            }
        std::ranges::sort(group);
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace tonghu::disclosure
