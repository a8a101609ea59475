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
    std::string kind;                     ///< "guardian_consent", "child_consent", "guardian_notice", "child_notice"
    std::set<std::string> purposesAgreed;
    std::set<std::string> purposesRefused;
    std::set<std::string> groupsAgreed;   ///< sensitive groups (row 33)
    Date from;                            ///< day it was given
    std::optional<Date> until;            ///< day after which it no longer holds (withdrawn, expired)
};

struct ConsentFacts {
    std::optional<Date> birth;            ///< unknown counts as under 14
    WillAbility will = WillAbility::Yes;
    std::vector<ConsentOnRecord> onRecord;
    std::set<std::string> otherBasis;     ///< purposes for which another legal basis is recorded (emergency, other law)
};

/// The answer of `consent need` (cli.md): `needs` and `missing` hold guardian_consent, child_consent, guardian_notice,
/// child_notice, separate_consent:GROUP, notice.
struct ConsentNeed {
    std::string purpose;
    Date on;
    std::optional<int> age;
    bool allowed = false;
    std::vector<std::string> needs;
    std::vector<std::string> missing;
    std::vector<int> rows;
};

/// Under 14 the guardian consents; from 14 the child does, and the guardian is informed (Measures art. 12). A child from
/// 14 who cannot express their will needs the guardian's consent too. A birth date that is unknown counts as under 14.
/// Statutory duty and emergency need no consent, but a notice (PIPL art. 13, 18). Publication asks both at every age.
///
/// `day` is the civil date at the place of work. On the 14th birthday itself both are asked: one reading of the law
/// counts a full year from the birthday, another from the day after (Civil Code art. 201), and asking both harms nobody.
/// Born on 29 February: both from 28 February to 1 March. `asIfConsent` asks as if the purpose rested on consent.
/// A forbidden purpose is refused ("purpose.forbidden", row 16), an unknown one is bad input ("purpose.unknown").
Result<ConsentNeed> consentNeed(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                std::string_view purpose, Date day, bool asIfConsent = false);

}  // namespace tonghu::policy
