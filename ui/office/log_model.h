#pragma once
// Entries of the log as a table, read a page at a time as one scrolls.

#include "model/base/result.h"
#include "model/workspace/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace tonghu::ui {

class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    LogModel(workspace::Session& session, QObject* parent) : QAbstractTableModel(parent), session_(session) {}

    /// Forgets the rows and reads the first page of what fits `filter`.
    void read(audit::Log::Filter filter);
    const audit::Entry* entryAt(int row) const;
    /// In full-width characters.
    double widthOf(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && !complete_; }
    void fetchMore(const QModelIndex& parent) override;

signals:
    void failed(const tonghu::Error& error);

private:
    workspace::Session& session_;
    audit::Log::Filter filter_;
    std::vector<audit::Entry> entries_;
    bool complete_ = true;
};

}  // namespace tonghu::ui
