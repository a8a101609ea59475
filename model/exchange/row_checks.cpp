#include "model/exchange/row_checks.h"

#include "model/cases/child_facts.h"
#include "model/catalogue/resident_id.h"

#include <algorithm>
#include <array>

namespace tonghu::exchange {
namespace {

/// What `Children::add` fills in by itself.
constexpr std::array<std::string_view, 4> usualValues{"status", "filed_on", "responsible_unit", "responsible_user"};

Fields only(const Fields& fields, std::initializer_list<std::string_view> keys) {
    Fields chosen;
    for (std::string_view key : keys)
        if (auto found = fields.find(key); found != fields.end()) chosen.insert(*found);
    return chosen;
}

void fillIn(Fields& fields, const std::string& key, Value value) {
    Value& there = fields[key];
    if (isEmpty(there)) there = std::move(value);
}

bool wasFaulty(const RowValues& row, const std::string& field) {
    return std::ranges::any_of(row.faults, [&](const Error& fault) { return fault.place.field == field; });
}

}  // namespace

std::string guardianKindOf(std::string_view relation) {
    if (relation.size() != 2) return {};
    if (relation == "99") return "other_person";
    switch (relation[0]) {
        case '5':
            return "parent";
        case '6':
            return "grandparent";
        case '7':
            return "sibling";
        case '8':
        case '9':
            return "other_relative";
        default:
            return {};
    }
}

RowChecks::RowChecks(workspace::Session& session, const KnownChildren& known, const RowReader& reader, RowKind kind)
    : session_(session), known_(known), reader_(reader), kind_(kind) {}

void RowChecks::check(RowValues& row, std::vector<Error>& warnings) {
    if (kind_ == RowKind::Visit) {
        if (auto child = known_.find(row); !child) fault(row, child.error());
        return checkRequired(row, "visit", catalogue::Required::AtSave);
    }
    completeChild(row);
    checkRequired(row, "child", catalogue::Required::AtIntake);
    if (row.entities.contains("guardian")) checkRequired(row, "guardian", catalogue::Required::AtSave);
    checkChild(row, warnings);
    checkRepeats(row, warnings);
}

RecordId RowChecks::child(const RowValues& row) const {
    return known_.find(row).value_or(RecordId{});
}

/// The number holds birth date and sex (GB 11643); the relation, the kind of guardianship.
void RowChecks::completeChild(RowValues& row) const {
    Fields& child = row.of("child");
    if (auto id = catalogue::ResidentId::parse(row.text("child", "resident_id"))) {
        auto enters = [&](const char* key) {
            const catalogue::Field* field = session_.catalogue().field("child", key);
            return field && mayEnter(session_.catalogue(), session_.actor(), *field) && !wasFaulty(row, field->place());
        };
        if (enters("birth_date")) fillIn(child, "birth_date", id->birthDate().iso());
        if (enters("sex")) fillIn(child, "sex", std::string(id->sex() == catalogue::Sex::Male ? "1" : "2"));
    }
    const policy::Actor& actor = session_.actor();
    bool faulty = wasFaulty(row, "child.division_code");
    if (!faulty && actor.role->scope == catalogue::ScopeKind::Village && actor.division)
        fillIn(child, "division_code", actor.division->digits());
    if (actor.role->scope == catalogue::ScopeKind::Institution) fillIn(child, "institution", actor.institution);
    if (row.entities.contains("guardian"))
        if (std::string kind = guardianKindOf(row.text("guardian", "relation")); !kind.empty())
            fillIn(row.of("guardian"), "kind", kind);
}

void RowChecks::checkRequired(RowValues& row, const std::string& entity, catalogue::Required stage) const {
    for (const catalogue::Field* field : session_.catalogue().fieldsOf(entity)) {
        bool required = field->required != catalogue::Required::Never && field->required <= stage;
        if (!required || !mayEnter(session_.catalogue(), session_.actor(), *field)) continue;
        if (entity == "child" && std::ranges::count(usualValues, field->key)) continue;
        if (row.has(entity, field->key) || wasFaulty(row, field->place())) continue;
        // A number counts as well as a text does.
        Fields& fields = row.of(entity);
        auto value = fields.find(field->key);
        if (value != fields.end() && !isEmpty(value->second)) continue;
        fault(row, {ErrorKind::BadInput, "field.required", {.field = field->place()}, {}, {}});
    }
}

void RowChecks::checkChild(RowValues& row, std::vector<Error>& warnings) {
    const Fields& child = row.of("child");
    cases::Context& context = session_.context();
    // One at a time, so that a row with two contradictions hears of both.
    for (auto keys : {std::initializer_list<std::string_view>{"resident_id", "birth_date"},
                      {"resident_id", "sex"},
                      {"birth_date", "filed_on"}})
        if (auto agrees = cases::checkFacts(context, only(child, keys)); !agrees) fault(row, agrees.error());
    if (auto fitting = cases::checkPlace(context, child); !fitting) fault(row, fitting.error());
    if (auto fresh = known_.checkNew(child); !fresh) fault(row, fresh.error());
    if (row.has("child", "birth_date") &&
        known_.hasNamesake(row.text("child", "full_name"), row.text("child", "birth_date")))
        warnings.push_back(reader_.placed(
            {ErrorKind::BadInput, "import.on_file_already", {.field = "child.full_name"}, {}, {20}}, row.row));
}

void RowChecks::checkRepeats(RowValues& row, std::vector<Error>& warnings) {
    if (row.has("child", "resident_id")) {
        auto [first, fresh] = rowOfNumber_.emplace(row.text("child", "resident_id"), row.row);
        if (!fresh)
            return fault(row, {ErrorKind::BadInput,
                               "import.duplicate_in_file",
                               {.field = "child.resident_id"},
                               {std::to_string(first->second)},
                               {20}});
    }
    if (!row.has("child", "full_name") || !row.has("child", "birth_date")) return;
    std::string name = row.text("child", "full_name") + '\n' + row.text("child", "birth_date");
    auto [first, fresh] = rowOfName_.emplace(std::move(name), row.row);
    if (!fresh)
        warnings.push_back(reader_.placed({ErrorKind::BadInput,
                                           "import.same_name_and_birth",
                                           {.field = "child.full_name"},
                                           {std::to_string(first->second)},
                                           {20}},
                                          row.row));
}

}  // namespace tonghu::exchange
