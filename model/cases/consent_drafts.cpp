// A form that is not finished, or that is out to be signed: kept, and counting for nothing.

#include "model/cases/attachments.h"
#include "model/cases/consent_parts.h"
#include "model/cases/consents.h"
#include "model/cases/form_fields.h"

namespace tonghu::cases {
namespace {

Result<ChildSkeleton> childForForms(const Context& context, RecordId child) {
    auto found = childInScope(context, child);
    if (!found) return found;
    if (auto permitted = requirePermission(context, "consent.add"); !permitted)
        return tl::unexpected(permitted.error());
    if (auto held = requireCompartment(context, Compartment::Consent); !held) return tl::unexpected(held.error());
    return found;
}

/// Not even a draft prepares what the law forbids (row 16).
Result<void> checkPurposes(const Context& context, const Record& consent) {
    for (const Record& part : partsOf(consent, "consent_purpose")) {
        const std::string key = part.text("purpose");
        const catalogue::Purpose* purpose = context.catalogue.purpose(key);
        if (purpose && purpose->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {key}, {16});
    }
    return {};
}

}  // namespace

Result<RecordId> Consents::write(RecordId child, const Record& consent, const Fields& fields, const Fields& derived) {
    if (!consent.id)
        return records_.insert("consent", fields,
                               numberOf(derived.at("draft")) ? catalogue::Required::Never : catalogue::Required::AtSave,
                               child, derived);
    const auto draft = isDraft(context_, child, consent.id);
    if (!draft) return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
    if (!*draft) return fail(ErrorKind::Refused, "consent.not_a_draft", {}, {}, {23});
    // What the draft said and the form does not is gone; a draft has no past to keep.
    Fields all;
    for (const policy::VisibleField& visible : policy::visibleFields(context_.catalogue, context_.actor, "consent")) {
        const catalogue::Field& field = *visible.field;
        const bool mandatory = field.required != catalogue::Required::Never;
        if (!field.derived && visible.access == catalogue::Access::Write && !mandatory) all[field.key] = Value();
    }
    for (const auto& [key, value] : fields) all[key] = value;
    if (auto done = records_.update("consent", consent.id, all, "consent.form", derived); !done)
        return tl::unexpected(done.error());
    eraseDraftParts(context_, consent.id);
    return consent.id;
}

Result<RecordId> Consents::keepDraftChecked(RecordId childId, const Record& consent) {
    auto child = childForForms(context_, childId);
    if (!child) return tl::unexpected(child.error());
    if (auto fine = checkPurposes(context_, consent); !fine) return tl::unexpected(fine.error());
    store::Transaction transaction = context_.database.begin();
    auto id = write(childId, consent, consent.fields, {{"draft", std::int64_t(1)}});
    if (!id) return id;
    auto parts = insertParts(records_, consent, *id, catalogue::Required::Never, [](auto, auto&) { return Fields{}; });
    if (!parts) return tl::unexpected(parts.error());
    logForm(context_, audit::Verb::Collect, *id, child->caseNumber, consent.fields, "consent.draft");
    transaction.commit();
    return id;
}

Result<RecordId> Consents::keepDraft(RecordId child, const Record& consent) {
    return refusalsLogged(context_, "consent", child, [&] { return keepDraftChecked(child, consent); });
}

Result<void> Consents::discardDraftChecked(RecordId draft) {
    if (auto reachable = records_.requireInScope("consent", draft); !reachable) return reachable;
    const RecordId childId{
        numberOf(context_.database.single("select parent_id from consent.consent where id = $1", {draft.value}))};
    auto child = childForForms(context_, childId);
    if (!child) return tl::unexpected(child.error());
    if (!isDraft(context_, childId, draft).value_or(false))
        return fail(ErrorKind::Refused, "consent.not_a_draft", {}, {}, {23});
    store::Transaction transaction = context_.database.begin();
    Attachments(context_).removeOf("consent", draft);
    eraseDraftParts(context_, draft);
    context_.database.execute("delete from consent.consent where id = $1", {draft.value});
    logForm(context_, audit::Verb::Delete, draft, child->caseNumber, {}, "consent.draft");
    transaction.commit();
    return {};
}

Result<void> Consents::discardDraft(RecordId draft) {
    return refusalsLogged(context_, "consent", draft, [&] { return discardDraftChecked(draft); });
}

}  // namespace tonghu::cases
