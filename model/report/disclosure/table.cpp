#include "model/report/disclosure/table.h"

#include "model/base/csv.h"
#include "model/report/disclosure/dimension.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <optional>

namespace tonghu::disclosure {
namespace {

constexpr std::size_t mostCells = 200'000;
constexpr int mostDecimals = 6;

/// A line of the file.
struct Line {
    int row = 0;
    std::vector<std::size_t> categories;
    std::int64_t persons = 0;
    std::int64_t value = 0;  // in units of the table's decimals
    bool unsafe = false;
    double cost = 1;
};

/// A decimal number that is not negative, as its digits and the number of decimals.
struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
};

std::optional<Decimal> decimalFrom(std::string text) {
    Decimal number;
    if (auto point = text.find('.'); point != std::string::npos) {
        text.erase(point, 1);
        number.decimals = int(text.size() - point);
        while (number.decimals > 0 && text.back() == '0') text.pop_back(), --number.decimals;
    }
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.digits);
    bool whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || number.digits < 0 || number.decimals > mostDecimals) return std::nullopt;
    return number;
}

class TableReader {
public:
    TableReader(const std::filesystem::path& file, const TableColumns& columns) : file_(file), columns_(columns) {}

    Result<Table> read(const std::vector<std::filesystem::path>& hierarchies) {
        if (auto made = makeDimensions(hierarchies); !made) return tl::unexpected(made.error());
        if (auto lines = readLines(); !lines) return tl::unexpected(lines.error());
        if (lines_.empty()) return fault("table.empty", 0, {});
        if (auto placed = makeCells(); !placed) return tl::unexpected(placed.error());
        addRelations();
        return std::move(table_);
    }

private:
    tl::unexpected<Error> fault(const char* code, int row, const std::string& column) const {
        return fail(ErrorKind::BadInput, code, {.file = file_.filename().string(), .row = row, .column = column});
    }

    Result<void> makeDimensions(const std::vector<std::filesystem::path>& hierarchies) {
        std::map<std::string, Dimension> read;
        for (const auto& hierarchy : hierarchies) {
            auto dimension = Dimension::read(hierarchy);
            if (!dimension) return tl::unexpected(dimension.error());
            read.insert_or_assign(dimension->name(), std::move(*dimension));
        }
        for (const std::string& name : columns_.dimensions) {
            auto found = read.find(name);
            dimensions_.push_back(found == read.end() ? Dimension(name) : found->second);
        }
        return {};
    }

    Result<void> readLines() {
        std::ifstream stream(file_, std::ios::binary);
        if (!stream) return fault("table.unreadable", 0, {});
        CsvReader reader(stream, {}, file_.filename().string());
        CsvRecord record;
        auto more = reader.next(record);
        if (!more) return tl::unexpected(more.error());
        std::map<std::string, std::size_t> headings;
        for (std::size_t column = 0; column < record.cells.size(); ++column) headings[record.cells[column]] = column;
        std::vector<std::string> wanted = columns_.dimensions;
        for (const std::string* column : {&columns_.persons, &columns_.value, &columns_.unsafe, &columns_.costs})
            if (!column->empty()) wanted.push_back(*column);
        for (const std::string& column : wanted)
            if (!headings.contains(column)) return fault("table.missing_column", 1, column);
        while ((more = reader.next(record)) && *more)
            if (auto line = readLine(record, headings); !line) return line;
        if (!more) return tl::unexpected(more.error());
        return {};
    }

    Result<void> readLine(const CsvRecord& record, const std::map<std::string, std::size_t>& headings) {
        auto cell = [&](const std::string& column) {
            std::size_t at = headings.at(column);
            return at < record.cells.size() ? record.cells[at] : std::string();
        };
        Line line;
        line.row = record.line;
        for (Dimension& dimension : dimensions_) {
            auto category = dimension.findOrLearn(cell(dimension.name()));
            if (!category) return fault("table.not_in_hierarchy", line.row, dimension.name());
            line.categories.push_back(*category);
        }
        auto persons = decimalFrom(cell(columns_.persons));
        if (!persons || persons->decimals > 0) return fault("table.bad_number", line.row, columns_.persons);
        line.persons = persons->digits;
        const std::string& printed = columns_.value.empty() ? columns_.persons : columns_.value;
        auto value = decimalFrom(cell(printed));
        if (!value) return fault("table.bad_number", line.row, printed);
        if (auto scaled = takeValue(*value); !scaled) return fault("table.bad_number", line.row, printed);
        line.value = value->digits;
        if (!columns_.unsafe.empty()) line.unsafe = cell(columns_.unsafe) == "1";
        if (!columns_.costs.empty()) {
            auto cost = decimalFrom(cell(columns_.costs));
            if (!cost) return fault("table.bad_number", line.row, columns_.costs);
            line.cost = double(cost->digits) / std::pow(10.0, cost->decimals);
        }
        decimals_.push_back(value->decimals);
        lines_.push_back(std::move(line));
        return {};
    }

    /// Keeps the most decimals seen; false where the number would grow too large.
    std::optional<bool> takeValue(const Decimal& value) {
        table_.decimals = std::max(table_.decimals, value.decimals);
        if (double(value.digits) * std::pow(10.0, mostDecimals) > double(unbounded) * 1e3) return std::nullopt;
        return true;
    }

    std::size_t index(const std::vector<std::size_t>& categories) const {
        std::size_t at = 0;
        for (std::size_t i = 0; i < dimensions_.size(); ++i) at = at * dimensions_[i].size() + categories[i];
        return at;
    }

    Result<void> makeCells() {
        std::size_t count = 1;
        for (const Dimension& dimension : dimensions_) {
            count *= dimension.size();
            if (count > mostCells) return fault("table.too_large", 0, dimension.name());
        }
        table_.problem.cells.resize(count);
        std::vector<char> given(count, 0);
        std::vector<std::size_t> categories(dimensions_.size(), 0);
        for (std::size_t cell = 0; cell < count; ++cell) {
            if (!columns_.value.empty()) table_.problem.cells[cell].measure = Measure::Amount;
            table_.names.push_back(namesOf(categoriesOf(cell)));
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            Line& line = lines_[i];
            for (int decimals = decimals_[i]; decimals < table_.decimals; ++decimals) line.value *= 10;
            std::size_t at = index(line.categories);
            if (std::exchange(given[at], 1)) return fault("table.cell_twice", line.row, {});
            Cell& cell = table_.problem.cells[at];
            cell.marked = line.unsafe;
            cell.cost = line.cost;
            if (!isInner(line.categories)) continue;
            cell.value = line.value;
            cell.persons = line.persons;
        }
        computeTotals();
        return checkTotals();
    }

    std::vector<std::size_t> categoriesOf(std::size_t cell) const {
        std::vector<std::size_t> categories(dimensions_.size());
        for (std::size_t i = dimensions_.size(); i-- > 0; cell /= dimensions_[i].size())
            categories[i] = cell % dimensions_[i].size();
        return categories;
    }

    std::vector<std::string> namesOf(const std::vector<std::size_t>& categories) const {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < dimensions_.size(); ++i) names.push_back(dimensions_[i].nameOf(categories[i]));
        return names;
    }

    bool isInner(const std::vector<std::size_t>& categories) const {
        for (std::size_t i = 0; i < dimensions_.size(); ++i)
            if (!dimensions_[i].isLeaf(categories[i])) return false;
        return true;
    }

    // One dimension after the other: after the first, all cells are right that are totals in it alone, and so on.
    void computeTotals() {
        for (std::size_t i = 0; i < dimensions_.size(); ++i) {
            std::size_t stride = strideOf(i);
            for (std::size_t category : dimensions_[i].fromTheLeaves()) {
                if (dimensions_[i].isLeaf(category)) continue;
                for (std::size_t cell = 0; cell < table_.problem.cells.size(); ++cell)
                    if (cell / stride % dimensions_[i].size() == category) sumUp(cell, i, category, stride);
            }
        }
    }

    void sumUp(std::size_t cell, std::size_t dimension, std::size_t category, std::size_t stride) {
        Cell& total = table_.problem.cells[cell];
        total.value = total.persons = 0;
        for (std::size_t child : dimensions_[dimension].childrenOf(category)) {
            const Cell& part = table_.problem.cells[cell - category * stride + child * stride];
            total.value += part.value;
            total.persons += part.persons;
        }
    }

    std::size_t strideOf(std::size_t dimension) const {
        std::size_t stride = 1;
        for (std::size_t i = dimension + 1; i < dimensions_.size(); ++i) stride *= dimensions_[i].size();
        return stride;
    }

    Result<void> checkTotals() const {
        for (const Line& line : lines_)
            if (table_.problem.cells[index(line.categories)].value != line.value)
                return fault("table.wrong_total", line.row, columns_.value.empty() ? columns_.persons : columns_.value);
        return {};
    }

    void addRelations() {
        for (std::size_t i = 0; i < dimensions_.size(); ++i) {
            std::size_t stride = strideOf(i);
            for (std::size_t cell = 0; cell < table_.problem.cells.size(); ++cell) {
                std::size_t category = cell / stride % dimensions_[i].size();
                if (dimensions_[i].isLeaf(category)) continue;
                Relation relation{cell, {}};
                for (std::size_t child : dimensions_[i].childrenOf(category))
                    relation.parts.push_back(cell - category * stride + child * stride);
                table_.problem.relations.push_back(std::move(relation));
            }
        }
    }

    std::filesystem::path file_;
    const TableColumns& columns_;
    std::vector<Dimension> dimensions_;
    std::vector<Line> lines_;
    std::vector<int> decimals_;  // of each line's value
    Table table_;
};

}  // namespace

Result<Table> readTable(const std::filesystem::path& file, const TableColumns& columns,
                        const std::vector<std::filesystem::path>& hierarchies) {
    return TableReader(file, columns).read(hierarchies);
}

}  // namespace tonghu::disclosure
