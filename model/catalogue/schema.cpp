#include "model/catalogue/schema.h"
#include "model/base/date.h"
#include "model/catalogue/needed_settings.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace tonghu::catalogue {
namespace {

/// Columns of every table that are the program's own (cases/record_tables.cpp).
constexpr std::array<std::string_view, 4> reservedKeys{"id", "parent_id", "created_at", "created_by"};

/// What only `family` or `health` may hold (records.md, category): in `core` every session could read why a child is
/// on file, and row 15 forbids labels.
constexpr std::array<std::string_view, 5> hurtfulLists{"special_category", "harm_kind", "protection_flag", "illness",
                                                       "mandatory_situation"};

template <class Range, class Item>
bool contains(const Range& range, const Item& item) {
    return std::ranges::find(range, item) != std::ranges::end(range);
}

Place placeOf(const Origins& origins, const std::string& what, std::string_view column) {
    auto found = origins.find(what);
    Place place = found == origins.end() ? Place{} : found->second;
    place.column = column;
    return place;
}

bool isDay(const Field& field) {
    return field.type == FieldType::Date;
}

/// Whether a check, a mask or a length goes with the type.
bool fits(const Field& field, Check check) {
    switch (check) {
        case Check::None:
            return true;
        case Check::NotInFuture:
        case Check::PastYears18:
            return isDay(field);
        case Check::Division:
            return field.type == FieldType::Code && field.list == "division";
        default:
            return field.type == FieldType::Text;
    }
}

bool fits(const Field& field, Mask mask) {
    if (mask == Mask::None) return true;
    return mask == Mask::Year ? isDay(field) : field.type == FieldType::Text;
}

class FieldCheck {
public:
    FieldCheck(const Catalogue& catalogue, const Origins& origins, Faults& faults)
        : catalogue_(catalogue), origins_(origins), faults_(faults) {}

    void check(const Field& field) {
        place_ = "field/" + field.place();
        checkReferences(field);
        checkShape(field);
        checkPurposes(field);
        checkGuard(field);
    }

private:
    void fault(std::string code, std::string_view column, std::vector<std::string> details = {}) {
        faults_.add(std::move(code), placeOf(origins_, place_, column), std::move(details));
    }

    void checkReferences(const Field& field) {
        if (!origins_.contains("group/" + field.entity + "." + field.group))
            fault("catalogue.unknown_reference", "group", {"group", field.group});
        bool codes = field.type == FieldType::Code || field.type == FieldType::Codes;
        if (codes && !catalogue_.list(field.list)) fault("catalogue.unknown_reference", "list", {"list", field.list});
        if (field.type == FieldType::Reference && !catalogue_.entity(field.list))
            fault("catalogue.unknown_reference", "list", {"entity", field.list});
        if (!codes && field.type != FieldType::Reference && !field.list.empty())
            fault("catalogue.does_not_fit", "list", {field.list});
    }

    void checkShape(const Field& field) {
        if (contains(reservedKeys, field.key)) fault("catalogue.reserved_key", "key", {field.key});
        if (catalogue_.field(field.entity, field.maskColumn()))
            fault("catalogue.reserved_key", "key", {field.maskColumn()});
        if (!fits(field, field.check)) fault("catalogue.does_not_fit", "check", {"check"});
        if (!fits(field, field.mask)) fault("catalogue.does_not_fit", "mask", {"mask"});
        bool text = field.type == FieldType::Text || field.type == FieldType::LongText;
        if (field.maxLength && !text) fault("catalogue.does_not_fit", "max_length", {"max_length"});
        bool number = field.type == FieldType::Integer || field.type == FieldType::Money;
        if ((field.minimum || field.maximum) && !number) fault("catalogue.does_not_fit", "minimum", {"minimum"});
    }

    void checkPurposes(const Field& field) {
        if (field.purposes.empty()) fault("catalogue.field_without_purpose", "purposes");
        for (const std::string& key : field.purposes) {
            const Purpose* purpose = catalogue_.purpose(key);
            if (!purpose) fault("catalogue.unknown_reference", "purposes", {"purpose", key});
            if (purpose && purpose->forbidden) fault("catalogue.forbidden_purpose", "purposes", {key});
        }
    }

    void checkGuard(const Field& field) {
        if (field.compartment == Compartment::Core) {
            if (field.sensitivity == Sensitivity::Direct) fault("catalogue.direct_in_core", "compartment");
            if (isHurtful(field.list)) fault("catalogue.hurtful_category", "compartment", {field.list});
        }
        if (field.compartment == Compartment::Office && field.sensitivity != Sensitivity::Neither)
            fault("catalogue.person_in_office", "compartment");
        if (field.mask == Mask::None) return;
        if (field.maskIn == field.compartment) fault("catalogue.mask_in_own_compartment", "mask_in");
        for (const Role& role : catalogue_.roles())
            if (holdsKey(role, field.maskIn) && !mayKnowNames(role))
                fault("catalogue.mask_unguarded", "mask_in", {role.key});
    }

    /// One of the lists that hurt, or one that shares a code with the special categories.
    bool isHurtful(const std::string& name) const {
        if (contains(hurtfulLists, name)) return true;
        const CodeList* special = catalogue_.list("special_category");
        const CodeList* list = catalogue_.list(name);
        if (!special || !list) return false;
        return std::ranges::any_of(list->codes(), [&](const Code& code) { return special->find(code.code); });
    }

    /// Whether the role holds a compartment with direct identifiers; one that does not (statistics) must not come by a
    /// piece of one.
    bool mayKnowNames(const Role& role) const {
        return std::ranges::any_of(catalogue_.fields(), [&](const Field& field) {
            return field.sensitivity == Sensitivity::Direct && holdsKey(role, field.compartment);
        });
    }

    const Catalogue& catalogue_;
    const Origins& origins_;
    Faults& faults_;
    std::string place_;
};

void checkHomes(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    for (const Entity& entity : catalogue.entities()) {
        bool atHome = std::ranges::any_of(catalogue.fields(), [&](const Field& field) {
            return field.entity == entity.key && field.compartment == entity.home;
        });
        if (!atHome)
            faults.add("catalogue.no_home_field", placeOf(origins, "entity/" + entity.key, "home"), {entity.key});
    }
}

void checkRolePurposes(const Catalogue& catalogue, const Role& role, const Origins& origins, Faults& faults) {
    for (const std::string& key : role.purposes) {
        const Purpose* purpose = catalogue.purpose(key);
        Place place = placeOf(origins, "role/" + role.key, "purposes");
        if (!purpose) faults.add("catalogue.unknown_reference", place, {"purpose", key});
        if (purpose && purpose->forbidden) faults.add("catalogue.forbidden_purpose", place, {key});
    }
}

/// The line that decides the access: the exception, or the role's own.
Place placeOfAccess(const Role& role, const Field& field, const Origins& origins) {
    std::string exception = "role_field/" + role.key + "/" + field.place();
    if (origins.contains(exception)) return placeOf(origins, exception, "access");
    return placeOf(origins, "role/" + role.key, nameOf(field.compartment));
}

void checkAccess(const Catalogue& catalogue, const Role& role, const Field& field, const Origins& origins,
                 Faults& faults) {
    auto fault = [&](std::string code) {
        faults.add(std::move(code), placeOfAccess(role, field, origins), {role.key, field.place()});
    };
    switch (catalogue.access(role, field)) {
        case Access::Read:
        case Access::Write:
            if (!holdsKey(role, field.compartment)) fault("catalogue.role_without_key");
            break;
        case Access::Masked:
        case Access::MaskedEnter:
            if (field.mask == Mask::None) {
                fault("catalogue.mask_missing");
            } else if (!holdsKey(role, field.maskIn)) {
                fault("catalogue.mask_not_held");
            }
            break;
        case Access::Hidden:
            break;
    }
}

}  // namespace

bool holdsKey(const Role& role, Compartment compartment) {
    return contains(role.compartments, compartment);
}

void checkFields(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    FieldCheck check(catalogue, origins, faults);
    for (const Field& field : catalogue.fields()) check.check(field);
    checkHomes(catalogue, origins, faults);
}

void checkRoles(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    for (const Role& role : catalogue.roles()) {
        checkRolePurposes(catalogue, role, origins, faults);
        for (const Field& field : catalogue.fields()) checkAccess(catalogue, role, field, origins, faults);
    }
}

void checkLists(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    std::set<std::string> names;
    for (const auto& [what, place] : origins)
        if (what.starts_with("list/")) names.insert(what.substr(5, what.find('/', 5) - 5));
    for (const std::string& name : names) {
        const CodeList* list = catalogue.list(name);
        for (const Code& code : list->codes()) {
            Place place = placeOf(origins, "list/" + name + "/" + code.code, "parent");
            if (!code.parent.empty() && !list->find(code.parent))
                faults.add("catalogue.unknown_reference", place, {"code", code.parent});
            const Code* above = list->find(code.parent);
            std::size_t steps = 0;
            for (; above && steps <= list->codes().size(); ++steps) above = list->find(above->parent);
            if (above) faults.add("catalogue.circle", place, {code.code});
        }
    }
    for (const Purpose& purpose : catalogue.purposes())
        for (const auto& [column, list, codes] :
             {std::tuple("sensitive_groups", "sensitive_group", &purpose.sensitiveGroups),
              std::tuple("methods", "method", &purpose.methods),
              std::tuple("data_kinds", "data_kind", &purpose.dataKinds)})
            for (const std::string& code : *codes)
                if (!catalogue.list(list) || !catalogue.list(list)->find(code))
                    faults.add("catalogue.unknown_reference", placeOf(origins, "purpose/" + purpose.key, column),
                               {"code", code});
}

void checkStages(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    for (const Stage& stage : catalogue.stages()) {
        std::string origin = "stage/" + stage.key;
        for (const std::string& next : stage.next)
            if (!catalogue.stage(next))
                faults.add("catalogue.unknown_reference", placeOf(origins, origin, "next"), {"stage", next});
        for (const std::string& need : stage.needs)
            if (!catalogue.field("assistance_case", need))
                faults.add("catalogue.unknown_reference", placeOf(origins, origin, "needs"),
                           {"field", "assistance_case." + need});
    }
}

namespace {

/// For comparing only: a month has at least 28 days and at most 31.
int fewestDays(const Span& span) {
    return span.months * 28 + span.days;
}
int mostDays(const Span& span) {
    return span.months * 31 + span.days;
}
bool isShorter(const Span& one, const Span& other) {
    if (one.days == 0 && other.days == 0) return one.months < other.months;
    return mostDays(one) < fewestDays(other);
}

bool isDateOf(const Catalogue& catalogue, const std::string& entity, const std::string& key) {
    if (key == "created_at") return true;
    if (key == "birthday_18") return entity == "child";
    const Field* field = catalogue.field(entity, key);
    return field && (isDay(*field) || field->check == Check::Moment);
}

/// Row 26: everything ends, unless a rule on archives keeps it; rows 41, 60, 98: what the law asks to keep is kept.
void checkTerms(const RetentionRule& rule, const Origins& origins, Faults& faults) {
    using Then = RetentionRule::Then;
    const auto fault = [&](const char* code, std::string_view column) {
        faults.add(code, placeOf(origins, "retention/" + rule.key, column), {rule.key});
    };
    if (rule.floor && rule.floorSource.empty()) fault("catalogue.floor_without_source", "floor_source");
    if (rule.floor && rule.keep && isShorter(*rule.keep, *rule.floor)) fault("catalogue.keep_below_floor", "keep");
    if (rule.ceiling && rule.keep && isShorter(*rule.ceiling, *rule.keep))
        fault("catalogue.bounds_reversed", "ceiling");
    const bool ends = rule.then == Then::Delete || rule.then == Then::Restrict || rule.then == Then::Archive;
    if (ends && (!rule.keep || rule.startsAt.empty())) fault("catalogue.retention_without_end", "keep");
    if (rule.then == Then::Permanent && rule.source.find("档案") == std::string::npos)
        fault("catalogue.forever_without_rule", "source");
    if (rule.floor && rule.startsAt.empty()) fault("catalogue.missing_cell", "starts_at");
}

}  // namespace

bool checkSettings(const Catalogue& catalogue, Faults& faults) {
    bool complete = true;
    for (const char* key : neededSettings) {
        if (std::ranges::any_of(catalogue.settings(), [&](const Setting& setting) { return setting.key == key; }))
            continue;
        faults.add("catalogue.missing_setting", {.file = "settings.csv", .row = 0, .column = {}, .field = {}}, {key});
        complete = false;
    }
    return complete;
}

void checkRetention(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    for (const RetentionRule& rule : catalogue.retention()) {
        const auto unknown = [&](std::string_view column, const char* kind, const std::string& name) {
            faults.add("catalogue.unknown_reference", placeOf(origins, "retention/" + rule.key, column), {kind, name});
        };
        checkTerms(rule, origins, faults);
        if (rule.entity == "log") continue;
        if (!catalogue.entity(rule.entity)) {
            unknown("entity", "entity", rule.entity);
            continue;
        }
        for (const std::string& condition : rule.applies) {
            const std::string key = condition.starts_with('!') ? condition.substr(1) : condition;
            if (!catalogue.field(rule.entity, key)) unknown("applies", "field", rule.entity + "." + key);
        }
        if (!rule.startsAt.empty() && !isDateOf(catalogue, rule.entity, rule.startsAt))
            unknown("starts_at", "field", rule.entity + "." + rule.startsAt);
    }
    // What the log must be kept for bounds what an office may set.
    for (const RetentionRule& rule : catalogue.retention())
        if (rule.entity == "log" && rule.floor && catalogue.setting("log.keep_days") < mostDays(*rule.floor))
            faults.add("catalogue.keep_below_floor", placeOf(origins, "retention/" + rule.key, "floor"), {rule.key});
}

}  // namespace tonghu::catalogue
