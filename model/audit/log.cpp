#include "model/audit/log.h"

#include "model/audit/body.h"
#include "model/audit/chain.h"

namespace tonghu::audit {
namespace {

/// Values travel as text; the casts in the statements make bytes of them again, unchanged.
std::string bytes(suite::BytesView view) {
    return std::string(suite::textOf(view));
}

void wipe(Value& value) {
    if (auto text = std::get_if<std::string>(&value)) suite::wipe(*text);
}

void makeTables(store::Database& database) {
    for (const char* statement : {
             R"(create table audit.entry (sequence integer primary key, at text not null, body blob not null,
                previous blob not null, mac blob not null))",
             R"(create table audit.signature (sequence integer primary key, next_verify_key blob not null,
                signature blob not null))",
             R"(create table audit.state (one integer primary key check (one = 1), count integer not null,
                head blob not null, mac_key blob not null, signing_seed blob not null))",
             R"(create table audit.origin (one integer primary key check (one = 1), auditor_public_key blob not null,
                first_mac_key blob not null, first_verify_key blob not null))",
             R"(create table core.log_head (one integer primary key check (one = 1), count integer not null,
                head blob not null))",
             R"(create table core.log_break (id integer primary key, at text not null, core_count integer not null,
                core_head blob, log_count integer not null, log_head blob not null))"})
        database.execute(statement);
}

void insertOrigin(store::Database& database, const Origin& origin) {
    database.execute(R"(
        insert into audit.origin (one, auditor_public_key, first_mac_key, first_verify_key)
        values (1, cast($1 as blob), cast($2 as blob), cast($3 as blob)))",
                     {origin.auditorPublicKey, origin.firstMacKey, bytes(origin.firstVerifyKey)});
}

/// The row is overwritten in place, and secure_delete wipes what a page gives up: the keys before are not in the file.
void writeState(store::Database& database, const State& state) {
    store::Parameters parameters{state.count, bytes(state.head), bytes(state.macKey.span()),
                                 bytes(state.signingSeed.span())};
    database.execute(R"(
        insert into audit.state (one, count, head, mac_key, signing_seed)
        values (1, $1, cast($2 as blob), cast($3 as blob), cast($4 as blob))
        on conflict (one) do update
        set count = excluded.count, head = excluded.head, mac_key = excluded.mac_key,
            signing_seed = excluded.signing_seed)",
                     parameters);
    wipe(parameters[2]);
    wipe(parameters[3]);
}

void signHead(store::Database& database, State& state) {
    suite::SigningKeys next = suite::newSigningKeys();
    const std::string nextKey = bytes(next.publicKey);
    const auto signature =
        suite::sign(state.signingSeed, suite::viewOf(signedText(state.count, suite::textOf(state.head), nextKey)));
    database.execute(R"(
        insert into audit.signature (sequence, next_verify_key, signature)
        values ($1, cast($2 as blob), cast($3 as blob)))",
                     {state.count, nextKey, bytes(signature)});
    state.signingSeed = std::move(next.seed);  // the one before is wiped, and used only once
}

/// Whether the head that `core` remembers is the log's own past.
bool agrees(store::Database& database, const CoreHead& repeated, const State& state) {
    if (repeated.count > state.count) return false;
    if (repeated.count == state.count) return repeated.head == suite::textOf(state.head);
    return textOf(database.single("select previous from audit.entry where sequence = $1", {repeated.count + 1})) ==
           repeated.head;
}

/// A log that was cut or exchanged since the last act keeps the trace of it for good: work goes on, but `verify` finds
/// the break from now on, however many entries follow.
void keepBreak(store::Database& database, const std::optional<CoreHead>& repeated, const State& state,
               const std::string& at) {
    database.execute(R"(
        insert into core.log_break (at, core_count, core_head, log_count, log_head)
        values ($1, $2, cast($3 as blob), $4, cast($5 as blob)))",
                     {at, repeated ? repeated->count : -1, repeated ? repeated->head : std::string(), state.count,
                      bytes(state.head)});
}

void repeatHead(store::Database& database, const State& state) {
    database.execute(R"(
        insert into core.log_head (one, count, head)
        values (1, $1, cast($2 as blob))
        on conflict (one) do update
        set count = excluded.count, head = excluded.head)",
                     {state.count, bytes(state.head)});
}

}  // namespace

void Log::create(store::Database& database, const std::vector<unsigned char>& auditorPublicKey) {
    store::Transaction transaction = database.begin();
    makeTables(database);
    suite::SigningKeys signing = suite::newSigningKeys();
    State state;
    state.macKey = vault::Secret::random(suite::Digest{}.size());
    state.signingSeed = std::move(signing.seed);
    const Origin origin{bytes(auditorPublicKey), bytes(suite::sealTo(auditorPublicKey, state.macKey.span())),
                        signing.publicKey};
    state.head = origin.hash();
    insertOrigin(database, origin);
    writeState(database, state);
    repeatHead(database, state);
    transaction.commit();
}

Log::Log(store::Database& database, std::vector<unsigned char> auditorPublicKey, std::string user, std::string role,
         const Clock& clock)
    : database_(database),
      auditorPublicKey_(std::move(auditorPublicKey)),
      user_(std::move(user)),
      role_(std::move(role)),
      clock_(clock) {}

void Log::append(const Event& event) {
    store::Transaction transaction = database_.begin();
    State state = readState(database_);
    const std::string at = clock_.timestamp();
    const bool holdsCore = database_.holds(Compartment::Core);
    if (holdsCore)
        if (auto repeated = readCoreHead(database_); !repeated || !agrees(database_, *repeated, state))
            keepBreak(database_, repeated, state, at);

    const std::string previous = bytes(state.head);
    const Entry entry{0, at, event.actorApart ? "" : user_, event.actorApart ? "" : role_, event};
    const std::string body = bytes(suite::sealTo(auditorPublicKey_, suite::viewOf(packed(entry))));
    state.count += 1;
    state.head = hashOfEntry(state.count, at, body, previous);
    const auto mac = suite::macOf(state.macKey, {state.head});
    suite::advance(state.macKey, nextMacKey);
    database_.execute(R"(
        insert into audit.entry (sequence, at, body, previous, mac)
        values ($1, $2, cast($3 as blob), cast($4 as blob), cast($5 as blob)))",
                      {state.count, at, body, previous, bytes(mac)});
    if (state.count % signEvery == 0) signHead(database_, state);
    writeState(database_, state);
    if (holdsCore) repeatHead(database_, state);
    transaction.commit();
}

Head Log::head() const {
    const State state = readState(database_);
    return {state.count, suite::toHex(state.head)};
}

}  // namespace tonghu::audit
