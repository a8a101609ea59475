// tonghu-cli demo: a made-up workspace to try the program out.

#include "model/demo/demo.h"
#include "app/cli/commands.h"
#include "app/cli/kdf_options.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tonghu::cli {
namespace {

Result<demo::DemoOptions> optionsFrom(const Arguments& arguments) {
    demo::DemoOptions options;
    const auto children = arguments.number("--children", options.children, 1, 2'000'000);
    if (!children) return tl::unexpected(children.error());
    const auto months = arguments.number("--months", options.months, 1, 36);
    if (!months) return tl::unexpected(months.error());
    const auto seed = arguments.number("--seed", std::int64_t(options.seed), 0, INT64_MAX);
    if (!seed) return tl::unexpected(seed.error());
    const auto kdf = kdfFrom(arguments, options.kdf);
    if (!kdf) return tl::unexpected(kdf.error());
    options.children = *children;
    options.months = int(*months);
    options.seed = std::uint64_t(*seed);
    options.kdf = *kdf;
    options.progress = showProgress;
    return options;
}

QJsonObject asJson(const demo::DemoSummary& summary, const QString& folder) {
    QJsonArray users;
    for (const std::string& user : summary.users) users.append(QString::fromStdString(user));
    return {{"workspace", folder},
            {"made_up", true},
            {"children", qint64(summary.children)},
            {"guardians", qint64(summary.guardians)},
            {"visits", qint64(summary.visits)},
            {"consents", qint64(summary.consents)},
            {"cases", qint64(summary.cases)},
            {"users", users},
            {"passphrase_file", folder + "/demo-passphrase.txt"}};
}

/// Loud, so that nobody takes it for a real office's, or puts real children into it.
QString notice() {
    return QCoreApplication::translate("cli",
                                       "*** DEMONSTRATION ONLY ***\nEverybody in this workspace is made up. Its "
                                       "passphrase lies open beside it: never put a "
                                       "real child's data into it.");
}

Outcome demonstrate(Invocation& invocation, const Arguments& arguments) {
    const auto catalogue = invocation.catalogue();
    if (!catalogue) return failedAs(catalogue);
    const auto options = optionsFrom(arguments);
    if (!options) return failedAs(options);
    const std::string& folder = arguments.operands()[0];
    tell(notice() + "\n\n");
    const auto summary = demo::build(folder, *catalogue, invocation.clock(), *options);
    if (!summary) return failedAs(summary);
    const QString shown = QString::fromStdString(folder);
    if (invocation.json()) printJson(asJson(*summary, shown));
    QStringList users;
    for (const std::string& user : summary->users) users << QString::fromStdString(user);
    invocation.say(QCoreApplication::translate(
                       "cli",
                       "Children: %1\nGuardians: %2\nHome visits: %3\nConsents: %4\nCases: %5\nAccounts: %6\n"
                       "Passphrase of all: %7")
                       .arg(summary->children)
                       .arg(summary->guardians)
                       .arg(summary->visits)
                       .arg(summary->consents)
                       .arg(summary->cases)
                       .arg(users.join(' '), shown + "/demo-passphrase.txt"));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> demoCommands() {
    std::vector<Option> options{
        {"--children", "N", QT_TRANSLATE_NOOP("cli", "how many children (default 300)")},
        {"--months", "M", QT_TRANSLATE_NOOP("cli", "months of home visits before today (default 12)")},
        {"--seed", "S",
         QT_TRANSLATE_NOOP("cli", "another county for another number; the same for the same (default 1)")}};
    for (const Option& option : kdfOptions()) options.push_back(option);
    return {{"demo", "", "DIR", 1, 1,
             QT_TRANSLATE_NOOP("cli", "make a workspace of made-up people, with one account for each role"), options,
             demonstrate}};
}

}  // namespace tonghu::cli
