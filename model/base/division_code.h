#pragma once
// Administrative divisions: GB/T 2260 (province, prefecture, county: 2 digits each) followed by township (3) and
// village (3), 12 digits in all. A trailing level of zeros stands for the whole of the level above.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tonghu {

enum class DivisionLevel { Province, Prefecture, County, Township, Village };

class DivisionCode {
public:
    /// Six digits (county and above) or twelve; nothing else.
    static std::optional<DivisionCode> parse(std::string_view digits);

    const std::string& digits() const { return digits_; }  ///< always 12
    DivisionLevel level() const;
    /// The division of `level` that this one lies in; itself if it is of that level or above.
    DivisionCode within(DivisionLevel level) const;
    /// Whether `other` is this division or lies in it.
    bool contains(const DivisionCode& other) const;
    /// The digits that all divisions within share: "430181103" for a township. For SQL ranges on the code.
    std::string_view prefix() const;

    friend auto operator<=>(const DivisionCode&, const DivisionCode&) = default;

private:
    explicit DivisionCode(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

}  // namespace tonghu
