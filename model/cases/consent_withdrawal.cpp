// Taking a consent back, and what becomes of the data.

#include "model/cases/consent_parts.h"
#include "model/cases/consents.h"
#include "model/cases/form_fields.h"
#include "model/cases/withheld.h"

#include <algorithm>

namespace tonghu::cases {

Result<void> Consents::withdrawChecked(RecordId id, const std::vector<std::string>& purposes,
                                       const std::string& receivedBy) {
    if (auto reachable = records_.requireInScope("consent", id); !reachable) return reachable;
    if (auto permitted = requirePermission(context_, "consent.add"); !permitted) return permitted;
    if (receivedBy.find_first_not_of(' ') == std::string::npos)
        return fail(ErrorKind::BadInput, "field.required", {.field = "consent.withdrawal_received_by"}, {}, {23});
    const catalogue::Field* receiver = context_.catalogue.field("consent", "withdrawal_received_by");
    if (auto fine = catalogue::checkValue(context_.catalogue, *receiver, receivedBy, context_.clock.today().iso());
        !fine)
        return fine;
    RecordId childId;
    std::string kind, scope;
    context_.database.query("select parent_id, kind, withdrawal_scope from consent.consent where id = $1", {id.value},
                            [&](const store::RowView& row) {
                                childId = {row.number(0)};
                                kind = row.text(1);
                                scope = row.text(2);
                                return false;
                            });
    if (isNotice(kind)) return fail(ErrorKind::BadInput, "consent.notice_not_withdrawn", {}, {}, {23});
    auto child = childInScope(context_, childId);
    if (!child) return tl::unexpected(child.error());

    const std::string today = context_.clock.today().iso();
    const Fields ended{{"withdrawn_on", today}};
    store::Transaction transaction = context_.database.begin();
    bool some = false, all = true;
    for (const Record& part : records_.parts("consent_purpose", id)) {
        const std::string purpose = part.text("purpose");
        if (part.text("result") != "agree" || !part.text("withdrawn_on").empty() || !part.text("superseded_on").empty())
            continue;
        if (!purposes.empty() && std::ranges::find(purposes, purpose) == purposes.end()) {
            all = false;
            continue;
        }
        some = true;
        records_.setDerived("consent_purpose", part.id,
                            {{"withdrawn_on", today}, {"withdrawn_received_by", receivedBy}});
        scope += (scope.empty() ? "" : ",") + purpose;
        for (const Record& recipient : records_.parts("consent_recipient", id))
            if (recipient.text("purpose") == purpose) records_.setDerived("consent_recipient", recipient.id, ended);
    }
    if (!some) return fail(ErrorKind::BadInput, "consent.nothing_to_withdraw", {}, {}, {23});
    Fields form{{"withdrawal_scope", scope}, {"withdrawal_received_by", receivedBy}};
    if (all) {
        form["withdrawn_on"] = today;
        for (const Record& group : records_.parts("consent_group", id))
            records_.setDerived("consent_group", group.id, ended);
    }
    records_.setDerived("consent", id, form);
    refreshState(childId);
    logForm(context_, audit::Verb::Process, id, child->caseNumber, form, "consent.withdrawn");
    transaction.commit();
    return {};
}

Result<void> Consents::withdraw(RecordId consent, const std::vector<std::string>& purposes,
                                const std::string& receivedBy) {
    return refusalsLogged(context_, "consent", consent, [&] { return withdrawChecked(consent, purposes, receivedBy); });
}

Result<std::set<std::string>> Consents::withheld(RecordId childId, std::string_view entity) const {
    auto child = childInScope(context_, childId);
    if (!child) return tl::unexpected(child.error());
    return withheldFields(context_, childId, entity);
}

std::vector<Consents::Unsettled> Consents::unsettled(std::optional<RecordId> child) const {
    std::vector<Unsettled> found;
    if (!context_.database.holds(Compartment::Consent)) return found;
    store::Parameters parameters;
    std::string condition = scopeOf(context_, parameters, policy::ScopeUse::Filter);
    if (child) {
        parameters.emplace_back(child->value);
        condition += " and core.child.id = $" + std::to_string(parameters.size());
    }
    context_.database.query(
        "select core.child.id, consent.consent_purpose.id, consent.consent_purpose.purpose, "
        "consent.consent_purpose.withdrawn_on from " +
            std::string(withdrawalsWithChildren) + " where " + std::string(unsettledWithdrawal) + " and " + condition +
            " order by consent.consent_purpose.withdrawn_on, consent.consent_purpose.id",
        parameters, [&](const store::RowView& row) {
            if (auto day = Date::parse(row.text(3)))
                found.push_back({{row.number(0)}, {row.number(1)}, std::string(row.text(2)), *day});
            return true;
        });
    return found;
}

Result<void> Consents::settleChecked(RecordId consentPurpose, const std::string& outcome) {
    if (auto reachable = records_.requireInScope("consent_purpose", consentPurpose); !reachable) return reachable;
    if (auto permitted = requirePermission(context_, "consent.add"); !permitted) return permitted;
    if (auto clock = requireClock(context_); !clock) return clock;
    const catalogue::Field* field = context_.catalogue.field("consent_purpose", "data_settled");
    const std::string today = context_.clock.today().iso();
    if (auto fine = catalogue::checkValue(context_.catalogue, *field, outcome, today); !fine) return fine;
    const bool withdrawn =
        !textOf(context_.database.single("select withdrawn_on from consent.consent_purpose where id = $1",
                                         {consentPurpose.value}))
             .empty();
    if (!withdrawn) return fail(ErrorKind::BadInput, "consent.not_withdrawn", {}, {}, {23});
    const Fields settled{{"data_settled", outcome}, {"data_settled_on", today}};
    store::Transaction transaction = context_.database.begin();
    records_.setDerived("consent_purpose", consentPurpose, settled);
    audit::Event event;
    event.verb = audit::Verb::Process;
    event.entity = "consent_purpose";
    event.record = consentPurpose;
    event.fields = keysOf(settled);
    event.note = "consent.settled";
    context_.log.append(event);
    transaction.commit();
    return {};
}

Result<void> Consents::settle(RecordId consentPurpose, const std::string& outcome) {
    return refusalsLogged(context_, "consent_purpose", consentPurpose,
                          [&] { return settleChecked(consentPurpose, outcome); });
}

}  // namespace tonghu::cases
