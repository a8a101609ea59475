#include "model/demo/numbers.h"

#include "model/catalogue/checks.h"

#include <cstdio>

namespace tonghu::demo {
namespace {

std::string digits(std::uint64_t number, int length) {
    char text[24];
    std::snprintf(text, sizeof text, "%0*llu", length, static_cast<unsigned long long>(number));
    return text;
}

/// Spreads neighbors far apart without two falling together: the factor shares no divisor with the power of ten.
std::uint64_t scattered(std::uint64_t number, std::uint64_t range) {
    return number * 7'368'787 % range;
}

}  // namespace

std::string residentId(Date birth, catalogue::Sex sex, int order) {
    std::string number(nobodysDivision);
    for (char c : birth.iso())
        if (c != '-') number += c;
    number += digits(std::uint64_t(order) * 2 + (sex == catalogue::Sex::Male ? 1 : 0), 3);
    return number + catalogue::checkCharacterOf(number);
}

std::string mobileNumber(std::size_t child, int line) {
    return "1540" + digits(scattered(child * 8 + std::size_t(line), 10'000'000), 7);
}

std::string cardNumber(std::size_t child) {
    std::string number = "629999" + digits(scattered(child, 1'000'000'000'000), 12);
    for (char check = '0'; check <= '9'; ++check)
        if (catalogue::passesLuhn(number + check)) return number + check;
    return number;
}

std::string certificateNumber(std::string_view kind, std::size_t child) {
    return "DEMO-" + std::string(kind) + "-" + digits(child + 1, 7);
}

}  // namespace tonghu::demo
