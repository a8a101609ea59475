#pragma once
// Pure rules on who may see and write what. No I/O: the catalogue and the actor in, a decision out.

#include "model/base/division_code.h"
#include "model/catalogue/catalogue.h"

#include <optional>
#include <string>
#include <vector>

namespace tonghu::policy {

/// The person at work: account, role and the rows that are theirs.
struct Actor {
    std::string user;
    const catalogue::Role* role = nullptr;
    std::optional<DivisionCode> division;  ///< village, township or county, by the role's scope
    std::string institution;               ///< for institution workers
    std::vector<Compartment> held;         ///< compartments whose key this session has
};

/// The field's access, cut to what the keys held allow: a field whose compartment is not held is never Read or Write,
/// a mask whose compartment is not held is Hidden.
catalogue::Access accessTo(const catalogue::Catalogue& catalogue, const Actor& actor, const catalogue::Field& field);

/// The fields of `entity` that the actor sees in any way, in catalogue order. Hidden ones are absent, not marked.
struct VisibleField {
    const catalogue::Field* field;
    catalogue::Access access;
};
std::vector<VisibleField> visibleFields(const catalogue::Catalogue& catalogue, const Actor& actor,
                                        std::string_view entity);

/// Whether the child with this division and institution is among the actor's rows (row 86).
bool inScope(const Actor& actor, const DivisionCode& division, std::string_view institution);
/// The same for a record about no child on file, by where it was taken in: an institution has no division.
bool placeInScope(const Actor& actor, std::string_view division, std::string_view institution);

/// The same as a condition on `core.child` for statements: SQL with $N placeholders starting at `firstParameter`, and
/// the values. An actor without rows gets a condition that is never true. RESTRICTED and deleted records are in
/// it only where `Reach::All` is asked for (row 36).
struct Condition {
    std::string sql;
    std::vector<Value> parameters;
};
enum class ScopeUse {
    Seek,   ///< an index on division or institution leads to the rows: right where they are few among many
    Filter  ///< tested row by row while another index is walked: right where nearly all rows are the actor's
};
/// Files that the actor's work is about, or all that lie in their area: those who decide about restricted files.
enum class Reach { Open, All };
Condition scopeCondition(const Actor& actor, int firstParameter, ScopeUse use = ScopeUse::Seek,
                         Reach reach = Reach::Open);

}  // namespace tonghu::policy
