#pragma once
// Paper copies (纸质副本): every print of a child's paper has a number, stands in the register, and is taken back or
// destroyed (rows 2 and e23). Paper is personal information too (Measures art. 3).

#include "model/cases/records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

struct PaperCopy {
    RecordId id;
    std::string number;  ///< "43018100-P2026-000007": to be printed on the sheet; says nothing about the child
};

enum class PaperEnd { Returned, Destroyed };

class PaperCopies {
public:
    explicit PaperCopies(Context& context) : context_(context), records_(context) {}

    /// Before it is printed: passes `purpose` through the gate (PurposeUse::name, act Print), registers the copy and
    /// logs it. `kind` is a code of the list paper_kind ("field.unknown_code"); consent forms, notices and answers,
    /// which the office owes, wait for no consent. Each sheet that leaves the printer is a copy of its own.
    /// "compartment.not_held" for who holds no `consent`: what they print names no child.
    Result<PaperCopy> add(RecordId child, std::string_view kind, std::string_view purpose);
    /// The same without the gate, for forms that ask for the very consent that the gate would miss, and for copies that
    /// the law gives to who signed; joins the transaction under way.
    Result<PaperCopy> enter(RecordId child, std::string_view kind, std::string_view purpose);
    /// It came back, or was destroyed with `witness`, another account ("paper.no_witness"). "paper.ended" where it has
    /// ended already.
    Result<void> end(RecordId copy, PaperEnd how, const std::string& witness = {});
    /// Of one child, or of all children of the actor's rows, those still out first. Logged as one read.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;

private:
    Result<void> endChecked(RecordId copy, PaperEnd how, const std::string& witness);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
