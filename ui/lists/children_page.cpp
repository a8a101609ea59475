// The children of the actor's rows: search as one types, sort by any column, Enter opens the first.

#include "ui/lists/children_model.h"
#include "ui/lists/import_children.h"
#include "ui/lists/pages.h"
#include "ui/lists/record_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace tonghu::ui {
namespace {

// Short enough to feel at once, long enough that fast typing asks once.
constexpr auto typingPause = std::chrono::milliseconds(80);

// Typing into the list would read every row in search of the letter; the search line is for that.
class ChildrenView final : public QTableView {
public:
    using QTableView::QTableView;
    void keyboardSearch(const QString&) override {}
};

class ChildrenPage final : public Page {
    Q_OBJECT

public:
    explicit ChildrenPage(const PageContext& context) : Page(context), model_(new ChildrenModel(session(), this)) {
        auto column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addLayout(makeHead());
        column->addWidget(makeTable(), 1);
        pause_.setSingleShot(true);
        connect(&pause_, &QTimer::timeout, this, &ChildrenPage::ask);
        connect(model_, &ChildrenModel::failed, this, [this](const Error& error) { navigator().explain(error); });
        connect(model_, &QAbstractItemModel::modelReset, this, &ChildrenPage::showState);
    }

    QString title() const override { return tr("Children"); }
    QString iconName() const override { return "children"; }
    QWidget* firstFocus() override { return search_; }

    void refresh() override {
        const RecordId before = current();
        ask();
        // What one came from stands where it stood, as long as it is among the first rows.
        for (int row = 0; row < std::min<std::int64_t>(model_->total(), 100); ++row)
            if (const Record* record = model_->recordAt(row); record && record->id == before && before)
                view_->setCurrentIndex(model_->index(row, 0));
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
            if (watched == search_ && enter) return openFirst();
            if (watched == search_ && key == Qt::Key_Down) return enterTable();
            if (watched == view_ && enter) return open(view_->currentIndex().row());
        }
        if (watched == view_->viewport() && event->type() == QEvent::MouseMove) {
            const auto index = view_->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
            view_->viewport()->setCursor(index.isValid() && index.column() == 0 ? Qt::PointingHandCursor
                                                                                : Qt::ArrowCursor);
        }
        return Page::eventFilter(watched, event);
    }

private:
    QLayout* makeHead() {
        auto row = new QHBoxLayout;
        search_ = new QLineEdit(this);
        search_->setObjectName("search");
        search_->setPlaceholderText(model_->columnOf("full_name") >= 0
                                        ? tr("Name, pinyin, initials or case number (Ctrl+F)")
                                        : tr("Case number (Ctrl+F)"));
        search_->setAccessibleName(tr("Search"));
        search_->setClearButtonEnabled(true);
        search_->addAction(icon("search", colors().quiet), QLineEdit::LeadingPosition);
        search_->setMinimumWidth(characters(10));
        search_->setMaximumWidth(characters(30));
        search_->installEventFilter(this);
        connect(search_, &QLineEdit::textChanged, this, [this] { pause_.start(typingPause); });
        row->addWidget(search_, 1);
        row->addWidget(makeStatus());
        count_ = new QLabel(this);
        giveRole(count_, "quiet");
        row->addSpacing(lines(0.4));
        row->addWidget(count_);
        row->addStretch(1);
        if (session().may("import")) row->addWidget(makeImport());
        if (session().may("child.add")) {
            auto add = new QPushButton(icon("add", colors().onAccent), tr("New file"), this);
            giveRole(add, "primary");
            add->setToolTip(tr("New file (Ctrl+N)"));
            connect(add, &QPushButton::clicked, this, [this] { navigator().openNewChild(); });
            row->addWidget(add);
        }
        return row;
    }

    QWidget* makeStatus() {
        status_ = new QComboBox(this);
        status_->setAccessibleName(tr("State of the file"));
        status_->addItem(tr("All states"), QString());
        if (const catalogue::CodeList* states = session().catalogue().list("status"))
            for (const catalogue::Code& state : states->codes())
                // Sealed and deleted files are among nobody's rows (row 36).
                if (state.code != "restricted" && state.code != "deleted")
                    status_->addItem(QString::fromStdString(state.label.in(words::languageName())),
                                     QString::fromStdString(state.code));
        connect(status_, &QComboBox::currentIndexChanged, this, &ChildrenPage::ask);
        return status_;
    }

    QWidget* makeImport() {
        auto button = new QPushButton(icon("export"), tr("Import"), this);
        auto menu = new QMenu(button);
        menu->addAction(tr("Import a workbook..."), this,
                        [this] { importChildren(context(), this, [this] { refresh(); }); });
        menu->addAction(tr("Save an empty workbook..."), this, [this] { saveImportTemplate(context(), this); });
        button->setMenu(menu);
        giveRole(button, "menu");
        return button;
    }

    QWidget* makeTable() {
        auto middle = new QWidget(this);
        stack_ = new QStackedLayout(middle);
        view_ = new ChildrenView(middle);
        view_->setModel(model_);
        dressTable(view_);
        view_->setAccessibleName(tr("Children"));
        view_->setDragEnabled(false);
        for (int column = 0; column < model_->columnCount(); ++column)
            view_->setColumnWidth(column, characters(model_->widthOf(column)));
        view_->horizontalHeader()->setMinimumSectionSize(characters(2));
        view_->horizontalHeader()->setSortIndicator(std::max(0, model_->columnOf("case_number")), Qt::AscendingOrder);
        view_->setSortingEnabled(true);
        view_->installEventFilter(this);
        view_->viewport()->installEventFilter(this);
        view_->viewport()->setMouseTracking(true);
        connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) {
            if (index.column() == 0) open(index.row());
        });
        connect(view_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { open(index.row()); });
        stack_->addWidget(view_);
        return middle;
    }

    RecordId current() const {
        const Record* record =
            view_->currentIndex().isValid() ? model_->recordAt(view_->currentIndex().row()) : nullptr;
        return record ? record->id : RecordId();
    }

    void ask() {
        pause_.stop();
        model_->ask({search_->text().trimmed(), status_->currentData().toString().toStdString()});
    }

    bool open(int row) {
        const Record* record = row >= 0 && row < model_->total() ? model_->recordAt(row) : nullptr;
        if (record) navigator().openChild(record->id);
        return true;
    }

    bool openFirst() {
        if (pause_.isActive()) ask();
        return open(0);
    }

    bool enterTable() {
        if (model_->total() == 0) return true;
        if (!view_->currentIndex().isValid()) view_->setCurrentIndex(model_->index(0, 0));
        view_->setFocus();
        return true;
    }

    void showState() {
        const auto total = model_->total();
        count_->setText(total == 0 ? QString() : tr("%n file(s)", nullptr, int(total)));
        delete empty_;
        empty_ = nullptr;
        if (total > 0 && !std::exchange(fitted_, true)) fitColumns(view_, 100);
        if (total > 0) return stack_->setCurrentWidget(view_);
        empty_ = makeEmpty();
        stack_->addWidget(empty_);
        stack_->setCurrentWidget(empty_);
    }

    QWidget* makeEmpty() {
        if (!search_->text().trimmed().isEmpty())
            return emptyNotice(tr("No file matches the search."),
                               tr("Look for a part of the name, its pinyin, its initials, or the case number."), this);
        if (status_->currentIndex() > 0)
            return emptyNotice(tr("No file is in this state."), tr("Choose another state above."), this);
        return emptyNotice(tr("There is no child's file in your area yet."),
                           session().may("child.add")
                               ? tr("Make the first with \"New file\", or import the workbook that you have.")
                               : tr("Who keeps the files of your area makes them; they show here then."),
                           this);
    }

    ChildrenModel* model_;
    QLineEdit* search_ = nullptr;
    QComboBox* status_ = nullptr;
    QLabel* count_ = nullptr;
    ChildrenView* view_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QWidget* empty_ = nullptr;
    bool fitted_ = false;  ///< once, so that columns stand still while one searches
    QTimer pause_;
};

}  // namespace

Page* childrenPage(const PageContext& context) {
    return new ChildrenPage(context);
}

}  // namespace tonghu::ui

#include "children_page.moc"
