#include "ui/forms/part_table.h"

#include "ui/forms/record_view.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace tonghu::ui {

PartTable::PartTable(const QStringList& headings, QWidget* parent) : QTableWidget(parent) {
    dress(headings);
}

PartTable::PartTable(workspace::Session& session, std::string entity, const std::vector<std::string>& keys,
                     QWidget* parent)
    : QTableWidget(parent), entity_(std::move(entity)) {
    QStringList headings;
    const auto visible = policy::visibleFields(session.catalogue(), session.actor(), entity_);
    for (const std::string& key : keys) {
        if (std::ranges::none_of(visible, [&](const auto& one) { return one.field->key == key; })) continue;
        keys_.push_back(key);
        headings << labelOf(session, entity_, key);
    }
    dress(headings);
}

void PartTable::dress(const QStringList& headings) {
    setColumnCount(int(headings.size()));
    setHorizontalHeaderLabels(headings);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMaximumSectionSize(characters(20));
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setMinimumSectionSize(lines(1.7));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);  // Tab leaves the table; the arrows go through it
    connect(this, &QTableWidget::cellDoubleClicked, this, [this] { emit opened(currentId()); });
}

void PartTable::addRow(RecordId id, const QStringList& cells) {
    int row = rowCount();
    insertRow(row);
    for (int column = 0; column < columnCount(); ++column) {
        auto item = new QTableWidgetItem(cells.value(column));
        item->setData(Qt::UserRole, qlonglong(id.value));
        setItem(row, column, item);
    }
    if (row == 0) setCurrentCell(0, 0);
}

void PartTable::setRecords(workspace::Session& session, const std::vector<Record>& records) {
    setRowCount(0);
    for (const Record& record : records) {
        QStringList cells;
        for (const std::string& key : keys_) cells << shown(session, entity_, record, key);
        addRow(record.id, cells);
    }
}

RecordId PartTable::currentId() const {
    QTableWidgetItem* item = currentRow() < 0 ? nullptr : this->item(currentRow(), 0);
    return item ? RecordId{item->data(Qt::UserRole).toLongLong()} : RecordId{};
}

void PartTable::fitHeight() {
    resizeRowsToContents();
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < rowCount(); ++row) height += rowHeight(row);
    setFixedHeight(height + lines(0.2));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void PartTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentId())
        emit opened(currentId());
    else
        QTableWidget::keyPressEvent(event);
}

}  // namespace tonghu::ui
