#pragma once
// The page of this folder, as the main window asks for it: new, without parent, and not read yet.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// Redacts a text about a child: paste, look at every mark, take the result. What the child's file knows is looked for
/// too.
Page* redactionPage(const PageContext& context, RecordId child);

}  // namespace tonghu::ui
