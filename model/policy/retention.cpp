#include "model/policy/retention.h"

#include <algorithm>

namespace tonghu::policy {
namespace {

using catalogue::RetentionRule;
using catalogue::Span;

bool isFilled(const Fields& values, std::string_view key) {
    auto found = values.find(key);
    return found != values.end() && !isEmpty(found->second);
}

bool applies(const RetentionRule& rule, const Fields& values) {
    return std::ranges::all_of(rule.applies, [&](std::string_view condition) {
        return condition.starts_with('!') ? !isFilled(values, condition.substr(1)) : isFilled(values, condition);
    });
}

std::optional<Date> startOf(const RetentionRule& rule, const Fields& values, std::optional<Date> birth) {
    if (rule.startsAt == "birthday_18") return birth ? std::optional(birth->birthday(18)) : std::nullopt;
    auto found = values.find(rule.startsAt);
    // Of a moment ("2026-03-01 14:30") the day counts.
    return found == values.end() ? std::nullopt : Date::parse(textOf(found->second).substr(0, 10));
}

Date lastDayOf(int year, unsigned month) {
    for (unsigned day = 31;; --day)
        if (auto date = Date::of(year, month, day)) return *date;
}

Date after(Date day, const Span& span) {
    const int months = int(day.month()) - 1 + span.months;
    const int year = day.year() + months / 12;
    const unsigned month = unsigned(months % 12) + 1;
    return Date::of(year, month, day.day()).value_or(lastDayOf(year, month)).plusDays(span.days);
}

tl::unexpected<Error> refused(const char* code, std::vector<std::string> details, std::vector<int> duties) {
    return fail(ErrorKind::Refused, code, {}, std::move(details), std::move(duties));
}

}  // namespace

const RetentionRule* retentionRuleFor(const catalogue::Catalogue& catalogue, std::string_view entity,
                                      const Fields& values) {
    for (const RetentionRule& rule : catalogue.retention())
        if (rule.entity == entity && applies(rule, values)) return &rule;
    return nullptr;
}

RetentionDays retentionDays(const RetentionRule& rule, const Fields& values, std::optional<Date> birth) {
    RetentionDays days;
    days.startedOn = startOf(rule, values, birth);
    if (!days.startedOn) return days;
    if (rule.floor) days.keptUntil = after(*days.startedOn, *rule.floor);
    if (rule.keep) days.dueOn = after(*days.startedOn, *rule.keep).plusDays(1);
    if (rule.ceiling) days.latest = after(*days.startedOn, *rule.ceiling);
    return days;
}

Result<void> checkMayDelete(const RetentionRule& rule, const RetentionDays& days, Date today) {
    if (rule.then == RetentionRule::Then::Permanent) return refused("retention.permanent", {rule.entity}, {88, 89});
    if (!rule.floor) return {};
    if (!days.keptUntil) return refused("retention.running", {rule.entity}, {36, 41, 60});
    if (today <= *days.keptUntil)
        return refused("retention.floor", {rule.entity, days.keptUntil->iso()}, {36, 41, 60, 98});
    return {};
}

Result<void> checkKeepLonger(const RetentionRule& rule, const RetentionDays& days, Date until, Date today) {
    if (until <= today) return fail(ErrorKind::BadInput, "retention.keep_in_past", {}, {}, {26});
    const Date latest = days.latest.value_or(days.dueOn.value_or(today));
    if (rule.then != RetentionRule::Then::Permanent && until > latest)
        return refused("retention.ceiling", {rule.entity, latest.iso()}, {26});
    return {};
}

}  // namespace tonghu::policy
