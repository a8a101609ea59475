#pragma once
// What is inside a sealed body: the act as one text, padded so that its length tells little.

#include "model/audit/log.h"
#include "model/vault/suite.h"

namespace tonghu::audit {

/// The act and who did it, ready to be sealed.
std::string packed(const Entry& entry);
/// Nothing where the text is not one that `packed` made. Sequence and time stand outside of the body.
std::optional<Entry> unpacked(std::string_view text);

std::optional<Verb> verbNamed(std::string_view name);

}  // namespace tonghu::audit
