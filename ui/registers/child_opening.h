#pragma once
// Opens a child's file for a page. Who is not assigned to the child is asked what they look for, once a session.

#include "ui/shell/page.h"

#include "model/base/record.h"

#include <functional>
#include <string_view>

namespace tonghu::ui {

/// `opened` runs with the file, now or once the purpose is named; where the person names none, the page before comes
/// back. Within the caseload the file is opened for `preferred`, or the first purpose of the role where that is not its
/// work. What goes wrong is explained.
void openFile(const PageContext& context, QWidget* page, RecordId child, std::string_view preferred,
              std::function<void(const Record&)> opened);

}  // namespace tonghu::ui
