#pragma once
// Consent and notice forms of a child through their life: draft, in force, refused, withdrawn, replaced, expired; and
// the question what is still missing.

#include "model/cases/child_page.h"
#include "model/cases/half_typed.h"
#include "model/cases/records.h"
#include "model/policy/consent_need.h"
#include "model/policy/form_gaps.h"

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
    /// branch, the term of validity and how often the person was asked (row 64) are filled in. `consent.id` names the
    /// draft that this completes, or is 0. Refused is:
    /// - a form of the wrong branch for the age on the day of signing ("consent.wrong_branch", rows 11, 12);
    /// - a signer whom `signerOf` refuses, or for a child's own form any guardian ("consent.signed_by_child");
    /// - a signature where the basis is not consent ("consent.basis_is_notice", row 21), such a basis without its
    ///   article ("consent.article_missing"), an emergency that ends before it begins ("consent.emergency_dates");
    /// - a forbidden purpose (row 16), publication together with anything else ("consent.publication_alone", row 14),
    ///   no purpose at all or one twice ("consent.no_purpose", "consent.purpose_twice");
    /// - asking again within the setting's days after the same person's refusal, unless they asked themselves or method
    ///   or kinds of data have changed ("consent.asked_too_soon", row 64);
    /// - what was not told, so that nobody can have agreed to it (`policy::formGaps`): necessity and effect of a
    ///   sensitive group ("consent.group_untold", row 33) or of a publication ("consent.publication_untold", row 14); a
    ///   form read aloud without a witness ("consent.witness_missing"); a duty where the unit itself is the only
    ///   guardian without an approver ("consent.second_approver_missing"), or with one of the same unit
    ///   ("consent.second_approver_inside", row 34).
    ///
    /// A form that names another in `supersedes` is that one after a change: for each purpose of which it tells other
    /// methods, kinds or recipients than before, or which it answers anew, the old form stops today, whatever the new
    /// one answers (rows 22, 46). "consent.supersedes_unknown" unless it is a form of the same child and kind.
    Result<RecordId> add(RecordId child, const Record& consent);
    /// Keeps a form that is not finished, or that goes out to be signed on paper: it counts for nothing. `consent.id`
    /// names the draft that this replaces, or is 0. Only the form of the values is checked.
    Result<RecordId> keepDraft(RecordId child, const Record& consent);
    /// "consent.not_a_draft" for a form that counts: those are kept (row 23).
    Result<void> discardDraft(RecordId draft);
    /// A guardian's or the child's "no" to some purposes, as easy as a "yes" (row 45): no signature is asked.
    struct Refusal {
        RecordId guardian;  ///< who refuses; 0 for the child
        std::vector<std::string> purposes;
        bool askedThemselves = false;
    };
    Result<RecordId> refuse(RecordId child, const Refusal& refusal);

    /// With their parts, oldest first, drafts included; `state` is worked out for today (policy::formStates). Logged as
    /// one read.
    Result<std::vector<Record>> list(RecordId child) const;
    /// One form with its parts and its state. Logged as a read.
    Result<Record> show(RecordId consent) const;
    /// What the form still lacks of the items that the law lists.
    Result<std::vector<policy::FormGap>> gaps(RecordId child, const Record& consent) const;
    /// Children of the actor's rows whose consent_state is `state` (all four states where it is empty), by case number:
    /// id, case_number, full_name as far as it is seen, consent_state, next_visit_due. Closed files are not among them.
    /// Logged as one read.
    Result<ChildPage> children(std::string_view state = {}, std::int64_t limit = 100, std::int64_t offset = 0) const;
    /// Ends a consent for some purposes, or all; takes effect at once, and what was given before is kept (row 23).
    /// "consent.notice_not_withdrawn" for a notice, "consent.nothing_to_withdraw" where none of the purposes stands
    /// agreed on this form.
    Result<void> withdraw(RecordId consent, const std::vector<std::string>& purposes, const std::string& receivedBy);

    /// The keys of the fields of `entity` that may not be used for this child any more (withheld.h).
    Result<std::set<std::string>> withheld(RecordId child, std::string_view entity = "child") const;
    /// A purpose that was withdrawn, and of whose data nobody has yet said what became of them (row 23).
    struct Unsettled {
        RecordId child, consentPurpose;
        std::string purpose;
        Date withdrawnOn;
    };
    /// Of one child, or of the actor's rows, the longest withdrawn first.
    std::vector<Unsettled> unsettled(std::optional<RecordId> child = {}) const;
    /// Says what became of them: a code of "data_settled". "consent.not_withdrawn" where nothing was withdrawn.
    Result<void> settle(RecordId consentPurpose, const std::string& outcome);

    /// What is being typed, kept on every pause so that neither a lock nor a crash loses it: in `consent`, one for each
    /// person and child, not a record, so not logged.
    HalfTyped typing() const { return {context_, Compartment::Consent, "consent", "consent.add"}; }

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
    Result<RecordId> keepDraftChecked(RecordId child, const Record& consent);
    Result<void> discardDraftChecked(RecordId draft);
    Result<RecordId> write(RecordId child, const Record& consent, const Fields& fields, const Fields& derived);
    Record withParts(Record consent) const;
    Result<void> withdrawChecked(RecordId consent, const std::vector<std::string>& purposes,
                                 const std::string& receivedBy);
    Result<void> settleChecked(RecordId consentPurpose, const std::string& outcome);

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
