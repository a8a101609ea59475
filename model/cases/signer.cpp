#include "model/cases/signer.h"

#include "model/cases/form_fields.h"
#include "model/cases/guardian_standing.h"

namespace tonghu::cases {
namespace {

const GuardianOfRecord* named(const std::vector<GuardianOfRecord>& guardians, const Fields& form) {
    const std::int64_t id = number(form, "signer_guardian");
    const std::string name = text(form, "signer_name");
    for (const GuardianOfRecord& guardian : guardians)
        if (id ? guardian.record.value == id : !name.empty() && guardian.name == name) return &guardian;
    return nullptr;
}

tl::unexpected<Error> refusal(std::string code, std::vector<int> duties) {
    return fail(ErrorKind::Refused, std::move(code), {.field = "consent.signer_guardian"}, {}, std::move(duties));
}

tl::unexpected<Error> notBy(policy::SignerFault fault) {
    switch (fault) {
        case policy::SignerFault::NotGuardian:
            return refusal("consent.signer_not_guardian", {81});
        case policy::SignerFault::NotStanding:
            return refusal("consent.guardian_ended", {81});
        case policy::SignerFault::NotToInform:
            return refusal("consent.guardian_not_informed", {35});
        case policy::SignerFault::ConsentToSelf:
            break;
    }
    return refusal("consent.to_oneself", {21, 34});
}

}  // namespace

Result<Signer> signerOf(const Context& context, const ChildSkeleton& child, const Fields& form, Date day) {
    const std::vector<GuardianOfRecord> guardians = guardiansOf(context, child.id);
    const GuardianOfRecord* guardian = named(guardians, form);
    if (!guardian && isEntrustedCarer(context, child.id, text(form, "signer_name")))
        return refusal("consent.carer_is_no_guardian", {73, 81});
    const bool consents = text(form, "kind") == "guardian_consent";
    if (const auto fault = policy::signerFault(guardian, consents, day, context.clock.today())) return notBy(*fault);
    return Signer{guardian->record, guardian->name, guardian->relation, guardian->kind, guardian->soleOrJoint};
}

}  // namespace tonghu::cases
