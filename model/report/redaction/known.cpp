#include "model/report/redaction/known.h"
#include "model/catalogue/pinyin.h"
#include "model/catalogue/text.h"
#include "model/report/redaction/context.h"
#include "model/report/redaction/numbers.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;

constexpr float commonWord = 13.0F;

/// Contexts that speak less than this for a person leave 高兴 an ordinary word: the commoner it is, the more it takes.
/// A whole name of the file (黄龙) goes on less than a pet name: what is missed harms more than what goes needlessly.
float enoughContext(float wordCost, bool isWholeName) {
    return isWholeName ? std::clamp((11.0F - wordCost) * 1.7F, 0.0F, 3.4F)
                       : std::clamp((commonWord - wordCost) * 1.2F, 0.0F, 3.4F);
}

std::u32string wide(std::string_view utf8) {
    return catalogue::decode(utf8).value_or(std::u32string());
}

std::u32string withoutGapsOf(Text text) {
    return withoutGaps(folded(text)).text;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
}

bool isCommon(Text text, const Lexicon& lexicon) {
    const Lexicon::Word* word = lexicon.word(text);
    return word && word->cost < commonWord;
}

}  // namespace

std::size_t surnameLength(Text name, const Lexicon& lexicon) {
    if (name.size() >= 3 && std::isfinite(lexicon.surnameCost(name.substr(0, 2)))) return 2;
    return name.size() >= 2 && std::isfinite(lexicon.surnameCost(name.substr(0, 1))) ? 1 : 0;
}

KnownMatcher::KnownMatcher(const KnownEntities& known, Reach reach, const Lexicon& lexicon) : lexicon_(lexicon) {
    for (std::size_t i = 0; i < known.persons.size(); ++i) addPerson(known.persons[i], int(i), reach);
    for (std::size_t i = 0; i < known.items.size(); ++i) addItem(known.items[i], int(i));
    std::sort(spelledSyllables_.begin(), spelledSyllables_.end(),
              [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    spelledSyllables_.erase(std::unique(spelledSyllables_.begin(), spelledSyllables_.end()), spelledSyllables_.end());
    texts_.complete();
    digits_.complete();
    syllables_.complete();
}

void KnownMatcher::addText(Text text, Pattern pattern) {
    texts_.add(text, int(patterns_.size()));
    patterns_.push_back(std::move(pattern));
}

void KnownMatcher::addDigits(Text digits, Pattern pattern) {
    digits_.add(digits, int(patterns_.size()));
    patterns_.push_back(std::move(pattern));
}

// ---- people ----

void KnownMatcher::addPerson(const KnownPerson& person, int index, Reach reach) {
    for (const std::string& name : person.names) addName(wide(name), person, index, reach);
    for (const std::string& nickname : person.nicknames) {
        const std::u32string text = withoutGapsOf(wide(nickname));
        if (text.size() < 2) continue;
        addText(text, {person.kind, "known.nickname", 0.95, index, -1, isCommon(text, lexicon_)});
        if (reach == Reach::File) addSyllables(text, person, index, true);
    }
}

void KnownMatcher::addName(const std::u32string& name, const KnownPerson& person, int index, Reach reach) {
    const std::u32string whole = withoutGapsOf(name);
    if (whole.size() < 2) return;
    addText(whole, {person.kind, "known.name", 0.99, index, -1, isCommon(whole, lexicon_)});
    const std::u32string plain = folded(name);
    if (const std::size_t dot = plain.find(U'·'); dot != std::u32string::npos) {
        if (dot >= 2)
            addText(plain.substr(0, dot),
                    {person.kind, "known.given_name", 0.9, index, -1, isCommon(plain.substr(0, dot), lexicon_)});
        if (reach == Reach::File) addSyllables(whole, person, index, false);
        return;
    }
    const std::size_t surname = surnameLength(whole, lexicon_);
    const Text given = Text(whole).substr(surname);
    if (surname && given.size() >= 2)
        addText(given, {person.kind, "known.given_name", 0.95, index, -1, isCommon(given, lexicon_), true});
    // A name of four characters without a surname (吉克阿依, 扎西罗布): people use either half.
    if (whole.size() == 4 &&
        (lexicon_.isTerm(Terms::Ethnic, given) || lexicon_.isTerm(Terms::Ethnic, Text(whole).substr(0, 2))))
        for (Text half : {Text(whole).substr(0, 2), Text(whole).substr(2)})
            addText(half, {person.kind, "known.given_name", 0.85, index, -1, isCommon(half, lexicon_)});
    if (whole.size() == 4 && surname == 1)  // 陈李佳慧
        addText(Text(whole).substr(2),
                {person.kind, "known.given_name", 0.9, index, -1, isCommon(Text(whole).substr(2), lexicon_)});
    if (reach == Reach::Text) {
        if (surname && !given.empty() && !isCommon(std::u32string(2, given.back()), lexicon_) &&
            lexicon_.givenCost(given.back()) < 8.6F)
            addText(std::u32string(2, given.back()), {person.kind, "known.pet_name", 0.8, index, -1, false});
        return;
    }
    addPetNames(surname ? given : Text(whole), person, index);
    if (surname) {
        addText(whole.substr(0, surname) + U"某某", {person.kind, "known.masked_name", 0.7, index, -1});
        addText(whole.substr(0, surname) + U"某" + whole.back(), {person.kind, "known.masked_name", 0.8, index, -1});
    }
    addSyllables(whole, person, index, false);
    if (surname && given.size() >= 2) addSyllables(given, person, index, true);
    const std::string whole8 = catalogue::encode(whole), given8 = catalogue::encode(given);
    addInitials(catalogue::spellName(whole8).initials, person, index);
    if (surname && given.size() >= 2) addInitials(catalogue::spellName(given8).initials, person, index);
}

void KnownMatcher::addPetNames(Text given, const KnownPerson& person, int index) {
    std::u32string characters;
    if (given.size() <= 2)
        for (char32_t character : given)
            if (characters.find(character) == std::u32string::npos) characters.push_back(character);
    for (char32_t c : characters) {
        const std::u32string one(1, c);
        const auto add = [&](const std::u32string& text) {
            addText(text, {person.kind, "known.pet_name", 0.85, index, -1, isCommon(text, lexicon_)});
        };
        add(one + one);
        for (Text head : {U"小", U"阿", U"大", U"老"})
            if (head != std::u32string_view(one)) add(std::u32string(head) + c);
        for (Text tail : {U"伢子", U"妹子", U"娃", U"娃子", U"娃儿", U"仔", U"崽", U"宝", U"宝宝", U"伢", U"妹",
                          U"妹妹", U"弟",   U"哥", U"姐",   U"丫头", U"丫", U"妞", U"满", U"毛",   U"儿"})
            add(c + std::u32string(tail));
    }
}

void KnownMatcher::addInitials(const std::string& letters, const KnownPerson& person, int index) {
    static constexpr std::string_view meanSomethingElse[]{"ct",  "qq",  "wx",   "vx",  "id", "tv",  "ok",  "pk",
                                                          "km",  "cm",  "kg",   "mg",  "ml", "am",  "pm",  "gps",
                                                          "dna", "icu", "wifi", "app", "xx", "xxx", "abc", "ab"};
    if (letters.size() < 2 ||
        std::find(std::begin(meanSomethingElse), std::end(meanSomethingElse), letters) != std::end(meanSomethingElse))
        return;
    if (initials_.try_emplace(std::u32string(letters.begin(), letters.end()), int(patterns_.size())).second)
        patterns_.push_back({person.kind, "known.initials", 0.7, index, -1});
}

void KnownMatcher::addSyllables(Text name, const KnownPerson& person, int index, bool isGiven) {
    // As the word list reads the characters, and as a surname is read (单 shan, 曾 zeng).
    const auto add = [&](const std::u32string& sequence) {
        if (sequence.size() < 2 || sequence.find(U'\0') != std::u32string::npos) return;
        syllables_.add(sequence, int(patterns_.size()));
        patterns_.push_back({person.kind, "known.homophone", 0.8, index, -1, false, isGiven, std::u32string(name)});
    };
    std::u32string listed, spelled;
    for (char32_t c : name) listed.push_back(char32_t(lexicon_.syllable(c)));
    const std::vector<std::string> spelling = words(catalogue::spellName(catalogue::encode(name)).pinyin);
    for (const std::string& syllable : spelling) {
        spelled.push_back(char32_t(lexicon_.syllable(syllable)));
        spelledSyllables_.push_back(syllable);
    }
    add(listed);
    if (spelled.size() == name.size() && spelled != listed) add(spelled);
    if (spelled.size() == name.size() && !isGiven) {  // given name first, as foreigners have it
        const std::size_t surname = surnameLength(name, lexicon_);
        if (surname) add(spelled.substr(surname) + spelled.substr(0, surname));
    }
}

// ---- everything else ----

void KnownMatcher::addItem(const KnownItem& item, int index) {
    const std::u32string text = wide(item.text);
    switch (item.kind) {
        case Kind::Address:
        case Kind::Place:
            addAddress(folded(text), index);
            break;
        case Kind::School:
        case Kind::Hospital:
        case Kind::Institution:
        case Kind::Unit:
            addSchool(folded(text), item.kind, index);
            break;
        case Kind::BirthDate:
            addBirthDate(item.text, index);
            break;
        default: {
            std::u32string digits;
            for (char32_t c : digitsOf(folded(text)).text)
                if (c != U'~') digits.push_back(c);
            const std::u32string whole = withoutGapsOf(text);
            if (digits.size() >= 6 && digits.size() + 1 >= whole.size()) {
                addDigits(digits, {item.kind, "known.number", 0.99, -1, index});
                if (item.kind == Kind::ResidentId && digits.size() == 18)
                    addDigits(digits.substr(0, 6) + digits.substr(8, 9), {item.kind, "known.number", 0.95, -1, index});
            } else if (whole.size() >= 4) {
                addText(whole, {item.kind, "known.number", 0.98, -1, index});
            }
        }
    }
}

void KnownMatcher::addAddress(const std::u32string& address, int index) {
    const std::u32string whole = withoutGaps(address).text;
    if (whole.size() >= 4) addText(whole, {Kind::Address, "known.address", 0.99, -1, index});
    // Each part with its ending; the proper name alone from the township down.
    std::size_t start = 0;
    bool isLocal = false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::size_t ending = 0;
        for (Text word : {U"自治区", U"自治州", U"自治县", U"街道", U"社区", U"小区", U"省",  U"市", U"县",
                          U"区",     U"旗",     U"镇",     U"乡",   U"村",   U"屯",   U"寨",  U"组", U"路",
                          U"街",     U"巷",     U"号",     U"栋",   U"幢",   U"室",   U"单元"})
            if (Text(whole).substr(i).starts_with(word)) {
                ending = word.size();
                break;
            }
        if (!ending || i == start) continue;
        const Text ended = Text(whole).substr(i, ending);
        isLocal |= ended == U"镇" || ended == U"乡" || ended == U"街道" || ended == U"村" || ended == U"社区" ||
                   ended == U"小区" || ended == U"屯" || ended == U"寨" || ended == U"组" || ended == U"路" ||
                   ended == U"街" || ended == U"巷";
        const Text part = Text(whole).substr(start, i + ending - start), stem = Text(whole).substr(start, i - start);
        const bool isNumber =
            std::any_of(stem.begin(), stem.end(), [](char32_t c) { return isDigit(c) || numeralValue(c); });
        if (isLocal && !isNumber && stem.size() >= 2) {
            addText(part, {Kind::Place, "known.place", 0.95, -1, index});
            addText(stem, {Kind::Place, "known.place", 0.8, -1, index, isCommon(stem, lexicon_)});
        }
        start = i + ending;
        i = start - 1;
    }
}

void KnownMatcher::addSchool(const std::u32string& school, Kind kind, int index) {
    const std::u32string whole = withoutGaps(school).text;
    if (whole.size() < 3) return;
    addText(whole, {kind, "known.institution", 0.98, -1, index});
    std::size_t proper = 0;  // behind province, county, township
    for (std::size_t i = 0; i + 1 < whole.size(); ++i)
        if (Text(U"省市县区镇乡").find(whole[i]) != Text::npos && i >= proper + 1) proper = i + 1;
    const Text name = Text(whole).substr(proper);
    if (proper && name.size() >= 4 && !lexicon_.isTerm(Terms::Generic, name))
        addText(name, {kind, "known.institution", 0.9, -1, index});
    for (Text ending : {U"中心小学", U"小学", U"中学", U"学校", U"幼儿园", U"完小", U"职业中专", U"医院", U"卫生院"})
        if (name.ends_with(ending)) {
            const Text stem = name.substr(0, name.size() - ending.size());
            if (stem.size() >= 2 && !isCommon(stem, lexicon_) && stem[0] != U'第')
                addText(stem, {kind, "known.institution", 0.75, -1, index});
            if (stem.size() == 2 && stem[0] == U'第' && (ending == U"小学" || ending == U"中学"))
                addText(std::u32string(1, stem[1]) + ending.front(), {kind, "known.institution", 0.8, -1, index});
            break;
        }
}

void KnownMatcher::addBirthDate(const std::string& date, int index) {
    if (date.size() != 10) return;  // YYYY-MM-DD
    const std::u32string year = wide(date.substr(0, 4)), month = wide(date.substr(5, 2)), day = wide(date.substr(8, 2));
    const std::u32string shortMonth = month[0] == U'0' ? month.substr(1) : month,
                         shortDay = day[0] == U'0' ? day.substr(1) : day;
    for (const std::u32string& y : {year, year.substr(2)})
        for (const auto& [m, d] : {std::pair{month, day}, std::pair{shortMonth, shortDay}})
            for (const auto& [first, second, third] :
                 {std::array<Text, 3>{U"年", U"月", U"日"}, {U"年", U"月", U"号"}, {U"/", U"/", U""}})
                addText(y + std::u32string(first) + m + std::u32string(second) + d + std::u32string(third),
                        {Kind::BirthDate, "known.birth_date", 0.97, -1, index});
    addText(year + shortMonth + shortDay, {Kind::BirthDate, "known.birth_date", 0.9, -1, index});  // 2015.3.8
    addText(year + month + day, {Kind::BirthDate, "known.birth_date", 0.95, -1, index});
}

// ---- finding ----

std::vector<KnownFinding> KnownMatcher::find(Text rawText, Text foldedText) const {
    std::vector<KnownFinding> findings;
    if (!texts_.empty()) findTexts(foldedText, findings);
    if (!digits_.empty()) findDigits(foldedText, findings);
    if (!syllables_.empty()) findSyllables(foldedText, findings);
    if (!initials_.empty()) findInitials(rawText, foldedText, findings);
    return findings;
}

void KnownMatcher::findTexts(Text foldedText, std::vector<KnownFinding>& findings) const {
    const View view = withoutGaps(foldedText);
    const Context context(view.text, lexicon_);
    texts_.find(view.text, [&](const Automaton::Hit& hit) {
        const Pattern& pattern = patterns_[std::size_t(hit.id)];
        // Not inside of a longer number or Latin word.
        const auto cuts = [&](std::size_t a, std::size_t b) {
            return (isDigit(view.text[a]) && isDigit(view.text[b])) ||
                   (isLetter(view.text[a]) && isLetter(view.text[b]));
        };
        if (hit.start > 0 && cuts(hit.start - 1, hit.start)) return;
        if (hit.end < view.size() && cuts(hit.end - 1, hit.end)) return;
        // Characters far apart are no name: two lines of a table, two cells.
        if (view.end(hit.end) - view.begin(hit.start) > (hit.end - hit.start) * 4 + 2) return;
        float spoken = 0;
        if (pattern.isWord) {
            spoken = context.before(hit.start) + context.after(hit.end) + context.cell(hit.start, hit.end);
            const Lexicon::Word* word = lexicon_.word(Text(view.text).substr(hit.start, hit.end - hit.start));
            if (spoken < enoughContext(word->cost, pattern.why == std::string_view("known.name"))) return;
            // 很高兴, 大丰收: the word goes on to the left.
            for (std::size_t longer = 1; longer <= 2 && longer <= hit.start; ++longer)
                if (isCommon(Text(view.text).substr(hit.start - longer, hit.end - hit.start + longer), lexicon_))
                    return;
        }
        std::size_t start = hit.start;
        // A wrong surname, or what somebody wrote for it: a character that is hardly ever a word by itself.
        if (pattern.isGiven && start > 0 && isHan(view.text[start - 1]) &&
            view.begin(hit.start) - view.begin(start - 1) <= 3) {
            const float asWord = lexicon_.characterCost(view.text[start - 1]);
            const bool isSurname = lexicon_.surnameCost(Text(view.text).substr(start - 1, 1)) < 8.5F;
            if ((isSurname && asWord > 7.5F) || asWord > 11.0F) --start;
        }
        findings.push_back({{view.begin(start), view.end(hit.end), pattern.kind, pattern.why, pattern.confidence, {}},
                            pattern.person,
                            pattern.item});
    });
}

void KnownMatcher::findDigits(Text foldedText, std::vector<KnownFinding>& findings) const {
    const View view = digitsOf(foldedText);
    digits_.find(view.text, [&](const Automaton::Hit& hit) {
        const Pattern& pattern = patterns_[std::size_t(hit.id)];
        const std::size_t start = view.begin(hit.start), end = view.end(hit.end);
        if (end - start > (hit.end - hit.start) * 3) return;
        findings.push_back(
            {{start, end, pattern.kind, pattern.why, pattern.confidence, {}}, pattern.person, pattern.item});
    });
}

void KnownMatcher::findSyllables(Text foldedText, std::vector<KnownFinding>& findings) const {
    // One symbol a Chinese character or a syllable in Latin letters; gaps, tones as digits, apostrophes left out.
    View view;
    std::vector<std::uint32_t> ends;
    std::vector<bool> latin, beginsWord, endsWord;
    const auto add = [&](int syllable, std::size_t start, std::size_t end, bool isLatin, bool begins, bool stops) {
        view.add(char32_t(syllable), start);
        ends.push_back(std::uint32_t(end));
        latin.push_back(isLatin);
        beginsWord.push_back(begins);
        endsWord.push_back(stops);
    };
    constexpr int barrier = 0xFFFF;
    for (std::size_t i = 0; i < foldedText.size();) {
        const char32_t c = foldedText[i];
        if (c == nothing || c == U' ' || c == U'\'' || c == U'-' || c == U'·' || c == U'.' || c == U'_' || c == U'\n') {
            ++i;
        } else if (isHan(c)) {
            add(lexicon_.syllable(c), i, i + 1, false, true, true);
            ++i;
        } else if (isLetter(c)) {
            std::size_t end = i;
            while (end < foldedText.size() && (isLetter(foldedText[end]) || foldedText[end] == nothing)) ++end;
            std::string letters;
            for (char32_t letter : foldedText.substr(i, end - i))
                letters.push_back(letter == nothing ? '\'' : char(letter));
            const std::size_t wordStart = i;
            while (i < end) {
                const auto known =
                    std::find_if(spelledSyllables_.begin(), spelledSyllables_.end(), [&](const std::string& syllable) {
                        return letters.compare(i - wordStart, syllable.size(), syllable) == 0;
                    });
                const std::size_t length = known == spelledSyllables_.end() ? 1 : known->size();
                add(known == spelledSyllables_.end() ? barrier : lexicon_.syllable(*known), i, i + length, true,
                    i == wordStart, i + length == end);
                i += length;
            }
            if (i < foldedText.size() && foldedText[i] >= U'1' && foldedText[i] <= U'5' &&
                (i + 1 >= foldedText.size() || !isDigit(foldedText[i + 1])))
                ++i;  // xiao3 ming2
        } else {
            add(barrier, i, i + 1, false, true, true);
            ++i;
        }
    }
    syllables_.find(view.text, [&](const Automaton::Hit& hit) {
        const Pattern& pattern = patterns_[std::size_t(hit.id)];
        const std::size_t count = hit.end - hit.start, start = view.at[hit.start], end = ends[hit.end - 1];
        if (end - start > count * 10) return;
        std::size_t same = 0, inLatin = 0;
        std::u32string characters;
        for (std::size_t i = hit.start; i < hit.end; ++i) {
            inLatin += latin[i];
            characters.push_back(foldedText[view.at[i]]);
            same += !latin[i] && i - hit.start < pattern.spelling.size() &&
                    characters.back() == pattern.spelling[i - hit.start];
        }
        if (!beginsWord[hit.start] || !endsWord[hit.end - 1]) return;
        if (same == count) return;  // findTexts has it
        double confidence = pattern.confidence;
        if (inLatin == count) {
            if (end - start < 5 || (count == 2 && lexicon_.isTerm(Terms::English, characters))) return;
            confidence = 0.9;
        } else if (inLatin == 0) {
            // Another spelling: some characters right, or a whole name of three that is no row of words.
            if (lexicon_.word(characters) || (same == 0 && (count < 3 || pattern.isGiven))) return;
            if (same == 0)
                for (std::size_t i = 0; i + 2 <= characters.size(); ++i)
                    if (isCommon(Text(characters).substr(i, 2), lexicon_)) return;
            if (count == 2 && !pattern.isGiven && characters[0] != pattern.spelling[0]) return;
            // 小名, 明天: a neighbor makes it a word.
            if (count == 2 && hit.end < view.size() && !latin[hit.end] &&
                isCommon(std::u32string{characters[1], foldedText[view.at[hit.end]]}, lexicon_) && same < 2 &&
                !pattern.isGiven)
                return;
        }
        findings.push_back({{start, end, pattern.kind, inLatin ? "known.pinyin" : pattern.why, confidence, {}},
                            pattern.person,
                            pattern.item});
    });
}

void KnownMatcher::findInitials(Text rawText, Text foldedText, std::vector<KnownFinding>& findings) const {
    for (std::size_t i = 0; i < foldedText.size(); ++i) {
        if (!isLetter(foldedText[i])) continue;
        std::size_t end = i;
        bool capitals = true;
        for (; end < foldedText.size() &&
               (isLetter(foldedText[end]) || (foldedText[end] == U'.' && end + 1 < foldedText.size() &&
                                              isLetter(foldedText[end + 1]) && end - i < 6));
             ++end)
            capitals &= !(rawText[end] >= U'a' && rawText[end] <= U'z');
        std::u32string letters;
        for (char32_t c : foldedText.substr(i, end - i))
            if (c != U'.') letters.push_back(c);
        const auto found = initials_.find(letters);
        const bool bounded =
            (i == 0 || !isDigit(foldedText[i - 1])) && (end == foldedText.size() || !isDigit(foldedText[end]));
        if (found != initials_.end() && bounded && (capitals || letters.size() >= 3)) {
            const Pattern& pattern = patterns_[std::size_t(found->second)];
            std::size_t start = i;
            if (start > 0 && isHan(foldedText[start - 1]) &&
                lexicon_.surnameCost(foldedText.substr(start - 1, 1)) < 9 &&
                lexicon_.characterCost(foldedText[start - 1]) > 7.5F)
                --start;
            findings.push_back(
                {{start, end, pattern.kind, pattern.why, pattern.confidence, {}}, pattern.person, pattern.item});
        }
        i = end;
    }
}

}  // namespace tonghu::redaction
