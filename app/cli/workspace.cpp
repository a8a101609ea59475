// tonghu-cli init, unlock, check: the workspace as a whole.

#include "app/cli/commands.h"
#include "app/cli/error_report.h"
#include "app/cli/kdf_options.h"
#include "app/cli/output.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tonghu::cli {
namespace {

struct OfficerOption {
    const char* name;
    const char* passphraseFile;
};
constexpr OfficerOption sysadmin{"--sysadmin", "--sysadmin-passphrase-file"};
constexpr OfficerOption security{"--security", "--security-passphrase-file"};
constexpr OfficerOption auditor{"--auditor", "--auditor-passphrase-file"};

Outcome init(Invocation& invocation, const Arguments& arguments) {
    const auto catalogue = invocation.catalogue();
    if (!catalogue) return failedAs(catalogue);
    workspace::Founding founding;
    founding.division = arguments.value("--division");
    founding.unitName = arguments.value("--unit-name");
    founding.unitCode = arguments.value("--unit-code");
    const auto kdf = kdfFrom(arguments, founding.kdf);
    if (!kdf) return failedAs(kdf);
    founding.kdf = *kdf;
    std::array<vault::Secret, 3> secrets;
    std::size_t at = 0;
    for (const auto& [option, officer] :
         {std::pair{sysadmin, &founding.systemAdministrator}, std::pair{security, &founding.securityOfficer},
          std::pair{auditor, &founding.auditor}}) {
        officer->name = arguments.value(option.name);
        auto secret = invocation.newPassphrase(officer->name, arguments.value(option.passphraseFile));
        if (!secret) return failedAs(secret);
        secrets[at] = std::move(*secret);
        officer->passphrase = &secrets[at++];
    }
    const std::string& folder = arguments.operands()[0];
    const auto created = workspace::Workspace::create(folder, *catalogue, founding, invocation.clock());
    if (!created) return failedAs(created);
    if (invocation.json()) printJson({{"workspace", QString::fromStdString(folder)}});
    invocation.say(QCoreApplication::translate("cli", "The workspace is made: %1").arg(QString::fromStdString(folder)));
    return ExitCode::Done;
}

QJsonObject asJson(const workspace::Session& session) {
    const auto& actor = session.actor();
    QJsonArray compartments;
    for (Compartment held : actor.held) {
        const std::string name(nameOf(held));
        compartments.append(QString::fromStdString(name));
    }
    const auto& times = session.times();
    return {{"user", QString::fromStdString(actor.user)},
            {"role", QString::fromStdString(actor.role->key)},
            {"division", actor.division ? QJsonValue(QString::fromStdString(actor.division->digits())) : QJsonValue()},
            {"institution", QString::fromStdString(actor.institution)},
            {"unit", QString::fromStdString(session.unitName())},
            {"compartments", compartments},
            {"milliseconds", QJsonObject{{"kdf", times.kdfMilliseconds},
                                         {"open", times.openMilliseconds},
                                         {"first_page", times.firstPageMilliseconds}}}};
}

QString inWords(const workspace::Session& session) {
    const auto& actor = session.actor();
    QStringList compartments;
    for (Compartment held : actor.held) compartments << words::compartmentInWords(nameOf(held));
    QString scope = words::scopeInWords(actor.role->scope);
    if (actor.division) scope += QString(" (%1)").arg(QString::fromStdString(actor.division->digits()));
    if (!actor.institution.empty()) scope += QString(" (%1)").arg(QString::fromStdString(actor.institution));
    const auto& times = session.times();
    const auto milliseconds = [](double time) { return QString::number(time, 'f', 1); };
    return QCoreApplication::translate("cli",
                                       "User: %1\nRole: %2\nRecords: %3\nKeys held: %4\nMilliseconds: passphrase "
                                       "%5, files %6, first page %7")
        .arg(QString::fromStdString(actor.user), QString::fromStdString(actor.role->label.in(words::languageName())),
             scope, compartments.join(QCoreApplication::translate("cli", ", ", "between the items of a list")),
             milliseconds(times.kdfMilliseconds), milliseconds(times.openMilliseconds),
             milliseconds(times.firstPageMilliseconds));
}

Outcome unlock(Invocation& invocation, workspace::Session& session, const Arguments&) {
    if (const auto read = session.readFirstPage(); !read) return failedAs(read);
    if (invocation.json())
        printJson(asJson(session));
    else
        print(inWords(session) + '\n');
    return ExitCode::Done;
}

Outcome check(Invocation& invocation, workspace::Session& session, const Arguments&) {
    const std::vector<Error> faults = session.check();
    if (invocation.json())
        printJson({{"holds", faults.empty()}, {"faults", cli::asJson(faults, &session.catalogue())}});
    for (const Error& fault : faults) tell(harmless(words::messageOf(fault, &session.catalogue())) + '\n');
    if (!faults.empty()) return ExitCode::Damaged;
    invocation.say(QCoreApplication::translate("cli", "Every page, key, link and log entry that you can open holds."));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> workspaceCommands() {
    std::vector<Option> founding{
        {"--division", "CODE", QT_TRANSLATE_NOOP("cli", "county or township that it serves, 6 or 12 digits"), true},
        {"--unit-name", "TEXT", QT_TRANSLATE_NOOP("cli", "name of the unit in charge"), true},
        {"--unit-code", "CODE", QT_TRANSLATE_NOOP("cli", "short code that starts case numbers and report names"), true},
        {sysadmin.name, "NAME", QT_TRANSLATE_NOOP("cli", "account of the system administrator"), true},
        {security.name, "NAME", QT_TRANSLATE_NOOP("cli", "account of the security officer"), true},
        {auditor.name, "NAME", QT_TRANSLATE_NOOP("cli", "account of the auditor"), true},
        {sysadmin.passphraseFile, "FILE", QT_TRANSLATE_NOOP("cli", "file with that passphrase; else it is asked")},
        {security.passphraseFile, "FILE", QT_TRANSLATE_NOOP("cli", "file with that passphrase; else it is asked")},
        {auditor.passphraseFile, "FILE", QT_TRANSLATE_NOOP("cli", "file with that passphrase; else it is asked")}};
    for (const Option& option : kdfOptions()) founding.push_back(option);
    return {
        {"init", "", "DIR", 1, 1, QT_TRANSLATE_NOOP("cli", "a new workspace with its three officers"),
         std::move(founding), init},
        {"unlock",
         "",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "check the passphrase; role, keys held and time by step"),
         {},
         inSession(unlock)},
        {"check",
         "",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "walk every page, key, link and log entry"),
         {},
         inSession(check)},
    };
}

}  // namespace tonghu::cli
