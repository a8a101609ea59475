#include "model/cases/children.h"
#include "model/cases/consents.h"
#include "model/cases/scope.h"

namespace tonghu::cases {

Result<void> Children::setGuardian(RecordId guardian, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, "guardian", guardian, [&]() -> Result<void> {
        if (auto permitted = requirePermission(context_, "child.edit"); !permitted) return permitted;
        store::Transaction transaction = context_.database.begin();
        if (auto updated = records_.update("guardian", guardian, changes, reason); !updated) return updated;
        // `update` has found the guardian, so `family`, its home, is held.
        const RecordId child{numberOf(
            context_.database.single("select parent_id from family.guardian where id = $1", {guardian.value}))};
        Consents(context_).refreshState(child);
        audit::Event event;
        event.verb = audit::Verb::Store;
        event.entity = "guardian";
        event.record = guardian;
        event.fields = keysOf(changes);
        context_.log.append(event);
        transaction.commit();
        return {};
    });
}

}  // namespace tonghu::cases
