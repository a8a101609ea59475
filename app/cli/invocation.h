#pragma once
// One call of the program: the global options, and what commands need from them, made when first asked for.

#include "app/cli/arguments.h"
#include "app/cli/outcome.h"
#include "model/workspace/workspace.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace tonghu::cli {

/// Options that stand before the command or after it.
struct GlobalOptions {
    std::string workspace;
    std::string user;
    std::string passphraseFile;  ///< or what TONGHU_PASSPHRASE_FILE names; empty: ask
    bool json = false;
};

class Invocation {
public:
    explicit Invocation(GlobalOptions options) : options_(std::move(options)) {}

    bool json() const { return options_.json; }
    const GlobalOptions& options() const { return options_; }

    /// Read once; every fault of the catalogue's files in the error.
    Checked<std::shared_ptr<const catalogue::Catalogue>> catalogue();
    /// The catalogue if it was read already, for words.
    const catalogue::Catalogue* knownCatalogue() const { return catalogue_.get(); }
    std::shared_ptr<const Clock> clock() const { return clock_; }

    /// The workspace that --workspace names.
    Checked<workspace::Workspace*> workspace();
    /// The user that --user names, unlocked once.
    Checked<workspace::Session*> session();
    /// Another person's session on the same workspace, for work that takes two.
    Checked<std::unique_ptr<workspace::Session>> unlock(const std::string& user, const std::string& passphraseFile);

    /// The passphrase of `user`, from `file` or from the terminal.
    Result<vault::Secret> passphrase(const std::string& user, const std::string& file) const;
    /// A new one, asked twice on the terminal.
    Result<vault::Secret> newPassphrase(const std::string& user, const std::string& file) const;

    /// Words for people: standard output, or standard error where that holds a JSON document.
    void say(const QString& text) const;

private:
    GlobalOptions options_;
    std::shared_ptr<const Clock> clock_ = std::make_shared<SystemClock>();
    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::optional<workspace::Workspace> workspace_;
    std::unique_ptr<workspace::Session> session_;
};

}  // namespace tonghu::cli
