#pragma once
// Fields as one JSON text, for what is kept half-typed or sealed before it is a record.

#include "model/base/record.h"

#include <optional>
#include <string>

namespace tonghu::cases {

std::string packed(const Fields& fields);
/// Nothing where the text is no such object.
std::optional<Fields> unpackedFields(const std::string& text);

}  // namespace tonghu::cases
