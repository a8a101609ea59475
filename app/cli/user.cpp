// tonghu-cli user ...: accounts and roles.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tonghu::cli {
namespace {

Outcome confirm(Invocation& invocation, const std::string& name, const QString& said) {
    if (invocation.json()) printJson({{"user", QJsonObject{{"name", QString::fromStdString(name)}}}});
    invocation.say(said.arg(harmless(QString::fromStdString(name))));
    return ExitCode::Done;
}

Outcome add(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const std::string& name = arguments.operands()[0];
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    const auto fresh = invocation.newPassphrase(name, arguments.value("--new-passphrase-file"));
    if (!fresh) return failedAs(fresh);
    if (const auto done = (*workspace)->addUser(session, name, *fresh); !done) return failedAs(done);
    return confirm(invocation, name, QCoreApplication::translate("cli", "Account %1 is there, without a role so far."));
}

/// Role and state of an account are for those who work on accounts.
Outcome list(Invocation& invocation, workspace::Session& session, const Arguments&) {
    if (!session.may("user.add") && !session.may("user.grant"))
        return failed({ErrorKind::Refused, "permission.missing", {}, {"user.add"}, {95}});
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    Table table({QCoreApplication::translate("cli", "User"), QCoreApplication::translate("cli", "Role"),
                 QCoreApplication::translate("cli", "Division"), QCoreApplication::translate("cli", "Institution"),
                 QCoreApplication::translate("cli", "Disabled")});
    QJsonArray users;
    for (const vault::User& user : (*workspace)->users()) {
        users.append(QJsonObject{{"name", QString::fromStdString(user.name)},
                                 {"role", user.role.empty() ? QJsonValue() : QString::fromStdString(user.role)},
                                 {"division", QString::fromStdString(user.division)},
                                 {"institution", QString::fromStdString(user.institution)},
                                 {"disabled", user.disabled}});
        table.add({QString::fromStdString(user.name), words::codeInWords(user.role, &session.catalogue()),
                   QString::fromStdString(user.division), QString::fromStdString(user.institution),
                   user.disabled ? QCoreApplication::translate("cli", "yes") : QString()});
    }
    if (invocation.json())
        printJson({{"users", users}});
    else
        print(table.text());
    return ExitCode::Done;
}

/// Handing out keys takes both officers (architecture 2, dual control).
Outcome grant(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto second =
        invocation.unlock(arguments.value("--second-user"), arguments.value("--second-passphrase-file"));
    if (!second) return failedAs(second);
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    const std::string& name = arguments.operands()[0];
    const auto done = (*workspace)
                          ->grant(session, **second, name, arguments.value("--role"), arguments.value("--division"),
                                  arguments.value("--institution"));
    if (!done) return failedAs(done);
    return confirm(invocation, name, QCoreApplication::translate("cli", "Account %1 has the role now."));
}

/// With the system administrator the keys of the role change at once; alone the security officer can only take it away.
Outcome revoke(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    std::unique_ptr<workspace::Session> administrator;
    if (const std::string& second = arguments.value("--second-user"); !second.empty()) {
        auto unlocked = invocation.unlock(second, arguments.value("--second-passphrase-file"));
        if (!unlocked) return failedAs(unlocked);
        administrator = std::move(*unlocked);
    }
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    const std::string& name = arguments.operands()[0];
    const auto done = (*workspace)->revoke(session, name, administrator.get());
    if (!done) return failedAs(done);
    const bool rekeyed = *done == workspace::Workspace::Revocation::Rekeyed;
    return confirm(
        invocation, name,
        rekeyed
            ? QCoreApplication::translate("cli", "Account %1 has no role any more; what it opened is under new keys.")
            : QCoreApplication::translate("cli",
                                          "Account %1 has no role any more. New keys follow as soon as the "
                                          "system administrator takes part in a grant or a revocation."));
}

template <bool disabled>
Outcome setDisabled(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    const std::string& name = arguments.operands()[0];
    if (const auto done = (*workspace)->setDisabled(session, name, disabled); !done) return failedAs(done);
    return confirm(invocation, name,
                   disabled ? QCoreApplication::translate("cli", "Account %1 is disabled.")
                            : QCoreApplication::translate("cli", "Account %1 is enabled again."));
}

Outcome changePassphrase(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto workspace = invocation.workspace();
    if (!workspace) return failedAs(workspace);
    const auto& options = invocation.options();
    const auto current = invocation.passphrase(options.user, options.passphraseFile);
    if (!current) return failedAs(current);
    const auto fresh = invocation.newPassphrase(options.user, arguments.value("--new-passphrase-file"));
    if (!fresh) return failedAs(fresh);
    if (const auto done = (*workspace)->changePassphrase(session, *current, *fresh); !done) return failedAs(done);
    return confirm(invocation, options.user, QCoreApplication::translate("cli", "The passphrase of %1 is changed."));
}

}  // namespace

std::vector<Command> userCommands() {
    const Option fresh{"--new-passphrase-file", "FILE",
                       QT_TRANSLATE_NOOP("cli", "file with the new passphrase; else it is asked on the terminal")};
    return {
        {"user",
         "add",
         "NAME",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "a new account, without a role (system administrator)"),
         {fresh},
         inSession(add)},
        {"user", "list", "", 0, 0, QT_TRANSLATE_NOOP("cli", "accounts and roles (officers)"), {}, inSession(list)},
        {"user",
         "grant",
         "NAME",
         1,
         1,
         QT_TRANSLATE_NOOP("cli",
                           "give a role and its keys (security officer, together with the system administrator)"),
         {{"--role", "ROLE", QT_TRANSLATE_NOOP("cli", "key of the role"), true},
          {"--division", "CODE", QT_TRANSLATE_NOOP("cli", "village, township or county, 12 digits")},
          {"--institution", "CODE", QT_TRANSLATE_NOOP("cli", "institution of an institution worker")},
          {"--second-user", "NAME", QT_TRANSLATE_NOOP("cli", "account of the system administrator"), true},
          {"--second-passphrase-file", "FILE",
           QT_TRANSLATE_NOOP("cli", "file with the administrator's passphrase; else it is asked on the terminal")}},
         inSession(grant)},
        {"user",
         "revoke",
         "NAME",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "take the role away (security officer)"),
         {{"--second-user", "NAME",
           QT_TRANSLATE_NOOP("cli", "account of the system administrator, to change the keys at once")},
          {"--second-passphrase-file", "FILE",
           QT_TRANSLATE_NOOP("cli", "file with the administrator's passphrase; else it is asked on the terminal")}},
         inSession(revoke)},
        {"user",
         "passphrase",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "change your own passphrase"),
         {fresh},
         inSession(changePassphrase)},
        {"user",
         "disable",
         "NAME",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "lock an account out (security officer)"),
         {},
         inSession(setDisabled<true>)},
        {"user",
         "enable",
         "NAME",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "let an account in again (security officer)"),
         {},
         inSession(setDisabled<false>)},
    };
}

}  // namespace tonghu::cli
