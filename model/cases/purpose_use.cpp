#include "model/cases/purpose_use.h"

#include "model/cases/consent_facts.h"
#include "model/cases/register_rules.h"
#include "model/cases/trainings.h"

namespace tonghu::cases {
namespace {

using policy::PurposeAct;

policy::Assigned assignedOf(const Context& context, RecordId child) {
    policy::Assigned assigned;
    context.database.query("select director_user, responsible_user from core.child where id = $1", {child.value},
                           [&](const store::RowView& row) {
                               assigned = {std::string(row.text(0)), std::string(row.text(1))};
                               return false;
                           });
    return assigned;
}

/// What the law asks of this child for this purpose today; nothing where neither purpose nor session has to do with
/// consents.
Result<std::optional<policy::ConsentNeed>> needOf(const Context& context, const ChildSkeleton& child,
                                                  const catalogue::Purpose& purpose) {
    if (!context.database.holds(Compartment::Consent)) {
        if (purpose.basis != "consent") return std::optional<policy::ConsentNeed>();
        return tl::unexpected(requireCompartment(context, Compartment::Consent).error());
    }
    auto need = policy::consentNeed(context.catalogue, readConsentHistory(context, child).facts, purpose.key,
                                    context.clock.today());
    if (!need) return tl::unexpected(need.error());
    return std::optional(std::move(*need));
}

}  // namespace

bool PurposeUse::isSwitchedOn(std::string_view purpose) const {
    if (!context_.database.holds(Compartment::Office)) return false;
    const RecordId assessment{numberOf(
        context_.database.single("select impact_assessment from office.processing where purpose = $1 and state = 'on'",
                                 {std::string(purpose)}))};
    return assessmentCarries(context_, assessment);
}

Result<void> PurposeUse::check(PurposeAct act, std::string_view purpose, std::optional<RecordId> childId,
                               bool byLaw) const {
    if (!context_.actor.role) return requirePermission(context_, "purpose");
    policy::PurposeCase asked{act, purpose, isSwitchedOn(purpose)};
    if (childId) {
        auto child = childInScope(context_, *childId, Touch::Read);
        if (!child) return tl::unexpected(child.error());
        const catalogue::Purpose* known = context_.catalogue.purpose(purpose);
        if (known && !known->forbidden && !byLaw) {
            auto need = needOf(context_, *child, *known);
            if (!need) return tl::unexpected(need.error());
            asked.consent = std::move(*need);
        }
    }
    return policy::purposeGate(context_.catalogue, *context_.actor.role, asked);
}

void PurposeUse::logStop(std::string_view purpose, std::optional<RecordId> child, const Error& error) {
    if (error.kind != ErrorKind::Refused) return;
    audit::Event event;
    event.verb = audit::Verb::Refused;
    event.entity = child ? "child" : "processing";
    event.record = child.value_or(RecordId{});
    // Only what the catalogue knows: anything may have been typed.
    if (context_.catalogue.purpose(purpose)) event.purpose = purpose;
    event.note = error.code;
    context_.log.append(event);
}

Result<void> PurposeUse::checkAndLog(PurposeAct act, std::string_view purpose, std::optional<RecordId> child,
                                     bool byLaw) {
    auto allowed = check(act, purpose, child, byLaw);
    if (!allowed) logStop(purpose, child, allowed.error());
    return allowed;
}

Result<void> PurposeUse::name(PurposeAct act, std::string_view purpose, std::optional<RecordId> child) {
    return checkAndLog(act, purpose, child, false);
}

Result<void> PurposeUse::nameByLaw(PurposeAct act, std::string_view purpose, RecordId child) {
    return checkAndLog(act, purpose, child, true);
}

Result<bool> PurposeUse::beyondCaseload(RecordId child) const {
    if (auto there = childInScope(context_, child, Touch::Read); !there) return tl::unexpected(there.error());
    return !policy::ownCaseload(context_.actor, assignedOf(context_, child));
}

Result<std::string> PurposeUse::toOpen(RecordId child, std::string_view purpose) {
    auto beyond = requireTraining(context_).and_then([&] { return beyondCaseload(child); });
    if (!beyond) {
        logStop(purpose, child, beyond.error());
        return tl::unexpected(beyond.error());
    }
    std::string named(purpose);
    if (!*beyond) {
        // Daily work: what the role is there for, whatever the register says.
        auto fitting = policy::purposeGate(context_.catalogue, *context_.actor.role,
                                           {PurposeAct::OpenBeyondCaseload, named, true});
        if (!fitting) {
            logStop(named, child, fitting.error());
            return tl::unexpected(fitting.error());
        }
        return named;
    }
    if (named.empty())
        if (auto before = context_.purposesNamed.find(child); before != context_.purposesNamed.end())
            named = before->second;
    if (auto allowed = name(PurposeAct::OpenBeyondCaseload, named, child); !allowed)
        return tl::unexpected(allowed.error());
    context_.purposesNamed.insert_or_assign(child, named);
    return named;
}

std::vector<PurposeUse::Choice> PurposeUse::choices(PurposeAct act, std::optional<RecordId> child) const {
    std::vector<Choice> all;
    if (!context_.actor.role) return all;
    for (const catalogue::Purpose* purpose : policy::purposesFor(context_.catalogue, *context_.actor.role, act)) {
        auto allowed = check(act, purpose->key, child, false);
        all.push_back({purpose, allowed ? std::nullopt : std::optional(allowed.error())});
    }
    for (const catalogue::Purpose& purpose : context_.catalogue.purposes())
        if (purpose.forbidden) all.push_back({&purpose, check(act, purpose.key, {}, false).error()});
    return all;
}

}  // namespace tonghu::cases
