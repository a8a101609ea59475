#include "model/policy/access.h"

#include <algorithm>

namespace tonghu::policy {
namespace {

using catalogue::Access;
using catalogue::ScopeKind;

bool holds(const Actor& actor, Compartment compartment) {
    return std::find(actor.held.begin(), actor.held.end(), compartment) != actor.held.end();
}

bool maskReadable(const Actor& actor, const catalogue::Field& field) {
    return field.mask != catalogue::Mask::None && holds(actor, field.maskIn);
}

/// Entering without reading back goes through the drop box, which lies in `core`. A field that has no mask can still be
/// entered: its reader then shows nothing of it.
bool enterable(const Actor& actor, const catalogue::Field& field) {
    return holds(actor, Compartment::Core) && (field.mask == catalogue::Mask::None || maskReadable(actor, field));
}

/// The leading digits that a division code shares with all that lies in the scope: village 12, township 9, county 6.
std::size_t digitsOf(ScopeKind scope) {
    switch (scope) {
        case ScopeKind::Village:
            return 12;
        case ScopeKind::Township:
            return 9;
        default:
            return 6;
    }
}

/// The digits that the codes of the actor's children begin with; none where the role has no rows by division.
///
/// Cut to the role's own level and never widened: a director who was given a county by mistake does not see the county,
/// only what is filed under the county's bare code. A city without counties (Dongguan, 441900) serves as its own
/// county.
std::optional<std::string> divisionPrefix(const Actor& actor) {
    if (!actor.role || !actor.division) return std::nullopt;
    ScopeKind scope = actor.role->scope;
    if (scope == ScopeKind::None || scope == ScopeKind::Institution) return std::nullopt;
    return actor.division->digits().substr(0, digitsOf(scope));
}

bool worksForInstitution(const Actor& actor) {
    return actor.role && actor.role->scope == ScopeKind::Institution && !actor.institution.empty();
}

std::string placeholder(int number) {
    return "$" + std::to_string(number);
}

std::string padded(const std::string& prefix, char digit) {
    std::string code = prefix;
    code.resize(12, digit);
    return code;
}

constexpr std::string_view openRecords = " and core.child.status not in ('restricted', 'deleted')";

}  // namespace

Access accessTo(const catalogue::Catalogue& catalogue, const Actor& actor, const catalogue::Field& field) {
    if (!actor.role) return Access::Hidden;
    Access granted = catalogue.access(*actor.role, field);
    switch (granted) {
        case Access::Read:
        case Access::Write:
            if (holds(actor, field.compartment)) return granted;
            return maskReadable(actor, field) ? Access::Masked : Access::Hidden;
        case Access::Masked:
            return maskReadable(actor, field) ? granted : Access::Hidden;
        case Access::MaskedEnter:
            return enterable(actor, field) ? granted : Access::Hidden;
        case Access::Hidden:
            break;
    }
    return Access::Hidden;
}

std::vector<VisibleField> visibleFields(const catalogue::Catalogue& catalogue, const Actor& actor,
                                        std::string_view entity) {
    std::vector<VisibleField> visible;
    for (const catalogue::Field* field : catalogue.fieldsOf(entity)) {
        Access access = accessTo(catalogue, actor, *field);
        if (access != Access::Hidden) visible.push_back({field, access});
    }
    return visible;
}

bool inScope(const Actor& actor, const DivisionCode& division, std::string_view institution) {
    if (worksForInstitution(actor)) return actor.institution == institution;
    auto prefix = divisionPrefix(actor);
    return prefix && division.digits().starts_with(*prefix);
}

bool placeInScope(const Actor& actor, std::string_view divisionDigits, std::string_view institution) {
    if (worksForInstitution(actor)) return actor.institution == institution;
    const auto division = DivisionCode::parse(divisionDigits);
    return division && inScope(actor, *division, institution);
}

Condition scopeCondition(const Actor& actor, int firstParameter, ScopeUse use, Reach reach) {
    const std::string records(reach == Reach::Open ? openRecords : std::string_view());
    // An expression is no column: no engine takes an index for it.
    auto column = [&](std::string_view name) {
        std::string text = "core.child." + std::string(name);
        return use == ScopeUse::Seek ? text : "(" + text + " || '')";
    };
    if (worksForInstitution(actor))
        return {"(" + column("institution") + " = " + placeholder(firstParameter) + records + ")",
                {Value(actor.institution)}};
    auto prefix = divisionPrefix(actor);
    if (!prefix) return {"(1 = 0)", {}};
    // A range on the code itself, so that the index on division_code carries it.
    return {"(" + column("division_code") + " between " + placeholder(firstParameter) + " and " +
                placeholder(firstParameter + 1) + records + ")",
            {Value(padded(*prefix, '0')), Value(padded(*prefix, '9'))}};
}

}  // namespace tonghu::policy
