#pragma once
// One row of a table becomes the values of a record; every cell that cannot is a fault that names row and column.

#include "model/exchange/headings.h"
#include "model/exchange/import.h"

namespace tonghu::exchange {

/// The values of one row by entity ("child", "guardian", "visit"), and what was wrong.
struct RowValues {
    int row = 0;
    std::map<std::string, Fields, std::less<>> entities;
    std::vector<Error> faults;

    Fields& of(const std::string& entity) { return entities[entity]; }
    std::string text(const std::string& entity, std::string_view key) const;
    bool has(const std::string& entity, std::string_view key) const;
};

class RowReader {
public:
    RowReader(const workspace::Session& session, const Headings& headings, std::string fileName);

    /// Nothing where no column that is taken over holds anything (a line of totals, a signature).
    std::optional<RowValues> read(const SheetRow& row) const;

    /// `error` at its place in the file: row, and heading of the column of the field that it names.
    Error placed(Error error, int row) const;

private:
    void readCell(const Column& column, const Cell& cell, RowValues& values) const;
    void readDivision(const SheetRow& row, RowValues& values) const;
    Result<Value> divisionFrom(const catalogue::Field& field, const std::string& typed) const;

    const workspace::Session& session_;
    const Headings& headings_;
    std::string fileName_, today_;
};

}  // namespace tonghu::exchange
