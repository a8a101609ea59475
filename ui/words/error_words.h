#pragma once
// The tables behind messages.h: one line a code, one file an area of codes. Source texts, to be read through
// QCoreApplication::translate("errors").

#include "model/base/result.h"

#include <span>

namespace tonghu::words {

/// `what` says what happened, `remedy` what to do; both may hold %1, %2 for `Error::details`.
struct ErrorWords {
    const char* code;
    const char* what;
    const char* remedy;
};

/// All of them, area after area.
std::span<const ErrorWords> errorWords();

// One area each: error_words_workspace.cpp, error_words_accounts.cpp, ...
std::span<const ErrorWords> attachmentErrors();
std::span<const ErrorWords> workspaceErrors();
std::span<const ErrorWords> accountErrors();
std::span<const ErrorWords> caseErrors();
std::span<const ErrorWords> requestErrors();
std::span<const ErrorWords> consentErrors();
std::span<const ErrorWords> valueErrors();
std::span<const ErrorWords> catalogueErrors();
std::span<const ErrorWords> tableErrors();
std::span<const ErrorWords> logErrors();
std::span<const ErrorWords> commandErrors();
std::span<const ErrorWords> retentionErrors();
std::span<const ErrorWords> safetyErrors();
std::span<const ErrorWords> registerErrors();

/// The words of a kind, for a code that has none of its own.
const ErrorWords& wordsOfKind(ErrorKind kind);

}  // namespace tonghu::words
