// What is half-typed of a visit.

#include "model/cases/fields_text.h"
#include "model/cases/record_id.h"
#include "model/cases/visits.h"

namespace tonghu::cases {
namespace {

bool keepsDrafts(const Context& context) {
    return context.database.holds(Compartment::Narrative) && context.actor.role && context.actor.role->may("visit.add");
}

RecordId draftOf(const Context& context, RecordId child) {
    return {numberOf(context.database.single(
        "select id from narrative.draft where kind = 'visit' and child_id = $1 and user_name = $2",
        {child.value, context.actor.user}))};
}

}  // namespace

void Visits::keepTyping(RecordId child, const Fields& typed) {
    if (!keepsDrafts(context_) || !records_.childInScope(child)) return;
    store::Transaction transaction = context_.database.begin();
    if (const RecordId draft = draftOf(context_, child))
        context_.database.execute("update narrative.draft set at = $1, body = $2 where id = $3",
                                  {context_.clock.timestamp(), packed(typed), draft.value});
    else
        context_.database.execute(
            "insert into narrative.draft (id, kind, child_id, user_name, at, body) values ($1, "
            "'visit', $2, $3, $4, $5)",
            {newRecordId(context_.clock).value, child.value, context_.actor.user, context_.clock.timestamp(),
             packed(typed)});
    transaction.commit();
}

std::optional<Fields> Visits::takeUpTyping(RecordId child) const {
    if (!keepsDrafts(context_) || !records_.childInScope(child)) return std::nullopt;
    const RecordId draft = draftOf(context_, child);
    if (!draft) return std::nullopt;
    return unpackedFields(
        textOf(context_.database.single("select body from narrative.draft where id = $1", {draft.value})));
}

void Visits::forgetTyping(RecordId child) {
    if (!keepsDrafts(context_)) return;
    // Looked up first: most of the time there is nothing to write, and a write costs a sync of the disk.
    if (const RecordId draft = draftOf(context_, child))
        context_.database.execute("delete from narrative.draft where id = $1", {draft.value});
}

std::vector<RecordId> Visits::typingUnderWay() const {
    std::vector<RecordId> children;
    if (!keepsDrafts(context_)) return children;
    context_.database.query("select child_id from narrative.draft where kind = 'visit' and user_name = $1 order by at",
                            {context_.actor.user}, [&](const store::RowView& row) {
                                children.push_back({row.number(0)});
                                return true;
                            });
    std::erase_if(children, [&](RecordId child) { return !records_.childInScope(child); });
    return children;
}

}  // namespace tonghu::cases
