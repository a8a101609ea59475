#pragma once
// The two small dialogs of the program: what went wrong, and a question before something that cannot be undone.

#include "model/base/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace tonghu::catalogue {
class Catalogue;
}

namespace tonghu::ui {

/// What happened, what to do, and the duties that ask for it. Does not block; goes with `parent`.
void showError(const Error& error, const catalogue::Catalogue* catalogue, QWidget* parent);

/// `go` runs on yes. `verb` is the word on the button; the other one is the default.
void askBefore(const QString& question, const QString& verb, std::function<void()> go, QWidget* parent);

}  // namespace tonghu::ui
