// The log, for the auditor: who did what to which record and what for, newest first; and whether the chain still holds.

#include "ui/office/pages.h"

#include "model/workspace/workspace.h"
#include "ui/lists/record_table.h"
#include "ui/office/log_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class LogPage final : public Page {
    Q_OBJECT

public:
    explicit LogPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(lines(0.5));
        layout->addLayout(makeVerdict());
        layout->addLayout(makeFilters());
        layout->addWidget(table_ = makeTable(), 1);
        layout->addWidget(empty_ = emptyNotice(tr("No entry fits."), tr("Widen the filter to see more."), this), 1);
        layout->addWidget(detail_ = new QLabel(this));
        detail_->setWordWrap(true);
        detail_->setTextFormat(Qt::PlainText);
        detail_->setTextInteractionFlags(Qt::TextSelectableByMouse);
        giveRole(detail_, "quiet");
        // A person types a number in one go; each letter on its own would be a read, and an entry, of its own.
        pause_.setSingleShot(true);
        pause_.setInterval(400);
        connect(&pause_, &QTimer::timeout, this, &LogPage::refresh);
    }

    QString title() const override { return tr("Log"); }
    QString iconName() const override { return "log"; }
    QWidget* firstFocus() override { return table_; }

    void refresh() override {
        pause_.stop();
        model_->read(filter());
        showState();
        if (model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    }

private:
    QHBoxLayout* makeVerdict() {
        auto row = new QHBoxLayout;
        auto button = new QPushButton(icon("check", colors().onAccent), tr("&Verify the log"), this);
        giveRole(button, "primary");
        connect(button, &QPushButton::clicked, this, &LogPage::verify);
        row->addWidget(button);
        verdict_ = new QLabel(tr("Verifying walks every entry, its seal and its place in the chain."), this);
        verdict_->setWordWrap(true);
        verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        verdict_->setFocusPolicy(Qt::ClickFocus);
        verdict_->setMargin(lines(0.4));
        giveRole(verdict_, "quiet");
        row->addWidget(verdict_, 1);
        return row;
    }

    QHBoxLayout* makeFilters() {
        auto row = new QHBoxLayout;
        user_ = new QLineEdit(this);
        QStringList names;
        for (const std::string& name : workspace().accountNames()) names << QString::fromStdString(name);
        user_->setCompleter(new QCompleter(names, user_));
        addFilter(row, tr("&User:"), user_);
        number_ = new QLineEdit(this);
        addFilter(row, tr("Case &number:"), number_);
        for (QLineEdit* edit : {user_, number_}) {
            edit->setClearButtonEnabled(true);
            connect(edit, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
            connect(edit, &QLineEdit::returnPressed, this, &LogPage::refresh);
        }
        from_ = makeDay(tr("the first"));
        addFilter(row, tr("&From:"), from_);
        to_ = makeDay(tr("the last"));
        addFilter(row, tr("&To:"), to_);
        return row;
    }

    void addFilter(QHBoxLayout* row, const QString& name, QWidget* field) {
        auto label = new QLabel(name, this);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, 1);
        row->addSpacing(characters(0.5));
    }

    /// The earliest day stands for "no bound" and is shown as `open`.
    QDateEdit* makeDay(const QString& open) {
        auto edit = new QDateEdit(this);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat("yyyy-MM-dd");
        edit->setMinimumDate(QDate(2020, 1, 1));
        edit->setSpecialValueText(open);
        edit->setDate(edit->minimumDate());
        connect(edit, &QDateEdit::dateChanged, &pause_, qOverload<>(&QTimer::start));
        return edit;
    }

    static std::string boundOf(const QDateEdit* edit) {
        return edit->date() == edit->minimumDate() ? std::string() : edit->date().toString(Qt::ISODate).toStdString();
    }

    audit::Log::Filter filter() const {
        audit::Log::Filter filter;
        filter.user = user_->text().trimmed().toStdString();
        filter.caseNumber = number_->text().trimmed().toStdString();
        filter.from = boundOf(from_);
        filter.to = boundOf(to_);
        return filter;
    }

    QTableView* makeTable() {
        auto table = new QTableView(this);
        dressTable(table);
        table->setModel(model_ = new LogModel(session(), this));
        for (int column = 0; column < model_->columnCount(); ++column)
            table->setColumnWidth(column, characters(model_->widthOf(column)));
        connect(model_, &LogModel::failed, this, [this](const Error& error) { navigator().explain(error); });
        connect(model_, &QAbstractItemModel::rowsInserted, this, &LogPage::showState);
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showState(); });
        return table;
    }

    void showState() {
        const bool any = model_->rowCount() > 0;
        table_->setVisible(any);
        empty_->setVisible(!any);
        const audit::Entry* entry = model_->entryAt(table_->currentIndex().row());
        detail_->setText(entry ? fieldsInWords(*entry) : QString());
        detail_->setVisible(entry && !entry->event.fields.empty());
    }

    QString fieldsInWords(const audit::Entry& entry) const {
        QStringList labels;
        const catalogue::Catalogue& catalogue = session().catalogue();
        for (const std::string& key : entry.event.fields) {
            const bool placed = key.find('.') != std::string::npos || entry.event.entity.empty();
            labels << words::codeInWords(placed ? key : entry.event.entity + "." + key, &catalogue);
        }
        labels.removeDuplicates();
        return tr("Entry %1 touched these fields (the log holds no values): %2")
            .arg(entry.sequence)
            .arg(labels.join(tr(", ", "between the items of a list")));
    }

    void verify() {
        auto found = std::make_shared<audit::Verification>();
        navigator().busyWith(
            tr("The log is verified …"),
            [this, found]() -> Result<void> {
                *found = session().verifyLog();
                return {};
            },
            [this, found](Result<void> result) {
                if (!result) return navigator().explain(result.error());
                showVerdict(*found);
                refresh();  // verifying is an act, and so an entry
            });
    }

    void showVerdict(const audit::Verification& found) {
        const QString head = QString::fromStdString(found.head.hash);
        if (found.holds)
            verdict_->setText(tr("The log holds: all %1 entries are there, unchanged and in order; signed up to "
                                 "entry %2.\nHead, to compare with printed reports: %3")
                                  .arg(QString::number(found.count), QString::number(found.signedUpTo), head));
        else
            verdict_->setText(tr("The log does not hold. %1 It can be trusted up to entry %2; what comes after cannot.")
                                  .arg(words::messageOf({ErrorKind::Damaged, found.fault, {}, {}, {}}),
                                       QString::number(found.holdsUpTo)));
        giveRole(verdict_, found.holds ? "good" : "danger");
    }

    QLabel *verdict_ = nullptr, *detail_ = nullptr;
    QLineEdit *user_ = nullptr, *number_ = nullptr;
    QDateEdit *from_ = nullptr, *to_ = nullptr;
    QTableView* table_ = nullptr;
    QWidget* empty_ = nullptr;
    LogModel* model_ = nullptr;
    QTimer pause_;
};

}  // namespace

Page* logPage(const PageContext& context) {
    return new LogPage(context);
}

}  // namespace tonghu::ui

#include "log_page.moc"
