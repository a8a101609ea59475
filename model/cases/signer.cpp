#include "model/cases/signer.h"
#include "model/cases/form_fields.h"

namespace tonghu::cases {
namespace {

struct GuardianOfRecord {
    Signer signer;
    bool revoked = false, suspected = false, notInformed = false;
    std::optional<Date> revokedOn, from, to, notInformedUntil;
};

std::vector<GuardianOfRecord> guardiansOf(const Context& context, RecordId child) {
    std::vector<GuardianOfRecord> guardians;
    if (!context.database.holds(Compartment::Family)) return guardians;
    context.database.query(R"(
        select id, relation, kind, sole_or_joint, revoked, revoked_on, from_date, to_date, under_suspicion,
               do_not_inform, do_not_inform_until
        from family.guardian
        where parent_id = $1
        order by id)",
                           {child.value}, [&](const store::RowView& row) {
                               auto text = [&](int column) { return std::string(row.text(column)); };
                               auto day = [&](int column) { return Date::parse(row.text(column)); };
                               guardians.push_back({{RecordId{row.number(0)}, {}, text(1), text(2), text(3)},
                                                    row.number(4) == 1,
                                                    row.number(8) == 1,
                                                    row.number(9) == 1,
                                                    day(5),
                                                    day(6),
                                                    day(7),
                                                    day(10)});
                               return true;
                           });
    if (context.database.holds(Compartment::Identity))
        for (GuardianOfRecord& guardian : guardians)
            guardian.signer.name = textOf(context.database.single(
                "select full_name from identity.guardian where id = $1", {guardian.signer.guardian.value}));
    return guardians;
}

const GuardianOfRecord* named(const std::vector<GuardianOfRecord>& guardians, const Fields& form) {
    const std::int64_t id = number(form, "signer_guardian");
    const std::string name = text(form, "signer_name");
    for (const GuardianOfRecord& guardian : guardians)
        if (id ? guardian.signer.guardian.value == id : !name.empty() && guardian.signer.name == name) return &guardian;
    return nullptr;
}

bool isEntrustedCarer(const Context& context, RecordId child, const std::string& name) {
    if (name.empty() || !context.database.holds(Compartment::Identity)) return false;
    return textOf(context.database.single("select carer_name from identity.child where id = $1", {child.value})) ==
           name;
}

bool standsOn(const GuardianOfRecord& guardian, Date day) {
    // Revoked without a day: revoked since ever, the careful reading.
    if (guardian.revoked && (!guardian.revokedOn || *guardian.revokedOn <= day)) return false;
    return (!guardian.from || *guardian.from <= day) && (!guardian.to || day <= *guardian.to);
}

bool mayBeInformed(const GuardianOfRecord& guardian, Date today) {
    const bool barred = guardian.notInformed && (!guardian.notInformedUntil || today <= *guardian.notInformedUntil);
    return !guardian.suspected && !barred;
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
    if (!standsOn(*guardian, day)) return notBy("consent.guardian_ended", {81});
    if (!mayBeInformed(*guardian, context.clock.today())) return notBy("consent.guardian_not_informed", {35});
    if (text(form, "kind") == "guardian_consent" && isOurselves(guardian->signer.kind))
        return notBy("consent.to_oneself", {21, 34});
    return guardian->signer;
}

}  // namespace tonghu::cases
