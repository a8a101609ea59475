#pragma once
// What must agree within a child's file, and what the program works out of it.

#include "model/cases/scope.h"

namespace tonghu::cases {

/// `entered` (in full, as the file will be) says one thing of the child's birth and sex, whoever says it: birth date
/// and sex against the resident ID, age against the day of filing. Errors are BadInput and name both fields:
/// "child.birth_differs_from_id", "child.sex_differs_from_id", "child.over_18", "child.filed_before_birth".
Result<void> checkFacts(const Context& context, const Fields& entered);

/// "child.status_by_procedure" where somebody sets by hand what has a procedure of its own (restricted, deleted);
/// "child.outside_scope" where the file would not be among the actor's own rows afterwards (row 86).
Result<void> checkPlace(const Context& context, const Fields& entered);

/// Fields that follow from those in `changed`: birth month, pinyin and initials, version of the category.
Fields derivedFrom(const Context& context, const Fields& changed);

/// Pinyin without the blanks between syllables, as people type it, and the first letters.
Fields spellingOf(std::string_view name);

/// The day by which the next visit is due: by the level of risk after a visit, some working days after filing before
/// the first; none while the file is closed or suspended.
std::optional<Date> nextVisitDue(const Context& context, const ChildSkeleton& child);

/// "430181-2026-000012": unit, year of filing and running number; nothing of the child (row 15). Within a transaction.
std::string nextCaseNumber(Context& context, std::string_view filedOn);

/// Number of a mandatory report of that year, "CS01-R-2026-0003": people write it on paper, and it says nothing about
/// the child.
std::string nextReportNumber(Context& context, Date day);

}  // namespace tonghu::cases
