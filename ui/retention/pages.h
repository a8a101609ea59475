#pragma once
// The page of this folder, as the main window asks for it.

#include "ui/shell/page.h"

namespace tonghu::ui {

/// Records whose term is over, requests that wait for another person, restricted files, certificates, the schedule.
Page* retentionPage(const PageContext& context);

}  // namespace tonghu::ui
