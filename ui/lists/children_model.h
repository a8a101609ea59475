#pragma once
// The children of the actor's rows as a table that reads what is looked at: blocks of rows come as one scrolls to them
// and the oldest are forgotten, so that a county's hundred thousand files need no more memory than a village's thirty.

#include "model/workspace/session.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <list>
#include <map>
#include <set>

namespace tonghu::ui {

struct ChildrenQuestion {
    QString search;
    std::string status;  ///< code, or empty
    friend bool operator==(const ChildrenQuestion&, const ChildrenQuestion&) = default;
};

class ChildrenModel : public QAbstractTableModel {
    Q_OBJECT

public:
    ChildrenModel(workspace::Session& session, QObject* parent);

    /// Reads the first rows of the answer; every row known before is forgotten.
    void ask(const ChildrenQuestion& question);
    std::int64_t total() const { return total_; }
    /// The row where it is read already; a row that is not is on its way.
    const Record* recordAt(int row) const;

    const catalogue::Field& field(int column) const { return *columns_[std::size_t(column)]; }
    int columnOf(std::string_view key) const;
    /// What the column needs whatever stands in it, in full-width characters; 0 where its rows tell.
    double widthOf(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void failed(const tonghu::Error& error);

private:
    using Block = std::vector<Record>;
    void readFirst();
    void readWanted();
    Result<cases::ChildPage> read(std::int64_t offset) const;
    QString shown(const catalogue::Field& field, const Value& value) const;

    workspace::Session& session_;
    std::vector<const catalogue::Field*> columns_;
    ChildrenQuestion question_;
    std::string sort_ = "case_number";
    std::int64_t total_ = 0;
    std::map<int, Block> blocks_;
    std::list<int> order_;          // of reading, the oldest first
    mutable std::set<int> wanted_;  // asked for by the view, not read yet
    mutable QTimer reading_;
};

}  // namespace tonghu::ui
