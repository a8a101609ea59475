#include "model/cases/consent_parts.h"

#include "model/cases/form_fields.h"
#include "model/cases/record_plan.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

/// A notice tells of a purpose and asks nothing.
Fields purposeFields(const Record& part, bool notice) {
    Fields fields = part.fields;
    if (notice && text(fields, "result").empty()) fields["result"] = std::string("not_asked");
    return fields;
}

using Recipient = std::tuple<std::string, std::string, std::string>;

std::set<Recipient> recipientsFor(const std::vector<Record>& recipients, const std::string& purpose) {
    std::set<Recipient> found;
    for (const Record& part : recipients)
        if (part.text("purpose") == purpose)
            found.emplace(part.text("recipient"), part.text("method"), part.text("data_kinds"));
    return found;
}

const Record* partFor(const std::vector<Record>& purposes, const std::string& purpose) {
    auto found = std::ranges::find_if(purposes, [&](const Record& part) { return part.text("purpose") == purpose; });
    return found == purposes.end() ? nullptr : &*found;
}

bool answers(const Record& part) {
    return part.text("result") == "agree" || part.text("result") == "refuse";
}

}  // namespace

const std::vector<Record>& partsOf(const Record& record, std::string_view part) {
    static const std::vector<Record> none;
    auto found = record.parts.find(part);
    return found == record.parts.end() ? none : found->second;
}

Result<void> insertParts(Records& records, const Record& consent, RecordId id, catalogue::Required stage,
                         const std::function<Fields(std::string_view, const Record&)>& derivedOf) {
    const bool notice = isNotice(text(consent.fields, "kind"));
    for (const char* entity : consentParts)
        for (const Record& part : partsOf(consent, entity)) {
            const bool asks = entity == std::string_view("consent_purpose");
            auto added = records.insert(entity, asks ? purposeFields(part, notice) : part.fields, stage, id,
                                        derivedOf(entity, part));
            if (!added) return tl::unexpected(added.error());
        }
    return {};
}

std::optional<bool> isDraft(const Context& context, RecordId child, RecordId consent) {
    std::optional<bool> draft;
    context.database.query("select draft from consent.consent where id = $1 and parent_id = $2",
                           {consent.value, child.value}, [&](const store::RowView& row) {
                               draft = row.number(0) == 1;
                               return false;
                           });
    return draft;
}

void eraseDraftParts(Context& context, RecordId draft) {
    for (const char* entity : consentParts) {
        const std::string table = tableOf(Compartment::Consent, entity);
        context.database.execute("delete from consent.history where entity = $1 and record_id in (select id from " +
                                     table + " where parent_id = $2)",
                                 {std::string(entity), draft.value});
        context.database.execute("delete from " + table + " where parent_id = $1", {draft.value});
    }
    context.database.execute("delete from consent.history where entity = 'consent' and record_id = $1", {draft.value});
}

void replaceOld(Context& context, Records& records, const Record& form) {
    const RecordId old{number(form.fields, "supersedes")};
    if (!old) return;
    const Fields stopped{{"superseded_on", context.clock.today().iso()}};
    const auto& fresh = partsOf(form, "consent_purpose");
    const auto& freshRecipients = partsOf(form, "consent_recipient");
    const std::vector<Record> recipients = records.parts("consent_recipient", old);
    bool all = true;
    for (const Record& part : records.parts("consent_purpose", old)) {
        if (!answers(part) || !part.text("superseded_on").empty()) continue;
        const std::string purpose = part.text("purpose");
        const Record* now = partFor(fresh, purpose);
        const bool changed =
            now && (now->text("method") != part.text("method") || now->text("data_kinds") != part.text("data_kinds") ||
                    recipientsFor(freshRecipients, purpose) != recipientsFor(recipients, purpose));
        if (now && (answers(*now) || changed))
            records.setDerived("consent_purpose", part.id, stopped);
        else
            all = false;
    }
    if (all) records.setDerived("consent", old, stopped);
}

void logForm(Context& context, audit::Verb verb, RecordId consent, const std::string& caseNumber, const Fields& fields,
             std::string note) {
    audit::Event event;
    event.verb = verb;
    event.entity = "consent";
    event.record = consent;
    event.caseNumber = caseNumber;
    event.fields = keysOf(fields);
    event.note = std::move(note);
    context.log.append(event);
}

}  // namespace tonghu::cases
