#pragma once
// Bringing in the workbook that an office keeps: first what would come of it, row by row; then, on yes, the import.

#include "ui/shell/page.h"

#include <functional>

namespace tonghu::ui {

/// Asks for the file, tries it out, shows what is wrong with it, imports on yes. `done` runs after an import.
void importChildren(const PageContext& context, QWidget* page, std::function<void()> done);

/// Writes an empty workbook with the headings that an import knows.
void saveImportTemplate(const PageContext& context, QWidget* page);

}  // namespace tonghu::ui
