#pragma once
// How entries are linked, and the state from which the next one follows. For log.cpp and verification.cpp.

#include "model/audit/log.h"
#include "model/vault/suite.h"

namespace tonghu::audit {

namespace suite = vault::suite;

/// What never changes: to whom bodies are sealed, the first MAC key sealed to them, the first one-time verify key.
/// Its hash is the "entry before" of the first entry, so the head of a log names its origin too.
struct Origin {
    std::string auditorPublicKey;
    std::string firstMacKey;  ///< sealed
    suite::PublicKey firstVerifyKey{};
    suite::Digest hash() const;
};

/// What the next entry follows from. Every append replaces it; the keys before are gone.
struct State {
    std::int64_t count = 0;
    suite::Digest head{};
    vault::Secret macKey;       ///< of the next entry
    vault::Secret signingSeed;  ///< of the next signature
};

/// Context of the step from one MAC key to the next.
inline constexpr std::string_view nextMacKey = "tonghu.audit.mac_key";

suite::Digest hashOfEntry(std::int64_t sequence, std::string_view at, std::string_view body, std::string_view previous);
/// What a one-time key signs: up to where, the head there, and the key that signs next.
std::string signedText(std::int64_t sequence, std::string_view head, std::string_view nextVerifyKey);

/// Takes 32 bytes out of a column; all zero where the column holds something else, which then matches nothing.
suite::Digest digestIn(std::string_view bytes);

Origin readOrigin(store::Database& database);
State readState(store::Database& database);

/// The repeated head in `core` (log.h).
struct CoreHead {
    std::int64_t count = 0;
    std::string head;
};
std::optional<CoreHead> readCoreHead(store::Database& database);

}  // namespace tonghu::audit
