#include "model/cases/records.h"

#include "model/cases/drop_box.h"
#include "model/cases/history.h"
#include "model/cases/record_plan.h"
#include "model/cases/reporter.h"
#include "model/cases/withheld.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

using catalogue::Access;
using catalogue::Catalogue;
using catalogue::Entity;
using catalogue::Field;
using catalogue::Required;

tl::unexpected<Error> notFound() {
    return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
}

bool mayEnter(const Context& context, const Field& field) {
    const Access access = policy::accessTo(context.catalogue, context.actor, field);
    return access == Access::Write || access == Access::MaskedEnter;
}

bool isRequiredAt(const Field& field, Required stage) {
    return !field.derived && field.required != Required::Never && field.required <= stage;
}

/// What this actor may enter and the stage asks for. What others enter cannot be asked of them.
Result<void> checkRequired(const Context& context, std::string_view entity, const Fields& values, Required stage) {
    for (const Field* field : context.catalogue.fieldsOf(entity)) {
        if (!isRequiredAt(*field, stage) || !mayEnter(context, *field)) continue;
        auto given = values.find(field->key);
        if (given == values.end() || isEmpty(given->second))
            return fail(ErrorKind::BadInput, "field.required", {.field = field->place()});
    }
    return {};
}

/// A value that a record must have from the start cannot be taken away later.
Result<void> checkNotEmptied(const Context& context, std::string_view entity, const Fields& changes) {
    for (const auto& [key, value] : changes) {
        const Field* field = context.catalogue.field(entity, key);
        if (field && isEmpty(value) && isRequiredAt(*field, Required::AtSave))
            return fail(ErrorKind::BadInput, "field.required", {.field = field->place()});
    }
    return {};
}

/// Stored values of the fields in `changes` whose compartments are held.
Fields storedValues(const Context& context, std::string_view entity, RecordId id, const Fields& changes) {
    Fields stored;
    for (const auto& [key, value] : changes) {
        const Field* field = context.catalogue.field(entity, key);
        if (!field || !context.database.holds(field->compartment)) continue;
        stored[key] = context.database.single(
            "select " + key + " from " + tableOf(field->compartment, entity) + " where id = $1", {id.value});
    }
    return stored;
}

Fields merged(const Fields& first, const Fields& second) {
    Fields all = first;
    for (const auto& [key, value] : second) all.insert_or_assign(key, value);
    return all;
}

/// Lists keep the order of the children in memory; this tells them, in any program, that it is out of date.
void countChange(store::Database& database, Revision revision) {
    database.execute(
        "insert into core.revision (id, number) values ($1, 1) on conflict (id) do update set number = "
        "revision.number + 1",
        {std::int64_t(revision)});
}

/// A part that may be about nobody on file says itself where it belongs.
bool mayBeOfNobody(const Context& context, const Entity& entity) {
    return entity.key != "child" && context.catalogue.field(entity.key, "division_code") != nullptr &&
           context.catalogue.field(entity.key, "institution") != nullptr;
}

bool touches(const Fields& values, std::initializer_list<std::string_view> keys) {
    return std::ranges::any_of(keys, [&](std::string_view key) { return values.contains(key); });
}

}  // namespace

Result<void> Records::checkValues(std::string_view entity, const Fields& values) const {
    const std::string today = context_.clock.today().iso();
    for (const auto& [key, value] : values) {
        const std::string place = std::string(entity) + "." + key;
        const Field* field = context_.catalogue.field(entity, key);
        if (!field) return fail(ErrorKind::BadInput, "field.unknown", {.field = place});
        if (field->derived || !mayEnter(context_, *field))
            return fail(ErrorKind::Refused, "field.not_writable", {.field = place}, {}, {96});
        if (isEmpty(value)) continue;
        if (auto fine = catalogue::checkValue(context_.catalogue, *field, value, today); !fine) return fine;
        if (field->check == catalogue::Check::Account && !context_.accounts.contains(textOf(value)))
            return fail(ErrorKind::BadInput, "field.not_an_account", {.field = place}, {}, {4});
    }
    return {};
}

Result<void> Records::checkForm(std::string_view entity, const Fields& values) const {
    for (const auto& [key, value] : values) {
        const Field* field = context_.catalogue.field(entity, key);
        const std::string place = std::string(entity) + "." + key;
        if (!field || field->derived) return fail(ErrorKind::BadInput, "field.unknown", {.field = place});
        if (isEmpty(value)) continue;
        if (auto fine = catalogue::checkValue(context_.catalogue, *field, value, context_.clock.today().iso()); !fine)
            return fine;
        if (field->check == catalogue::Check::Account && !context_.accounts.contains(textOf(value)))
            return fail(ErrorKind::BadInput, "field.not_an_account", {.field = place}, {}, {4});
    }
    return {};
}

Result<void> Records::checkUnique(std::string_view entity, RecordId id, const Fields& values) const {
    if (entity != "child" || !context_.database.holds(Compartment::Identifier)) return {};
    auto number = values.find("resident_id");
    if (number == values.end() || isEmpty(number->second)) return {};
    if (otherChildWith(context_, textOf(number->second), id))
        return fail(ErrorKind::Refused, "child.duplicate_resident_id", {.field = "child.resident_id"});
    return {};
}

void Records::write(const Entity& entity, RecordId id, const Fields& values) {
    std::map<Compartment, std::vector<std::pair<std::string, Value>>> rows;
    auto place = [&](Compartment compartment, const std::string& column, const Value& value) {
        if (context_.database.holds(compartment))
            rows[compartment].emplace_back(column, value);
        else
            dropValue(context_, compartment, entity.key, id, column, value);
    };
    for (const auto& [key, value] : values) {
        const Field* field = context_.catalogue.field(entity.key, key);
        if (!field) throw std::logic_error("the catalogue has no field " + entity.key + "." + key);
        const Value stored = isEmpty(value) ? Value() : value;
        place(field->compartment, key, stored);
        if (field->mask == catalogue::Mask::None) continue;
        // Stored beside, in a compartment that those hold who may see no more: nothing computes it from the value
        // later.
        place(field->maskIn, field->maskColumn(),
              isEmpty(value) ? Value() : Value(catalogue::masked(field->mask, textOf(value))));
    }
    for (const auto& [compartment, columns] : rows)
        upsert(context_.database, tableOf(compartment, entity.key), id, columns);
    if (entity.key != "child") return;
    countChange(context_.database, Revision::AnyField);
    if (touches(values, {"case_number", "division_code", "institution", "status"}))
        countChange(context_.database, Revision::Rows);
    if (touches(values, {"full_name", "pinyin", "initials"})) countChange(context_.database, Revision::Names);
}

Result<RecordId> Records::insert(std::string_view entityKey, const Fields& values, Required stage,
                                 std::optional<RecordId> parent, const Fields& derived) {
    const Entity* entity = context_.catalogue.entity(entityKey);
    if (!entity || !context_.database.holds(entity->home)) return notFound();
    if (entity->parent.empty() == parent.has_value())
        throw std::logic_error("a part has a parent, and only a part: " + entity->key);
    if (auto fine = checkValues(entityKey, values); !fine) return tl::unexpected(fine.error());
    if (auto complete = checkRequired(context_, entityKey, values, stage); !complete)
        return tl::unexpected(complete.error());
    store::Transaction transaction = context_.database.begin();
    if (parent && !(*parent == ofNobody && mayBeOfNobody(context_, *entity)))
        if (auto reachable = requireInScope(entity->parent, *parent); !reachable)
            return tl::unexpected(reachable.error());
    if (entity->parent == "child")
        if (auto fine = checkUsable(entityKey, *parent, values); !fine) return tl::unexpected(fine.error());
    const RecordId id = newRecordId(context_.clock);
    if (auto unique = checkUnique(entityKey, id, values); !unique) return tl::unexpected(unique.error());
    writeNew(*entity, id, parent, merged(values, derived));
    transaction.commit();
    return id;
}

Result<RecordId> Records::insertAs(RecordId id, std::string_view entityKey, const Fields& values) {
    const Entity* entity = context_.catalogue.entity(entityKey);
    if (!entity || !context_.database.holds(entity->home)) return notFound();
    const std::string home = tableOf(entity->home, entityKey);
    if (!isEmpty(context_.database.single("select id from " + home + " where id = $1", {id.value}))) return notFound();
    store::Transaction transaction = context_.database.begin();
    writeNew(*entity, id, ofNobody, values);
    transaction.commit();
    return id;
}

void Records::writeNew(const Entity& entity, RecordId id, std::optional<RecordId> parent, const Fields& values) {
    store::Parameters row{id.value, context_.clock.timestamp(), writerBeside(context_, entity.key)};
    if (parent) row.push_back(parent->value);
    context_.database.execute("insert into " + tableOf(entity.home, entity.key) + " (id, created_at, created_by" +
                                  (parent ? ", parent_id) values ($1, $2, $3, $4)" : ") values ($1, $2, $3)"),
                              row);
    write(entity, id, values);
}

Result<void> Records::update(std::string_view entityKey, RecordId id, const Fields& changes, const std::string& reason,
                             const Fields& derived) {
    const Entity* entity = context_.catalogue.entity(entityKey);
    if (!entity) return notFound();
    if (auto fine = checkValues(entityKey, changes); !fine) return fine;
    if (auto fine = checkNotEmptied(context_, entityKey, changes); !fine) return fine;
    store::Transaction transaction = context_.database.begin();
    if (auto reachable = requireInScope(entityKey, id); !reachable) return reachable;
    if (entityKey == "child")
        if (auto fine = checkUsable(entityKey, id, changes); !fine) return fine;
    if (auto unique = checkUnique(entityKey, id, changes); !unique) return unique;
    const Fields all = merged(changes, derived);
    const Fields before = storedValues(context_, entityKey, id, all);
    Fields changed;
    for (const auto& [key, value] : all) {
        auto old = before.find(key);
        const bool known = old != before.end();
        if (known && (old->second == value || (isEmpty(old->second) && isEmpty(value)))) continue;
        changed.emplace(key, value);
        if (known)
            writeHistory(context_, *context_.catalogue.field(entityKey, key), id,
                         {context_.clock.timestamp(), writerBeside(context_, entityKey), reason, old->second, value});
    }
    if (!changed.empty()) write(*entity, id, changed);
    transaction.commit();
    return {};
}

void Records::setDerived(std::string_view entityKey, RecordId id, const Fields& values) {
    const Entity* entity = context_.catalogue.entity(entityKey);
    if (!entity) throw std::logic_error("no such entity");
    store::Transaction transaction = context_.database.begin();
    write(*entity, id, values);
    transaction.commit();
}

Result<Record> Records::read(std::string_view entity, RecordId id) const {
    auto selection = selectionOf(context_, entity);
    if (!selection) return notFound();
    if (auto reachable = requireInScope(entity, id, Touch::Read); !reachable) return tl::unexpected(reachable.error());
    Record record;
    context_.database.query(selection->sql() + " where " + tableOf(selection->entity->home, entity) + ".id = $1",
                            {id.value}, [&](const store::RowView& row) {
                                record = selection->recordOf(row);
                                return false;
                            });
    if (!record.id) return notFound();
    leaveOut(entity, {&record, 1});
    return record;
}

std::vector<Record> Records::parts(std::string_view entity, RecordId parent) const {
    std::vector<Record> records;
    auto selection = selectionOf(context_, entity);
    if (!selection || !requireInScope(selection->entity->parent, parent, Touch::Read)) return records;
    const std::string home = tableOf(selection->entity->home, entity);
    context_.database.query(selection->sql() + " where " + home + ".parent_id = $1 order by " + home + ".id",
                            {parent.value}, [&](const store::RowView& row) {
                                records.push_back(selection->recordOf(row));
                                return true;
                            });
    leaveOut(entity, records);
    return records;
}

std::vector<Records::Change> Records::history(std::string_view entity, RecordId id) const {
    if (!requireInScope(entity, id, Touch::Read)) return {};
    std::vector<Change> changes = readHistory(context_, entity, id);
    const auto child = rootChild(entity, id);
    if (withheld_ == Withheld::Included || !child) return changes;
    const auto hidden = withheldFields(context_, *child, entity);
    std::erase_if(changes, [&](const Change& change) { return hidden.contains(change.field); });
    return changes;
}

void Records::leaveOut(std::string_view entity, std::span<Record> rows) const {
    if (withheld_ == Withheld::LeftOut) withhold(context_, *context_.catalogue.entity(entity), rows);
}

Result<void> Records::checkUsable(std::string_view entity, RecordId child, const Fields& values) const {
    if (withheld_ == Withheld::Included || entity == "visit") return {};
    return cases::checkUsable(context_, child, entity, values);
}

int Records::emptyDropBoxes() {
    return cases::emptyDropBoxes(context_);
}

/// What decides whose a record is: the child's file that it is part of, or the uppermost part there is.
struct Records::Top {
    const Entity* entity;
    RecordId id;
};

std::optional<Records::Top> Records::topOf(std::string_view entityKey, RecordId id) const {
    const Entity* entity = context_.catalogue.entity(entityKey);
    while (entity && entity->key != "child") {
        if (!context_.database.holds(entity->home)) return std::nullopt;
        if (isKeptFromActor(context_, entity->key, id)) return std::nullopt;
        if (entity->parent.empty()) return Top{entity, id};
        const RecordId parent{numberOf(context_.database.single(
            "select parent_id from " + tableOf(entity->home, entity->key) + " where id = $1", {id.value}))};
        if (parent == ofNobody) return mayBeOfNobody(context_, *entity) ? std::optional(Top{entity, id}) : std::nullopt;
        id = parent;
        entity = context_.catalogue.entity(entity->parent);
    }
    return entity ? std::optional(Top{entity, id}) : std::nullopt;
}

std::optional<RecordId> Records::rootChild(std::string_view entity, RecordId id) const {
    const auto top = topOf(entity, id);
    return top && top->entity->key == "child" ? std::optional(top->id) : std::nullopt;
}

bool Records::isWithinReach(const Top& top, Touch touch) const {
    if (top.entity->key == "child") return childInScope(top.id, touch);
    const std::string table = tableOf(top.entity->home, top.entity->key);
    if (isEmpty(context_.database.single("select id from " + table + " where id = $1", {top.id.value}))) return false;
    if (top.entity->parent.empty()) return top.entity->home == Compartment::Office;
    bool here = isReporter(context_, top.id);
    context_.database.query("select division_code, institution from " + table + " where id = $1", {top.id.value},
                            [&](const store::RowView& row) {
                                here |= policy::placeInScope(context_.actor, row.text(0), row.text(1));
                                return false;
                            });
    return here;
}

bool Records::childInScope(RecordId child, Touch touch) const {
    if (!context_.database.holds(Compartment::Core)) return false;
    store::Parameters parameters{child.value};
    const std::string reach = reachOf(context_, touch, parameters);
    return numberOf(context_.database.single("select count(*) from core.child where core.child.id = $1 and " + reach,
                                             parameters)) > 0;
}

Result<void> Records::requireInScope(std::string_view entity, RecordId id, Touch touch) const {
    auto top = topOf(entity, id);
    if (!top || !isWithinReach(*top, touch)) return notFound();
    return {};
}

}  // namespace tonghu::cases
