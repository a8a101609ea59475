#pragma once
// The page of this folder and the tab of a child's file that shows what left the office.

#include "ui/forms/child_tabs.h"
#include "ui/shell/page.h"

namespace tonghu::ui {

/// The registers of the office, and over all children of the actor's rows what was printed, provided and published.
Page* registersPage(const PageContext& context);
/// What was printed on paper, provided to others and made public of one child.
ChildTab* handoutsTab(const TabContext& context);

}  // namespace tonghu::ui
