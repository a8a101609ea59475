#pragma once
// Requests of data subjects: taken in, checked, done, answered in writing, looked at again on appeal (duties, part d;
// rows 35, 54, 65, 104). `core` keeps dates only; who asked, and for what, lies in `consent`.

#include "model/cases/records.h"
#include "model/policy/request_life.h"

namespace tonghu::cases {

/// What a request is, whatever the actor sees of it.
struct RequestSkeleton {
    RecordId id, child;  ///< `child` is `ofNobody` where there is no file
    policy::RequestRight right = policy::RequestRight::Copy;
    policy::RequestAsker asker = policy::RequestAsker::Other;
    policy::RequestState state = policy::RequestState::Received;
    RecordId guardian;
    std::string number, askerName, receivedOn, dueOn, acceptedOn, checkedBy, approvedBy, answer, answeredBy,
        appealAnswer;
    std::vector<std::string> purposes;

    /// Whether what was asked was granted, if only in part or on appeal.
    bool isGranted() const;
};

class Requests {
public:
    explicit Requests(Context& context) : context_(context), records_(context) {}

    /// Takes a request in, about a child or about nobody on file (`ofNobody`); whoever asks, and with whatever right:
    /// what cannot be granted is refused in writing, not turned away. Needs "request.add". Fills in the number, the
    /// clocks and the place. Asked for, beside what the catalogue asks: who it is ("field.required"), what about in a
    /// correction or a complaint, the purposes of a withdrawal or a limit; a forbidden purpose is none to withdraw
    /// from ("purpose.forbidden").
    Result<RecordId> open(RecordId child, const Fields& fields);

    /// With `child`, and `case_number` and `full_name` of the child as far as they are seen.
    Result<Record> show(RecordId request) const;

    enum class Which { Open, All };
    /// Requests about a child, or all of the actor's rows; the one whose next step is due first comes first, closed
    /// ones last.
    Result<std::vector<Record>> list(std::optional<RecordId> child, Which which, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;

    /// One step on. `fields` are those of the step (`fieldsOf`), checked by the catalogue. Refused, beside what
    /// `mayAsk` refuses from "accept" on:
    /// - "request.step_not_next" (details: state, step), "request.field_of_other_step";
    /// - "request.needs_approval": the asker is under suspicion or not to be informed (row 35); "request.same_checker":
    ///   who checked allows it themselves;
    /// - "request.no_extension": the longest term runs already;
    /// - "request.only_refused_yet": anything but a refusal before the handling; "request.reason_missing": a refusal,
    ///   in full or in part, without its reasons (row 54);
    /// - "request.nothing_to_withdraw": no consent of this person stands for the purposes;
    /// - "request.ground_missing": a deletion without its ground (PIPL 47);
    /// - "request.same_decider": the appeal is answered by who answered first (row 35).
    /// - "request.limit_by_law": a limit of what rests on a legal duty, or one granted in full that holds such a
    ///   purpose.
    ///
    /// A withdrawal and a limit take effect with "handle" (row 23). A deletion that is granted waits as a request for
    /// who approves deletions (Disposals::ask).
    Result<void> take(RecordId request, policy::RequestStep step, const Fields& fields);
    /// Steps that this actor may take on the request now, the usual one first.
    std::vector<policy::RequestStep> stepsFor(const Record& request) const;
    /// Keys of the fields that a step takes, in their order; those that it needs come with `true`.
    struct StepField {
        std::string key;
        bool needed = false;
    };
    static std::vector<StepField> fieldsOf(policy::RequestStep step);

    /// What stands for or against this person's right, as `take` judges it.
    Result<policy::AskerVerdict> authority(RecordId request) const;
    /// Whether this person may be given anything now: entitled, or allowed by someone ("request.needs_approval").
    Result<void> requireAnswerable(const RequestSkeleton& request) const;
    /// Whether a letter may go to this person: false for a guardian under suspicion or not to be informed, by whatever
    /// name and right they ask. "compartment.not_held" for who cannot see it.
    Result<bool> addresseeIsSafe(const RequestSkeleton& request) const;
    /// The name of who asked, as far as the actor sees it: the child's own for the child.
    std::string addresseeOf(const RequestSkeleton& request) const;
    /// The request, if it is among the actor's rows.
    Result<RequestSkeleton> skeleton(RecordId request) const;

private:
    Result<RecordId> openChecked(RecordId child, const Fields& fields);
    Result<void> takeChecked(RecordId request, policy::RequestStep step, const Fields& fields);
    Result<policy::AskerFacts> askerFacts(const RequestSkeleton& request) const;
    Result<policy::AskerVerdict> authorityOf(const RequestSkeleton& request) const;
    bool waitsForApproval(const Record& request) const;
    Result<void> mayTake(policy::RequestStep step) const;
    Result<void> checkStep(const RequestSkeleton& request, policy::RequestStep step, const Fields& fields) const;
    Result<void> checkAnswer(const RequestSkeleton& request, const Fields& fields) const;
    Result<void> withdrawConsents(const RequestSkeleton& request);
    std::vector<std::string> limitable(const RequestSkeleton& request) const;
    Result<void> askDeletion(const RequestSkeleton& request, policy::RequestStep step);
    Result<void> limitUse(const RequestSkeleton& request);
    Result<Fields> traceOf(const RequestSkeleton& request, policy::RequestStep step, const Fields& fields) const;

    Context& context_;
    mutable Records records_;
};

/// "CS01-SQ2026-0012": the next number of the year in which the request was received.
std::string nextRequestNumber(Context& context, Date receivedOn);

/// Log entry of what was done with a request.
void logRequest(Context& context, audit::Verb verb, const RequestSkeleton& request, const Fields& fields,
                std::string note, std::int64_t count = 1);

}  // namespace tonghu::cases
