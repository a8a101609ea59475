#pragma once
// The log that its writer cannot rewrite (docs/architecture.md, 4; docs/decisions/0003-what-the-log-proves.md).
//
// Table audit.entry: sequence, time, sealed body, hash of the entry before, MAC. The MAC key evolves with each entry
// and the old one is wiped, so whoever takes the machine cannot forge the past. Bodies are sealed to the auditor's
// public key: the watched can append and cannot read; only how many entries there are, and when, lies open to them. The
// log also holds its own public proof: every `signEvery` entries a one-time Ed25519 key signs the head and names the
// next one, so that anybody who can open the file can verify without a reader's key. Where the session holds `core`,
// `core.log_head` repeats count and head in the transaction of the act, so a log cut or exchanged by itself shows:
// officers without `core` append too, so that head is exact as of the last entry by one who holds it.

#include "model/base/date.h"
#include "model/base/record.h"
#include "model/base/result.h"
#include "model/store/database.h"
#include "model/vault/secret.h"

#include <optional>
#include <string>
#include <vector>

namespace tonghu::audit {

/// The eight verbs of the law (Measures art. 4: collect, store, use, process, transmit, provide, publish, delete) and
/// what guards them.
enum class Verb {
    Collect,
    Store,
    Use,
    Process,
    Transmit,
    Provide,
    Publish,
    Delete,
    Unlock,
    UnlockFailed,
    Lock,
    Grant,
    Revoke,
    Account,
    Refused,
    Verify,
    Setting
};
std::string_view nameOf(Verb verb);

/// One act. Field keys, never values. The case number is here so that the auditor can name a record without any key to
/// it.
struct Event {
    Verb verb = Verb::Use;
    std::string entity;               ///< "child", "visit", ... or empty
    RecordId record;                  ///< 0 where it concerns no one record
    std::string caseNumber;           ///< empty where there is none
    std::vector<std::string> fields;  ///< catalogue keys touched
    std::string purpose;              ///< catalogue key
    std::string note;                 ///< a code ("denied.hidden_field", "export.xlsx"), never free text
    std::int64_t count = 1;           ///< records touched (a list page is one entry)
    bool actorApart = false;          ///< who did it stands elsewhere, sealed (who made a mandatory report, row 76)
};

/// Entries under one signature. The last few, not yet signed, rest on `core.log_head` and on the MACs.
inline constexpr std::int64_t signEvery = 64;

/// What the auditor reads.
struct Entry {
    std::int64_t sequence = 0;
    std::string at;  ///< timestamp
    std::string user;
    std::string role;
    Event event;
};

struct Head {
    std::int64_t count = 0;
    std::string hash;  ///< hex of the last entry's hash
};

struct Verification {
    bool holds = false;
    std::int64_t count = 0;       ///< entries seen
    std::int64_t holdsUpTo = 0;   ///< last sequence up to which everything agrees
    std::int64_t signedUpTo = 0;  ///< last sequence under a signature
    std::string fault;            ///< code of the first fault ("audit.changed", "audit.removed", "audit.cut",
                                  ///< "audit.swapped", "audit.signature", "audit.mac", "audit.unreadable"), or empty
    Head head;
};

class Log {
public:
    /// Makes the tables and the first keys; the first MAC key goes sealed to the auditor.
    static void create(store::Database& database, const std::vector<unsigned char>& auditorPublicKey);

    Log(store::Database& database, std::vector<unsigned char> auditorPublicKey, std::string user, std::string role,
        const Clock& clock);

    /// Appends within the transaction under way (or in one of its own).
    void append(const Event& event);
    Head head() const;

    /// Walks the chain in constant memory, and compares it with `core.log_head` where the session holds `core`. With
    /// the auditor's secret key also every MAC and body. Others may append meanwhile; what they add is not looked at.
    static Verification verify(store::Database& database, const vault::Secret* auditorSecretKey = nullptr);

    struct Filter {
        RecordId record;
        std::string caseNumber;
        std::string user;
        std::string from, to;  ///< ISO dates, inclusive; empty for open
        std::int64_t offset = 0, limit = 200;
        bool newestFirst = true;
    };
    /// Opens bodies with the auditor's secret key; "audit.unreadable" (ErrorKind::Damaged) where one does not open.
    /// Only the days narrow down what has to be opened: who did what to whom stands in no column.
    static Result<std::vector<Entry>> read(store::Database& database, const vault::Secret& auditorSecretKey,
                                           const Filter& filter);

private:
    store::Database& database_;
    std::vector<unsigned char> auditorPublicKey_;
    std::string user_, role_;
    const Clock& clock_;
};

}  // namespace tonghu::audit
