#include "model/report/redaction/context.h"
#include "model/report/redaction/folded.h"

#include <algorithm>

namespace tonghu::redaction {
namespace {

bool isOneOf(char32_t character, std::u32string_view set) {
    return set.find(character) != std::u32string_view::npos;
}

// Weights set on the development part of the corpus.
constexpr float kinBefore = 6.0F, roleBefore = 6.0F, shortKinBefore = 4.5F, namingBefore = 2.5F;
constexpr float listBefore = 1.5F, startBefore = 1.5F, speechAfter = 2.5F, kinAfter = 3.5F, bracketAfter = 2.5F;
constexpr float endAfter = 1.0F, aloneInCell = 4.0F;

}  // namespace

float Context::before(std::size_t position) const {
    std::size_t end = position;
    bool colon = false;
    while (end > 0 && isOneOf(text_[end - 1], U" :(（[【|\"“”「『《—-")) colon |= text_[--end] == U':';
    if (end > 0 && isOneOf(text_[end - 1], U"叫是为系名") && end > 1 && isHan(text_[end - 2]) && end == position) {
        // 监护人为李秀英, 爷爷叫张平
        if (endsWith(Terms::Kin, end - 1, 2) || endsWith(Terms::Role, end - 1, 2)) return kinBefore;
    }
    if (end == 0 || isOneOf(text_[end - 1], U"\n。！？!?；;")) return startBefore + (colon ? 1.0F : 0.0F);
    if (endsWith(Terms::Kin, end, 2)) return kinBefore;
    if (endsWith(Terms::Role, end, 2) || endsWith(Terms::Title, end, 2)) return colon ? roleBefore + 1 : roleBefore - 1;
    if (isOneOf(text_[end - 1], U"、，,和与及跟同")) return listBefore;
    if (endsWith(Terms::ShortKin, end, 1)) return shortKinBefore;
    if (endsWith(Terms::Naming, end, 1)) return namingBefore;
    return end != position ? listBefore : 0;
}

float Context::after(std::size_t position) const {
    if (position >= text_.size()) return endAfter;
    const char32_t next = text_[position];
    if (isOneOf(next, U"(（")) return bracketAfter;
    if (isOneOf(next, U"\n。，、；：！？,;:!?|)）」”\" ")) return endAfter;
    if (beginsWith(Terms::Kin, position, 2) || beginsWith(Terms::Title, position, 2)) return kinAfter;
    if (next == U'的' && (beginsWith(Terms::Kin, position + 1, 2))) return kinAfter;
    if (beginsWith(Terms::Speech, position, 1)) return speechAfter;
    if (isDigit(next)) return endAfter / 2;
    return 0;
}

float Context::cell(std::size_t begin, std::size_t end) const {
    constexpr std::u32string_view sides = U"\n|,、 ;";
    if (begin > 0 && text_[begin - 1] == U'、') return 1;  // a list of words as well as of names
    const bool left = begin == 0 || isOneOf(text_[begin - 1], sides) || text_[begin - 1] == U':';
    const bool right = end >= text_.size() || isOneOf(text_[end], sides);
    return left && right ? aloneInCell : 0;
}

}  // namespace tonghu::redaction
