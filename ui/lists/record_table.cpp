#include "ui/lists/record_table.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {
namespace {

constexpr std::int64_t pageSize = 100;

QString valueText(const workspace::Session& session, const catalogue::Field& field, const Record& record) {
    const Value* value = record.find(field.key);
    if (value == nullptr || isEmpty(*value)) return {};
    if (field.key == "consent_state") return words::consentStateInWords(textOf(*value));
    return QString::fromStdString(catalogue::showValue(session.catalogue(), field, *value, words::languageName()));
}

/// The field where the actor sees it in any way.
const catalogue::Field* seenField(workspace::Session& session, const std::string& entity, const std::string& key) {
    const catalogue::Field* field = session.catalogue().field(entity, key);
    if (field == nullptr) return nullptr;
    const auto access = policy::accessTo(session.catalogue(), session.actor(), *field);
    return access == catalogue::Access::Hidden ? nullptr : field;
}

QString distanceInWords(int days) {
    if (days == 0) return QCoreApplication::translate("RecordTable", "today");
    if (days < 0) return QCoreApplication::translate("RecordTable", "%n days overdue", nullptr, -days);
    return QCoreApplication::translate("RecordTable", "in %n days", nullptr, days);
}

}  // namespace

std::optional<RecordColumn> fieldColumn(workspace::Session& session, const std::string& entity, const std::string& key,
                                        double width) {
    const catalogue::Field* field = seenField(session, entity, key);
    if (field == nullptr) return std::nullopt;
    return RecordColumn{QString::fromStdString(field->label.in(words::languageName())),
                        [&session, field](const Record& record) { return valueText(session, *field, record); }, width};
}

void append(std::vector<RecordColumn>& columns, std::optional<RecordColumn> column) {
    if (column) columns.push_back(std::move(*column));
}

std::optional<RecordColumn> dueColumn(workspace::Session& session, const std::string& entity, const std::string& key) {
    auto column = fieldColumn(session, entity, key, 15);
    if (!column) return column;
    const auto daysTo = [&session, key](const Record& record) -> std::optional<int> {
        const auto day = Date::parse(record.text(key));
        return day ? std::optional(session.clock().today().daysUntil(*day)) : std::nullopt;
    };
    column->text = [key, daysTo](const Record& record) {
        const auto days = daysTo(record);
        const QString day = QString::fromStdString(record.text(key));
        return days ? QCoreApplication::translate("RecordTable", "%1 (%2)").arg(day, distanceInWords(*days)) : day;
    };
    column->color = [daysTo](const Record& record) {
        const auto days = daysTo(record);
        return days && *days < 0 ? colors().danger : QColor();
    };
    return column;
}

RecordColumn childColumn(workspace::Session& session) {
    if (auto name = fieldColumn(session, "child", "full_name", 10)) return *name;
    return *fieldColumn(session, "child", "case_number", 13);
}

void RecordModel::read(Fetch fetch) {
    beginResetModel();
    rows_.clear();
    fetch_ = std::move(fetch);
    complete_ = false;
    endResetModel();
    fetchMore({});
}

const Record* RecordModel::recordAt(int row) const {
    return row >= 0 && row < int(rows_.size()) ? &rows_[std::size_t(row)] : nullptr;
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns_.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    const Record* record = recordAt(index.row());
    if (record == nullptr) return {};
    const RecordColumn& column = columns_[std::size_t(index.column())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.text(*record);
    if (role != Qt::ForegroundRole) return {};
    if (index.column() == 0) return colors().accent;
    const QColor color = column.color ? column.color(*record) : QColor();
    return color.isValid() ? QVariant(color) : QVariant();
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(columns_[std::size_t(section)].heading) : QVariant();
}

void RecordModel::fetchMore(const QModelIndex& parent) {
    if (parent.isValid() || complete_ || !fetch_) return;
    auto page = fetch_(std::int64_t(rows_.size()), pageSize);
    // After a failure there is nothing more to ask for, or every scroll would fail again.
    complete_ = !page || std::int64_t(page->size()) != pageSize;
    if (!page) return emit failed(page.error());
    if (page->empty()) return;
    beginInsertRows({}, int(rows_.size()), int(rows_.size() + page->size()) - 1);
    std::ranges::move(*page, std::back_inserter(rows_));
    endInsertRows();
}

void dressTable(QTableView* table) {
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);  // Tab leaves the list; arrows move in it
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(lines(1.9));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
}

void fitColumns(QTableView* table, int rows) {
    constexpr double widest = 16;  // characters; what is longer is read in the record
    const QFontMetrics metrics(table->font());
    const QAbstractItemModel& model = *table->model();
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto widthOf = [&metrics](const QVariant& text) { return metrics.horizontalAdvance(text.toString()); };
        // Room for the arrow of the column by which the list is sorted.
        int width = widthOf(model.headerData(column, Qt::Horizontal)) + lines(0.5);
        for (int row = 0; row < std::min(rows, model.rowCount()); ++row)
            width = std::max(width, widthOf(model.index(row, column).data()));
        width = std::min(width, characters(widest)) + characters(1.8);
        if (width > table->columnWidth(column)) table->setColumnWidth(column, width);
    }
}

QWidget* emptyNotice(const QString& what, const QString& hint, QWidget* parent) {
    auto notice = new QWidget(parent);
    auto layout = new QVBoxLayout(notice);
    layout->addStretch(2);
    auto picture = new QLabel(notice);
    picture->setPixmap(icon("empty", colors().outline).pixmap(lines(3), lines(3)));
    picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture);
    for (const QString& text : {what, hint}) {
        if (text.isEmpty()) continue;
        auto label = new QLabel(text, notice);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        giveRole(label, text == what ? "group" : "quiet");
        layout->addWidget(label);
    }
    layout->addStretch(3);
    return notice;
}

RecordTable::RecordTable(std::vector<RecordColumn> columns, QWidget* parent) : QWidget(parent) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    head_ = new QHBoxLayout;
    layout->addLayout(head_);
    model_ = new RecordModel(std::move(columns), this);
    view_ = new QTableView(this);
    view_->setModel(model_);
    dressTable(view_);
    for (std::size_t column = 0; column < model_->columns().size(); ++column)
        view_->setColumnWidth(int(column), characters(model_->columns()[column].width));
    view_->viewport()->setMouseTracking(true);
    view_->viewport()->installEventFilter(this);
    view_->installEventFilter(this);
    layout->addWidget(view_, 1);
    count_ = new QLabel(this);
    giveRole(count_, "quiet");
    head_->addWidget(count_);
    head_->addStretch();

    connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == 0) emit opened(Record(*model_->recordAt(index.row())));
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showState(); });
    connect(model_, &QAbstractItemModel::rowsInserted, this, &RecordTable::showState);
    connect(model_, &RecordModel::failed, this, &RecordTable::failed);
}

void RecordTable::read(RecordModel::Fetch fetch) {
    const RecordId before = current() ? current()->id : RecordId();
    model_->read(std::move(fetch));
    fitColumns(view_, int(pageSize));
    int row = 0;
    for (int at = 0; at < model_->rowCount(); ++at)
        if (model_->recordAt(at)->id == before) row = at;
    if (model_->rowCount() > 0) view_->setCurrentIndex(model_->index(row, 0));
    showState();
}

void RecordTable::setEmptyText(const QString& what, const QString& hint) {
    delete empty_;
    empty_ = emptyNotice(what, hint, this);
    static_cast<QVBoxLayout*>(layout())->addWidget(empty_, 1);
    showState();
}

QPushButton* RecordTable::addAction(const QString& iconName, const QString& text,
                                    std::function<void(const Record&)> act) {
    auto button = new QPushButton(icon(iconName), text, this);
    if (actions_.empty()) giveRole(button, "primary");
    if (actions_.empty()) button->setIcon(icon(iconName, colors().onAccent));
    head_->addWidget(button);
    actions_.push_back(button);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        // The act may leave the page and delete this list: it gets a row of its own.
        if (const Record* record = current()) act(Record(*record));
    });
    return button;
}

const Record* RecordTable::current() const {
    return model_->recordAt(view_->currentIndex().row());
}

void RecordTable::showState() {
    const int rows = model_->rowCount();
    view_->setVisible(rows > 0 || empty_ == nullptr);
    if (empty_) empty_->setVisible(rows == 0);
    count_->setText(rows == 0              ? QString()
                    : model_->isComplete() ? tr("%n entries", nullptr, rows)
                                           : tr("%n entries so far; more as you scroll", nullptr, rows));
    for (QPushButton* action : actions_) action->setVisible(current() != nullptr);
    emit currentChanged(current());
}

bool RecordTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current()) {
            emit opened(Record(*current()));
            return true;
        }
    }
    if (watched == view_->viewport() && event->type() == QEvent::MouseMove) {
        const auto index = view_->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        view_->viewport()->setCursor(index.isValid() && index.column() == 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tonghu::ui
