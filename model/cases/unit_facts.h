#pragma once
// What the unit says of itself on every form: who handles the data, who answers for it, where it lies, how to complain
// (items 1, 2, 8, 9, 11 to 13 of a consent form). One record, `unit`, in `office`; it names no child.

#include "model/cases/records.h"

namespace tonghu::cases {

class UnitFacts {
public:
    explicit UnitFacts(Context& context) : context_(context), records_(context) {}

    /// Empty until someone has written it down. Not logged: it is public.
    Record read() const;
    /// Changes some of it; what stood before goes to the history with `reason`, which is not empty ("reason.missing").
    /// Who may write is decided by field ("field.not_writable", row 96).
    Result<void> set(const Fields& changes, const std::string& reason);

private:
    RecordId id() const;
    Result<void> setChecked(const Fields& changes, const std::string& reason);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
