#pragma once
// What must hold between the lines of the catalogue once each has been read. The codes, for who mends a folder:
//
// catalogue.missing_file, missing_column, unknown_column, wrong_cells, missing_cell, bad_key, bad_number, bad_date,
// unknown_word: a file or a cell cannot be read; %1 is the word as it stands.
// catalogue.duplicate_key: the key stands twice. catalogue.unknown_reference: %1 (entity, group, list, purpose, role,
// field, stage, code) is named %2 and there is none.
// catalogue.field_without_purpose (row 18), forbidden_purpose (row 16: used by a field or a role, or given a basis),
// hurtful_category and direct_in_core, person_in_office (row 15: what every session can read says neither who a child
// is nor why). catalogue.mask_without_place, place_without_mask, mask_in_own_compartment, mask_unguarded (a role that
// may know nobody's name would hold the mask), mask_not_held (a role that sees the mask lacks its key), mask_missing.
// catalogue.role_without_key: a role reads or writes a field whose key it lacks. catalogue.bounds_reversed,
// setting_out_of_bounds, missing_setting (the program asks for it), does_not_fit (%1, a check, mask, list, length or bound, does not go with the field's type),
// reserved_key (a column that the program keeps for itself), no_home_field, circle.
// catalogue.floor_without_source, keep_below_floor, forever_without_rule, retention_without_end (rows 26, 41, 60, 98):
// a term in retention.csv that the law does not allow.
// catalogue.form_item_missing (%1 of the 21 items), form_languages_differ: a text in forms/ that leaves something out.

#include "model/catalogue/catalogue.h"
#include "model/catalogue/sheet.h"

namespace tonghu::catalogue {

/// Where each line stands, by what it defines: "field/child.sex", "role/auditor", "list/sex/1".
using Origins = std::map<std::string, Place, std::less<>>;

void checkFields(const Catalogue& catalogue, const Origins& origins, Faults& faults);
void checkRoles(const Catalogue& catalogue, const Origins& origins, Faults& faults);
void checkLists(const Catalogue& catalogue, const Origins& origins, Faults& faults);
void checkStages(const Catalogue& catalogue, const Origins& origins, Faults& faults);
/// False where the program would ask in vain for a setting.
bool checkSettings(const Catalogue& catalogue, Faults& faults);
void checkRetention(const Catalogue& catalogue, const Origins& origins, Faults& faults);
void checkForms(const Catalogue& catalogue, const Origins& origins, Faults& faults);

/// Whether the role holds the key of the compartment.
bool holdsKey(const Role& role, Compartment compartment);

}  // namespace tonghu::catalogue
