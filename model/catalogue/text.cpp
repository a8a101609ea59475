#include "model/catalogue/text.h"

#include <algorithm>

namespace tonghu::catalogue {
namespace {

constexpr char32_t invalid = 0xFFFFFFFF;

/// The code point that begins at `at`, which moves behind it.
char32_t nextCodePoint(std::string_view utf8, std::size_t& at) {
    auto byte = static_cast<unsigned char>(utf8[at++]);
    if (byte < 0x80) return byte;
    int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    if (byte < 0xC2 || byte > 0xF4 || utf8.size() - at < std::size_t(more)) return invalid;
    char32_t character = byte & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        auto next = static_cast<unsigned char>(utf8[at]);
        if ((next & 0xC0) != 0x80) return invalid;
        character = character << 6 | (next & 0x3F);
        ++at;
    }
    constexpr char32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return character < smallest[more] || character > 0x10FFFF || surrogate ? invalid : character;
}

void append(std::string& utf8, char32_t character) {
    auto put = [&](char32_t bits) { utf8.push_back(static_cast<char>(bits)); };
    if (character < 0x80) return put(character);
    if (character < 0x800) {
        put(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
        put(0x80 | (character >> 6 & 0x3F));
    }
    put(0x80 | (character & 0x3F));
}

}  // namespace

std::optional<std::u32string> decode(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t character = nextCodePoint(utf8, at);
        if (character == invalid) return std::nullopt;
        text.push_back(character);
    }
    return text;
}

std::string encode(std::u32string_view text) {
    std::string utf8;
    utf8.reserve(text.size() * 3);
    for (char32_t character : text) append(utf8, character);
    return utf8;
}

std::size_t lengthOf(std::string_view utf8) {
    return std::size_t(
        std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool isBlank(char32_t character) {
    return character == ' ' || (character >= '\t' && character <= '\r') || character == 0x85 || character == 0xA0 ||
           (character >= 0x2000 && character <= 0x200B) || character == 0x2028 || character == 0x2029 ||
           character == 0x202F || character == 0x205F || character == 0x2060 || character == 0x3000 ||
           character == 0xFEFF;
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

std::string trimmed(std::string_view utf8) {
    auto text = decode(utf8);
    return text ? encode(trimmed(*text)) : std::string(utf8);
}

std::u32string narrowed(std::u32string_view text) {
    std::u32string narrow(text);
    for (char32_t& character : narrow) {
        if (character >= 0xFF01 && character <= 0xFF5E) character -= 0xFEE0;
        if (character == 0xFFE5) character = 0xA5;  // the full-width yen sign stands for yuan
        if (isBlank(character)) character = ' ';
    }
    return narrow;
}

std::string narrowed(std::string_view utf8) {
    auto text = decode(utf8);
    return text ? encode(narrowed(*text)) : std::string(utf8);
}

std::string comparable(std::string_view label) {
    std::u32string narrow = narrowed(decode(label).value_or(std::u32string()));
    std::erase(narrow, U' ');
    for (char32_t& character : narrow)
        if (character >= 'A' && character <= 'Z') character += 'a' - 'A';
    return encode(narrow);
}

bool isPlain(char32_t character) {
    if (character < 0x20) return character == '\n' || character == '\r' || character == '\t';
    if (character >= 0x7F && character <= 0x9F) return false;
    bool reversesReading = (character >= 0x200E && character <= 0x200F) ||
                           (character >= 0x202A && character <= 0x202E) ||
                           (character >= 0x2066 && character <= 0x2069) || character == 0x061C;
    bool noncharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return !reversesReading && !noncharacter;
}

}  // namespace tonghu::catalogue
