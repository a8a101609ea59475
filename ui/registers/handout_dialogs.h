#pragma once
// The small forms of what leaves the office of a child: a provision to another, a request for a publication, the
// witness of a copy that was destroyed. They do not block.

#include "model/base/record.h"
#include "model/base/result.h"

#include <functional>
#include <string>

class QWidget;

namespace tonghu::workspace {
class Session;
}

namespace tonghu::ui {

/// A form for `entity` ("provision", "publication"). `save` is handed the fields; what it refuses shows at its field,
/// or above the buttons, and the form stays.
void askHandout(workspace::Session& session, const std::string& entity, QWidget* parent,
                std::function<Result<void>(const Fields&)> save);
/// An account of the workspace that saw a copy destroyed.
void askForWitness(workspace::Session& session, QWidget* parent, std::function<void(const std::string&)> named);

}  // namespace tonghu::ui
