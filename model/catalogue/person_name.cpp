#include "model/catalogue/person_name.h"
#include "model/catalogue/text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace tonghu::catalogue {
namespace {

constexpr char32_t middleDot = 0xB7;
constexpr std::size_t longest = 50;

bool isMiddleDot(char32_t character) {
    constexpr std::array<char32_t, 8> variants{0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x318D};
    return std::ranges::find(variants, character) != variants.end();
}

/// The planes of ideographs count as a whole: they grow faster than the Unicode tables of the distribution.
bool isIdeograph(char32_t character) {
    if (character >= 0x20000 && character <= 0x3FFFD) return true;
    return u_hasBinaryProperty(UChar32(character), UCHAR_IDEOGRAPHIC);
}

bool isLetter(char32_t character) {
    auto category = U_MASK(u_charType(UChar32(character)));
    return isIdeograph(character) || (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool isEmoji(char32_t character) {
    constexpr char32_t emojiSelector = 0xFE0F, keycap = 0x20E3;
    if (character == emojiSelector || character == keycap) return true;
    if (character < 0x80) return false;
    return u_hasBinaryProperty(UChar32(character), UCHAR_EXTENDED_PICTOGRAPHIC) ||
           u_hasBinaryProperty(UChar32(character), UCHAR_EMOJI_PRESENTATION) ||
           u_hasBinaryProperty(UChar32(character), UCHAR_EMOJI_MODIFIER) ||
           u_hasBinaryProperty(UChar32(character), UCHAR_REGIONAL_INDICATOR);
}

bool isControl(char32_t character) {
    auto category = U_MASK(u_charType(UChar32(character)));
    return (category & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0 || !isPlain(character);
}

/// A full stop between two letters joins the parts of a name; one before a space ends an initial (J. Smith).
bool joins(const std::u32string& name, std::size_t at) {
    return name[at] == '.' && at > 0 && at + 1 < name.size() && isLetter(name[at - 1]) && isLetter(name[at + 1]);
}

std::u32string withMiddleDots(std::u32string name) {
    for (std::size_t i = 0; i < name.size(); ++i)
        if (isMiddleDot(name[i]) || joins(name, i)) name[i] = middleDot;
    return name;
}

/// Offices pad two-character names so that columns line up; no Chinese name has a space.
bool padsOnly(const std::u32string& name, std::size_t at) {
    auto before = name.find_last_not_of(U' ', at);
    auto after = name.find_first_not_of(U' ', at);
    if (before == std::u32string::npos || after == std::u32string::npos) return true;
    char32_t left = name[before], right = name[after];
    if (left == middleDot || right == middleDot) return true;
    return (isIdeograph(left) && isIdeograph(right)) || name[at - 1] == ' ';
}

std::u32string withoutPadding(const std::u32string& name) {
    std::u32string kept;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] != ' ' || !padsOnly(name, i)) kept.push_back(name[i]);
    return kept;
}

bool mayStand(char32_t character) {
    // Hyphen, apostrophes, full stop, middle dot; between Tibetan syllables stands a tsheg.
    constexpr std::u32string_view signs = U" -'.\u2019\u02BB\u00B7\u0F0B\u0F0C";
    return isLetter(character) || signs.find(character) != std::u32string_view::npos;
}

}  // namespace

Result<std::string> readPersonName(std::string_view typed) {
    auto text = decode(typed);
    if (!text) return fail(ErrorKind::BadInput, "field.not_text");
    std::u32string_view whole = trimmed(std::u32string_view(*text));
    for (char32_t character : whole) {
        if (isEmoji(character)) return fail(ErrorKind::BadInput, "name.emoji");
        if (isControl(character) && !isBlank(character)) return fail(ErrorKind::BadInput, "name.control_character");
    }
    std::u32string name = withoutPadding(withMiddleDots(narrowed(whole)));
    if (name.empty() || name.size() > longest)
        return fail(ErrorKind::BadInput, "name.length", {}, {std::to_string(longest), std::to_string(name.size())});
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!mayStand(name[i])) return fail(ErrorKind::BadInput, "name.character", {}, {std::to_string(i + 1)});
    if (std::ranges::none_of(name, isLetter)) return fail(ErrorKind::BadInput, "name.character", {}, {"1"});
    return encode(name);
}

}  // namespace tonghu::catalogue
