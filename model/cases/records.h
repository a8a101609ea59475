#pragma once
// Records of any entity, read and written through the catalogue: the statement is built from the fields that the actor
// may see, so a hidden value is never read. One place where columns, masks, drop boxes, history and ids meet.

#include "model/cases/context.h"
#include "model/cases/record_id.h"
#include "model/cases/scope.h"

#include <span>

namespace tonghu::cases {

/// Tables of every entity and compartment, from the catalogue, plus `history`, `drop_box`, `draft`, ...
std::vector<store::Table> tablesOf(const catalogue::Catalogue& catalogue);

/// The parent of a part that is about no child on file (a stranger's complaint). Only an entity with a division and an
/// institution of its own has such parts; they are theirs in whose rows that place lies.
inline constexpr RecordId ofNobody{0};

/// Every function that names a record first looks whether the child that it belongs to, however far up, is among the
/// actor's rows; out of scope, restricted and deleted read as "record.not_found" (rows 36, 86). `setDerived` does not.
/// What belongs to no child (the registers in `office`) is there for everyone who holds its compartment.
class Records {
public:
    /// Fields that may not be used any more since their purposes were refused or withdrawn (withheld.h) are absent from
    /// what is read, and refused where they are entered ("field.purpose_stopped", row 23); a visit is taken down all
    /// the same, its gate decides. `Included` is for what the law asks of them still: a copy for the person, deletion.
    enum class Withheld { LeftOut, Included };
    explicit Records(Context& context, Withheld withheld = Withheld::LeftOut)
        : context_(context), withheld_(withheld) {}

    /// Checks every value against the catalogue, every field against the actor's access ("field.not_writable", row 96),
    /// and what is required at `stage`; then writes the rows of all compartments, masks, drop boxes and history.
    /// `values` are in stored form, `derived` ones are the program's own and not checked against access. Joins the
    /// transaction under way. Does not log: the service does. Who writes a mandatory report or what follows it is not
    /// written beside it (row 76, reporter.h).
    Result<RecordId> insert(std::string_view entity, const Fields& values, catalogue::Required stage,
                            std::optional<RecordId> parent = {}, const Fields& derived = {});
    /// Whether each value fits its field, whatever the actor may see: for what anybody may enter, and the service
    /// writes as derived. "field.unknown" for a field that nobody enters.
    Result<void> checkForm(std::string_view entity, const Fields& values) const;
    /// A record about nobody on file that was made before it could be written, under the id that it got then. Values
    /// are not checked against access: who made it may not have been able to read them back.
    Result<RecordId> insertAs(RecordId id, std::string_view entity, const Fields& values);
    /// Changes some fields of one record; the values before go to the history with `reason`. `derived` as in `insert`.
    Result<void> update(std::string_view entity, RecordId id, const Fields& changes, const std::string& reason,
                        const Fields& derived = {});
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

    /// Moves what was dropped into compartments that this session holds; gives the number moved. A resident ID that
    /// another child already has stays in the box, and `identifier.conflict` names both children.
    int emptyDropBoxes();

    /// Whether the child is among the actor's rows, to be changed or read.
    bool childInScope(RecordId child, Touch touch = Touch::Change) const;
    /// Nothing, or "record.not_found": for services that read with statements of their own. A register of the office is
    /// in everybody's reach; a mandatory report without a file in that of the place where the child was found and of
    /// who made it; one kept from the actor in no case.
    Result<void> requireInScope(std::string_view entity, RecordId id, Touch touch = Touch::Change) const;
    /// The child that a record belongs to, however far up; nothing where the way there is not held, or there is none.
    std::optional<RecordId> rootChild(std::string_view entity, RecordId id) const;

private:
    Result<void> checkValues(std::string_view entity, const Fields& values) const;
    Result<void> checkUnique(std::string_view entity, RecordId id, const Fields& values) const;
    void writeNew(const catalogue::Entity& entity, RecordId id, std::optional<RecordId> parent, const Fields& values);
    void write(const catalogue::Entity& entity, RecordId id, const Fields& values);
    struct Top;
    std::optional<Top> topOf(std::string_view entity, RecordId id) const;
    bool isWithinReach(const Top& top, Touch touch) const;
    void leaveOut(std::string_view entity, std::span<Record> rows) const;
    Result<void> checkUsable(std::string_view entity, RecordId child, const Fields& values) const;

    Context& context_;
    Withheld withheld_;
};

}  // namespace tonghu::cases
