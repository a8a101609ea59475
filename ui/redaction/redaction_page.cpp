// A text about a child, to be shared: paste it, let the program mark it, read every mark, take the result. Made for the
// keyboard: each mark takes one key.

#include "ui/redaction/pages.h"

#include "model/report/child_redaction.h"
#include "ui/lists/record_table.h"
#include "ui/redaction/review.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTextEdit>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

using Decision = Review::Decision;

/// Why the program marked something, by the beginning of the rule's name.
QString whyInWords(const std::string& why) {
    struct Reason {
        std::string_view begins;
        const char* words;
    };
    static constexpr Reason reasons[] = {
        {"known.homophone", QT_TRANSLATE_NOOP("RedactionPage", "sounds like a name in the file")},
        {"known.pinyin", QT_TRANSLATE_NOOP("RedactionPage", "a name in the file, in pinyin")},
        {"known.initials", QT_TRANSLATE_NOOP("RedactionPage", "initials of a name in the file")},
        {"known.pet_name", QT_TRANSLATE_NOOP("RedactionPage", "could be what somebody in the file is called")},
        {"known.", QT_TRANSLATE_NOOP("RedactionPage", "stands in the child's file")},
        {"text.", QT_TRANSLATE_NOOP("RedactionPage", "named elsewhere in this text")},
        {"form.masked_name", QT_TRANSLATE_NOOP("RedactionPage", "a name masked by hand; the surname still shows")},
        {"form.", QT_TRANSLATE_NOOP("RedactionPage", "has the form of such a number or address")},
        {"context.", QT_TRANSLATE_NOOP("RedactionPage", "the words before it say so")},
        {"name.title", QT_TRANSLATE_NOOP("RedactionPage", "a surname and a title")},
        {"name.place", QT_TRANSLATE_NOOP("RedactionPage", "reads like the name of a place")},
        {"name.institution", QT_TRANSLATE_NOOP("RedactionPage", "reads like the name of an institution")},
        {"name.", QT_TRANSLATE_NOOP("RedactionPage", "reads like somebody's name")},
        {"person.added", QT_TRANSLATE_NOOP("RedactionPage", "added by you")}};
    for (const Reason& reason : reasons)
        if (why.starts_with(reason.begins)) return QCoreApplication::translate("RedactionPage", reason.words);
    return {};
}

class RedactionPage final : public Page {
    Q_OBJECT

public:
    RedactionPage(const PageContext& context, RecordId child) : Page(context), child_(child) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(lines(0.5));
        layout->addLayout(makeHead());
        auto halves = new QSplitter(this);
        halves->addWidget(makeText());
        halves->addWidget(makeMarks());
        halves->setStretchFactor(0, 3);
        halves->setStretchFactor(1, 2);
        layout->addWidget(halves, 1);
        layout->addWidget(keys_ = new QLabel(this));
        keys_->setWordWrap(true);
        giveRole(keys_, "quiet");
        layout->addLayout(makeFoot());
        showStage();
    }

    QString title() const override { return tr("Redact a text"); }
    QString iconName() const override { return "edit"; }
    QWidget* firstFocus() override { return text_; }
    void refresh() override {}
    QString unsaved() const override {
        return reviewing_ && !taken_ ? tr("The redacted text has not been copied or saved.") : QString();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == text_ && !reviewing_ && event->type() == QEvent::KeyPress) {
            const auto key = static_cast<QKeyEvent*>(event);
            if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                key->modifiers() & Qt::ControlModifier) {
                if (mark_->isEnabled()) mark();
                return true;
            }
        }
        if (watched == text_ && reviewing_ && event->type() == QEvent::KeyPress &&
            pressed(*static_cast<QKeyEvent*>(event)))
            return true;
        return Page::eventFilter(watched, event);
    }

private:
    QHBoxLayout* makeHead() {
        auto head = new QHBoxLayout;
        hint_ = new QLabel(this);
        hint_->setWordWrap(true);
        head->addWidget(hint_, 1);
        level_ = new QComboBox(this);
        level_->addItem(tr("For outside: everything"), int(redaction::Level::Strict));
        level_->addItem(tr("Inside the authorities: counties, townships and offices stay"),
                        int(redaction::Level::Work));
        head->addWidget(level_);
        mark_ = new QPushButton(tr("&Mark"), this);
        mark_->setToolTip(tr("Ctrl+Enter"));
        giveRole(mark_, "primary");
        connect(mark_, &QPushButton::clicked, this, &RedactionPage::mark);
        head->addWidget(mark_);
        again_ = new QPushButton(icon("back"), tr("&Back to the text"), this);
        connect(again_, &QPushButton::clicked, this, [this] {
            reviewing_ = false;
            showStage();
            text_->setFocus();
        });
        head->addWidget(again_);
        return head;
    }

    QTextEdit* makeText() {
        text_ = new QTextEdit(this);
        text_->setObjectName("text");
        text_->setAcceptRichText(false);
        text_->setPlaceholderText(tr("Paste or type the text here."));
        text_->setTabChangesFocus(true);
        text_->installEventFilter(this);
        connect(text_, &QTextEdit::textChanged, this, [this] { mark_->setEnabled(!text_->document()->isEmpty()); });
        connect(text_, &QTextEdit::cursorPositionChanged, this, &RedactionPage::followCursor);
        return text_;
    }

    QTableWidget* makeMarks() {
        marks_ = new QTableWidget(0, 3, this);
        marks_->setObjectName("marks");
        dressTable(marks_);
        marks_->setHorizontalHeaderLabels({tr("Replaced by"), tr("Text"), tr("Why")});
        marks_->setEditTriggers(QAbstractItemView::NoEditTriggers);
        marks_->setFocusPolicy(Qt::NoFocus);
        marks_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
        marks_->setColumnWidth(1, characters(8));
        connect(marks_, &QTableWidget::cellClicked, this, [this](int row) {
            review_.goTo(std::size_t(row));
            showMarks();
            text_->setFocus();
        });
        return marks_;
    }

    QHBoxLayout* makeFoot() {
        auto foot = new QHBoxLayout;
        foot->addWidget(state_ = new QLabel(this), 1);
        state_->setMargin(lines(0.3));
        rest_ = new QPushButton(tr("Replace the &rest"), this);
        connect(rest_, &QPushButton::clicked, this, [this] {
            review_.replaceAllOpen();
            showMarks();
        });
        foot->addWidget(rest_);
        copy_ = new QPushButton(tr("I have read it: &copy"), this);
        copy_->setObjectName("copy");
        connect(copy_, &QPushButton::clicked, this, [this] {
            if (!confirmed()) return;
            QApplication::clipboard()->setText(review_.result());
            navigator().say(tr("The redacted text is on the clipboard."));
        });
        foot->addWidget(copy_);
        save_ = new QPushButton(icon("export"), tr("I have read it: &save"), this);
        connect(save_, &QPushButton::clicked, this, &RedactionPage::save);
        foot->addWidget(save_);
        return foot;
    }

    void showStage() {
        hint_->setText(reviewing_ ? tr("Read the whole text. No program finds everything: add what is still missing.")
                                  : tr("What this child's file knows is looked for too."));
        keys_->setText(
            tr("Enter replace · Delete leave · ← → go on · [ ] wider, { } narrower at either end · with text "
               "selected: P person, D place, N number · Ctrl+Enter replace the rest"));
        text_->setReadOnly(reviewing_);
        if (reviewing_) text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        for (QWidget* widget : std::initializer_list<QWidget*>{marks_, keys_, state_, rest_, copy_, save_, again_})
            widget->setVisible(reviewing_);
        for (QWidget* widget : std::initializer_list<QWidget*>{level_, mark_}) widget->setVisible(!reviewing_);
        mark_->setEnabled(!text_->document()->isEmpty());
        if (!reviewing_) text_->setExtraSelections({});
        if (reviewing_) showMarks();
    }

    std::string purpose() const {
        const auto& purposes = session().actor().role->purposes;
        return purposes.empty() ? std::string() : purposes.front();
    }

    void mark() {
        const QString text = text_->toPlainText();
        const redaction::Options options{
            redaction::Level(level_->currentData().toInt()),
            words::languageName() == "en" ? redaction::Language::English : redaction::Language::Chinese};
        auto found = std::make_shared<redaction::Redacted>();
        navigator().busyWith(
            tr("The text is read …"),
            [this, text, options, found]() -> Result<void> {
                auto known = report::knownOf(session(), child_, purpose());
                if (!known) return tl::unexpected(known.error());
                auto redacted = redaction::Redactor(std::move(*known), options).redact(text.toStdString());
                if (!redacted) return tl::unexpected(redacted.error());
                *found = std::move(*redacted);
                return report::recordRedaction(session(), child_, purpose(), report::RedactionStep::Made,
                                               found->spans.size());
            },
            [this, text, options, found](Result<void> result) {
                if (!result) return navigator().explain(result.error());
                review_ = Review(text, std::move(found->spans), options.language);
                reviewing_ = true;
                taken_ = false;
                showStage();
                text_->setFocus();
            });
    }

    bool pressed(const QKeyEvent& key) {
        const bool selected = text_->textCursor().hasSelection();
        switch (key.key()) {
            case Qt::Key_Return:
            case Qt::Key_Enter:
                if (key.modifiers() & Qt::ControlModifier)
                    review_.replaceAllOpen();
                else
                    decide(Decision::Replace);
                break;
            case Qt::Key_Delete:
            case Qt::Key_Backspace:
                decide(Decision::Leave);
                break;
            case Qt::Key_Right:
            case Qt::Key_Left:
                if (key.modifiers() & Qt::ShiftModifier) return false;
                review_.goOn(key.key() == Qt::Key_Right ? 1 : -1, false);
                break;
            case Qt::Key_BracketLeft:
                review_.moveStart(-1);
                break;
            case Qt::Key_BraceLeft:
                review_.moveStart(1);
                break;
            case Qt::Key_BracketRight:
                review_.moveEnd(1);
                break;
            case Qt::Key_BraceRight:
                review_.moveEnd(-1);
                break;
            case Qt::Key_P:
            case Qt::Key_D:
            case Qt::Key_N:
                if (!selected || key.modifiers() & Qt::ControlModifier) return false;
                review_.add(text_->textCursor().selectionStart(), text_->textCursor().selectionEnd(),
                            key.key() == Qt::Key_P   ? redaction::Kind::Person
                            : key.key() == Qt::Key_D ? redaction::Kind::Place
                                                     : redaction::Kind::Number);
                break;
            default:
                return false;
        }
        showMarks();
        return true;
    }

    void decide(Decision decision) {
        review_.decide(decision);
        review_.goOn(1, true);
    }

    void followCursor() {
        if (!reviewing_ || showing_ || text_->textCursor().hasSelection()) return;
        const auto mark = review_.markAt(text_->textCursor().position());
        if (!mark) return;
        review_.goTo(*mark);
        showMarks();
    }

    void showMarks() {
        taken_ = false;
        showing_ = true;
        QList<QTextEdit::ExtraSelection> selections;
        marks_->setRowCount(int(review_.marks().size()));
        for (std::size_t i = 0; i < review_.marks().size(); ++i) {
            const Review::Mark& mark = review_.marks()[i];
            selections << selectionOf(mark, review_.current() == i);
            const QString tag = mark.decision == Decision::Leave ? tr("stays") : QString::fromStdString(mark.span.tag);
            const QStringList cells{mark.decision == Decision::Open ? tr("%1 ?").arg(tag) : tag, review_.textOf(mark),
                                    whyInWords(mark.span.why)};
            for (int column = 0; column < cells.size(); ++column) {
                auto cell = new QTableWidgetItem(cells[column]);
                cell->setToolTip(cells[column]);
                marks_->setItem(int(i), column, cell);
            }
        }
        text_->setExtraSelections(selections);
        if (const auto current = review_.current()) {
            marks_->selectRow(int(*current));
            QTextCursor cursor = text_->textCursor();
            cursor.setPosition(review_.unitOf(review_.marks()[*current].span.start));
            text_->setTextCursor(cursor);
        }
        const std::size_t open = review_.open();
        state_->setText(open ? tr("%1 of %2 marks are still to be decided.").arg(open).arg(review_.marks().size())
                             : tr("Replaced: %1. Left as they are: %2.")
                                   .arg(review_.replaced())
                                   .arg(review_.marks().size() - review_.replaced()));
        giveRole(state_, open ? "caution" : "good");
        rest_->setEnabled(open > 0);
        copy_->setEnabled(open == 0);
        save_->setEnabled(open == 0);
        showing_ = false;
    }

    QTextEdit::ExtraSelection selectionOf(const Review::Mark& mark, bool isCurrent) const {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(text_->document());
        selection.cursor.setPosition(review_.unitOf(mark.span.start));
        selection.cursor.setPosition(review_.unitOf(mark.span.end), QTextCursor::KeepAnchor);
        const Colors& in = colors();
        selection.format.setBackground(isCurrent                            ? in.selected
                                       : mark.decision == Decision::Open    ? in.cautionGround
                                       : mark.decision == Decision::Replace ? in.goodGround
                                                                            : in.surface);
        selection.format.setForeground(isCurrent ? in.onSelected : in.text);
        selection.format.setFontStrikeOut(mark.decision == Decision::Replace);
        selection.format.setFontUnderline(isCurrent);
        return selection;
    }

    /// Logged before anything leaves the program.
    bool confirmed() {
        const auto logged =
            report::recordRedaction(session(), child_, purpose(), report::RedactionStep::Confirmed, review_.replaced());
        if (!logged) navigator().explain(logged.error());
        taken_ = logged.has_value();
        return taken_;
    }

    void save() {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QString name = QFileDialog::getSaveFileName(this, tr("Save the redacted text"),
                                                    QDir(folder).filePath(tr("redacted") + ".txt"), "*.txt");
        if (name.isEmpty()) return;
        if (!name.endsWith(".txt", Qt::CaseInsensitive)) name += ".txt";
        if (!confirmed()) return;
        QSaveFile file(name);
        const QByteArray bytes = review_.result().toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            taken_ = false;
            return navigator().explain({ErrorKind::Machine, "output.not_written", {}, {}, {}});
        }
        navigator().say(tr("The redacted text is saved."));
    }

    RecordId child_;
    QTextEdit* text_ = nullptr;
    QTableWidget* marks_ = nullptr;
    QComboBox* level_ = nullptr;
    QLabel *hint_ = nullptr, *keys_ = nullptr, *state_ = nullptr;
    QPushButton *mark_ = nullptr, *again_ = nullptr, *rest_ = nullptr, *copy_ = nullptr, *save_ = nullptr;
    Review review_;
    bool reviewing_ = false, taken_ = false, showing_ = false;
};

}  // namespace

Page* redactionPage(const PageContext& context, RecordId child) {
    return new RedactionPage(context, child);
}

}  // namespace tonghu::ui

#include "redaction_page.moc"
