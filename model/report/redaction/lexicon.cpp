#include "model/report/redaction/lexicon.h"
#include "model/catalogue/text.h"
#include "model/report/redaction/folded.h"
#include "model/report/redaction/redaction_files.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace tonghu::redaction {
namespace {

constexpr float never = std::numeric_limits<float>::infinity();
constexpr std::size_t slotCount = 1u << 18;
/// The words were counted in 60 million.
const float logOfCounted = float(std::log(6e7));
/// Of a character that no word list has.
constexpr float unknownCharacter = 16.5F;
/// Of a character that no list of given names has: one in 200,000.
constexpr float unknownGiven = 12.2F;

constexpr std::array<std::string_view, 15> groupNames{"title",  "shorttitle", "petend", "kin",      "shortkin",
                                                      "role",   "naming",     "speech", "stop",     "generic",
                                                      "ethnic", "english",    "word",   "translit", "beside"};

std::uint64_t keyOf(std::u32string_view text) {
    std::uint64_t key = text.size();
    for (char32_t character : text) key = key * 0x9E3779B97F4A7C15ull + character;
    return key ^ (key >> 29);
}

/// Calls `use` with the words of each line that is no comment.
template <class Use>
void forEachLine(std::string_view file, Use use) {
    std::istringstream stream{std::string(file)};
    for (std::string line; std::getline(stream, line);)
        if (!line.empty() && line.front() != '#') {
            std::istringstream words(line);
            use(words);
        }
}

std::u32string wide(const std::string& text) {
    return catalogue::decode(text).value_or(std::u32string());
}

}  // namespace

const Lexicon& Lexicon::instance() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() : slots_(slotCount) {
    characterCost_.fill(unknownCharacter);
    surnameCost_.fill(never);
    givenCost_.fill(unknownGiven);
    readWords();
    readSurnames();
    readGiven();
    readTerms();
    readSyllables();
}

void Lexicon::addWord(std::u32string_view text, Word word) {
    if (text.empty() || text.size() > longestWord || text[0] >= lengths_.size()) return;
    if (text.size() == 1) characterCost_[text[0]] = word.cost;
    lengths_[text[0]] |= std::uint8_t(1u << (text.size() - 1));
    const std::uint64_t key = keyOf(text);
    std::size_t slot = key % slotCount;
    while (slots_[slot].key && slots_[slot].key != key) slot = (slot + 1) % slotCount;
    slots_[slot] = {key, word};
}

void Lexicon::readWords() {
    forEachLine(files::words, [&](std::istringstream& line) {
        std::string kind, text;
        float bits = 0;
        line >> kind >> bits;
        const Word word{logOfCounted - bits * float(std::log(2.0)), kind == "p"};
        while (line >> text) addWord(wide(text), word);
    });
}

void Lexicon::readSurnames() {
    forEachLine(files::surnames, [&](std::istringstream& line) {
        float inMillion = 0;
        std::string surname;
        line >> inMillion;
        const float cost = -std::log(inMillion / 1e6F);
        while (line >> surname) {
            const std::u32string text = wide(surname);
            if (text.size() == 1 && text[0] < surnameCost_.size())
                surnameCost_[text[0]] = cost;
            else
                compoundCost_[text] = cost;
        }
    });
}

void Lexicon::readGiven() {
    forEachLine(files::given, [&](std::istringstream& line) {
        float inHundredThousand = 0;
        std::string characters;
        line >> inHundredThousand >> characters;
        for (char32_t character : wide(characters))
            if (character < givenCost_.size()) givenCost_[character] = -std::log(inHundredThousand / 1e5F);
    });
}

void Lexicon::readTerms() {
    forEachLine(files::terms, [&](std::istringstream& line) {
        std::string name, text;
        float bits = 0;
        line >> name >> bits;
        const auto group = std::find(groupNames.begin(), groupNames.end(), name) - groupNames.begin();
        while (line >> text) {
            const std::u32string term = folded(wide(text));
            const Word* known = word(term);
            const float cost = logOfCounted - bits * float(std::log(2.0));
            if (bits > 0 && (!known || known->cost > cost)) addWord(term, {cost, false});
            longest_[std::size_t(group)] = std::max(longest_[std::size_t(group)], term.size());
            termsEndWith_[term.back()] |= std::uint16_t(1u << group);
            termsBeginWith_[term.front()] |= std::uint16_t(1u << group);
            terms_[term] |= 1u << group;
        }
    });
}

void Lexicon::readSyllables() {
    forEachLine(files::syllables, [&](std::istringstream& line) {
        std::string spelled, characters;
        line >> spelled >> characters;
        const int number = int(syllables_.size()) + 1;
        syllables_[spelled] = number;
        for (char32_t character : wide(characters))
            if (character < syllableOf_.size()) syllableOf_[character] = std::uint16_t(number);
    });
}

const Lexicon::Word* Lexicon::word(std::u32string_view text) const {
    const std::uint64_t key = keyOf(text);
    for (std::size_t slot = key % slotCount; slots_[slot].key; slot = (slot + 1) % slotCount)
        if (slots_[slot].key == key) return &slots_[slot].word;
    return nullptr;
}

unsigned Lexicon::lengthsFrom(char32_t first) const {
    return first < lengths_.size() ? lengths_[first] : 0;
}

float Lexicon::characterCost(char32_t character) const {
    return character < characterCost_.size() ? characterCost_[character] : unknownCharacter;
}

float Lexicon::surnameCost(std::u32string_view surname) const {
    if (surname.size() == 1) return surname[0] < surnameCost_.size() ? surnameCost_[surname[0]] : never;
    const auto found = compoundCost_.find(std::u32string(surname));
    return found == compoundCost_.end() ? never : found->second;
}

float Lexicon::givenCost(char32_t character) const {
    // Characters beyond the usual sets are hardly ever written but in names.
    return character < givenCost_.size() && !(character >= 0x3400 && character < 0x4DC0) ? givenCost_[character] : 9.0F;
}

bool Lexicon::isTerm(Terms group, std::u32string_view text) const {
    if (text.empty() || text.back() >= termsEndWith_.size() || !(termsEndWith_[text.back()] & (1u << unsigned(group))))
        return false;
    const auto found = terms_.find(std::u32string(text));
    return found != terms_.end() && (found->second & (1u << unsigned(group)));
}

std::size_t Lexicon::termBefore(Terms group, std::u32string_view text, std::size_t shortest) const {
    if (text.empty() || text.back() >= termsEndWith_.size() || !(termsEndWith_[text.back()] & (1u << unsigned(group))))
        return 0;
    for (std::size_t length = std::min(longest_[std::size_t(group)], text.size()); length >= shortest; --length)
        if (isTerm(group, text.substr(text.size() - length))) return length;
    return 0;
}

std::size_t Lexicon::termAfter(Terms group, std::u32string_view text, std::size_t shortest) const {
    if (text.empty() || text[0] >= termsBeginWith_.size() || !(termsBeginWith_[text[0]] & (1u << unsigned(group))))
        return 0;
    for (std::size_t length = std::min(longest_[std::size_t(group)], text.size()); length >= shortest; --length)
        if (isTerm(group, text.substr(0, length))) return length;
    return 0;
}

int Lexicon::syllable(char32_t character) const {
    return character < syllableOf_.size() ? syllableOf_[character] : 0;
}

int Lexicon::syllable(std::string_view spelled) const {
    const auto found = syllables_.find(std::string(spelled));
    return found == syllables_.end() ? 0 : found->second;
}

}  // namespace tonghu::redaction
