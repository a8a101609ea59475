// Files handed in for import, whatever they are: workbooks, text in any encoding, or nothing of the kind.

#include "tests/fuzz/read_table.h"

using namespace tonghu;
using fuzz::promise;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    const auto table = exchange::openTable(file.path(), fuzz::limits);
    if (!table) {
        promise(!table.error().code.empty(), "a refusal has a code");
        return 0;
    }
    fuzz::readWhole(**table);
    return 0;
}
