#include "model/policy/copy_rules.h"

#include <algorithm>
#include <array>

namespace tonghu::policy {
namespace {

using catalogue::Field;
using catalogue::FieldType;
using catalogue::Sensitivity;

template <std::size_t count>
bool among(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Neither mandatory reports nor requests: who reported, who asked and that they did is theirs (row 76).
constexpr std::array<std::string_view, 10> copied{
    "child",         "guardian",          "visit",           "consent",   "consent_purpose",
    "consent_group", "consent_recipient", "assistance_case", "plan_item", "payment"};

/// Tags (as in a redacted text) of what is the child's own, on the child's file.
constexpr std::array<std::string_view, 7> ownTags{"[child]",  "[id]",      "[address]", "[phone]",
                                                  "[school]", "[account]", "[date]"};
/// Tags that name no person.
constexpr std::array<std::string_view, 4> placeTags{"[place]", "[institution]", "[case]", "[unit]"};

/// Groups that are about other people, or that protect the child.
constexpr std::array<std::string_view, 2> groupsOfOthers{"child.guardianship", "child.parents"};
constexpr std::array<std::string_view, 2> protectiveGroups{"child.protection", "guardian.safety"};

constexpr std::array<std::string_view, 8> fieldsOfOthers{
    "child.siblings",        "child.neighbor_contact", "child.neighbor_phone", "child.safe_call_ask_for",
    "child.safe_call_hours", "child.trusts",           "visit.companions",     "consent.guardian_kind"};
/// The outcome of a visit tells of a report that was made; further circumstances are those of protection.
constexpr std::array<std::string_view, 6> protective{
    "visit.outcome", "child.special_category", "child.safe_call_never", "visit.missing",
    "visit.gate",    "visit.corrects"};
/// What the child told, or what was noticed of the guardian: not for the guardian's eyes.
constexpr std::array<std::string_view, 2> notForGuardians{"visit.child_voice", "consent.child_part"};
constexpr std::array<std::string_view, 3> noticedOfGuardians{"visit.guardian_care", "visit.contact_frequency",
                                                             "visit.mood_and_behavior"};
/// Where the child can be found.
constexpr std::array<std::string_view, 2> whereabouts{"child.contact", "child.schooling"};
/// What the file of a guardian tells to others than this guardian.
constexpr std::array<std::string_view, 2> toldOfGuardians{"guardian.relation", "guardian.kind"};

std::string groupOf(const Field& field) {
    return field.entity + "." + field.group;
}

CopyRule rule(const Field& field, bool own) {
    if (field.entity == "guardian" && own) return CopyRule::Given;
    if (field.entity == "guardian") return among(toldOfGuardians, field.place()) ? CopyRule::Given : CopyRule::OfOthers;
    if (among(groupsOfOthers, groupOf(field)) || among(fieldsOfOthers, field.place())) return CopyRule::OfOthers;
    const bool onFile = field.entity == "child";
    const std::string& tag = field.redaction;
    const bool nobody = tag.empty() || among(placeTags, tag);
    if (!nobody && !(onFile && among(ownTags, tag))) return CopyRule::OfOthers;
    if (field.sensitivity == Sensitivity::Direct && !(onFile && among(ownTags, tag))) return CopyRule::OfOthers;
    if (field.type == FieldType::Reference) return CopyRule::Withheld;  // a number of ours, nothing to read
    const bool freely = field.compartment == Compartment::Narrative || field.sensitivity == Sensitivity::Sensitive;
    if (field.type == FieldType::LongText || (field.type == FieldType::Text && freely)) return CopyRule::Text;
    return CopyRule::Given;
}

}  // namespace

bool isCopied(std::string_view entity) {
    return among(copied, entity);
}

CopyRule copyRule(const Field& field, CopyFor whom, bool own) {
    if (!isCopied(field.entity) || among(protectiveGroups, groupOf(field)) || among(protective, field.place()))
        return CopyRule::Withheld;
    if (whom == CopyFor::GuardianKeptAway &&
        (among(whereabouts, groupOf(field)) || field.place() == "child.institution" ||
         field.place() == "child.division_code"))
        return CopyRule::Withheld;
    if (whom != CopyFor::Child && (among(notForGuardians, groupOf(field)) || among(noticedOfGuardians, field.place())))
        return CopyRule::Withheld;
    return rule(field, own);
}

bool restsOnConsent(const catalogue::Catalogue& catalogue, const Field& field) {
    return std::ranges::any_of(field.purposes, [&](const std::string& key) {
        const catalogue::Purpose* purpose = catalogue.purpose(key);
        return purpose && !purpose->forbidden && purpose->basis == "consent";
    });
}

}  // namespace tonghu::policy
