#include "model/cases/provisions.h"

#include "model/cases/child_parts.h"
#include "model/cases/form_fields.h"
#include "model/cases/purpose_use.h"
#include "model/cases/recipients.h"
#include "model/cases/register_rules.h"

#include <sstream>

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "provision";

tl::unexpected<Error> refuse(const char* code, std::vector<int> duties, std::string field = {}) {
    return fail(ErrorKind::Refused, code, {.field = std::move(field)}, {}, std::move(duties));
}

bool covers(std::string_view agreed, const std::string& asked) {
    const std::string all = "," + std::string(agreed) + ",";
    std::istringstream stream(asked);
    for (std::string code; std::getline(stream, code, ',');)
        if (all.find("," + code + ",") == std::string::npos) return false;
    return true;
}

/// The word on the newest form that names this recipient for this purpose, if it is an agreement that stands today and
/// covers what goes out; 0 otherwise. A later refusal undoes an earlier agreement.
RecordId standingWord(const Context& context, RecordId child, const Fields& provision) {
    RecordId word;
    const std::string today = context.clock.today().iso();
    context.database.query(R"(
        select word.id, word.result, word.withdrawn_on, form.valid_until, word.data_kinds
        from consent.consent_recipient as word
        join consent.consent as form on form.id = word.parent_id
        where form.parent_id = $1 and word.recipient = $2 and word.purpose = $3 and word.result <> 'not_asked'
        order by word.id desc)",
                           {child.value, text(provision, "recipient_name"), text(provision, "purpose")},
                           [&](const store::RowView& row) {
                               const bool ended = !row.isNull(3) && row.text(3) < today;
                               const bool stands = row.text(1) == "agree" && row.text(2).empty() && !ended;
                               if (stands && covers(row.text(4), text(provision, "data_kinds"))) word = {row.number(0)};
                               return false;
                           });
    return word;
}

Result<void> checkForm(const Context& context, const Fields& provision) {
    const RecordId form{number(provision, "external_form")};
    if (!form) return {};
    const bool on =
        textOf(context.database.single("select state from office.external_form where id = $1", {form.value})) == "on";
    const RecordId assessment{numberOf(
        context.database.single("select impact_assessment from office.external_form where id = $1", {form.value}))};
    if (on && assessmentCarries(context, assessment)) return {};
    return refuse("provision.form_off", {40}, "provision.external_form");
}

/// Name and contact as the register has them.
Result<void> takeRecipient(Context& context, Fields& provision) {
    const RecordId recipient{number(provision, "recipient")};
    const std::string letter = text(provision, "letter_number");
    if (letter.empty() != text(provision, "letter_from").empty())
        return refuse("provision.letter_incomplete", {29}, "provision.letter_from");
    if (!recipient) {
        if (letter.empty()) return refuse("provision.recipient_missing", {27}, "provision.recipient");
        return {};
    }
    auto known = mayReceive(context, {recipient, text(provision, "purpose"), text(provision, "data_kinds"), letter});
    if (!known) return tl::unexpected(known.error());
    provision["recipient_name"] = known->text("name");
    provision["recipient_contact"] = known->text("contact");
    return {};
}

}  // namespace

Result<RecordId> Provisions::add(RecordId child, const Fields& provision) {
    const std::string purpose = text(provision, "purpose");
    PurposeUse use(context_);
    auto named = text(provision, "letter_number").empty() ? use.name(policy::PurposeAct::Provide, purpose, child)
                                                          : use.nameByLaw(policy::PurposeAct::Provide, purpose, child);
    if (!named) return tl::unexpected(named.error());
    return refusalsLogged(context_, entity, child, [&] { return addChecked(child, provision); });
}

Result<RecordId> Provisions::addChecked(RecordId child, Fields provision) {
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
    if (auto taken = takeRecipient(context_, provision); !taken) return tl::unexpected(taken.error());
    if (auto on = checkForm(context_, provision); !on) return tl::unexpected(on.error());
    Fields derived{{"provided_by", context_.actor.user}};
    if (text(provision, "letter_number").empty()) {
        const RecordId word = standingWord(context_, child, provision);
        if (!word) return refuse("provision.consent_missing", {29});
        derived["consent_recipient"] = word.value;
    }
    store::Transaction transaction = context_.database.begin();
    auto id = records_.insert(entity, provision, catalogue::Required::AtSave, child, derived);
    if (!id) return id;
    logPart(context_, {audit::Verb::Provide, entity, *id, child, text(provision, "purpose"), "provision.made"});
    transaction.commit();
    return id;
}

Result<std::vector<Record>> Provisions::list(std::optional<RecordId> child, std::int64_t limit,
                                             std::int64_t offset) const {
    return partsOfChildren(context_, {entity, child, limit, offset});
}

}  // namespace tonghu::cases
