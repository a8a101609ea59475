#include "model/demo/outline.h"

#include <algorithm>
#include <map>

namespace tonghu::demo {
namespace {

constexpr std::uint64_t outlineStream = 2;
constexpr std::array<const char*, 3> risks{"low", "medium", "high"};
constexpr int oldestFileDays = 3 * 365;

Date daysBefore(Date day, int count) {
    return day.plusDays(-count);
}

/// A day in the year of life `age`.
Date birthFor(int age, Date today, Chance& chance) {
    return daysBefore(today, age * 365 + age / 4 + chance.between(0, 364));
}

/// Some children come close to what the law turns on, whatever the chances say: the first ones of every county.
std::optional<Date> birthAtTheBoundary(std::size_t index, Date today) {
    switch (index) {
        case 0:
            return today.birthday(-14).plusDays(9);  // turns 14 soon
        case 1:
            return today.birthday(-14).plusDays(25);
        case 2:
            return today.birthday(-14).plusDays(-3);  // has just turned 14
        case 3:
            return today.birthday(-18).plusDays(40);  // turns 18 soon
        default:
            return std::nullopt;
    }
}

Consenting consentingOf(std::size_t index, Chance& chance) {
    constexpr std::array weights{84, 5, 4, 4, 3};
    constexpr std::array kinds{Consenting::Willing, Consenting::Never, Consenting::Lapsed, Consenting::Refused,
                               Consenting::Withdrawn};
    // One of each in every county; those at the boundary of 14 are willing.
    if (index < 4) return Consenting::Willing;
    if (index < 8) return kinds[index - 3];
    return kinds[chance.weighted(weights)];
}

/// From the day of filing to today: newly filed, on file, suspended, closed.
void planStatus(Outline& child, Date today, Chance& chance) {
    const int days = child.filed.daysUntil(today);
    const Date eighteen = child.birth.birthday(18);
    child.status = "active";
    if (days <= 3) {
        child.status = "intake";
    } else if (eighteen <= today) {
        child.status = "closed";
        child.closed = std::min(today, eighteen.plusDays(chance.between(0, 20)));
    } else if (days > 60 && chance.percent(8)) {
        child.status = "closed";
        child.closed = child.filed.plusDays(chance.between(45, days));
    } else if (chance.percent(2)) {
        child.status = "suspended";
    }
}

Outline planChild(const Material& material, const County& county, std::uint64_t seed, std::size_t index, Date today) {
    Chance chance(seed, outlineStream, index);
    Outline child{.index = index, .birth = today, .filed = today};
    child.household = chance.weighted(material.householdWeights);
    const Household& household = material.households[child.household];
    child.institution = household.institution;
    child.village = chance.weighted(county.weights);
    child.sex = chance.percent(53) ? catalogue::Sex::Male : catalogue::Sex::Female;
    child.birth = birthFor(chance.between(household.fromAge, household.toAge), today, chance);
    if (auto birth = birthAtTheBoundary(index, today)) {
        child.birth = *birth;
        child.household = 0;
        child.institution = false;
    }
    // One in twenty is an old file of somebody who has turned 18 since.
    if (index > 8 && chance.percent(5)) child.birth = daysBefore(today, 18 * 365 + 5 + chance.between(0, 300));

    const int oldest = std::min({oldestFileDays, child.birth.daysUntil(today) - 20});
    int ago = chance.between(0, std::max(1, oldest));
    if (index >= 4 && index < 8) ago = std::max(ago, std::min(oldest, 120));
    if (index < 4) ago = std::min(oldest, 400 + int(index) * 50);
    child.filed = daysBefore(today, ago);
    while (ageOn(child.birth, child.filed) >= 18) child.filed = child.filed.plusDays(-90);

    child.risk = risks[chance.weighted(material.households[child.household].risk)];
    child.ill = chance.percent(material.households[child.household].ill);
    if (child.ill && chance.percent(12)) child.will = policy::WillAbility::Partly;
    if (child.ill && chance.percent(4)) child.will = policy::WillAbility::No;
    child.consenting = consentingOf(index, chance);
    planStatus(child, today, chance);
    if (index < 8 && child.status == "closed") {
        child.status = "active";
        child.closed.reset();
    }
    return child;
}

}  // namespace

std::vector<Outline> planChildren(const Material& material, const County& county, std::uint64_t seed,
                                  std::int64_t children, Date today) {
    std::vector<Outline> plan;
    plan.reserve(std::size_t(children));
    std::map<std::pair<Date, catalogue::Sex>, int> orders;
    for (std::int64_t index = 0; index < children; ++index) {
        Outline child = planChild(material, county, seed, std::size_t(index), today);
        int& order = orders[{child.birth, child.sex}];
        child.order = order++ % 500;
        plan.push_back(std::move(child));
    }
    return plan;
}

}  // namespace tonghu::demo
