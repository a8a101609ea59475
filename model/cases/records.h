#pragma once
// Records of any entity, read and written through the catalogue: the statement is built from the fields that the actor
// may see, so a hidden value is never read. One place where columns, masks, drop boxes, history and ids meet.

#include "model/cases/context.h"

namespace tonghu::cases {

/// Tables of every entity and compartment, from the catalogue, plus `history`, `drop_box`, `draft`, `deletion_ledger`.
std::vector<store::Table> tablesOf(const catalogue::Catalogue& catalogue);

/// A fresh id: time-ordered, unique across devices.
RecordId newRecordId(const Clock& clock);

class Records {
public:
    explicit Records(Context& context) : context_(context) {}

    /// Checks every value against the catalogue, every field against the actor's access ("field.not_writable", row 96),
    /// and what is required at `stage`; then writes the rows of all compartments, masks, drop boxes and history.
    /// `raw` values are in stored form. Within the transaction under way. Does not log: the service does.
    Result<RecordId> insert(std::string_view entity, const Fields& values, catalogue::Required stage,
                            std::optional<RecordId> parent = {});
    /// Changes some fields of one record; the values before go to the history with `reason`.
    Result<void> update(std::string_view entity, RecordId id, const Fields& changes, const std::string& reason);
    /// Sets derived fields; nobody but the program does.
    void setDerived(std::string_view entity, RecordId id, const Fields& values);

    /// One record with all fields that the actor sees; "record.not_found" where there is none.
    Result<Record> read(std::string_view entity, RecordId id) const;
    /// The parts of a record (guardians of a child), oldest first.
    std::vector<Record> parts(std::string_view entity, RecordId parent) const;

    struct Change {
        std::string at, user, field, reason;
        Value before, after;  ///< absent where the actor does not see the field
    };
    /// Versions of the fields that the actor sees, newest first.
    std::vector<Change> history(std::string_view entity, RecordId id) const;

    /// Moves what was dropped into compartments that this session holds; gives the number moved.
    int emptyDropBoxes();

private:
    Context& context_;
};

}  // namespace tonghu::cases
