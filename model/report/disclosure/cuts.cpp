#include "model/report/disclosure/cuts.h"

#include "model/report/disclosure/witness.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tonghu::disclosure {
namespace {

constexpr double violation = 1e-6;
// Any dual values give a valid cut. Those on a binary grid give one whose weights are exact, so that noise which would
// weigh in with a large bound is 0.
constexpr double grid = 1048576;

double onGrid(double number) {
    return std::round(number * grid) / grid;
}

}  // namespace

double Cut::shortfall(const std::vector<double>& share) const {
    double sum = 0;
    for (const auto& [cell, weight] : weights) sum += weight * share[cell];
    return least - sum;
}

Cutter::Cutter(const System& system, std::vector<std::size_t> cells, Pattern fixed)
    : system_(system),
      cells_(std::move(cells)),
      fixed_(std::move(fixed)),
      rise_(4 * system.total() + 1000),
      program_(system, cells_, rise_) {
    std::vector<char> inGroup(system.size(), 0), rowSeen(system.rows.size(), 0);
    for (std::size_t cell : cells_) {
        inGroup[cell] = 1;
        for (const auto& [row, sign] : system.rowsOf[cell])
            if (!std::exchange(rowSeen[row], 1)) rows_.push_back(row);
    }
    for (std::size_t need = 0; need < system.needs.size(); ++need)
        if (inGroup[system.needs[need].cell]) needs_.push_back(need);
    std::ranges::stable_sort(needs_, std::greater(), [&](std::size_t need) { return system_.needs[need].level; });
}

std::vector<Cut> Cutter::violated(const std::vector<double>& share, std::size_t most) {
    std::vector<Cut> cuts;
    bridges(share, cuts);
    if (cuts.size() < most) capacities(share, most, cuts);
    return cuts;
}

// A cell alone in a relation can be computed, so it serves nobody: it is withheld only with another one of the
// relation. Not so where it follows another cell and is withheld in any case.
void Cutter::bridges(const std::vector<double>& share, std::vector<Cut>& cuts) const {
    for (std::size_t row : rows_) {
        double sum = 0;
        const System::Entry* widest = nullptr;
        for (const System::Entry& entry : system_.rows[row]) {
            sum += share[entry.index];
            if (!system_.leaders[entry.index].empty() || (widest && share[entry.index] <= share[widest->index]))
                continue;
            widest = &entry;
        }
        if (!widest || 2 * share[widest->index] - sum <= violation) continue;
        Cut cut;
        cut.least = fixed_[widest->index] ? 1 : 0;
        bool others = false;  // withheld in any case
        for (const auto& [cell, sign] : system_.rows[row]) {
            if (cell != widest->index && fixed_[cell]) others = true;
            if (!fixed_[cell]) cut.weights.emplace_back(cell, cell == widest->index ? -1 : 1);
        }
        if (!others) cuts.push_back(std::move(cut));
    }
}

std::vector<double> Cutter::sharesOfCells(const std::vector<double>& share) const {
    constexpr double nothing = 1e-9;
    std::vector<double> shares;
    for (std::size_t cell : cells_) shares.push_back(share[cell] < nothing ? 0 : std::min(share[cell], 1.0));
    return shares;
}

void Cutter::learn(const Movement& movement, std::vector<char>& met) const {
    std::vector<double> moved(system_.size(), 0);
    for (std::size_t i = 0; i < cells_.size(); ++i) moved[cells_[i]] = movement[i];
    for (std::size_t i = 0; i < needs_.size(); ++i) {
        const System::Need& need = system_.needs[needs_[i]];
        if (need.direction * moved[need.cell] >= need.level - tolerance) met[i] = 1;
    }
}

// First with every cell limited to the level itself: no weight of a cut need be larger, so its dual gives the strongest
// cuts. Only where that one is satisfied the true limits decide.
void Cutter::capacities(const std::vector<double>& share, std::size_t most, std::vector<Cut>& cuts) {
    std::vector<double> shares = sharesOfCells(share);
    std::vector<char> met(needs_.size(), 0);
    double limit = -1;
    std::size_t first = next_;
    for (std::size_t step = 0; step < needs_.size() && cuts.size() < most; ++step) {
        std::size_t i = (first + step) % needs_.size();
        if (met[i]) continue;
        const System::Need& need = system_.needs[needs_[i]];
        for (double allowed : {need.level, rise_}) {
            if (std::exchange(limit, allowed) != allowed) program_.resize(shares, allowed, allowed);
            ++solved_;
            auto answer = program_.push(need.cell, need.direction, need.level);
            if (!answer) break;
            learn(answer->movement, met);
            if (answer->reach >= need.level - tolerance) break;
            if (auto cut = cutFrom(answer->multipliers, need, share)) {
                cuts.push_back(std::move(*cut));
                next_ = i;
                break;
            }
        }
    }
}

std::optional<Cut> Cutter::cutFrom(const std::vector<double>& multipliers, const System::Need& need,
                                   const std::vector<double>& share) const {
    Cut cut;
    double missing = need.level;
    for (std::size_t cell : cells_) {
        double slope = cell == need.cell ? need.direction : 0;
        for (const auto& [row, sign] : system_.rowsOf[cell]) slope -= sign * onGrid(multipliers[row]);
        double carries = slope > 0 ? slope * rise_ : -slope * system_.value[cell];
        if (carries <= 0) continue;
        if (fixed_[cell])
            missing -= carries;
        else
            cut.weights.emplace_back(cell, carries);
    }
    if (missing <= tolerance) return std::nullopt;
    for (auto& [cell, weight] : cut.weights) weight = std::min(weight / missing, 1.0);
    cut.least = 1;
    if (cut.shortfall(share) <= violation) return std::nullopt;
    return cut;
}

}  // namespace tonghu::disclosure
