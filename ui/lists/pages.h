#pragma once
// The pages of this folder, as the main window asks for them. Each is new, without parent, and not read yet: the window
// adopts it and calls `refresh`.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// What is to be done now: visits due and overdue, consents missing, turning 14, half-typed visits, case steps.
Page* todayPage(const PageContext& context);
/// The children of the actor's rows, on a lazy model; search as one types, sort by any column.
Page* childrenPage(const PageContext& context);
/// Visits due, waiting for a consent, and done.
Page* visitsPage(const PageContext& context);
/// Children by state of their consent.
Page* consentsPage(const PageContext& context);
/// Assistance cases by stage.
Page* casesPage(const PageContext& context);

}  // namespace tonghu::ui
