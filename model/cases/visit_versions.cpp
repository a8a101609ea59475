#include "model/cases/visit_versions.h"

#include <algorithm>

namespace tonghu::cases {

std::vector<RecordId> versionsOf(const Context& context, RecordId visit) {
    std::map<std::int64_t, std::int64_t> corrects;
    context.database.query(
        "select id, corrects from core.visit where parent_id = (select parent_id from core.visit "
        "where id = $1)",
        {visit.value}, [&](const store::RowView& row) {
            corrects[row.number(0)] = row.number(1);
            return true;
        });
    // Ids ascend, so a version comes after the one that it corrects.
    auto firstOf = [&](std::int64_t id) {
        for (auto found = corrects.find(id); found != corrects.end() && found->second; found = corrects.find(id))
            id = found->second;
        return id;
    };
    const std::int64_t first = firstOf(visit.value);
    std::vector<RecordId> versions;
    for (const auto& [id, corrected] : corrects)
        if (firstOf(id) == first) versions.push_back({id});
    std::ranges::reverse(versions);
    return versions;
}

}  // namespace tonghu::cases
