#pragma once
// The one place that calls libsodium: sealing, encrypting, hashing, signing, stretching a passphrase. What is kept
// names the suite it was made with, so that a suite of domestic algorithms can join (docs/architecture.md, 2).

#include "model/vault/secret.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::vault::suite {

/// Stands in keys.json and in front of what lies in drop boxes.
inline constexpr std::string_view name = "tonghu-1";

using Bytes = std::vector<unsigned char>;
using BytesView = std::span<const unsigned char>;
using Digest = std::array<unsigned char, 32>;     ///< BLAKE2b-256
using PublicKey = std::array<unsigned char, 32>;  ///< X25519 or Ed25519
using Signature = std::array<unsigned char, 64>;  ///< Ed25519

inline BytesView viewOf(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}
inline std::string_view textOf(BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A pair of X25519 keys, to seal to.
struct BoxKeys {
    PublicKey publicKey{};
    Secret secretKey;
};
BoxKeys newBoxKeys();
/// The pair that follows from 32 secret bytes, always the same.
BoxKeys boxKeysFrom(const Secret& seed);
PublicKey publicKeyOf(const Secret& boxSecretKey);
/// Only the holder of the secret key opens it; who sealed it does not show.
Bytes sealTo(BytesView publicKey, BytesView clear);
/// Nothing where it was changed or sealed to another key.
std::optional<Secret> openSealed(const Secret& boxSecretKey, BytesView sealed);

/// As `openSealed` for many in a row, into ordinary memory, for what is shown to the reader anyway.
std::optional<std::string> openSealedText(const BoxKeys& keys, BytesView sealed);

/// Authenticated encryption under a shared key of 32 bytes (XChaCha20-Poly1305), a random nonce in front. `bound` is
/// not encrypted, but what was made with one opens with no other.
Bytes encrypt(const Secret& key, BytesView clear, BytesView bound = {});
std::optional<Secret> decrypt(const Secret& key, BytesView encrypted, BytesView bound = {});

/// Cost of one guess of a passphrase.
struct KdfParameters {
    unsigned long long passes = 3;
    std::size_t memoryBytes = 256u << 20;
    friend bool operator==(const KdfParameters&, const KdfParameters&) = default;
};
inline constexpr std::size_t saltLength = 16;
/// Argon2id: a key of 32 bytes. Nothing where the machine has not that much memory.
std::optional<Secret> stretched(const Secret& passphrase, BytesView salt, KdfParameters cost);

/// SHA-256 in hexadecimal digits: what others compare files by.
std::string sha256Hex(std::string_view bytes);
/// BLAKE2b-256 over parts: each is preceded by its length, so that parts cannot run into each other.
Digest hashOf(std::initializer_list<BytesView> parts);
/// The same under a key: a message authentication code.
Digest macOf(const Secret& key, std::initializer_list<BytesView> parts);
/// A key that follows from `key` and leads nowhere back.
Secret derivedKey(const Secret& key, std::string_view context);
/// Puts the key that follows in the place of `key`, which is gone then.
void advance(Secret& key, std::string_view context);
/// Compares in constant time.
bool sameBytes(BytesView one, BytesView other);

/// A pair of Ed25519 keys, to sign with.
struct SigningKeys {
    PublicKey publicKey{};
    Secret seed;  ///< 32 bytes
};
SigningKeys newSigningKeys();
PublicKey verifyKeyOf(const Secret& seed);
Signature sign(const Secret& seed, BytesView message);
bool verifies(const PublicKey& verifyKey, BytesView message, BytesView signature);

Bytes randomBytes(std::size_t length);

std::string toHex(BytesView bytes);
/// Hexadecimal digits into locked memory, without a closing zero.
Secret secretHex(const Secret& bytes);
std::string toBase64(BytesView bytes);
/// Nothing where the text is not base64, whole and without a stray character.
std::optional<Bytes> fromBase64(std::string_view text);
/// Overwrites text that held a secret on its way to or from a statement.
void wipe(std::string& text);

}  // namespace tonghu::vault::suite
