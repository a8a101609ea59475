#pragma once
// The one place that calls libsodium for the log: sealing, hashing and signing. What is sealed elsewhere names the
// suite it was made with, so that a suite of domestic algorithms can join (docs/architecture.md, 2).

#include "model/vault/secret.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::vault::suite {

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
PublicKey publicKeyOf(const Secret& boxSecretKey);
/// Only the holder of the secret key opens it; who sealed it does not show.
std::vector<unsigned char> sealTo(BytesView publicKey, BytesView clear);
/// Nothing where it was changed or sealed to another key.
std::optional<Secret> openSealed(const Secret& boxSecretKey, BytesView sealed);

/// Authenticated encryption under a shared key of 32 bytes, a random nonce in front.
std::vector<unsigned char> encrypt(const Secret& key, BytesView clear);
std::optional<Secret> decrypt(const Secret& key, BytesView encrypted);
/// As `decrypt`, into ordinary memory, for what is shown anyway.
std::optional<std::string> decryptText(const Secret& key, BytesView encrypted);

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

std::string toHex(BytesView bytes);
/// Overwrites text that held a secret on its way to or from a statement.
void wipe(std::string& text);

}  // namespace tonghu::vault::suite
