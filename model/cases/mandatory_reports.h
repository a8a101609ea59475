#pragma once
// Mandatory reports (强制报告): what was found, reported to whom and when, and what they answered. Made with a visit or
// on their own; never held back, never deleted (rows 74, 75).

#include "model/cases/records.h"

namespace tonghu::cases {

class MandatoryReports {
public:
    explicit MandatoryReports(Context& context) : context_(context), records_(context) {}

    /// Without a visit. Asks no consent and no purpose; what is not known yet is completed later.
    Result<RecordId> add(RecordId child, const Fields& report);
    /// Completes or corrects it; the values before stay in the history.
    Result<void> set(RecordId report, const Fields& changes, const std::string& reason);
    /// With `case_number` and the child's `full_name` as far as it is seen.
    Result<Record> show(RecordId report) const;
    /// Those of a child, or of all children of the actor's rows, newest first; of all, those first that are open: not
    /// reported yet, or without an answer.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;

private:
    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
