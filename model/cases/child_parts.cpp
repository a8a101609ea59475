#include "model/cases/child_parts.h"

#include "model/cases/record_plan.h"

namespace tonghu::cases {

Result<std::vector<Record>> partsOfChildren(Context& context, const PartsAsked& asked) {
    return refusalsLogged(
        context, asked.entity, asked.child.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
            auto selection = selectionOf(context, asked.entity);
            if (!selection || selection->fields.empty())
                return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(asked.entity)}, {96});
            if (asked.child)
                if (auto child = childInScope(context, *asked.child); !child) return tl::unexpected(child.error());
            store::Parameters parameters{asked.limit, asked.offset};
            std::string condition = scopeOf(context, parameters, policy::ScopeUse::Filter);
            const std::string table = tableOf(selection->entity->home, asked.entity);
            if (asked.child) {
                parameters.emplace_back(asked.child->value);
                condition += " and " + table + ".parent_id = $" + std::to_string(parameters.size());
            }
            const std::string first = asked.first.empty() ? std::string() : std::string(asked.first) + ", ";
            const auto ids = idsFrom(context,
                                     "select " + table + ".id from " + table +
                                         " join core.child on core.child.id = " + table + ".parent_id where " +
                                         condition + " order by " + first + table + ".id desc limit $1 offset $2",
                                     parameters);
            std::vector<Record> rows = rowsWith(context, *selection, ids);
            for (Record& row : rows) nameChild(context, row, {row.number("child")});
            audit::Event event;
            event.entity = asked.entity;
            event.record = asked.child.value_or(RecordId{});
            event.note = std::string(asked.entity) + ".list";
            event.count = std::int64_t(rows.size());
            context.log.append(event);
            return rows;
        });
}

void logPart(Context& context, const PartAct& act) {
    audit::Event event;
    event.verb = act.verb;
    event.entity = act.entity;
    event.record = act.record;
    event.caseNumber =
        textOf(context.database.single("select case_number from core.child where id = $1", {act.child.value}));
    event.purpose = act.purpose;
    event.note = act.note;
    context.log.append(event);
}

}  // namespace tonghu::cases
