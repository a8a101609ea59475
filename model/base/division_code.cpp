#include "model/base/division_code.h"

#include <algorithm>
#include <array>

namespace tonghu {
namespace {

constexpr std::array<std::size_t, 5> lengths{2, 4, 6, 9, 12};  // digits that a level uses, by DivisionLevel

std::size_t lengthOf(DivisionLevel level) {
    return lengths[static_cast<std::size_t>(level)];
}

}  // namespace

std::optional<DivisionCode> DivisionCode::parse(std::string_view digits) {
    if (digits.size() != 6 && digits.size() != 12) return std::nullopt;
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    if (digits.substr(0, 2) == "00") return std::nullopt;
    std::string full(digits);
    full.resize(12, '0');
    return DivisionCode(std::move(full));
}

DivisionLevel DivisionCode::level() const {
    for (DivisionLevel level :
         {DivisionLevel::Province, DivisionLevel::Prefecture, DivisionLevel::County, DivisionLevel::Township})
        if (digits_.find_first_not_of('0', lengthOf(level)) == std::string::npos) return level;
    return DivisionLevel::Village;
}

DivisionCode DivisionCode::within(DivisionLevel level) const {
    std::string outer = digits_.substr(0, lengthOf(level));
    outer.resize(12, '0');
    return DivisionCode(std::move(outer));
}

std::string_view DivisionCode::prefix() const {
    return std::string_view(digits_).substr(0, lengthOf(level()));
}

bool DivisionCode::contains(const DivisionCode& other) const {
    return other.digits_.starts_with(prefix());
}

}  // namespace tonghu
