#include "model/report/disclosure/protect.h"

#include "model/report/disclosure/audit.h"
#include "model/report/disclosure/exact.h"
#include "model/report/disclosure/heuristic.h"

#include <glpk.h>

#include <algorithm>
#include <optional>

namespace tonghu::disclosure {
namespace {

tl::unexpected<Error> faultAt(const char* code, std::size_t index) {
    return fail(ErrorKind::BadInput, code, {}, {std::to_string(index)});
}

Result<void> checkCells(const Problem& problem) {
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        const Cell& cell = problem.cells[i];
        bool negative = cell.value < 0 || cell.persons < 0 || !(cell.cost >= 0) ||
                        std::ranges::any_of(cell.largest, [](std::int64_t part) { return part < 0; });
        if (negative) return faultAt("disclosure.negative", i);
        if (cell.value > unbounded) return faultAt("disclosure.too_large", i);
    }
    return {};
}

Result<void> checkRelation(const Problem& problem, std::size_t index) {
    const Relation& relation = problem.relations[index];
    if (relation.total >= problem.cells.size()) return faultAt("disclosure.no_such_cell", relation.total);
    std::int64_t sum = 0;
    for (std::size_t part : relation.parts) {
        if (part >= problem.cells.size()) return faultAt("disclosure.no_such_cell", part);
        if (__builtin_add_overflow(sum, problem.cells[part].value, &sum))
            return faultAt("disclosure.not_additive", index);
    }
    if (sum != problem.cells[relation.total].value) return faultAt("disclosure.not_additive", index);
    return {};
}

Result<void> check(const Problem& problem) {
    if (auto checked = checkCells(problem); !checked) return checked;
    for (std::size_t i = 0; i < problem.relations.size(); ++i)
        if (auto checked = checkRelation(problem, i); !checked) return checked;
    for (const auto& [leader, follower] : problem.follows)
        if (std::max(leader, follower) >= problem.cells.size())
            return faultAt("disclosure.no_such_cell", std::max(leader, follower));
    return {};
}

class Protection {
public:
    Protection(const Problem& problem, const Rules& rules, const Options& options)
        : problem_(problem),
          options_(options),
          watch_(options_),
          demands_(demandsOf(problem, rules)),
          system_(systemOf(problem, rules, demands_)) {}

    Outcome run() {
        // An unsafe cell that is known already cannot be protected, whatever else is withheld.
        bool possible =
            std::ranges::all_of(demands_, [&](const Demand& demand) { return system_.movable[demand.cell]; });
        if (!possible)
            return outcomeOf(system_.movable, audit(system_, problem_, system_.movable, true, watch_), "none");
        if (demands_.empty()) return outcomeOf(system_.fixedPattern(), look(system_.fixedPattern()), "none needed");
        std::optional<Pattern> quick = heuristicPattern(system_, watch_);
        if (quick && worthExact()) {
            ExactPattern exact = exactPattern(system_, *quick, options_, watch_);
            Audit found = look(exact.pattern);
            if (found.proved) return outcomeOf(exact.pattern, found, solverName(), exact.optimal);
        }
        return repaired(quick ? *quick : system_.movable);
    }

private:
    Audit look(const Pattern& pattern) const {
        return audit(system_, problem_, pattern, options_.everyInterval, watch_);
    }

    bool worthExact() const {
        std::size_t free = 0;
        for (std::size_t cell = 0; cell < system_.size(); ++cell)
            free += system_.movable[cell] && !system_.unsafe[cell] && !system_.hidden[cell];
        return options_.exactSeconds > 0 && free <= options_.exactCells;
    }

    static std::string solverName() { return std::string("exact, GLPK ") + glp_version(); }

    // What the simplex method lets through by its tolerances the audit may still refuse: then more is withheld, first
    // all that hangs together with a cell in need, at last everything.
    Outcome repaired(Pattern pattern) const {
        std::string solver = std::string("heuristic, GLPK ") + glp_version();
        Audit found = look(pattern);
        if (!found.proved) {
            for (const auto& group : components(system_, system_.movable))
                if (std::ranges::any_of(group, [&](std::size_t cell) { return system_.unsafe[cell]; }))
                    for (std::size_t cell : group) system_.withhold(pattern, cell);
            found = look(pattern);
        }
        if (!found.proved) {
            pattern = system_.movable;
            found = look(pattern);
        }
        return outcomeOf(pattern, found, solver);
    }

    Outcome outcomeOf(const Pattern& pattern, const Audit& found, std::string solver, bool optimal = false) const {
        Outcome outcome;
        outcome.intervals = found.intervals;
        bool allMovable =
            std::ranges::all_of(demands_, [&](const Demand& demand) { return system_.movable[demand.cell]; });
        outcome.proved = found.proved && allMovable;
        outcome.cost = system_.secondaryCost(pattern);
        outcome.optimal = outcome.proved && (optimal || outcome.cost == 0);
        outcome.solver = std::move(solver);
        for (std::size_t cell = 0; cell < system_.size(); ++cell) outcome.status.push_back(statusOf(pattern, cell));
        outcome.unsafe = std::size_t(std::ranges::count(outcome.status, Status::Unsafe));
        outcome.secondary = std::size_t(std::ranges::count(outcome.status, Status::Secondary));
        outcome.seconds = watch_.seconds();
        return outcome;
    }

    Status statusOf(const Pattern& pattern, std::size_t cell) const {
        if (problem_.cells[cell].hidden) return Status::Hidden;
        if (pattern[cell]) return system_.unsafe[cell] ? Status::Unsafe : Status::Secondary;
        return problem_.cells[cell].value == 0 ? Status::Zero : Status::Shown;
    }

    const Problem& problem_;
    const Options& options_;
    Watch watch_;
    std::vector<Demand> demands_;
    System system_;
};

}  // namespace

Result<Outcome> protect(const Problem& problem, const Rules& rules, const Options& options) {
    if (auto checked = check(problem); !checked) return tl::unexpected(checked.error());
    try {
        return Protection(problem, rules, options).run();
    } catch (const Cancelled&) {
        return fail(ErrorKind::Refused, "disclosure.cancelled");
    }
}

}  // namespace tonghu::disclosure
