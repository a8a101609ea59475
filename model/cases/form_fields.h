#pragma once
// What a form says under a key; nothing where the key is not given.

#include "model/base/record.h"

#include <string>
#include <string_view>

namespace tonghu::cases {

inline std::string text(const Fields& fields, std::string_view key) {
    auto found = fields.find(key);
    return found == fields.end() ? std::string() : textOf(found->second);
}

inline std::int64_t number(const Fields& fields, std::string_view key) {
    auto found = fields.find(key);
    return found == fields.end() ? 0 : numberOf(found->second);
}

}  // namespace tonghu::cases
