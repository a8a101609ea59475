// Guardians of a child, added and changed. Whoever may consent follows from them.

#include "model/cases/children.h"
#include "model/cases/consents.h"
#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

void logGuardian(Context& context, audit::Verb verb, RecordId guardian, const ChildSkeleton& child,
                 const Fields& fields) {
    audit::Event event;
    event.verb = verb;
    event.entity = "guardian";
    event.record = guardian;
    event.caseNumber = child.caseNumber;
    event.fields = keysOf(fields);
    event.purpose = "guardianship";
    context.log.append(event);
}

}  // namespace

Result<RecordId> Children::addGuardian(RecordId childId, const Fields& guardian) {
    return refusalsLogged(context_, "guardian", childId, [&]() -> Result<RecordId> {
        auto child = childInScope(context_, childId);
        if (!child) return tl::unexpected(child.error());
        if (auto permitted = requirePermission(context_, "child.edit"); !permitted)
            return tl::unexpected(permitted.error());
        store::Transaction transaction = context_.database.begin();
        auto id = records_.insert("guardian", guardian, catalogue::Required::AtSave, childId);
        if (!id) return id;
        logGuardian(context_, audit::Verb::Collect, *id, *child, guardian);
        transaction.commit();
        return id;
    });
}

Result<void> Children::setGuardian(RecordId guardian, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, "guardian", guardian, [&]() -> Result<void> {
        if (auto permitted = requirePermission(context_, "child.edit"); !permitted) return permitted;
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        store::Transaction transaction = context_.database.begin();
        if (auto updated = records_.update("guardian", guardian, changes, reason); !updated) return updated;
        // `update` has found the guardian, so `family`, its home, is held.
        auto child =
            childInScope(context_, {numberOf(context_.database.single(
                                       "select parent_id from family.guardian where id = $1", {guardian.value}))});
        if (!child) return tl::unexpected(child.error());
        Consents(context_).refreshState(child->id);
        logGuardian(context_, audit::Verb::Process, guardian, *child, changes);
        transaction.commit();
        return {};
    });
}

}  // namespace tonghu::cases
