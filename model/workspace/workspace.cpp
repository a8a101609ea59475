#include "model/workspace/workspace.h"

#include "model/cases/deletion_ledger.h"
#include "model/cases/mandatory_reports.h"
#include "model/cases/sealed_records.h"
#include "model/workspace/state.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>

namespace tonghu::workspace {
namespace {

namespace fs = std::filesystem;

vault::KdfParameters costAskedBy(const catalogue::Catalogue& catalogue) {
    return {static_cast<unsigned long long>(catalogue.setting("argon2id.passes")),
            std::size_t(catalogue.setting("argon2id.mebibytes")) << 20};
}

vault::LockRule lockRuleOf(const catalogue::Catalogue& catalogue) {
    return {int(catalogue.setting("lock.failures")), int(catalogue.setting("lock.minutes"))};
}

vault::PassphraseRule passphraseRuleOf(const catalogue::Catalogue& catalogue) {
    return {int(catalogue.setting("passphrase.length")), int(catalogue.setting("passphrase.classes"))};
}

bool isUnitCode(std::string_view code) {
    return !code.empty() && code.size() <= 16 && std::ranges::all_of(code, [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Result<void> checkFounding(const Founding& founding, const catalogue::Catalogue& catalogue) {
    const auto division = DivisionCode::parse(founding.division);
    if (!division || division->level() == DivisionLevel::Village)
        return fail(ErrorKind::BadInput, "founding.division_invalid");
    if (founding.unitName.empty() || founding.unitName.size() > 300)
        return fail(ErrorKind::BadInput, "founding.unit_name_missing");
    if (!isUnitCode(founding.unitCode)) return fail(ErrorKind::BadInput, "founding.unit_code_invalid");
    for (const auto* officer : {&founding.systemAdministrator, &founding.securityOfficer, &founding.auditor})
        if (auto strong = vault::checkPassphrase(*officer->passphrase, officer->name, passphraseRuleOf(catalogue));
            !strong)
            return strong;
    return {};
}

Result<void> makeEmptyFolder(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error)) {
        if (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))
            return fail(ErrorKind::Refused, "workspace.not_empty");
        return {};
    }
    fs::create_directories(folder.parent_path().empty() ? fs::path(".") : folder.parent_path(), error);
    if (::mkdir(folder.c_str(), 0700) != 0)
        return fail(ErrorKind::Machine, errno == ENOSPC ? "store.disk_full" : "store.read_only");
    return {};
}

void emptyAgain(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) fs::remove(entry.path(), ignored);
}

vault::KeyFile::Founding keysFor(const Founding& founding, const catalogue::Catalogue& catalogue) {
    vault::KeyFile::Founding keys;
    keys.officers = {
        {founding.securityOfficer.name, std::string(vault::securityOfficerRole), founding.securityOfficer.passphrase},
        {founding.systemAdministrator.name, std::string(vault::systemAdministratorRole),
         founding.systemAdministrator.passphrase},
        {founding.auditor.name, std::string(vault::auditorRole), founding.auditor.passphrase}};
    for (const catalogue::Role& role : catalogue.roles()) keys.compartmentsOfRole[role.key] = role.compartments;
    keys.kdf = founding.kdf;
    const auto asked = costAskedBy(catalogue);
    keys.kdfRises = founding.kdf.passes >= asked.passes && founding.kdf.memoryBytes >= asked.memoryBytes;
    keys.unit = {founding.unitName, founding.unitCode, DivisionCode::parse(founding.division)->digits()};
    return keys;
}

/// The files, their tables and the log. keys.json comes last: without it the folder is no workspace.
Result<void> fill(const fs::path& folder, const catalogue::Catalogue& catalogue,
                  const vault::KeyFile::Founded& founded) {
    auto database = store::Database::create(folder, founded.file.workspaceId(), founded.keys);
    if (!database) return tl::unexpected(database.error());
    try {
        store::ensureTables(**database, tablesOf(catalogue));
        audit::Log::create(**database, founded.file.auditorPublicKey());
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
    return founded.file.save();
}

/// A keys.json from before the newest decisions would bring back what the officers have taken away.
Result<void> checkGeneration(store::Database& database, std::int64_t generation) {
    const auto seen = numberOf(database.single("select generation from audit.keys_seen where id = 1"));
    if (seen > generation) return fail(ErrorKind::Damaged, "vault.keys_older", {.file = "keys.json"}, {}, {99});
    if (seen < generation)
        database.execute(R"(
            insert into audit.keys_seen (id, generation) values (1, $1)
            on conflict (id) do update set generation = excluded.generation)",
                         {generation});
    return {};
}

void logUnlock(audit::Log& log, store::Database& database, const vault::KeyFile& keys, const Clock& clock,
               const std::vector<vault::UnloggedFailures>& failures) {
    for (const auto& failure : failures) {
        audit::Event event = accountEvent(audit::Verb::UnlockFailed, failure.account, "vault.wrong_passphrase");
        event.count = failure.count;
        audit::Log(database, keys.auditorPublicKey(), failure.account, {}, clock).append(event);
    }
    audit::Event event;
    event.verb = audit::Verb::Unlock;
    log.append(event);
}

}  // namespace

Result<Workspace> Workspace::create(const fs::path& folder, std::shared_ptr<const catalogue::Catalogue> catalogue,
                                    const Founding& founding, std::shared_ptr<const Clock> clock) {
    if (auto fine = checkFounding(founding, *catalogue); !fine) return tl::unexpected(fine.error());
    auto founded = vault::KeyFile::create(folder, keysFor(founding, *catalogue));
    if (!founded) return tl::unexpected(founded.error());
    std::error_code error;
    const bool wasThere = fs::exists(folder, error);
    if (auto made = makeEmptyFolder(folder); !made) return tl::unexpected(made.error());
    if (auto filled = fill(folder, *catalogue, *founded); !filled) {
        emptyAgain(folder);
        if (!wasThere) fs::remove(folder, error);
        return tl::unexpected(filled.error());
    }
    return open(folder, std::move(catalogue), std::move(clock));
}

Result<Workspace> Workspace::open(const fs::path& folder, std::shared_ptr<const catalogue::Catalogue> catalogue,
                                  std::shared_ptr<const Clock> clock) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return fail(ErrorKind::BadInput, "workspace.not_found");
    if (!fs::exists(folder / "keys.json", error)) {
        if (fs::exists(folder / "audit.db", error))
            return fail(ErrorKind::Damaged, "vault.keys_missing", {.file = "keys.json"});
        return fail(ErrorKind::BadInput, "workspace.not_a_workspace");
    }
    auto keys = vault::KeyFile::load(folder);
    if (!keys) return tl::unexpected(keys.error());
    if (!DivisionCode::parse(keys->unit().division))
        return fail(ErrorKind::Damaged, "vault.keys_damaged", {.file = "keys.json"});
    Workspace workspace;
    workspace.folder_ = folder;
    workspace.catalogue_ = std::move(catalogue);
    workspace.clock_ = std::move(clock);
    workspace.keys_ = std::make_shared<vault::KeyFile>(std::move(*keys));
    return workspace;
}

std::vector<std::string> Workspace::accountNames() const {
    std::vector<std::string> names;
    for (const vault::User& user : keys_->users()) names.push_back(user.name);
    std::ranges::sort(names);
    return names;
}

Result<std::unique_ptr<Session>> Workspace::unlock(std::string_view user, const vault::Secret& passphrase) {
    const auto start = std::chrono::steady_clock::now();
    auto unlocked = keys_->unlock(user, passphrase, *clock_, lockRuleOf(*catalogue_));
    if (!unlocked) return tl::unexpected(unlocked.error());
    const catalogue::Role* role = catalogue_->role(unlocked->user.role);
    if (!role) return fail(ErrorKind::Refused, "account.role_unknown", {}, {unlocked->user.role}, {96});
    auto keys = workingKeys(folder_, keys_->workspaceId(), *unlocked, *role);
    if (!keys) return tl::unexpected(keys.error());

    auto state = std::make_unique<Session::State>();
    state->folder = folder_;
    state->workspaceId = keys_->workspaceId();
    state->unit = keys_->unit();
    for (const vault::User& account : keys_->users()) {
        state->accounts.insert(account.name);
        const catalogue::Role* held = catalogue_->role(account.role);
        if (held && held->may(cases::reporterPermission) && !account.disabled)
            state->reporterKeepers.push_back(account.publicKey);
    }
    state->auditorPublicKey = keys_->auditorPublicKey();
    state->dropBoxes = keys_->dropBoxes();
    state->catalogue = catalogue_;
    state->clock = clock_;
    state->unlocked = std::move(*unlocked);
    state->unlocked.keys = std::move(*keys);
    state->unlocked.nextKeys.clear();
    state->actor = {state->unlocked.user.name,
                    role,
                    DivisionCode::parse(state->unlocked.user.division),
                    state->unlocked.user.institution,
                    {}};
    for (const auto& [compartment, key] : state->unlocked.keys) state->actor.held.push_back(compartment);
    state->times.kdfMilliseconds = state->unlocked.kdfMilliseconds;
    if (auto opened = state->open(); !opened) return tl::unexpected(opened.error());

    Session::State& opened = *state;
    const auto failures = keys_->unloggedFailures();
    try {
        store::Database& database = *opened.work->database;
        store::ensureTables(database, tablesOf(*catalogue_));
        store::Transaction transaction = database.begin();
        if (auto newest = checkGeneration(database, keys_->generation()); !newest) {
            opened.own = false;
            return tl::unexpected(newest.error());
        }
        cases::carryOutDeletions(opened.work->context);
        opened.work->records.emptyDropBoxes();
        cases::MandatoryReports(opened.work->context).takeIn();
        cases::SealedRecords(opened.work->context, opened.unlocked, {}).forgetDeleted();
        logUnlock(opened.work->log, database, *keys_, *clock_, failures);
        transaction.commit();
        cases::cleanDeletedSpace(opened.work->context);
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
    keys_->forgetUnlogged(failures);
    opened.times.openMilliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() -
        opened.times.kdfMilliseconds;
    raiseCost(opened.unlocked, passphrase);
    return std::unique_ptr<Session>(new Session(std::move(state)));
}

/// Only here the passphrase is at hand. Where it fails (the disk is full), the next unlocking tries again.
void Workspace::raiseCost(const vault::Unlocked& unlocked, const vault::Secret& passphrase) {
    const auto wanted = keys_->costFor(costAskedBy(*catalogue_));
    const auto& has = unlocked.user.kdf;
    if (has.passes >= wanted.passes && has.memoryBytes >= wanted.memoryBytes) return;
    [[maybe_unused]] const auto raised = keys_->raiseCost(unlocked, passphrase, wanted);
}

Result<void> Workspace::changePassphrase(Session& owner, const vault::Secret& current, const vault::Secret& fresh) {
    const std::string& name = owner.actor().user;
    if (auto strong = vault::checkPassphrase(fresh, name, passphraseRuleOf(*catalogue_)); !strong) return strong;
    const auto cost = keys_->costFor(costAskedBy(*catalogue_));
    auto changed = keys_->changePassphrase(name, current, fresh, cost, *clock_, lockRuleOf(*catalogue_));
    owner.log().append(accountEvent(audit::Verb::Account, name, changed ? "passphrase.change" : changed.error().code));
    return changed;
}

Result<void> Workspace::addUser(Session& administrator, std::string name, const vault::Secret& passphrase) {
    if (auto allowed = administrator.context().require("user.add"); !allowed) {
        administrator.log().append(accountEvent(audit::Verb::Refused, name, allowed.error().code));
        return allowed;
    }
    if (auto strong = vault::checkPassphrase(passphrase, name, passphraseRuleOf(*catalogue_)); !strong) return strong;
    return logged(administrator, audit::Verb::Account, name, "user.add", [&] {
        return keys_->addUser(name, passphrase, keys_->costFor(costAskedBy(*catalogue_)), administrator.unlocked());
    });
}

std::vector<vault::User> Workspace::users() const {
    // What another program has changed since; where it cannot be read now, what was read before.
    [[maybe_unused]] const auto refreshed = keys_->refresh();
    return keys_->users();
}

}  // namespace tonghu::workspace
