#include "model/catalogue/sheet.h"
#include "model/catalogue/text.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

namespace tonghu::catalogue {
namespace {

bool isKey(std::string_view key) {
    if (key.empty() || !(key.front() >= 'a' && key.front() <= 'z')) return false;
    return std::ranges::all_of(
        key, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; });
}

bool holds(std::initializer_list<std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

void Faults::add(std::string code, Place place, std::vector<std::string> details) {
    errors_.push_back({ErrorKind::BadInput, std::move(code), std::move(place), std::move(details), {}});
}

bool Faults::fileIsMissing() const {
    return std::ranges::any_of(errors_, [](const Error& error) {
        return error.code == "catalogue.missing_file" || error.code == "catalogue.missing_column";
    });
}

std::string Row::text(std::string_view column) const {
    auto found = cells_.find(column);
    return found == cells_.end() ? std::string() : found->second;
}

std::string Row::required(std::string_view column) const {
    std::string cell = text(column);
    if (cell.empty()) fault("catalogue.missing_cell", column);
    return cell;
}

std::string Row::identifier(std::string_view column) {
    std::string key = required(column);
    setKey(key);
    if (!key.empty() && !isKey(key)) fault("catalogue.bad_key", column, {key});
    return key;
}

bool Row::flag(std::string_view column) const {
    return choice<bool>(column, {{"yes", true}}, false);
}

std::optional<std::int64_t> Row::number(std::string_view column) const {
    std::string cell = text(column);
    if (cell.empty()) return std::nullopt;
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error == std::errc() && end == cell.data() + cell.size()) return number;
    fault("catalogue.bad_number", column, {cell});
    return std::nullopt;
}

std::vector<std::string> Row::words(std::string_view column) const {
    std::istringstream stream(text(column));
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

Place Row::place(std::string_view column) const {
    return {.file = *file_, .row = line_, .column = std::string(column), .field = key_};
}

void Row::fault(std::string code, std::string_view column, std::vector<std::string> details) const {
    faults_->add(std::move(code), place(column), std::move(details));
}

Sheet::Sheet(const std::filesystem::path& folder, std::string file, std::initializer_list<std::string_view> columns,
             std::initializer_list<std::string_view> optionalColumns, Faults& faults)
    : file_(std::move(file)) {
    std::ifstream stream(folder / file_, std::ios::binary);
    if (!stream) {
        faults.add("catalogue.missing_file", {.file = file_});
        return;
    }
    CsvReader reader(stream, {.comments = true}, file_);
    CsvRecord record;
    for (;;) {
        auto more = reader.next(record);
        if (more && !*more) break;
        if (!more) {
            faults.add(more.error());
            continue;
        }
        for (std::string& cell : record.cells) cell = trimmed(cell);
        if (headings_.empty()) {
            takeHeadings(record, columns, optionalColumns, faults);
        } else {
            takeRow(record, faults);
        }
    }
    if (headings_.empty()) faults.add("catalogue.missing_column", {file_, 1, std::string(*columns.begin()), {}});
}

void Sheet::takeHeadings(CsvRecord& record, std::initializer_list<std::string_view> columns,
                         std::initializer_list<std::string_view> optionalColumns, Faults& faults) {
    headings_ = std::move(record.cells);
    for (std::string_view column : columns)
        if (!has(column)) faults.add("catalogue.missing_column", {file_, record.line, std::string(column), {}});
    for (const std::string& heading : headings_)
        if (!holds(columns, heading) && !holds(optionalColumns, heading))
            faults.add("catalogue.unknown_column", {file_, record.line, heading, {}});
}

void Sheet::takeRow(CsvRecord& record, Faults& faults) {
    if (record.cells.size() != headings_.size()) {
        faults.add("catalogue.wrong_cells", {.file = file_, .row = record.line, .field = record.cells.front()},
                   {std::to_string(headings_.size()), std::to_string(record.cells.size())});
        return;
    }
    std::map<std::string, std::string, std::less<>> cells;
    for (std::size_t i = 0; i < headings_.size(); ++i) cells.emplace(headings_[i], std::move(record.cells[i]));
    rows_.emplace_back(file_, record.line, std::move(cells), faults);
}

bool Sheet::has(std::string_view column) const {
    return std::ranges::find(headings_, column) != headings_.end();
}

}  // namespace tonghu::catalogue
