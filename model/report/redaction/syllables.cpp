#include "model/report/redaction/syllables.h"

#include <algorithm>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;

bool isGap(char32_t c) {
    return Text(U" '-·._\n").find(c) != Text::npos || c == nothing;
}

/// A word in letters from `start` on, cut into the syllables that are looked for; gives its end.
std::size_t readWord(Text text, std::size_t start, const std::vector<std::string>& spelled, const Lexicon& lexicon,
                     Syllables& syllables) {
    std::string letters;
    std::size_t end = start;
    for (; end < text.size() && (isLetter(text[end]) || text[end] == nothing); ++end)
        letters.push_back(text[end] == nothing ? '\'' : char(text[end]));
    for (std::size_t i = 0; i < letters.size();) {
        const auto known = std::find_if(spelled.begin(), spelled.end(), [&](const std::string& syllable) {
            return letters.compare(i, syllable.size(), syllable) == 0;
        });
        const bool found = known != spelled.end();
        const std::size_t length = found ? known->size() : 1;
        syllables.add(found ? lexicon.syllable(*known) : Syllables::noSyllable, start + i, start + i + length, true,
                      i == 0, i + length == letters.size());
        i += length;
    }
    return end;
}

bool isTone(Text text, std::size_t i) {
    return i < text.size() && text[i] >= U'1' && text[i] <= U'5' && (i + 1 >= text.size() || !isDigit(text[i + 1]));
}

}  // namespace

void Syllables::add(int syllable, std::size_t start, std::size_t end, bool latin, bool begins, bool stops) {
    view.add(char32_t(syllable), start);
    ends.push_back(std::uint32_t(end));
    isLatin.push_back(latin);
    beginsWord.push_back(begins);
    endsWord.push_back(stops);
}

Syllables readSyllables(Text text, const std::vector<std::string>& spelled, const Lexicon& lexicon) {
    Syllables syllables;
    for (std::size_t i = 0; i < text.size();) {
        if (isLetter(text[i])) {
            i = readWord(text, i, spelled, lexicon, syllables);
            if (isTone(text, i)) ++i;  // xiao3 ming2
            continue;
        }
        if (!isGap(text[i]))
            syllables.add(isHan(text[i]) ? lexicon.syllable(text[i]) : Syllables::noSyllable, i, i + 1, false, true,
                          true);
        ++i;
    }
    return syllables;
}

}  // namespace tonghu::redaction
