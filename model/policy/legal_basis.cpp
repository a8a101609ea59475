#include "model/policy/legal_basis.h"

#include "model/policy/working_days.h"

namespace tonghu::policy {

std::optional<Date> lastDayOf(const catalogue::Catalogue& catalogue, const BasisOnRecord& basis) {
    if (basis.until || basis.basis != "emergency") return basis.until;
    return basis.from.plusDays(int(catalogue.setting("emergency.open_days")) - 1);
}

bool carries(const catalogue::Catalogue& catalogue, const BasisOnRecord& basis, const Guardians& guardians, Date day) {
    if (basis.basis.empty() || basis.basis == "consent" || basis.article.empty()) return false;
    const std::optional<Date> last = lastDayOf(catalogue, basis);
    if (day < basis.from || (last && *last < day)) return false;
    return basis.basis == "emergency" || basis.approvedOutside || !onlyOurselves(guardians, day);
}

std::optional<Date> noticeDue(const catalogue::Catalogue& catalogue, const BasisOnRecord& basis) {
    if (basis.basis != "emergency") return std::nullopt;
    return plusWorkingDays(catalogue.holidays(), *lastDayOf(catalogue, basis),
                           int(catalogue.setting("emergency.notice_working_days")));
}

}  // namespace tonghu::policy
