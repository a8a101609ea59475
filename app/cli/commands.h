#pragma once
// The table of commands: what the help prints and what main runs. One file a group.

#include "app/cli/arguments.h"
#include "app/cli/invocation.h"

#include <functional>
#include <vector>

namespace tonghu::cli {

struct Command {
    const char* group;          ///< "child"
    const char* verb = "";      ///< "list"; empty where the group is the command ("unlock")
    const char* operands = "";  ///< as the help prints them: "CHILD FIELD=VALUE ..."
    int fewest = 0, most = 0;   ///< number of operands; -1: any
    const char* help = "";      ///< English source for translation in the context "cli"
    std::vector<Option> options;
    std::function<Outcome(Invocation&, const Arguments&)> run;
};

std::vector<Command> demoCommands();
std::vector<Command> workspaceCommands();  ///< init, unlock, check
std::vector<Command> userCommands();
std::vector<Command> childCommands();
std::vector<Command> disposalCommands();  ///< child restrict and so on, retention, deletion
std::vector<Command> sealedCommands();
std::vector<Command> visitCommands();
std::vector<Command> consentCommands();
std::vector<Command> consentPaperCommands();
std::vector<Command> caseCommands();
std::vector<Command> requestCommands();
std::vector<Command> importCommands();
std::vector<Command> reportCommands();
std::vector<Command> protectCommands();
std::vector<Command> redactCommands();
std::vector<Command> mandatoryCommands();
std::vector<Command> incidentCommands();
std::vector<Command> auditCommands();
std::vector<Command> auditPackCommands();
std::vector<Command> benchCommands();
std::vector<Command> registerCommands();
std::vector<Command> handoutCommands();  ///< paper copies, provisions and publications of children

/// All of them, in the order of the help.
const std::vector<Command>& allCommands();
/// The command that `words` start with, and the number of words that name it; null where there is none.
struct FoundCommand {
    const Command* command = nullptr;
    std::size_t words = 0;
};
FoundCommand findCommand(std::span<const std::string> words);

/// Options that every command takes.
std::span<const Option> globalOptions();

/// The help of all commands, of those of one group, or of one.
QString helpText();
QString helpText(std::string_view group);
QString helpText(const Command& command);

/// A command that works with an unlocked user.
using SessionCommand = Outcome (*)(Invocation&, workspace::Session&, const Arguments&);
/// Unlocks --user first, then runs `command`.
std::function<Outcome(Invocation&, const Arguments&)> inSession(SessionCommand command);

/// --limit and --offset.
struct Page {
    std::int64_t limit = 100;
    std::int64_t offset = 0;
};
Result<Page> pageFrom(const Arguments& arguments);

/// The child that `word` names: by id, as the JSON output has it, or by case number ("record.not_found").
Result<RecordId> childNamed(workspace::Session& session, const std::string& word);
/// The first operand as a child, where there is one.
Result<std::optional<RecordId>> childIfNamed(workspace::Session& session, const Arguments& arguments);
/// The codes of a list as an error names them: "intake, active, ...".
std::string codesOf(const catalogue::CodeList& list);
/// A record's id ("usage.not_an_id").
Result<RecordId> recordNamed(const std::string& word);

}  // namespace tonghu::cli
