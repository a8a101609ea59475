#include "model/exchange/tables/table_file.h"

#include "model/exchange/tables/text_table.h"
#include "model/exchange/tables/workbook.h"

#include <algorithm>
#include <fstream>

namespace tonghu::exchange {
namespace {

constexpr std::string_view zipMagic = "PK\x03\x04";
constexpr std::string_view compoundMagic = "\xD0\xCF\x11\xE0";

std::string beginningOf(const std::filesystem::path& file, std::size_t bytes) {
    std::string start(bytes, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(start.data(), std::streamsize(bytes));
    start.resize(std::size_t(std::max<std::streamsize>(stream.gcount(), 0)));
    return start;
}

/// A workbook with a password is an old-style file that holds the stream "EncryptedPackage", named in UTF-16.
bool isLocked(const std::filesystem::path& file) {
    std::string name;
    for (char c : std::string_view("EncryptedPackage")) name += std::string{c, '\0'};
    constexpr std::size_t directoryWithin = 16u << 20;
    return beginningOf(file, directoryWithin).find(name) != std::string::npos;
}

}  // namespace

Result<std::unique_ptr<TableFile>> openTable(const std::filesystem::path& file, const TableLimits& limits) {
    std::string name = file.filename().string();
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(ErrorKind::BadInput, "import.not_a_workbook", {.file = name});
    if (std::filesystem::file_size(file, error) > limits.fileBytes)
        return fail(ErrorKind::BadInput, "import.too_large", {.file = name});
    std::string start = beginningOf(file, 8);
    if (start.starts_with(zipMagic)) return Workbook::open(file, limits);
    if (start.starts_with(compoundMagic))
        return fail(ErrorKind::BadInput, isLocked(file) ? "import.locked_archive" : "import.old_workbook",
                    {.file = name});
    return TextTable::open(file, limits);
}

}  // namespace tonghu::exchange
