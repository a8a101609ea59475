#pragma once
// What every service of this folder works with: the connection, the catalogue, the person, the log and the clock.

#include "model/audit/log.h"
#include "model/base/date.h"
#include "model/catalogue/catalogue.h"
#include "model/policy/access.h"
#include "model/store/database.h"
#include "model/vault/key_file.h"

#include <set>

namespace tonghu::cases {

/// The unit that keeps the workspace: it starts case numbers and is responsible where nobody else is named (row 4).
struct Unit {
    std::string name;
    std::string code;
    std::string division = {};  ///< 12 digits
};

struct Context {
    store::Database& database;
    const catalogue::Catalogue& catalogue;
    const policy::Actor& actor;
    audit::Log& log;
    const Clock& clock;
    /// Public keys of the drop boxes, by compartment, for values that may be entered and not read back.
    const std::map<Compartment, vault::Bytes>& dropBoxes;
    /// Keys that this session holds, to empty drop boxes.
    const std::map<Compartment, vault::CompartmentKey>& keys;
    Unit unit = {};
    /// Names of the accounts of the workspace, as they were when this person unlocked.
    std::set<std::string, std::less<>> accounts = {};
    /// The actor's own secret key, and the public keys of those who may learn who made a mandatory report (reporter.h).
    const vault::Secret* secretKey = nullptr;
    std::vector<vault::Bytes> reporterKeepers = {};
    /// What this person said they look for in files beyond their caseload: once a child, until the session ends.
    std::map<RecordId, std::string> purposesNamed = {};

    /// "permission.missing" (%1 = the permission) where the actor's role lacks it (row 96).
    Result<void> require(std::string_view permission) const {
        if (actor.role && actor.role->may(permission)) return {};
        return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(permission)}, {96});
    }
};

}  // namespace tonghu::cases
