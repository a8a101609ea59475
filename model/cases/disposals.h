#pragma once
// What is decided about keeping a record (处置): restrict it (封存), open what is restricted, delete it, hand it over
// to the archive, keep it longer (rows 26, 36, 50, 66, 88, 89). One person restricts; everything that reads, loses or
// gives away takes two: one asks, another approves.

#include "model/cases/records.h"
#include "model/policy/retention.h"

namespace tonghu::cases {

/// What somebody asks to be done.
struct DisposalRequest {
    /// "delete", "archive" (handed over, only the index is kept), "unseal" (opened for the asker for some days),
    /// "release" (restricted no more).
    std::string kind;
    std::string entity = "child";  ///< the child's file, or a part of it that has a term of its own ("consent")
    RecordId record;
    std::string ground;            ///< "delete": code of the list request_deletion_ground
    std::string reason;            ///< in the person's words; never empty
    std::string citation;          ///< "unseal": law and article that allow it
    int days = 0;                  ///< "unseal": for how long, within setting disposal.open_days
    std::string archive, receipt;  ///< "archive": who took it over, number of their receipt
};

/// What became of an approval.
struct DisposalOutcome {
    bool restrictedInstead = false;    ///< a statutory period runs: nothing was deleted, the file is restricted
    std::vector<Error> holds;          ///< why
    std::string certificate;           ///< number of the certificate, where something was deleted
    std::vector<Compartment> waiting;  ///< compartments whose turn comes with the next who holds their key
};

class Disposals {
public:
    explicit Disposals(Context& context) : context_(context), records_(context) {}

    /// RESTRICTED from now on: not found, listed, exported, counted, printed. `ground`: code of the list
    /// restriction_ground. "retention.running" while a mandatory report or a request is unanswered: it would be hidden
    /// with the file. Needs "disposal.ask".
    Result<void> restrict(RecordId child, const std::string& ground, const std::string& reason);

    /// Leaves a request for another person. Needs "disposal.ask". "disposal.already_waiting", "disposal.not_restricted"
    /// ("unseal", "release"), "disposal.citation_missing", "disposal.term", "disposal.ground_missing",
    /// "disposal.archive_missing", "disposal.reason_missing".
    Result<RecordId> ask(const DisposalRequest& request);
    /// Does what was asked. Needs "disposal.approve" and another person than who asked ("disposal.same_person").
    /// Where a statutory period runs, the file is restricted and the reason written down instead of the deletion
    /// (PIPL 47); what is not dealt with yet ("retention.running") is refused.
    Result<DisposalOutcome> approve(RecordId disposal);
    Result<void> refuse(RecordId disposal, const std::string& reason);

    /// Keeps a record that is due until `until`, within the ceiling of its rule. Needs "disposal.ask".
    Result<void> keepLonger(const std::string& entity, RecordId record, Date until, const std::string& reason);

    /// What stands against deleting it today.
    Result<std::vector<Error>> holds(const std::string& entity, RecordId record) const;

    /// Requests that wait for a decision, oldest first, for who may ask or approve: `kind`, `entity`, `child`,
    /// `case_number`, `ground`, `reason`, `citation`, `days`, `asked_by`, `asked_at`, and `mine` where the actor asked
    /// and so may not approve.
    Result<std::vector<Record>> waiting() const;
    /// The restricted files of the actor's area, for who may approve: `case_number`, `ground`, `reason`, `asked_by`,
    /// `asked_at`; no name.
    Result<std::vector<Record>> restricted() const;
    /// A restricted file by its number, for who may ask: who decides about it has the number from paper.
    Result<RecordId> findRestricted(std::string_view caseNumber) const;

    /// Certificates, newest first, with part "work": what was done in which compartment. They name nobody.
    Result<std::vector<Record>> certificates() const;
    Result<Record> certificate(std::string_view number) const;

private:
    struct File;
    struct Asked;
    Result<File> fileOf(std::string_view entity, RecordId record) const;
    Result<Asked> asked(RecordId disposal) const;
    Result<void> checkRequest(const DisposalRequest& request, const File& file) const;
    Result<DisposalOutcome> approveChecked(RecordId disposal);
    Result<DisposalOutcome> erase(const Asked& request, const File& file);
    Result<DisposalOutcome> restrictInstead(const Asked& request, const File& file, std::vector<Error> holds);
    void setRestricted(RecordId child);
    RecordId write(const Fields& disposal);
    void decide(RecordId disposal, std::string_view state, const std::string& note);
    void log(audit::Verb verb, const File& file, std::string note) const;

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
