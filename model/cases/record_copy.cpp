#include "model/cases/record_copy.h"

#include "model/cases/attachments.h"
#include "model/cases/form_fields.h"
#include "model/cases/guardian_standing.h"
#include "model/cases/letter_sentences.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <algorithm>
#include <sstream>

namespace tonghu::cases {
namespace {

using catalogue::Access;
using catalogue::Field;
using policy::CopyFor;
using policy::CopyRule;

/// Names and numbers of everybody but the child and who asks: what no value of a copy may hold, in whatever field it
/// stands.
class Others {
public:
    Others(const Context& context, const RequestSkeleton& request) : context_(context) {
        for (const char* key : {"full_name", "former_names", "nicknames"})
            keep(childs(Compartment::Identity, key, request.child));
        kept_.insert(request.askerName);
        for (const char* key : {"carer_name", "class_teacher", "mother_name", "father_name"})
            add(childs(Compartment::Identity, key, request.child));
        for (const char* key : {"carer_phone", "neighbor_contact", "neighbor_phone", "safe_call_ask_for"})
            add(childs(Compartment::Contact, key, request.child));
        add(childs(Compartment::Identifier, "account_holder", request.child));
        addGuardians(request);
        addSiblings(request.child);
        addPeopleOnForms(request.child);
    }

    bool areIn(const Value& value) const {
        const std::string text = textOf(value);
        return std::ranges::any_of(words_, [&](const std::string& word) {
            return text.find(word) != std::string::npos && !kept_.contains(word);
        });
    }

private:
    std::string childs(Compartment compartment, const std::string& key, RecordId child) const {
        if (!context_.database.holds(compartment)) return {};
        return textOf(context_.database.single(
            "select " + key + " from " + tableOf(compartment, "child") + " where id = $1", {child.value}));
    }

    void keep(const std::string& name) { kept_.insert(name); }

    void add(const std::string& word) {
        if (word.size() >= 4) words_.insert(word);  // two Chinese characters are six bytes; one is no name
    }

    void addAll(Compartment compartment, const std::string& sql, RecordId parameter) {
        if (!context_.database.holds(compartment)) return;
        context_.database.query(sql, {parameter.value}, [&](const store::RowView& row) {
            add(std::string(row.text(0)));
            return true;
        });
    }

    void addGuardians(const RequestSkeleton& request) {
        for (const GuardianOfRecord& guardian : guardiansOf(context_, request.child)) {
            if (guardian.record == request.guardian) continue;
            add(guardian.name);
            addAll(Compartment::Contact, "select phone from contact.guardian where id = $1", guardian.record);
            for (const char* key : {"resident_id", "other_document_number"})
                addAll(Compartment::Identifier,
                       "select " + std::string(key) + " from identifier.guardian where id = $1", guardian.record);
        }
    }

    /// Written as case numbers, so their names are looked up, whoever's rows they are.
    void addSiblings(RecordId child) {
        std::string siblings = childs(Compartment::Family, "siblings", child);
        for (char& sign : siblings)
            if (sign == ',' || sign == ';') sign = ' ';
        std::istringstream numbers(siblings);
        for (std::string number; numbers >> number;) {
            add(number);
            if (!context_.database.holds(Compartment::Identity)) continue;
            add(textOf(
                context_.database.single("select identity.child.full_name from core.child join identity.child on "
                                         "identity.child.id = core.child.id where core.child.case_number = $1",
                                         {number})));
        }
    }

    void addPeopleOnForms(RecordId child) {
        for (const char* key : {"signer_name", "witness"})
            addAll(Compartment::Consent, "select " + std::string(key) + " from consent.consent where parent_id = $1",
                   child);
        addAll(Compartment::Consent,
               "select consent.request.asker_name from core.request join consent.request on "
               "consent.request.id = core.request.id where core.request.parent_id = $1",
               child);
    }

    const Context& context_;
    std::set<std::string> words_, kept_;
};

/// A guardian from whom the child is protected does not learn where the child is. Who cannot see it takes it to be so.
CopyFor copyFor(const Context& context, const RequestSkeleton& request) {
    if (request.asker == policy::RequestAsker::Child) return CopyFor::Child;
    if (!context.database.holds(Compartment::Family)) return CopyFor::GuardianKeptAway;
    const std::string flags = textOf(
        context.database.single("select protection_flags from family.child where id = $1", {request.child.value}));
    for (const char* flag : {"address_secret", "no_contact", "protection_order"})
        if (flags.find(flag) != std::string::npos) return CopyFor::GuardianKeptAway;
    return CopyFor::Guardian;
}

bool isRead(Access access) {
    return access == Access::Read || access == Access::Write;
}

}  // namespace

/// Gathers a copy record by record.
struct RecordCopies::Work {
    const Context& context;
    const Records& records;
    const RequestSkeleton& request;
    RecordCopy& copy;
    Others others;
    CopyFor whom;

    void take(const catalogue::Entity& entity, const Record& record) {
        if (record.number("superseded") == 1) return;  // a later version stands
        const bool own = entity.key == "guardian" && record.id == request.guardian;
        CopiedRecord copied{entity.key, madeOn(entity, record.id), {}};
        for (const policy::VisibleField& visible :
             policy::visibleFields(context.catalogue, context.actor, entity.key)) {
            const Value* value = record.find(visible.field->key);
            if (!value || isEmpty(*value) || !isRead(visible.access)) continue;
            if (copy.portable && !policy::restsOnConsent(context.catalogue, *visible.field)) continue;
            takeValue(*visible.field, *value, own, copied);
        }
        count(copied);
        if (!copied.values.empty()) copy.records.push_back(std::move(copied));
        for (const catalogue::Entity* part : context.catalogue.partsOf(entity.key))
            if (policy::isCopied(part->key))
                for (const Record& child : records.parts(part->key, record.id)) take(*part, child);
    }

    void takeValue(const Field& field, const Value& value, bool own, CopiedRecord& copied) {
        switch (policy::copyRule(field, whom, own)) {
            case CopyRule::Given:
                if (others.areIn(value))
                    ++copy.ofOthers;
                else
                    copied.values.emplace_back(&field, value);
                break;
            case CopyRule::OfOthers:
                ++copy.ofOthers;
                break;
            case CopyRule::Text:
                ++copy.texts;
                break;
            case CopyRule::Withheld:
                break;
        }
    }

    void count(const CopiedRecord& copied) {
        std::set<std::string> seen;
        for (const auto& [field, value] : copied.values) {
            HeldKind& kind = kindOf(field->entity, field->group);
            ++kind.values;
            kind.purposes.insert(field->purposes.begin(), field->purposes.end());
            if (!seen.insert(field->group).second) continue;
            ++kind.records;
            if (kind.firstOn.empty() || copied.madeOn < kind.firstOn) kind.firstOn = copied.madeOn;
            kind.lastOn = std::max(kind.lastOn, copied.madeOn);
        }
    }

    HeldKind& kindOf(const std::string& entity, const std::string& group) {
        for (HeldKind& kind : copy.kinds)
            if (kind.entity == entity && kind.group == group) return kind;
        copy.kinds.push_back({.entity = entity, .group = group, .source = sourceOf(entity), .purposes = {}});
        return copy.kinds.back();
    }

    /// The parts of a consent or of a case come from where it comes.
    std::string sourceOf(const std::string& entity) const {
        const catalogue::Entity* source = context.catalogue.entity(entity);
        while (!source->parent.empty() && source->parent != "child") source = context.catalogue.entity(source->parent);
        return "source_" + source->key;
    }

    std::string madeOn(const catalogue::Entity& entity, RecordId id) const {
        return textOf(context.database.single(
                          "select created_at from " + tableOf(entity.home, entity.key) + " where id = $1", {id.value}))
            .substr(0, 10);
    }

    /// What others than the actor can read and a copy would hold.
    void nameWhatIsNotHeld() {
        std::set<Compartment> missing;
        for (const Field& field : context.catalogue.fields()) {
            if (policy::copyRule(field, whom) != CopyRule::Given) continue;
            if (!isRead(policy::accessTo(context.catalogue, context.actor, field))) missing.insert(field.compartment);
        }
        copy.notHeld.assign(missing.begin(), missing.end());
    }
};

std::vector<DataRecipient> RecordCopies::recipients(RecordId child) const {
    std::vector<DataRecipient> all;
    for (const Record& consent : records_.parts("consent", child))
        for (const Record& recipient : records_.parts("consent_recipient", consent.id)) {
            if (recipient.text("result") != "agree") continue;
            all.push_back({recipient.text("recipient"), recipient.text("recipient_contact"), recipient.text("purpose"),
                           recipient.text("data_kinds")});
        }
    for (const Record& provision : records_.parts("provision", child))
        if (provision.text("letter_number").empty())
            all.push_back({provision.text("recipient_name"), provision.text("recipient_contact"),
                           provision.text("purpose"), provision.text("data_kinds")});
    return all;
}

Result<RecordCopy> RecordCopies::makeChecked(RecordId id) const {
    using policy::RequestRight;
    auto request = requests_.skeleton(id);
    if (!request) return tl::unexpected(request.error());
    if (!request->child || (request->right != RequestRight::Copy && request->right != RequestRight::Port))
        return fail(ErrorKind::Refused, "request.no_copy", {}, {}, {54, 65});
    if (!policy::mayBeDone(request->state) && !request->isGranted())
        return fail(ErrorKind::Refused, "request.copy_not_due", {}, {}, {54});
    if (auto safe = requests_.requireAnswerable(*request); !safe) return tl::unexpected(safe.error());
    auto child = records_.read("child", request->child);
    if (!child) return tl::unexpected(child.error());

    RecordCopy copy;
    copy.request = request->number;
    copy.portable = request->right == RequestRight::Port;
    copy.unit = context_.unit.name;
    copy.madeOn = context_.clock.today().iso();
    Work work{context_, records_, *request, copy, Others(context_, *request), copyFor(context_, *request)};
    work.take(*context_.catalogue.entity("child"), *child);
    copy.recipients = recipients(request->child);
    work.nameWhatIsNotHeld();
    copy.attachments = std::int64_t(Attachments(context_).ofChild(request->child).size());
    std::int64_t onConsent = 0;
    for (const HeldKind& kind : copy.kinds) onConsent += kind.values;
    if (copy.portable)
        for (const std::string& fault : policy::portabilityFaults({!request->checkedBy.empty(), onConsent, 0}))
            return fail(ErrorKind::Refused, fault, {}, {}, {65});

    Fields given;
    for (const CopiedRecord& record : copy.records)
        for (const auto& [field, value] : record.values) given[field->key] = Value();
    logRequest(context_, audit::Verb::Provide, *request, given, "request.copy", std::int64_t(copy.records.size()));
    return copy;
}

Result<RecordCopy> RecordCopies::make(RecordId request) const {
    return refusalsLogged(context_, "request", request, [&] { return makeChecked(request); });
}

namespace {

Poco::Dynamic::Var asVar(const Value& value) {
    if (auto number = std::get_if<std::int64_t>(&value)) return *number;
    return textOf(value);
}

std::string labelOf(const catalogue::Catalogue& catalogue, const HeldKind& kind, std::string_view language) {
    for (const catalogue::Group* group : catalogue.groupsOf(kind.entity))
        if (group->key == kind.group) return group->label.in(language);
    return kind.group;
}

Poco::JSON::Object asObject(const CopiedRecord& record, const catalogue::Catalogue& catalogue,
                            std::string_view language) {
    Poco::JSON::Array fields;
    for (const auto& [field, value] : record.values) {
        Poco::JSON::Object one(Poco::JSON_PRESERVE_KEY_ORDER);
        one.set("key", field->key);
        one.set("label", field->label.in(language));
        one.set("value", asVar(value));
        one.set("shown", catalogue::showValue(catalogue, *field, value, language));
        fields.add(one);
    }
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("entity", record.entity);
    object.set("made_on", record.madeOn);
    object.set("fields", fields);
    return object;
}

}  // namespace

std::string asJson(const RecordCopy& copy, const catalogue::Catalogue& catalogue, std::string_view language) {
    const LetterSentences say(catalogue, language);
    Poco::JSON::Array kinds, recipients, records, notHeld;
    for (const HeldKind& kind : copy.kinds) {
        Poco::JSON::Array purposes;
        for (const std::string& purpose : kind.purposes) purposes.add(purpose);
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("entity", kind.entity);
        object.set("kind", labelOf(catalogue, kind, language));
        object.set("records", kind.records);
        object.set("values", kind.values);
        object.set("source", say(kind.source));
        object.set("purposes", purposes);
        object.set("first_on", kind.firstOn);
        object.set("last_on", kind.lastOn);
        kinds.add(object);
    }
    for (const DataRecipient& recipient : copy.recipients) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("name", recipient.name);
        object.set("contact", recipient.contact);
        object.set("purpose", recipient.purpose);
        object.set("data_kinds", recipient.dataKinds);
        recipients.add(object);
    }
    for (const CopiedRecord& record : copy.records) records.add(asObject(record, catalogue, language));
    for (Compartment compartment : copy.notHeld) notHeld.add(std::string(nameOf(compartment)));
    Poco::JSON::Object leftOut(Poco::JSON_PRESERVE_KEY_ORDER);
    leftOut.set("about_others", copy.ofOthers);
    leftOut.set("free_texts", copy.texts);
    leftOut.set("attachments", copy.attachments);
    leftOut.set("held_elsewhere", notHeld);
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("request", copy.request);
    object.set("portable", copy.portable);
    object.set("unit", copy.unit);
    object.set("made_on", copy.madeOn);
    object.set("kinds", kinds);
    object.set("recipients", recipients);
    object.set("records", records);
    object.set("left_out", leftOut);
    std::ostringstream text;
    object.stringify(text, 2);
    return text.str() + "\n";
}

}  // namespace tonghu::cases
