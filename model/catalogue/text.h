#pragma once
// Text as people write it: UTF-8 by code points, full-width forms, blanks of every kind.

#include <optional>
#include <string>
#include <string_view>

namespace tonghu::catalogue {

/// The code points of UTF-8 text, or nothing where the bytes are no UTF-8 (overlong forms and surrogates included).
std::optional<std::u32string> decode(std::string_view utf8);
std::string encode(std::u32string_view text);

/// How many code points; the length that people count and the catalogue limits.
std::size_t lengthOf(std::string_view utf8);

/// Space, tab, line break, ideographic space U+3000, no-break and zero-width spaces, byte order mark.
bool isBlank(char32_t character);
std::u32string_view trimmed(std::u32string_view text);
std::string trimmed(std::string_view utf8);

/// Full-width letters, digits and signs as their ASCII forms, every blank as a space.
std::u32string narrowed(std::u32string_view text);
std::string narrowed(std::string_view utf8);

/// What two spellings of the same label have in common: narrow, without blanks, lower case.
std::string comparable(std::string_view label);

/// Neither a control character (line breaks and tabs aside), nor a mark that reverses the reading direction, nor an
/// unassigned noncharacter: what a text may hold.
bool isPlain(char32_t character);

}  // namespace tonghu::catalogue
