#pragma once
// One csv file of the catalogue: rows by the names of its columns, and the faults found in them.

#include "model/base/csv.h"
#include "model/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::catalogue {

/// All faults of the catalogue, in the order of finding. Each place names file, line, column and the key of the line.
class Faults {
public:
    void add(std::string code, Place place, std::vector<std::string> details = {});
    void add(Error error) { errors_.push_back(std::move(error)); }
    bool none() const { return errors_.empty(); }
    /// Whether a file could not be read at all, or lacks a column.
    bool fileIsMissing() const;
    std::vector<Error> take() { return std::move(errors_); }

private:
    std::vector<Error> errors_;
};

/// One line. Cells are trimmed; a column that the file lacks reads as empty.
class Row {
public:
    Row(const std::string& file, int line, std::map<std::string, std::string, std::less<>> cells, Faults& faults)
        : file_(&file), line_(line), cells_(std::move(cells)), faults_(&faults) {}

    /// Names the line in faults from here on.
    void setKey(std::string key) { key_ = std::move(key); }
    const std::string& key() const { return key_; }

    std::string text(std::string_view column) const;
    /// A fault where the cell is empty ("catalogue.missing_cell").
    std::string required(std::string_view column) const;
    /// A key: lower case letters, digits, underscores, dots ("catalogue.bad_key"). Names the line until `setKey` does.
    std::string identifier(std::string_view column);
    /// "yes" or empty.
    bool flag(std::string_view column) const;
    std::optional<std::int64_t> number(std::string_view column) const;
    std::vector<std::string> words(std::string_view column) const;
    Place place(std::string_view column = {}) const;
    void fault(std::string code, std::string_view column, std::vector<std::string> details = {}) const;

    /// The value that the word in the cell stands for; `fallback` for an empty cell, and after the fault
    /// "catalogue.unknown_word" for any other word.
    template <class T>
    T choice(std::string_view column, std::initializer_list<std::pair<std::string_view, T>> words, T fallback) const {
        std::string word = text(column);
        if (word.empty()) return fallback;
        for (const auto& [name, value] : words)
            if (name == word) return value;
        fault("catalogue.unknown_word", column, {word});
        return fallback;
    }

private:
    const std::string* file_;
    int line_;
    std::string key_;
    std::map<std::string, std::string, std::less<>> cells_;
    Faults* faults_;
};

class Sheet {
public:
    /// Reads `folder/file`. Faults: "catalogue.missing_file", "catalogue.missing_column", "catalogue.unknown_column",
    /// "catalogue.wrong_cells" (a line with more or fewer cells than headings), "csv.*".
    Sheet(const std::filesystem::path& folder, std::string file, std::initializer_list<std::string_view> columns,
          std::initializer_list<std::string_view> optionalColumns, Faults& faults);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    std::vector<Row>& rows() { return rows_; }
    const std::string& file() const { return file_; }
    bool has(std::string_view column) const;

private:
    void takeHeadings(CsvRecord& record, std::initializer_list<std::string_view> columns,
                      std::initializer_list<std::string_view> optionalColumns, Faults& faults);
    void takeRow(CsvRecord& record, Faults& faults);

    std::string file_;
    std::vector<std::string> headings_;
    std::vector<Row> rows_;
};

}  // namespace tonghu::catalogue
