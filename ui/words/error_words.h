#pragma once
// The table behind messages.h: one line a code. Source texts, to be read through QCoreApplication::translate("errors").

#include "model/base/result.h"

#include <span>

namespace tonghu::words {

/// `what` says what happened, `remedy` what to do; both may hold %1, %2 for `Error::details`.
struct ErrorWords {
    const char* code;
    const char* what;
    const char* remedy;
};

std::span<const ErrorWords> errorWords();

/// The words of a kind, for a code that has none of its own.
const ErrorWords& wordsOfKind(ErrorKind kind);

}  // namespace tonghu::words
