#include "model/report/disclosure/heuristic.h"

#include "model/report/disclosure/witness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonghu::disclosure {
namespace {

constexpr double priceOfWithheld = 1e-3;  // so that a movement does not wander without need

class Search {
public:
    Search(const System& system, const Watch& watch)
        : system_(system),
          watch_(watch),
          bound_(system.fixedPattern()),
          pattern_(bound_),
          witnesses_(system),
          rise_(4 * system.total() + 1000) {}

    std::optional<Pattern> run() {
        if (!protectEach()) return std::nullopt;
        showWhatIsNotNeeded();
        return pattern_;
    }

private:
    // Only what hangs together with an unsafe cell can help it.
    std::vector<std::size_t> cellsInPlay() const {
        std::vector<std::size_t> cells;
        for (const auto& group : components(system_, system_.movable))
            if (std::ranges::any_of(group, [&](std::size_t cell) { return system_.unsafe[cell]; }))
                cells.insert(cells.end(), group.begin(), group.end());
        std::ranges::sort(cells);
        return cells;
    }

    // The widest first: what they withhold often serves the narrower ones.
    std::vector<std::size_t> needsByLevel() const {
        std::vector<std::size_t> order(system_.needs.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::greater(), [&](std::size_t need) { return system_.needs[need].level; });
        return order;
    }

    double priceOf(std::size_t cell) const {
        if (pattern_[cell]) return priceOfWithheld;
        double price = std::max(system_.cost[cell], priceOfWithheld);
        for (std::size_t follower : system_.followers[cell])
            if (!pattern_[follower]) price += system_.cost[follower];
        return price;
    }

    bool protectEach() {
        std::vector<std::size_t> cells = cellsInPlay();
        if (cells.empty()) return true;
        MovementProgram program(system_, cells, rise_);
        std::vector<double> price(cells.size());
        std::vector<std::size_t> order = needsByLevel();
        for (std::size_t done = 0; done < order.size(); ++done) {
            watch_.reportOrStop("heuristic", 0.5 * double(done) / double(order.size()));
            if (witnesses_.proved(order[done])) continue;
            const System::Need& need = system_.needs[order[done]];
            for (std::size_t i = 0; i < cells.size(); ++i) price[i] = priceOf(cells[i]);
            auto movement = program.cheapest(need.cell, need.direction, need.level, price);
            if (!movement) return false;
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (std::abs((*movement)[i]) > noise) system_.withhold(pattern_, cells[i]);
            witnesses_.learn(cells, *movement);
        }
        return true;
    }

    // Dearest first.
    std::vector<std::size_t> secondaryCells() const {
        std::vector<std::size_t> cells;
        for (std::size_t cell = 0; cell < system_.size(); ++cell)
            if (pattern_[cell] && !bound_[cell]) cells.push_back(cell);
        std::ranges::stable_sort(cells, [&](std::size_t a, std::size_t b) {
            return std::pair(system_.cost[a], system_.value[a]) > std::pair(system_.cost[b], system_.value[b]);
        });
        return cells;
    }

    void showWhatIsNotNeeded() {
        std::vector<std::size_t> secondary = secondaryCells();
        if (secondary.empty()) return;
        std::vector<std::size_t> cells;
        for (std::size_t cell = 0; cell < system_.size(); ++cell)
            if (pattern_[cell]) cells.push_back(cell);
        MovementProgram program(system_, cells, rise_);
        for (std::size_t done = 0; done < secondary.size(); ++done) {
            watch_.reportOrStop("heuristic", 0.5 + 0.5 * double(done) / double(secondary.size()));
            tryToShow(secondary[done], program);
        }
    }

    void tryToShow(std::size_t cell, MovementProgram& program) {
        if (!pattern_[cell]) return;
        std::vector<std::size_t> together = system_.shownWith(pattern_, cell);
        if (std::ranges::any_of(together, [&](std::size_t other) { return bound_[other]; })) return;
        Witnesses::Saved saved = witnesses_.forgetThrough(together);
        for (std::size_t other : together) program.hold(other, true);
        bool kept = std::ranges::all_of(saved.needs, [&](std::size_t need) { return proveAgain(need, program); });
        for (std::size_t other : together) {
            if (kept)
                pattern_[other] = 0;
            else
                program.hold(other, false);
        }
        if (!kept) witnesses_.restore(saved);
    }

    bool proveAgain(std::size_t index, MovementProgram& program) {
        if (witnesses_.proved(index)) return true;
        const System::Need& need = system_.needs[index];
        auto answer = program.push(need.cell, need.direction, need.level);
        if (!answer || answer->reach < need.level - tolerance) return false;
        witnesses_.learn(program.cells(), answer->movement);
        return witnesses_.proved(index);
    }

    const System& system_;
    const Watch& watch_;
    const Pattern bound_;  // must stay withheld
    Pattern pattern_;
    Witnesses witnesses_;
    double rise_;
};

}  // namespace

std::optional<Pattern> heuristicPattern(const System& system, const Watch& watch) {
    return Search(system, watch).run();
}

}  // namespace tonghu::disclosure
