#pragma once
// What has been kept long enough: records whose term is over, for somebody to decide about (row 26).

#include "model/cases/records.h"

namespace tonghu::cases {

class Retention {
public:
    explicit Retention(Context& context) : context_(context) {}

    /// Records of the actor's area that are due on or before `until` (today), the longest due first; for who may ask
    /// for a disposal ("permission.missing"). Each with `entity`, `child`, `case_number`, `rule`, `started_on`,
    /// `due_on`, `kept_until` (the law's floor, where it is still running), `latest`, `then` ("delete", "restrict",
    /// "archive", "permanent"), `source`, `read` (0: the term is an assumption to be confirmed), `status` of the file,
    /// and the child's `full_name` as far as it is seen. Restricted files come for who may approve, without a name.
    /// What was kept longer comes when that day is over; what waits for a decision is not among them. Logged as one
    /// read.
    Result<std::vector<Record>> due(std::optional<Date> until = {}, std::int64_t limit = 100,
                                    std::int64_t offset = 0) const;
    /// How many there are.
    std::int64_t countDue() const;

private:
    std::vector<Record> found(Date until) const;

    Context& context_;
};

}  // namespace tonghu::cases
