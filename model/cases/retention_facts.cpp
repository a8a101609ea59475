#include "model/cases/retention_facts.h"

#include "model/cases/record_plan.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using catalogue::Field;
using catalogue::RetentionRule;

/// The fields on which the rules of an entity look.
std::vector<std::string> keysAsked(const catalogue::Catalogue& catalogue, std::string_view entity) {
    std::vector<std::string> keys;
    for (const RetentionRule& rule : catalogue.retention()) {
        if (rule.entity != entity) continue;
        for (const std::string& condition : rule.applies)
            keys.push_back(condition.starts_with('!') ? condition.substr(1) : condition);
        if (catalogue.field(entity, rule.startsAt)) keys.push_back(rule.startsAt);
    }
    return keys;
}

Result<Fields> valuesOf(const Context& context, const catalogue::Entity& entity, RecordId record) {
    Fields values;
    for (const std::string& key : keysAsked(context.catalogue, entity.key)) {
        const Field* field = context.catalogue.field(entity.key, key);
        if (!context.database.holds(field->compartment))
            return fail(ErrorKind::Refused, "compartment.not_held", {}, {std::string(nameOf(field->compartment))},
                        {36});
        values[key] = context.database.single(
            "select " + key + " from " + tableOf(field->compartment, entity.key) + " where id = $1", {record.value});
    }
    values["created_at"] = context.database.single(
        "select created_at from " + tableOf(entity.home, entity.key) + " where id = $1", {record.value});
    return values;
}

bool hasFloor(const catalogue::Catalogue& catalogue, std::string_view entity) {
    return std::ranges::any_of(catalogue.retention(), [&](const RetentionRule& rule) {
        return rule.entity == entity && (rule.floor || rule.then == RetentionRule::Then::Permanent);
    });
}

/// Of two holds of one kind of record, the later day; what has no day yet is the latest.
bool isLonger(const Error& one, const Error& other) {
    if (one.details.size() != other.details.size()) return one.details.size() < other.details.size();
    return one.details.back() > other.details.back();
}

}  // namespace

std::optional<Date> birthFor(const Context& context, RecordId child) {
    if (context.database.holds(Compartment::Identity))
        if (auto birth = Date::parse(textOf(context.database.single(
                "select birth_date from identity.child where id = $1 and coalesce(birth_date_known, '') <> 'unknown'",
                {child.value}))))
            return birth;
    const std::string month =
        textOf(context.database.single("select birth_month from core.child where id = $1", {child.value}));
    for (int day = 31; day >= 28; --day)
        if (auto last = Date::parse(month + "-" + std::to_string(day))) return last;
    return std::nullopt;
}

Result<RetentionFacts> retentionFacts(const Context& context, std::string_view entityKey, RecordId record,
                                      RecordId child) {
    const catalogue::Entity* entity = context.catalogue.entity(entityKey);
    if (!entity) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
    auto values = valuesOf(context, *entity, record);
    if (!values) return tl::unexpected(values.error());
    RetentionFacts facts;
    facts.rule = policy::retentionRuleFor(context.catalogue, entityKey, *values);
    if (facts.rule) facts.days = policy::retentionDays(*facts.rule, *values, birthFor(context, child));
    return facts;
}

Result<std::vector<Error>> retentionHolds(const Context& context, std::string_view entityKey, RecordId record,
                                          RecordId child) {
    std::vector<Error> holds;
    const auto look = [&](std::string_view kind, RecordId id) -> Result<void> {
        auto facts = retentionFacts(context, kind, id, child);
        if (!facts) return tl::unexpected(facts.error());
        if (!facts->rule) return {};
        auto may = policy::checkMayDelete(*facts->rule, facts->days, context.clock.today());
        if (may) return {};
        auto known = std::ranges::find_if(
            holds, [&](const Error& hold) { return hold.details.front() == may.error().details.front(); });
        if (known == holds.end())
            holds.push_back(may.error());
        else if (isLonger(may.error(), *known))
            *known = may.error();
        return {};
    };
    if (auto looked = look(entityKey, record); !looked) return tl::unexpected(looked.error());
    if (entityKey != "child") return holds;
    for (const catalogue::Entity& part : context.catalogue.entities()) {
        if (part.parent != "child" || !hasFloor(context.catalogue, part.key)) continue;
        if (!context.database.holds(part.home))
            return fail(ErrorKind::Refused, "compartment.not_held", {}, {std::string(nameOf(part.home))}, {36});
        std::vector<std::int64_t> ids;
        context.database.query("select id from " + tableOf(part.home, part.key) + " where parent_id = $1",
                               {child.value}, [&](const store::RowView& row) {
                                   ids.push_back(row.number(0));
                                   return true;
                               });
        for (std::int64_t id : ids)
            if (auto looked = look(part.key, {id}); !looked) return tl::unexpected(looked.error());
    }
    return holds;
}

}  // namespace tonghu::cases
