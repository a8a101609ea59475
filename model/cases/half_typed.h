#pragma once
// What somebody has half typed of a form about a child, so that neither a crash nor a lock loses it. One for each
// person, kind and child, in a compartment that holds what the finished form would; not a record, so not logged.

#include "model/cases/context.h"
#include "model/cases/record_id.h"

namespace tonghu::cases {

class HalfTyped {
public:
    /// `permission` is that of the finished form: who may not save it keeps nothing of it.
    HalfTyped(Context& context, Compartment compartment, std::string_view kind, std::string_view permission)
        : context_(context), compartment_(compartment), kind_(kind), permission_(permission) {}

    void keep(RecordId child, const Fields& typed) const;
    std::optional<Fields> takeUp(RecordId child) const;
    void forget(RecordId child) const;
    /// Children with something half typed by this person, the longest waiting first.
    std::vector<RecordId> children() const;

private:
    bool mayKeep() const;
    bool inScope(RecordId child) const;
    std::string table() const;
    RecordId draftOf(RecordId child) const;

    Context& context_;
    Compartment compartment_;
    std::string kind_, permission_;
};

}  // namespace tonghu::cases
