#pragma once
// Parts of a child that lie in `consent`: paper copies, provisions, publications. How they are listed over all children
// of the actor's rows, and how an act on one of them stands in the log.

#include "model/cases/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

struct PartsAsked {
    std::string_view entity;
    std::optional<RecordId> child;  ///< of all children of the actor's rows without one
    std::int64_t limit = 100, offset = 0;
    std::string_view first = {};  ///< what comes first, as a term of "order by"; then the newest
};
/// With `case_number` and, as far as it is seen, `full_name` of the child. Logged as one read. "permission.missing" for
/// who sees nothing of the entity, "record.not_found" for a child who is not theirs.
Result<std::vector<Record>> partsOfChildren(Context& context, const PartsAsked& asked);

struct PartAct {
    audit::Verb verb;
    std::string_view entity;
    RecordId record, child;
    std::string_view purpose;
    std::string note;
};
void logPart(Context& context, const PartAct& act);

}  // namespace tonghu::cases
