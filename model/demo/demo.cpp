#include "model/demo/demo.h"

#include "model/demo/chronicle.h"
#include "model/demo/registers.h"
#include "model/vault/durable_file.h"
#include "model/vault/suite.h"

#include <algorithm>

namespace tonghu::demo {
namespace {

namespace fs = std::filesystem;

constexpr const char* passphraseFile = "demo-passphrase.txt";

/// One account a role, named after it (cli.md).
struct Account {
    const char* name;
    const char* role;
};
constexpr std::array accounts{Account{"director", "child_director"}, Account{"worker", "institution_worker"},
                              Account{"supervisor", "township_supervisor"}, Account{"county", "county_supervisor"},
                              Account{"reporter", "report_officer"}};
constexpr const char* administrator = "sysadmin";
constexpr const char* securityOfficer = "security";
constexpr const char* auditor = "auditor";

/// Sixteen letters and digits in groups: enough chance, and short enough to type. Another one for each demonstration,
/// so that nobody learns it by heart and takes it to a real workspace.
std::string newPassphrase() {
    constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string text;
    for (unsigned char byte : vault::suite::randomBytes(16)) {
        if (text.size() % 5 == 4) text += '-';
        text += alphabet[byte % alphabet.size()];
    }
    return text + "-A7";  // whatever was drawn, three kinds of characters are in it
}

/// Where a role works: a division, and for an institution its code.
std::pair<std::string, std::string> placeOf(const catalogue::Role& role, const County& county) {
    switch (role.scope) {
        case catalogue::ScopeKind::Village:
            return {county.villages[county.home].code, {}};
        case catalogue::ScopeKind::Township:
            return {county.townshipOf(county.home).code, {}};
        case catalogue::ScopeKind::Institution:
            return {county.code, county.institution};
        case catalogue::ScopeKind::County:
            return {county.code, {}};
        case catalogue::ScopeKind::None:
            break;
    }
    return {};
}

/// Makes one demonstration; what it has made is thrown away if it does not come to its end.
class Builder {
public:
    Builder(fs::path folder, std::shared_ptr<const catalogue::Catalogue> catalogue, std::shared_ptr<const Clock> now,
            const DemoOptions& options)
        : folder_(std::move(folder)),
          catalogue_(std::move(catalogue)),
          now_(std::move(now)),
          options_(options),
          material_(readMaterial(*catalogue_)),
          county_(readCounty(*catalogue_, options.seed, options.children)),
          // Until the evening of yesterday: nothing is written down for hours that have not come.
          office_{*catalogue_,  material_,
                  county_,      filled(material_.place("unit").front(), {{"c", county_.name}}),
                  options.seed, now_->today().plusDays(-1)},
          passphrase_(vault::Secret::copyOf(newPassphrase())),
          clock_(std::make_shared<SetClock>()) {}

    Result<DemoSummary> build() {
        std::vector<Outline> children =
            planChildren(material_, county_, options_.seed, options_.children, office_.today);
        Date earliest = office_.today;
        for (const Outline& child : children) earliest = std::min(earliest, child.filed);
        setClock(earliest.plusDays(-1));
        if (auto made = found(); !made) return tl::unexpected(made.error());
        auto summary = fill(children);
        if (summary) summary = withUsers(*summary);
        if (summary)
            if (auto told = writePassphrase(); !told) summary = tl::unexpected(told.error());
        if (!summary) throwAway();
        return summary;
    }

private:
    void setClock(Date day) {
        const Date epoch = *Date::of(1970, 1, 1);
        clock_->set(std::int64_t(epoch.daysUntil(day)) * 86'400'000);  // eight in the morning there
    }

    Result<void> found() {
        workspace::Founding founding{county_.code,
                                     office_.unit,
                                     county_.code.substr(0, 6),
                                     {administrator, &passphrase_},
                                     {securityOfficer, &passphrase_},
                                     {auditor, &passphrase_},
                                     options_.kdf};
        auto made = workspace::Workspace::create(folder_, catalogue_, founding, clock_);
        if (!made) return tl::unexpected(made.error());
        workspace_.emplace(std::move(*made));
        auto granted = grantRoles();
        if (!granted) throwAway();
        return granted;
    }

    Result<void> grantRoles() {
        auto admin = workspace_->unlock(administrator, passphrase_);
        if (!admin) return tl::unexpected(admin.error());
        auto security = workspace_->unlock(securityOfficer, passphrase_);
        if (!security) return tl::unexpected(security.error());
        for (const auto& [name, role] : accounts) {
            const catalogue::Role* known = catalogue_->role(role);
            if (!known) continue;  // an office may do without a role
            if (auto added = workspace_->addUser(**admin, name, passphrase_); !added) return added;
            const auto [division, institution] = placeOf(*known, county_);
            if (auto granted = workspace_->grant(**security, **admin, name, role, division, institution); !granted)
                return granted;
        }
        return {};
    }

    /// The institution's worker holds every compartment; as the author of the past they see the whole county.
    Result<DemoSummary> fill(std::vector<Outline>& children) {
        auto session = workspace_->unlock("worker", passphrase_);
        if (!session) return tl::unexpected(session.error());
        auto keys = vault::KeyFile::load(folder_);
        if (!keys) return tl::unexpected(keys.error());
        const cases::Context& own = (*session)->context();
        catalogue::Role everywhere = *own.actor.role;
        everywhere.scope = catalogue::ScopeKind::County;
        policy::Actor author = own.actor;
        author.role = &everywhere;
        author.division = DivisionCode::parse(county_.code);
        cases::Context context{own.database, own.catalogue, author,   own.log,
                               *clock_,      own.dropBoxes, own.keys, own.unit};
        Words names;
        for (const auto& [name, role] : accounts) names.emplace_back(name);
        auto summary = Chronicle(context, *clock_, office_, keys->auditorPublicKey(), options_, names).write(children);
        if (summary)
            if (auto filled = keepRegisters(own); !filled) return tl::unexpected(filled.error());
        return summary;
    }

    /// The county office writes, the security officer approves.
    Result<void> keepRegisters(const cases::Context& own) {
        const catalogue::Role* county = catalogue_->role("county_supervisor");
        if (!county) return {};
        policy::Actor author = own.actor, approver = own.actor;
        author.user = "county";
        author.role = approver.role = county;
        approver.user = securityOfficer;
        auto at = [&](const policy::Actor& actor) {
            return cases::Context{own.database,  own.catalogue, actor,    own.log,     *clock_,
                                  own.dropBoxes, own.keys,      own.unit, own.accounts};
        };
        cases::Context writing = at(author), approving = at(approver);
        return fillRegisters(writing, approving, material_, county_.name,
                             {"director", "worker", "supervisor", "reporter", administrator, auditor});
    }

    DemoSummary withUsers(DemoSummary summary) const {
        for (const auto& [name, role] : accounts) summary.users.emplace_back(name);
        for (const char* name : {securityOfficer, administrator, auditor}) summary.users.emplace_back(name);
        return summary;
    }

    Result<void> writePassphrase() const {
        return vault::replaceFile(folder_ / passphraseFile, std::string(passphrase_.text()) + "\n");
    }

    void throwAway() {
        workspace_.reset();
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder_, ignored)) fs::remove_all(entry.path(), ignored);
    }

    fs::path folder_;
    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> now_;
    const DemoOptions& options_;
    Material material_;
    County county_;
    Office office_;
    vault::Secret passphrase_;
    std::shared_ptr<SetClock> clock_;
    std::optional<workspace::Workspace> workspace_;
};

}  // namespace

Result<DemoSummary> build(const fs::path& folder, std::shared_ptr<const catalogue::Catalogue> catalogue,
                          std::shared_ptr<const Clock> clock, const DemoOptions& options) {
    return Builder(folder, std::move(catalogue), std::move(clock), options).build();
}

}  // namespace tonghu::demo
