#pragma once
// The child's file: list, search, open, create, change.

#include "model/cases/child_order.h"
#include "model/cases/child_page.h"
#include "model/cases/records.h"

namespace tonghu::cases {

/// What a list shows: a page of rows over the children in the actor's scope.
struct ChildQuery {
    /// Part of the name, of its pinyin or initials, or, once it has a digit, of the case number or resident ID; as far
    /// as the actor sees them in full.
    std::string search;
    std::string status;                ///< code, or empty for all but restricted and deleted
    std::string sort = "case_number";  ///< catalogue key of a list column; prefix '-' for descending
    std::int64_t limit = 100;
    std::int64_t offset = 0;
    std::vector<std::string> columns;  ///< keys wanted; empty for the list columns
};

class Children {
public:
    explicit Children(Context& context) : context_(context), records_(context) {}

    /// Logged as one read, however long the page (row 56). "list.unknown_column" for a sort column that is not the
    /// actor's.
    Result<ChildPage> list(const ChildQuery& query) const;
    /// With its parts; `purpose` is what the actor works on, logged. Beyond one's caseload it passes the gate, and may
    /// be left empty once it was named (PurposeUse::toOpen and its errors). Out of scope reads as not found.
    Result<Record> show(RecordId id, std::string_view purpose) const;
    std::optional<RecordId> findByCaseNumber(std::string_view caseNumber) const;

    /// A new file. Fills case number, birth month, pinyin and initials, status, who is responsible, the first visit's
    /// term; guardians from `parts["guardian"]`. Refuses a second child with the same resident ID
    /// ("child.duplicate_resident_id"), where the actor can check it, and what `checkFacts` and `checkPlace` refuse.
    Result<RecordId> add(const Record& child);
    /// Changes fields; the values before go to the history with `reason`, which is not empty ("reason.missing").
    Result<void> set(RecordId id, const Fields& changes, const std::string& reason);
    Result<RecordId> addGuardian(RecordId child, const Fields& guardian);
    /// Changes a guardian of record; the values before go to the history with `reason`. Who may consent can change with
    /// it, so the child's consent state is worked out anew.
    Result<void> setGuardian(RecordId guardian, const Fields& changes, const std::string& reason);
    /// Logged as a read.
    std::vector<Records::Change> history(RecordId id) const;

private:
    Result<RecordId> addChecked(const Record& child);
    Result<void> setChecked(RecordId id, const Fields& changes, const std::string& reason);

    Context& context_;
    mutable Records records_;
    mutable ChildOrder order_;
};

}  // namespace tonghu::cases
