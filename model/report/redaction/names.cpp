#include "model/report/redaction/names.h"
#include "model/report/redaction/context.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;
using What = Token::What;

// Costs that the word list cannot give: how much rarer than a common word a name of each form is. Set on the
// development part of the corpus.
constexpr float nameBase = 5.6F, oneCharacterGiven = 2.2F, twoCharacterGiven = 0.2F, doubleSurname = 3.0F;
constexpr float givenOnlyBase = 7.2F, doubledBase = 8.0F, petNameBase = 8.0F, addressBase = 5.5F, ethnicBase = 9.5F;
constexpr float translitBase = 10.0F, translitEach = 3.2F;
constexpr float maskedBase = 2.0F, shortTitle = 3.5F;
/// A given name alone, or a pet name, is believed only of characters that names are made of: one in 5,000.
constexpr float likelyGiven = 8.6F;
/// A word this rare, of characters this common in names, may be one.
constexpr float rareWord = 11.3F, fashionable = 6.9F, wordToo = 2.2F;
constexpr float cheapest = 3.0F;
constexpr std::size_t longestEdge = 8, longestTitle = 4, longestEthnic = 4;

struct Edge {
    float cost;
    Token token;
};

/// One stretch of Chinese characters, read.
class Lattice {
public:
    Lattice(const View& view, std::size_t begin, std::size_t end, const Lexicon& lexicon)
        : view_(view),
          begin_(begin),
          size_(end - begin),
          lexicon_(lexicon),
          text_(Text(view.text).substr(begin, size_)),
          context_(view.text, lexicon),
          before_(size_ + 1, NAN),
          after_(size_ + 1, NAN) {}

    void read(std::vector<Token>& tokens) {
        best_.assign(size_ + 1, {1e30F, {}});
        best_[0].cost = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            addWords(i);
            addNames(i);
            addGivenNames(i);
            addPetNames(i);
            addAddresses(i);
            addEthnicParts(i);
            addTransliterated(i);
        }
        follow(tokens);
    }

private:
    void offer(std::size_t i, std::size_t length, float cost, What what, std::size_t nameSize = 0,
               const char* why = "") {
        if (i + length > size_) return;
        const float total = best_[i].cost + std::max(cost, cheapest);
        if (total >= best_[i + length].cost) return;
        best_[i + length] = {total,
                             {.start = std::uint32_t(begin_ + i),
                              .size = std::uint32_t(length),
                              .what = what,
                              .nameSize = std::uint32_t(nameSize),
                              .gain = cost,
                              .why = why}};
    }

    void addWords(std::size_t i) {
        offer(i, 1, lexicon_.characterCost(text_[i]), What::Word);
        const unsigned lengths = lexicon_.lengthsFrom(text_[i]);
        for (std::size_t length = 2; length <= Lexicon::longestWord && i + length <= size_; ++length)
            if (lengths & (1u << (length - 1)))
                if (const Lexicon::Word* word = lexicon_.word(text_.substr(i, length)))
                    offer(i, length, word->cost, word->isPlace ? What::Place : What::Word);
    }

    float before(std::size_t i) const {
        return remembered(before_, i, [&] { return context_.before(begin_ + i); });
    }
    float after(std::size_t i) const {
        return remembered(after_, i, [&] { return context_.after(begin_ + i); });
    }
    template <class Find>
    static float remembered(std::vector<float>& known, std::size_t i, Find find) {
        if (i >= known.size()) return find();
        if (std::isnan(known[i])) known[i] = find();
        return known[i];
    }

    float around(std::size_t i, std::size_t length) const {
        return -gaps(i, length) + before(i) + after(i + length) + context_.cell(begin_ + i, begin_ + i + length);
    }

    /// Blanks inside: between all characters they are a way of writing a name, between some they part two words.
    float gaps(std::size_t i, std::size_t length) const {
        std::size_t count = 0;
        for (std::size_t j = i + 1; j < i + length; ++j) count += view_.gapBefore[begin_ + j];
        return count == 0 || count == length - 1 ? 0 : 4.0F;
    }

    bool isFunctionWord(std::size_t i) const {
        return lexicon_.isTerm(Terms::Stop, text_.substr(i, 1)) || lexicon_.isTerm(Terms::Naming, text_.substr(i, 1)) ||
               text_[i] == U'姓';
    }

    void addNames(std::size_t i) {
        for (std::size_t surname : {1u, 2u}) {
            if (i + surname >= size_) break;
            const float surnameCost = lexicon_.surnameCost(text_.substr(i, surname));
            if (!std::isfinite(surnameCost)) continue;
            addMasked(i, surname, surnameCost);
            float given = 0;
            for (std::size_t length = 1; length <= 2 && i + surname + length <= size_; ++length) {
                const float one = lexicon_.givenCost(text_[i + surname + length - 1]);
                // 和, 在 are hardly ever in a name; nor is what no list of names has.
                const char32_t last = text_[i + surname + length - 1];
                const bool isOdd = one > 12.0F || (lexicon_.characterCost(last) < 6.0F && last != U'一') ||
                                   (length == 1 && last == U'家');
                given += isOdd ? one + 2.5F : one;
                const std::size_t all = surname + length;
                const float cost = nameBase + surnameCost + given +
                                   (length == 1 ? oneCharacterGiven : twoCharacterGiven) - around(i, all);
                offer(i, all, cost, What::Name, all, "name.likely");
            }
            addDoubleSurname(i, surname, surnameCost);
        }
    }

    /// 陈李佳慧: both parents' surnames.
    void addDoubleSurname(std::size_t i, std::size_t surname, float surnameCost) {
        if (surname != 1 || i + 4 > size_) return;
        const float second = lexicon_.surnameCost(text_.substr(i + 1, 1));
        if (!std::isfinite(second) || surnameCost > 6 || second > 6) return;
        const float cost = nameBase + doubleSurname + surnameCost + second + lexicon_.givenCost(text_[i + 2]) +
                           lexicon_.givenCost(text_[i + 3]) - around(i, 4);
        offer(i, 4, cost, What::Name, 4, "name.likely");
    }

    /// 李某, 李某某, 李某平.
    void addMasked(std::size_t i, std::size_t surname, float surnameCost) {
        std::size_t end = i + surname;
        if (end >= size_ || text_[end] != U'某') return;
        while (end < size_ && text_[end] == U'某') ++end;
        offer(i, end - i, maskedBase + surnameCost * 0.5F, What::Name, end - i, "form.masked_name");
        if (end - i == surname + 1 && end < size_)
            offer(i, end - i + 1,
                  maskedBase + surnameCost * 0.5F + 1 + lexicon_.givenCost(text_[end]) * 0.7F - after(end + 1),
                  What::Name, end - i + 1, "form.masked_name");
    }

    bool isCommonWord(std::size_t i, std::size_t length, float atMost) const {
        const Lexicon::Word* word = lexicon_.word(text_.substr(i, length));
        return word && word->cost < atMost;
    }

    void addGivenNames(std::size_t i) {
        if (i + 2 > size_) return;
        const float first = lexicon_.givenCost(text_[i]), second = lexicon_.givenCost(text_[i + 1]);
        if (first > likelyGiven || second > likelyGiven || isFunctionWord(i)) return;
        if (const Lexicon::Word* word = lexicon_.word(text_.substr(i, 2)); word && word->cost < 13.5F) {
            // 浩然, 天佑, 海波: rare as words, common as names; the context decides.
            if (word->cost > rareWord && first < fashionable && second < fashionable && !isFunctionWord(i + 1))
                offer(i, 2, word->cost + wordToo - around(i, 2), What::Name, 2, "name.given");
            return;
        }
        const float cost = text_[i] == text_[i + 1] ? doubledBase + first : givenOnlyBase + first + second;
        offer(i, 2, cost - around(i, 2), What::Name, 2, "name.given");
    }

    /// 小敏, 老陶, 阿明; 墨伢子, 熙娃.
    void addPetNames(std::size_t i) {
        if (i + 2 > size_) return;
        const char32_t head = text_[i], second = text_[i + 1];
        const float surname = lexicon_.surnameCost(text_.substr(i + 1, 1)), given = lexicon_.givenCost(second);
        if ((head == U'小' || head == U'老' || head == U'阿') && !isCommonWord(i, 2, 14.5F)) {
            const float part = numeralValue(second) ? 99
                               : head == U'老'      ? surname
                               : head == U'小'      ? std::min(surname, given)
                                                    : given;
            if (part < likelyGiven + (head == U'阿'))
                offer(i, 2, petNameBase + part - around(i, 2), What::Name, 2, "name.pet");
        }
        if (head == U'老' && i + 3 <= size_ && text_[i + 2] == U'头' && surname < likelyGiven)
            offer(i, 3, petNameBase + surname - around(i, 3), What::Name, 3, "name.pet");  // 老刘头
        for (std::size_t length : {2u, 1u}) {
            if (i + 1 + length > size_ || !lexicon_.isTerm(Terms::PetEnd, text_.substr(i + 1, length))) continue;
            if (lexicon_.givenCost(head) > likelyGiven || isCommonWord(i, 1 + length, 15.0F)) continue;
            offer(i, 1 + length, petNameBase + 2 + lexicon_.givenCost(head) - around(i, 1 + length), What::Name,
                  1 + length, "name.pet");
        }
    }

    /// 王老师, 喻满爹, 欧阳主任: a surname and what people are called by.
    void addAddresses(std::size_t i) {
        for (std::size_t surname : {1u, 2u}) {
            if (i + surname >= size_) break;
            const float surnameCost = lexicon_.surnameCost(text_.substr(i, surname));
            if (!std::isfinite(surnameCost)) continue;
            // 向老师反映, 和奶奶: the more the character does as a word, the less it is a surname here.
            if (surname == 1 && isFunctionWord(i) && before(i) < 5.0F) continue;  // 向老师反映
            const float asWord = surname == 1 ? std::max(0.0F, 10.5F - lexicon_.characterCost(text_[i])) * 1.3F : 0;
            for (std::size_t title = std::min<std::size_t>(longestTitle, size_ - i - surname); title >= 1; --title) {
                const Text called = text_.substr(i + surname, title);
                const bool isLong = title > 1 && lexicon_.isTerm(Terms::Title, called);
                if (!isLong && !(title == 1 && lexicon_.isTerm(Terms::ShortTitle, called))) continue;
                const std::size_t all = surname + title;
                if (isCommonWord(i, all, 16.5F)) continue;
                const float cost = addressBase + surnameCost + gaps(i, all) + asWord + (isLong ? 0 : shortTitle) -
                                   0.6F * before(i) - 0.5F * after(i + all);
                offer(i, all, cost, What::Address, surname, "name.title");
            }
            addRankedAddress(i, surname, surnameCost + asWord);
        }
    }

    /// 邓满娭毑, 王二叔, 李大爹: with the rank among brothers between.
    void addRankedAddress(std::size_t i, std::size_t surname, float surnameCost) {
        if (i + surname + 1 >= size_ || Text(U"满大小二三四五六七八老细幺晚").find(text_[i + surname]) == Text::npos)
            return;
        for (std::size_t title : {2u, 1u}) {
            if (i + surname + 1 + title > size_) continue;
            const Text called = text_.substr(i + surname + 1, title);
            if (!lexicon_.isTerm(title == 2 ? Terms::Title : Terms::ShortTitle, called)) continue;
            const std::size_t all = surname + 1 + title;
            offer(i, all,
                  addressBase + surnameCost + 2 + (title == 1 ? 2.0F : 0) + gaps(i, all) - 0.6F * before(i) -
                      0.5F * after(i + all),
                  What::Address, surname + 1, "name.title");
        }
    }

    void addEthnicParts(std::size_t i) {
        for (std::size_t length = std::min<std::size_t>(longestEthnic, size_ - i); length >= 2; --length)
            if (lexicon_.isTerm(Terms::Ethnic, text_.substr(i, length)))
                offer(i, length, ethnicBase + (length == 2 ? 2.5F : 0) - 0.7F * around(i, length), What::Name, length,
                      "name.ethnic");
    }

    /// 阿茹娜, 祖丽胡玛尔: three and more characters that foreign sounds are written with, and no words.
    void addTransliterated(std::size_t i) {
        std::size_t length = 0;
        while (i + length < size_ && length < 6 && lexicon_.isTerm(Terms::Translit, text_.substr(i + length, 1))) {
            if (++length < 3) continue;
            const float cost = translitBase + translitEach * float(length) - around(i, length);
            if (wordsCost(i, length) > cost + 6) offer(i, length, cost, What::Name, length, "name.transliterated");
        }
    }

    /// What the stretch costs as words alone.
    float wordsCost(std::size_t from, std::size_t length) const {
        float cost[longestEdge + 1];
        std::fill(cost, cost + longestEdge + 1, 1e30F);
        cost[0] = 0;
        for (std::size_t i = 0; i < length; ++i)
            for (std::size_t size = 1; size <= Lexicon::longestWord && i + size <= length; ++size) {
                const Lexicon::Word* word = lexicon_.word(text_.substr(from + i, size));
                if (!word && size > 1) continue;
                const float step = word ? word->cost : lexicon_.characterCost(text_[from + i]);
                cost[i + size] = std::min(cost[i + size], cost[i] + step);
            }
        return cost[length];
    }

    void follow(std::vector<Token>& tokens) {
        const std::size_t first = tokens.size();
        for (std::size_t i = size_; i > 0; i -= best_[i].token.size) {
            Token token = best_[i].token;
            if (token.what == What::Name || token.what == What::Address)
                token.gain = wordsCost(token.start - begin_, token.size) - token.gain;
            tokens.push_back(token);
        }
        std::reverse(tokens.begin() + std::ptrdiff_t(first), tokens.end());
    }

    const View& view_;
    std::size_t begin_, size_;
    const Lexicon& lexicon_;
    Text text_;
    Context context_;
    mutable std::vector<float> before_, after_;
    std::vector<Edge> best_;
};

double confidenceOf(float gain) {
    return std::clamp(0.55 + gain / 30.0, 0.5, 0.97);
}

Kind kindOf(const Token& token, Text text) {
    const Text called = text.substr(token.start + token.nameSize, token.size - token.nameSize);
    for (Text teacher : {U"老师", U"校长", U"班主任", U"园长", U"教练", U"教授"})
        if (called.find(teacher) != Text::npos) return Kind::Teacher;
    for (Text staff :
         {U"主任", U"书记", U"镇长", U"村长", U"所长", U"警官", U"民警", U"干事",   U"专干", U"督导", U"社工",
          U"组长", U"局长", U"科长", U"支书", U"委员", U"主席", U"法官", U"检察官", U"律师", U"医生"})
        if (called.find(staff) != Text::npos) return Kind::Staff;
    return Kind::Person;
}

/// 老师 behind a name; not 爷爷, who is another person.
std::size_t titleAfter(Text text, const Lexicon& lexicon) {
    const std::size_t length = lexicon.termAfter(Terms::Title, text, 2);
    return lexicon.isTerm(Terms::Kin, text.substr(0, length)) ? 0 : length;
}

/// Parts of one ethnic name stand beside each other: 吉克 + 尔布.
std::vector<Token> joined(const std::vector<Token>& tokens) {
    std::vector<Token> result;
    for (const Token& token : tokens) {
        const bool ethnic = token.why == std::string_view("name.ethnic");
        if (ethnic && !result.empty() && result.back().why == std::string_view("name.ethnic") &&
            result.back().start + result.back().size == token.start) {
            result.back().size += token.size;
            result.back().nameSize += token.size;
            result.back().gain += token.gain;
        } else {
            result.push_back(token);
        }
    }
    return result;
}

/// How many characters from `i` on, in steps of `step`, are of a part of a dotted name: those that foreign sounds are
/// written with where two and more are, else all up to a word that is none of a name.
std::size_t dottedPart(Text text, std::size_t i, int step, const Lexicon& lexicon) {
    const auto at = [&](std::size_t n) { return std::size_t(std::ptrdiff_t(i) + step * std::ptrdiff_t(n)); };
    const auto isPart = [&](std::size_t n) { return at(n) < text.size() && isHan(text[at(n)]); };
    std::size_t foreign = 0;
    while (foreign < 8 && isPart(foreign) && lexicon.isTerm(Terms::Translit, text.substr(at(foreign), 1))) ++foreign;
    if (foreign >= 2) return foreign;
    std::size_t any = 0;
    for (; any < 6 && isPart(any); ++any) {
        const Text one = text.substr(at(any), 1);
        if (any > 0 && (lexicon.isTerm(Terms::Stop, one) || lexicon.isTerm(Terms::Naming, one) ||
                        lexicon.isTerm(Terms::Speech, one)))
            break;
    }
    return any;
}

/// 阿力木江·吐尔逊: Chinese characters around one middle dot or more.
void findDotted(const View& view, const Lexicon& lexicon, std::vector<Finding>& findings) {
    const Text text = view.text;
    for (std::size_t dot = text.find(U'·'); dot != Text::npos; dot = text.find(U'·', dot + 1)) {
        const std::size_t begin = dot > 0 ? dot - dottedPart(text, dot - 1, -1, lexicon) : dot;
        std::size_t end = dot + 1 + dottedPart(text, dot + 1, 1, lexicon);
        if (end < text.size() && text[end] == U'·') end += 1 + dottedPart(text, end + 1, 1, lexicon);
        if (begin < dot && end > dot + 1) findings.push_back({begin, end, Kind::Person, "name.dotted", 0.9, {}});
    }
}

/// 小名叫"狗蛋": whatever follows, in quotes or up to a sign or a word that is none of a name.
void findCalled(const View& view, const Lexicon& lexicon, std::vector<Finding>& findings) {
    const Text text = view.text;
    for (Text word :
         {U"小名", U"乳名", U"昵称", U"外号", U"绰号", U"大名", U"学名", U"曾用名", U"取名", U"改名", U"原名", U"化名"})
        for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            std::size_t begin = at + word.size();
            bool said = false, quoted = false;
            for (; begin < text.size() && Text(U"叫做为是:\"“”「『‘' ").find(text[begin]) != Text::npos; ++begin) {
                said = true;
                quoted |= Text(U"\"“「『‘").find(text[begin]) != Text::npos;
            }
            std::size_t end = begin;
            while (end < text.size() && end - begin < (quoted ? 6u : 4u) && isHan(text[end]) &&
                   (quoted || end - begin < 2 || !lexicon.isTerm(Terms::Speech, text.substr(end, 1))))
                ++end;
            if (said && end - begin >= 2 && !lexicon.isTerm(Terms::Stop, text.substr(begin, 1)))
                findings.push_back({begin, end, Kind::Person, "context.called", 0.85, {}});
        }
}

/// 王**, 李XX, 张×: what somebody masked by hand still tells the surname.
void findMaskedBySigns(const View& view, const Lexicon& lexicon, std::vector<Finding>& findings) {
    const Text text = view.text;
    const auto isMask = [](char32_t c) { return c == U'*' || c == U'x' || c == U'×' || c == U'〇' || c == U'△'; };
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == U'某' && isLetter(text[i - 1]) && (i < 2 || !isLetter(text[i - 2]))) {  // W某某
            std::size_t end = i;
            while (end < text.size() && text[end] == U'某') ++end;
            findings.push_back({i - 1, end, Kind::Person, "form.masked_name", 0.75, {}});
            i = end;
            continue;
        }
        if (!isMask(text[i]) || !isHan(text[i - 1])) continue;
        std::size_t end = i;
        while (end < text.size() && isMask(text[end])) ++end;
        const std::size_t surname = i >= 2 && std::isfinite(lexicon.surnameCost(text.substr(i - 2, 2))) ? 2 : 1;
        if (end - i > 2 || lexicon.surnameCost(text.substr(i - surname, surname)) > 8.5F ||
            (text[i] == U'x' && end - i < 2) || (end < text.size() && (isDigit(text[end]) || isLetter(text[end])))) {
            i = end;
            continue;
        }
        if (end < text.size() && isHan(text[end]) && text[i] == U'*') ++end;  // 王*明
        findings.push_back({i - surname, end, Kind::Person, "form.masked_name", 0.75, {}});
        i = end;
    }
}

}  // namespace

std::vector<Token> readTokens(const View& view, const Lexicon& lexicon) {
    std::vector<Token> tokens;
    tokens.reserve(view.size() / 2);
    for (std::size_t i = 0; i < view.size();) {
        if (!isHan(view.text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < view.size() && isHan(view.text[end])) ++end;
        Lattice(view, i, end, lexicon).read(tokens);
        i = end;
    }
    return tokens;
}

std::vector<std::u32string> findRepeated(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon) {
    const Context context(view.text, lexicon);
    struct Seen {
        int times = 0;
        float spoken = 0;
    };
    std::map<std::u32string, Seen> pairs;
    const auto isLoose = [&](const Token& token) {
        const char32_t c = view.text[token.start];
        return token.what == What::Word && token.size == 1 && lexicon.givenCost(c) < 9.5F &&
               lexicon.characterCost(c) > 8.2F &&
               !lexicon.isTerm(Terms::Stop, Text(view.text).substr(token.start, 1)) && !numeralValue(c);
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!isLoose(tokens[i]) || !isLoose(tokens[i + 1]) || tokens[i + 1].start != tokens[i].start + 1) continue;
        Seen& seen = pairs[view.text.substr(tokens[i].start, 2)];
        ++seen.times;
        seen.spoken += context.before(tokens[i].start) + context.after(tokens[i].start + 2);
    }
    std::vector<std::u32string> repeated;
    for (const auto& [pair, seen] : pairs)
        if (seen.times >= 2 && seen.spoken >= 2.0F * float(seen.times)) repeated.push_back(pair);
    return repeated;
}

std::vector<Finding> findNames(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon) {
    std::vector<Finding> findings;
    for (Token token : joined(tokens)) {
        if (token.what != What::Name && token.what != What::Address) continue;
        if (token.what == What::Name)  // 卓玛老师: the title goes with the name
            token.size += std::uint32_t(titleAfter(Text(view.text).substr(token.start + token.size), lexicon));
        findings.push_back({token.start, token.start + token.size, kindOf(token, view.text), token.why,
                            confidenceOf(token.gain), view.text.substr(token.start, token.nameSize)});
    }
    findDotted(view, lexicon, findings);
    findCalled(view, lexicon, findings);
    findMaskedBySigns(view, lexicon, findings);
    for (Finding& finding : findings) {
        if (finding.name.empty()) finding.name = view.text.substr(finding.start, finding.end - finding.start);
        const std::size_t end = view.end(finding.end);
        finding.start = view.begin(finding.start);
        finding.end = end;
    }
    return findings;
}

}  // namespace tonghu::redaction
