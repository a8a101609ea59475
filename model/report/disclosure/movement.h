#pragma once
// The outsider's linear program: how far can the withheld cells move while everything shown stays as it is?
//
// A movement z changes cell values so that every relation still holds. Each cell has two columns, up and down, both
// from 0; so "nothing moves" is always a vertex to start from, and no phase one is needed.

#include "model/report/disclosure/system.h"

#include <memory>
#include <optional>
#include <span>

struct glp_prob;

namespace tonghu::disclosure {

/// A movement of the cells of a program, in the order of its cells, in scaled units.
using Movement = std::vector<double>;

class MovementProgram {
public:
    /// `share[i]` in 0..1 of cell cells[i] is withheld: it may fall by share times its value (no count is negative) and
    /// rise by share times `rise`.
    MovementProgram(const System& system, std::span<const std::size_t> cells, std::span<const double> share,
                    double rise);
    /// All of `cells` fully withheld.
    MovementProgram(const System& system, std::span<const std::size_t> cells, double rise);
    ~MovementProgram();
    MovementProgram(MovementProgram&&) noexcept;
    MovementProgram& operator=(MovementProgram&&) = delete;

    struct Answer {
        double reach = 0;  ///< how far the cell moved in the direction asked
        Movement movement;
        std::vector<double> multipliers;  ///< dual value of each row of the system; 0 for rows not in the program
    };
    /// The farthest movement of `cell` (its index in the system) in `direction`, at most `enough`. Nothing where the
    /// simplex method failed: then nothing is proved.
    std::optional<Answer> push(std::size_t cell, int direction, double enough);
    /// The cheapest movement that moves `cell` by exactly `distance` in `direction`; `price[i]` is the cost of moving
    /// cells[i] by one. Nothing where no movement does it.
    std::optional<Movement> cheapest(std::size_t cell, int direction, double distance, std::span<const double> price);
    /// Holds a cell at its value, or lets it go again.
    void hold(std::size_t cell, bool held);
    /// Other shares, and no cell may fall by more than `fall` or rise by more than `rise` times its share.
    void resize(std::span<const double> share, double fall, double rise);

    std::span<const std::size_t> cells() const { return cells_; }

private:
    struct Free {
        void operator()(glp_prob* program) const;
    };
    void build(std::span<const double> share);
    Answer pushAlone(std::size_t cell, int direction, double enough) const;
    int columnOf(std::size_t cell, int direction) const;
    void setBound(int column, double bound);
    void startFromNothing();
    bool solve(bool dual);
    bool balances() const;
    Movement movement() const;

    const System& system_;
    std::vector<std::size_t> cells_;
    std::vector<std::size_t> rows_;  // rows of the system, by row of the program
    std::vector<int> position_;      // of a cell among cells_, or -1
    std::vector<double> bound_;      // of each column
    double rise_;
    std::unique_ptr<glp_prob, Free> program_;
};

}  // namespace tonghu::disclosure
