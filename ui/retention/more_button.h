#pragma once
// "More" on a child's file: restrict, ask to delete, ask to hand over to the archive.

#include "ui/shell/page.h"

class QPushButton;

namespace tonghu::ui {

/// The button, or null for who may not ask for any of it.
QPushButton* moreButton(const PageContext& context, RecordId child, QWidget* parent);

/// Asks for what `disposal` needs and has it done: restricting at once, everything else as a request for another
/// person. `about`: what it is about, for the dialog. Says what became of it; gives whether something was done.
enum class Disposal;
bool disposeOf(const PageContext& context, Disposal disposal, const std::string& entity, RecordId record,
               const QString& about, QWidget* parent);

}  // namespace tonghu::ui
