#include "app/cli/commands.h"

#include "app/cli/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace tonghu::cli {
namespace {

constexpr std::array global{
    Option{"--workspace", "DIR", QT_TRANSLATE_NOOP("cli", "folder of the workspace")},
    Option{"--user", "NAME", QT_TRANSLATE_NOOP("cli", "account to work with")},
    Option{"--passphrase-file", "FILE",
           QT_TRANSLATE_NOOP("cli",
                             "file whose first line is the passphrase; else the file that "
                             "TONGHU_PASSPHRASE_FILE names, else it is asked on the terminal")},
    Option{"--json", nullptr, QT_TRANSLATE_NOOP("cli", "one JSON document on standard output")},
    Option{"--lang", "zh|en", QT_TRANSLATE_NOOP("cli", "language of messages (default zh)")},
    Option{"--help", nullptr, QT_TRANSLATE_NOOP("cli", "this help")},
    Option{"--version", nullptr, QT_TRANSLATE_NOOP("cli", "version of the program")},
};

QString inWords(const char* source) {
    return QCoreApplication::translate("cli", source);
}

QString usageOf(const Command& command) {
    QString usage = command.group;
    if (*command.verb != '\0') usage += QString(" ") + command.verb;
    if (*command.operands != '\0') usage += QString(" ") + command.operands;
    return usage;
}

/// "  --limit N    ..." lines with the texts under each other.
QString optionLines(std::span<const Option> options) {
    std::vector<QString> names;
    int width = 0;
    for (const Option& option : options) {
        QString name = QString("  ") + option.name;
        if (option.value != nullptr) name += QString(" ") + option.value;
        width = std::max(width, widthOf(name));
        names.push_back(name);
    }
    QString text;
    for (std::size_t at = 0; at < options.size(); ++at)
        text += names[at] + QString(width - widthOf(names[at]) + 3, ' ') + inWords(options[at].help) + '\n';
    return text;
}

QString commandLines(std::string_view group) {
    QString text;
    for (const Command& command : allCommands())
        if (group.empty() || group == command.group)
            text += "  " + usageOf(command) + "\n      " + inWords(command.help) + '\n';
    return text;
}

}  // namespace

const std::vector<Command>& allCommands() {
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto& group :
             {demoCommands(),      workspaceCommands(), userCommands(),    childCommands(),        disposalCommands(),
              sealedCommands(),    visitCommands(),     consentCommands(), consentPaperCommands(), caseCommands(),
              requestCommands(),   importCommands(),    reportCommands(),  protectCommands(),      redactCommands(),
              mandatoryCommands(), incidentCommands(),  auditCommands(),   auditPackCommands(),    benchCommands(),
              registerCommands(),  handoutCommands()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return commands;
}

FoundCommand findCommand(std::span<const std::string> words) {
    for (const Command& command : allCommands()) {
        if (words.empty() || words[0] != command.group) continue;
        if (*command.verb == '\0') return {&command, 1};
        if (words.size() > 1 && words[1] == command.verb) return {&command, 2};
    }
    return {};
}

std::span<const Option> globalOptions() {
    return global;
}

QString helpText() {
    return inWords(
               QT_TRANSLATE_NOOP("cli", "tonghu-cli: case records of children in difficulty, on the command line")) +
           "\n\n" + "tonghu-cli [--workspace DIR] [--user NAME] [--passphrase-file FILE] [--json] [--lang zh|en] " +
           inWords(QT_TRANSLATE_NOOP("cli", "COMMAND")) + " ...\n\n" + inWords(QT_TRANSLATE_NOOP("cli", "Commands:")) +
           '\n' + commandLines({}) + '\n' + inWords(QT_TRANSLATE_NOOP("cli", "Options:")) + '\n' + optionLines(global) +
           '\n' +
           inWords(QT_TRANSLATE_NOOP(
               "cli",
               "Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 bad input, 4 wrong passphrase or locked "
               "out, 5 damaged or forged data, 6 the machine failed.")) +
           '\n';
}

QString helpText(std::string_view group) {
    return inWords(QT_TRANSLATE_NOOP("cli", "Commands:")) + '\n' + commandLines(group);
}

QString helpText(const Command& command) {
    QString text = "tonghu-cli " + usageOf(command) + "\n\n" + inWords(command.help) + '\n';
    if (!command.options.empty())
        text += '\n' + inWords(QT_TRANSLATE_NOOP("cli", "Options:")) + '\n' + optionLines(command.options);
    return text;
}

std::function<Outcome(Invocation&, const Arguments&)> inSession(SessionCommand command) {
    return [command](Invocation& invocation, const Arguments& arguments) -> Outcome {
        const auto session = invocation.session();
        if (!session) return failedAs(session);
        return command(invocation, **session, arguments);
    };
}

Result<Page> pageFrom(const Arguments& arguments) {
    Page page;
    const auto limit = arguments.number("--limit", page.limit, 1, 100'000);
    if (!limit) return tl::unexpected(limit.error());
    const auto offset = arguments.number("--offset", page.offset, 0, std::numeric_limits<std::int64_t>::max());
    if (!offset) return tl::unexpected(offset.error());
    return Page{*limit, *offset};
}

Result<RecordId> childNamed(workspace::Session& session, const std::string& word) {
    if (const auto number = wholeNumber(word)) return RecordId{*number};  // a case number has hyphens
    if (const auto found = session.children().findByCaseNumber(word)) return *found;
    return fail(ErrorKind::BadInput, "record.not_found");
}

Result<std::optional<RecordId>> childIfNamed(workspace::Session& session, const Arguments& arguments) {
    if (arguments.operands().empty()) return std::optional<RecordId>();
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return tl::unexpected(child.error());
    return std::optional<RecordId>(*child);
}

std::string codesOf(const catalogue::CodeList& list) {
    std::string codes;
    for (const catalogue::Code& code : list.codes()) codes += (codes.empty() ? "" : ", ") + code.code;
    return codes;
}

Result<RecordId> recordNamed(const std::string& word) {
    if (const auto number = wholeNumber(word)) return RecordId{*number};
    return fail(ErrorKind::Usage, "usage.not_an_id");
}

}  // namespace tonghu::cli
