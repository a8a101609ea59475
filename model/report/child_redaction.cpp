#include "model/report/child_redaction.h"
#include "model/cases/scope.h"

#include <algorithm>
#include <map>
#include <set>

namespace tonghu::report {
namespace {

using redaction::Kind;
using redaction::KnownEntities;
using redaction::KnownPerson;

/// What the catalogue's tag means to the redactor; a tag without an entry stands for nothing that a text holds.
std::optional<Kind> kindOf(const catalogue::Field& field) {
    static const std::map<std::string_view, Kind> kinds{
        {"[child]", Kind::Child},     {"[guardian]", Kind::Guardian}, {"[father]", Kind::Father},
        {"[mother]", Kind::Mother},   {"[carer]", Kind::Carer},       {"[teacher]", Kind::Teacher},
        {"[staff]", Kind::Staff},     {"[name]", Kind::Person},       {"[neighbor]", Kind::Person},
        {"[witness]", Kind::Person},  {"[id]", Kind::Number},         {"[phone]", Kind::Phone},
        {"[account]", Kind::Account}, {"[date]", Kind::BirthDate},    {"[school]", Kind::School},
        {"[address]", Kind::Address}, {"[place]", Kind::Place},       {"[institution]", Kind::Institution},
        {"[unit]", Kind::Unit},       {"[case]", Kind::Case}};
    if (field.check == catalogue::Check::ResidentId) return Kind::ResidentId;
    if (field.check == catalogue::Check::DisabilityCertificate) return Kind::Certificate;
    const auto found = kinds.find(field.redaction);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

/// "小明、明明" as two; a name has no blank but those between Latin words.
std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < text.size();) {
        std::size_t separator = 0;
        for (std::string_view sign : {"、", "，", "；", ",", ";", "/", "\n"})
            if (std::string_view(text).substr(i).starts_with(sign)) separator = sign.size();
        if (separator)
            parts.emplace_back();
        else
            parts.back().push_back(text[i]);
        i += std::max<std::size_t>(separator, 1);
    }
    std::erase(parts, "");
    return parts;
}

/// The labels from the township down: 沿溪镇沙龙村.
std::string divisionName(const catalogue::Catalogue& catalogue, const catalogue::Field& field,
                         const std::string& code) {
    const catalogue::CodeList* list = catalogue.list(field.list);
    const auto division = DivisionCode::parse(code);
    if (!list || !division) return {};
    std::string name;
    for (DivisionLevel level : {DivisionLevel::Township, DivisionLevel::Village})
        if (division->level() >= level)
            if (const auto* found = list->find(division->within(level).digits())) name += found->label.zh;
    return name;
}

class Collection {
public:
    explicit Collection(const workspace::Session& session) : session_(session) {}

    void add(std::string_view entity, const Record& record) {
        KnownPerson person;  // the child, or this guardian
        for (const auto& [field, access] : policy::visibleFields(session_.catalogue(), session_.actor(), entity)) {
            if (access != catalogue::Access::Read && access != catalogue::Access::Write) continue;  // no mask is a name
            const std::string value = record.text(field->key);
            const auto kind = kindOf(*field);
            if (value.empty() || !kind || field->derived) continue;
            const bool isOwn = *kind == Kind::Child || *kind == Kind::Guardian;
            if (isOwn) {
                person.kind = *kind;
                auto& names = field->key == "nicknames" ? person.nicknames : person.names;
                for (std::string& name : listed(value))
                    if (known_.insert(name).second) names.push_back(std::move(name));
            } else if (redaction::isPerson(*kind)) {
                for (std::string& name : listed(value)) others_.push_back({*kind, std::move(name)});
            } else if (field->type == catalogue::FieldType::Code) {
                addItem(*kind, field->list == "division" ? divisionName(session_.catalogue(), *field, value)
                                                         : session_.catalogue().list(field->list)->label(value, "zh"));
            } else {
                addItem(*kind, value);
            }
        }
        if (!person.names.empty()) entities_.persons.push_back(std::move(person));
    }

    /// The guardian who is the mother is a guardian: each name once.
    KnownEntities take() {
        for (auto& [kind, name] : others_)
            if (known_.insert(name).second) entities_.persons.push_back({kind, {name}, {}});
        return std::move(entities_);
    }

private:
    void addItem(Kind kind, std::string text) {
        if (!text.empty() && known_.insert(text).second) entities_.items.push_back({kind, std::move(text)});
    }

    const workspace::Session& session_;
    KnownEntities entities_;
    std::vector<std::pair<Kind, std::string>> others_;
    std::set<std::string> known_;
};

}  // namespace

Result<KnownEntities> knownOf(workspace::Session& session, RecordId child, std::string_view purpose) {
    auto record = session.children().show(child, purpose);
    if (!record) return tl::unexpected(record.error());
    Collection collection(session);
    collection.add("child", *record);
    for (const auto& [entity, parts] : record->parts)
        for (const Record& part : parts) collection.add(entity, part);
    return collection.take();
}

Result<void> recordRedaction(workspace::Session& session, std::optional<RecordId> child, std::string_view purpose,
                             RedactionStep step, std::size_t spans) {
    cases::Context& context = session.context();
    if (auto clock = cases::requireClock(context); !clock) return clock;
    audit::Event event;
    event.verb = step == RedactionStep::Confirmed ? audit::Verb::Provide : audit::Verb::Process;
    event.note = step == RedactionStep::Confirmed ? "redaction.confirmed" : "redaction.made";
    event.purpose = purpose;
    event.count = std::int64_t(spans);
    if (child) {
        const auto skeleton = cases::childInScope(context, *child);
        if (!skeleton) {
            cases::logRefusal(context, "child", *child, skeleton.error());
            return tl::unexpected(skeleton.error());
        }
        event.entity = "child";
        event.record = *child;
        event.caseNumber = skeleton->caseNumber;
    }
    session.log().append(event);
    return {};
}

}  // namespace tonghu::report
