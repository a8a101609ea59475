#pragma once
// What a session holds. Shared by the files of this folder only.

#include "model/workspace/session.h"

#include <optional>
#include <set>

namespace tonghu::workspace {

/// Tables of the catalogue, and what a workspace keeps of its own.
std::vector<store::Table> tablesOf(const catalogue::Catalogue& catalogue);

/// The keys that open the files now: while a compartment is being re-keyed, either the old one or the one that follows.
Result<vault::CompartmentKeys> workingKeys(const std::filesystem::path& folder, const std::string& workspaceId,
                                           const vault::Unlocked& unlocked, const catalogue::Role& role);

/// An entry about an account: its name stands where a record's case number stands, so that the auditor can look for it.
audit::Event accountEvent(audit::Verb verb, std::string_view account, std::string note);

struct Session::State {
    std::filesystem::path folder;
    std::string workspaceId;
    vault::Unit unit;
    std::set<std::string, std::less<>> accounts;
    std::vector<vault::Bytes> reporterKeepers;  ///< cases::Context
    vault::Bytes auditorPublicKey;
    vault::Boxes dropBoxes;
    std::shared_ptr<const catalogue::Catalogue> catalogue;
    std::shared_ptr<const Clock> clock;
    vault::Unlocked unlocked;  ///< `keys` are the working ones
    policy::Actor actor;
    UnlockTimes times;
    bool own = true;  ///< false for `another()`: the same person, already in the log

    /// The open files and the services over them. Made anew in the same place after a re-key, so references stay good.
    struct Work {
        Work(State& state, std::unique_ptr<store::Database> opened);
        std::unique_ptr<store::Database> database;
        audit::Log log;
        cases::Context context;
        cases::Children children;
        cases::Visits visits;
        cases::Consents consents;
        cases::AssistanceCases assistanceCases;
        cases::Records records;
    };
    std::optional<Work> work;

    /// Opens the files under `unlocked.keys`.
    Result<void> open();
};

}  // namespace tonghu::workspace
