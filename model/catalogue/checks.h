#pragma once
// The checks of texts that have a form of their own: numbers of papers, phones, accounts, moments.

#include "model/catalogue/catalogue.h"

namespace tonghu::catalogue {

/// The stored form of a text that was typed, before it is checked: narrow and without blanks where it is a number,
/// hyphens left out of phones and accounts, middle dots of a name as U+00B7. "name.*" for a name that is none.
Result<std::string> normalized(Check check, std::string typed);

/// Checks the stored form. Errors are BadInput: "resident_id.*", "disability_certificate.form" (20 digits or with a
/// reissue mark), "field.phone", "bank_account.length", "bank_account.check_digit" (a card that Luhn refuses),
/// "field.plain_code", "field.not_a_moment", "field.not_a_time", "field.in_future", "name.*".
Result<void> checkText(Check check, const std::string& text, std::string_view today);

/// Luhn's sum over a string of digits.
bool passesLuhn(std::string_view digits);

}  // namespace tonghu::catalogue
