#include "model/cases/guardian_standing.h"

#include <map>

namespace tonghu::cases {
namespace {

/// Those who work with the child, or the office that they work for.
bool isOurselves(std::string_view kind) {
    return kind == "institution" || kind == "village_committee" || kind.starts_with("civil_affairs");
}

}  // namespace

std::vector<GuardianOfRecord> guardiansOf(const Context& context, RecordId child) {
    std::vector<GuardianOfRecord> guardians;
    if (!context.database.holds(Compartment::Family)) return guardians;
    context.database.query(R"(
        select id, relation, kind, sole_or_joint, revoked, revoked_on, from_date, to_date, under_suspicion,
               do_not_inform, do_not_inform_until, do_not_inform_reason, do_not_inform_by
        from family.guardian
        where parent_id = $1
        order by id)",
                           {child.value}, [&](const store::RowView& row) {
                               const auto text = [&](int column) { return std::string(row.text(column)); };
                               const auto day = [&](int column) { return Date::parse(row.text(column)); };
                               GuardianOfRecord guardian;
                               guardian.record = {row.number(0)};
                               guardian.id = std::to_string(row.number(0));
                               guardian.relation = text(1);
                               guardian.kind = text(2);
                               guardian.soleOrJoint = text(3);
                               guardian.ours = isOurselves(guardian.kind);
                               guardian.joint = guardian.soleOrJoint == "joint";
                               guardian.revoked = row.number(4) == 1;
                               guardian.revokedOn = day(5);
                               guardian.from = day(6);
                               guardian.until = day(7);
                               guardian.suspected = row.number(8) == 1;
                               guardian.barred = row.number(9) == 1;
                               guardian.barredUntil = day(10);
                               guardian.barHasReason = !text(11).empty();
                               guardian.barIsApproved = !text(12).empty();
                               guardians.push_back(std::move(guardian));
                               return true;
                           });
    if (context.database.holds(Compartment::Identity))
        for (GuardianOfRecord& guardian : guardians)
            guardian.name = textOf(context.database.single("select full_name from identity.guardian where id = $1",
                                                           {guardian.record.value}));
    return guardians;
}

policy::Guardians guardiansForRules(const Context& context, RecordId child) {
    if (!context.database.holds(Compartment::Family)) return std::nullopt;
    const std::vector<GuardianOfRecord> guardians = guardiansOf(context, child);
    return std::vector<policy::Guardian>(guardians.begin(), guardians.end());
}

void keepEndsOnForms(const Context& context, Records& records, RecordId child) {
    const policy::Guardians guardians = guardiansForRules(context, child);
    if (!guardians || !context.database.holds(Compartment::Consent)) return;
    std::map<RecordId, Value> fresh;
    context.database.query(
        "select id, signer_guardian, signer_ended_on from consent.consent where parent_id = $1 and signer_guardian > 0",
        {child.value}, [&](const store::RowView& row) {
            const policy::Guardian* signer = policy::guardianNamed(guardians, std::to_string(row.number(1)));
            const auto ended = signer ? policy::endOf(*signer) : std::nullopt;
            const std::string day = ended ? ended->iso() : std::string();
            if (day != row.text(2)) fresh[{row.number(0)}] = day.empty() ? Value() : Value(day);
            return true;
        });
    for (const auto& [form, ended] : fresh) records.setDerived("consent", form, {{"signer_ended_on", ended}});
}

bool isEntrustedCarer(const Context& context, RecordId child, const std::string& name) {
    if (name.empty() || !context.database.holds(Compartment::Identity)) return false;
    return textOf(context.database.single("select carer_name from identity.child where id = $1", {child.value})) ==
           name;
}

}  // namespace tonghu::cases
