#pragma once
// How a name is typed on a keyboard: for search (child.pinyin, child.initials).

#include <string>
#include <string_view>

namespace tonghu::catalogue {

struct NameSpelling {
    std::string
        pinyin;  ///< lower case syllables without tones, separated by spaces: "wang xiao ming"; u with dots is v
    std::string initials;  ///< the first letter of each: "wxm"

    friend bool operator==(const NameSpelling&, const NameSpelling&) = default;
};

/// The first character is read as a surname (单 shan, 曾 zeng, 解 xie, 仇 qiu). Other scripts come out in Latin
/// letters; a character whose reading nobody knows is left out.
///
/// May be called from any thread. The first call of a thread takes some milliseconds to build the tables.
NameSpelling spellName(std::string_view name);

}  // namespace tonghu::catalogue
