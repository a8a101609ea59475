#include "model/catalogue/catalogue.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>

namespace tonghu::catalogue {
namespace {

template <class Item>
const Item* withKey(const std::vector<Item>& items, std::string_view key) {
    auto found = std::ranges::find(items, key, &Item::key);
    return found == items.end() ? nullptr : &*found;
}

/// Where `member` lies in `all`; nothing for one that does not.
template <class T>
std::optional<std::size_t> placeIn(const std::vector<T>& all, const T& member) {
    const std::less<> before;
    if (all.empty() || before(&member, all.data()) || !before(&member, all.data() + all.size())) return std::nullopt;
    return std::size_t(&member - all.data());
}

Access withoutEntering(Access access) {
    if (access == Access::Write) return Access::Read;
    return access == Access::MaskedEnter ? Access::Masked : access;
}

}  // namespace

bool Role::may(std::string_view permission) const {
    return std::ranges::find(permissions, permission) != permissions.end();
}

const Entity* Catalogue::entity(std::string_view key) const {
    return withKey(entities_, key);
}

std::vector<const Entity*> Catalogue::partsOf(std::string_view entity) const {
    std::vector<const Entity*> parts;
    for (const Entity& part : entities_)
        if (part.parent == entity) parts.push_back(&part);
    return parts;
}

std::vector<const Group*> Catalogue::groupsOf(std::string_view entity) const {
    std::vector<const Group*> groups;
    for (const Group& group : groups_)
        if (group.entity == entity) groups.push_back(&group);
    return groups;
}

std::vector<const Field*> Catalogue::fieldsOf(std::string_view entity) const {
    std::vector<const Field*> fields;
    for (const Field& field : fields_)
        if (field.entity == entity) fields.push_back(&field);
    return fields;
}

const Field* Catalogue::field(std::string_view entity, std::string_view key) const {
    std::string place(entity);
    place.append(".").append(key);
    auto found = fieldIndex_.find(place);
    return found == fieldIndex_.end() ? nullptr : &fields_[found->second];
}

const CodeList* Catalogue::list(std::string_view name) const {
    auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

const Role* Catalogue::role(std::string_view key) const {
    return withKey(roles_, key);
}

const Purpose* Catalogue::purpose(std::string_view key) const {
    return withKey(purposes_, key);
}

const Stage* Catalogue::stage(std::string_view key) const {
    return withKey(stages_, key);
}

std::int64_t Catalogue::setting(std::string_view key) const {
    if (const Setting* setting = withKey(settings_, key)) return setting->value;
    throw std::out_of_range("no such setting: " + std::string(key));
}

// Asked for each field of each record, so it is decided once.
Access Catalogue::access(const Role& role, const Field& field) const {
    const auto atRole = placeIn(roles_, role), atField = placeIn(fields_, field);
    if (!atRole || !atField || accessTable_.empty()) return decidedAccess(role, field);  // somebody's own copy
    return accessTable_[*atRole * fields_.size() + *atField];
}

Access Catalogue::decidedAccess(const Role& role, const Field& field) const {
    auto found = access_.find(role.key + "/" + field.place());
    if (found == access_.end()) found = access_.find(role.key + "/" + field.entity + ".*");
    if (found == access_.end()) found = access_.find(role.key + "/" + std::string(nameOf(field.compartment)));
    if (found == access_.end()) return Access::Hidden;
    return field.derived ? withoutEntering(found->second) : found->second;
}

void Catalogue::decideAccess() {
    accessTable_.clear();
    for (const Role& role : roles_)
        for (const Field& field : fields_) accessTable_.push_back(decidedAccess(role, field));
}

}  // namespace tonghu::catalogue
