#include "model/exchange/tables/text_table.h"

#include "model/base/csv.h"
#include "model/catalogue/text.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace tonghu::exchange {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Converts strictly: one wrong byte and it is another encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string wide(bytes.size() + 1, u'\0');
    std::int32_t length = ucnv_toUChars(from.get(), wide.data(), std::int32_t(wide.size()), bytes.data(),
                                        std::int32_t(bytes.size()), &status);
    if (U_FAILURE(status)) return std::nullopt;
    wide.resize(std::size_t(length));

    std::string text(wide.size() * 3, '\0');
    std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
    length = ucnv_fromUChars(to.get(), text.data(), std::int32_t(text.size()), wide.data(), std::int32_t(wide.size()),
                             &status);
    if (U_FAILURE(status)) return std::nullopt;
    text.resize(std::size_t(length));
    return text;
}

/// The bytes of text never hold control characters other than blanks and line ends; a picture or a program does.
bool looksLikeText(std::string_view text) {
    std::string_view start = text.substr(0, 64 * 1024);
    return std::ranges::none_of(start, [](char c) {
        auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1A;
    });
}

}  // namespace

std::optional<std::string> asUtf8(std::string bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (bytes.starts_with("\xFF\xFE")) return converted(std::string_view(bytes).substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return converted(std::string_view(bytes).substr(2), "UTF-16BE");
    if (catalogue::decode(bytes)) return bytes;
    return converted(bytes, "gb18030");
}

char separatorOf(std::string_view text) {
    constexpr std::array separators{',', '\t', ';'};
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    int lines = 0;
    for (char c : text) {
        if (c == '"') quoted = !quoted;
        if (c == '\n' && !quoted && ++lines == 20) break;
        for (std::size_t i = 0; i < separators.size(); ++i)
            if (c == separators[i] && !quoted) ++counts[i];
    }
    return separators[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

TextTable::TextTable(std::string name, std::string text, const TableLimits& limits)
    : name_(std::move(name)),
      text_(std::move(text)),
      limits_(limits),
      separator_(separatorOf(text_)),
      lines_(std::ranges::count(text_, '\n')) {}

Result<std::unique_ptr<TableFile>> TextTable::open(const std::filesystem::path& file, const TableLimits& limits) {
    std::string name = file.filename().string();
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (!stream) return fail(ErrorKind::BadInput, "import.not_a_workbook", {.file = name});
    auto text = asUtf8(std::move(bytes).str());
    if (!text) return fail(ErrorKind::BadInput, "import.wrong_encoding", {.file = name});
    if (!looksLikeText(*text)) return fail(ErrorKind::BadInput, "import.not_a_workbook", {.file = name});
    return std::unique_ptr<TableFile>(new TextTable(name, std::move(*text), limits));
}

Result<void> TextTable::read(std::size_t, const std::function<bool(SheetRow&)>& row,
                             const std::function<void(Error)>& fault) {
    std::istringstream stream(text_);
    CsvReader reader(
        stream, {.separator = separator_, .maxFieldBytes = limits_.cellBytes, .maxColumns = limits_.columns}, name_);
    CsvRecord record;
    for (std::int64_t rows = 0;;) {
        auto more = reader.next(record);
        if (!more) {
            fault(more.error());
            continue;
        }
        if (!*more) return {};
        SheetRow read{record.line, {}};
        bool empty = true;
        for (std::string& cell : record.cells) {
            empty = empty && cell.empty();
            read.cells.push_back({std::move(cell), Cell::Kind::Text, {}});
        }
        if (empty) continue;
        if (++rows > limits_.rows)
            return fail(ErrorKind::BadInput, "import.too_many_rows", {.file = name_}, {std::to_string(limits_.rows)});
        if (!row(read)) return {};
    }
}

}  // namespace tonghu::exchange
