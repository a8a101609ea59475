#include "model/cases/visit_dates.h"

#include "model/cases/child_facts.h"

namespace tonghu::cases {
namespace {

std::optional<Date> day(const Fields& fields, std::string_view key) {
    auto found = fields.find(key);
    return found == fields.end() ? std::nullopt : Date::parse(textOf(found->second));
}

bool has(const Fields& fields, std::string_view key) {
    auto found = fields.find(key);
    return found != fields.end() && !isEmpty(found->second);
}

}  // namespace

Result<void> checkVisitDates(const Context& context, const ChildSkeleton& child, const Fields& visit, bool mandatory) {
    const auto visited = day(visit, "visit_date");
    if (!visited) return {};  // missing or no date: the catalogue's checks say so
    if (auto next = day(visit, "next_visit_due"); next && *next <= *visited)
        return fail(ErrorKind::BadInput, "visit.next_before_visit", {.field = "visit.next_visit_due"});
    if (mandatory) return {};
    if (auto filed = Date::parse(child.filedOn); filed && *visited < *filed)
        return fail(ErrorKind::BadInput, "visit.before_filing", {.field = "visit.visit_date"}, {filed->iso()}, {84});
    const int late = int(context.catalogue.setting("visit.late_days"));
    if (visited->plusDays(late) < context.clock.today() && !has(visit, "late_reason"))
        return fail(ErrorKind::BadInput, "visit.late_reason_missing", {.field = "visit.late_reason"},
                    {std::to_string(late)}, {84});
    return {};
}

Fields fileAfterVisits(const Context& context, const ChildSkeleton& child) {
    ChildSkeleton after = child;
    after.lastVisitOn.clear();
    std::string agreed;
    context.database.query(R"(
        select visit_date, next_visit_due
        from core.visit
        where parent_id = $1 and coalesce(gate, '') <> 'waiting' and coalesce(superseded, 0) = 0
        order by visit_date desc, id desc
        limit 1)",
                           {child.id.value}, [&](const store::RowView& row) {
                               after.lastVisitOn = row.text(0);
                               agreed = row.text(1);
                               return false;
                           });
    const auto usual = nextVisitDue(context, after);
    // What was agreed on the spot counts while the file is open at all.
    const auto due = usual ? Date::parse(agreed).value_or(*usual) : usual;
    return {{"last_visit_on", after.lastVisitOn}, {"next_visit_due", due ? Value(due->iso()) : Value()}};
}

}  // namespace tonghu::cases
