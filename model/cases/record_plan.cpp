#include "model/cases/record_plan.h"

#include "model/cases/withheld.h"

#include <algorithm>
#include <set>

namespace tonghu::cases {
namespace {

using catalogue::Access;
using catalogue::Field;
using catalogue::FieldType;

/// A masked field shows the column of its mask. One that has no mask shows nothing, though it may be entered.
bool hasColumn(const policy::VisibleField& visible) {
    const bool open = visible.access == Access::Read || visible.access == Access::Write;
    return open || visible.field->mask != catalogue::Mask::None;
}

SelectedField selected(const policy::VisibleField& visible) {
    return {visible.field, visible.access == Access::Masked || visible.access == Access::MaskedEnter};
}

Compartment compartmentOf(const SelectedField& choice) {
    return choice.masked ? choice.field->maskIn : choice.field->compartment;
}

bool wanted(std::span<const std::string> keys, const Field& field) {
    return keys.empty() || std::ranges::find(keys, field.key) != keys.end();
}

constexpr std::size_t idsAtOnce = 100;  // one statement for every page of the usual size

/// "$1, $2, ... $100"
const std::string& placesForIds() {
    static const std::string places = [] {
        std::string text;
        for (std::size_t place = 1; place <= idsAtOnce; ++place)
            text += (place > 1 ? ", $" : "$") + std::to_string(place);
        return text;
    }();
    return places;
}

}  // namespace

std::string tableOf(Compartment compartment, std::string_view entity) {
    return std::string(nameOf(compartment)) + "." + std::string(entity);
}

std::string sqlTypeOf(const Field& field) {
    switch (field.type) {
        case FieldType::Integer:
        case FieldType::Money:
        case FieldType::Boolean:
        case FieldType::Reference:
            return "integer";
        default:
            return "text";
    }
}

std::optional<Selection> selectionOf(const Context& context, std::string_view entityKey,
                                     std::span<const std::string> keys) {
    const catalogue::Entity* entity = context.catalogue.entity(entityKey);
    if (!entity || !context.database.holds(entity->home)) return std::nullopt;
    Selection selection{entity, {}, {}, {}};
    const std::string home = tableOf(entity->home, entityKey);
    selection.columns = home + ".id, " + (entity->parent.empty() ? "0" : home + ".parent_id");
    std::set<Compartment> joined;
    for (const policy::VisibleField& visible : policy::visibleFields(context.catalogue, context.actor, entityKey)) {
        if (!hasColumn(visible) || !wanted(keys, *visible.field)) continue;
        const SelectedField choice = selected(visible);
        const Compartment compartment = compartmentOf(choice);
        selection.columns += ", " + tableOf(compartment, entityKey) + "." +
                             (choice.masked ? choice.field->maskColumn() : choice.field->key);
        if (compartment != entity->home) joined.insert(compartment);
        selection.fields.push_back(choice);
    }
    selection.from = home;
    for (Compartment compartment : joined) {
        const std::string table = tableOf(compartment, entityKey);
        selection.from += " left join " + table + " on " + table + ".id = " + home + ".id";
    }
    return selection;
}

Record Selection::recordOf(const store::RowView& row) const {
    Record record;
    record.id = {row.number(0)};
    if (!entity->parent.empty()) record.fields.emplace(entity->parent, row.value(1));
    int column = 2;
    for (const SelectedField& choice : fields) record.fields.emplace(choice.field->key, row.value(column++));
    return record;
}

std::vector<Record> rowsWith(const Context& context, const Selection& selection, std::span<const std::int64_t> ids) {
    const std::string key = tableOf(selection.entity->home, selection.entity->key) + ".id";
    const std::string sql = selection.sql() + " where " + key + " in (" + placesForIds() + ")";
    std::vector<Record> rows;
    rows.reserve(ids.size());
    for (std::size_t from = 0; from < ids.size(); from += idsAtOnce) {
        const auto chunk = ids.subspan(from, std::min(idsAtOnce, ids.size() - from));
        store::Parameters parameters(chunk.begin(), chunk.end());
        parameters.resize(idsAtOnce);  // null is in no list
        std::map<std::int64_t, Record> found;
        context.database.query(sql, parameters, [&](const store::RowView& row) {
            found.emplace(row.number(0), selection.recordOf(row));
            return true;
        });
        for (std::int64_t id : chunk)
            if (auto row = found.find(id); row != found.end()) rows.push_back(std::move(row->second));
    }
    withhold(context, *selection.entity, rows);
    return rows;
}

void upsert(store::Database& database, const std::string& table, RecordId id,
            const std::vector<std::pair<std::string, Value>>& columns) {
    std::string names = "id", places = "$1", changes;
    store::Parameters parameters{id.value};
    for (const auto& [column, value] : columns) {
        parameters.push_back(value);
        names += ", " + column;
        places += ", $" + std::to_string(parameters.size());
        changes += (changes.empty() ? "" : ", ") + column + " = excluded." + column;
    }
    const std::string conflict = changes.empty() ? "nothing" : "update set " + changes;
    database.execute(
        "insert into " + table + " (" + names + ") values (" + places + ") on conflict (id) do " + conflict,
        parameters);
}

}  // namespace tonghu::cases
