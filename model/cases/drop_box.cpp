#include "model/cases/drop_box.h"

#include "model/cases/history.h"
#include "model/cases/record_plan.h"
#include "model/cases/reporter.h"
#include "model/vault/suite.h"

#include <charconv>

namespace tonghu::cases {
namespace {

constexpr std::string_view residentIdField = "resident_id";

/// What is sealed names its record and column, so that a box moved to another record does not open there.
std::string labelOf(std::string_view entity, RecordId record, std::string_view column) {
    return std::string(entity) + "\n" + std::to_string(record.value) + "\n" + std::string(column) + "\n";
}

std::string packed(const Value& value) {
    if (auto number = std::get_if<std::int64_t>(&value)) return "i" + std::to_string(*number);
    if (auto text = std::get_if<std::string>(&value)) return "t" + *text;
    return "n";
}

/// Whole blocks, so that a sealed value does not tell how long it is: a name of two characters, an account of nineteen.
std::string padded(std::string text) {
    constexpr std::size_t block = 512;
    text.resize((text.size() / block + 1) * block, '\0');
    return text;
}

std::optional<Value> unpacked(std::string_view text) {
    text = text.substr(0, text.find('\0'));
    if (text.empty()) return std::nullopt;
    const std::string_view rest = text.substr(1);
    if (text[0] == 'n') return Value();
    if (text[0] == 't') return Value(std::string(rest));
    std::int64_t number = 0;
    if (text[0] != 'i' || std::from_chars(rest.data(), rest.data() + rest.size(), number).ec != std::errc())
        return std::nullopt;
    return Value(number);
}

struct Dropped {
    std::int64_t id = 0;
    Compartment compartment = Compartment::Core;
    std::string entity, column, sealed, at, user;
    RecordId record;
};

std::vector<Dropped> droppedInto(const Context& context, Compartment compartment) {
    std::vector<Dropped> found;
    context.database.query(
        "select id, entity, record_id, field, sealed, entered_at, entered_by from core.drop_box"
        " where compartment = $1 order by id",
        {std::string(nameOf(compartment))}, [&](const store::RowView& row) {
            found.push_back({row.number(0), compartment, std::string(row.text(1)), std::string(row.text(3)),
                             std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)),
                             RecordId{row.number(2)}});
            return true;
        });
    return found;
}

/// The value that was sealed, or nothing where it was forged, moved, or does not open.
std::optional<Value> opened(const Context& context, const Dropped& dropped) {
    auto sealed = vault::suite::fromBase64(dropped.sealed);
    if (!sealed) return std::nullopt;
    auto secret = vault::openDropBox(context.keys.at(dropped.compartment), *sealed);
    const std::string label = labelOf(dropped.entity, dropped.record, dropped.column);
    if (!secret || !secret->text().starts_with(label)) return std::nullopt;
    return unpacked(secret->text().substr(label.size()));
}

/// The column must be one of the catalogue's: a forged row may not name any other.
const catalogue::Field* fieldOf(const Context& context, const Dropped& dropped, bool& isMask) {
    for (const catalogue::Field* field : context.catalogue.fieldsOf(dropped.entity)) {
        isMask = field->mask != catalogue::Mask::None && field->maskColumn() == dropped.column;
        if (isMask ? field->maskIn == dropped.compartment
                   : field->key == dropped.column && field->compartment == dropped.compartment)
            return field;
    }
    return nullptr;
}

void noteConflict(Context& context, const Dropped& dropped, RecordId other) {
    const store::Parameters pair{dropped.record.value, other.value};
    if (numberOf(context.database.single(
            "select count(*) from identifier.conflict where record_id = $1 and other_id = $2", pair)) > 0)
        return;
    context.database.execute(
        "insert into identifier.conflict (id, entity, record_id, other_id, field, entered_at, entered_by)"
        " values ($1, $2, $3, $4, $5, $6, $7)",
        {newRecordId(context.clock).value, dropped.entity, dropped.record.value, other.value, dropped.column,
         dropped.at, dropped.user});
}

bool clashes(Context& context, const Dropped& dropped, const Value& value) {
    if (dropped.entity != "child" || dropped.column != residentIdField || isEmpty(value)) return false;
    auto other = otherChildWith(context, textOf(value), dropped.record);
    if (other) noteConflict(context, dropped, *other);
    return other.has_value();
}

/// Writes the value into its row and its history; gives whether the box may be thrown away.
bool moveIn(Context& context, const Dropped& dropped) {
    bool isMask = false;
    const catalogue::Field* field = fieldOf(context, dropped, isMask);
    auto value = opened(context, dropped);
    if (!field || !value) return false;  // stays for whoever looks into it; `check` counts what lies there
    if (!isMask && clashes(context, dropped, *value)) return false;
    const std::string table = tableOf(dropped.compartment, dropped.entity);
    if (isMask) {
        upsert(context.database, table, dropped.record, {{dropped.column, *value}});
        return true;
    }
    const Value before = context.database.single("select " + dropped.column + " from " + table + " where id = $1",
                                                 {dropped.record.value});
    const bool overtaken = changedSince(context, *field, dropped.record, dropped.at);
    if (!overtaken) upsert(context.database, table, dropped.record, {{dropped.column, *value}});
    if (before != *value)
        writeHistory(context, *field, dropped.record,
                     {dropped.at, dropped.user, overtaken ? "drop_box.overtaken" : "drop_box.moved_in",
                      overtaken ? Value() : before, *value});
    return true;
}

}  // namespace

void dropValue(Context& context, Compartment compartment, std::string_view entity, RecordId record,
               const std::string& column, const Value& value) {
    vault::Secret clear = vault::Secret::copyOf(padded(labelOf(entity, record, column) + packed(value)));
    const vault::Bytes sealed = vault::sealToDropBox(context.dropBoxes.at(compartment), clear.text());
    context.database.execute(
        "insert into core.drop_box (id, compartment, entity, record_id, field, sealed, entered_at, entered_by)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8)",
        {newRecordId(context.clock).value, std::string(nameOf(compartment)), std::string(entity), record.value, column,
         vault::suite::toBase64(sealed), context.clock.timestamp(), writerBeside(context, entity)});
}

int emptyDropBoxes(Context& context) {
    if (!context.database.holds(Compartment::Core)) return 0;
    std::vector<Dropped> waiting;
    for (const auto& [compartment, key] : context.keys)
        if (context.database.holds(compartment)) {
            auto found = droppedInto(context, compartment);
            waiting.insert(waiting.end(), found.begin(), found.end());
        }
    if (waiting.empty()) return 0;
    store::Transaction transaction = context.database.begin();
    int moved = 0;
    for (const Dropped& dropped : waiting) {
        if (!moveIn(context, dropped)) continue;
        context.database.execute("delete from core.drop_box where id = $1", {dropped.id});
        ++moved;
    }
    transaction.commit();
    return moved;
}

std::optional<RecordId> otherChildWith(const Context& context, std::string_view residentId, RecordId self) {
    std::optional<RecordId> other;
    // A restricted file answers nobody, not even by refusing a number that it holds (row 36).
    context.database.query(R"(
        select identifier.child.id
        from identifier.child
        join core.child on core.child.id = identifier.child.id
        where identifier.child.resident_id = $1 and identifier.child.id <> $2
              and core.child.status not in ('restricted', 'deleted'))",
                           {std::string(residentId), self.value}, [&](const store::RowView& row) {
                               other = RecordId{row.number(0)};
                               return false;
                           });
    return other;
}

}  // namespace tonghu::cases
