#pragma once
// A text as the rules read it: code point by code point, whatever way it was typed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::redaction {

/// Stands in a folded text for what nobody sees: zero-width characters, marks over letters.
inline constexpr char32_t nothing = U'\0';

/// One code point folded: full-width forms narrow, capitals and letters with tones plain (ü is v), traditional
/// characters simplified, blanks a space, dashes '-', line breaks '\n', the invisible `nothing`.
char32_t folded(char32_t character);
std::u32string folded(std::u32string_view text);

bool isHan(char32_t character);
bool isDigit(char32_t character);
bool isLetter(char32_t character);  ///< a to z, after folding
/// The digit that a Chinese numeral is, in either script (二, 贰, 幺, 〇); nothing for 十 and beyond.
std::optional<int> numeralValue(char32_t character);

/// Part of a text, with where each character stands in it.
struct View {
    std::u32string text;
    std::vector<std::uint32_t> at;  ///< position in the whole text
    std::vector<bool> gapBefore;    ///< of `flowing` alone: a blank was left out before the character

    void add(char32_t character, std::size_t position) {
        text.push_back(character);
        at.push_back(std::uint32_t(position));
    }
    std::size_t size() const { return text.size(); }
    std::size_t begin(std::size_t i) const { return at[i]; }
    std::size_t end(std::size_t i) const { return at[i - 1] + 1u; }  ///< behind the character before i
};

/// What is left without the invisible.
View visible(std::u32string_view foldedText);

/// What is left without blanks, line breaks, the invisible, and the signs that people put between the characters of a
/// name (· . - _ * '): for names and addresses that are known.
View withoutGaps(std::u32string_view foldedText);

/// What is left without the invisible and without blanks between Chinese characters; other blanks once, as a space. A
/// line break between two Chinese characters stays where the line before it ends a sentence or is short.
View flowing(std::u32string_view foldedText);

}  // namespace tonghu::redaction
