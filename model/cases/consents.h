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
    /// "compartment.not_held" for who does not hold `consent`.
    Result<policy::ConsentFacts> facts(RecordId child) const;
    Result<policy::ConsentNeed> need(RecordId child, std::string_view purpose, std::optional<Date> on = {},
                                     bool asIfConsent = false) const;

    /// A consent form or notice with its parts: consent_purpose, consent_group, consent_recipient; all or nothing, with
    /// the child's consent_state, and the visits that waited for it. The signer's particulars, the child's age and
    /// branch and the term of validity are filled in. Refused is:
    /// - a form of the wrong branch for the age on the day of signing ("consent.wrong_branch", rows 11, 12);
    /// - a signer whom `signerOf` refuses, or for a child's own form any guardian ("consent.signed_by_child");
    /// - a signature where the basis is not consent ("consent.basis_is_notice", row 21), such a basis without its
    /// article
    ///   ("consent.article_missing"), an emergency that ends before it begins ("consent.emergency_dates");
    /// - a forbidden purpose (row 16), publication together with anything else ("consent.publication_alone", row 14),
    /// no
    ///   purpose at all or one twice ("consent.no_purpose", "consent.purpose_twice");
    /// - asking again within the setting's days after the same person's refusal, unless they asked themselves or method
    ///   or kinds of data have changed ("consent.asked_too_soon", row 64).
    Result<RecordId> add(RecordId child, const Record& consent);
    /// With their parts, oldest first. Logged as one read.
    Result<std::vector<Record>> list(RecordId child) const;
    /// Children of the actor's rows whose consent_state is `state` (all four states where it is empty), by case number:
    /// id, case_number, full_name as far as it is seen, consent_state, next_visit_due. Closed files are not among them.
    /// Logged as one read.
    Result<ChildPage> children(std::string_view state = {}, std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// Ends a consent for some purposes, or all; takes effect at once, and what was given before is kept (row 23).
    /// "consent.notice_not_withdrawn" for a notice, "consent.nothing_to_withdraw" where none of the purposes stands
    /// agreed on this form.
    Result<void> withdraw(RecordId consent, const std::vector<std::string>& purposes, const std::string& receivedBy);

    /// "complete", "incomplete", "refused", "withdrawn" for home visits today: what core.child.consent_state keeps.
    /// Complete from 14 on means both the child's consent and the guardian's notice (row 12).
    Result<std::string> state(RecordId child) const;
    void refreshState(RecordId child);
    /// Works out the states anew that time has changed since this was last done: consents that ran out, children who
    /// turned 14 or 18. Once a day at most does any work, but for who sees more than 10,000 children and has been away
    /// for more than three days: they are taken three days further at each call. Gives the number of children looked
    /// at.
    int refreshDue();

private:
    Result<RecordId> addChecked(RecordId child, const Record& consent);
    Result<void> withdrawChecked(RecordId consent, const std::vector<std::string>& purposes,
                                 const std::string& receivedBy);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
