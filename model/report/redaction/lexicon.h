#pragma once
// Words and how often they come, surnames and the characters of given names: what tells 高兴 the word from 高星 the
// person. Costs are negative natural logarithms of probabilities, so that the likeliest reading of a sentence is the
// cheapest (names.h).

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonghu::redaction {

enum class Terms : std::uint8_t {
    Title,
    ShortTitle,
    PetEnd,
    Kin,
    ShortKin,
    Role,
    Naming,
    Speech,
    Stop,
    Generic,
    Ethnic,
    English,
    Word,
    Translit,
    Beside
};

class Lexicon {
public:
    /// Read once from the files carried in the library (resources/redaction), for all threads.
    static const Lexicon& instance();

    struct Word {
        float cost = 0;
        bool isPlace = false;
    };
    /// Null where it is no word. Up to `longestWord` characters.
    const Word* word(std::u32string_view text) const;
    static constexpr std::size_t longestWord = 5;
    /// How long words that begin with this character can be: bit n is set for n + 1 characters.
    unsigned lengthsFrom(char32_t first) const;
    /// Of one character, word or not.
    float characterCost(char32_t character) const;

    /// Of a surname of one or two characters; nothing is infinity.
    float surnameCost(std::u32string_view surname) const;
    /// Of a character at any place in a given name.
    float givenCost(char32_t character) const;

    /// Terms that rules go by, in groups (resources/redaction/terms.txt says which).
    bool isTerm(Terms group, std::u32string_view text) const;
    /// How long the longest term is that `text` ends or begins with; 0 where there is none of `shortest` characters.
    std::size_t termBefore(Terms group, std::u32string_view text, std::size_t shortest = 1) const;
    std::size_t termAfter(Terms group, std::u32string_view text, std::size_t shortest = 1) const;

    /// The reading without tone, as a number; 0 for a character that nobody reads.
    int syllable(char32_t character) const;
    int syllable(std::string_view spelled) const;

private:
    Lexicon();
    void readWords();
    void readSurnames();
    void readGiven();
    void readTerms();
    void readSyllables();
    void addWord(std::u32string_view text, Word word);

    struct Slot {
        std::uint64_t key = 0;
        Word word;
    };
    std::vector<Slot> slots_;
    std::array<std::uint8_t, 0x10000> lengths_{};
    std::array<float, 0x10000> characterCost_{}, surnameCost_{}, givenCost_{};
    std::unordered_map<std::u32string, float> compoundCost_;
    std::unordered_map<std::u32string, unsigned> terms_;                    ///< a bit for each group
    std::array<std::uint16_t, 0x10000> termsEndWith_{}, termsBeginWith_{};  ///< groups by last and first character
    std::array<std::size_t, 16> longest_{};
    std::array<std::uint16_t, 0x10000> syllableOf_{};
    std::unordered_map<std::string, int> syllables_;
};

}  // namespace tonghu::redaction
