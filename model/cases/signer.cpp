#include "model/cases/signer.h"

#include "model/cases/form_fields.h"
#include "model/cases/guardian_standing.h"

namespace tonghu::cases {
namespace {

const GuardianOfRecord* named(const std::vector<GuardianOfRecord>& guardians, const Fields& form) {
    const std::int64_t id = number(form, "signer_guardian");
    const std::string name = text(form, "signer_name");
    for (const GuardianOfRecord& guardian : guardians)
        if (id ? guardian.id.value == id : !name.empty() && guardian.name == name) return &guardian;
    return nullptr;
}

/// Those who work with the child, or the office that they work for.
bool isOurselves(const std::string& kind) {
    return kind == "institution" || kind.starts_with("civil_affairs");
}

tl::unexpected<Error> notBy(std::string code, std::vector<int> duties) {
    return fail(ErrorKind::Refused, std::move(code), {.field = "consent.signer_guardian"}, {}, std::move(duties));
}

}  // namespace

Result<Signer> signerOf(const Context& context, const ChildSkeleton& child, const Fields& form, Date day) {
    const std::vector<GuardianOfRecord> guardians = guardiansOf(context, child.id);
    const GuardianOfRecord* guardian = named(guardians, form);
    if (!guardian && isEntrustedCarer(context, child.id, text(form, "signer_name")))
        return notBy("consent.carer_is_no_guardian", {73, 81});
    if (!guardian) return notBy("consent.signer_not_guardian", {81});
    if (!guardian->standsOn(day)) return notBy("consent.guardian_ended", {81});
    if (!guardian->mayBeInformed(context.clock.today())) return notBy("consent.guardian_not_informed", {35});
    if (text(form, "kind") == "guardian_consent" && isOurselves(guardian->kind))
        return notBy("consent.to_oneself", {21, 34});
    return Signer{guardian->id, guardian->name, guardian->relation, guardian->kind, guardian->soleOrJoint};
}

}  // namespace tonghu::cases
