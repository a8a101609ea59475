#pragma once
// Passphrases, read straight into locked memory: from a file or from the terminal without echo. Never from an argument
// or the environment, where other programs could see them.

#include "model/base/result.h"
#include "model/vault/secret.h"

#include <QString>

#include <filesystem>

namespace tonghu::cli {

/// The first line of `file`. "passphrase.file_unreadable", "passphrase.empty", "passphrase.too_long" (over 1024 bytes).
Result<vault::Secret> passphraseFromFile(const std::filesystem::path& file);

/// Asks on the terminal. "passphrase.no_terminal" (exit code 2) where there is none, "passphrase.cancelled".
Result<vault::Secret> passphraseFromTerminal(const QString& prompt);

/// Asks twice, for a passphrase that is new ("passphrase.not_repeated").
Result<vault::Secret> newPassphraseFromTerminal(const QString& prompt, const QString& again);

}  // namespace tonghu::cli
