#include "model/exchange/tables/workbook.h"

#include "model/exchange/tables/xml_stream.h"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace tonghu::exchange {
namespace {

template <class Number>
std::optional<Number> numberFrom(std::string_view text) {
    Number number{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(number)
                                                                                     : std::nullopt;
}

bool isTrue(std::string_view text) {
    return text == "1" || text == "true";
}

/// Columns by letters: A is 0, Z 25, AA 26.
std::optional<std::size_t> columnOf(std::string_view reference) {
    std::size_t column = 0, letters = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters) {
        if (letters == 3) return std::nullopt;
        column = column * 26 + std::size_t(reference[letters] - 'A' + 1);
    }
    return letters ? std::optional(column - 1) : std::nullopt;
}

/// _x000D_ and the like: characters that XML cannot hold, as the format writes them.
std::string unescaped(std::string text) {
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != '_') continue;
        unsigned value = 0;
        auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, value, 16);
        if (error == std::errc() && end == text.data() + at + 6 && value > 0 && value < 0x80)
            text.replace(at, 7, 1, char(value));
    }
    return text;
}

/// Streams one part of the archive through `handlers`.
Result<void> parse(ZipArchive& archive, std::string_view part, XmlHandlers handlers, const std::string& fileName,
                   const bool* stopped = nullptr) {
    XmlStream xml(std::move(handlers));
    bool wellFormed = true;
    auto streamed = archive.stream(part, [&](std::string_view piece) {
        wellFormed = wellFormed && xml.feed(piece);
        return wellFormed && !(stopped && *stopped);
    });
    if (stopped && *stopped) return {};
    if (!streamed) return streamed;
    if (!wellFormed || !xml.finish()) return fail(ErrorKind::BadInput, "import.damaged_workbook", {.file = fileName});
    return {};
}

/// The cells of one sheet as the XML flows by.
class SheetReader {
public:
    SheetReader(const std::vector<std::string>& strings, const std::vector<Shown>& styles, bool from1904,
                const TableLimits& limits, const std::function<bool(SheetRow&)>& row)
        : strings_(strings), styles_(styles), from1904_(from1904), limits_(limits), handOver_(row) {}

    XmlHandlers handlers() {
        return {[this](std::string_view name, const XmlAttributes& attributes) { onStart(name, attributes); },
                [this](std::string_view name) { onEnd(name); }, [this](std::string_view text) { onText(text); }};
    }

    bool stopped = false;
    bool tooManyRows = false;

private:
    void onStart(std::string_view name, const XmlAttributes& attributes) {
        if (stopped) return;
        if (name == "row") {
            // Rows rise, to 1,048,576 at the most; any other number is no place that an office program would show.
            const int given = numberFrom<int>(attributes.value("r")).value_or(0);
            row_ = SheetRow{given > row_.number && given <= 1 << 20 ? given : row_.number + 1, {}};
            column_ = 0;
        } else if (name == "c") {
            beginCell(attributes);
        } else if (name == "f") {
            hasFormula_ = true;
        } else if (name == "rPh") {
            inPhonetic_ = true;
        } else if (name == "v" || name == "t") {
            collecting_ = !inPhonetic_;
            hasValue_ = hasValue_ || collecting_;
        }
    }

    void beginCell(const XmlAttributes& attributes) {
        if (auto column = columnOf(attributes.value("r"))) column_ = *column;
        type_ = attributes.value("t");
        style_ = numberFrom<std::size_t>(attributes.value("s")).value_or(0);
        text_.clear();
        tooLong_ = hasFormula_ = hasValue_ = false;
    }

    void onText(std::string_view text) {
        if (!collecting_ || tooLong_) return;
        tooLong_ = text_.size() + text.size() > limits_.cellBytes;
        if (!tooLong_) text_ += text;
    }

    void onEnd(std::string_view name) {
        if (stopped) return;
        if (name == "v" || name == "t") {
            collecting_ = false;
        } else if (name == "rPh") {
            inPhonetic_ = false;
        } else if (name == "c") {
            endCell();
        } else if (name == "row") {
            endRow();
        }
    }

    void endCell() {
        std::size_t column = column_++;
        if (column >= limits_.columns) return;
        Cell cell = cellRead();
        if (cell.empty()) return;
        if (row_.cells.size() <= column) row_.cells.resize(column + 1);
        row_.cells[column] = std::move(cell);
    }

    Cell cellRead() {
        if (tooLong_) return {{}, Cell::Kind::Fault, "field.too_long"};
        if (type_ == "e" || (hasFormula_ && !hasValue_)) return {{}, Cell::Kind::Fault, "import.cell_error"};
        if (type_ == "s") {
            auto index = numberFrom<std::size_t>(text_);
            if (index && *index < strings_.size()) return {strings_[*index], Cell::Kind::Text, {}};
            return text_.empty() ? Cell{} : Cell{{}, Cell::Kind::Fault, "import.cell_error"};
        }
        if (type_ == "str" || type_ == "inlineStr" || type_ == "d")
            return {unescaped(std::move(text_)), Cell::Kind::Text, {}};
        if (type_ == "b") return {text_, Cell::Kind::Text, {}};
        if (text_.empty()) return {};
        return numberCell(text_, style_ < styles_.size() ? styles_[style_] : Shown::AsNumber, from1904_);
    }

    void endRow() {
        if (row_.cells.empty()) return;
        if (++rows_ > limits_.rows) {
            tooManyRows = stopped = true;
            return;
        }
        int number = row_.number;
        stopped = !handOver_(row_);
        row_ = SheetRow{number, {}};
    }

    const std::vector<std::string>& strings_;
    const std::vector<Shown>& styles_;
    bool from1904_;
    const TableLimits& limits_;
    const std::function<bool(SheetRow&)>& handOver_;

    SheetRow row_;
    std::int64_t rows_ = 0;
    std::size_t column_ = 0, style_ = 0;
    std::string type_, text_;
    bool collecting_ = false, inPhonetic_ = false, tooLong_ = false, hasFormula_ = false, hasValue_ = false;
};

std::string resolved(std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    return "xl/" + std::string(target);
}

}  // namespace

Result<std::unique_ptr<TableFile>> Workbook::open(const std::filesystem::path& file, const TableLimits& limits) {
    auto archive = ZipArchive::open(file, {.fileBytes = limits.fileBytes});
    if (!archive) return tl::unexpected(archive.error());
    std::unique_ptr<Workbook> workbook(new Workbook(file, std::move(*archive), limits));
    if (auto read = workbook->readParts(); !read) return tl::unexpected(read.error());
    return workbook;
}

Result<void> Workbook::readParts() {
    std::string name = path_.filename().string();
    if (!archive_.contains("xl/workbook.xml") || !archive_.contains("xl/_rels/workbook.xml.rels"))
        return fail(ErrorKind::BadInput, "import.not_a_workbook", {.file = name});
    std::map<std::string, std::string> targets;
    XmlHandlers handlers;
    handlers.start = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "Relationship" && attributes.value("TargetMode") != "External")
            targets.emplace(attributes.value("Id"), resolved(attributes.value("Target")));
    };
    if (auto read = parse(archive_, "xl/_rels/workbook.xml.rels", handlers, name); !read) return read;
    if (auto read = readSheetNames(targets); !read) return read;
    if (auto read = readStyles(); !read) return read;
    return readSharedStrings();
}

Result<void> Workbook::readSheetNames(const std::map<std::string, std::string>& targets) {
    XmlHandlers handlers;
    handlers.start = [&](std::string_view element, const XmlAttributes& attributes) {
        if (element == "workbookPr") from1904_ = isTrue(attributes.value("date1904"));
        if (element != "sheet") return;
        // Of "id" and "sheetId" only the first, the relation, is asked for; a hidden sheet is read like any other.
        auto target = targets.find(std::string(attributes.value("id")));
        if (target != targets.end() && archive_.contains(target->second)) sheets_.push_back({target->second, 0});
    };
    std::string name = path_.filename().string();
    if (auto read = parse(archive_, "xl/workbook.xml", handlers, name); !read) return read;
    for (Sheet& sheet : sheets_) {
        bool seen = false;
        XmlHandlers dimension;
        dimension.start = [&](std::string_view element, const XmlAttributes& attributes) {
            if (element == "dimension") {
                std::string_view reference = attributes.value("ref");
                auto digits = reference.find_last_not_of("0123456789");
                sheet.rows = numberFrom<std::int64_t>(reference.substr(digits + 1)).value_or(0);
            }
            seen = seen || element == "dimension" || element == "sheetData";
        };
        if (auto read = parse(archive_, sheet.part, dimension, name, &seen); !read) return read;
    }
    return {};
}

Result<void> Workbook::readStyles() {
    if (!archive_.contains("xl/styles.xml")) return {};
    std::map<int, Shown> own;
    bool inCells = false;
    XmlHandlers handlers;
    handlers.start = [&](std::string_view element, const XmlAttributes& attributes) {
        auto format = numberFrom<int>(attributes.value("numFmtId"));
        if (element == "numFmt" && format) own[*format] = shownByCode(attributes.value("formatCode"));
        if (element == "cellXfs") inCells = true;
        if (element == "xf" && inCells) {
            auto found = own.find(format.value_or(0));
            styles_.push_back(found == own.end() ? shownByBuiltIn(format.value_or(0)) : found->second);
        }
    };
    handlers.end = [&](std::string_view element) {
        if (element == "cellXfs") inCells = false;
    };
    return parse(archive_, "xl/styles.xml", handlers, path_.filename().string());
}

Result<void> Workbook::readSharedStrings() {
    if (!archive_.contains("xl/sharedStrings.xml")) return {};
    std::string text;
    bool collecting = false, inPhonetic = false;
    XmlHandlers handlers;
    handlers.start = [&](std::string_view element, const XmlAttributes&) {
        if (element == "si") text.clear();
        if (element == "rPh") inPhonetic = true;
        if (element == "t") collecting = !inPhonetic;
    };
    handlers.text = [&](std::string_view piece) {
        // What is longer than any cell may be is cut where the check of its length still fails.
        if (collecting && text.size() <= limits_.cellBytes) text += piece;
    };
    handlers.end = [&](std::string_view element) {
        if (element == "t") collecting = false;
        if (element == "rPh") inPhonetic = false;
        if (element == "si") strings_.push_back(unescaped(text));
    };
    return parse(archive_, "xl/sharedStrings.xml", handlers, path_.filename().string());
}

Result<void> Workbook::read(std::size_t sheet, const std::function<bool(SheetRow&)>& row,
                            const std::function<void(Error)>&) {
    if (sheet >= sheets_.size()) return {};
    // The limits on what comes out count one reading of the file, so each reading opens it anew.
    auto archive = ZipArchive::open(path_, {.fileBytes = limits_.fileBytes});
    if (!archive) return tl::unexpected(archive.error());
    SheetReader reader(strings_, styles_, from1904_, limits_, row);
    std::string name = path_.filename().string();
    if (auto read = parse(*archive, sheets_[sheet].part, reader.handlers(), name, &reader.stopped); !read) return read;
    if (reader.tooManyRows)
        return fail(ErrorKind::BadInput, "import.too_many_rows", {.file = name}, {std::to_string(limits_.rows)});
    return {};
}

}  // namespace tonghu::exchange
