#pragma once
// How a command ends: an exit code (cli.md), or the errors that kept it from its work.

#include "model/base/result.h"

#include <vector>

namespace tonghu::cli {

enum class ExitCode { Done = 0, Refused = 1, Usage = 2, BadInput = 3, WrongPassphrase = 4, Damaged = 5, Machine = 6 };

/// The exit code of a kind of error.
constexpr ExitCode exitCodeOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Refused:
            return ExitCode::Refused;
        case ErrorKind::Usage:
            return ExitCode::Usage;
        case ErrorKind::BadInput:
            return ExitCode::BadInput;
        case ErrorKind::WrongPassphrase:
            return ExitCode::WrongPassphrase;
        case ErrorKind::Damaged:
            return ExitCode::Damaged;
        case ErrorKind::Machine:
            return ExitCode::Machine;
    }
    return ExitCode::Machine;
}

/// As `Result`, with room for all faults of a file at once; the first decides the exit code.
template <class T>
using Checked = tl::expected<T, std::vector<Error>>;
using Outcome = Checked<ExitCode>;

inline tl::unexpected<std::vector<Error>> failed(Error error) {
    return tl::unexpected(std::vector{std::move(error)});
}
inline tl::unexpected<std::vector<Error>> failed(std::vector<Error> errors) {
    return tl::unexpected(std::move(errors));
}
template <class T, class E>
auto failedAs(const tl::expected<T, E>& result) {
    return failed(result.error());
}

}  // namespace tonghu::cli
