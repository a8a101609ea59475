#pragma once
// Workbooks of Office Open XML (xlsx), as Excel, WPS and LibreOffice write them.

#include "model/exchange/tables/number_format.h"
#include "model/exchange/tables/table_file.h"
#include "model/exchange/tables/zip_archive.h"

#include <map>

namespace tonghu::exchange {

/// Reads shared and inline strings, rich text (without the phonetic readings), dates of both calendars, booleans, and
/// the values that formulas had when the workbook was saved. Formulas are never worked out.
class Workbook final : public TableFile {
public:
    static Result<std::unique_ptr<TableFile>> open(const std::filesystem::path& file, const TableLimits& limits);

    std::size_t sheetCount() const override { return sheets_.size(); }
    std::int64_t expectedRows(std::size_t sheet) const override {
        return sheet < sheets_.size() ? sheets_[sheet].rows : 0;
    }
    Result<void> read(std::size_t sheet, const std::function<bool(SheetRow&)>& row,
                      const std::function<void(Error)>& fault) override;

private:
    struct Sheet {
        std::string part;  ///< "xl/worksheets/sheet1.xml"
        std::int64_t rows = 0;
    };

    Workbook(std::filesystem::path path, ZipArchive archive, const TableLimits& limits)
        : path_(std::move(path)), archive_(std::move(archive)), limits_(limits) {}
    Result<void> readParts();
    Result<void> readSheetNames(const std::map<std::string, std::string>& targets);
    Result<void> readStyles();
    Result<void> readSharedStrings();

    std::filesystem::path path_;
    ZipArchive archive_;
    TableLimits limits_;
    bool from1904_ = false;
    std::vector<Sheet> sheets_;
    std::vector<Shown> styles_;
    std::vector<std::string> strings_;
};

}  // namespace tonghu::exchange
