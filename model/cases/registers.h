#pragma once
// The registers that the law asks of an office (rows 7, 27, 37, 40, 41, 105): purposes in use, impact assessments,
// recipients with their agreements, external forms, trainings and pledges, drills, versions of the public rules. Each
// is an entity of the catalogue in the compartment `office`, which names no child; its own rules stand in
// register_rules.cpp.

#include "model/cases/records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

/// What can be done with an entry beside changing it.
enum class RegisterAct {
    Approve,    ///< an impact assessment, by another person than its author
    End,        ///< an impact assessment; what rests on it is switched off
    SwitchOn,   ///< a purpose, a recipient, an external form
    SwitchOff,  ///< the same
};
/// "approve", "end", "switch_on", "switch_off".
std::string_view nameOf(RegisterAct act);
std::optional<RegisterAct> registerActNamed(std::string_view name);

class Registers {
public:
    explicit Registers(Context& context) : context_(context), records_(context) {}

    /// The entities that are registers, in the order in which people see them.
    static const std::vector<std::string>& names();
    /// Whether the actor keeps the register, or only reads it.
    bool mayKeep(std::string_view name) const;

    /// Newest first, each with `standing`: a code of the list register_standing, worked out for today ("live",
    /// "review_overdue", "certificate_missing", "expired", ...). No child stands in a register, so reading one is not
    /// logged. "register.unknown" for a name that is none.
    Result<std::vector<Record>> list(std::string_view name, std::int64_t limit = 100, std::int64_t offset = 0) const;
    Result<Record> show(std::string_view name, RecordId id) const;
    /// A new entry; what follows from it is filled in. Refused is what its rules refuse (register_rules.h).
    Result<RecordId> add(std::string_view name, const Fields& fields);
    /// Changes an entry; the values before stay in the history with `reason` ("reason.missing"). A change of what was
    /// assessed switches a purpose, recipient or form off until it is assessed anew (row 111).
    Result<void> set(std::string_view name, RecordId id, const Fields& changes, const std::string& reason);
    std::vector<Records::Change> history(std::string_view name, RecordId id) const;

    /// What the actor may do with `entry` as it stands.
    std::vector<RegisterAct> acts(std::string_view name, const Record& entry) const;
    /// "register.no_such_act" where `acts` does not have it for this kind of entry. Approving: "assessment.own" (author
    /// and approver are one, row 40), "assessment.approved_already", "assessment.too_risky" (grade severe: more
    /// measures first), "assessment.review_past". An older approval for the same subject ends with the new one.
    /// Switching on: "register.no_assessment" (%1 = entity; row 40) without an approved assessment of this very
    /// subject whose review is not overdue; a recipient also "recipient.agreement_incomplete" (the error's place names
    /// the field, row 27) and "recipient.agreement_ended". Every refusal is logged.
    Result<void> act(std::string_view name, RecordId id, RegisterAct act);

private:
    Result<void> checkedName(std::string_view name) const;
    Result<void> requireKeeper(std::string_view name) const;
    Result<void> approve(const Record& assessment);
    Result<void> replaceOlder(const Record& assessment);
    Result<void> end(const Record& assessment);
    Result<void> switchOn(std::string_view name, const Record& entry);
    void switchOff(std::string_view name, RecordId id);
    void switchOffUnder(RecordId assessment);
    void log(audit::Verb verb, std::string_view name, RecordId record, const Fields& fields, std::string note) const;

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
