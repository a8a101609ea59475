#include "model/cases/history.h"

#include "model/cases/record_id.h"
#include "model/cases/record_plan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace tonghu::cases {
namespace {

using catalogue::Access;
using catalogue::Field;

/// The history keeps every value as text; the type of the field says how to read it back.
Value asText(const Value& value) {
    if (auto number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return value;
}

Value fromText(const Field& field, const Value& stored) {
    if (std::holds_alternative<std::monostate>(stored) || sqlTypeOf(field) == "text") return stored;
    const std::string text = textOf(stored);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Value asSeen(const Field& field, Access access, const Value& stored) {
    if (access == Access::Read || access == Access::Write) return fromText(field, stored);
    if (field.mask == catalogue::Mask::None || isEmpty(stored)) return {};
    return catalogue::masked(field.mask, textOf(stored));
}

struct Dated {
    std::int64_t id;
    Records::Change change;
};

/// Reasons that the program gives itself. What a person typed may be anything, a name too, even where it looks like a
/// code; so the list is closed.
bool isProgramsOwn(std::string_view reason) {
    static const std::set<std::string_view> own{"",
                                                "case.stage",
                                                "case.plan",
                                                "consent.form",
                                                "drop_box.moved_in",
                                                "drop_box.overtaken",
                                                "mandatory_report.closing",
                                                "request.step",
                                                "visit.corrected"};
    return own.contains(reason);
}

/// Where typed reasons lie: with the other free text; with the names for those who decide without reading texts. Never
/// beside the change itself: a change in `core` is there for whoever counts.
constexpr std::array reasonPlaces{Compartment::Narrative, Compartment::Identity};

void readReasons(const Context& context, std::vector<Dated>& changes) {
    for (Compartment place : reasonPlaces) {
        if (!context.database.holds(place)) continue;
        for (Dated& dated : changes)
            if (dated.change.reason.empty())
                dated.change.reason = textOf(context.database.single(
                    "select reason from " + tableOf(place, "change_reason") + " where id = $1", {dated.id}));
    }
}

}  // namespace

void keepReason(Context& context, RecordId change, const std::string& reason) {
    for (Compartment place : reasonPlaces) {
        if (!context.database.holds(place)) continue;
        context.database.execute("insert into " + tableOf(place, "change_reason") + " (id, reason) values ($1, $2)",
                                 {change.value, reason});
        return;
    }
}

void writeHistory(Context& context, const Field& field, RecordId record, const ChangeMade& change) {
    const RecordId id = newRecordId(context.clock);
    // In the registers no child is named, and who keeps them has no other compartment.
    const bool apart = !isProgramsOwn(change.reason) && field.compartment != Compartment::Office;
    if (apart) keepReason(context, id, change.reason);
    context.database.execute("insert into " + tableOf(field.compartment, "history") +
                                 " (id, entity, record_id, field, before, after, changed_at, changed_by, reason)"
                                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                             {id.value, field.entity, record.value, field.key, asText(change.before),
                              asText(change.after), change.at, change.user, apart ? std::string() : change.reason});
}

bool changedSince(Context& context, const Field& field, RecordId record, const std::string& at) {
    return numberOf(
               context.database.single("select count(*) from " + tableOf(field.compartment, "history") +
                                           " where record_id = $1 and entity = $2 and field = $3 and changed_at > $4",
                                       {record.value, field.entity, field.key, at})) > 0;
}

std::vector<Records::Change> readHistory(const Context& context, std::string_view entity, RecordId record) {
    std::map<std::string, policy::VisibleField, std::less<>> visible;
    for (const auto& field : policy::visibleFields(context.catalogue, context.actor, entity))
        visible.emplace(field.field->key, field);
    std::vector<Dated> changes;
    for (Compartment compartment : allCompartments) {
        if (!context.database.holds(compartment) || compartment == Compartment::Audit) continue;
        context.database.query("select id, field, before, after, changed_at, changed_by, reason from " +
                                   tableOf(compartment, "history") + " where record_id = $1 and entity = $2",
                               {record.value, std::string(entity)}, [&](const store::RowView& row) {
                                   auto found = visible.find(row.text(1));
                                   if (found == visible.end()) return true;
                                   const auto& [field, access] = found->second;
                                   changes.push_back({row.number(0),
                                                      {std::string(row.text(4)), std::string(row.text(5)), field->key,
                                                       std::string(row.text(6)), asSeen(*field, access, row.value(2)),
                                                       asSeen(*field, access, row.value(3))}});
                                   return true;
                               });
    }
    readReasons(context, changes);
    std::ranges::sort(changes, std::greater(), &Dated::id);  // ids ascend with time
    std::vector<Records::Change> newestFirst;
    for (Dated& dated : changes) newestFirst.push_back(std::move(dated.change));
    return newestFirst;
}

}  // namespace tonghu::cases
