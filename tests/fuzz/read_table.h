#pragma once
// What must hold of any table that opens, for the fuzzers of whole files and of the parts inside a workbook.

#include "model/exchange/tables/table_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace tonghu::fuzz {

inline constexpr exchange::TableLimits limits{.fileBytes = 1u << 20, .rows = 500, .columns = 100, .cellBytes = 4096};

inline void readWhole(exchange::TableFile& table) {
    for (std::size_t sheet = 0; sheet < std::min<std::size_t>(table.sheetCount(), 4); ++sheet) {
        std::int64_t rows = 0;
        int last = 0;
        const auto row = [&](exchange::SheetRow& read) {
            promise(read.number > last, "rows come in order");
            last = read.number;
            promise(++rows <= limits.rows, "rows within the limit");
            promise(read.cells.size() <= limits.columns, "columns within the limit");
            for (const exchange::Cell& cell : read.cells) {
                promise(cell.text.size() <= limits.cellBytes, "cells within the limit");
                promise((cell.kind == exchange::Cell::Kind::Fault) == !cell.fault.empty(), "a fault has a code");
            }
            return true;
        };
        (void)table.read(sheet, row, [](Error error) { promise(!error.code.empty(), "a fault has a code"); });
    }
}

}  // namespace tonghu::fuzz
