#pragma once
// The master program of the exact method: one binary variable a cell, and the cuts found so far. GLPK branches; where
// its relaxation violates a cut not known yet, the cut joins.

#include "model/report/disclosure/cuts.h"
#include "model/report/disclosure/watch.h"

#include <glpk.h>

#include <memory>

namespace tonghu::disclosure {

/// What is left of time and nodes.
struct Limits {
    double until = 0;  ///< on the watch
    std::int64_t nodes = 0;
    std::int64_t programs = 0;  ///< of the outsider
};

class Master {
public:
    /// `cells` hang together and with no other. Valid costs differ by at least `step`.
    Master(const System& system, std::vector<std::size_t> cells, const Pattern& start, double step, const Watch& watch);

    /// Looks for cheaper valid patterns until there is none (true) or the limits are reached; takes from them.
    bool improve(Limits& limits);
    const Pattern& best() const { return best_; }
    std::int64_t programsSolved() const { return cutter_.solved(); }

private:
    enum class End { Open, NoBetter, Better, OutOfLimits };
    struct Free {
        void operator()(glp_prob* program) const { glp_delete_prob(program); }
    };

    void build();
    void addRow(glp_prob* program, const std::vector<std::pair<std::size_t, double>>& weights, double least,
                double most) const;
    /// Cuts at the root, where they serve the whole tree.
    End tighten(const Limits& limits);
    End branch(Limits& limits);
    static void atNode(glp_tree* tree, void* self);
    void cutOff(glp_tree* tree);
    std::vector<double> sharesIn(glp_prob* program, bool integer) const;
    double costOf(const Pattern& pattern) const;
    void take(const std::vector<double>& share);
    bool stopNow(const Limits& limits);

    const System& system_;
    std::vector<std::size_t> cells_;
    Pattern fixed_, best_;
    std::vector<std::size_t> free_;  // cells, by column
    std::vector<int> column_;        // by cell, 0 for none
    double step_;
    const Watch& watch_;
    Cutter cutter_;
    std::vector<Cut> cuts_;
    std::unique_ptr<glp_prob, Free> program_;
    Limits* limits_ = nullptr;  // while GLPK branches
    bool stopped_ = false, cancelled_ = false;
    std::vector<double> found_;
};

}  // namespace tonghu::disclosure
