#include "model/cases/withheld.h"

#include "model/cases/consent_facts.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

/// Fields of which a word can close every purpose; most entities have none.
std::vector<const catalogue::Field*> closable(const Context& context, std::string_view entity) {
    std::vector<const catalogue::Field*> fields;
    if (!context.database.holds(Compartment::Consent)) return fields;
    for (const policy::VisibleField& visible : policy::visibleFields(context.catalogue, context.actor, entity))
        if (!policy::servesDuty(context.catalogue, *visible.field)) fields.push_back(visible.field);
    return fields;
}

/// One look that most children do not get past, before their whole history of consents is read.
bool somethingEnded(const Context& context, RecordId child) {
    return numberOf(context.database.single(R"(
        select count(*)
        from consent.consent
        join consent.consent_purpose on consent.consent_purpose.parent_id = consent.consent.id
        where consent.consent.parent_id = $1 and coalesce(consent.consent.draft, 0) = 0
          and (consent.consent_purpose.result = 'refuse' or consent.consent_purpose.withdrawn_on is not null
            or consent.consent_purpose.superseded_on is not null))",
                                            {child.value})) > 0;
}

policy::PurposeStanding standingOf(const Context& context, RecordId child) {
    ChildSkeleton skeleton;
    skeleton.id = child;
    skeleton.birthMonth =
        textOf(context.database.single("select birth_month from core.child where id = $1", {child.value}));
    const ConsentHistory history = readConsentHistory(context, skeleton);
    return policy::purposeStanding(context.catalogue, history.facts, history.ended, context.clock.today());
}

bool isMandatoryReport(const catalogue::Entity& entity, const Record& row) {
    return entity.key == "visit" && row.text("outcome") == "mandatory_report";
}

/// Parts of parts hold no field that a word can close.
RecordId childOf(const catalogue::Entity& entity, const Record& row) {
    if (entity.key == "child") return row.id;
    return {entity.parent == "child" ? row.number("child") : 0};
}

}  // namespace

std::set<std::string> withheldFields(const Context& context, RecordId child, std::string_view entity) {
    std::set<std::string> withheld;
    const auto fields = closable(context, entity);
    if (fields.empty() || !somethingEnded(context, child)) return withheld;
    const policy::PurposeStanding standing = standingOf(context, child);
    for (const catalogue::Field* field : fields)
        if (!policy::usable(standing, *field)) withheld.insert(field->key);
    return withheld;
}

void withhold(const Context& context, const catalogue::Entity& entity, std::span<Record> rows) {
    const auto fields = closable(context, entity.key);
    std::map<RecordId, std::set<std::string>> known;
    for (Record& row : rows) {
        const bool touched = std::ranges::any_of(fields, [&](auto* field) { return row.fields.contains(field->key); });
        const RecordId child = childOf(entity, row);
        if (!touched || !child || isMandatoryReport(entity, row)) continue;
        auto found = known.find(child);
        if (found == known.end()) found = known.emplace(child, withheldFields(context, child, entity.key)).first;
        for (const std::string& key : found->second) row.fields.erase(key);
    }
}

Result<void> checkUsable(const Context& context, RecordId child, std::string_view entity, const Fields& values) {
    const auto withheld = withheldFields(context, child, entity);
    for (const auto& [key, value] : values) {
        if (!withheld.contains(key) || isEmpty(value)) continue;
        const catalogue::Field& field = *context.catalogue.field(entity, key);
        return fail(ErrorKind::Refused, "field.purpose_stopped", {.field = field.place()}, {field.purposes.front()},
                    {22, 23});
    }
    return {};
}

}  // namespace tonghu::cases
