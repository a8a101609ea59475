#include "model/workspace/session.h"

#include "model/cases/scope.h"
#include "model/workspace/state.h"

#include <chrono>

namespace tonghu::workspace {
namespace {

vault::CompartmentKeys cloneOf(const vault::CompartmentKeys& keys) {
    vault::CompartmentKeys clones;
    for (const auto& [compartment, key] : keys) clones.emplace(compartment, key.clone());
    return clones;
}

}  // namespace

std::vector<store::Table> tablesOf(const catalogue::Catalogue& catalogue) {
    std::vector<store::Table> tables = cases::tablesOf(catalogue);
    // id 1: the newest decisions of the officers that this workspace has seen. Everybody holds the compartment.
    tables.push_back({Compartment::Audit, "keys_seen", {{"generation", "integer"}}});
    // id: the year. What was counted first of a year that is over stands (model/report/audit_pack.h).
    tables.push_back({Compartment::Office,
                      "audit_pack",
                      {{"under_14", "integer"},
                       {"from_14", "integer"},
                       {"adults", "integer"},
                       {"made_at", "text"},
                       {"filed_on", "text"},
                       {"receipt", "text"}}});
    // What the exports of a month showed, so that later ones fit (model/report/printed.h).
    tables.push_back({Compartment::Core,
                      "printed_report",
                      {{"base", "text"},
                       {"month", "text", true},
                       {"layout", "text"},
                       {"last_day", "text"},
                       {"printed_on", "text"},
                       {"complete", "integer"},
                       {"threshold", "integer"},
                       {"shown", "text"},
                       {"numbers", "text"}}});
    return tables;
}

Result<vault::CompartmentKeys> workingKeys(const std::filesystem::path& folder, const std::string& workspaceId,
                                           const vault::Unlocked& unlocked, const catalogue::Role& role) {
    vault::CompartmentKeys keys;
    for (Compartment compartment : role.compartments) {
        auto held = unlocked.keys.find(compartment);
        if (held == unlocked.keys.end()) continue;  // the catalogue gives more than the officers have granted
        auto next = unlocked.nextKeys.find(compartment);
        const vault::Secret* working = &held->second;
        if (next != unlocked.nextKeys.end()) {
            vault::CompartmentKeys alone;
            alone.emplace(compartment, held->second.clone());
            auto opened = store::Database::open(folder, workspaceId, alone);
            if (!opened && opened.error().code != "store.wrong_key_or_damaged") return tl::unexpected(opened.error());
            if (!opened) working = &next->second;
        }
        keys.emplace(compartment, working->clone());
    }
    return keys;
}

audit::Event accountEvent(audit::Verb verb, std::string_view account, std::string note) {
    audit::Event event;
    event.verb = verb;
    event.entity = "user_account";
    event.caseNumber = account;
    event.note = std::move(note);
    return event;
}

Session::State::Work::Work(State& state, std::unique_ptr<store::Database> opened)
    : database(std::move(opened)),
      log(*database, state.auditorPublicKey, state.actor.user, state.actor.role->key, *state.clock),
      context{*database,
              *state.catalogue,
              state.actor,
              log,
              *state.clock,
              state.dropBoxes,
              state.unlocked.keys,
              {state.unit.name, state.unit.code, state.unit.division},
              state.accounts,
              &state.unlocked.secretKey,
              state.reporterKeepers},
      children(context),
      visits(context),
      consents(context),
      assistanceCases(context),
      records(context) {}

Result<void> Session::State::open() {
    work.reset();
    auto database = store::Database::open(folder, workspaceId, unlocked.keys);
    if (!database) return tl::unexpected(database.error());
    work.emplace(*this, std::move(*database));
    return {};
}

Session::Session(std::unique_ptr<State> state) : state_(std::move(state)) {}

Session::~Session() {
    if (!state_->own || !state_->work) return;
    try {
        audit::Event leaving;
        leaving.verb = audit::Verb::Lock;
        log().append(leaving);
    } catch (const std::exception&) {
        // The disk may be full or gone; the keys are wiped all the same.
    }
}

const policy::Actor& Session::actor() const {
    return state_->actor;
}
const catalogue::Catalogue& Session::catalogue() const {
    return *state_->catalogue;
}
const Clock& Session::clock() const {
    return *state_->clock;
}
const UnlockTimes& Session::times() const {
    return state_->times;
}
std::string Session::unitName() const {
    return state_->unit.name;
}
std::string Session::unitCode() const {
    return state_->unit.code;
}
DivisionCode Session::division() const {
    return *DivisionCode::parse(state_->unit.division);
}

cases::Children& Session::children() {
    return state_->work->children;
}
cases::Visits& Session::visits() {
    return state_->work->visits;
}
cases::Consents& Session::consents() {
    return state_->work->consents;
}
cases::AssistanceCases& Session::cases() {
    return state_->work->assistanceCases;
}
cases::Records& Session::records() {
    return state_->work->records;
}
cases::Context& Session::context() {
    return state_->work->context;
}
store::Database& Session::database() {
    return *state_->work->database;
}
audit::Log& Session::log() {
    return state_->work->log;
}
const vault::Unlocked& Session::unlocked() const {
    return state_->unlocked;
}

bool Session::may(std::string_view permission) const {
    return state_->actor.role->may(permission);
}

Result<void> Session::readFirstPage() {
    if (state_->actor.role->scope == catalogue::ScopeKind::None || !database().holds(Compartment::Core)) return {};
    const auto start = std::chrono::steady_clock::now();
    const auto page = children().list({});
    if (!page) return tl::unexpected(page.error());
    state_->times.firstPageMilliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return {};
}

Result<std::vector<audit::Entry>> Session::readLog(const audit::Log::Filter& filter) {
    if (auto allowed = context().require("audit.read"); !allowed) {
        cases::logRefusal(context(), "log", {}, allowed.error());
        return tl::unexpected(allowed.error());
    }
    auto entries = audit::Log::read(database(), state_->unlocked.secretKey, filter);
    if (entries) {
        audit::Event event;
        event.verb = audit::Verb::Use;
        event.entity = "log";
        event.count = std::int64_t(entries->size());
        log().append(event);
    }
    return entries;
}

audit::Verification Session::verifyLog() {
    const bool reads = may("audit.read");
    auto verification = audit::Log::verify(database(), reads ? &state_->unlocked.secretKey : nullptr);
    audit::Event event;
    event.verb = audit::Verb::Verify;
    event.entity = "log";
    event.count = verification.count;
    event.note = verification.fault;
    log().append(event);
    return verification;
}

Result<std::unique_ptr<Session>> Session::another() const {
    auto state = std::make_unique<State>();
    state->folder = state_->folder;
    state->workspaceId = state_->workspaceId;
    state->unit = state_->unit;
    state->accounts = state_->accounts;
    state->reporterKeepers = state_->reporterKeepers;
    state->auditorPublicKey = state_->auditorPublicKey;
    state->dropBoxes = state_->dropBoxes;
    state->catalogue = state_->catalogue;
    state->clock = state_->clock;
    state->unlocked = {
        state_->unlocked.user, state_->unlocked.secretKey.clone(), cloneOf(state_->unlocked.keys), {}, 0};
    state->actor = state_->actor;
    state->times = state_->times;
    state->own = false;
    if (auto opened = state->open(); !opened) return tl::unexpected(opened.error());
    return std::unique_ptr<Session>(new Session(std::move(state)));
}

}  // namespace tonghu::workspace
