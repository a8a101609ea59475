#pragma once
// What every valid pattern must satisfy, found where a candidate does not: the dual of the outsider's linear program
// says which cells would have to be withheld for an unsafe one to move far enough (Fischetti and Salazar 2001, section
// 3).

#include "model/report/disclosure/movement.h"

#include <vector>

namespace tonghu::disclosure {

/// The sum of weight times share over `weights` is at least `least` in every valid pattern.
struct Cut {
    std::vector<std::pair<std::size_t, double>> weights;  ///< by cell of the system, none of them fixed
    double least = 0;

    double shortfall(const std::vector<double>& share) const;
};

/// Finds cuts that a candidate violates. `share` is by cell of the system, 1 for withheld, and may be in between.
class Cutter {
public:
    /// `fixed` cells are withheld in any case.
    Cutter(const System& system, std::vector<std::size_t> cells, Pattern fixed);

    /// Some cuts that `share` violates, at most about `most`. None only if `share` violates none at all.
    std::vector<Cut> violated(const std::vector<double>& share, std::size_t most);

    /// Linear programs solved so far.
    std::int64_t solved() const { return solved_; }

private:
    void bridges(const std::vector<double>& share, std::vector<Cut>& cuts) const;
    void capacities(const std::vector<double>& share, std::size_t most, std::vector<Cut>& cuts);
    /// The cut that the dual values give, or nothing where `share` satisfies it.
    std::optional<Cut> cutFrom(const std::vector<double>& multipliers, const System::Need& need,
                               const std::vector<double>& share) const;
    std::vector<double> sharesOfCells(const std::vector<double>& share) const;
    void learn(const Movement& movement, std::vector<char>& met) const;

    const System& system_;
    std::vector<std::size_t> cells_;
    std::vector<std::size_t> rows_;
    std::vector<std::size_t> needs_;  // of the cells, by level
    Pattern fixed_;
    double rise_;
    MovementProgram program_;
    std::int64_t solved_ = 0;
    std::size_t next_ = 0;  // where to look first: needs that made no trouble last time come last
};

}  // namespace tonghu::disclosure
