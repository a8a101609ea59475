#pragma once
// What the law asks before a child's data may be used for a purpose on a day. Pure.

#include "model/base/date.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/policy/guardians.h"
#include "model/policy/legal_basis.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tonghu::policy {

enum class WillAbility { Yes, Partly, No };

/// Another handler, and the purpose for which they receive data (row 29).
using RecipientFor = std::pair<std::string, std::string>;

/// A consent or notice that is on record, cut down to what the rule needs.
struct ConsentOnRecord {
    std::string kind;                      ///< "guardian_consent", "child_consent", "guardian_notice", "child_notice"
    std::set<std::string> purposesAgreed;  ///< for a notice: the purposes told
    std::set<std::string> purposesRefused;
    std::set<std::string> groupsAgreed;  ///< sensitive groups (row 33), for the purposes of the same form
    Date from;                           ///< day it was given
    std::optional<Date> until;           ///< last day on which it holds (withdrawn the day after, or expired)
    std::set<std::string> groupsRefused;
    /// Who signed: the guardian's id as in `Guardian`. A person's later word replaces their earlier one; of two
    /// guardians neither can undo what the other refused. The child is one signer whatever stands here.
    std::string signer;
    std::set<RecipientFor> recipientsAgreed = {}, recipientsRefused = {};
    /// The first day on which the signer no longer had the guardianship, as far as the form itself knows it.
    std::optional<Date> signerEnded = {};
    /// Taken back by themselves, while the purpose still stands.
    std::set<std::string> groupsWithdrawn = {};
    std::set<RecipientFor> recipientsWithdrawn = {};
    bool childHeard = false;  ///< says what the child thinks, or why they could not be heard (row 70)
};

struct ConsentFacts {
    std::optional<Date> birth;  ///< unknown counts as under 14
    WillAbility will = WillAbility::Yes;
    std::vector<ConsentOnRecord> onRecord;  ///< in order of entry; of two words of one day the later entered counts
    std::vector<BasisOnRecord> otherBasis;
    Guardians guardians = std::nullopt;
};

/// Whether another basis than consent that is on record carries `purpose` on `day`.
bool hasOtherBasis(const catalogue::Catalogue& catalogue, const ConsentFacts& facts, std::string_view purpose,
                   Date day);

/// Whose word counts on a day.
enum class AgeBranch {
    UnderFourteen,       ///< the guardian's; also where the birth date is unknown
    FourteenthBirthday,  ///< both; for who was born on 29 February both 28 February and 1 March
    FromFourteen,        ///< the child's, and the guardian is informed
    FromEighteen         ///< the young person's alone: the guardian's standing has ended
};
AgeBranch ageBranch(std::optional<Date> birth, Date day);
/// The first day on which the child's own consent counts; consents given before do not carry over the birthday.
Date firstDayOfFourteen(Date birth);

/// Who must consent to `purpose` on `day`, were it to rest on consent: "guardian_consent", "child_consent" or both. A
/// form of another kind is of the wrong branch.
std::vector<std::string> consentKinds(const ConsentFacts& facts, std::string_view purpose, Date day);

/// What is to be done with a child's data, and when.
struct Question {
    std::string purpose;
    Date on;
    std::string recipient = {};  ///< another handler who is to receive them (row 29); empty for our own use
    bool asIfConsent = false;    ///< as if the purpose rested on consent
};

/// The answer of `consent need` (cli.md): `needs` and `missing` hold guardian_consent, child_consent, guardian_notice,
/// child_notice, separate_consent:GROUP, notice, and recipient_consent where a recipient was named.
struct ConsentNeed {
    std::string purpose;
    Date on;
    std::optional<int> age;
    bool allowed = false;
    bool refused = false;  ///< someone whose consent is asked has refused, and this is their last word (row 64)
    std::vector<std::string> needs;
    std::vector<std::string> missing;
    std::vector<int> rows;
    /// What explains the answer, or is asked beside it without holding anything back:
    /// - "hear_child": the child is heard, and no form says so (row 70);
    /// - "all_guardians": each of the joint guardians is asked, and not all have agreed;
    /// - "guardian_gone": a form is on record whose signer has not, or no longer, the guardianship (row 81);
    /// - "ask_outside": nobody has the guardianship but we ourselves: record the duty with an approver from outside;
    /// - "basis_without_article": a basis is on record that cites nothing (row 21);
    /// - "emergency_over": an emergency without an end has held for as long as it may (row 25);
    /// - "do_not_inform": there is a guardian to whom nothing may be sent.
    std::vector<std::string> reasons;
    std::optional<Date> noticeBy;  ///< by when the missing notice of an emergency is given
};

/// Under 14 the guardian consents; from 14 the child does, and the guardian is informed (Measures art. 12). A child
/// from 14 who cannot express their will needs the guardian's consent too. A birth date that is unknown counts as
/// under 14. Statutory duty and emergency need no consent, but a notice (PIPL art. 13, 18). Publication asks both at
/// every age.
///
/// The day is the civil date at the place of work. On the 14th birthday itself both are asked: one reading of the law
/// counts a full year from the birthday, another from the day after (Civil Code art. 201), and asking both harms
/// nobody. Born on 29 February: both from 28 February to 1 March. A forbidden purpose is refused ("purpose.forbidden",
/// row 16), an unknown one is bad input ("purpose.unknown").
///
/// A guardian's word counts only while they have the guardianship (`speaksFor`). What was refused or withdrawn is
/// missing until the same person agrees again. A sensitive group counts only where it was agreed for this purpose, a
/// recipient only where this very one was. Where joint_guardians.csv asks it, each guardian agrees, and one who shares
/// the guardianship with somebody not on record is not enough. A purpose that rests on duty, emergency or another
/// recorded basis is allowed while its notice is still missing; no other basis carries a publication (rows 14, 31).
/// Where no guardian is to be informed, for a reason and a term that somebody approved, no notice to them is missing.
Result<ConsentNeed> consentNeed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                const Question& question);

inline Result<ConsentNeed> consentNeed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                       std::string_view purpose, Date day, bool asIfConsent = false) {
    return consentNeed(catalogue, facts, Question{std::string(purpose), day, {}, asIfConsent});
}

/// An emergency that is over, and of which those concerned have not been told since it began (PIPL 18; row 25).
struct NoticeOwed {
    std::string purpose;
    Date since;
    Date due;
};
/// By the day on which they are due. The guardian is told, from 18 the young person; nobody where no guardian is to be.
std::vector<NoticeOwed> noticesOwed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts, Date day);

}  // namespace tonghu::policy
