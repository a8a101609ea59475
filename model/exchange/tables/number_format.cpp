#include "model/exchange/tables/number_format.h"

#include "model/base/date.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace tonghu::exchange {
namespace {

/// Office programs keep 15 digits; a longer number has lost its last ones.
constexpr double exactUpTo = 1e15;

std::string timeOf(double fraction) {
    int minutes = int(std::lround(fraction * 24 * 60));
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60 % 24, minutes % 60);
    return text.data();
}

/// A format code without what is only shown: quoted text, escaped characters, colors, languages.
std::string bare(std::string_view code) {
    std::string kept;
    for (std::size_t i = 0; i < code.size(); ++i) {
        char c = code[i];
        if (c == ';') break;  // the first section is the one for positive numbers
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '[') {
            std::size_t end = std::min(code.find(']', i), code.size());
            std::string_view inside = code.substr(i + 1, end - i - 1);
            if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s") kept += inside;
            i = end;
        } else {
            kept.push_back(c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c);
        }
    }
    return kept;
}

std::string shortest(double number) {
    std::array<char, 40> text{};
    // 15 digits are what the office program shows: 1234.56, not 1234.5599999999999.
    int length = std::snprintf(text.data(), text.size(), std::fabs(number) < exactUpTo ? "%.15g" : "%.0f", number);
    std::string shown(text.data(), std::size_t(length));
    if (shown.find('e') != std::string::npos) {
        length = std::snprintf(text.data(), text.size(), "%.15f", number);
        shown.assign(text.data(), std::size_t(length));
    }
    return shown;
}

}  // namespace

Shown shownByBuiltIn(int numberFormat) {
    if (numberFormat == 22) return Shown::AsDateAndTime;
    if ((numberFormat >= 18 && numberFormat <= 21) || (numberFormat >= 45 && numberFormat <= 47)) return Shown::AsTime;
    if (numberFormat >= 32 && numberFormat <= 35) return Shown::AsTime;
    bool date = (numberFormat >= 14 && numberFormat <= 17) || (numberFormat >= 27 && numberFormat <= 36) ||
                (numberFormat >= 50 && numberFormat <= 58);
    return date ? Shown::AsDate : Shown::AsNumber;
}

Shown shownByCode(std::string_view formatCode) {
    std::string code = bare(formatCode);
    if (code.find("general") != std::string::npos) return Shown::AsNumber;
    bool year = code.find('y') != std::string::npos || code.find('e') != std::string::npos;
    bool number = code.find('0') != std::string::npos || code.find('#') != std::string::npos;
    bool day = code.find('d') != std::string::npos || (year && !number);
    bool time = code.find('h') != std::string::npos || code.find("ss") != std::string::npos;
    bool month = code.find('m') != std::string::npos && !time;
    if (number && !day && !time) return Shown::AsNumber;  // 0.00E+00
    if (time && (day || year)) return Shown::AsDateAndTime;
    if (time) return Shown::AsTime;
    return day || year || month ? Shown::AsDate : Shown::AsNumber;
}

std::string dateOfSerial(double serial, bool from1904) {
    constexpr double last = 2958465;  // 9999-12-31
    if (!(serial >= 0) || serial > last) return {};
    int days = int(std::floor(serial));
    if (from1904) return Date::of(1904, 1, 1)->plusDays(days).iso();
    if (days == 0 || days == 60) return {};
    return Date::of(1899, 12, 30)->plusDays(days + (days < 60 ? 1 : 0)).iso();
}

Cell numberCell(std::string_view stored, Shown shown, bool from1904) {
    double number = 0;
    auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
    if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(number))
        return {std::string(stored), Cell::Kind::Text, {}};
    if (shown == Shown::AsTime) return {timeOf(number - std::floor(number)), Cell::Kind::Text, {}};
    if (shown != Shown::AsNumber) {
        if (std::string date = dateOfSerial(number, from1904); !date.empty()) {
            double fraction = number - std::floor(number);
            bool timed = shown == Shown::AsDateAndTime && fraction > 0;
            return {timed ? date + " " + timeOf(fraction) : date, Cell::Kind::Text, {}};
        }
    }
    if (std::fabs(number) >= exactUpTo) return {shortest(number), Cell::Kind::Fault, "import.number_rounded"};
    return {shortest(number), Cell::Kind::Number, {}};
}

}  // namespace tonghu::exchange
