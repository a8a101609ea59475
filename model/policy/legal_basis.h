#pragma once
// What carries a use of data where nobody is asked to consent: a duty of the law, an emergency (PIPL 13; row 21). Pure.

#include "model/catalogue/catalogue.h"
#include "model/policy/guardians.h"

namespace tonghu::policy {

/// Another legal basis than consent that is on record for one purpose, with the days on which it holds.
struct BasisOnRecord {
    std::string purpose;
    std::string basis;  ///< "statutory_duty", "emergency" or another code of the list legal_basis; never "consent"
    Date from;
    std::optional<Date> until;     ///< last day; none while it goes on
    std::string article;           ///< what is cited; a basis that cites nothing carries nothing (rows 21, 34)
    bool approvedOutside = false;  ///< by somebody outside the unit that has the guardianship itself
};

/// The last day of a basis. An emergency whose end nobody wrote down holds for the days of setting emergency.open_days:
/// it is ended, or recorded anew, and does not become the rule (PIPL 18).
std::optional<Date> lastDayOf(const catalogue::Catalogue& catalogue, const BasisOnRecord& basis);

/// Whether `basis` carries its purpose on `day`. Where the child's only guardians are we ourselves, a duty needs the
/// approval of somebody outside (regulation e4); an emergency waits for nobody.
bool carries(const catalogue::Catalogue& catalogue, const BasisOnRecord& basis, const Guardians& guardians, Date day);

/// By when those concerned are told of what was done in an emergency (row 25): the working days of setting
/// emergency.notice_working_days after its last day. Nothing for another basis, and while the emergency goes on.
std::optional<Date> noticeDue(const catalogue::Catalogue& catalogue, const BasisOnRecord& basis);

}  // namespace tonghu::policy
