#pragma once
// Assistance cases (救助帮扶个案): from found to archived, stage by stage.

#include "model/cases/records.h"

namespace tonghu::cases {

class AssistanceCases {
public:
    explicit AssistanceCases(Context& context) : context_(context), records_(context) {}

    /// Opens a case of a child in stage "found".
    Result<RecordId> open(RecordId child, const Fields& fields);
    Result<Record> show(RecordId assistanceCase) const;
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::string_view stage = {},
                                     std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// To the next stage, or to `stage` where the catalogue's stage list allows it from here ("case.stage_not_next",
    /// "case.decision_missing"). Keeps the date of each stage.
    Result<void> advance(RecordId assistanceCase, std::string_view stage, const Fields& fields);
    /// The stages that may follow the one that the case is in.
    std::vector<std::string> nextStages(std::string_view stage) const;
    Result<RecordId> addPlanItem(RecordId assistanceCase, const Fields& item);
    Result<RecordId> addPayment(RecordId assistanceCase, const Fields& payment);
    Result<void> close(RecordId assistanceCase, const Fields& closure);

private:
    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
