#pragma once
// Any table from outside as a problem: one line a cell, dimensions with their hierarchies, totals given or left out.

#include "model/base/result.h"
#include "model/report/disclosure/problem.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tonghu::disclosure {

/// Which columns of the file mean what (cli.md, `protect`).
struct TableColumns {
    std::vector<std::string> dimensions;
    std::string persons;  ///< the number of persons behind a cell
    std::string value;    ///< what is printed, where that is not the number of persons; else empty
    std::string unsafe;   ///< 1 where a cell is unsafe whatever the rules say; or empty
    std::string costs;    ///< or empty: every cell costs 1
};

struct Table {
    Problem problem;
    std::vector<std::vector<std::string>>
        names;         ///< of each cell, by dimension; totals are "Total" or a hierarchy's root
    int decimals = 0;  ///< values are in units of 10^-decimals
};

/// Reads `file`, and the hierarchies of its dimensions: files of two columns, parent and child, whose first line is
/// "dimension,NAME". Cells that the file leaves out are 0, totals that it leaves out are computed, others must be
/// right.
///
/// Errors (BadInput, with file, row and column): "table.unreadable", "table.missing_column", "table.bad_number",
/// "table.cell_twice", "table.not_in_hierarchy", "table.wrong_total", "table.too_large", "table.empty",
/// "table.bad_hierarchy", and those of CSV.
Result<Table> readTable(const std::filesystem::path& file, const TableColumns& columns,
                        const std::vector<std::filesystem::path>& hierarchies);

}  // namespace tonghu::disclosure
