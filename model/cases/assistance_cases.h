#pragma once
// Assistance cases (救助帮扶个案): from found to archived, stage by stage.

#include "model/cases/records.h"

namespace tonghu::cases {

class AssistanceCases {
public:
    explicit AssistanceCases(Context& context) : context_(context), records_(context) {}

    /// Opens a case of a child in stage "found".
    Result<RecordId> open(RecordId child, const Fields& fields);
    /// With its plan items and payments.
    Result<Record> show(RecordId assistanceCase) const;
    /// Cases of a child, or of all children of the actor's rows, in `stage` where it is given; the stage that is due
    /// first comes first. Each with `child`, `case_number` and the child's `full_name` as far as it is seen.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::string_view stage = {},
                                     std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// To the next stage, or to `stage` where the catalogue's stage list allows it from here ("case.stage_not_next",
    /// "case.decision_missing"). Keeps the date of each stage.
    Result<void> advance(RecordId assistanceCase, std::string_view stage, const Fields& fields);
    /// The stages that may follow the one that the case is in.
    std::vector<std::string> nextStages(std::string_view stage) const;
    Result<RecordId> addPlanItem(RecordId assistanceCase, const Fields& item);
    /// Changes a plan item, `done_on` for one.
    Result<void> setPlanItem(RecordId planItem, const Fields& changes);
    Result<RecordId> addPayment(RecordId assistanceCase, const Fields& payment);
    /// What was paid in all, in fen; nothing where the actor sees no payments.
    Result<std::int64_t> paid(RecordId assistanceCase) const;
    /// Goals, follow-up and other fields outside of the stages; the values before stay in the history.
    Result<void> set(RecordId assistanceCase, const Fields& changes, const std::string& reason);
    Result<void> close(RecordId assistanceCase, const Fields& closure);

private:
    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
