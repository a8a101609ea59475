#pragma once
// The words on the command line, sorted out strictly: an unknown option, a missing value or one operand too many is an
// error (exit code 2), never a guess.

#include "model/base/date.h"
#include "model/base/result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cli {

/// An option that a command takes. Texts are English sources for translation in the context "cli".
struct Option {
    const char* name;             ///< "--limit"
    const char* value = nullptr;  ///< what its value is called in the help ("N"); null for a switch
    const char* help = "";
    bool required = false;
    bool repeated = false;
};

/// Operands and options of one command.
class Arguments {
public:
    /// Reads `words`; a word that is no option of `options` is an operand. "--" ends the options, "--name=value" is
    /// "--name value".
    static Result<Arguments> parse(std::span<const std::string> words, std::span<const Option> options);

    const std::vector<std::string>& operands() const { return operands_; }
    bool has(std::string_view option) const { return values_.contains(option); }
    /// The value given, or "" where the option was not.
    std::string value(std::string_view option) const;
    std::vector<std::string> values(std::string_view option) const;
    /// A whole number from `smallest` to `largest` ("usage.bad_number").
    Result<std::int64_t> number(std::string_view option, std::int64_t otherwise, std::int64_t smallest,
                                std::int64_t largest) const;
    /// YYYY-MM-DD ("usage.bad_date"); nothing where the option was not given.
    Result<std::optional<Date>> date(std::string_view option) const;

    /// Names of the options given more than once or missing against `options`, as an error.
    Result<void> complete(std::span<const Option> options) const;

private:
    std::vector<std::string> operands_;
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// A record's id as the JSON output has it.
std::optional<std::int64_t> wholeNumber(std::string_view text);

}  // namespace tonghu::cli
