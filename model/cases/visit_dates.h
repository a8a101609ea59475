#pragma once
// The days of a home visit: which are possible, and what follows from them.

#include "model/cases/scope.h"

namespace tonghu::cases {

/// `visit` as entered against the file and against `today`; errors as in Visits::save. A mandatory report is never held
/// back by how late it is.
Result<void> checkVisitDates(const Context& context, const ChildSkeleton& child, const Fields& visit, bool mandatory);

/// What the saved visits say of the file: the last visit, and when the next is due. Read anew from the visits on
/// record, so that a corrected date leaves nothing behind.
Fields fileAfterVisits(const Context& context, const ChildSkeleton& child);

}  // namespace tonghu::cases
