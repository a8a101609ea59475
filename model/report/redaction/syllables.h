#pragma once
// A text by how it is read: one symbol for each Chinese character and for each syllable in Latin letters, so that
// 王小铭, wang xiao ming and 王xiaoming are the same row.

#include "model/report/redaction/folded.h"
#include "model/report/redaction/lexicon.h"

namespace tonghu::redaction {

struct Syllables {
    View view;                               ///< Lexicon::syllable of each; `noSyllable` for what has none
    std::vector<std::uint32_t> ends;         ///< behind the last character of each
    std::vector<bool> isLatin;               ///< written in letters
    std::vector<bool> beginsWord, endsWord;  ///< at the edge of a word in letters; a Chinese character is one by itself

    static constexpr int noSyllable = 0xFFFF;
    void add(int syllable, std::size_t start, std::size_t end, bool latin, bool begins, bool stops);
};

/// `spelled` are the syllables to look for in letters, longest first. Gaps, apostrophes and tones as digits are left
/// out.
Syllables readSyllables(std::u32string_view foldedText, const std::vector<std::string>& spelled,
                        const Lexicon& lexicon);

}  // namespace tonghu::redaction
