#pragma once
// What must hold within a row, between rows of a file, and between a row and what is on file. All faults of a row at
// once, so that a workbook is mended in one round.

#include "model/exchange/known_children.h"

namespace tonghu::exchange {

class RowChecks {
public:
    RowChecks(workspace::Session& session, const KnownChildren& known, const RowReader& reader, RowKind kind);

    /// Completes the row with what follows from it, then checks it; faults go into `row`.
    void check(RowValues& row, std::vector<Error>& warnings);
    /// The child of a row of visits, once `check` has found it.
    RecordId child(const RowValues& row) const;

private:
    void completeChild(RowValues& row) const;
    void checkRequired(RowValues& row, const std::string& entity, catalogue::Required stage) const;
    void checkChild(RowValues& row, std::vector<Error>& warnings);
    void checkRepeats(RowValues& row, std::vector<Error>& warnings);
    void fault(RowValues& row, Error error) const { row.faults.push_back(reader_.placed(std::move(error), row.row)); }

    workspace::Session& session_;
    const KnownChildren& known_;
    const RowReader& reader_;
    RowKind kind_;
    std::unordered_map<std::string, int> rowOfNumber_, rowOfName_;
};

/// The kind of guardianship that goes with a relation (GB/T 4761): 51 father -> parent, 62 grandmother -> grandparent.
std::string guardianKindOf(std::string_view relation);

}  // namespace tonghu::exchange
