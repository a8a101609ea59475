#include "ui/lists/children_model.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tonghu::ui {

namespace {

constexpr int blockSize = 100;
constexpr std::size_t mostBlocks = 40;

// What one looks for first stands first; columns that the catalogue adds later follow in its order.
constexpr std::array firstColumns{"full_name",     "case_number",    "sex",
                                  "birth_month",   "division_code",  "risk_level",
                                  "last_visit_on", "next_visit_due", "consent_state"};

// In the file and not in the list, which has to fit the smallest screen: empty or the same for nearly every row.
constexpr std::array leftOut{"institution", "filed_on"};

std::size_t placeOf(const catalogue::Field& field) {
    const auto found = std::ranges::find(firstColumns, std::string_view(field.key));
    return std::size_t(found - firstColumns.begin());
}

std::vector<const catalogue::Field*> columnsFor(workspace::Session& session) {
    std::vector<const catalogue::Field*> columns;
    for (const auto& visible : policy::visibleFields(session.catalogue(), session.actor(), "child"))
        if (visible.field->listColumn && std::ranges::count(leftOut, std::string_view(visible.field->key)) == 0)
            columns.push_back(visible.field);
    std::ranges::stable_sort(columns, {}, [](const auto* field) { return placeOf(*field); });
    return columns;
}

}  // namespace

ChildrenModel::ChildrenModel(workspace::Session& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session), columns_(columnsFor(session)) {
    reading_.setSingleShot(true);
    connect(&reading_, &QTimer::timeout, this, &ChildrenModel::readWanted);
}

void ChildrenModel::ask(const ChildrenQuestion& question) {
    question_ = question;
    readFirst();
}

Result<cases::ChildPage> ChildrenModel::read(std::int64_t offset) const {
    cases::ChildQuery query;
    query.search = question_.search.toStdString();
    query.status = question_.status;
    query.sort = sort_;
    query.limit = blockSize;
    query.offset = offset;
    return session_.children().list(query);
}

void ChildrenModel::readFirst() {
    auto page = read(0);
    beginResetModel();
    blocks_.clear();
    order_.clear();
    wanted_.clear();
    total_ = page ? page->total : 0;
    if (page) {
        blocks_[0] = std::move(page->rows);
        order_.push_back(0);
    }
    endResetModel();
    if (!page) emit failed(page.error());
}

const Record* ChildrenModel::recordAt(int row) const {
    const auto found = blocks_.find(row / blockSize);
    if (found == blocks_.end()) {
        wanted_.insert(row / blockSize);
        if (!reading_.isActive()) reading_.start(0);
        return nullptr;
    }
    const auto at = std::size_t(row % blockSize);
    return at < found->second.size() ? &found->second[at] : nullptr;
}

// Not while painting: reading may fail, and the view must not be in the middle of something then.
void ChildrenModel::readWanted() {
    for (const int block : std::exchange(wanted_, {})) {
        auto page = read(std::int64_t(block) * blockSize);
        if (!page) return emit failed(page.error());
        blocks_[block] = std::move(page->rows);
        order_.push_back(block);
        if (blocks_.size() > mostBlocks) {
            blocks_.erase(order_.front());
            order_.pop_front();
        }
        const int last = std::min(int(total_), (block + 1) * blockSize) - 1;
        emit dataChanged(index(block * blockSize, 0), index(last, columnCount() - 1));
    }
}

int ChildrenModel::columnOf(std::string_view key) const {
    for (std::size_t at = 0; at < columns_.size(); ++at)
        if (columns_[at]->key == key) return int(at);
    return -1;
}

double ChildrenModel::widthOf(int column) const {
    const catalogue::Field& of = field(column);
    if (of.key == "full_name") return 5.5;
    if (of.key == "division_code") return 6.5;
    if (of.key != "consent_state" && of.key != "status") return 0;
    // A state may come that no row has yet, and is never cut.
    qsizetype longest = 0;
    if (const catalogue::CodeList* states = session_.catalogue().list(of.list))
        for (const catalogue::Code& state : states->codes())
            longest = std::max(longest, shown(of, Value(state.code)).size());
    return double(longest) * (words::language() == words::Language::Chinese ? 1.0 : 0.5) + 1.5;
}

int ChildrenModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(total_);
}

int ChildrenModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns_.size());
}

QString ChildrenModel::shown(const catalogue::Field& field, const Value& value) const {
    if (field.key == "consent_state") return words::consentStateInWords(textOf(value));
    return QString::fromStdString(catalogue::showValue(session_.catalogue(), field, value, words::languageName()));
}

QVariant ChildrenModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::ForegroundRole) return {};
    const Record* record = recordAt(index.row());
    if (!record) return {};
    const catalogue::Field& of = field(index.column());
    if (role != Qt::ForegroundRole) {
        const Value* value = record->find(of.key);
        return value && !isEmpty(*value) ? shown(of, *value) : QString();
    }
    if (index.column() == 0) return colors().accent;
    const bool late = of.key == "next_visit_due" && record->text("next_visit_due") < session_.clock().today().iso() &&
                      !record->text("next_visit_due").empty();
    return late ? QVariant(colors().danger) : QVariant();
}

QVariant ChildrenModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return QString::fromStdString(field(section).label.in(words::languageName()));
}

void ChildrenModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount()) return;
    const std::string sort = (order == Qt::DescendingOrder ? "-" : "") + field(column).key;
    if (std::exchange(sort_, sort) != sort) readFirst();
}

}  // namespace tonghu::ui
