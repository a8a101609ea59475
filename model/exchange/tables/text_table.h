#pragma once
// Separated text: UTF-8 with or without mark, UTF-16 with mark, GB 18030; commas, semicolons or tabs.

#include "model/exchange/tables/table_file.h"

#include <optional>
#include <string_view>

namespace tonghu::exchange {

class TextTable final : public TableFile {
public:
    static Result<std::unique_ptr<TableFile>> open(const std::filesystem::path& file, const TableLimits& limits);

    std::size_t sheetCount() const override { return 1; }
    std::int64_t expectedRows(std::size_t) const override { return lines_; }
    Result<void> read(std::size_t sheet, const std::function<bool(SheetRow&)>& row,
                      const std::function<void(Error)>& fault) override;

private:
    TextTable(std::string name, std::string text, const TableLimits& limits);

    std::string name_, text_;
    TableLimits limits_;
    char separator_ = ',';
    std::int64_t lines_ = 0;
};

/// The text as UTF-8, whichever of the encodings it has; nothing where it has none of them.
std::optional<std::string> asUtf8(std::string bytes);

/// Comma, semicolon or tab: the one that stands most often in the first lines, quoted cells left aside.
char separatorOf(std::string_view text);

}  // namespace tonghu::exchange
