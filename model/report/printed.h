#pragma once
// What was printed of a month stays: later reports of the same month are held against it, so that two files side by
// side say no more than one (report.md, 5).

#include "model/report/disclosure/problem.h"
#include "model/report/tally.h"

namespace tonghu::report {

/// What the store keeps of the exports of one month: numbers, not people.
struct Printed {
    std::string base;       ///< the county or township that the report is about
    std::string month;      ///< YYYY-MM
    std::string layout;     ///< rows and townships, so that a changed catalogue is not laid over old numbers
    std::string lastDay;    ///< counted up to here
    std::string printedOn;  ///< the day of the first export
    bool complete = false;  ///< the month was over then: from now on its numbers stand
    int threshold = 0;      ///< the least with which it was exported
    std::string shown;      ///< '1' for each cell that one of the exports shows, else '0'
    std::string numbers;    ///< the tally

    /// Whether a report on `tally` shows the same numbers, so that the two are tied to each other cell by cell.
    bool tells(const Tally& tally) const { return numbers == textOf(tally); }

    static std::string textOf(const Tally& tally);
    static std::string layoutOf(const Layout& layout, const Columns& columns);
    /// The numbers as they were; nothing where the text is none of ours.
    static std::optional<Tally> tallyFrom(const std::string& numbers, std::size_t rows, std::size_t columns);
};

/// What is kept of the month, if its rows and columns are still the same.
std::optional<Printed> printedOf(workspace::Session& session, const std::string& base, const std::string& month,
                                 const std::string& layout);
/// Keeps it in the place of what was kept of the month.
void keepPrinted(workspace::Session& session, const Printed& printed);

/// With a lower threshold than before: what was shown is known, and the new pattern has to live with it.
void showAgain(disclosure::Problem& problem, const Printed& before);
/// With the same threshold or a higher one: what was withheld stays withheld. Withholding more keeps the proof.
void withholdAgain(std::vector<disclosure::Status>& status, const Printed& before);

}  // namespace tonghu::report
