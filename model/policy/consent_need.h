#pragma once
// What the law asks before a child's data may be used for a purpose on a day. Pure.

#include "model/base/date.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tonghu::policy {

enum class WillAbility { Yes, Partly, No };

/// A consent or notice that is on record, cut down to what the rule needs.
struct ConsentOnRecord {
    std::string kind;                      ///< "guardian_consent", "child_consent", "guardian_notice", "child_notice"
    std::set<std::string> purposesAgreed;  ///< for a notice: the purposes told
    std::set<std::string> purposesRefused;
    std::set<std::string> groupsAgreed;  ///< sensitive groups (row 33), for the purposes of the same form
    Date from;                           ///< day it was given
    std::optional<Date> until;           ///< last day on which it holds (withdrawn the day after, or expired)
    std::set<std::string> groupsRefused;
    /// Who signed, in any form. A person's later word replaces their earlier one; of two guardians neither can undo
    /// what the other refused. The child is one signer whatever stands here.
    std::string signer;
};

/// Another legal basis than consent that is on record for one purpose (row 21), with the days on which it holds.
struct BasisOnRecord {
    std::string purpose;
    std::string basis;  ///< "statutory_duty", "emergency" or another code of the list legal_basis; never "consent"
    Date from;
    std::optional<Date> until;  ///< last day; none while it goes on
};

struct ConsentFacts {
    std::optional<Date> birth;  ///< unknown counts as under 14
    WillAbility will = WillAbility::Yes;
    std::vector<ConsentOnRecord> onRecord;  ///< in order of entry; of two words of one day the later entered counts
    std::vector<BasisOnRecord> otherBasis;
};

/// Whether another basis than consent carries `purpose` on `day`.
bool hasOtherBasis(const ConsentFacts& facts, std::string_view purpose, Date day);

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

/// The answer of `consent need` (cli.md): `needs` and `missing` hold guardian_consent, child_consent, guardian_notice,
/// child_notice, separate_consent:GROUP, notice.
struct ConsentNeed {
    std::string purpose;
    Date on;
    std::optional<int> age;
    bool allowed = false;
    bool refused = false;  ///< someone whose consent is asked has refused, and this is their last word (row 64)
    std::vector<std::string> needs;
    std::vector<std::string> missing;
    std::vector<int> rows;
};

/// Under 14 the guardian consents; from 14 the child does, and the guardian is informed (Measures art. 12). A child
/// from 14 who cannot express their will needs the guardian's consent too. A birth date that is unknown counts as
/// under 14. Statutory duty and emergency need no consent, but a notice (PIPL art. 13, 18). Publication asks both at
/// every age.
///
/// `day` is the civil date at the place of work. On the 14th birthday itself both are asked: one reading of the law
/// counts a full year from the birthday, another from the day after (Civil Code art. 201), and asking both harms
/// nobody. Born on 29 February: both from 28 February to 1 March. `asIfConsent` asks as if the purpose rested on
/// consent. A forbidden purpose is refused ("purpose.forbidden", row 16), an unknown one is bad input
/// ("purpose.unknown").
///
/// What was refused or withdrawn is missing until the same person agrees again. A sensitive group counts only where it
/// was agreed for this purpose. A purpose that rests on duty, emergency or another recorded basis is allowed while its
/// notice is still missing; no other basis carries a publication (rows 14, 31).
Result<ConsentNeed> consentNeed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                std::string_view purpose, Date day, bool asIfConsent = false);

}  // namespace tonghu::policy
