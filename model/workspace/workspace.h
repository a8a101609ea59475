#pragma once
// A workspace: a folder with keys.json and one encrypted file a compartment. Made, opened, unlocked here.

#include "model/workspace/session.h"

#include <memory>

namespace tonghu::workspace {

/// What `init` asks (cli.md).
struct Founding {
    std::string division;        ///< county or township that the workspace serves, 12 digits
    std::string unitName;        ///< name of the unit in charge
    std::string unitCode;        ///< short code that starts case numbers and report file names
    struct Officer {
        std::string name;
        const vault::Secret* passphrase;
    };
    Officer systemAdministrator, securityOfficer, auditor;
    vault::KdfParameters kdf;
};

class Workspace {
public:
    /// Makes the folder (must be empty or absent: "workspace.not_empty") with all files, tables and officers.
    static Result<Workspace> create(const std::filesystem::path& folder,
                                    std::shared_ptr<const catalogue::Catalogue> catalogue, const Founding& founding,
                                    std::shared_ptr<const Clock> clock);
    /// "workspace.not_found", "workspace.not_a_workspace", "vault.keys_damaged".
    static Result<Workspace> open(const std::filesystem::path& folder,
                                  std::shared_ptr<const catalogue::Catalogue> catalogue,
                                  std::shared_ptr<const Clock> clock);

    const std::filesystem::path& folder() const { return folder_; }
    /// Account names, for the unlock window's completion; roles are not shown before unlocking.
    std::vector<std::string> accountNames() const;

    /// Checks the passphrase, opens the compartments, empties drop boxes, logs. A second program on the same workspace
    /// is fine for reading; writing waits for the other's transaction ("store.busy" after 5 s).
    Result<std::unique_ptr<Session>> unlock(std::string_view user, const vault::Secret& passphrase);

    /// Accounts (system administrator) and roles (security officer with the administrator): both write keys.json and
    /// the log. Each refuses anyone whose role lacks the permission.
    Result<void> addUser(Session& administrator, std::string name, const vault::Secret& passphrase);
    Result<void> grant(Session& securityOfficer, Session& administrator, std::string_view name, std::string role,
                       std::string division, std::string institution);
    Result<void> revoke(Session& securityOfficer, std::string_view name);
    Result<void> setDisabled(Session& securityOfficer, std::string_view name, bool disabled);
    Result<void> changePassphrase(Session& owner, const vault::Secret& current, const vault::Secret& fresh);
    std::vector<vault::User> users() const;

private:
    Workspace() = default;
    std::filesystem::path folder_;
    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> clock_;
    std::shared_ptr<vault::KeyFile> keys_;
};

/// Refuses to run where secrets could leak: core dumps off, not dumpable, umask 077 (fail closed). Once, at start.
Result<void> hardenProcess();

}  // namespace tonghu::workspace
