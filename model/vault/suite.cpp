#include "model/vault/suite.h"

#include <sodium.h>

#include <stdexcept>

namespace tonghu::vault::suite {
namespace {

/// Hashing never fails at run time: lengths are constants. What follows guards against a library that did not start.
void demand(bool fine) {
    if (!fine) throw std::runtime_error("libsodium refused");
}

void start() {
    static const bool started = sodium_init() >= 0;
    demand(started);
}

Digest digestOf(const unsigned char* key, std::size_t keyLength, std::initializer_list<BytesView> parts) {
    start();
    crypto_generichash_state state;
    demand(crypto_generichash_init(&state, key, keyLength, Digest{}.size()) == 0);
    for (BytesView part : parts) {
        std::array<unsigned char, 8> length;
        for (std::size_t at = 0; at < length.size(); ++at)
            length[at] = static_cast<unsigned char>(std::uint64_t(part.size()) >> (8 * at));
        crypto_generichash_update(&state, length.data(), length.size());
        crypto_generichash_update(&state, part.data(), part.size());
    }
    Digest digest;
    crypto_generichash_final(&state, digest.data(), digest.size());
    return digest;
}

void demandLength(std::size_t length, std::size_t wanted) {
    if (length != wanted) throw std::logic_error("a key of the wrong length");
}

constexpr std::size_t nonceLength = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t encryptionOverhead = nonceLength + crypto_aead_xchacha20poly1305_ietf_ABYTES;

}  // namespace

BoxKeys newBoxKeys() {
    start();
    BoxKeys keys{{}, Secret(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

BoxKeys boxKeysFrom(const Secret& seed) {
    start();
    demandLength(seed.size(), crypto_box_SEEDBYTES);
    BoxKeys keys{{}, Secret(crypto_box_SECRETKEYBYTES)};
    crypto_box_seed_keypair(keys.publicKey.data(), keys.secretKey.data(), seed.data());
    return keys;
}

PublicKey publicKeyOf(const Secret& boxSecretKey) {
    demandLength(boxSecretKey.size(), crypto_box_SECRETKEYBYTES);
    PublicKey publicKey;
    demand(crypto_scalarmult_base(publicKey.data(), boxSecretKey.data()) == 0);
    return publicKey;
}

Bytes sealTo(BytesView publicKey, BytesView clear) {
    start();
    demandLength(publicKey.size(), crypto_box_PUBLICKEYBYTES);
    Bytes sealed(crypto_box_SEALBYTES + clear.size());
    demand(crypto_box_seal(sealed.data(), clear.data(), clear.size(), publicKey.data()) == 0);
    return sealed;
}

std::optional<Secret> openSealed(const Secret& boxSecretKey, BytesView sealed) {
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    const PublicKey publicKey = publicKeyOf(boxSecretKey);
    Secret clear(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(clear.data(), sealed.data(), sealed.size(), publicKey.data(), boxSecretKey.data()) != 0)
        return std::nullopt;
    return clear;
}

std::optional<std::string> openSealedText(const BoxKeys& keys, BytesView sealed) {
    if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string clear(sealed.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(clear.data()), sealed.data(), sealed.size(),
                             keys.publicKey.data(), keys.secretKey.data()) != 0)
        return std::nullopt;
    return clear;
}

Bytes encrypt(const Secret& key, BytesView clear, BytesView bound) {
    start();
    demandLength(key.size(), crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    Bytes encrypted(encryptionOverhead + clear.size());
    randombytes_buf(encrypted.data(), nonceLength);
    crypto_aead_xchacha20poly1305_ietf_encrypt(encrypted.data() + nonceLength, nullptr, clear.data(), clear.size(),
                                               bound.data(), bound.size(), nullptr, encrypted.data(), key.data());
    return encrypted;
}

std::optional<Secret> decrypt(const Secret& key, BytesView encrypted, BytesView bound) {
    demandLength(key.size(), crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (encrypted.size() < encryptionOverhead) return std::nullopt;
    Secret clear(encrypted.size() - encryptionOverhead);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(clear.data(), nullptr, nullptr, encrypted.data() + nonceLength,
                                                   encrypted.size() - nonceLength, bound.data(), bound.size(),
                                                   encrypted.data(), key.data()) != 0)
        return std::nullopt;
    return clear;
}

std::optional<Secret> stretched(const Secret& passphrase, BytesView salt, KdfParameters cost) {
    start();
    demandLength(salt.size(), saltLength);
    static_assert(saltLength == crypto_pwhash_argon2id_SALTBYTES);
    Secret key(Digest{}.size());
    if (crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(passphrase.data()), passphrase.size(),
                      salt.data(), cost.passes, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

Digest hashOf(std::initializer_list<BytesView> parts) {
    return digestOf(nullptr, 0, parts);
}

std::string sha256Hex(std::string_view bytes) {
    start();
    Digest digest;
    crypto_hash_sha256(digest.data(), viewOf(bytes).data(), bytes.size());
    return toHex(digest);
}

Digest macOf(const Secret& key, std::initializer_list<BytesView> parts) {
    return digestOf(key.data(), key.size(), parts);
}

Secret derivedKey(const Secret& key, std::string_view context) {
    start();
    demandLength(key.size(), Digest{}.size());
    Secret derived(Digest{}.size());
    demand(crypto_generichash(derived.data(), derived.size(), viewOf(context).data(), context.size(), key.data(),
                              key.size()) == 0);
    return derived;
}

bool sameBytes(BytesView one, BytesView other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

void advance(Secret& key, std::string_view context) {
    demandLength(key.size(), Digest{}.size());
    // The library reads the key before it writes the digest, so both may lie in the same place.
    demand(crypto_generichash(key.data(), key.size(), viewOf(context).data(), context.size(), key.data(), key.size()) ==
           0);
}

SigningKeys newSigningKeys() {
    start();
    SigningKeys keys{{}, Secret::random(crypto_sign_SEEDBYTES)};
    keys.publicKey = verifyKeyOf(keys.seed);
    return keys;
}

PublicKey verifyKeyOf(const Secret& seed) {
    demandLength(seed.size(), crypto_sign_SEEDBYTES);
    PublicKey publicKey;
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), seed.data());
    return publicKey;
}

Signature sign(const Secret& seed, BytesView message) {
    demandLength(seed.size(), crypto_sign_SEEDBYTES);
    PublicKey publicKey;
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), seed.data());
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secretKey.data());
    return signature;
}

bool verifies(const PublicKey& verifyKey, BytesView message, BytesView signature) {
    start();
    return signature.size() == Signature{}.size() &&
           crypto_sign_verify_detached(signature.data(), message.data(), message.size(), verifyKey.data()) == 0;
}

Bytes randomBytes(std::size_t length) {
    start();
    Bytes bytes(length);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string toHex(BytesView bytes) {
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

Secret secretHex(const Secret& bytes) {
    Secret hex(bytes.size() * 2 + 1);
    sodium_bin2hex(reinterpret_cast<char*>(hex.data()), hex.size(), bytes.data(), bytes.size());
    return Secret::copyOf(hex.span().first(bytes.size() * 2));
}

std::string toBase64(BytesView bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the closing NUL
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    Bytes bytes(text.size());
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace tonghu::vault::suite
