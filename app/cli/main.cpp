// tonghu-cli: the same work as the desktop program, without a screen (docs: cli.md). This file wires: arguments in,
// command found and run, errors turned into words and an exit code.

#include "app/cli/commands.h"
#include "app/cli/error_report.h"
#include "app/cli/output.h"
#include "ui/words/language.h"

#include <QGuiApplication>

#include <langinfo.h>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

using namespace tonghu;
using namespace tonghu::cli;

namespace {

/// What was typed: the global options, the command and its words.
struct Typed {
    Arguments global;  ///< wherever they stood
    const Command* command = nullptr;
    std::string group;  ///< first word of the command, known or not
    Arguments arguments;
};

bool isGlobal(const std::string& word) {
    const std::string name = word.substr(0, word.find('='));
    return std::ranges::any_of(globalOptions(), [&](const Option& option) { return name == option.name; });
}

bool takesValue(const std::string& word) {
    return std::ranges::any_of(globalOptions(),
                               [&](const Option& option) { return word == option.name && option.value != nullptr; });
}

bool ownedBy(const Command* command, const std::string& word) {
    if (command == nullptr) return false;
    const std::string name = word.substr(0, word.find('='));
    return std::ranges::any_of(command->options, [&](const Option& option) { return name == option.name; });
}

/// Global options may stand before the command or after it; one that the command has too (audit list --user) is the
/// command's there.
Result<Typed> sortOut(const std::vector<std::string>& words) {
    Typed typed;
    std::vector<std::string> global, own;
    std::size_t at = 0;
    for (; at < words.size() && words[at].starts_with("--"); ++at) {
        global.push_back(words[at]);
        if (takesValue(words[at]) && at + 1 < words.size()) global.push_back(words[++at]);
    }
    const auto rest = std::span(words).subspan(at);
    const FoundCommand found = findCommand(rest);
    typed.command = found.command;
    if (!rest.empty()) typed.group = rest[0];
    for (std::size_t next = at + (found.command ? found.words : rest.empty() ? 0 : 1); next < words.size(); ++next) {
        if (words[next] == "--") {
            own.insert(own.end(), words.begin() + long(next), words.end());
            break;
        }
        const bool goesToGlobal = isGlobal(words[next]) && !ownedBy(found.command, words[next]);
        auto& target = goesToGlobal ? global : own;
        target.push_back(words[next]);
        if (goesToGlobal && takesValue(words[next]) && next + 1 < words.size()) target.push_back(words[++next]);
    }
    auto globalRead = Arguments::parse(global, globalOptions());
    if (!globalRead) return tl::unexpected(globalRead.error());
    if (const auto complete = globalRead->complete(globalOptions()); !complete) return tl::unexpected(complete.error());
    typed.global = std::move(*globalRead);
    if (typed.command == nullptr || typed.global.has("--help")) return typed;
    auto ownRead = Arguments::parse(own, typed.command->options);
    if (!ownRead) return tl::unexpected(ownRead.error());
    typed.arguments = std::move(*ownRead);
    return typed;
}

Result<void> checkOperands(const Command& command, const Arguments& arguments) {
    const int given = int(arguments.operands().size());
    if (given < command.fewest) return fail(ErrorKind::Usage, "usage.missing_operand", {}, {command.operands});
    if (command.most >= 0 && given > command.most) return fail(ErrorKind::Usage, "usage.too_many_operands");
    return arguments.complete(command.options);
}

/// --lang wherever it stands, so that a wrong call too is answered in the language asked for.
Result<words::Language> languageAskedFor(const std::vector<std::string>& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string name;
        if (words[at] == "--lang" && at + 1 < words.size())
            name = words[at + 1];
        else if (words[at].starts_with("--lang="))
            name = words[at].substr(std::strlen("--lang="));
        else
            continue;
        if (const auto language = words::languageNamed(name)) return *language;
        return fail(ErrorKind::Usage, "usage.bad_choice", {}, {"--lang", "zh, en"});
    }
    return words::Language::Chinese;
}

/// Looked for by itself, so that a wrong call too is answered as the caller can read it.
bool asksForJson(const std::vector<std::string>& words) {
    return std::ranges::find(words, "--json") != words.end();
}

GlobalOptions optionsFrom(const Arguments& global) {
    GlobalOptions options;
    options.workspace = global.value("--workspace");
    options.user = global.value("--user");
    options.passphraseFile = global.value("--passphrase-file");
    if (const char* file = std::getenv("TONGHU_PASSPHRASE_FILE"); options.passphraseFile.empty() && file != nullptr)
        options.passphraseFile = file;
    options.json = global.has("--json");
    return options;
}

ExitCode run(const std::vector<std::string>& words) {
    const auto typed = sortOut(words);
    const bool json = asksForJson(words);
    if (!typed) return report({typed.error()}, nullptr, json);
    if (typed->global.has("--version")) {
        print(QString("tonghu-cli %1\n").arg(TONGHU_VERSION));
        return ExitCode::Done;
    }
    if (typed->global.has("--help")) {
        print(typed->command ? helpText(*typed->command) : helpText(typed->group));
        return ExitCode::Done;
    }
    if (typed->group.empty()) {
        tell(helpText());
        return ExitCode::Usage;
    }
    if (typed->command == nullptr)
        return report({{ErrorKind::Usage, "usage.unknown_command", {}, {}, {}}}, nullptr, json);
    if (const auto fits = checkOperands(*typed->command, typed->arguments); !fits) {
        const ExitCode code = report({fits.error()}, nullptr, json);
        tell('\n' + helpText(*typed->command));
        return code;
    }
    Invocation invocation(optionsFrom(typed->global));
    try {
        const Outcome outcome = typed->command->run(invocation, typed->arguments);
        return outcome ? *outcome : report(outcome.error(), invocation.knownCatalogue(), json);
    } catch (const MachineFailure& failure) {
        return report({failure.error()}, invocation.knownCatalogue(), json);
    } catch (const std::bad_alloc&) {
        return report({{ErrorKind::Machine, "machine.out_of_memory", {}, {}, {}}}, nullptr, json);
    } catch (const std::exception&) {
        // Its text may hold a value of a record, so it is not shown.
        return report({{ErrorKind::Machine, "machine.unexpected", {}, {}, {}}}, nullptr, json);
    }
}

/// Qt wants a UTF-8 locale and says so on standard error; a bare "C" becomes "C.UTF-8" before it looks.
void takeUtf8Locale() {
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) ::setenv("LC_ALL", "C.UTF-8", 1);
}

/// Only a PDF needs fonts, and no screen even then: named as one, or among what goes into a folder.
bool needsFonts(const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [](const std::string& word) {
        return word.ends_with(".pdf") || word.ends_with(".PDF") || word == "letters" || word == "pack";
    });
}

}  // namespace

int main(int argc, char** argv) {
    const auto hardened = workspace::hardenProcess();  // before anything secret can be in memory
    takeUtf8Locale();
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is told by finishOutput
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is a full disk: the write fails, the program lives
    const std::vector<std::string> words(argv + 1, argv + argc);
    std::unique_ptr<QCoreApplication> application;
    if (needsFonts(words)) {
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        // What Qt finds odd about the machine (no XDG_RUNTIME_DIR) is no message for people, and names folders.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    const auto language = languageAskedFor(words);
    words::speak(language ? *language : words::Language::Chinese, {"cli", "print"});
    ExitCode code = ExitCode::Done;
    if (!hardened)
        code = report({hardened.error()}, nullptr, asksForJson(words));
    else
        code = language ? run(words) : report({language.error()}, nullptr, asksForJson(words));
    if (const auto finished = finishOutput(); !finished && code == ExitCode::Done)
        code = report({finished.error()}, nullptr, false);
    return int(code);
}
