#include "model/policy/purpose_standing.h"

#include <algorithm>

namespace tonghu::policy {

PurposeStanding purposeStanding(const catalogue::Catalogue& catalogue, const ConsentFacts& facts,
                                const std::set<std::string>& ended, Date day) {
    PurposeStanding standing;
    for (const catalogue::Purpose& purpose : catalogue.purposes()) {
        if (purpose.forbidden) continue;
        const auto need = consentNeed(catalogue, facts, purpose.key, day);
        if (!need) continue;
        if (need->allowed)
            standing.allowed.insert(purpose.key);
        else if (need->refused || ended.contains(purpose.key))
            standing.stopped.insert(purpose.key);
    }
    return standing;
}

bool servesDuty(const catalogue::Catalogue& catalogue, const catalogue::Field& field) {
    return std::ranges::any_of(field.purposes, [&](const std::string& key) {
        const catalogue::Purpose* purpose = catalogue.purpose(key);
        return purpose && purpose->basis == "statutory_duty";
    });
}

bool usable(const PurposeStanding& standing, const catalogue::Field& field) {
    const auto isIn = [](const std::set<std::string>& purposes) {
        return [&](const std::string& purpose) { return purposes.contains(purpose); };
    };
    return std::ranges::none_of(field.purposes, isIn(standing.stopped)) ||
           std::ranges::any_of(field.purposes, isIn(standing.allowed));
}

}  // namespace tonghu::policy
