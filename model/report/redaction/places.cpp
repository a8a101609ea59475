#include "model/report/redaction/places.h"
#include "model/catalogue/text.h"
#include "model/report/redaction/redaction_files.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;
using What = Token::What;

enum class Class {
    County,
    Town,
    Village,
    Group,
    Street,
    Estate,
    Natural,
    School,
    Hospital,
    Institution,
    Unit,
    Office,
    Detail
};

struct Ending {
    Class what;
    std::size_t fewest, most;  ///< characters of the proper name
};

/// Endings by their text, and which characters end one, so that most positions cost one look.
class Endings {
public:
    static const Endings& instance() {
        static const Endings endings;
        return endings;
    }
    /// The longest that ends at `end`, with its length.
    std::optional<std::pair<Ending, std::size_t>> endingAt(Text text, std::size_t end) const {
        if (!last_[text[end - 1] & 0xFFFF]) return std::nullopt;
        for (std::size_t length = std::min(longest_, end); length >= 1; --length)
            if (const auto found = endings_.find(std::u32string(text.substr(end - length, length)));
                found != endings_.end())
                return std::pair{found->second, length};
        return std::nullopt;
    }

private:
    Endings() : last_(0x10000) {
        static constexpr std::string_view names[]{"county",  "town",   "village",  "group",       "street", "estate",
                                                  "natural", "school", "hospital", "institution", "unit",   "office"};
        std::istringstream file{std::string(files::places)};
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line.front() == '#') continue;
            std::istringstream words(line);
            std::string name, text;
            Ending ending{};
            words >> name >> ending.fewest >> ending.most;
            ending.what = Class(std::find(std::begin(names), std::end(names), name) - std::begin(names));
            while (words >> text) {
                const std::u32string wide = catalogue::decode(text).value_or(std::u32string());
                endings_.emplace(wide, ending);
                last_[wide.back() & 0xFFFF] = true;
                longest_ = std::max(longest_, wide.size());
            }
        }
    }

    std::unordered_map<std::u32string, Ending> endings_;
    std::vector<bool> last_;
    std::size_t longest_ = 0;
};

bool isInstitution(Class what) {
    return what >= Class::School && what <= Class::Office;
}

struct Unit {
    std::size_t start, end;
    Class what;
    bool isWeak = false;  ///< believed only beside another
};

class Reader {
public:
    Reader(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon)
        : view_(view), text_(view.text), tokens_(tokens), lexicon_(lexicon), tokenAt_(view.size(), none) {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            for (std::size_t j = 0; j < tokens[i].size; ++j) tokenAt_[tokens[i].start + j] = std::uint32_t(i);
    }

    std::vector<Unit> units() {
        for (std::size_t end = 1; end <= text_.size(); ++end) {
            if (const std::size_t detail = detailEnd(end - 1)) {
                units_.push_back({end - 1, detail, Class::Detail});
                end = detail;
                continue;
            }
            const auto found = Endings::instance().endingAt(text_, end);
            if (!found) continue;
            const auto& [ending, length] = *found;
            if (cutsWord(end, length)) continue;
            if (const auto unit = unitOf(ending, end - length, end)) {
                while (!units_.empty() && units_.back().start >= unit->start) units_.pop_back();
                units_.push_back(*unit);
            }
        }
        return std::move(units_);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    const Token* tokenOf(std::size_t position) const {
        return tokenAt_[position] == none ? nullptr : &tokens_[tokenAt_[position]];
    }

    Text textOf(const Token& token) const { return text_.substr(token.start, token.size); }

    /// The ending is part of a longer word (村里, 路上), or the last word is one of its own (农村, 超市).
    bool cutsWord(std::size_t end, std::size_t length) const {
        const Token* last = tokenOf(end - 1);
        if (!last) return false;
        const std::size_t tokenEnd = last->start + last->size;
        if (tokenEnd > end) {
            // 中心小学三年级: 学三 is no word; 口上 is
            return last->what != What::Name || last->start >= end - length;
        }
        return false;
    }

    bool adjoins(std::size_t start) const {
        return !units_.empty() && units_.back().end <= start && start - units_.back().end <= 1 &&
               (start == units_.back().end || text_[units_.back().end] == U' ');
    }

    bool isStop(const Token& token) const {
        if (token.what == What::Address) return true;
        if (token.what == What::Name) return token.gain > 12;
        return lexicon_.isTerm(Terms::Stop, textOf(token)) || lexicon_.isTerm(Terms::Generic, textOf(token)) ||
               lexicon_.isTerm(Terms::Kin, textOf(token)) || lexicon_.isTerm(Terms::Role, textOf(token));
    }

    /// 上, 后 ... at the head of a name, where nothing before needs it: 住 上顿渡 镇, 后刘 村.
    bool isPosition(const Token& token) const {
        if (token.size != 1 || Text(U"上下前后里外内新旧大小高同").find(text_[token.start]) == Text::npos) return false;
        return token.start == 0 || !isHan(text_[token.start - 1]) ||
               Text(U"住在到从去往至于址籍回").find(text_[token.start - 1]) != Text::npos;
    }

    bool isCommon(const Token& token, float atMost) const {
        if (token.what != What::Word || token.size < 2) return false;
        const Lexicon::Word* word = lexicon_.word(textOf(token));
        return word && word->cost < atMost;
    }

    /// Where the proper name before `start` begins; `start` where there is none.
    std::size_t stemStart(const Ending& ending, std::size_t start) const {
        // Right behind a place whatever there is belongs to the next: 洗马村 下屋 组, 张坊镇 人和 完小.
        if (!units_.empty() && ending.what == Class::Office && units_.back().what == Class::Office &&
            units_.back().end < start && start - units_.back().end <= 4 && isBare(units_.back().end, start))
            return units_.back().end;  // 腾冲市公安局 马站 派出所
        if (!units_.empty() && units_.back().what != Class::Detail && !isInstitution(units_.back().what) &&
            units_.back().end < start && start - units_.back().end <= std::max<std::size_t>(ending.most, 6) &&
            isBare(units_.back().end, start))
            return isInstitution(ending.what) ? chainStart() : units_.back().end;
        std::size_t begin = start, place = 0;
        while (begin > 0) {
            if (!units_.empty() && units_.back().end == begin && isInstitution(ending.what) &&
                !isInstitution(units_.back().what))
                return chainStart();
            if (!units_.empty() && units_.back().end == begin && units_.back().what == Class::School)
                return units_.back().start;  // 徐州医科大学 附属医院
            const char32_t before = text_[begin - 1];
            if (isDigit(before) || isLetter(before)) {
                if (start - begin >= ending.most || !isInstitution(ending.what)) break;
                --begin;
                continue;
            }
            if (!units_.empty() && units_.back().end == begin && !isInstitution(ending.what)) {
                const Class last = units_.back().what;  // 泉塘 组: the 塘 was taken for a pond
                return last == Class::Natural || last == Class::Street || last == Class::Estate ? units_.back().start
                                                                                                : begin;
            }
            const Token* token = tokenOf(begin - 1);
            if (token && !isInstitution(ending.what) && isPosition(*token)) {
                begin = token->start;
                break;
            }
            if (!token || isStop(*token) || token->start + token->size > begin) break;
            if (start - token->start > ending.most) break;
            const bool isFirst = begin == start;
            if (isGap(begin) && (!isFirst || isInstitution(ending.what) || isCommon(*token, 12.0F))) break;
            if (!units_.empty() && token->start < units_.back().end) {
                begin = units_.back().end;
                break;
            }
            if (!isFirst && isCommon(*token, isInstitution(ending.what) ? 10.0F : 12.0F)) break;
            if (!isFirst && token->what == What::Place && !isInstitution(ending.what)) break;
            begin = token->start;
            if (token->what == What::Place) place = begin;
        }
        // 委托 石狮市 ...: with a known place in it, the name begins there.
        if (const Token* first = begin < place ? tokenOf(begin) : nullptr; first && isCommon(*first, 13.0F))
            return place;
        return begin;
    }

    /// Chinese characters without a gap, none of them a word that joins sentences.
    bool isBare(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i)
            if (!isHan(text_[i]) || Text(U"的是在了住有从到也都就").find(text_[i]) != Text::npos ||
                (i > from && isGap(i)))
                return false;
        return true;
    }
    /// A blank that the view has left out stands before `i`.
    bool isGap(std::size_t i) const { return view_.gapBefore[i]; }

    /// An institution's name takes in all places before it: 湖南省长沙市第一中学.
    std::size_t chainStart() const {
        std::size_t i = units_.size() - 1;
        while (i > 0 && units_[i - 1].end == units_[i].start && !isInstitution(units_[i - 1].what)) --i;
        return units_[i].start;
    }

    bool prepositionBefore(std::size_t start) const {
        if (start == 0) return false;
        for (Text word : {U"住", U"在", U"从", U"到", U"往", U"嫁", U"进", U"过了", U"回", U"来自", U"去", U"老家",
                          U"位于", U"搬", U"址", U"籍", U"至", U"经"})
            if (text_.substr(0, start).ends_with(word)) return true;
        return false;
    }

    std::optional<Unit> unitOf(const Ending& ending, std::size_t start, std::size_t end) const {
        // The ending's own word may reach further left: 高坪村 as one word of the list.
        std::size_t wordStart = start;
        const bool behindPlace = !units_.empty() && !isInstitution(units_.back().what) && units_.back().end < start &&
                                 start - units_.back().end <= 4 && isBare(units_.back().end, start);
        if (const Token* token = tokenOf(start); token && token->start < start && !behindPlace) {
            const Text word = textOf(*token);
            if (lexicon_.isTerm(Terms::Generic, word) || token->what == What::Address) return std::nullopt;
            if (token->what == What::Word && isCommon(*token, isInstitution(ending.what) ? 11.0F : 15.5F))
                return std::nullopt;
            if (token->what == What::Name && token->gain > 14) return std::nullopt;
            wordStart = token->start;
        }
        if (lexicon_.isTerm(Terms::Generic, text_.substr(wordStart, end - wordStart)) && wordStart < start)
            return std::nullopt;
        const Ending left{ending.what, ending.fewest,
                          ending.most > start - wordStart ? ending.most - (start - wordStart) : 0};
        const std::size_t begin = left.most ? stemStart(left, wordStart) : wordStart;
        const std::size_t stem = start - begin;
        const bool inChain = adjoins(begin);
        if (stem < ending.fewest && !(inChain && stem >= 1)) return std::nullopt;
        if (lexicon_.isTerm(Terms::Generic, text_.substr(begin, end - begin))) return std::nullopt;
        if (stem == 1 && Text(U"省市县区镇乡村组州旗校院厂本全该各某我两几").find(text_[begin]) != Text::npos)
            return std::nullopt;
        Unit unit{begin, end, ending.what};
        const Token* first = tokenOf(begin);
        const bool stemIsCommonWord =
            first && first->start == begin && first->start + first->size == start && isCommon(*first, 11.5F);
        switch (ending.what) {
            case Class::Natural:
                if (!inChain && !prepositionBefore(begin)) return std::nullopt;
                if (stemIsCommonWord && !inChain) return std::nullopt;
                break;
            case Class::Street:
                unit.isWeak = stem < 2 || stemIsCommonWord;
                break;
            case Class::Group:
                if (stemIsCommonWord && !inChain) return std::nullopt;
                unit.isWeak = !inChain && !prepositionBefore(begin);
                break;
            case Class::Estate:
                unit.isWeak = (end - start == 1) || (stemIsCommonWord && !prepositionBefore(begin));
                break;
            case Class::County:
                if (stem < 2 && !(first && first->what == What::Place) && !inChain) return std::nullopt;
                if (stemIsCommonWord) return std::nullopt;
                break;
            case Class::Village:
            case Class::Town:
                if (stemIsCommonWord && !inChain && !prepositionBefore(begin) && end - start < 2) unit.isWeak = true;
                break;
            default:
                break;
        }
        return unit;
    }

    /// 12号, 3栋, 2单元, 501室, 七组, B区: from `start`; 0 where there is none. Only behind a place.
    std::size_t detailEnd(std::size_t start) const {
        std::size_t from = start < text_.size() && text_[start] == U' ' ? start + 1 : start;
        if (!adjoins(start) || from >= text_.size() || isInstitution(units_.back().what)) return 0;
        if (const std::size_t beside = lexicon_.termAfter(Terms::Beside, text_.substr(from)))
            return units_.back().what >= Class::Village ? from + beside : 0;
        if (text_[from] == U'附' && units_.back().what == Class::Detail) ++from;
        std::size_t i = from;
        while (i < text_.size() && i - from < 10 &&
               (isDigit(text_[i]) || isLetter(text_[i]) || text_[i] == U'-' || text_[i] == U'#' ||
                numeralValue(text_[i]) || Text(U"十百甲乙丙丁戊第").find(text_[i]) != Text::npos))
            ++i;
        if (i == from) return 0;
        std::size_t sign = i < text_.size() && text_[i] == U' ' ? i + 1 : i;
        for (Text word : {U"号楼", U"号院",     U"号附", U"号", U"栋", U"幢", U"座", U"单元", U"室", U"楼",
                          U"层",   U"村民小组", U"小组", U"组", U"队", U"社", U"巷", U"弄",   U"排", U"区",
                          U"屯",   U"村",       U"街",   U"路", U"道", U"门", U"坊", U"期"})
            if (text_.substr(sign).starts_with(word)) return sign + word.size();
        const bool digits = std::all_of(text_.begin() + std::ptrdiff_t(from), text_.begin() + std::ptrdiff_t(i),
                                        [](char32_t c) { return isDigit(c) || c == U'-'; });
        // 2单元1104
        const bool parts =
            digits && text_.substr(from, i - from).find(U'-') != Text::npos && isDigit(text_[i - 1]);  // 3-1-501
        if (parts && (units_.back().what == Class::Estate || units_.back().what == Class::Detail)) return i;
        return units_.back().what == Class::Detail && digits && i - from >= 3 && i - from <= 5 ? i : 0;
    }

    const View& view_;
    Text text_;
    const std::vector<Token>& tokens_;
    const Lexicon& lexicon_;
    std::vector<std::uint32_t> tokenAt_;
    std::vector<Unit> units_;
};

Kind kindOf(Class what) {
    switch (what) {
        case Class::School:
            return Kind::School;
        case Class::Hospital:
            return Kind::Hospital;
        case Class::Institution:
            return Kind::Institution;
        case Class::Unit:
        case Class::Office:
            return Kind::Unit;
        case Class::Detail:
            return Kind::Address;
        default:
            return Kind::Place;
    }
}

/// 在比亚迪上班: what stands between 在 and a word for work, unless it is a place or an ordinary word.
void findWorkplaces(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon,
                    std::vector<PlaceFinding>& findings) {
    const Text text = view.text;
    const auto isWord = [&](std::size_t i, Text word) {
        return i < tokens.size() && text.substr(tokens[i].start, tokens[i].size) == word;
    };
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (!isWord(i, U"在") && !isWord(i, U"搁") && !isWord(i, U"喺")) continue;
        std::size_t end = i + 1;
        bool isProper = false;
        for (; end < tokens.size() && end - i <= 5 && tokens[end].start == tokens[end - 1].start + tokens[end - 1].size;
             ++end) {
            const Text word = text.substr(tokens[end].start, tokens[end].size);
            if (word == U"上班" || word == U"打工" || word == U"做工" || word == U"务工" || word == U"工作" ||
                word == U"当" || word == U"做" || word == U"开")
                break;
            const Lexicon::Word* known = lexicon.word(word);
            isProper |= tokens[end].what == What::Name || !known || known->cost > 12.5F;
            if (tokens[end].what == What::Place || lexicon.isTerm(Terms::Kin, word)) end = tokens.size();
        }
        if (end >= tokens.size() || end == i + 1 || end - i > 5 || !isProper) continue;
        const Text verb = text.substr(tokens[end].start, tokens[end].size);
        const std::size_t start = tokens[i + 1].start, stop = tokens[end].start;
        if (stop - start < 2 || stop - start > 10 ||
            (verb.size() == 1 && text.substr(stop, 8).find_first_of(U"工班员保安") == Text::npos))
            continue;
        if (tokens[end].start != tokens[end - 1].start + tokens[end - 1].size) continue;
        findings.push_back({{view.begin(start), view.end(stop), Kind::Unit, "context.workplace", 0.65,
                             view.text.substr(start, stop - start)},
                            false});
    }
}

}  // namespace

std::vector<PlaceFinding> findPlaces(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon) {
    const std::vector<Unit> units = Reader(view, tokens, lexicon).units();
    std::vector<PlaceFinding> findings;
    for (std::size_t first = 0; first < units.size();) {
        std::size_t last = first;
        const auto reaches = [&](std::size_t next) {
            const std::size_t gap = units[next].start - units[next - 1].end;
            return !isInstitution(units[next - 1].what) && !isInstitution(units[next].what) &&
                   (gap == 0 ||
                    (gap == 1 && units[next].what == Class::Street && units[next - 1].what == Class::Street &&
                     Text(U"与和").find(view.text[units[next - 1].end]) != Text::npos) ||
                    (gap == 1 && (view.text[units[next - 1].end] == U' ' || view.text[units[next - 1].end] == U'\n')));
        };
        while (last + 1 < units.size() && reaches(last + 1)) ++last;
        const Unit& whole = units[last];
        const bool alone = first == last;
        if (!(alone && whole.isWeak)) {
            Kind kind = kindOf(whole.what);
            bool isShared = true, isLocal = false;
            for (std::size_t i = first; i <= last; ++i) {
                if (units[i].what == Class::Detail) kind = Kind::Address;
                isLocal |= units[i].what >= Class::Village && units[i].what <= Class::Natural;
                isShared &= units[i].what == Class::County || units[i].what == Class::Town ||
                            units[i].what == Class::Hospital || units[i].what == Class::Office;
            }
            if (!alone && isLocal && kind == Kind::Place) kind = Kind::Address;
            findings.push_back(
                {{view.begin(units[first].start), view.end(whole.end), kind,
                  isInstitution(whole.what) ? "name.institution"
                  : kind == Kind::Address   ? "form.address"
                                            : "name.place",
                  alone ? 0.8 : 0.92, view.text.substr(units[first].start, whole.end - units[first].start)},
                 isShared});
        }
        first = last + 1;
    }
    findWorkplaces(view, tokens, lexicon, findings);
    return findings;
}

}  // namespace tonghu::redaction
