#pragma once
// What a file knows of its people, found in a text in every way that people write it: 小明, 明明, 阿明, 王 小 明, wang
// xiaoming, WXM, 李小明 with the wrong surname, 小铭 with the wrong character; a number in any grouping; a village
// without the county before it.

#include "model/report/redaction/automaton.h"
#include "model/report/redaction/names.h"

namespace tonghu::redaction {

struct KnownFinding {
    Finding finding;
    int person = -1;  ///< index into KnownEntities::persons, or -1
    int item = -1;    ///< index into KnownEntities::items, or -1
};

class KnownMatcher {
public:
    /// How far the variants go: all for the people of a file; only name and given name for people read in the text
    /// itself.
    enum class Reach { File, Text };
    KnownMatcher(const KnownEntities& known, Reach reach, const Lexicon& lexicon);

    /// `rawText` tells capitals; `foldedText` is its folded form. Positions are those of the text.
    std::vector<KnownFinding> find(std::u32string_view rawText, std::u32string_view foldedText) const;

private:
    struct Pattern {
        Kind kind;
        const char* why;
        double confidence;
        int person, item;
        bool isWord = false;      ///< also an ordinary word: needs a context that speaks for a person
        bool isGiven = false;     ///< a given name: another surname may stand before it
        std::u32string spelling;  ///< of a pattern of syllables: the characters as the file has them
    };
    void addPerson(const KnownPerson& person, int index, Reach reach);
    void addName(const std::u32string& name, const KnownPerson& person, int index, Reach reach);
    void addPetNames(std::u32string_view given, const KnownPerson& person, int index);
    void addInitials(const std::string& letters, const KnownPerson& person, int index);
    void addSyllables(std::u32string_view name, const KnownPerson& person, int index, bool isGiven);
    void addItem(const KnownItem& item, int index);
    void addAddress(const std::u32string& address, int index);
    void addSchool(const std::u32string& school, Kind kind, int index);
    void addBirthDate(const std::string& date, int index);
    void addText(std::u32string_view text, Pattern pattern);
    void addDigits(std::u32string_view digits, Pattern pattern);

    void findTexts(std::u32string_view foldedText, std::vector<KnownFinding>& findings) const;
    void findDigits(std::u32string_view foldedText, std::vector<KnownFinding>& findings) const;
    void findSyllables(std::u32string_view foldedText, std::vector<KnownFinding>& findings) const;
    void findInitials(std::u32string_view rawText, std::u32string_view foldedText,
                      std::vector<KnownFinding>& findings) const;

    const Lexicon& lexicon_;
    std::vector<Pattern> patterns_;
    Automaton texts_, digits_, syllables_;
    std::unordered_map<std::u32string, int> initials_;
    std::vector<std::string> spelledSyllables_;  ///< of all names, longest first
};

/// The surname's length, 1 or 2; 0 where the name does not begin with one.
std::size_t surnameLength(std::u32string_view name, const Lexicon& lexicon);

}  // namespace tonghu::redaction
