#pragma once
// Naming a purpose: the door before every look beyond one's own caseload, every print, export, provision, publication
// and unmasking (rows 16, 40, 48). The rule is policy::purposeGate; here it gets its facts, and a refusal its trace.

#include "model/cases/scope.h"
#include "model/policy/purpose_gate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

class PurposeUse {
public:
    explicit PurposeUse(Context& context) : context_(context) {}

    /// Nothing where the actor may do `act` for `purpose`, as far as it concerns `child`; else what `purposeGate`
    /// refuses, and before that "record.not_found" for a child who is not the actor's. A refusal is logged with its
    /// purpose: call this before the act's own transaction begins, so that the trace outlives it. What was allowed is
    /// logged by the act itself, whose log entry carries the purpose.
    Result<void> name(policy::PurposeAct act, std::string_view purpose, std::optional<RecordId> child = {});
    /// The same for what the law itself asks of the office, and so asks no consent of the child: an answer to the
    /// official letter of a court, the form by which consent is asked, a notice, the answer to a request.
    Result<void> nameByLaw(policy::PurposeAct act, std::string_view purpose, RecordId child);

    /// The purpose under which the child's file is opened. Within one's caseload it is the one given, if it is the
    /// role's work. Beyond it is passed through the gate and remembered until the session ends; where none is given,
    /// the one remembered, or "purpose.missing".
    Result<std::string> toOpen(RecordId child, std::string_view purpose);
    /// Whether the actor is neither named in the child's file nor at work in its institution.
    Result<bool> beyondCaseload(RecordId child) const;

    /// What may be chosen for `act` and, below, what never may: the purposes of the role, each with what stops it, then
    /// the forbidden ones. Logs nothing: nobody has asked yet.
    struct Choice {
        const catalogue::Purpose* purpose = nullptr;
        std::optional<Error> stop;
    };
    std::vector<Choice> choices(policy::PurposeAct act, std::optional<RecordId> child = {}) const;

    /// Whether the office works for it: in the register of purposes, switched on, under an impact assessment that
    /// carries it (row 40).
    bool isSwitchedOn(std::string_view purpose) const;

private:
    Result<void> check(policy::PurposeAct act, std::string_view purpose, std::optional<RecordId> child,
                       bool byLaw) const;
    Result<void> checkAndLog(policy::PurposeAct act, std::string_view purpose, std::optional<RecordId> child,
                             bool byLaw);
    void logStop(std::string_view purpose, std::optional<RecordId> child, const Error& error);

    Context& context_;
};

}  // namespace tonghu::cases
