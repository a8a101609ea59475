// Roles and keys: what the officers do, each act with its entry in the log.

#include "model/workspace/state.h"
#include "model/workspace/workspace.h"

namespace tonghu::workspace {
namespace {

/// Which rows the role sees must be said, and lie within the unit's own division.
Result<void> checkScope(const catalogue::Role& role, const std::string& division, const std::string& institution,
                        const std::string& unitDivision) {
    using catalogue::ScopeKind;
    const auto place = DivisionCode::parse(division);
    if (!division.empty() && !place) return fail(ErrorKind::BadInput, "grant.division_missing", {}, {}, {86});
    if (place && !DivisionCode::parse(unitDivision)->contains(*place))
        return fail(ErrorKind::BadInput, "grant.division_outside", {}, {}, {86});
    const auto atLevel = [&](DivisionLevel level) { return place && place->level() == level; };
    const bool fits = role.scope == ScopeKind::Village    ? atLevel(DivisionLevel::Village)
                      : role.scope == ScopeKind::Township ? atLevel(DivisionLevel::Township)
                      : role.scope == ScopeKind::County   ? place && place->level() <= DivisionLevel::County
                                                          : true;
    if (!fits) return fail(ErrorKind::BadInput, "grant.division_missing", {}, {}, {86});
    if (role.scope == ScopeKind::Institution && institution.empty())
        return fail(ErrorKind::BadInput, "grant.institution_missing", {}, {}, {86});
    return {};
}

/// A refusal leaves its trace, as every other does (row 10).
Result<void> permitted(Session& session, const char* permission, std::string_view account) {
    auto allowed = session.context().require(permission);
    if (!allowed) session.log().append(accountEvent(audit::Verb::Refused, account, allowed.error().code));
    return allowed;
}

}  // namespace

/// The entry first: an act without a trace is worse than a trace of an act that failed, which a second entry tells of.
Result<void> Workspace::logged(Session& officer, audit::Verb verb, std::string_view account, const std::string& note,
                               const std::function<Result<void>()>& act) {
    try {
        officer.log().append(accountEvent(verb, account, note));
        auto done = act();
        if (!done) officer.log().append(accountEvent(audit::Verb::Refused, account, done.error().code));
        return done;
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
}

Result<void> Workspace::grant(Session& securityOfficer, Session& administrator, std::string_view name, std::string role,
                              std::string division, std::string institution) {
    if (auto allowed = permitted(securityOfficer, "user.grant", name); !allowed) return allowed;
    if (auto allowed = permitted(administrator, "user.add", name); !allowed) return allowed;
    const catalogue::Role* known = catalogue_->role(role);
    if (!known) return fail(ErrorKind::BadInput, "grant.role_unknown", {}, {role}, {96});
    if (auto fits = checkScope(*known, division, institution, keys_->unit().division); !fits) return fits;
    if (!division.empty()) division = DivisionCode::parse(division)->digits();
    const vault::KeyFile::Grant grant{role, division, institution, known->compartments};
    auto granted = logged(securityOfficer, audit::Verb::Grant, name, "grant." + role, [&] {
        return keys_->grant(name, grant, securityOfficer.unlocked(), administrator.unlocked());
    });
    if (!granted || !keys_->rekeyPending()) return granted;
    return rekeyWaiting(securityOfficer, administrator);
}

Result<Workspace::Revocation> Workspace::revoke(Session& securityOfficer, std::string_view name,
                                                Session* administrator) {
    if (auto allowed = permitted(securityOfficer, "user.grant", name); !allowed) return tl::unexpected(allowed.error());
    auto revoked = logged(securityOfficer, audit::Verb::Revoke, name, "revoke",
                          [&] { return keys_->revoke(name, securityOfficer.unlocked()); });
    if (!revoked) return tl::unexpected(revoked.error());
    if (!administrator) return Revocation::RekeyDue;
    if (auto fresh = rekeyWaiting(securityOfficer, *administrator); !fresh) return tl::unexpected(fresh.error());
    return Revocation::Rekeyed;
}

Result<void> Workspace::setDisabled(Session& securityOfficer, std::string_view name, bool disabled) {
    if (auto allowed = permitted(securityOfficer, "user.disable", name); !allowed) return allowed;
    return logged(securityOfficer, audit::Verb::Account, name, disabled ? "user.disable" : "user.enable",
                  [&] { return keys_->setDisabled(name, disabled, securityOfficer.unlocked()); });
}

}  // namespace tonghu::workspace
