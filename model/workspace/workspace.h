#pragma once
// A workspace: a folder with keys.json and one encrypted file a compartment. Made, opened, unlocked here.

#include "model/workspace/session.h"

#include <memory>

namespace tonghu::workspace {

/// What `init` asks (cli.md).
struct Founding {
    std::string division;  ///< county or township that the workspace serves, 12 digits
    std::string unitName;  ///< name of the unit in charge
    std::string unitCode;  ///< short code that starts case numbers and report file names
    struct Officer {
        std::string name;
        const vault::Secret* passphrase;
    };
    Officer systemAdministrator, securityOfficer, auditor;
    vault::KdfParameters kdf;
};

class Workspace {
public:
    /// Makes the folder (must be empty or absent: "workspace.not_empty") with all files, tables and officers, or
    /// nothing at all. "founding.division_invalid", "founding.unit_name_missing", "founding.unit_code_invalid" (1 to 16
    /// letters, digits or hyphens), the codes of `vault::checkPassphrase`.
    static Result<Workspace> create(const std::filesystem::path& folder,
                                    std::shared_ptr<const catalogue::Catalogue> catalogue, const Founding& founding,
                                    std::shared_ptr<const Clock> clock);
    /// "workspace.not_found", "workspace.not_a_workspace", "vault.keys_missing" (the encrypted files are there),
    /// "vault.keys_damaged", "vault.keys_forged".
    static Result<Workspace> open(const std::filesystem::path& folder,
                                  std::shared_ptr<const catalogue::Catalogue> catalogue,
                                  std::shared_ptr<const Clock> clock);

    const std::filesystem::path& folder() const { return folder_; }
    /// Account names, for the unlock window's completion; roles are not shown before unlocking.
    std::vector<std::string> accountNames() const;

    /// Checks the passphrase, opens the compartments, empties drop boxes, logs (failures before too). The codes of
    /// `vault::KeyFile::unlock` and `store::Database::open`, and "vault.keys_older" where keys.json lacks decisions
    /// that the workspace has seen already. A second program on the same workspace is fine for reading; writing waits
    /// for the other's transaction ("store.busy" after 5 s).
    Result<std::unique_ptr<Session>> unlock(std::string_view user, const vault::Secret& passphrase);

    /// An account without a role ("user.add"): the codes of `vault::checkPassphrase`, "account.exists",
    /// "account.name_invalid". This and the acts that follow write keys.json and the log, and refuse anyone whose role
    /// lacks the permission ("permission.missing", row 96).
    Result<void> addUser(Session& administrator, std::string name, const vault::Secret& passphrase);
    /// A role, its rows and its keys; takes both officers at once (rows 95, 96). "grant.role_unknown",
    /// "grant.division_missing", "grant.division_outside", "grant.institution_missing" and the codes of `vault`.
    /// Compartments that wait for fresh keys get them now.
    Result<void> grant(Session& securityOfficer, Session& administrator, std::string_view name, std::string role,
                       std::string division, std::string institution);
    /// What became of the keys that the role had.
    enum class Revocation {
        Rekeyed,  ///< every compartment it held is under a fresh key: a copy of the old one opens nothing
        RekeyDue  ///< one officer alone cannot make fresh keys; they follow as soon as both are there
    };
    /// Takes the role and its boxes away. With the administrator the compartments get fresh keys at once; people who
    /// are at work in them meanwhile have to unlock again.
    Result<Revocation> revoke(Session& securityOfficer, std::string_view name, Session* administrator = nullptr);
    /// Fresh keys for what was left waiting by `revoke`.
    Result<void> rekeyWaiting(Session& securityOfficer, Session& administrator);
    bool rekeyIsDue() const { return keys_->rekeyPending(); }
    Result<void> setDisabled(Session& securityOfficer, std::string_view name, bool disabled);
    /// One's own, at any time: "passphrase.unchanged" and the codes of `vault::checkPassphrase`.
    Result<void> changePassphrase(Session& owner, const vault::Secret& current, const vault::Secret& fresh);
    std::vector<vault::User> users() const;

    /// What can be read before anybody unlocks: the catalogue with the rules, what the unit is called, the day.
    const catalogue::Catalogue& catalogue() const { return *catalogue_; }
    std::string unitName() const { return keys_->unit().name; }
    Date today() const { return clock_->today(); }

private:
    Workspace() = default;
    Result<void> logged(Session& officer, audit::Verb verb, std::string_view account, const std::string& note,
                        const std::function<Result<void>()>& act);
    void raiseCost(const vault::Unlocked& unlocked, const vault::Secret& passphrase);
    Result<void> reopen(Session& session);

    std::filesystem::path folder_;
    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> clock_;
    std::shared_ptr<vault::KeyFile> keys_;
};

/// Refuses to run where secrets could leak: core dumps off, not dumpable, new files for their owner only, keys locked
/// in memory wherever memory could be swapped out. Fails closed: "process.not_hardened" (%1 = what). Once, at start.
Result<void> hardenProcess();

}  // namespace tonghu::workspace
