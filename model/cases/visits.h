#pragma once
// Home visits: drafts that a crash does not lose, the consent gate, versions instead of overwriting.

#include "model/cases/consents.h"
#include "model/cases/scope.h"

namespace tonghu::cases {

/// What became of a visit that was saved.
struct VisitOutcome {
    RecordId id;
    bool keptAsDraft = false;          ///< consent is missing and nothing else carries it
    std::vector<std::string> missing;  ///< as in ConsentNeed
    std::vector<int> rows;
    bool mandatoryReport = false;  ///< never held back (rows 74, 75)
    RecordId report;               ///< the mandatory report that was made; 0 where none was
};

class Visits {
public:
    explicit Visits(Context& context) : context_(context), records_(context) {}

    /// Saves the visit, or keeps it as a draft and says what is missing (the consent gate, rows 11, 12): it is saved
    /// where the consent for home visits stands today, or another basis on record carries it today or on the day of the
    /// visit (row 21).
    ///
    /// A visit whose outcome is a mandatory report is saved in any case, and makes the report's record: its fields come
    /// with "report_" before their keys; what is not known yet is completed later, and no late entry keeps it back.
    ///
    /// A visit date in the future ("field.in_future", the catalogue's) or before the file ("visit.before_filing") is
    /// bad input; entered later than the setting's days it needs `late_reason` ("visit.late_reason_missing", regulation
    /// e15); the next visit lies behind this one ("visit.next_before_visit"). The time by which the child is to be seen
    /// next follows.
    Result<VisitOutcome> save(RecordId child, const Fields& visit);
    /// A new version; the one before stays (row 84). It passes the gate anew: until it does, the version before remains
    /// the newest saved one. "visit.superseded" where there is a newer version already; `reason` is not empty.
    Result<VisitOutcome> correct(RecordId visit, const Fields& changes, const std::string& reason);
    /// Newest first; all children of the actor's scope where `child` is empty. Only the newest saved version of each.
    /// One child's visits come with every field that the actor sees, a list over many with the list columns, `child`,
    /// `case_number` and `full_name`. Logged as one read.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;
    Result<Record> show(RecordId visit) const;
    /// All versions of a visit, newest first, `visit` among them (row 84).
    Result<std::vector<Record>> versions(RecordId visit) const;
    /// Children of the scope whose next visit is due on or before `until`, most overdue first.
    Result<std::vector<Record>> due(Date until, std::int64_t limit = 100) const;
    /// Visits that wait for a consent (drafts by the gate), of one child or of all in scope, with `child`,
    /// `case_number`, `full_name` and what is `missing`.
    Result<std::vector<Record>> waiting(std::optional<RecordId> child = {}) const;
    /// Saves the waiting drafts of a child whose consent has come; gives the number saved.
    Result<int> release(RecordId child);
    /// The same for a child in scope, within the transaction under way.
    int releaseWaiting(const ChildSkeleton& child);

    /// What is being typed, kept on every pause; in `narrative`, which nobody holds who may not read visits.
    HalfTyped typing() const { return {context_, Compartment::Narrative, "visit", "visit.add"}; }

private:
    struct Entry;
    Result<VisitOutcome> saveChecked(RecordId child, const Fields& visit);
    Result<VisitOutcome> correctChecked(RecordId visit, const Fields& changes, const std::string& reason);
    Result<VisitOutcome> write(const ChildSkeleton& child, const Entry& entry);
    Result<RecordId> writeReport(const ChildSkeleton& child, const Entry& entry, RecordId visit);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
