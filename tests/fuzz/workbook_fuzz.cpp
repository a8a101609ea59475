// The parts inside a workbook. A fuzzer seldom hits the check sums of an archive, so this one packs the input's parts
// (parted by a line "===") as sheet, shared strings, styles and workbook into a whole archive first.

#include "model/exchange/tables/workbook.h"
#include "tests/fuzz/read_table.h"

#include <minizip/zip.h>

#include <array>

using namespace tonghu;

namespace {

constexpr std::string_view relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(</Relationships>)";
constexpr std::string_view plainWorkbook =
    R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
    R"(<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>)";

void pack(zipFile archive, const char* name, std::string_view content) {
    const zip_fileinfo information{};
    zipOpenNewFileInZip(archive, name, &information, nullptr, 0, nullptr, 0, nullptr, 0, 0);
    zipWriteInFileInZip(archive, content.data(), unsigned(content.size()));
    zipCloseFileInZip(archive);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::array<std::string_view, 4> parts;
    std::string_view rest = fuzz::textOf(data, size);
    for (std::string_view& part : parts) {
        const std::size_t end = rest.find("\n===\n");
        part = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 5);
    }
    const fuzz::MemoryFile file("");
    zipFile archive = zipOpen(file.path().c_str(), APPEND_STATUS_CREATE);
    pack(archive, "xl/worksheets/sheet1.xml", parts[0]);
    pack(archive, "xl/sharedStrings.xml", parts[1]);
    pack(archive, "xl/styles.xml", parts[2]);
    pack(archive, "xl/workbook.xml", parts[3].empty() ? plainWorkbook : parts[3]);
    pack(archive, "xl/_rels/workbook.xml.rels", relations);
    zipClose(archive, nullptr);

    const auto table = exchange::Workbook::open(file.path(), fuzz::limits);
    if (table) fuzz::readWhole(**table);
    return 0;
}
