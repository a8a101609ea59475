#pragma once
// Which visits of a child are versions of each other (row 84): each says which one it corrects.

#include "model/cases/context.h"

namespace tonghu::cases {

/// All versions of `visit`, newest first, `visit` among them.
std::vector<RecordId> versionsOf(const Context& context, RecordId visit);

}  // namespace tonghu::cases
