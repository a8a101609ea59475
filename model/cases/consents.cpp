#include "model/cases/consents.h"

#include "model/cases/consent_facts.h"
#include "model/cases/consent_parts.h"
#include "model/cases/guardian_standing.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"
#include "model/cases/trainings.h"
#include "model/policy/consent_state.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr std::string_view homeVisit = "home_visit";
constexpr int daysAtOnce = 3;  // of a county's birthdays and of consents that end; a weekend

Result<ChildSkeleton> childWithConsents(const Context& context, RecordId id, Touch touch = Touch::Change) {
    auto child = childInScope(context, id, touch);
    if (!child) return child;
    if (auto held = requireCompartment(context, Compartment::Consent); !held) return tl::unexpected(held.error());
    return child;
}

std::string stateOf(const Context& context, const ChildSkeleton& child) {
    const ConsentHistory history = readConsentHistory(context, child);
    auto need = policy::consentNeed(context.catalogue, history.facts, homeVisit, context.clock.today());
    if (need && need->missing.empty()) return "complete";
    if (need && need->refused) return "refused";
    return history.withdrawn.contains(std::string(homeVisit)) ? "withdrawn" : "incomplete";
}

policy::FormOnRecord formOf(const Record& consent, const policy::Guardians& guardians, Date today) {
    policy::FormOnRecord form;
    form.kind = consent.text("kind");
    form.signer = consent.number("signer_guardian") ? std::to_string(consent.number("signer_guardian"))
                                                    : consent.text("signer_name");
    form.draft = consent.number("draft") == 1;
    form.from = Date::parse(consent.text(isNotice(form.kind) ? "notice_date" : "signed_on"));
    if (!form.from) form.from = Date::parse(consent.text("signed_on"));
    form.until = Date::parse(consent.text("valid_until"));
    if (form.from && !isChilds(form.kind))
        form.signerSpeaks = policy::speaksFor(guardians, form.signer, !isNotice(form.kind), *form.from, today);
    const auto add = [&](std::string_view part, const std::string& prefix, auto nameOfPart) {
        for (const Record& each : partsOf(consent, part))
            form.answers.push_back({prefix + nameOfPart(each), each.text("result"),
                                    Date::parse(each.text("withdrawn_on")), Date::parse(each.text("superseded_on"))});
    };
    add("consent_purpose", "purpose:", [](const Record& part) { return part.text("purpose"); });
    add("consent_group", "group:", [](const Record& part) { return part.text("sensitive_group"); });
    add("consent_recipient",
        "recipient:", [](const Record& part) { return part.text("purpose") + ":" + part.text("recipient"); });
    return form;
}

/// The state of each form today, worked out from all forms of the child.
void noteStates(const Context& context, const ChildSkeleton& child, std::vector<Record>& consents) {
    const policy::ConsentFacts facts = readConsentHistory(context, child).facts;
    const Date today = context.clock.today();
    std::vector<policy::FormOnRecord> forms;
    for (const Record& consent : consents) forms.push_back(formOf(consent, facts.guardians, today));
    const auto states = policy::formStates(forms, facts.birth, today);
    for (std::size_t at = 0; at < consents.size(); ++at) consents[at].fields["state"] = std::string(nameOf(states[at]));
}

void logRead(Context& context, RecordId child, std::string caseNumber, std::string note, std::string_view purpose,
             std::int64_t count) {
    audit::Event event;
    event.entity = "consent";
    event.record = child;
    event.caseNumber = std::move(caseNumber);
    event.note = std::move(note);
    event.purpose = purpose;
    event.count = count;
    context.log.append(event);
}

}  // namespace

Result<policy::ConsentFacts> Consents::facts(RecordId id) const {
    auto child = childWithConsents(context_, id);
    if (!child) return tl::unexpected(child.error());
    return readConsentHistory(context_, *child).facts;
}

Result<policy::ConsentNeed> Consents::need(RecordId id, std::string_view purpose, std::optional<Date> on,
                                           bool asIfConsent) const {
    return refusalsLogged(context_, "consent", id, [&]() -> Result<policy::ConsentNeed> {
        auto child = childWithConsents(context_, id);
        if (!child) return tl::unexpected(child.error());
        auto need = policy::consentNeed(context_.catalogue, readConsentHistory(context_, *child).facts, purpose,
                                        on.value_or(context_.clock.today()), asIfConsent);
        if (need) logRead(context_, id, child->caseNumber, "consent.need", purpose, 1);
        return need;
    });
}

Record Consents::withParts(Record consent) const {
    for (const char* part : consentParts) {
        std::vector<Record> parts = records_.parts(part, consent.id);
        if (!parts.empty()) consent.parts[part] = std::move(parts);
    }
    return consent;
}

Result<std::vector<Record>> Consents::list(RecordId id) const {
    return refusalsLogged(context_, "consent", id, [&]() -> Result<std::vector<Record>> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        auto child = childWithConsents(context_, id, Touch::Read);
        if (!child) return tl::unexpected(child.error());
        std::vector<Record> consents = records_.parts("consent", id);
        for (Record& consent : consents) consent = withParts(std::move(consent));
        noteStates(context_, *child, consents);
        logRead(context_, id, child->caseNumber, "consent.list", {}, std::int64_t(consents.size()));
        return consents;
    });
}

Result<Record> Consents::show(RecordId id) const {
    return refusalsLogged(context_, "consent", id, [&]() -> Result<Record> {
        auto consent = records_.read("consent", id);
        if (!consent) return consent;
        auto child = childWithConsents(context_, {consent->number("child")});
        if (!child) return tl::unexpected(child.error());
        // The state depends on what was said later, on other forms.
        std::vector<Record> all = records_.parts("consent", child->id);
        for (Record& each : all) each = withParts(std::move(each));
        noteStates(context_, *child, all);
        logRead(context_, child->id, child->caseNumber, "consent.show", {}, 1);
        return *std::ranges::find(all, id, &Record::id);
    });
}

Result<ChildPage> Consents::children(std::string_view state, std::int64_t limit, std::int64_t offset) const {
    return refusalsLogged(context_, "consent", {}, [&]() -> Result<ChildPage> {
        if (auto trained = requireTraining(context_); !trained) return tl::unexpected(trained.error());
        const std::vector<std::string> keys{"case_number", "full_name", "consent_state", "next_visit_due"};
        auto selection = selectionOf(context_, "child", keys);
        if (!selection) return fail(ErrorKind::Refused, "permission.missing", {}, {"child"}, {96});
        store::Parameters parameters;
        std::string condition = scopeOf(context_, parameters) + " and core.child.status <> 'closed'";
        if (!state.empty()) {
            parameters.emplace_back(std::string(state));
            condition += " and core.child.consent_state = $" + std::to_string(parameters.size());
        }
        ChildPage page;
        page.total =
            numberOf(context_.database.single("select count(*) from core.child where " + condition, parameters));
        const std::size_t from = parameters.size();
        parameters.insert(parameters.end(), {limit, offset});
        context_.database.query(selection->sql() + " where " + condition +
                                    " order by core.child.case_number, core.child.id limit $" +
                                    std::to_string(from + 1) + " offset $" + std::to_string(from + 2),
                                parameters, [&](const store::RowView& row) {
                                    page.rows.push_back(selection->recordOf(row));
                                    return true;
                                });
        logRead(context_, {}, {}, "consent.children", {}, std::int64_t(page.rows.size()));
        return page;
    });
}

Result<std::string> Consents::state(RecordId id) const {
    auto child = childWithConsents(context_, id);
    if (!child) return tl::unexpected(child.error());
    return stateOf(context_, *child);
}

void Consents::refreshState(RecordId id) {
    auto child = childWithConsents(context_, id);
    if (!child) return;  // who does not hold the consents leaves the state to who does
    keepEndsOnForms(context_, records_, id);
    const std::string fresh = stateOf(context_, *child);
    const std::string kept =
        textOf(context_.database.single("select consent_state from core.child where id = $1", {id.value}));
    if (fresh != kept) records_.setDerived("child", id, {{"consent_state", fresh}});
}

int Consents::refreshDue() {
    // Without `family` nobody sees which guardian's word has lost its force.
    for (Compartment needed : {Compartment::Consent, Compartment::Identity, Compartment::Family})
        if (!context_.database.holds(needed)) return 0;
    // The day is kept for each person: everybody has other rows.
    const Date today = context_.clock.today();
    auto last = Date::parse(textOf(context_.database.single(
        "select done_on from consent.state_refresh where user_name = $1", {context_.actor.user})));
    if (last && *last >= today) return 0;
    const Date since = last.value_or(today.plusDays(-366));
    // Who sees many children and has been away for long gets there in several looks, none of which keeps them waiting.
    const Date until = fewInScope(context_) ? today : std::min(today, since.plusDays(daysAtOnce));
    store::Parameters parameters{since.iso(), until.iso()};
    const std::string scope = scopeOf(context_, parameters, policy::ScopeUse::Filter);
    std::vector<std::int64_t> due;
    auto gather = [&](const std::string& sql, const store::Parameters& values) {
        context_.database.query(sql, values, [&](const store::RowView& row) {
            due.push_back(row.number(0));
            return true;
        });
    };
    gather(
        "select distinct core.child.id from consent.consent cross join core.child on core.child.id = "
        "consent.consent.parent_id where consent.consent.valid_until >= $1 and consent.consent.valid_until < $2 and " +
            scope,
        parameters);
    for (int years : {-14, -18}) {
        // Two days more: those born on 29 February, and the day after the birthday.
        parameters[0] = since.birthday(years).plusDays(-2).iso();
        parameters[1] = until.birthday(years).iso();
        gather(
            "select core.child.id from identity.child cross join core.child on core.child.id = identity.child.id "
            "where identity.child.birth_date between $1 and $2 and " +
                scope,
            parameters);
    }
    // In the order of the tables, so that children who lie on one page need it once.
    std::ranges::sort(due);
    due.erase(std::ranges::unique(due).begin(), due.end());
    store::Transaction transaction = context_.database.begin();
    for (std::int64_t id : due) refreshState({id});
    context_.database.execute("delete from consent.state_refresh where user_name = $1", {context_.actor.user});
    context_.database.execute("insert into consent.state_refresh (user_name, done_on) values ($1, $2)",
                              {context_.actor.user, until.iso()});
    transaction.commit();
    return int(due.size());
}

}  // namespace tonghu::cases
