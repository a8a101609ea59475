#include "model/catalogue/resident_id.h"

#include <algorithm>
#include <array>

namespace tonghu::catalogue {
namespace {

/// The first two digits of GB/T 2260; 81 to 83 are the residence permits of Hong Kong, Macao and Taiwan residents.
constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                               44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int valueOf(std::string_view digits) {
    int value = 0;
    for (char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

}  // namespace

char checkCharacterOf(std::string_view seventeenDigits) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (seventeenDigits[i] - '0');
    return "10X98765432"[sum % 11];
}

Result<ResidentId> ResidentId::parse(std::string_view text) {
    if (text.size() != 18) return fail(ErrorKind::BadInput, "resident_id.length", {}, {std::to_string(text.size())});
    std::string id(text);
    if (id.back() == 'x') id.back() = 'X';
    if (!std::all_of(id.begin(), id.end() - 1, isDigit) || !(isDigit(id.back()) || id.back() == 'X'))
        return fail(ErrorKind::BadInput, "resident_id.characters");

    std::string_view digits(id);
    if (std::ranges::find(provinces, valueOf(digits.substr(0, 2))) == provinces.end())
        return fail(ErrorKind::BadInput, "resident_id.division");
    auto birth = Date::of(valueOf(digits.substr(6, 4)), unsigned(valueOf(digits.substr(10, 2))),
                          unsigned(valueOf(digits.substr(12, 2))));
    if (!birth || birth->year() < 1880) return fail(ErrorKind::BadInput, "resident_id.date");
    if (checkCharacterOf(digits.substr(0, 17)) != id.back())
        return fail(ErrorKind::BadInput, "resident_id.check_character");
    return ResidentId(std::move(id), *birth);
}

}  // namespace tonghu::catalogue
