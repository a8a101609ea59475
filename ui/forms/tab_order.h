#pragma once
// The way of the Tab key: as the page reads, not as it happened to be built.

class QWidget;

namespace tonghu::ui {

/// Chains everything below `root` that takes the keyboard in the order of the layouts. To be called again when rows
/// were added.
void tabAsRead(QWidget* root);

}  // namespace tonghu::ui
