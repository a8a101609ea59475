#include "app/cli/invocation.h"

#include "app/cli/output.h"
#include "app/cli/passphrase.h"
#include "ui/words/resources.h"

#include <QCoreApplication>

namespace tonghu::cli {

Checked<std::shared_ptr<const catalogue::Catalogue>> Invocation::catalogue() {
    if (catalogue_) return catalogue_;
    const auto folder = words::resourcesFolder();
    if (!folder) return failedAs(folder);
    auto loaded = catalogue::Catalogue::load(*folder / "catalogue");
    if (!loaded) return failedAs(loaded);
    catalogue_ = std::make_shared<const catalogue::Catalogue>(std::move(*loaded));
    return catalogue_;
}

Checked<workspace::Workspace*> Invocation::workspace() {
    if (workspace_) return &*workspace_;
    if (options_.workspace.empty()) return failed({ErrorKind::Usage, "usage.missing_option", {}, {"--workspace"}, {}});
    const auto catalogue = this->catalogue();
    if (!catalogue) return failedAs(catalogue);
    auto opened = workspace::Workspace::open(options_.workspace, *catalogue, clock_);
    if (!opened) return failedAs(opened);
    workspace_.emplace(std::move(*opened));
    return &*workspace_;
}

Checked<workspace::Session*> Invocation::session() {
    if (session_) return session_.get();
    if (options_.user.empty()) return failed({ErrorKind::Usage, "usage.missing_option", {}, {"--user"}, {}});
    auto unlocked = unlock(options_.user, options_.passphraseFile);
    if (!unlocked) return failedAs(unlocked);
    session_ = std::move(*unlocked);
    return session_.get();
}

Checked<std::unique_ptr<workspace::Session>> Invocation::unlock(const std::string& user,
                                                                const std::string& passphraseFile) {
    const auto workspace = this->workspace();
    if (!workspace) return failedAs(workspace);
    const auto secret = passphrase(user, passphraseFile);
    if (!secret) return failedAs(secret);
    auto unlocked = (*workspace)->unlock(user, *secret);
    if (!unlocked) return failedAs(unlocked);
    return std::move(*unlocked);
}

Result<vault::Secret> Invocation::passphrase(const std::string& user, const std::string& file) const {
    if (!file.empty()) return passphraseFromFile(file);
    return passphraseFromTerminal(
        QCoreApplication::translate("cli", "Passphrase of %1: ").arg(harmless(QString::fromStdString(user))));
}

Result<vault::Secret> Invocation::newPassphrase(const std::string& user, const std::string& file) const {
    if (!file.empty()) return passphraseFromFile(file);
    return newPassphraseFromTerminal(
        QCoreApplication::translate("cli", "New passphrase of %1: ").arg(harmless(QString::fromStdString(user))),
        QCoreApplication::translate("cli", "The same once more: "));
}

void Invocation::say(const QString& text) const {
    if (json())
        tell(text + '\n');
    else
        print(text + '\n');
}

}  // namespace tonghu::cli
