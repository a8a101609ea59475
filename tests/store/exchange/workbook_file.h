#pragma once
// Workbooks for tests: as an office program writes them, and as nobody should.

#include <xlsxwriter.h>

#include <zip.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::support {

/// Written by libxlsxwriter; `fill` gets the workbook and its first sheet.
inline void writeWorkbook(const std::filesystem::path& file,
                          const std::function<void(lxw_workbook*, lxw_worksheet*)>& fill) {
    lxw_workbook* workbook = workbook_new(file.c_str());
    fill(workbook, workbook_add_worksheet(workbook, nullptr));
    if (workbook_close(workbook) != LXW_NO_ERROR) std::abort();
}

/// Texts only, from `firstRow` (0-based) on.
inline void writeRows(lxw_worksheet* sheet, lxw_row_t firstRow, const std::vector<std::vector<std::string>>& rows) {
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            if (!row[column].empty())
                worksheet_write_string(sheet, firstRow, lxw_col_t(column), row[column].c_str(), nullptr);
        ++firstRow;
    }
}

using Parts = std::map<std::string, std::string>;

/// An archive of any parts, for what no office program would write.
inline void writeArchive(const std::filesystem::path& file, const Parts& parts) {
    zipFile archive = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
    for (const auto& [name, content] : parts) {
        zipOpenNewFileInZip(archive, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6);
        zipWriteInFileInZip(archive, content.data(), unsigned(content.size()));
        zipCloseFileInZip(archive);
    }
    zipClose(archive, nullptr);
}

/// The parts around one sheet.
inline Parts partsAround(std::string rowsXml) {
    constexpr const char* main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return {{"xl/workbook.xml",
             std::string("<workbook ") + main +
                 " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                 "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
            {"xl/worksheets/sheet1.xml",
             std::string("<worksheet ") + main + "><sheetData>" + std::move(rowsXml) + "</sheetData></worksheet>"}};
}

inline std::string inlineCell(const std::string& text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

inline void writeText(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace tonghu::support
