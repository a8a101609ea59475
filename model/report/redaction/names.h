#pragma once
// Names of people in running text. A sentence is read as the likeliest row of words, names and forms of address (a
// unigram model, the cheapest path by dynamic programming): 高兴 is a word where nothing speaks for a person, 王高兴 is
// none. What stands around a candidate (爷爷, 姓名：, 说, 老师) makes it cheaper.

#include "model/report/redaction/folded.h"
#include "model/report/redaction/kinds.h"
#include "model/report/redaction/lexicon.h"

namespace tonghu::redaction {

/// A rule's find; positions in the whole text.
struct Finding {
    std::size_t start, end;
    Kind kind;
    const char* why;
    double confidence;
    /// For a person: the name without title, so that the same person gets the same tag.
    std::u32string name = {};
};

/// How a stretch of Chinese characters reads: one token a word, name or form of address.
struct Token {
    enum class What : std::uint8_t { Word, Place, Name, Address };
    std::uint32_t start = 0, size = 0;  ///< in the view
    What what = What::Word;
    std::uint32_t nameSize = 0;  ///< of Name and Address: how many characters are the name itself
    float gain = 0;              ///< of Name and Address: how much dearer the same stretch is as words
    const char* why = "";
};

/// The readings of all stretches of Chinese characters in `view`, in order; what is no Chinese character is not in
/// them.
std::vector<Token> readTokens(const View& view, const Lexicon& lexicon);

/// Two characters beside each other that are no word, more than once in the text and mostly where a person would be:
/// 川川 and 语嫣 where no whole name stands.
std::vector<std::u32string> findRepeated(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon);

/// What the tokens hold of people; also names with a middle dot, masked names (李某某, 王**) and names in Latin
/// letters.
std::vector<Finding> findNames(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon);

}  // namespace tonghu::redaction
