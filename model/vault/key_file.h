#pragma once
// keys.json: who may unlock what. Names, roles, public keys and sealed boxes; nothing in it opens anything without a
// passphrase.
//
//     passphrase --Argon2id--> wrapping key --unwraps--> user secret key (X25519) --unseals--> compartment keys

#include "model/base/compartment.h"
#include "model/base/date.h"
#include "model/base/result.h"
#include "model/vault/secret.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tonghu::vault {

using Bytes = std::vector<unsigned char>;

/// Cost of a guess. Stored with each user; raised when the catalogue asks for more and the passphrase is at hand.
struct KdfParameters {
    unsigned long long passes = 3;
    std::size_t memoryBytes = 256u << 20;
    friend bool operator==(const KdfParameters&, const KdfParameters&) = default;
};

/// A person's account. What the officers granted (role, division, institution) is signed by the security officer, so an
/// edited file does not widen it.
struct User {
    std::string name;         ///< account name; the same person is named in the log
    std::string role;         ///< catalogue key of the role; empty until granted
    std::string division;     ///< 12 digits, or empty
    std::string institution;  ///< code of the institution, or empty
    bool disabled = false;
    int failedAttempts = 0;
    std::string lockedUntil;  ///< timestamp, or empty
    KdfParameters kdf;
    Bytes salt;
    Bytes publicKey;
    Bytes wrappedSecretKey;
    std::map<Compartment, Bytes> boxes;  ///< compartment keys sealed to `publicKey`
    Bytes grantSignature;
};

/// What a right passphrase opens.
struct Unlocked {
    User user;
    Secret secretKey;  ///< X25519
    std::map<Compartment, CompartmentKey> keys;
    double kdfMilliseconds = 0;
};

/// One share of each key that grants hand on: both officers' shares together give the key, one alone gives nothing.
struct OfficerShares {
    std::map<Compartment, Bytes> shares;
};

class KeyFile {
public:
    /// Reads `folder`/keys.json. Damaged, foreign or forged: ErrorKind::Damaged ("vault.keys_damaged", ...).
    static Result<KeyFile> load(const std::filesystem::path& folder);

    /// A new vault with fresh keys for every compartment and the three officers, whose roles are granted by their
    /// creation. `passphrases` by account name.
    struct Officer {
        std::string name;
        std::string role;
        const Secret* passphrase;
    };
    static Result<KeyFile> create(const std::filesystem::path& folder, const std::vector<Officer>& officers,
                                  const std::map<std::string, std::vector<Compartment>>& compartmentsOfRole,
                                  KdfParameters kdf);

    const std::vector<User>& users() const { return users_; }
    const User* find(std::string_view name) const;
    /// Public key of the auditor, to which log bodies are sealed.
    const Bytes& auditorPublicKey() const { return auditorPublicKey_; }
    /// Public key of a compartment's drop box: whoever has it can put in, only the compartment's key takes out.
    const Bytes& dropBoxPublicKey(Compartment compartment) const { return dropBoxes_.at(compartment); }
    const std::string& workspaceId() const { return workspaceId_; }

    /// Opens the account. Wrong passphrase and unknown user give the same error; five failures in a row lock for ten
    /// minutes, kept across restarts (row 93). Writes the failure count back to the file.
    Result<Unlocked> unlock(std::string_view name, const Secret& passphrase, const Clock& clock);

    /// Adds an account without a role (system administrator's work).
    Result<void> addUser(std::string name, const Secret& passphrase, KdfParameters kdf);
    /// Gives a role and its keys. Takes both officers: the shares of the security officer and the administrator
    /// (architecture 2, dual control).
    Result<void> grant(std::string_view name, std::string role, std::string division, std::string institution,
                       const std::vector<Compartment>& compartments, const Unlocked& securityOfficer,
                       const Unlocked& systemAdministrator);
    /// Takes the role and its boxes away; the caller re-keys the compartments.
    Result<void> revoke(std::string_view name, const Unlocked& securityOfficer);
    Result<void> setDisabled(std::string_view name, bool disabled, const Unlocked& securityOfficer);
    /// A new passphrase for one's own account: only the wrapped secret key changes.
    Result<void> changePassphrase(std::string_view name, const Secret& current, const Secret& fresh, KdfParameters kdf,
                                  const Clock& clock);
    /// A key replaces the one that all holders of `compartment` have (after a revocation).
    Result<void> replaceKey(Compartment compartment, const CompartmentKey& fresh);

    /// Write, fsync, rename, fsync of the folder; the file before is kept as keys.json.previous.
    Result<void> save() const;

private:
    std::filesystem::path folder_;
    std::string workspaceId_;
    std::vector<User> users_;
    Bytes auditorPublicKey_;
    Bytes grantVerifyKey_;
    std::map<Compartment, Bytes> dropBoxes_;
    std::map<std::string, OfficerShares> shares_;
};

/// Seals `value` so that only the holder of the compartment's key can read it (a drop box).
Bytes sealToDropBox(const Bytes& publicKey, std::string_view value);
/// Opens what `sealToDropBox` sealed; ErrorKind::Damaged where it was forged or is for another compartment.
Result<Secret> openDropBox(const CompartmentKey& key, const Bytes& sealed);

/// A 32-byte key derived from `key` for one use, named by `context` ("unique.resident_id").
Secret deriveKey(const CompartmentKey& key, std::string_view context);
/// Keyed hash (BLAKE2b-256, hex) for a uniqueness check that shows nothing of the value.
std::string keyedHash(const Secret& key, std::string_view value);

/// Length at least 12 characters, or at least 8 with three of four classes, and not a common one (row 92).
Result<void> checkPassphrase(const Secret& passphrase);

}  // namespace tonghu::vault
