// Fresh keys for compartments that somebody without a role may still hold a copy of
// (docs/decisions/0005-fresh-keys-after-a-revocation.md).

#include "model/vault/suite.h"
#include "model/workspace/state.h"
#include "model/workspace/workspace.h"

namespace tonghu::workspace {
namespace {

namespace fs = std::filesystem;
using KeyPairs = std::map<Compartment, vault::KeyFile::KeyPair>;

struct Place {
    const fs::path& folder;
    const std::string& workspaceId;
};

Result<std::unique_ptr<store::Database>> openOne(const Place& place, Compartment compartment,
                                                 const vault::CompartmentKey& key) {
    vault::CompartmentKeys keys;
    keys.emplace(compartment, key.clone());
    return store::Database::open(place.folder, place.workspaceId, keys);
}

/// One compartment under its next key, whether or not a crash came in between before.
Result<void> rekeyOne(const Place& place, Compartment compartment, const vault::KeyFile::KeyPair& pair) {
    auto database = openOne(place, compartment, pair.current);
    if (database) return (*database)->rekey(compartment, pair.next);
    if (database.error().code != "store.wrong_key_or_damaged") return tl::unexpected(database.error());
    auto done = openOne(place, compartment, pair.next);
    if (!done) return tl::unexpected(database.error());
    return {};
}

/// What lies in a drop box follows the key of its compartment; what does not open stays as it is.
void resealDropBoxes(store::Database& database, const std::string& table, const std::string& whose,
                     const KeyPairs& pairs) {
    struct Dropped {
        std::int64_t id;
        std::string compartment, sealed;
    };
    std::vector<Dropped> all;
    database.query("select id, " + whose + ", sealed from " + table, {}, [&](const store::RowView& row) {
        all.push_back({row.number(0), std::string(row.text(1)), std::string(row.text(2))});
        return true;
    });
    store::Transaction transaction = database.begin();
    for (const Dropped& dropped : all) {
        const auto compartment = compartmentNamed(dropped.compartment);
        auto pair = compartment ? pairs.find(*compartment) : pairs.end();
        const auto sealed = vault::suite::fromBase64(dropped.sealed);
        if (pair == pairs.end() || !sealed) continue;
        const auto value = vault::openDropBox(pair->second.current, *sealed);
        if (!value) continue;
        const auto resealed = vault::sealToDropBox(vault::dropBoxPublicKeyOf(pair->second.next), value->text());
        database.execute("update " + table + " set sealed = $1 where id = $2",
                         {vault::suite::toBase64(resealed), dropped.id});
    }
    transaction.commit();
}

Result<void> resealIn(Compartment compartment, const std::string& table, const std::string& whose, const Place& place,
                      const vault::CompartmentKeys& current, const KeyPairs& pairs) {
    auto database = openOne(place, compartment, current.at(compartment));
    if (auto moved = pairs.find(compartment); !database && moved != pairs.end())
        database = openOne(place, compartment, moved->second.next);
    if (!database) return tl::unexpected(database.error());
    resealDropBoxes(**database, table, whose, pairs);
    return {};
}

/// One round: the fresh keys stand in keys.json before the first file changes, the old ones until the last one has.
Result<void> rekeyRound(const Place& place, vault::KeyFile& keys, const vault::Unlocked& securityOfficer,
                        const vault::Unlocked& administrator) {
    auto pairs = keys.beginRekey(securityOfficer, administrator);
    if (!pairs) return tl::unexpected(pairs.error());
    auto current = keys.joinedKeys(securityOfficer, administrator);
    if (!current) return tl::unexpected(current.error());
    for (const auto& [compartment, table, whose] :
         {std::tuple(Compartment::Core, "core.drop_box", "compartment"),
          // Mandatory reports that wait to be taken in (cases::MandatoryReports).
          std::tuple(Compartment::Office, "office.report_box", "'narrative'")})
        if (auto resealed = resealIn(compartment, table, whose, place, *current, *pairs); !resealed) return resealed;
    for (const auto& [compartment, pair] : *pairs)
        if (auto done = rekeyOne(place, compartment, pair); !done) return done;
    return keys.finishRekey(securityOfficer);
}

}  // namespace

Result<void> Workspace::rekeyWaiting(Session& securityOfficer, Session& administrator) {
    if (auto allowed = securityOfficer.context().require("user.grant"); !allowed) return allowed;
    if (auto allowed = administrator.context().require("user.add"); !allowed) return allowed;
    return logged(securityOfficer, audit::Verb::Revoke, {}, "rekey", [&]() -> Result<void> {
        const Place place{folder_, keys_->workspaceId()};
        Result<void> done;
        while (done && keys_->rekeyPending())
            done = rekeyRound(place, *keys_, securityOfficer.unlocked(), administrator.unlocked());
        // Both have the log open under a key that may be gone now.
        for (Session* officer : {&securityOfficer, &administrator})
            if (auto opened = reopen(*officer); !opened && done) done = opened;
        return done;
    });
}

Result<void> Workspace::reopen(Session& session) {
    Session::State& state = *session.state_;
    const vault::User* user = keys_->find(state.actor.user);
    if (!user) return fail(ErrorKind::Damaged, "vault.keys_forged", {.file = "keys.json"});
    auto opened = keys_->reopened(state.unlocked);
    if (!opened) return tl::unexpected(opened.error());
    auto working = workingKeys(folder_, keys_->workspaceId(), *opened, *state.actor.role);
    if (!working) return tl::unexpected(working.error());
    state.work.reset();
    state.unlocked.user = *user;
    state.unlocked.keys = std::move(*working);
    state.dropBoxes = keys_->dropBoxes();
    return state.open();
}

}  // namespace tonghu::workspace
