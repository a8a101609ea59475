#include "model/report/redaction/latin_names.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;

struct Word {
    std::size_t start, end;
    std::string letters;
    bool capital;
    int syllables;  ///< 0 where it is no pinyin
};

/// The fewest syllables that make up the letters; 0 where none do.
int syllablesOf(const std::string& letters, const Lexicon& lexicon) {
    std::vector<int> fewest(letters.size() + 1, 1000);
    fewest[0] = 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (fewest[i] < 1000)
            for (std::size_t length = 1; length <= 6 && i + length <= letters.size(); ++length)
                if (lexicon.syllable(std::string_view(letters).substr(i, length)))
                    fewest[i + length] = std::min(fewest[i + length], fewest[i] + 1);
    return fewest.back() < 1000 ? fewest.back() : 0;
}

/// How the hundred commonest surnames are spelled, and those read otherwise than the characters mostly are.
bool isSurname(const std::string& letters) {
    static const std::unordered_set<std::string> surnames{
        "wang", "li",     "zhang", "liu",   "chen",  "yang",      "huang",   "zhao",   "wu",     "zhou",  "xu",
        "sun",  "zhu",    "ma",    "hu",    "guo",   "he",        "gao",     "luo",    "lin",    "zheng", "liang",
        "xie",  "song",   "tang",  "han",   "feng",  "deng",      "cao",     "peng",   "zeng",   "xiao",  "tian",
        "dong", "yuan",   "yu",    "pan",   "jiang", "du",        "cai",     "cheng",  "wei",    "ye",    "lv",
        "lyu",  "lu",     "ding",  "su",    "ren",   "shen",      "yao",     "cui",    "zhong",  "tan",   "fan",
        "jin",  "shi",    "liao",  "jia",   "xia",   "fu",        "fang",    "zou",    "bai",    "xiong", "meng",
        "qin",  "qiu",    "yin",   "xue",   "yan",   "hou",       "duan",    "lei",    "long",   "tao",   "gu",
        "hao",  "mao",    "shao",  "gong",  "wan",   "qian",      "dai",     "kong",   "xiang",  "chang", "mo",
        "kang", "wen",    "niu",   "lai",   "hong",  "ge",        "xing",    "an",     "qi",     "qiao",  "yi",
        "pang", "ni",     "lan",   "yue",   "zhai",  "geng",      "ou",      "zhuang", "zuo",    "jiao",  "guan",
        "gan",  "zhu",    "bao",   "shang", "bi",    "shu",       "ning",    "qu",     "mei",    "tong",  "ruan",
        "ji",   "miao",   "shan",  "pei",   "ling",  "huo",       "sheng",   "zhan",   "ran",    "luo",   "xin",
        "ke",   "ouyang", "situ",  "sima",  "zhuge", "shangguan", "huangfu", "linghu", "murong", "xiahou"};
    return surnames.contains(letters);
}

std::vector<Word> latinWords(Text rawText, Text text) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < text.size();) {
        if (!isLetter(text[i])) {
            ++i;
            continue;
        }
        Word word{i, i, {}, rawText[i] != text[i] && !(rawText[i] >= U'a' && rawText[i] <= U'z'), 0};
        for (; word.end < text.size() && (isLetter(text[word.end]) || text[word.end] == nothing); ++word.end)
            if (text[word.end] != nothing) word.letters.push_back(char(text[word.end]));
        const bool isBare =
            (i == 0 || Text(U"@._-/:0123456789").find(text[i - 1]) == Text::npos || (text[i - 1] == U':')) &&
            (word.end == text.size() || Text(U"@_/:=?0123456789").find(text[word.end]) == Text::npos ||
             text[word.end] == U':');
        i = word.end;
        if (!isBare || word.letters.size() > 24) continue;
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

std::vector<PlaceFinding> findLatinPlaces(Text rawText, Text text) {
    static const std::unordered_set<std::string> places{"town", "township", "village", "county", "city",     "district",
                                                        "road", "street",   "lane",    "avenue", "community"};
    static const std::unordered_map<std::string, Kind> institutions{
        {"school", Kind::School},     {"kindergarten", Kind::School}, {"college", Kind::School},
        {"university", Kind::School}, {"hospital", Kind::Hospital},   {"clinic", Kind::Hospital}};
    const std::vector<Word> words = latinWords(rawText, text);
    const auto follows = [&](std::size_t i, Text between) {
        return words[i + 1].start - words[i].end == between.size() &&
               text.substr(words[i].end, between.size()) == between && words[i + 1].capital;
    };
    std::vector<PlaceFinding> findings;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (!words[first].capital) continue;
        std::size_t last = first;
        while (last + 1 < words.size() && last - first < 5 && follows(last, U" ")) ++last;
        const auto institution = institutions.find(words[last].letters);
        const bool isPlace = places.contains(words[last].letters);
        if (last > first && (isPlace || institution != institutions.end())) {
            while (isPlace && last + 1 < words.size() && follows(last, U", ")) ++last;
            const Kind kind = isPlace ? Kind::Place : institution->second;
            findings.push_back({{words[first].start, words[last].end, kind, "name.latin_place", 0.8,
                                 std::u32string(text.substr(words[first].start, words[last].end - words[first].start))},
                                false});
        }
        first = last;
    }
    return findings;
}

std::vector<Finding> findLatinNames(Text rawText, Text text, const Lexicon& lexicon) {
    std::vector<Word> words = latinWords(rawText, text);
    for (Word& word : words) word.syllables = syllablesOf(word.letters, lexicon);
    std::vector<Finding> findings;
    const auto isEnglish = [&](const Word& word) {
        return lexicon.isTerm(Terms::English, std::u32string(word.letters.begin(), word.letters.end()));
    };
    const auto push = [&](std::size_t start, std::size_t end, double confidence) {
        findings.push_back(
            {start, end, Kind::Person, "name.latin", confidence, std::u32string(text.substr(start, end - start))});
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        std::size_t last = i;
        int syllables = word.syllables;
        while (last + 1 < words.size() && last - i < 2 && words[last + 1].start == words[last].end + 1 &&
               text[words[last].end] == U' ' && words[last + 1].syllables && word.syllables &&
               syllables + words[last + 1].syllables <= 4 && words[last + 1].capital == words[i].capital &&
               !isEnglish(words[last + 1]))
            syllables += words[++last].syllables;
        if (last > i && isSurname(word.letters) && (word.capital || !isEnglish(word)) && syllables <= 4) {
            push(word.start, words[last].end, word.capital ? 0.85 : 0.7);
            i = last;
            continue;
        }
        // Xiaoming Wang, Maria Wang
        if (i + 1 < words.size() && word.capital && words[i + 1].capital && words[i + 1].start == word.end + 1 &&
            text[word.end] == U' ' && isSurname(words[i + 1].letters) && word.letters.size() >= 3 && !isEnglish(word)) {
            push(word.start, words[i + 1].end, 0.75);
            ++i;
            continue;
        }
        // xiaojianping; Liming, where it is capital
        bool whole = false;
        for (std::size_t length = 2; length <= 8 && length < word.letters.size() && word.syllables >= 2; ++length)
            if (isSurname(word.letters.substr(0, length))) {
                const int rest = syllablesOf(word.letters.substr(length), lexicon);
                whole |=
                    (rest == 2 && word.letters.size() >= 7) || (rest == 1 && word.capital && word.letters.size() >= 5);
            }
        // zihao, between Chinese characters
        const bool amongChinese = (word.start == 0 || !(text[word.start - 1] < 0x80 && text[word.start - 1] != U'\n' &&
                                                        text[word.start - 1] != U'(')) &&
                                  word.end < text.size() && isHan(text[word.end]);
        whole |= amongChinese && word.syllables == 2 && word.letters.size() >= 5;
        if (whole && !isEnglish(word)) push(word.start, word.end, 0.65);
    }
    return findings;
}

}  // namespace tonghu::redaction
