#pragma once
// Assistance cases (救助帮扶个案): from found to archived, stage by stage.

#include "model/cases/records.h"

namespace tonghu::cases {

class AssistanceCases {
public:
    explicit AssistanceCases(Context& context) : context_(context), records_(context) {}

    /// Opens a case of a child in stage "found". Its number is the child's with "-1", "-2", ... behind it. Asks no
    /// consent: help does not wait for one (row 24).
    Result<RecordId> open(RecordId child, const Fields& fields);
    /// With its plan items and payments, `case_number` and the child's `full_name` as far as it is seen.
    Result<Record> show(RecordId assistanceCase) const;
    /// Cases of a child, or of all children of the actor's rows, in `stage` where it is given; the stage that is due
    /// first comes first. Each with `child`, `case_number` and the child's `full_name` as far as it is seen.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::string_view stage = {},
                                     std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// To `stage`, if the catalogue's stages allow it from here ("case.stage_not_next"), with the fields that it needs:
    /// given or on record ("case.decision_missing", "field.required"). Only who may write what a stage needs may enter
    /// it: a decision is made by who decides ("case.stage_not_yours"). A refused decision gives its reason and goes no
    /// further than to the end ("case.refused_decision"). Keeps the date of each stage and sets its clock, in working
    /// days.
    Result<void> advance(RecordId assistanceCase, std::string_view stage, const Fields& fields);
    /// The stages that may follow `stage`.
    std::vector<std::string> nextStages(std::string_view stage) const;
    Result<RecordId> addPlanItem(RecordId assistanceCase, const Fields& item);
    /// Changes a plan item, `done_on` for one.
    Result<void> setPlanItem(RecordId planItem, const Fields& changes);
    /// Money or goods handed out, once something was granted ("case.nothing_granted").
    Result<RecordId> addPayment(RecordId assistanceCase, const Fields& payment);
    /// What was paid in all, in fen; "permission.missing" where the actor sees no payments.
    Result<std::int64_t> paid(RecordId assistanceCase) const;
    /// Goals, follow-up and other fields outside of the stages; the values before stay in the history.
    Result<void> set(RecordId assistanceCase, const Fields& changes, const std::string& reason);
    /// To the stage "ended", today if `closed_on` says nothing else.
    Result<void> close(RecordId assistanceCase, const Fields& closure);

private:
    Result<void> advanceChecked(RecordId assistanceCase, std::string_view stage, const Fields& fields);
    Result<RecordId> addPart(std::string_view entity, RecordId assistanceCase, const Fields& fields);
    Result<void> mayWork() const;
    void log(audit::Verb verb, std::string_view entity, RecordId record, const std::string& caseNumber,
             const Fields& fields, std::string note, std::int64_t count = 1) const;

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
