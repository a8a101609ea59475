#pragma once
// What would come of an import: how many rows are good, and row by row what is wrong with the others.

#include "model/exchange/import.h"

#include <QDialog>

namespace tonghu::ui {

class ImportPreview : public QDialog {
    Q_OBJECT

public:
    ImportPreview(const exchange::ImportReport& report, const catalogue::Catalogue& catalogue, QWidget* parent);

private:
    QWidget* makeFaults(const exchange::ImportReport& report, const catalogue::Catalogue& catalogue);
    QWidget* makeFoot(std::int64_t good);
};

/// Rows without any fault; one row may have several.
std::int64_t goodRows(const exchange::ImportReport& report);

}  // namespace tonghu::ui
