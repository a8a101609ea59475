#include "model/cases/retention.h"

#include "model/cases/record_plan.h"
#include "model/cases/retention_facts.h"
#include "model/cases/scope.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using catalogue::RetentionRule;

const char* nameOf(RetentionRule::Then then) {
    switch (then) {
        case RetentionRule::Then::Delete:
            return "delete";
        case RetentionRule::Then::Restrict:
            return "restrict";
        case RetentionRule::Then::Archive:
            return "archive";
        case RetentionRule::Then::Permanent:
            return "permanent";
        case RetentionRule::Then::WithFile:
            break;
    }
    return "with_file";
}

/// Rules that make something due by themselves. What a rule on archives keeps for good is due for being handed over as
/// soon as its clock has started.
bool endsByItself(const RetentionRule& rule) {
    return rule.then != RetentionRule::Then::WithFile && !rule.startsAt.empty() && rule.entity != "log";
}

std::optional<Date> dueDay(const RetentionRule& rule, const policy::RetentionDays& days) {
    if (rule.then == RetentionRule::Then::Permanent) return days.startedOn;
    return days.dueOn;
}

/// Rows of one rule that can be due; what exactly is due says the rule itself. Each: its id, child, case number,
/// status.
struct Candidates {
    std::string sql;
    store::Parameters parameters;
};

std::optional<Candidates> candidatesOf(const Context& context, const RetentionRule& rule, Date until) {
    const catalogue::Entity* entity = context.catalogue.entity(rule.entity);
    if (!endsByItself(rule) || !entity || !context.database.holds(entity->home)) return std::nullopt;
    const bool isFile = entity->key == "child";
    if (!isFile && entity->parent != "child") return std::nullopt;
    const std::string home = tableOf(entity->home, entity->key);
    std::string from = isFile ? home : home + " cross join core.child on core.child.id = " + home + ".parent_id";
    std::string started = "1 = 1";
    // No month is shorter than 28 days: what began later cannot be due yet, and need not be looked at.
    const Date latest = rule.keep ? until.plusDays(-(rule.keep->months * 28 + rule.keep->days)) : until;
    store::Parameters parameters;
    if (const catalogue::Field* start = context.catalogue.field(entity->key, rule.startsAt)) {
        if (!context.database.holds(start->compartment)) return std::nullopt;
        const std::string table = tableOf(start->compartment, entity->key);
        if (table != home) from += " join " + table + " on " + table + ".id = " + home + ".id";
        parameters.emplace_back(latest.iso() + "~");  // a moment of that day too
        started = table + "." + rule.startsAt + " <= $1";
    } else if (rule.startsAt == "birthday_18") {
        parameters.emplace_back(latest.birthday(-18).isoMonth());
        started = "core.child.birth_month <= $1";
    }
    const bool approves = context.require("disposal.approve").has_value();
    policy::Condition area = policy::scopeCondition(context.actor, int(parameters.size()) + 1, policy::ScopeUse::Seek,
                                                    approves ? policy::Reach::All : policy::Reach::Open);
    parameters.insert(parameters.end(), area.parameters.begin(), area.parameters.end());
    return Candidates{"select " + home + ".id, core.child.id, core.child.case_number, core.child.status from " + from +
                          " where " + started + " and " + area.sql,
                      std::move(parameters)};
}

Record recordOf(const RetentionRule& rule, const policy::RetentionDays& days, Date due, const store::RowView& row,
                Date until) {
    Record record;
    record.id = {row.number(0)};
    record.fields = {{"entity", rule.entity},
                     {"child", row.value(1)},
                     {"case_number", row.value(2)},
                     {"status", row.value(3)},
                     {"rule", rule.key},
                     {"started_on", days.startedOn->iso()},
                     {"due_on", due.iso()},
                     {"then", std::string(nameOf(rule.then))},
                     {"source", rule.source},
                     {"read", std::int64_t(rule.read)}};
    if (days.keptUntil && *days.keptUntil >= until) record.fields["kept_until"] = days.keptUntil->iso();
    if (days.latest) record.fields["latest"] = days.latest->iso();
    return record;
}

}  // namespace

std::vector<Record> Retention::found(Date until) const {
    std::vector<Record> found;
    for (const RetentionRule& rule : context_.catalogue.retention()) {
        const auto candidates = candidatesOf(context_, rule, until);
        if (!candidates) continue;
        context_.database.query(candidates->sql, candidates->parameters, [&](const store::RowView& row) {
            auto facts = retentionFacts(context_, rule.entity, {row.number(0)}, {row.number(1)});
            if (!facts || facts->rule != &rule) return true;
            const auto due = dueDay(rule, facts->days);
            if (due && *due <= until) found.push_back(recordOf(rule, facts->days, *due, row, until));
            return true;
        });
    }
    // What somebody has decided to keep longer, or asked to delete.
    std::erase_if(found, [&](const Record& record) {
        return numberOf(context_.database.single(
                   "select count(*) from consent.disposal where record_id = $1 and (state = 'waiting' or (kind = "
                   "'keep' and until >= $2))",
                   {record.id.value, until.iso()})) > 0;
    });
    std::ranges::sort(found, {},
                      [](const Record& record) { return std::pair(record.text("due_on"), record.id.value); });
    return found;
}

Result<std::vector<Record>> Retention::due(std::optional<Date> until, std::int64_t limit, std::int64_t offset) const {
    return refusalsLogged(context_, "retention", {}, [&]() -> Result<std::vector<Record>> {
        if (auto allowed = context_.require("disposal.ask"); !allowed) return tl::unexpected(allowed.error());
        if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
        std::vector<Record> all = found(until.value_or(context_.clock.today()));
        const auto size = std::int64_t(all.size());
        const auto first = std::clamp<std::int64_t>(offset, 0, size);
        std::vector<Record> page(all.begin() + first,
                                 all.begin() + first + std::clamp<std::int64_t>(limit, 0, size - first));
        for (Record& record : page)
            if (record.text("status") != "restricted") nameChild(context_, record, {record.number("child")});
        audit::Event event;
        event.entity = "child";
        event.fields = {"case_number", "full_name", "closed_on"};
        event.note = "retention.due";
        event.count = std::int64_t(page.size());
        context_.log.append(event);
        return page;
    });
}

std::int64_t Retention::countDue() const {
    if (!context_.require("disposal.ask") || !context_.database.holds(Compartment::Consent)) return 0;
    return std::int64_t(found(context_.clock.today()).size());
}

}  // namespace tonghu::cases
