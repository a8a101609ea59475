#include "model/cases/child_facts.h"

#include "model/catalogue/pinyin.h"
#include "model/catalogue/resident_id.h"
#include "model/policy/working_days.h"

#include <cstdio>

namespace tonghu::cases {
namespace {

const Value none;

const Value& valueOf(const Fields& fields, std::string_view key) {
    auto found = fields.find(key);
    return found == fields.end() ? none : found->second;
}

std::string text(const Fields& fields, std::string_view key) {
    return textOf(valueOf(fields, key));
}

tl::unexpected<Error> differs(std::string code, std::string_view one, std::string_view other) {
    return fail(ErrorKind::BadInput, std::move(code), {.field = std::string(one)},
                {std::string(one), std::string(other)}, {20});
}

/// The birth date and the sex that stand in the number are compared where both are there.
Result<void> checkAgainstId(const Fields& entered) {
    auto id = catalogue::ResidentId::parse(text(entered, "resident_id"));
    if (!id) return {};  // none, or wrong: the catalogue's check says so
    const auto birth = Date::parse(text(entered, "birth_date"));
    if (birth && *birth != id->birthDate())
        return differs("child.birth_differs_from_id", "child.birth_date", "child.resident_id");
    const std::string sex = text(entered, "sex");
    const std::string inNumber = id->sex() == catalogue::Sex::Male ? "1" : "2";
    if ((sex == "1" || sex == "2") && sex != inNumber)
        return differs("child.sex_differs_from_id", "child.sex", "child.resident_id");
    return {};
}

Result<void> checkAge(const Context& context, const Fields& entered) {
    const auto birth = Date::parse(text(entered, "birth_date"));
    if (!birth) return {};
    const Date filed = Date::parse(text(entered, "filed_on")).value_or(context.clock.today());
    if (ageOn(*birth, filed) >= 18) return differs("child.over_18", "child.birth_date", "child.filed_on");
    if (filed < *birth) return differs("child.filed_before_birth", "child.filed_on", "child.birth_date");
    return {};
}

}  // namespace

Result<void> checkFacts(const Context& context, const Fields& entered) {
    if (auto agrees = checkAgainstId(entered); !agrees) return agrees;
    return checkAge(context, entered);
}

Result<void> checkPlace(const Context& context, const Fields& entered) {
    const std::string status = text(entered, "status");
    if (status == "restricted" || status == "deleted")
        return fail(ErrorKind::Refused, "child.status_by_procedure", {.field = "child.status"}, {status}, {36});
    const std::string code = text(entered, "division_code");
    const auto division = DivisionCode::parse(code);
    if (code.empty() || !division) return {};  // the catalogue's checks say so
    if (policy::inScope(context.actor, *division, text(entered, "institution"))) return {};
    const bool byInstitution = context.actor.role && context.actor.role->scope == catalogue::ScopeKind::Institution;
    return fail(ErrorKind::Refused, "child.outside_scope",
                {.field = byInstitution ? "child.institution" : "child.division_code"}, {}, {86});
}

Fields spellingOf(std::string_view name) {
    catalogue::NameSpelling spelling = catalogue::spellName(name);
    std::erase(spelling.pinyin, ' ');
    return {{"pinyin", spelling.pinyin}, {"initials", spelling.initials}};
}

Fields derivedFrom(const Context& context, const Fields& changed) {
    Fields derived;
    if (changed.contains("birth_date")) {
        const auto birth = Date::parse(text(changed, "birth_date"));
        derived["birth_month"] = birth ? Value(birth->isoMonth()) : Value();
    }
    if (changed.contains("full_name")) derived.merge(spellingOf(text(changed, "full_name")));
    if (changed.contains("category")) {
        // Under which list the child was assessed: later lists do not rewrite it (row 1).
        const catalogue::CodeList* list = context.catalogue.list("child_category");
        const catalogue::Code* code = list ? list->find(text(changed, "category")) : nullptr;
        derived["category_version"] = code && !code->validFrom.empty() ? Value(code->validFrom) : Value();
    }
    return derived;
}

std::optional<Date> nextVisitDue(const Context& context, const ChildSkeleton& child) {
    if (child.status == "closed" || child.status == "suspended") return std::nullopt;
    if (auto last = Date::parse(child.lastVisitOn)) {
        const bool known = child.riskLevel == "high" || child.riskLevel == "medium" || child.riskLevel == "low";
        return last->plusDays(
            int(context.catalogue.setting("visit_interval_days." + (known ? child.riskLevel : std::string("none")))));
    }
    const Date filed = Date::parse(child.filedOn).value_or(context.clock.today());
    return policy::plusWorkingDays(context.catalogue.holidays(), filed,
                                   int(context.catalogue.setting("visit.first_working_days")));
}

namespace {

std::int64_t counted(Context& context, std::int64_t counter) {
    context.database.execute(
        "insert into core.case_counter (id, last_number) values ($1, 1) on conflict (id) do update set last_number = "
        "case_counter.last_number + 1",
        {counter});
    return numberOf(context.database.single("select last_number from core.case_counter where id = $1", {counter}));
}

}  // namespace

std::string nextCaseNumber(Context& context, std::string_view filedOn) {
    const int year = Date::parse(filedOn).value_or(context.clock.today()).year();
    char tail[32];
    std::snprintf(tail, sizeof tail, "-%04d-%06lld", year, static_cast<long long>(counted(context, year)));
    return context.unit.code + tail;
}

std::string nextReportNumber(Context& context, Date day) {
    // The counter of case numbers has the year itself as its id.
    char tail[32];
    std::snprintf(tail, sizeof tail, "-R-%04d-%04lld", day.year(),
                  static_cast<long long>(counted(context, -day.year())));
    return context.unit.code + tail;
}

}  // namespace tonghu::cases
