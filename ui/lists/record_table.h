#pragma once
// Records as a list: rows are read a page at a time as one scrolls to them, never all at once. The first column is a
// link: one click, or Enter on the row, opens the record. An empty list says why it is empty and what to do.

#include "model/base/result.h"
#include "model/workspace/session.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QTableView>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tonghu::ui {

/// What one column says of a record.
struct RecordColumn {
    QString heading;
    std::function<QString(const Record&)> text;
    double width = 8;  ///< in full-width characters
    /// A color that repeats what the text says ("3 days overdue"), never says it alone; invalid for the usual one.
    std::function<QColor(const Record&)> color = {};
};

/// A column with the values of one field, or nothing where the actor does not see the field.
std::optional<RecordColumn> fieldColumn(workspace::Session& session, const std::string& entity, const std::string& key,
                                        double width);
/// Puts `column` behind the others where there is one.
void append(std::vector<RecordColumn>& columns, std::optional<RecordColumn> column);
/// The day and how far it lies from today: "2026-10-03 (5 days overdue)"; the color warns where it is past.
std::optional<RecordColumn> dueColumn(workspace::Session& session, const std::string& entity, const std::string& key);
/// The child's name, or its case number for who does not see names. The first column of every list of children's
/// records.
RecordColumn childColumn(workspace::Session& session);

class RecordModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `limit` records from `offset` on. Another number means that there are no more: fewer at the end, more where the
    /// source gives all that it has at once.
    using Fetch = std::function<Result<std::vector<Record>>(std::int64_t offset, std::int64_t limit)>;

    RecordModel(std::vector<RecordColumn> columns, QObject* parent)
        : QAbstractTableModel(parent), columns_(std::move(columns)) {}

    /// Forgets the rows and reads the first page.
    void read(Fetch fetch);
    const Record* recordAt(int row) const;
    const std::vector<RecordColumn>& columns() const { return columns_; }
    bool isComplete() const { return complete_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && !complete_; }
    void fetchMore(const QModelIndex& parent) override;

signals:
    void failed(const tonghu::Error& error);

private:
    std::vector<RecordColumn> columns_;
    std::vector<Record> rows_;
    Fetch fetch_;
    bool complete_ = true;
};

/// Sets a table up as all lists of the program look: no grid, whole rows, sizes from the text's size.
void dressTable(QTableView* table);

/// Widens each column to its heading and to what stands in its first `rows` rows; narrows none.
void fitColumns(QTableView* table, int rows);

/// What stands in place of an empty list: what it would hold, and what to do.
QWidget* emptyNotice(const QString& what, const QString& hint, QWidget* parent);

class RecordTable final : public QWidget {
    Q_OBJECT

public:
    explicit RecordTable(std::vector<RecordColumn> columns, QWidget* parent = nullptr);

    /// Reads afresh; the row that one stood on is found again by its id.
    void read(RecordModel::Fetch fetch);
    void setEmptyText(const QString& what, const QString& hint);
    /// A button over the list that works on the row one stands on; it goes when there is no row.
    QPushButton* addAction(const QString& iconName, const QString& text, std::function<void(const Record&)> act);
    /// Left of the buttons: filters of the page.
    QHBoxLayout* head() const { return head_; }

    const Record* current() const;
    QTableView* view() const { return view_; }

signals:
    /// A click on the first column, or Enter.
    void opened(const tonghu::Record& record);
    /// Null where the list is empty.
    void currentChanged(const tonghu::Record* record);
    void failed(const tonghu::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();

    RecordModel* model_;
    QTableView* view_;
    QHBoxLayout* head_;
    QWidget* empty_ = nullptr;
    QLabel* count_;
    std::vector<QPushButton*> actions_;
};

}  // namespace tonghu::ui
