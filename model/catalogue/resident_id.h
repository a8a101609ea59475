#pragma once
// The resident ID number of GB 11643: 6 digits of division, 8 of birth date, 3 of order, and a check character.

#include "model/base/date.h"
#include "model/base/result.h"

#include <string>
#include <string_view>

namespace tonghu::catalogue {

/// GB/T 2261.1, as far as a number tells it.
enum class Sex { Male = 1, Female = 2 };

/// A number that can have been issued. Its birth date and sex are what the record's are compared with (row 20).
class ResidentId {
public:
    /// Eighteen characters, the last a digit or X; a lower case x is taken as X. Errors are BadInput:
    /// "resident_id.length", "resident_id.characters", "resident_id.division" (no such province), "resident_id.date"
    /// (no such day, or before 1880), "resident_id.check_character".
    static Result<ResidentId> parse(std::string_view text);

    const std::string& number() const { return number_; }
    Date birthDate() const { return birthDate_; }
    Sex sex() const { return (number_[16] - '0') % 2 ? Sex::Male : Sex::Female; }
    /// Six digits: where the number was first issued, which need not be where the person lives.
    std::string_view division() const { return std::string_view(number_).substr(0, 6); }

    friend bool operator==(const ResidentId&, const ResidentId&) = default;

private:
    ResidentId(std::string number, Date birthDate) : number_(std::move(number)), birthDate_(birthDate) {}

    std::string number_;
    Date birthDate_;
};

/// The check character of 17 digits: ISO 7064 MOD 11-2.
char checkCharacterOf(std::string_view seventeenDigits);

}  // namespace tonghu::catalogue
