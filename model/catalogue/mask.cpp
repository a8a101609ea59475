// How a value is cut for those who may only see its mask (records.md, Masks).

#include "model/catalogue/catalogue.h"
#include "model/catalogue/text.h"

namespace tonghu::catalogue {
namespace {

/// `text` with stars between the first and the last characters kept. A value so short that less than four characters
/// would be hidden is hidden whole.
std::u32string starred(const std::u32string& text, std::size_t first, std::size_t last) {
    constexpr std::size_t leastHidden = 4;
    if (text.size() < first + last + leastHidden) return std::u32string(text.size(), U'*');
    return text.substr(0, first) + std::u32string(text.size() - first - last, U'*') + text.substr(text.size() - last);
}

std::u32string maskedName(const std::u32string& name) {
    if (name.size() < 2) return U"*";
    if (name.size() == 2) return name.substr(0, 1) + U"*";
    return name.substr(0, 1) + std::u32string(name.size() - 2, U'*') + name.substr(name.size() - 1);
}

/// The number of stars does not tell the length of the number.
std::u32string maskedAccount(const std::u32string& number) {
    constexpr std::size_t kept = 4;
    if (number.size() < 2 * kept) return U"****";
    return U"****" + number.substr(number.size() - kept);
}

/// A disability certificate is a resident ID with the kind and the grade of the disability behind it: its end says what
/// only `health` may say.
std::u32string maskedCertificate(const std::u32string& number) {
    constexpr std::size_t kept = 3, stars = 5;
    return (number.size() > 2 * kept ? number.substr(0, kept) : std::u32string()) + std::u32string(stars, U'*');
}

bool isCountyLevel(char32_t character) {
    return std::u32string_view(U"\u5E02\u53BF\u533A\u65D7").find(character) != std::u32string_view::npos;  // 市县区旗
}

/// Behind the township, or behind the county where no township is named; 0 where neither is. 湘乡市 and 镇江市 are no
/// townships: those come after a county and are not followed by its word.
std::size_t endOfTownship(const std::u32string& address) {
    std::size_t county = 0;
    while (county < address.size() && !isCountyLevel(address[county])) ++county;
    std::size_t from = county < address.size() ? county + 1 : 0;
    for (std::size_t i = from + 1; i < address.size(); ++i) {
        bool street = address.compare(i - 1, 2, U"\u8857\u9053") == 0;                 // 街道
        bool township = address[i] == U'\u9547' || address[i] == U'\u4E61' || street;  // 镇, 乡
        if (township && (i + 1 == address.size() || !isCountyLevel(address[i + 1]))) return i + 1;
    }
    return from;
}

/// Up to the township, which is where village, road and house begin.
std::u32string maskedAddress(const std::u32string& address) {
    return address.substr(0, endOfTownship(address)) + U"****";
}

}  // namespace

std::string masked(Mask mask, std::string_view value) {
    std::u32string text = decode(value).value_or(std::u32string());
    if (text.empty()) return {};
    switch (mask) {
        case Mask::None:
            return std::string(value);
        case Mask::Name:
            return encode(maskedName(text));
        case Mask::ResidentId:
            return encode(starred(text, 3, 2));
        case Mask::Certificate:
            return encode(maskedCertificate(text));
        case Mask::Phone:
            return encode(starred(text, 3, 4));
        case Mask::Bank:
            return encode(maskedAccount(text));
        case Mask::Address:
            return encode(maskedAddress(text));
        case Mask::Year:
            return std::string(value.substr(0, 4));
    }
    return {};
}

}  // namespace tonghu::catalogue
