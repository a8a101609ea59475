#include "ui/office/log_model.h"

#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace tonghu::ui {
namespace {

/// "2026-10-03T09:12:44+08:00" as on a clock in the office.
QString timeInWords(const std::string& at) {
    return QString::fromStdString(at).left(19).replace('T', ' ');
}

struct Column {
    const char* heading;
    double width;
    QString (*text)(const audit::Entry&, const catalogue::Catalogue&);
};

constexpr Column columns[] = {
    {QT_TRANSLATE_NOOP("LogModel", "No."), 4,
     [](const audit::Entry& entry, const catalogue::Catalogue&) { return QString::number(entry.sequence); }},
    {QT_TRANSLATE_NOOP("LogModel", "Time"), 11,
     [](const audit::Entry& entry, const catalogue::Catalogue&) { return timeInWords(entry.at); }},
    {QT_TRANSLATE_NOOP("LogModel", "User"), 7,
     [](const audit::Entry& entry, const catalogue::Catalogue&) { return QString::fromStdString(entry.user); }},
    {QT_TRANSLATE_NOOP("LogModel", "Role"), 8,
     [](const audit::Entry& entry, const catalogue::Catalogue& catalogue) {
         return words::codeInWords(entry.role, &catalogue);
     }},
    {QT_TRANSLATE_NOOP("LogModel", "Act"), 6,
     [](const audit::Entry& entry, const catalogue::Catalogue&) {
         return words::verbInWords(audit::nameOf(entry.event.verb));
     }},
    {QT_TRANSLATE_NOOP("LogModel", "Record"), 8,
     [](const audit::Entry& entry, const catalogue::Catalogue& catalogue) {
         return words::codeInWords(entry.event.entity, &catalogue);
     }},
    {QT_TRANSLATE_NOOP("LogModel", "Case number"), 13,
     [](const audit::Entry& entry, const catalogue::Catalogue&) {
         return QString::fromStdString(entry.event.caseNumber);
     }},
    {QT_TRANSLATE_NOOP("LogModel", "Records"), 4,
     [](const audit::Entry& entry, const catalogue::Catalogue&) { return QString::number(entry.event.count); }},
    {QT_TRANSLATE_NOOP("LogModel", "Purpose"), 7,
     [](const audit::Entry& entry, const catalogue::Catalogue& catalogue) {
         return words::codeInWords(entry.event.purpose, &catalogue);
     }},
    {QT_TRANSLATE_NOOP("LogModel", "Note"), 12,
     [](const audit::Entry& entry, const catalogue::Catalogue& catalogue) {
         return words::noteInWords(entry.event.note, &catalogue);
     }},
};

}  // namespace

void LogModel::read(audit::Log::Filter filter) {
    beginResetModel();
    entries_.clear();
    filter_ = std::move(filter);
    complete_ = false;
    endResetModel();
    fetchMore({});
}

const audit::Entry* LogModel::entryAt(int row) const {
    return row >= 0 && row < int(entries_.size()) ? &entries_[std::size_t(row)] : nullptr;
}

double LogModel::widthOf(int column) const {
    return columns[column].width;
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(entries_.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(std::size(columns));
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    const audit::Entry* entry = entryAt(index.row());
    if (entry == nullptr) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return columns[index.column()].text(*entry, session_.catalogue());
    const bool warns = entry->event.verb == audit::Verb::Refused || entry->event.verb == audit::Verb::UnlockFailed;
    return role == Qt::ForegroundRole && warns ? QVariant(colors().danger) : QVariant();
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(QCoreApplication::translate("LogModel", columns[section].heading))
                                   : QVariant();
}

void LogModel::fetchMore(const QModelIndex& parent) {
    if (parent.isValid() || complete_) return;
    filter_.offset = std::int64_t(entries_.size());
    auto page = session_.readLog(filter_);
    complete_ = !page || std::int64_t(page->size()) < filter_.limit;
    if (!page) return emit failed(page.error());
    // Reading is an act and adds an entry at the front, so what was last on one page comes again on the next.
    if (!entries_.empty())
        std::erase_if(*page, [last = entries_.back().sequence](const audit::Entry& e) { return e.sequence >= last; });
    if (page->empty()) return;
    beginInsertRows({}, int(entries_.size()), int(entries_.size() + page->size()) - 1);
    std::ranges::move(*page, std::back_inserter(entries_));
    endInsertRows();
}

}  // namespace tonghu::ui
