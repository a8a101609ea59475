#include "model/report/redaction/folded.h"
#include "model/catalogue/text.h"
#include "model/report/redaction/redaction_files.h"

#include <algorithm>
#include <array>
#include <memory>

namespace tonghu::redaction {
namespace {

constexpr char32_t tableSize = 0x10000;

void foldLetters(std::array<char32_t, tableSize>& table) {
    for (char32_t c = U'A'; c <= U'Z'; ++c) table[c] = c + 32;
    // Letters with tones, as pinyin has them.
    constexpr std::pair<std::u32string_view, char32_t> toned[]{
        {U"āáǎàâäãåĀÁǍÀ", U'a'}, {U"ēéěèêëĒÉĚÈ", U'e'}, {U"īíǐìîïĪÍǏÌ", U'i'}, {U"ōóǒòôöõŌÓǑÒ", U'o'},
        {U"ūúǔùûŪÚǓÙ", U'u'},    {U"ǖǘǚǜüÜ", U'v'},     {U"ńňǹñ", U'n'},       {U"ḿ", U'm'}};
    for (const auto& [letters, plain] : toned)
        for (char32_t letter : letters) table[letter] = plain;
}

void foldSigns(std::array<char32_t, tableSize>& table) {
    for (char32_t c = 0xFF01; c <= 0xFF5E; ++c) table[c] = table[c - 0xFEE0];
    for (char32_t c : U"‐‑‒–—―−﹣－─") table[c] = U'-';
    for (char32_t c : U"\v\f\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000")
        table[c] = U' ';
    table[U'\t'] = U'|';  // the next cell of a table
    for (char32_t c : U"\r\u0085\u2028\u2029") table[c] = U'\n';
    for (char32_t c : U"•・‧∙⋅･") table[c] = U'·';
    for (char32_t c = 0; c < 9; ++c) table[U'①' + c] = U'1' + c;
    table[U'⓪'] = U'0';
    table[U'○'] = U'〇';
    table[U'◯'] = U'〇';
    for (char32_t c :
         U"\u00AD\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062"
         U"\u2063\u2064\uFEFF")
        table[c] = nothing;
    for (char32_t c = 0x300; c < 0x370; ++c) table[c] = nothing;
    for (char32_t c = 0xFE00; c < 0xFE10; ++c) table[c] = nothing;
    table[U'\0'] = nothing;
}

/// Whatever the loops over string literals touched by their final zero is set right by `foldSigns`.
std::unique_ptr<std::array<char32_t, tableSize>> makeTable() {
    auto table = std::make_unique<std::array<char32_t, tableSize>>();
    for (char32_t c = 0; c < tableSize; ++c) (*table)[c] = c;
    foldLetters(*table);
    foldSigns(*table);
    const auto pairs = catalogue::decode(files::simplified);
    std::u32string_view rest = *pairs;
    while (!rest.empty()) {
        const std::size_t line = std::min(rest.find(U'\n'), rest.size() - 1);
        if (rest.front() != U'#')
            for (std::size_t i = 0; i + 1 < line; i += 2) (*table)[rest[i]] = rest[i + 1];
        rest.remove_prefix(line + 1);
    }
    return table;
}

bool endsSentence(char32_t character) {
    return std::u32string_view(U"。！？；：，、.!?;:,|").find(character) != std::u32string_view::npos;
}

/// Lines shorter than this are items of a list or cells of a form, not a paragraph that a scanner broke.
constexpr std::size_t shortestBrokenLine = 16;

}  // namespace

char32_t folded(char32_t character) {
    static const auto table = makeTable();
    if (character == U'𠮷') return U'吉';  // which many systems cannot write
    return character < tableSize                           ? (*table)[character]
           : (character >= 0xE0100 && character < 0xE01F0) ? nothing
                                                           : character;
}

std::u32string folded(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (char32_t character : text) result.push_back(folded(character));
    return result;
}

bool isHan(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
           c == U'〇' || c == U'々';
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool isLetter(char32_t c) {
    return c >= U'a' && c <= U'z';
}

std::optional<int> numeralValue(char32_t c) {
    if (isDigit(c)) return int(c - U'0');
    switch (c) {
        case U'〇':
        case U'零':
            return 0;
        case U'一':
        case U'壹':
        case U'幺':
        case U'么':
            return 1;
        case U'二':
        case U'贰':
        case U'两':
            return 2;
        case U'三':
        case U'叁':
            return 3;
        case U'四':
        case U'肆':
            return 4;
        case U'五':
        case U'伍':
            return 5;
        case U'六':
        case U'陆':
            return 6;
        case U'七':
        case U'柒':
        case U'拐':
            return 7;
        case U'八':
        case U'捌':
            return 8;
        case U'九':
        case U'玖':
            return 9;
        default:
            return std::nullopt;
    }
}

View visible(std::u32string_view text) {
    View view;
    view.text.reserve(text.size());
    view.at.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != nothing) view.add(text[i], i);
    return view;
}

View withoutGaps(std::u32string_view text) {
    View view;
    view.text.reserve(text.size());
    view.at.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) switch (text[i]) {
            case nothing:
            case U' ':
            case U'\n':
            case U'·':
            case U'.':
            case U'-':
            case U'_':
            case U'*':
            case U'\'':
                break;
            default:
                view.add(text[i], i);
        }
    return view;
}

View flowing(std::u32string_view text) {
    View view;
    view.text.reserve(text.size());
    view.at.reserve(text.size());
    std::size_t lineStart = 0;  // in the view
    bool gapped = false;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == nothing) {
            ++i;
            continue;
        }
        if (text[i] != U' ' && text[i] != U'\n') {
            view.add(text[i], i);
            view.gapBefore.push_back(gapped);
            gapped = false;
            ++i;
            continue;
        }
        const std::size_t gap = i;
        int breaks = 0;
        std::size_t widest = 0;
        for (std::size_t run = 0; i < text.size() && (text[i] == U' ' || text[i] == U'\n' || text[i] == nothing); ++i) {
            breaks += text[i] == U'\n';
            run = text[i] == U' ' ? run + 1 : 0;
            widest = std::max(widest, run);
        }
        const char32_t before = view.text.empty() ? U'\n' : view.text.back();
        const char32_t after = i < text.size() ? text[i] : U'\n';
        const bool betweenHan = isHan(before) && isHan(after);
        if ((breaks == 0 && betweenHan && widest < 3) ||
            (breaks == 1 && betweenHan && view.size() - lineStart >= shortestBrokenLine && !endsSentence(before))) {
            gapped = breaks == 0;  // a broken line parts nothing
            continue;
        }
        view.gapBefore.push_back(false);
        view.add(breaks ? U'\n' : U' ', gap);
        if (breaks) lineStart = view.size();
    }
    // Blanks all over the text are a scanner's and part nothing.
    if (std::size_t(std::count(view.gapBefore.begin(), view.gapBefore.end(), true)) * 12 > view.size())
        view.gapBefore.assign(view.size(), false);
    return view;
}

}  // namespace tonghu::redaction
