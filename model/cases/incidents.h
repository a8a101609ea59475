#pragma once
// Incidents (个人信息安全事件): a leak, a loss, a changed record, a lost device, a page on the web that should not be
// there (rows 5, 42, 51, 55, 68). What happened stands in `office` and names no child; which children are concerned,
// and whether they and their guardians have been told, stands in `consent` with each child (incident_notices.cpp). So
// the security officer handles an incident without learning whose records were in it.

#include "model/cases/records.h"
#include "model/policy/incident_clock.h"

namespace tonghu::cases {

/// What a letter to one addressee needs beside the incident itself.
struct IncidentLetter {
    RecordId notice, child;
    bool toChild = false;
    std::string addressee;   ///< name of the child or the guardian
    std::string childName;   ///< in the guardian's letter; empty in the child's own
    std::string caseNumber;  ///< names the file without a name
    std::string copyNumber;  ///< in the register of paper copies
    std::string callHours, askFor, neverTell;  ///< how the family is reached without harm, as far as known
};

/// Where an incident stands against its clock.
struct OpenIncident {
    RecordId id;
    std::string number, kind;
    bool drill = false, reported = false;
    std::optional<policy::IncidentClock> clock;
};

class Incidents {
public:
    explicit Incidents(Context& context) : context_(context), records_(context) {}

    /// By anybody at work, without a permission: something is wrong. What is not known is completed by who handles it.
    Result<RecordId> open(const Fields& incident);
    /// What was found out and done ("incident.handle"); the values before stay in the history. "incident.closed".
    Result<void> set(RecordId incident, const Fields& changes, const std::string& reason);
    /// A step of the checklist of its kind, done now, or not needed and why: "incident.step_unknown" (%1),
    /// "field.required".
    Result<void> doStep(RecordId incident, const std::string& step, bool notNeeded, const std::string& note);
    /// Everybody concerned is told.
    Result<void> decideToTell(RecordId incident);
    /// Nobody is told, because harm is effectively avoided (PIPL 57): one asks with reason and basis, another approves
    /// ("incident.same_person", "incident.nothing_asked").
    Result<void> askNotToTell(RecordId incident, const std::string& reason, const std::string& basis);
    Result<void> approveNotTelling(RecordId incident);
    /// Only with a grade, all steps of the checklist, the report to the authorities where the grade asks for one, and
    /// everybody told or not telling approved: "incident.not_graded", "incident.steps_open" (%1 = the first),
    /// "incident.not_reported", "incident.not_told" (%1 = how many). Needs `consent`, where it stands who was told.
    Result<void> close(RecordId incident);

    /// With its steps, those to be done included, and `due_at`, `minutes_left`. Who does not handle incidents sees those
    /// that they opened and those that concern their children.
    Result<Record> show(RecordId incident) const;
    /// Open ones first, the newest first; with `due_at`, `minutes_left`.
    Result<std::vector<Record>> list(std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// Those that are open, the shortest time first; not logged.
    std::vector<OpenIncident> unfinished() const;
    /// Codes of the checklist of a kind, in order.
    std::vector<std::string> checklist(std::string_view kind) const;
    bool mayHandle() const;

    /// Children whose data were in it, of the actor's rows. Each gets a notice of their own, and their guardians as far
    /// as `family` is held. Gives the number newly entered. "incident.drill".
    Result<int> addAffected(RecordId incident, const std::vector<RecordId>& children);
    /// The children of the actor's rows in a division, for `addAffected`.
    std::vector<RecordId> childrenIn(std::string_view division) const;
    /// Who is to be told, of the actor's children, each with `full_name` of the child and of the guardian as far as
    /// seen.
    Result<std::vector<Record>> notices(RecordId incident) const;
    /// Somebody was told: channel, time and proof ("incident.proof_missing"), "incident.withheld".
    Result<void> told(RecordId notice, const Fields& how);
    /// The letters that are still to be sent, each entered in the register of paper copies. Needs the three contents of the law ("incident.contents_missing", %1 =
    /// the field), `identity` and, to know who may be told, `family`. "incident.nobody_affected", "incident.drill".
    Result<std::vector<IncidentLetter>> letters(RecordId incident);

private:
    bool concerns(RecordId incident) const;
    Result<void> requireOpen(RecordId incident) const;
    Result<void> mayWork(RecordId incident) const;
    Result<void> derive(RecordId incident, const Fields& fields, std::string note);
    std::vector<Record> steps(RecordId incident, const std::string& kind) const;
    void addClock(Record& incident) const;
    void addGuardians(RecordId incident, RecordId child);
    RecordId addNotice(RecordId incident, RecordId child, const char* addressee, RecordId guardian,
                       const char* withheld);
    void log(audit::Verb verb, std::string_view entity, RecordId record, const Fields& fields, std::string note,
             std::int64_t count = 1, std::string caseNumber = {}) const;

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
