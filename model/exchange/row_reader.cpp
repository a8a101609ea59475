#include "model/exchange/row_reader.h"

#include "model/catalogue/text.h"
#include "model/exchange/tables/number_format.h"

#include <charconv>

namespace tonghu::exchange {
namespace {

using catalogue::Check;
using catalogue::Field;
using catalogue::FieldType;

const Cell noCell;

const Cell& cellOf(const SheetRow& row, const Column& column) {
    return column.index < row.cells.size() ? row.cells[column.index] : noCell;
}

/// Dates of the last hundred years and the next twenty as the office program counts them.
constexpr double firstSerial = 9000, lastSerial = 60000;

/// A date that lost its format is a bare number of days: 42071.
std::string typedIn(const Field& field, const Cell& cell) {
    bool dated = field.type == FieldType::Date || field.type == FieldType::Month;
    if (!dated || cell.kind != Cell::Kind::Number) return cell.text;
    double serial = 0;
    auto [end, error] = std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), serial);
    bool plausible = error == std::errc() && serial >= firstSerial && serial <= lastSerial;
    return plausible ? dateOfSerial(serial, false) : cell.text;
}

bool isDivision(const Field& field) {
    return field.check == Check::Division;
}

/// Excel keeps 15 digits; in a field that is not a number, a longer one was a paper's number once.
bool tells(const Field& field, const Cell& cell) {
    return cell.kind == Cell::Kind::Fault && !field.derived;
}

}  // namespace

std::string RowValues::text(const std::string& entity, std::string_view key) const {
    auto fields = entities.find(entity);
    if (fields == entities.end()) return {};
    auto value = fields->second.find(key);
    return value == fields->second.end() ? std::string() : textOf(value->second);
}

bool RowValues::has(const std::string& entity, std::string_view key) const {
    auto fields = entities.find(entity);
    if (fields == entities.end()) return false;
    auto value = fields->second.find(key);
    return value != fields->second.end() && !isEmpty(value->second);
}

RowReader::RowReader(const workspace::Session& session, const Headings& headings, std::string fileName)
    : session_(session), headings_(headings), fileName_(std::move(fileName)), today_(session.clock().today().iso()) {}

std::optional<RowValues> RowReader::read(const SheetRow& row) const {
    RowValues values{row.number, {}, {}};
    bool anything = false;
    for (const Column& column : headings_.columns) {
        const Cell& cell = cellOf(row, column);
        bool filled = cell.kind == Cell::Kind::Fault || !catalogue::trimmed(cell.text).empty();
        anything = anything || filled;
        if (filled && !isDivision(*column.field)) readCell(column, cell, values);
    }
    if (!anything) return std::nullopt;
    readDivision(row, values);
    return values;
}

void RowReader::readCell(const Column& column, const Cell& cell, RowValues& values) const {
    const Field& field = *column.field;
    if (tells(field, cell)) {
        Error error{ErrorKind::BadInput, cell.fault, {.field = field.place()}, {}, {}};
        values.faults.push_back(placed(std::move(error), values.row));
        return;
    }
    auto value = catalogue::readValue(session_.catalogue(), field, typedIn(field, cell), today_);
    if (!value) {
        values.faults.push_back(placed(value.error(), values.row));
    } else if (!isEmpty(*value)) {
        values.of(field.entity)[field.key] = std::move(*value);
    }
}

/// Township and village may stand in columns of their own; each field of the kind takes all its columns together.
void RowReader::readDivision(const SheetRow& row, RowValues& values) const {
    std::map<const Field*, std::vector<std::string>> typed;
    for (const Column& column : headings_.columns)
        if (isDivision(*column.field))
            if (std::string text = catalogue::trimmed(cellOf(row, column).text); !text.empty())
                typed[column.field].push_back(std::move(text));
    for (const auto& [field, pieces] : typed) {
        std::string together;
        for (const std::string& piece : pieces) together += piece;
        auto value = divisionFrom(*field, together);
        // The village alone may be a full name or a code already.
        if (!value && pieces.size() > 1)
            if (auto last = divisionFrom(*field, pieces.back())) value = std::move(last);
        if (value)
            values.of(field->entity)[field->key] = std::move(*value);
        else
            values.faults.push_back(placed(value.error(), values.row));
    }
}

/// Of several divisions of one name, the one among the actor's rows.
Result<Value> RowReader::divisionFrom(const Field& field, const std::string& typed) const {
    auto value = catalogue::readValue(session_.catalogue(), field, typed, today_);
    if (value || value.error().code != "field.ambiguous_label") return value;
    std::vector<std::string> own;
    for (const catalogue::Code* code : session_.catalogue().list(field.list)->allByLabel(typed)) {
        auto division = DivisionCode::parse(code->code);
        if (division && policy::inScope(session_.actor(), *division, session_.actor().institution))
            own.push_back(code->code);
    }
    return own.size() == 1 ? Result<Value>(own.front()) : value;
}

Error RowReader::placed(Error error, int row) const {
    error.place.file = fileName_;
    error.place.row = row;
    for (const Column& column : headings_.columns)
        if (column.field->place() == error.place.field) error.place.column = column.heading;
    return error;
}

}  // namespace tonghu::exchange
