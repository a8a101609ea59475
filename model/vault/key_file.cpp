#include "model/vault/key_file.h"

#include "model/vault/attempts.h"
#include "model/vault/durable_file.h"
#include "model/vault/key_document.h"
#include "model/vault/officers.h"

#include <algorithm>
#include <chrono>

namespace tonghu::vault {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t keyLength = 32;
constexpr std::size_t largestFile = std::size_t(64) << 20;

const Place keysPlace{.file = "keys.json"};

tl::unexpected<Error> forged() {
    return fail(ErrorKind::Damaged, "vault.keys_forged", keysPlace);
}
tl::unexpected<Error> noMemory() {
    return fail(ErrorKind::Machine, "machine.out_of_memory");
}

User* findIn(KeyDocument& document, std::string_view name) {
    auto found = std::ranges::find(document.users, name, &User::name);
    return found == document.users.end() ? nullptr : &*found;
}

/// Puts the secret key under a passphrase: fresh salt, the cost asked, bound to the account.
Result<void> wrap(const std::string& workspaceId, User& user, const Secret& secretKey, const Secret& passphrase,
                  KdfParameters cost) {
    user.kdf = cost;
    user.salt = suite::randomBytes(suite::saltLength);
    const auto wrapping = suite::stretched(passphrase, user.salt, cost);
    if (!wrapping) return noMemory();
    user.wrappedSecretKey = suite::encrypt(*wrapping, secretKey.span(), bindingOf(workspaceId, user));
    return {};
}

/// A new account: a fresh pair of keys, the secret one under the passphrase.
Result<User> newUser(const std::string& workspaceId, const std::string& name, const Secret& passphrase,
                     KdfParameters cost) {
    if (!isAccountName(name)) return fail(ErrorKind::BadInput, "account.name_invalid", {}, {}, {92});
    const suite::BoxKeys keys = suite::newBoxKeys();
    User user;
    user.name = name;
    user.publicKey.assign(keys.publicKey.begin(), keys.publicKey.end());
    if (auto wrapped = wrap(workspaceId, user, keys.secretKey, passphrase, cost); !wrapped)
        return tl::unexpected(wrapped.error());
    return user;
}

/// Nothing where the passphrase is another, or the account was tampered with.
std::optional<Secret> unwrapped(const std::string& workspaceId, const User& user, const Secret& wrapping) {
    auto secretKey = suite::decrypt(wrapping, user.wrappedSecretKey, bindingOf(workspaceId, user));
    if (!secretKey || secretKey->size() != keyLength) return std::nullopt;
    if (!suite::sameBytes(suite::publicKeyOf(*secretKey), user.publicKey)) return std::nullopt;
    return secretKey;
}

Result<Unlocked> opened(const User& user, Secret secretKey, double kdfMilliseconds) {
    Unlocked unlocked{user, std::move(secretKey), {}, {}, kdfMilliseconds};
    for (const auto& [boxes, keys] :
         {std::pair{&user.boxes, &unlocked.keys}, std::pair{&user.nextBoxes, &unlocked.nextKeys}})
        for (const auto& [compartment, box] : *boxes) {
            auto key = suite::openSealed(unlocked.secretKey, box);
            if (!key || key->size() != keyLength) return forged();
            keys->emplace(compartment, std::move(*key));
        }
    return unlocked;
}

/// Costs as much as an account does, and opens nothing.
User stranger(const KeyDocument& document) {
    User nobody;
    nobody.kdf = document.kdf;
    nobody.salt = suite::randomBytes(suite::saltLength);
    nobody.publicKey.assign(keyLength, 0);
    nobody.wrappedSecretKey = suite::randomBytes(nobody.publicKey.size() + 40);
    return nobody;
}

}  // namespace

Result<KeyFile> KeyFile::load(const fs::path& folder) {
    KeyFile keys;
    keys.folder_ = folder;
    if (auto read = keys.refresh(); !read) return tl::unexpected(read.error());
    return keys;
}

Result<void> KeyFile::refresh() {
    const auto text = readFile(folder_ / "keys.json", largestFile, "vault.keys_damaged");
    if (!text) return tl::unexpected(text.error());
    auto document = documentOf(*text);
    if (!document) return tl::unexpected(document.error());
    // Another folder's keys.json has taken the place of the one that this program opened.
    if (!document_.workspaceId.empty() && document_.workspaceId != document->workspaceId) return forged();
    document_ = std::move(*document);
    return {};
}

Result<void> KeyFile::save() const {
    const fs::path file = folder_ / "keys.json";
    std::error_code error;
    if (fs::exists(file, error)) {
        const auto before = readFile(file, largestFile, "vault.keys_damaged");
        if (!before) return tl::unexpected(before.error());
        if (auto kept = replaceFile(folder_ / "keys.json.previous", *before); !kept) return kept;
    }
    return replaceFile(file, textOf(document_));
}

Result<void> KeyFile::change(const Change& change, const Unlocked* signer) {
    const auto lock = FolderLock::take(folder_);
    if (!lock) return tl::unexpected(lock.error());
    if (auto current = refresh(); !current) return current;
    KeyDocument before = document_;
    auto done = change(document_);
    if (done && signer) done = signDecisions(document_, *signer);
    if (done) done = save();
    if (!done) document_ = std::move(before);
    return done;
}

Result<KeyFile::Founded> KeyFile::create(const fs::path& folder, const Founding& founding) {
    for (std::string_view role : {securityOfficerRole, systemAdministratorRole, auditorRole})
        if (founding.officers.size() != 3 || std::ranges::count(founding.officers, role, &Officer::role) != 1)
            return fail(ErrorKind::Usage, "founding.officers_missing", {}, {}, {95});
    const suite::SigningKeys signing = suite::newSigningKeys();
    Founded founded;
    founded.file.folder_ = folder;
    KeyDocument& document = founded.file.document_;
    document.workspaceId = fingerprintOf(signing.publicKey);
    document.grantVerifyKey = signing.publicKey;
    document.unit = founding.unit;
    document.kdf = founding.kdf;
    document.kdfRises = founding.kdfRises;
    for (Compartment compartment : allCompartments) {
        founded.keys.emplace(compartment, Secret::random(keyLength));
        document.dropBoxes[compartment] = dropBoxPublicKeyOf(founded.keys.at(compartment));
    }
    for (const Officer& officer : founding.officers) {
        if (findIn(document, officer.name)) return fail(ErrorKind::BadInput, "account.exists", {}, {}, {95});
        auto user = newUser(document.workspaceId, officer.name, *officer.passphrase, founding.kdf);
        if (!user) return tl::unexpected(user.error());
        user->role = officer.role;
        user->decided = true;
        if (auto held = founding.compartmentsOfRole.find(officer.role); held != founding.compartmentsOfRole.end())
            for (Compartment compartment : held->second)
                user->boxes[compartment] = suite::sealTo(user->publicKey, founded.keys.at(compartment).span());
        if (officer.role == auditorRole) document.auditorPublicKey = user->publicKey;
        document.users.push_back(std::move(*user));
    }
    shareOut(document, founded.keys, signing.seed);
    document.generation = 1;
    const auto signature = suite::sign(signing.seed, decisionsOf(document));
    document.signature.assign(signature.begin(), signature.end());
    return founded;
}

const User* KeyFile::find(std::string_view name) const {
    auto found = std::ranges::find(document_.users, name, &User::name);
    return found == document_.users.end() ? nullptr : &*found;
}

KdfParameters KeyFile::costFor(KdfParameters wanted) const {
    if (!document_.kdfRises) return document_.kdf;
    return {std::max(document_.kdf.passes, wanted.passes), std::max(document_.kdf.memoryBytes, wanted.memoryBytes)};
}

Result<Unlocked> KeyFile::unlock(std::string_view name, const Secret& passphrase, const Clock& clock, LockRule rule) {
    if (auto current = refresh(); !current) return tl::unexpected(current.error());
    Attempts attempts(folder_, document_);
    const auto left = attempts.begin(name, clock, rule);
    if (!left) return tl::unexpected(left.error());

    const User* found = find(name);
    const User& user = found ? *found : stranger(document_);
    const auto start = std::chrono::steady_clock::now();
    const auto wrapping = suite::stretched(passphrase, user.salt, user.kdf);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    if (!wrapping) {
        if (auto withdrawn = attempts.withdrawn(name); !withdrawn) return tl::unexpected(withdrawn.error());
        return noMemory();
    }
    auto secretKey = unwrapped(document_.workspaceId, user, *wrapping);
    if (!secretKey)
        return fail(ErrorKind::WrongPassphrase, "vault.wrong_passphrase", {}, {std::to_string(*left)}, {93});
    if (auto cleared = attempts.succeeded(name); !cleared) return tl::unexpected(cleared.error());
    if (user.disabled) return fail(ErrorKind::Refused, "account.disabled", {}, {}, {95});
    if (user.role.empty()) return fail(ErrorKind::Refused, "account.no_role", {}, {}, {95});

    return opened(user, std::move(*secretKey), took.count());
}

Result<Unlocked> KeyFile::reopened(const Unlocked& before) const {
    const User* user = find(before.user.name);
    if (!user || user->publicKey != before.user.publicKey) return forged();
    return opened(*user, before.secretKey.clone(), before.kdfMilliseconds);
}

std::vector<UnloggedFailures> KeyFile::unloggedFailures() const {
    return Attempts(folder_, document_).unlogged();
}

void KeyFile::forgetUnlogged(const std::vector<UnloggedFailures>& logged) {
    if (!logged.empty()) Attempts(folder_, document_).forget(logged);
}

Result<void> KeyFile::addUser(const std::string& name, const Secret& passphrase, KdfParameters kdf,
                              const Unlocked& administrator) {
    if (find(name)) return fail(ErrorKind::BadInput, "account.exists", {}, {}, {95});
    auto user = newUser(document_.workspaceId, name, passphrase, kdf);
    if (!user) return tl::unexpected(user.error());
    return change([&](KeyDocument& document) -> Result<void> {
        if (findIn(document, name)) return fail(ErrorKind::BadInput, "account.exists", {}, {}, {95});
        auto proof = proofOfMaking(document, *user, administrator);
        if (!proof) return tl::unexpected(proof.error());
        user->madeBy = std::move(*proof);
        document.users.push_back(std::move(*user));
        return {};
    });
}

Result<void> KeyFile::changePassphrase(std::string_view name, const Secret& current, const Secret& fresh,
                                       KdfParameters kdf, const Clock& clock, LockRule rule) {
    auto unlocked = unlock(name, current, clock, rule);
    if (!unlocked) return tl::unexpected(unlocked.error());
    if (suite::sameBytes(current.span(), fresh.span())) return fail(ErrorKind::BadInput, "passphrase.unchanged");
    return raiseCost(*unlocked, fresh, kdf);
}

Result<void> KeyFile::raiseCost(const Unlocked& owner, const Secret& passphrase, KdfParameters kdf) {
    User rewrapped = owner.user;
    if (auto wrapped = wrap(document_.workspaceId, rewrapped, owner.secretKey, passphrase, kdf); !wrapped)
        return wrapped;
    return change([&](KeyDocument& document) -> Result<void> {
        User* user = findIn(document, owner.user.name);
        if (!user || user->publicKey != owner.user.publicKey) return forged();
        user->kdf = rewrapped.kdf;
        user->salt = rewrapped.salt;
        user->wrappedSecretKey = rewrapped.wrappedSecretKey;
        return {};
    });
}

Result<void> KeyFile::grant(std::string_view name, const Grant& grant, const Unlocked& securityOfficer,
                            const Unlocked& administrator) {
    return change(
        [&](KeyDocument& document) -> Result<void> {
            User* user = findIn(document, name);
            if (!user) return fail(ErrorKind::BadInput, "account.unknown");
            return grantRole(document, *user, grant, securityOfficer, administrator);
        },
        &securityOfficer);
}

Result<void> KeyFile::revoke(std::string_view name, const Unlocked& securityOfficer) {
    return change(
        [&](KeyDocument& document) -> Result<void> {
            User* user = findIn(document, name);
            if (!user) return fail(ErrorKind::BadInput, "account.unknown");
            return revokeRole(document, *user);
        },
        &securityOfficer);
}

Result<void> KeyFile::setDisabled(std::string_view name, bool disabled, const Unlocked& securityOfficer) {
    return change(
        [&](KeyDocument& document) -> Result<void> {
            User* user = findIn(document, name);
            if (!user) return fail(ErrorKind::BadInput, "account.unknown");
            if (disabled && isLastOfficer(document, *user)) return fail(ErrorKind::Refused, "revoke.last_officer");
            if (user->decided || disabled) {
                user->disabled = disabled;
                user->decided = true;
            }
            return {};
        },
        &securityOfficer);
}

Result<CompartmentKeys> KeyFile::joinedKeys(const Unlocked& securityOfficer, const Unlocked& administrator) const {
    return joined(document_, securityOfficer, administrator, &OfficerShares::shares);
}

Result<std::map<Compartment, KeyFile::KeyPair>> KeyFile::beginRekey(const Unlocked& securityOfficer,
                                                                    const Unlocked& administrator) {
    std::map<Compartment, KeyPair> pairs;
    auto begun = change(
        [&](KeyDocument& document) -> Result<void> {
            auto current = joined(document, securityOfficer, administrator, &OfficerShares::shares);
            if (!current) return tl::unexpected(current.error());
            if (document.nextDropBoxes.empty()) layOutNextKeys(document, freshKeys(document.rekeyDue));
            auto next = joined(document, securityOfficer, administrator, &OfficerShares::next);
            if (!next) return tl::unexpected(next.error());
            for (auto& [compartment, key] : *next)
                pairs.emplace(compartment, KeyPair{std::move(current->at(compartment)), std::move(key)});
            return {};
        },
        &securityOfficer);
    if (!begun) return tl::unexpected(begun.error());
    return pairs;
}

Result<void> KeyFile::finishRekey(const Unlocked& securityOfficer) {
    return change(
        [&](KeyDocument& document) -> Result<void> {
            takeUpNextKeys(document);
            return {};
        },
        &securityOfficer);
}

}  // namespace tonghu::vault
