#pragma once
// A file with rows and columns, whatever wrote it: a workbook (xlsx) or separated text. Read row by row, never whole
// where that can be avoided; nothing is unpacked to disk.

#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tonghu::exchange {

/// One cell as people see it: dates as YYYY-MM-DD, numbers in digits, yes and no as 1 and 0.
struct Cell {
    enum class Kind { Text, Number, Fault };
    std::string text;
    Kind kind = Kind::Text;
    std::string fault;  ///< code of an error, for Kind::Fault: "import.cell_error", "import.number_rounded"

    bool empty() const { return text.empty() && kind != Kind::Fault; }
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct SheetRow {
    int number = 0;  ///< as the office program counts: 1-based row of the sheet, line of a text file
    std::vector<Cell> cells;
};

/// What is too much (settings import.megabytes and import.rows).
struct TableLimits {
    std::uint64_t fileBytes = 64u << 20;
    std::int64_t rows = 100000;
    std::size_t columns = 4096;  ///< what lies further right is no record of a child
    std::size_t cellBytes = 16u << 20;
};

class TableFile {
public:
    virtual ~TableFile() = default;
    virtual std::size_t sheetCount() const = 0;
    /// How many rows the sheet says it has, 0 where it does not say; for a progress bar only.
    virtual std::int64_t expectedRows(std::size_t sheet) const = 0;
    /// Hands over the rows that are not empty, hidden ones too; `row` returns false to stop. May be called again.
    /// "import.too_large", "import.too_many_rows" (%1 = limit), "import.damaged_workbook". A row that cannot be read
    /// is handed to `fault` and passed over.
    virtual Result<void> read(std::size_t sheet, const std::function<bool(SheetRow&)>& row,
                              const std::function<void(Error)>& fault) = 0;
};

/// By what the file holds, not by its name. "import.not_a_workbook", "import.old_workbook" (.xls),
/// "import.locked_archive" (with a password), "import.wrong_encoding", "import.too_large".
Result<std::unique_ptr<TableFile>> openTable(const std::filesystem::path& file, const TableLimits& limits);

}  // namespace tonghu::exchange
