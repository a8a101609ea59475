#pragma once
// The pages of this folder, as the main window asks for them. Each is new, without parent, and not read yet: the window
// adopts it and calls `refresh`.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// The monthly report: month, preview with withheld cells marked, export.
Page* reportsPage(const PageContext& context);
/// The log for the auditor: entries, filters, does the chain hold.
Page* logPage(const PageContext& context);
/// Own passphrase, language, text size, idle time; for officers also accounts and roles.
Page* settingsPage(const PageContext& context);

}  // namespace tonghu::ui
