#pragma once
// Home visits: drafts that a crash does not lose, the consent gate, versions instead of overwriting.

#include "model/cases/consents.h"

namespace tonghu::cases {

/// What became of a visit that was saved.
struct VisitOutcome {
    RecordId id;
    bool keptAsDraft = false;               ///< consent is missing and nothing else carries it
    std::vector<std::string> missing;       ///< as in ConsentNeed
    std::vector<int> rows;
    bool mandatoryReport = false;           ///< never held back (rows 74, 75)
};

class Visits {
public:
    explicit Visits(Context& context) : context_(context), records_(context) {}

    /// Saves the visit, or keeps it as a draft and says what is missing (issue: consent gate). A visit whose outcome is a
    /// mandatory report is saved in any case. A visit date in the future or before the file is bad input; entered more
    /// than seven days late it needs `late_reason` ("visit.late_reason_missing", regulation e15).
    Result<VisitOutcome> save(RecordId child, const Fields& visit);
    /// A new version; the one before stays (row 84).
    Result<VisitOutcome> correct(RecordId visit, const Fields& changes, const std::string& reason);
    /// Newest first; all children of the actor's scope where `child` is empty. Only the newest version of each.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;
    Result<Record> show(RecordId visit) const;
    /// All versions of a visit, newest first, `visit` among them (row 84).
    Result<std::vector<Record>> versions(RecordId visit) const;
    /// Children of the scope whose next visit is due on or before `until`, most overdue first.
    Result<std::vector<Record>> due(Date until, std::int64_t limit = 100) const;
    /// Visits that wait for a consent (drafts by the gate), with their child's case number.
    Result<std::vector<Record>> waiting() const;
    /// Saves the waiting drafts of a child whose consent has come; gives the number saved.
    Result<int> release(RecordId child);

    /// What is being typed, kept on every pause so that a crash loses nothing. One per person and child.
    void keepTyping(RecordId child, const Fields& typed);
    std::optional<Fields> takeUpTyping(RecordId child) const;
    void forgetTyping(RecordId child);
    /// Children with something half-typed by this person.
    std::vector<RecordId> typingUnderWay() const;

private:
    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
