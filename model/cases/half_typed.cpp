#include "model/cases/half_typed.h"

#include "model/cases/fields_text.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

namespace tonghu::cases {

bool HalfTyped::mayKeep() const {
    return context_.database.holds(compartment_) && context_.actor.role && context_.actor.role->may(permission_);
}

bool HalfTyped::inScope(RecordId child) const {
    return childInScope(context_, child).has_value();
}

std::string HalfTyped::table() const {
    return tableOf(compartment_, "draft");
}

RecordId HalfTyped::draftOf(RecordId child) const {
    return {numberOf(
        context_.database.single("select id from " + table() + " where kind = $1 and child_id = $2 and user_name = $3",
                                 {kind_, child.value, context_.actor.user}))};
}

void HalfTyped::keep(RecordId child, const Fields& typed) const {
    if (!mayKeep() || !inScope(child)) return;
    store::Transaction transaction = context_.database.begin();
    if (const RecordId draft = draftOf(child))
        context_.database.execute("update " + table() + " set at = $1, body = $2 where id = $3",
                                  {context_.clock.timestamp(), packed(typed), draft.value});
    else
        context_.database.execute(
            "insert into " + table() + " (id, kind, child_id, user_name, at, body) values ($1, $2, $3, $4, $5, $6)",
            {newRecordId(context_.clock).value, kind_, child.value, context_.actor.user, context_.clock.timestamp(),
             packed(typed)});
    transaction.commit();
}

std::optional<Fields> HalfTyped::takeUp(RecordId child) const {
    if (!mayKeep() || !inScope(child)) return std::nullopt;
    const RecordId draft = draftOf(child);
    if (!draft) return std::nullopt;
    return unpackedFields(
        textOf(context_.database.single("select body from " + table() + " where id = $1", {draft.value})));
}

void HalfTyped::forget(RecordId child) const {
    if (!mayKeep()) return;
    // Looked up first: most of the time there is nothing to write, and a write costs a sync of the disk.
    if (const RecordId draft = draftOf(child))
        context_.database.execute("delete from " + table() + " where id = $1", {draft.value});
}

std::vector<RecordId> HalfTyped::children() const {
    std::vector<RecordId> children;
    if (!mayKeep()) return children;
    context_.database.query("select child_id from " + table() + " where kind = $1 and user_name = $2 order by at",
                            {kind_, context_.actor.user}, [&](const store::RowView& row) {
                                children.push_back({row.number(0)});
                                return true;
                            });
    std::erase_if(children, [&](RecordId child) { return !inScope(child); });
    return children;
}

}  // namespace tonghu::cases
