#pragma once
// How the fields of an entity lie in tables, and the statements that follow from it. For records.cpp and its
// neighbours; services use `Records`.

#include "model/cases/context.h"

#include <span>

namespace tonghu::cases {

/// "identity.child"
std::string tableOf(Compartment compartment, std::string_view entity);
/// "integer" or "text": what the column of a field holds.
std::string sqlTypeOf(const catalogue::Field& field);

/// Ids in `core.revision`: each row counts one sort of change to children, so that lists know what is out of date.
enum class Revision : std::int64_t {
    Rows = 1,      ///< which children there are, whose they are, their case numbers
    AnyField = 2,  ///< any field of any child
    Names = 3      ///< what children are called and how that is spelled
};

/// What one column of a select gives.
struct SelectedField {
    const catalogue::Field* field;
    bool masked = false;  ///< the column is the field's mask
};

/// A select over an entity's tables, cut to some of the fields that the actor sees: columns are the record's id, the
/// parent's id (0 without one), then `fields` in order. `sql` ends after the joins; a condition may follow.
struct Selection {
    const catalogue::Entity* entity = nullptr;
    std::vector<SelectedField> fields;
    std::string columns;  ///< "core.child.id, 0, core.child.case_number, ..."
    std::string from;     ///< "core.child left join identity.child on ..."
    std::string sql() const { return "select " + columns + " from " + from; }
    /// The record that a row of this select holds.
    Record recordOf(const store::RowView& row) const;
};

/// The fields of `entity` that the actor sees; only those named in `keys` if it is not empty. Nothing where the actor
/// does not hold the entity's home.
std::optional<Selection> selectionOf(const Context& context, std::string_view entity,
                                     std::span<const std::string> keys = {});

/// The rows of `selection` with these ids, in their order; ids that are not there are passed over. The caller has
/// looked whether they are the actor's. What may not be used any more of a child is left out (withheld.h).
std::vector<Record> rowsWith(const Context& context, const Selection& selection, std::span<const std::int64_t> ids);

/// Writes columns of one record's row in one compartment; makes the row where there is none.
void upsert(store::Database& database, const std::string& table, RecordId id,
            const std::vector<std::pair<std::string, Value>>& columns);

}  // namespace tonghu::cases
