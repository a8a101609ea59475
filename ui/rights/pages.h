#pragma once
// The pages of this folder, as the main window asks for them. Each is new, without parent, and not read yet: the window
// adopts it and calls `refresh`.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// Requests of data subjects: what waits for a step, the most urgent first.
Page* requestsPage(const PageContext& context);
/// Takes a request in, about `child` or, with 0, about nobody on file; goes on to its page when saved.
Page* requestForm(const PageContext& context, RecordId child);
/// One request: what stands for or against it, the next step, its letters.
Page* requestPage(const PageContext& context, RecordId request);

}  // namespace tonghu::ui
