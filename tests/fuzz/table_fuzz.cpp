// Files handed in for import, whatever they are: workbooks, text in any encoding, or nothing of the kind.

#include "model/exchange/tables/table_file.h"
#include "tests/fuzz/fuzz_target.h"

using namespace tonghu;
using fuzz::promise;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    const exchange::TableLimits limits{.fileBytes = 1u << 20, .rows = 500, .columns = 100, .cellBytes = 4096};
    const auto table = exchange::openTable(file.path(), limits);
    if (!table) {
        promise(!table.error().code.empty(), "a refusal has a code");
        return 0;
    }
    for (std::size_t sheet = 0; sheet < std::min<std::size_t>((*table)->sheetCount(), 4); ++sheet) {
        std::int64_t rows = 0;
        int last = 0;
        (void)(*table)->read(
            sheet,
            [&](exchange::SheetRow& row) {
                promise(row.number > last, "rows come in order");
                promise(row.cells.size() <= limits.columns, "columns within the limit");
                last = row.number;
                promise(++rows <= limits.rows, "rows within the limit");
                return true;
            },
            [](Error error) { promise(!error.code.empty(), "a fault has a code"); });
    }
    return 0;
}
