#pragma once
// keys.json: who may unlock what. Names, roles, public keys and sealed boxes; nothing in it opens anything without a
// passphrase.
//
//     passphrase --Argon2id--> wrapping key --unwraps--> user secret key (X25519) --unseals--> compartment keys
//
// What the officers decide (roles, boxes, drop boxes, the auditor's key) is under one Ed25519 signature, whose secret
// lies sealed with the security officer. The workspace's id is the fingerprint of that signature's public key and
// stands in the header of every encrypted file, so a keys.json signed by somebody else belongs to no file
// (docs/decisions/0004-what-binds-keys-json.md).

#include "model/base/compartment.h"
#include "model/base/date.h"
#include "model/base/result.h"
#include "model/vault/secret.h"
#include "model/vault/suite.h"

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tonghu::vault {

using suite::Bytes;
using suite::KdfParameters;

inline constexpr std::string_view securityOfficerRole = "security_officer";
inline constexpr std::string_view systemAdministratorRole = "system_administrator";
inline constexpr std::string_view auditorRole = "auditor";

using Boxes = std::map<Compartment, Bytes>;
using CompartmentKeys = std::map<Compartment, CompartmentKey>;

/// A person's account. What the officers granted (role, division, institution, boxes) is signed, so an edited file does
/// not widen it; what the owner changes (passphrase) is bound to the account by the encryption.
struct User {
    std::string name;         ///< account name; the same person is named in the log
    std::string role;         ///< catalogue key of the role; empty until granted
    std::string division;     ///< 12 digits, or empty
    std::string institution;  ///< code of the institution, or empty
    bool disabled = false;
    bool decided = false;  ///< the officers have had to do with it, so it is part of what they sign
    KdfParameters kdf;
    Bytes salt;
    Bytes publicKey;
    Bytes wrappedSecretKey;
    Bytes madeBy;     ///< the administrator's proof that this public key is the one that was added
    Boxes boxes;      ///< compartment keys sealed to `publicKey`
    Boxes nextBoxes;  ///< the keys that follow, while a compartment is being re-keyed
};

/// What a right passphrase opens.
struct Unlocked {
    User user;
    Secret secretKey;  ///< X25519
    CompartmentKeys keys;
    CompartmentKeys nextKeys;  ///< of compartments whose re-key is under way: one of both opens the file
    double kdfMilliseconds = 0;
};

/// One share of each key that grants hand on: both officers' shares together give the key, one alone gives nothing.
struct OfficerShares {
    Boxes shares;
    Boxes next;
    Bytes keeping;  ///< security officer: the seed of the signature; administrator: the key of `madeBy`
};

/// The unit that keeps the workspace. Stands in the clear: officers without `core` see it, and it is on the office
/// door.
struct Unit {
    std::string name;
    std::string code;      ///< starts case numbers and report file names
    std::string division;  ///< 12 digits
};

/// When failures lock an account (row 93).
struct LockRule {
    int failures = 5;
    int minutes = 10;
};

/// Failed attempts that no log entry tells of yet; `account` is empty where there is no such account.
struct UnloggedFailures {
    std::string account;
    int count = 0;
};

/// What keys.json says, as values.
struct KeyDocument {
    std::string workspaceId;
    std::int64_t generation = 0;  ///< rises with every signature
    Unit unit;
    KdfParameters kdf;     ///< cost asked at the founding
    bool kdfRises = true;  ///< false where it was founded with less than the catalogue asks, for tests and benches
    suite::PublicKey grantVerifyKey{};
    Bytes auditorPublicKey;
    Boxes dropBoxes;  ///< public keys
    Boxes nextDropBoxes;
    std::set<Compartment> rekeyDue;  ///< a role was taken away, and its holder may have kept a copy of these keys
    std::vector<User> users;
    std::map<std::string, OfficerShares> shares;
    Bytes signature;
};

class KeyFile {
public:
    /// Reads `folder`/keys.json. Damaged, foreign or forged: ErrorKind::Damaged ("vault.keys_damaged",
    /// "vault.keys_forged").
    static Result<KeyFile> load(const std::filesystem::path& folder);

    struct Officer {
        std::string name;
        std::string role;
        const Secret* passphrase;
    };
    /// What a new vault is made of: the three officers, whose roles are granted by their creation.
    struct Founding {
        std::vector<Officer> officers;
        std::map<std::string, std::vector<Compartment>> compartmentsOfRole;
        KdfParameters kdf;
        bool kdfRises = true;
        Unit unit;
    };
    struct Founded;
    /// A new vault with fresh keys for every compartment. Not on disk until `save`. "account.name_invalid",
    /// "account.exists", "founding.officers_missing".
    static Result<Founded> create(const std::filesystem::path& folder, const Founding& founding);

    const std::vector<User>& users() const { return document_.users; }
    const User* find(std::string_view name) const;
    /// Public key of the auditor, to which log bodies are sealed.
    const Bytes& auditorPublicKey() const { return document_.auditorPublicKey; }
    /// Public keys of the drop boxes: whoever has one can put in, only the compartment's key takes out.
    const Boxes& dropBoxes() const { return document_.dropBoxes; }
    const std::string& workspaceId() const { return document_.workspaceId; }
    const Unit& unit() const { return document_.unit; }
    std::int64_t generation() const { return document_.generation; }
    /// Whether compartments wait for fresh keys: somebody whose role was taken away may have kept a copy of the old
    /// ones.
    bool rekeyPending() const { return !document_.rekeyDue.empty() || !document_.nextDropBoxes.empty(); }
    /// The cost for new accounts and passphrases, where the catalogue asks for `wanted`.
    KdfParameters costFor(KdfParameters wanted) const;

    /// Opens the account. Wrong passphrase and unknown user give the same error after the same time
    /// ("vault.wrong_passphrase", %1 = attempts left, counted for every name alike); failures in a row lock
    /// ("vault.locked_out", %1 = minutes left), kept across restarts; a clock set back does not shorten it. With the
    /// right passphrase only: "account.disabled", "account.no_role".
    Result<Unlocked> unlock(std::string_view name, const Secret& passphrase, const Clock& clock, LockRule rule = {});
    /// The keys of an account that is unlocked already, as keys.json has them now (after a re-key).
    Result<Unlocked> reopened(const Unlocked& before) const;
    /// Failures since they were last logged.
    std::vector<UnloggedFailures> unloggedFailures() const;
    void forgetUnlogged(const std::vector<UnloggedFailures>& logged);

    /// Adds an account without a role (system administrator's work).
    Result<void> addUser(const std::string& name, const Secret& passphrase, KdfParameters kdf,
                         const Unlocked& administrator);
    /// What a grant gives.
    struct Grant {
        std::string role;
        std::string division;
        std::string institution;
        std::vector<Compartment> compartments;
    };
    /// Gives a role and its keys. Takes both officers: the shares of the security officer and the administrator
    /// (architecture 2, dual control).
    Result<void> grant(std::string_view name, const Grant& grant, const Unlocked& securityOfficer,
                       const Unlocked& administrator);
    /// Takes the role and its boxes away. The compartments it held are due to be re-keyed.
    Result<void> revoke(std::string_view name, const Unlocked& securityOfficer);
    Result<void> setDisabled(std::string_view name, bool disabled, const Unlocked& securityOfficer);
    /// A new passphrase for one's own account: only the wrapped secret key changes.
    Result<void> changePassphrase(std::string_view name, const Secret& current, const Secret& fresh, KdfParameters kdf,
                                  const Clock& clock, LockRule rule = {});
    /// The same passphrase under a higher cost.
    Result<void> raiseCost(const Unlocked& owner, const Secret& passphrase, KdfParameters kdf);

    /// Re-keying, so that a crash leaves one of two keys that everybody holds: `beginRekey` puts the fresh keys beside
    /// the old ones, then the files change, then `finishRekey` drops the old ones. Begun again after a crash, it goes
    /// on with the keys it made.
    struct KeyPair {
        CompartmentKey current, next;
    };
    Result<std::map<Compartment, KeyPair>> beginRekey(const Unlocked& securityOfficer, const Unlocked& administrator);
    Result<void> finishRekey(const Unlocked& securityOfficer);
    /// Every compartment's key, out of both shares.
    Result<CompartmentKeys> joinedKeys(const Unlocked& securityOfficer, const Unlocked& administrator) const;

    /// Write, fsync, rename, fsync of the folder; the file before is kept as keys.json.previous.
    Result<void> save() const;
    /// Reads again what another program may have written.
    Result<void> refresh();

private:
    using Change = std::function<Result<void>(KeyDocument&)>;
    /// One change on what stands on disk now, under the lock of the folder; signed where an officer decides.
    Result<void> change(const Change& change, const Unlocked* signer = nullptr);

    std::filesystem::path folder_;
    KeyDocument document_;
};

struct KeyFile::Founded {
    KeyFile file;
    CompartmentKeys keys;
};

/// Seals `value` so that only the holder of the compartment's key can read it (a drop box).
Bytes sealToDropBox(const Bytes& publicKey, std::string_view value);
/// Opens what `sealToDropBox` sealed; ErrorKind::Damaged where it was forged or is for another compartment.
Result<Secret> openDropBox(const CompartmentKey& key, const Bytes& sealed);
/// The public key of the drop box that the holder of `key` opens.
Bytes dropBoxPublicKeyOf(const CompartmentKey& key);

/// What is asked of a passphrase: so many characters; or at least eight of so many kinds (small and capital letters,
/// digits, others).
struct PassphraseRule {
    int length = 12;
    int kinds = 3;
};
/// "passphrase.too_short" (%1 = characters), "passphrase.common" (on the list of those tried first, a row of keys,
/// digits only), "passphrase.has_account_name" (row 92).
Result<void> checkPassphrase(const Secret& passphrase, std::string_view accountName = {}, PassphraseRule rule = {});

}  // namespace tonghu::vault
