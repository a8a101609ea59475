#pragma once
// A short table of records of one child or case, to be read and opened; not for lists over many children.

#include <QTableWidget>

#include "model/workspace/session.h"

namespace tonghu::ui {

class PartTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PartTable(const QStringList& headings, QWidget* parent = nullptr);
    /// Headings are the labels of those fields of `keys` that the actor sees.
    PartTable(workspace::Session& session, std::string entity, const std::vector<std::string>& keys,
              QWidget* parent = nullptr);

    void addRow(RecordId id, const QStringList& cells);
    /// A table made of keys shows the same of each record.
    void setRecords(workspace::Session& session, const std::vector<Record>& records);
    RecordId currentId() const;
    /// As high as its rows, for a table within a card.
    void fitHeight();

signals:
    /// Enter or a double click on a row.
    void opened(RecordId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress(const QStringList& headings);

    std::string entity_;
    std::vector<std::string> keys_;
};

}  // namespace tonghu::ui
