#pragma once
// A user at work: the door through which ui and app come. Holds the keys; `lock()` or the destructor wipes them.

#include "model/cases/assistance_cases.h"
#include "model/cases/children.h"
#include "model/cases/consents.h"
#include "model/cases/visits.h"

#include <memory>

namespace tonghu::workspace {

/// Time spent in each step of unlocking, for `unlock` and the bench.
struct UnlockTimes {
    double kdfMilliseconds = 0;
    double openMilliseconds = 0;       ///< all else, up to opened files with the entry in the log
    double firstPageMilliseconds = 0;  ///< 0 until `readFirstPage`
};

class Session {
public:
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    const policy::Actor& actor() const;
    const catalogue::Catalogue& catalogue() const;
    const Clock& clock() const;
    const UnlockTimes& times() const;
    /// Reads the first page of the children as the list shows it (and the log has it), and notes the time; nothing for
    /// who sees no child.
    Result<void> readFirstPage();
    /// Unit name, unit code, division of the workspace. Stand in keys.json: officers without `core` have them too.
    std::string unitName() const;
    std::string unitCode() const;
    DivisionCode division() const;

    cases::Children& children();
    cases::Visits& visits();
    cases::Consents& consents();
    cases::AssistanceCases& cases();
    cases::Records& records();
    cases::Context& context();
    store::Database& database();
    audit::Log& log();

    bool may(std::string_view permission) const;

    /// The log, for who may read it ("audit.read"); ErrorKind::Refused otherwise.
    Result<std::vector<audit::Entry>> readLog(const audit::Log::Filter& filter);
    /// Anyone who can open the log may verify it; the auditor's own session checks MACs and bodies too.
    audit::Verification verifyLog();
    /// Every page, key, link and log entry that this session can open (cli.md, `check`): "store.damaged_page",
    /// "store.damaged_structure", "check.orphan" (%1 entity, %2 compartment, %3 number of rows whose record is gone),
    /// "check.drop_box" (%1 compartment, %2 number of values that do not move in), the faults of the log and of
    /// keys.json.
    std::vector<Error> check();

    /// Another session of the same person on the same folder, for work on another thread.
    Result<std::unique_ptr<Session>> another() const;

    const vault::Unlocked& unlocked() const;  ///< for Workspace and officers' work only

private:
    friend class Workspace;
    struct State;
    explicit Session(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace tonghu::workspace
