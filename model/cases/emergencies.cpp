#include "model/cases/emergencies.h"

#include "model/cases/consent_facts.h"
#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

constexpr int daysBack = 366;

std::vector<std::int64_t> childrenInEmergencies(const Context& context) {
    store::Parameters parameters{context.clock.today().plusDays(-daysBack).iso()};
    const std::string scope = scopeOf(context, parameters, policy::ScopeUse::Filter);
    return idsFrom(context,
                   "select distinct core.child.id from consent.consent cross join core.child on core.child.id = "
                   "consent.consent.parent_id where consent.consent.emergency_from >= $1 and " +
                       scope,
                   parameters);
}

}  // namespace

std::vector<TodayItem> emergencyNotices(Context& context) {
    std::vector<TodayItem> items;
    for (const std::int64_t id : childrenInEmergencies(context)) {
        const auto child = childInScope(context, {id});
        if (!child) continue;
        const auto owed =
            policy::noticesOwed(context.catalogue, readConsentHistory(context, *child).facts, context.clock.today());
        if (owed.empty()) continue;
        TodayItem item;
        item.child = {id};
        item.dueOn = owed.front().due;
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace tonghu::cases
