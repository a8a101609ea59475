#include "app/cli/kdf_options.h"

#include <QtGlobal>

namespace tonghu::cli {

std::vector<Option> kdfOptions() {
    return {
        {"--kdf-memory-mib", "N", QT_TRANSLATE_NOOP("cli", "memory of a guess, for tests and benches (default 256)")},
        {"--kdf-passes", "N", QT_TRANSLATE_NOOP("cli", "passes of a guess, for tests and benches (default 3)")}};
}

Result<vault::KdfParameters> kdfFrom(const Arguments& arguments, vault::KdfParameters otherwise) {
    const auto memory = arguments.number("--kdf-memory-mib", std::int64_t(otherwise.memoryBytes >> 20), 8, 4096);
    if (!memory) return tl::unexpected(memory.error());
    const auto passes = arguments.number("--kdf-passes", std::int64_t(otherwise.passes), 1, 100);
    if (!passes) return tl::unexpected(passes.error());
    otherwise.memoryBytes = std::size_t(*memory) << 20;
    otherwise.passes = static_cast<unsigned long long>(*passes);
    return otherwise;
}

}  // namespace tonghu::cli
