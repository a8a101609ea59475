#pragma once
// A record as the catalogue sees it: an id and the values of some of its fields.

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace tonghu {

/// Key of one record. Time-ordered and unique across devices: 41 bits of milliseconds since 2020, 22 bits of chance
/// and count. Never shown to people; they see the case number.
struct RecordId {
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const RecordId&, const RecordId&) = default;
};

/// Nothing, a whole number (also: money in fen, yes/no as 1/0, a record's id), or text (also: a date as YYYY-MM-DD, a
/// month as YYYY-MM, a code of a code list, several codes joined by commas).
using Value = std::variant<std::monostate, std::int64_t, std::string>;

inline bool isEmpty(const Value& value) {
    if (auto text = std::get_if<std::string>(&value)) return text->empty();
    return std::holds_alternative<std::monostate>(value);
}
/// The text in `value`, or "" where it holds none.
inline std::string textOf(const Value& value) {
    auto text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}
/// The number in `value`, or 0 where it holds none.
inline std::int64_t numberOf(const Value& value) {
    auto number = std::get_if<std::int64_t>(&value);
    return number ? *number : 0;
}

/// Values by catalogue key ("full_name", not "child.full_name"): the entity is known from the context.
using Fields = std::map<std::string, Value, std::less<>>;

/// One record with the fields that the reader may see, and its parts (a child's guardians) by entity name. A field that
/// is hidden from the reader is absent; a masked one holds its mask.
struct Record {
    RecordId id;
    Fields fields;
    std::map<std::string, std::vector<Record>, std::less<>> parts;

    const Value* find(std::string_view key) const {
        auto found = fields.find(key);
        return found == fields.end() ? nullptr : &found->second;
    }
    std::string text(std::string_view key) const { return find(key) ? textOf(*find(key)) : std::string(); }
    std::int64_t number(std::string_view key) const { return find(key) ? numberOf(*find(key)) : 0; }
};

}  // namespace tonghu
