#pragma once
// The problem as the solvers see it: what can move, by how much, and the equations that tie it together. Known zeros
// and cells that must be shown have dropped out; amounts are scaled so that all numbers are of like size.

#include "model/report/disclosure/rules.h"

namespace tonghu::disclosure {

/// Cells withheld, by index; char because std::vector<bool> is no container.
using Pattern = std::vector<char>;

struct System {
    struct Entry {
        std::size_t index;  ///< a cell in `rows`, a row in `rowsOf`
        double sign;        ///< -1 for the total of a relation, 1 for its parts
    };
    /// How far what is computed of `cell` must reach in one direction (1 up, -1 down), in scaled units.
    struct Need {
        std::size_t cell;
        int direction;
        double level;
    };

    std::vector<double> value;  ///< scaled
    std::vector<double> unit;   ///< value times unit is the true value
    std::vector<double> cost;
    std::vector<char> movable;
    std::vector<char> unsafe;
    std::vector<char> hidden;
    std::vector<std::vector<Entry>> rows;
    std::vector<std::vector<Entry>> rowsOf;
    std::vector<std::vector<std::size_t>> followers, leaders;
    std::vector<Need> needs;

    std::size_t size() const { return value.size(); }
    double total() const;  ///< of all scaled values
    /// Withholds `cell` and what follows it.
    void withhold(Pattern& pattern, std::size_t cell) const;
    /// The cells of `pattern` that must be shown again if `cell` is: itself and those that lead it.
    std::vector<std::size_t> shownWith(const Pattern& pattern, std::size_t cell) const;
    /// What is withheld in any case: hidden and unsafe cells, and what follows those.
    Pattern fixedPattern() const;
    double secondaryCost(const Pattern& pattern) const;
};

/// The demand's two needs, scaled; those of level 0 are left out.
void addNeeds(System& system, const Demand& demand);
System systemOf(const Problem& problem, const Rules& rules, const std::vector<Demand>& demands);

/// Cells of `pattern` that hang together by relations, each group ascending; alone ones too.
std::vector<std::vector<std::size_t>> components(const System& system, const Pattern& pattern);

}  // namespace tonghu::disclosure
