#pragma once
// The monthly report as a table on the screen: townships as columns, one row an indicator, sections under each other.
// Row labels stand in the vertical header, so they stay in sight however far one scrolls to the side.

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace tonghu::report {
struct Cell;
struct MonthlyReport;
struct Section;
}  // namespace tonghu::report

namespace tonghu::ui {

class ReportPreview final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows `report`; null for nothing.
    void show(std::shared_ptr<const report::MonthlyReport> report);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A row of a section, or its title where `row` is -1.
    struct Line {
        const report::Section* section;
        int row;
    };
    const report::Cell* cellAt(const QModelIndex& index) const;

    std::shared_ptr<const report::MonthlyReport> report_;
    std::vector<Line> lines_;
};

}  // namespace tonghu::ui
