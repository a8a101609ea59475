#pragma once
// How a function says that it could not do what it was asked.
//
// Bad input and refusals are results; a broken promise of the machine (full disk, damaged page) is a MachineFailure
// exception, caught once at the edge where the transaction has already rolled back.

#include <tl/expected.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace tonghu {

/// What the reader of an error should do next; the command line's exit code follows from it (cli.md).
enum class ErrorKind {
    Refused,          ///< a rule or a permission says no (exit code 1)
    Usage,            ///< the call itself is wrong (2)
    BadInput,         ///< the data is wrong and can be mended by who entered it (3)
    WrongPassphrase,  ///< wrong passphrase, or locked out after too many (4)
    Damaged,          ///< data is damaged, forged, or not ours (5)
    Machine           ///< the machine failed: disk full, no rights (6)
};

/// Where an error is, in the reader's own terms. Never holds a value of a child's field.
struct Place {
    std::string file = {};    ///< file name without its folder, or empty
    int row = 0;              ///< 1-based row of a sheet or line of a file, 0 where it makes no sense
    std::string column = {};  ///< heading of the column as the file has it, or empty
    std::string field = {};   ///< catalogue key of the field ("child.birth_date"), or empty

    friend bool operator==(const Place&, const Place&) = default;
};

/// One failure. `model/` builds no sentence: `code` ("consent.missing") selects message and remedy in `ui/words`,
/// `details` fill its %1, %2 ... and hold codes, counts, dates or names of fields, never a child's data.
struct Error {
    ErrorKind kind = ErrorKind::BadInput;
    std::string code;
    Place place;
    std::vector<std::string> details;
    std::vector<int> duties;  ///< rows of the list of duties that ask for the refusal

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand at the place of failure: `return fail(ErrorKind::BadInput, "field.too_long", {.field = "child.school"});`
inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, Place place = {},
                                  std::vector<std::string> details = {}, std::vector<int> duties = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(place), std::move(details), std::move(duties)});
}

/// The machine broke its promise; nothing was half-written. Carries the same Error as a result would.
class MachineFailure : public std::runtime_error {
public:
    explicit MachineFailure(Error error) : std::runtime_error(error.code), error_(std::move(error)) {}
    const Error& error() const { return error_; }

private:
    Error error_;
};

}  // namespace tonghu
