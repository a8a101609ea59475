#include "model/cases/requests_due.h"

#include "model/cases/scope.h"

namespace tonghu::cases {

std::vector<TodayItem> requestsDue(Context& context) {
    store::Parameters parameters{context.clock.today().plusDays(requestDaysAhead).iso()};
    const std::string scope = scopeOf(context, parameters);
    std::vector<TodayItem> items;
    context.database.query(
        "select core.request.id, core.request.parent_id, core.request.number, core.request.division_code, "
        "core.request.institution, consent.request.step_due_on from consent.request join core.request on "
        "core.request.id = consent.request.id left join core.child on core.child.id = core.request.parent_id where "
        "consent.request.step_due_on <= $1 and (core.request.parent_id = 0 or " +
            scope + ")",
        parameters, [&](const store::RowView& row) {
            const RecordId child{row.number(1)};
            if (!child && !policy::placeInScope(context.actor, row.text(3), row.text(4))) return true;
            TodayItem item;
            item.kind = TodayKind::RequestDue;
            item.child = child;
            if (!child) item.label = std::string(row.text(2));
            item.dueOn = Date::parse(row.text(5));
            item.record = {row.number(0)};
            items.push_back(std::move(item));
            return true;
        });
    return items;
}

}  // namespace tonghu::cases
