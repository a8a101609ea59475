#include "ui/office/report_preview.h"

#include "model/report/monthly.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

namespace tonghu::ui {
namespace {

QString inLanguage(const catalogue::Label& label) {
    return QString::fromStdString(label.in(words::languageName()));
}

}  // namespace

void ReportPreview::show(std::shared_ptr<const report::MonthlyReport> report) {
    beginResetModel();
    report_ = std::move(report);
    lines_.clear();
    if (report_)
        for (const report::Section& section : report_->sections) {
            for (int row = -1; row < int(section.rows.size()); ++row) lines_.push_back({&section, row});
        }
    endResetModel();
}

int ReportPreview::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(lines_.size());
}

int ReportPreview::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !report_ ? 0 : int(report_->columns.size());
}

const report::Cell* ReportPreview::cellAt(const QModelIndex& index) const {
    const Line& line = lines_[std::size_t(index.row())];
    if (line.row < 0) return nullptr;
    const auto& cells = line.section->rows[std::size_t(line.row)].cells;
    return std::size_t(index.column()) < cells.size() ? &cells[std::size_t(index.column())] : nullptr;
}

QVariant ReportPreview::data(const QModelIndex& index, int role) const {
    const Line& line = lines_[std::size_t(index.row())];
    if (role == Qt::BackgroundRole && line.row < 0) return colors().sidebar;
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    const report::Cell* cell = cellAt(index);
    if (cell == nullptr) return {};
    const bool withheld = report::isWithheld(*cell);
    const QString text = QString::fromStdString(report::cellText(*line.section, *cell));
    switch (role) {
        case Qt::DisplayRole:
            return text;
        case Qt::AccessibleTextRole:
            return withheld ? tr("withheld") : text;
        case Qt::ToolTipRole:
            return withheld ? tr("Withheld, so that nobody can be recognized") : QVariant();
        case Qt::ForegroundRole:
            return withheld ? QVariant(colors().caution) : text == "0" ? QVariant(colors().quiet) : QVariant();
        default:
            return {};
    }
}

QVariant ReportPreview::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!report_) return {};
    if (orientation == Qt::Horizontal) {
        if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(inLanguage(report_->columns[std::size_t(section)])) : QVariant();
    }
    const Line& line = lines_[std::size_t(section)];
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole && line.row < 0) return groupFont();
    if (role == Qt::BackgroundRole && line.row < 0) return colors().sidebar;
    if (role != Qt::DisplayRole) return {};
    if (line.row < 0) return QString::fromStdString(report::headingOf(*report_, *line.section, words::languageName()));
    // A full-width space a level: it is as wide as a character in every font.
    const report::Section::Row& row = line.section->rows[std::size_t(line.row)];
    return QString(row.depth + 1, QChar(0x3000)) + inLanguage(row.label);
}

}  // namespace tonghu::ui
