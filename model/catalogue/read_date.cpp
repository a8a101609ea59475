#include "model/catalogue/read_date.h"
#include "model/catalogue/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tonghu::catalogue {
namespace {

int chineseDigit(char32_t character) {
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    if (character == U'零' || character == U'○' || character == U'Ｏ') return 0;
    auto at = digits.find(character);
    return at == std::u32string_view::npos ? -1 : int(at);
}

/// 二〇一五 digit by digit; 三, 十, 十二, 二十, 三十一 by tens; 廿 and 卅 for twenty and thirty.
std::u32string withWesternDigits(std::u32string_view text) {
    std::u32string western;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool digitBefore = i > 0 && chineseDigit(text[i - 1]) > 0;
        bool digitAfter = i + 1 < text.size() && chineseDigit(text[i + 1]) >= 0;
        if (text[i] == U'十') {
            if (!digitBefore) western.push_back('1');
            if (!digitAfter) western.push_back('0');
        } else if (text[i] == U'廿' || text[i] == U'卅') {
            western.push_back(text[i] == U'廿' ? '2' : '3');
            if (!digitAfter) western.push_back('0');
        } else if (int digit = chineseDigit(text[i]); digit >= 0) {
            western.push_back(char32_t('0' + digit));
        } else {
            western.push_back(text[i]);
        }
    }
    return western;
}

bool isDigit(char32_t character) {
    return character >= '0' && character <= '9';
}

/// Numbers and what stands between them, blanks left out: {2015, 3, 8} and {"年", "月", "日"}.
struct Parts {
    std::vector<std::u32string> numbers, signs;
};

Parts partsOf(std::u32string_view text) {
    Parts parts;
    bool inNumber = false;
    for (char32_t character : text) {
        if (isDigit(character)) {
            if (!std::exchange(inNumber, true)) parts.numbers.emplace_back();
            parts.numbers.back().push_back(character);
        } else {
            inNumber = false;
            if (parts.signs.size() < parts.numbers.size()) parts.signs.resize(parts.numbers.size());
            if (parts.signs.empty()) return {};  // something stands before the year
            if (character != ' ' || parts.numbers.size() >= 3) parts.signs.back().push_back(character);
        }
    }
    parts.signs.resize(parts.numbers.size());
    return parts;
}

int valueOf(const std::u32string& digits) {
    int value = 0;
    for (char32_t digit : digits) value = value * 10 + int(digit - '0');
    return value;
}

bool isOneOf(const std::u32string& sign, std::initializer_list<std::u32string_view> signs) {
    return std::ranges::find(signs, sign) != signs.end();
}

bool shaped(const Parts& parts, std::size_t count) {
    if (parts.numbers.size() < count || parts.numbers[0].size() != 4) return false;
    for (std::size_t i = 1; i < count; ++i)
        if (parts.numbers[i].size() > 2) return false;
    const auto& first = parts.signs[0];
    const auto& second = parts.signs[1];
    if (first == U"年") return isOneOf(second, {U"月", U"月份"}) || (count == 2 && second.empty());
    return isOneOf(first, {U"-", U"/", U".", U"、", U"\u2013", U"\u2014", U"\u2212"}) &&
           (second == first || (count == 2 && second.empty()));
}

/// Nothing but an end of day and a time of day behind the date.
bool endsWell(const Parts& parts) {
    std::u32string sign = parts.signs[2];
    if (sign.size() > 1 && sign[0] == ' ' && (sign[1] == U'日' || sign[1] == U'号')) sign.erase(0, 1);
    bool dated = parts.signs[0] == U"年" && !sign.empty() && (sign[0] == U'日' || sign[0] == U'号');
    if (dated) sign.erase(0, 1);
    if (parts.numbers.size() == 3) return sign.empty() || isOneOf(sign, {U" "});
    if (!isOneOf(sign, {U" ", U"T", U"t"}) || parts.numbers.size() > 7) return false;
    return std::ranges::all_of(parts.numbers.begin() + 3, parts.numbers.end(),
                               [](const std::u32string& digits) { return digits.size() <= 6; });
}

std::u32string prepared(std::string_view typed) {
    auto text = decode(typed);
    if (!text || text->size() > 40) return {};
    std::u32string narrow = narrowed(*text);
    return withWesternDigits(trimmed(std::u32string_view(narrow)));
}

std::optional<Date> unseparated(const std::u32string& text) {
    if (text.size() != 8 || !std::ranges::all_of(text, isDigit)) return std::nullopt;
    return Date::of(valueOf(text.substr(0, 4)), unsigned(valueOf(text.substr(4, 2))),
                    unsigned(valueOf(text.substr(6, 2))));
}

bool inReason(const Date& date) {
    return date.year() >= 1800 && date.year() <= 2200;
}

}  // namespace

std::optional<Date> readDate(std::string_view typed) {
    std::u32string text = prepared(typed);
    std::optional<Date> date = unseparated(text);
    if (Parts parts = partsOf(text); !date && shaped(parts, 3) && endsWell(parts))
        date = Date::of(valueOf(parts.numbers[0]), unsigned(valueOf(parts.numbers[1])),
                        unsigned(valueOf(parts.numbers[2])));
    return date && inReason(*date) ? date : std::nullopt;
}

std::optional<std::string> readMonth(std::string_view typed) {
    if (auto date = readDate(typed)) return date->isoMonth();
    std::u32string text = prepared(typed);
    if (text.size() == 6 && std::ranges::all_of(text, isDigit)) text.insert(4, U"-");
    Parts parts = partsOf(text);
    if (parts.numbers.size() != 2 || !shaped(parts, 2)) return std::nullopt;
    auto first = Date::of(valueOf(parts.numbers[0]), unsigned(valueOf(parts.numbers[1])), 1);
    return first && inReason(*first) ? std::optional(first->isoMonth()) : std::nullopt;
}

}  // namespace tonghu::catalogue
