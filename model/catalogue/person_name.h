#pragma once
// Names of people, as the household register has them (GB/T 2261, records.md).

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace tonghu::catalogue {

/// The stored form: trimmed; blanks that pad a Chinese name (王　明) and those around a middle dot left out; every dot
/// between the parts of a minority name (·, •, ・, a full stop) as U+00B7.
///
/// 1 to 50 code points: letters and marks of any script, beyond the BMP too (𠮷, 㛃), middle dot, hyphen, apostrophe,
/// full stop and single spaces inside. Errors are BadInput: "name.emoji", "name.control_character", "name.character"
/// (digits, signs, private use characters; %1 is the position), "name.length", "field.not_text".
Result<std::string> readPersonName(std::string_view typed);

}  // namespace tonghu::catalogue
