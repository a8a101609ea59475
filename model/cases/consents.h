#pragma once
// Consent and notice forms of a child, and the question what is still missing.

#include "model/cases/child_page.h"
#include "model/cases/records.h"
#include "model/policy/consent_need.h"

namespace tonghu::cases {

class Consents {
public:
    explicit Consents(Context& context) : context_(context), records_(context) {}

    /// Facts from the compartments held. A role without `identity` gives the birth month's last day (youngest reading).
    Result<policy::ConsentFacts> facts(RecordId child) const;
    Result<policy::ConsentNeed> need(RecordId child, std::string_view purpose, std::optional<Date> on = {},
                                     bool asIfConsent = false) const;

    /// A consent form or notice with its parts: consent_purpose, consent_group, consent_recipient. Every purpose has its
    /// own result; a signer who is no guardian of record is refused ("consent.signer_not_guardian", regulation e6); the
    /// branch under 14 or from 14 must fit the age on the signing day. Sets the child's derived consent_state.
    Result<RecordId> add(RecordId child, const Record& consent);
    Result<std::vector<Record>> list(RecordId child) const;
    /// Children of the actor's rows whose consent_state is `state` (all four states where it is empty), by case number:
    /// id, case_number, full_name as far as it is seen, consent_state, next_visit_due. Logged as one read.
    Result<ChildPage> children(std::string_view state = {}, std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// Ends a consent for some purposes, or all; takes effect at once (row 23).
    Result<void> withdraw(RecordId consent, const std::vector<std::string>& purposes, const std::string& receivedBy);

    /// "complete", "incomplete", "refused", "withdrawn" for home visits today: what core.child.consent_state keeps.
    Result<std::string> state(RecordId child) const;
    void refreshState(RecordId child);

private:
    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
