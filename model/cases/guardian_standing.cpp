#include "model/cases/guardian_standing.h"

namespace tonghu::cases {

bool GuardianOfRecord::standsOn(Date day) const {
    if (revoked && (!revokedOn || *revokedOn <= day)) return false;
    return (!from || *from <= day) && (!to || day <= *to);
}

bool GuardianOfRecord::mayBeInformed(Date day) const {
    const bool barred = notInformed && (!notInformedUntil || day <= *notInformedUntil);
    return !suspected && !barred;
}

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
                               guardians.push_back({.id = {row.number(0)},
                                                    .relation = text(1),
                                                    .kind = text(2),
                                                    .soleOrJoint = text(3),
                                                    .revoked = row.number(4) == 1,
                                                    .suspected = row.number(8) == 1,
                                                    .notInformed = row.number(9) == 1,
                                                    .revokedOn = day(5),
                                                    .from = day(6),
                                                    .to = day(7),
                                                    .notInformedUntil = day(10)});
                               return true;
                           });
    if (context.database.holds(Compartment::Identity))
        for (GuardianOfRecord& guardian : guardians)
            guardian.name = textOf(
                context.database.single("select full_name from identity.guardian where id = $1", {guardian.id.value}));
    return guardians;
}

bool isEntrustedCarer(const Context& context, RecordId child, const std::string& name) {
    if (name.empty() || !context.database.holds(Compartment::Identity)) return false;
    return textOf(context.database.single("select carer_name from identity.child where id = $1", {child.value})) ==
           name;
}

}  // namespace tonghu::cases
