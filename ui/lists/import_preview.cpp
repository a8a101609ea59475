#include "ui/lists/import_preview.h"

#include "ui/lists/record_table.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace tonghu::ui {

namespace {

constexpr std::size_t mostFaults = 1000;  // shown; the first thousand say enough about a workbook

QLabel* paragraph(const QString& text, const char* role, QWidget* parent) {
    auto label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (role) giveRole(label, role);
    return label;
}

}  // namespace

std::int64_t goodRows(const exchange::ImportReport& report) {
    std::set<int> faulty;
    for (const Error& fault : report.faults) faulty.insert(fault.place.row);
    return std::max<std::int64_t>(0, report.rows - std::int64_t(faulty.size()));
}

ImportPreview::ImportPreview(const exchange::ImportReport& report, const catalogue::Catalogue& catalogue,
                             QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Import a workbook"));
    const std::int64_t good = goodRows(report);
    auto column = new QVBoxLayout(this);
    column->setSpacing(lines(0.6));
    column->addWidget(paragraph(tr("%n row(s) can be imported.", nullptr, int(good)), "group", this));
    if (!report.unknownHeadings.empty()) {
        QStringList headings;
        for (const std::string& heading : report.unknownHeadings) headings << QString::fromStdString(heading);
        column->addWidget(paragraph(tr("Columns that are left out: %1").arg(headings.join(tr(", "))), "quiet", this));
    }
    if (!report.faults.empty()) {
        column->addWidget(paragraph(tr("%n thing(s) to mend in the workbook. Rows with a fault are left out and can be "
                                       "imported later.",
                                       nullptr, int(report.faults.size())),
                                    nullptr, this));
        column->addWidget(makeFaults(report, catalogue), 1);
    }
    column->addWidget(makeFoot(good));
    resize(characters(56), report.faults.empty() ? sizeHint().height() : lines(28));
}

QWidget* ImportPreview::makeFaults(const exchange::ImportReport& report, const catalogue::Catalogue& catalogue) {
    const int rows = int(std::min(report.faults.size(), mostFaults));
    auto table = new QTableWidget(rows, 3, this);
    table->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("What is wrong")});
    dressTable(table);
    table->setAccessibleName(tr("What is wrong"));
    for (int row = 0; row < rows; ++row) {
        const Error& fault = report.faults[std::size_t(row)];
        const words::Message message = words::partsOf(fault, &catalogue);
        const QString what = QStringLiteral("%1 %2").arg(message.what, message.remedy).trimmed();
        table->setItem(row, 0, new QTableWidgetItem(fault.place.row ? QString::number(fault.place.row) : QString()));
        table->setItem(row, 1, new QTableWidgetItem(QString::fromStdString(fault.place.column)));
        table->setItem(row, 2, new QTableWidgetItem(what));
        table->item(row, 2)->setToolTip(what);
    }
    table->setColumnWidth(0, characters(4));
    table->setColumnWidth(1, characters(9));
    return table;
}

QWidget* ImportPreview::makeFoot(std::int64_t good) {
    auto buttons = new QDialogButtonBox(this);
    if (good > 0) {
        auto go = buttons->addButton(tr("Import %n row(s)", nullptr, int(good)), QDialogButtonBox::AcceptRole);
        go->setDefault(true);
    }
    buttons->addButton(good > 0 ? tr("Cancel") : tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

}  // namespace tonghu::ui
