#pragma once
// Statistical disclosure control, independent of what is counted: cells, the additive relations between them, and the
// rules by which a cell gives somebody away. `protect.h` is the way in.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tonghu::disclosure {

enum class Measure {
    Count,  ///< a number of persons (or of acts, each about one person)
    Amount  ///< the sum of what several persons received
};

/// One number that would be printed.
struct Cell {
    Measure measure = Measure::Count;
    std::int64_t value = 0;             ///< never negative; amounts in their smallest unit (fen)
    std::int64_t persons = 0;           ///< of an amount: how many persons it comes from
    std::vector<std::int64_t> largest;  ///< of an amount: its largest contributions, descending; empty where unknown
    double cost = 1;                    ///< what is lost when it is withheld; whole numbers help the exact solver
    bool marked = false;                ///< unsafe because somebody said so
    bool hidden = false;                ///< not printed at all; it only ties printed cells together (part of, at most)
    bool mustShow = false;              ///< is known outside already and cannot be withheld (printed before)
};

/// cells[total] is the sum of cells[part] over `parts`. Hierarchies, several dimensions and linked tables are all
/// nothing but relations that share cells.
struct Relation {
    std::size_t total = 0;
    std::vector<std::size_t> parts;
};

/// Where the leader is withheld, the follower is too (the amount with its number of persons).
struct Follow {
    std::size_t leader = 0, follower = 0;
};

struct Problem {
    std::vector<Cell> cells;
    std::vector<Relation> relations;
    std::vector<Follow> follows;
};

/// When a cell is unsafe by itself. The defaults are those of report.md, 3.
struct Rules {
    std::int64_t threshold = 5;     ///< k: counts of 1 to k-1 are unsafe, and amounts from 1 to k-1 persons
    bool zerosUnsafe = false;       ///< counts of 0 are unsafe too
    int dominanceCount = 1;         ///< n and k % of the dominance rule: the n largest contributions
    double dominanceShare = 0.75;   ///< ... make up more than this share; 1 or more turns the rule off
    double estimatePercent = 0.10;  ///< p % rule: nobody may estimate the largest closer than this; 0 turns it off
    bool standardRates = false;     ///< everyone receives about the same, so an amount tells how many receive it
    bool zerosMayHide = false;      ///< zeros may be withheld to protect others; else an outsider knows each of them
};

enum class Status {
    Shown,
    Zero,       ///< shown, and 0
    Unsafe,     ///< withheld because of the rules
    Secondary,  ///< withheld so that unsafe ones cannot be recomputed
    Hidden      ///< never was to be printed
};

/// What an outsider can compute of a withheld cell from everything shown.
struct Interval {
    std::int64_t low = 0;
    std::int64_t high = 0;  ///< `unbounded` where nothing shown limits it
    friend bool operator==(const Interval&, const Interval&) = default;
};
/// The largest whole number that every reader of JSON holds exactly.
inline constexpr std::int64_t unbounded = 9007199254740991;

struct Progress {
    const char* step;  ///< "heuristic", "exact", "audit"
    double share;      ///< 0 to 1 of that step
};

struct Options {
    double exactSeconds = 30;       ///< time for the exact solver; the same input may end differently only beyond it
    std::size_t exactCells = 4000;  ///< tables with more cells that could be withheld go without it
    std::int64_t exactNodes = 200000;
    std::int64_t exactPrograms = 5000000;  ///< linear programs solved for cuts; a limit that no clock moves
    bool everyInterval = true;  ///< compute the interval of each withheld cell; else only as far as the proof needs
    std::function<bool(const Progress&)> progress;  ///< returning false cancels ("disclosure.cancelled")
};

struct Outcome {
    std::vector<Status> status;       ///< one for each cell
    std::vector<Interval> intervals;  ///< one for each cell; of shown ones [value, value]
    bool proved = false;              ///< the audit found every interval wide enough
    bool optimal = false;             ///< no valid pattern costs less
    std::size_t unsafe = 0, secondary = 0;
    double cost = 0;  ///< of the secondary cells
    double seconds = 0;
    std::string solver;  ///< "exact", "heuristic", or "none needed", and the program that did it
};

}  // namespace tonghu::disclosure
