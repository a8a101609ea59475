// Comma-separated values: every byte is either in a record or in a fault, and a record written is the record read.

#include "model/base/csv.h"
#include "tests/fuzz/fuzz_target.h"

#include <sstream>

using namespace tonghu;
using fuzz::promise;

namespace {

std::string writtenOf(const CsvRecord& record, char separator) {
    std::string line;
    for (const std::string& cell : record.cells) {
        if (&cell != &record.cells.front()) line += separator;
        line += csvCell(cell, separator);
    }
    return line + "\n";
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const CsvFormat format{
        .separator = ",;\t"[data[0] % 3], .comments = bool(data[0] & 4), .maxFieldBytes = 512, .maxColumns = 64};
    std::istringstream input{std::string(fuzz::textOf(data + 1, size - 1))};
    CsvReader reader(input, format, "input.csv");
    CsvRecord record;
    int line = 0;
    for (std::size_t steps = 0;; ++steps) {
        promise(steps <= size, "each step takes at least one byte");
        const Result<bool> more = reader.next(record);
        if (!more) {
            promise(more.error().place.row > 0, "a fault names its line");
            continue;
        }
        if (!*more) return 0;
        promise(record.line > line, "lines rise");
        line = record.line;
        promise(!record.cells.empty() && record.cells.size() <= format.maxColumns, "columns within the limit");

        std::istringstream again{writtenOf(record, format.separator)};
        CsvReader second(again, {.separator = format.separator});
        CsvRecord same;
        const Result<bool> found = second.next(same);
        // A record of one empty cell is an empty line, and a byte order mark at the start is none of the data's.
        if (record.cells == std::vector<std::string>{""} || record.cells.front().starts_with("\xEF\xBB\xBF")) continue;
        promise(found && *found && same.cells == record.cells, "what is written is what is read");
    }
}
