// One request of a data subject: where it stands, what speaks for or against it, the next step, the letters.

#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/print/consent_paper.h"
#include "ui/print/request_pdf.h"
#include "ui/rights/pages.h"
#include "ui/rights/request_words.h"
#include "ui/rights/step_panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include "model/cases/record_copy.h"
#include "model/report/monthly.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

using cases::LetterKind;
using cases::RequestLetters;
using cases::Requests;
using policy::RequestRight;
using policy::RequestStep;

class RequestPage final : public Page {
    Q_OBJECT

public:
    RequestPage(const PageContext& context, RecordId request) : Page(context), request_(request) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        auto content = new QWidget;
        column_ = new QVBoxLayout(content);
        column_->setContentsMargins(0, 0, 0, 0);
        column_->setSpacing(lines(0.6));
        layout->addWidget(scrolling(content, this), 1);
        connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this] { panel_ ? endStep() : navigator().back(); });
    }

    QString title() const override { return number_.isEmpty() ? tr("Request") : tr("Request %1").arg(number_); }
    QString iconName() const override { return "requests"; }
    QString unsaved() const override {
        return panel_ && panel_->isChanged() ? tr("What is typed for this step is not saved.") : QString();
    }
    QWidget* firstFocus() override { return first_ ? static_cast<QWidget*>(first_) : this; }

    void refresh() override {
        if (panel_) return;  // half typed: it is read again once the step is taken
        auto record = Requests(session().context()).show(request_);
        if (!record) return navigator().explain(record.error());
        record_ = std::move(*record);
        number_ = QString::fromStdString(record_.text("number"));
        emit titleChanged();
        rebuild();
    }

protected:
    void showEvent(QShowEvent* event) override {
        tabAsRead(this);
        Page::showEvent(event);
    }

private:
    std::string state() const { return record_.text("state"); }
    bool isRight(RequestRight right) const { return record_.text("right_asked") == nameOf(right); }

    void rebuild() {
        // One of its buttons may be the caller, so the old one goes after the event.
        if (body_) {
            body_->hide();
            body_->deleteLater();
        }
        first_ = nullptr;
        body_ = new QWidget(this);
        auto layout = new QVBoxLayout(body_);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(lines(0.6));
        addHead(layout);
        addVerdict(layout);
        addSteps(layout);
        addHints(layout);
        addPapers(layout);
        for (const catalogue::Group* group : session().catalogue().groupsOf("request"))
            if (hasAny(*group)) layout->addWidget(recordGroup(session(), "request", *group, record_, body_));
        layout->addStretch();
        column_->addWidget(body_);
        body_->show();
        tabAsRead(this);
    }

    bool hasAny(const catalogue::Group& group) const {
        for (const catalogue::Field* field : session().catalogue().fieldsOf("request"))
            if (const Value* value = field->group == group.key ? record_.find(field->key) : nullptr)
                if (!isEmpty(*value) && field->type != catalogue::FieldType::Reference) return true;
        return false;
    }

    QLabel* plainLabel(const QString& text, const char* role) {
        auto label = new QLabel(text, body_);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMargin(lines(0.3));
        giveRole(label, role);
        return label;
    }

    void addHead(QVBoxLayout* layout) {
        auto head = new QHBoxLayout;
        QStringList facts;
        for (const char* key : {"full_name", "case_number"})
            if (QString text = QString::fromStdString(record_.text(key)); !text.isEmpty()) facts << text;
        if (facts.isEmpty()) facts << tr("Nobody on file");
        for (const char* key : {"right_asked", "asker_kind", "state"})
            if (QString text = shown(session(), "request", record_, key); !text.isEmpty()) facts << text;
        head->addWidget(plainLabel(facts.join(QStringLiteral("   ")), "quiet"), 1);
        if (const RecordId child{record_.number("child")}) {
            auto file = new QPushButton(icon("child"), tr("Child's &file"), body_);
            file->setAutoDefault(true);
            connect(file, &QPushButton::clicked, this, [this, child] { navigator().openChild(child); });
            head->addWidget(file);
        }
        layout->addLayout(head);
        const std::string due = record_.text("step_due_on");
        if (due.empty()) return;
        const bool late = due < session().clock().today().iso();
        layout->addWidget(plainLabel(
            tr("Next step by %1; answer by %2.")
                .arg(clockInWords(due, session().clock().today()), QString::fromStdString(record_.text("due_on"))),
            late ? "caution" : "quiet"));
    }

    // Before the request is taken up, and while it is done: whether this person may have it.
    void addVerdict(QVBoxLayout* layout) {
        const auto at = policy::requestState(state());
        if (!at || !policy::isOpen(*at)) return;
        const auto verdict = Requests(session().context()).authority(request_);
        if (!verdict) {
            const words::Message message = words::partsOf(verdict.error(), &session().catalogue());
            layout->addWidget(plainLabel(message.what + ' ' + message.remedy, "caution"));
        } else if (*verdict == policy::AskerVerdict::NeedsApproval) {
            const std::string by = record_.text("safety_approved_by");
            layout->addWidget(
                by.empty()
                    ? plainLabel(tr("This person is under suspicion, or not to be informed. Nothing is told to "
                                    "them until somebody other than who checked allows it; or refuse in writing."),
                                 "danger")
                    : plainLabel(tr("An answer to this person was allowed by %1.").arg(QString::fromStdString(by)),
                                 "caution"));
        } else {
            layout->addWidget(plainLabel(tr("By what the file says this person may ask for it."), "good"));
        }
    }

    void addSteps(QVBoxLayout* layout) {
        steps_ = new QWidget(body_);
        auto row = new QHBoxLayout(steps_);
        row->setContentsMargins(0, 0, 0, 0);
        for (RequestStep step : Requests(session().context()).stepsFor(record_)) {
            auto button = new QPushButton(first_ ? QIcon() : icon("next", colors().onAccent), stepInWords(step), body_);
            button->setAutoDefault(true);
            button->setObjectName("step." + QString::fromUtf8(nameOf(step).data(), qsizetype(nameOf(step).size())));
            if (!first_) {
                giveRole(button, "primary");
                first_ = button;
            }
            connect(button, &QPushButton::clicked, this, [this, step] { begin(step); });
            row->addWidget(button);
        }
        row->addStretch();
        if (row->count() > 1) row->insertWidget(0, new QLabel(tr("Next:"), body_));
        layout->addWidget(steps_);
        if (!first_ && state() != nameOf(policy::RequestState::Closed))
            layout->addWidget(emptyNote(tr("Another role takes the next step."), body_));
    }

    // Where what is asked gets done.
    void addHints(QVBoxLayout* layout) {
        if (isRight(RequestRight::Delete) && wasGranted())
            layout->addWidget(emptyNote(tr("The deletion waits for somebody who approves deletions. Write the letters "
                                           "before: they go with the file."),
                                        body_));
        const auto at = policy::requestState(state());
        if (!at || !policy::mayBeDone(*at)) return;
        const RecordId child{record_.number("child")};
        if (isRight(RequestRight::Correct) && child) addRecipients(layout, child);
        if (isRight(RequestRight::Correct) && child)
            layout->addWidget(emptyNote(tr("Check what is right, change it in the child's file, and write down in the "
                                           "answer what was changed. The old value stays in the history."),
                                        body_));
        if (isRight(RequestRight::Withdraw))
            layout->addWidget(emptyNote(tr("The consent is withdrawn; it holds from now on."), body_));
    }

    // Who got the wrong fact is told of the right one.
    void addRecipients(QVBoxLayout* layout, RecordId child) {
        QStringList names;
        for (const cases::DataRecipient& recipient : cases::RecordCopies(session().context()).recipients(child))
            if (const QString name = QString::fromStdString(recipient.name); !names.contains(name)) names << name;
        if (!names.isEmpty())
            layout->addWidget(
                plainLabel(tr("Tell them too, who had the old facts: %1.").arg(names.join(tr(", "))), "caution"));
    }

    void addPapers(QVBoxLayout* layout) {
        auto section = new FieldGroup(tr("Letters and copies"), body_);
        auto row = new QHBoxLayout;
        for (LetterKind kind : RequestLetters::available(record_)) {
            auto button = new QPushButton(icon("export"), letterInWords(kind), section);
            const QByteArray name(nameOf(kind).data(), qsizetype(nameOf(kind).size()));
            button->setObjectName("letter." + name);
            connect(button, &QPushButton::clicked, this, [this, kind, name] {
                save(name, "pdf", [this, kind](const std::filesystem::path& file) { return writeLetter(kind, file); });
            });
            row->addWidget(button);
        }
        const auto at = policy::requestState(state());
        const bool copied =
            record_.number("child") != 0 && (isRight(RequestRight::Copy) || isRight(RequestRight::Port));
        if (copied && at && (policy::mayBeDone(*at) || wasGranted()))
            for (const char* format : {"pdf", "json"}) {
                auto button = new QPushButton(icon("export"), tr("Copy as %1").arg(QString(format).toUpper()), section);
                button->setObjectName(QString("copy.") + format);
                connect(button, &QPushButton::clicked, this, [this, format] {
                    save("copy", format,
                         [this, format](const std::filesystem::path& file) { return writeCopy(format, file); });
                });
                row->addWidget(button);
            }
        row->addStretch();
        section->grid()->addLayout(row, 0, 0, 1, 4);
        layout->addWidget(section);
    }

    bool wasGranted() const {
        for (const char* key : {"answer", "appeal_answer"})
            if (const std::string word = record_.text(key); word == "granted" || word == "partly") return true;
        return false;
    }

    void begin(RequestStep step) {
        if (panel_) return;
        panel_ = new StepPanel(session(), record_, step, this);
        connect(panel_, &StepPanel::taken, this, [this] {
            navigator().say(tr("Done."));
            endStep();
            refresh();
            if (first_) first_->setFocus();
        });
        connect(panel_, &StepPanel::givenUp, this, &RequestPage::endStep);
        connect(panel_, &StepPanel::refused, this, [this](const Error& error) {
            navigator().explain(error);
            if (panel_ && panel_->asksNothing()) endStep();
        });
        if (panel_->asksNothing()) {
            panel_->hide();
            return panel_->take();
        }
        steps_->hide();  // one step at a time
        column_->insertWidget(0, panel_);
        panel_->show();  // at once: what is not shown takes no keyboard
        tabAsRead(this);
        panel_->focusFirst();
    }

    void endStep() {
        if (!panel_) return;
        panel_->hide();
        panel_->deleteLater();
        panel_ = nullptr;
        steps_->show();
        if (first_) first_->setFocus();
    }

    QString watermark() const { return print::watermarkOf(session().actor().user, session().clock().timestamp()); }

    Result<void> writeLetter(LetterKind kind, const std::filesystem::path& file) {
        const auto language = words::languageName();
        const auto letter = RequestLetters(session().context()).write(request_, kind, language);
        if (!letter) return tl::unexpected(letter.error());
        return print::writeLetterPdf(*letter, language, watermark(), file);
    }

    Result<void> writeCopy(const std::string& format, const std::filesystem::path& file) {
        const auto language = words::languageName();
        const auto copy = cases::RecordCopies(session().context()).make(request_);
        if (!copy) return tl::unexpected(copy.error());
        if (format == "json") return report::writeWhole(file, cases::asJson(*copy, session().catalogue(), language));
        return print::writeCopyPdf(*copy, session().catalogue(), language, watermark(), file);
    }

    /// The file's name says which request it is about, and nobody's name.
    void save(const QString& what, const QString& format,
              const std::function<Result<void>(const std::filesystem::path&)>& write) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString extension = '.' + format;
        QString file = QFileDialog::getSaveFileName(
            this, tr("Save"), QDir(folder).filePath(number_ + '-' + what + extension), '*' + extension);
        if (file.isEmpty()) return;
        if (!file.endsWith(extension, Qt::CaseInsensitive)) file += extension;
        if (const auto done = write(file.toStdString()); !done) return navigator().explain(done.error());
        navigator().say(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    }

    RecordId request_;
    Record record_;
    QString number_;
    QVBoxLayout* column_;
    QWidget* body_ = nullptr;
    QWidget* steps_ = nullptr;
    QPushButton* first_ = nullptr;
    StepPanel* panel_ = nullptr;
};

}  // namespace

Page* requestPage(const PageContext& context, RecordId request) {
    return new RequestPage(context, request);
}

}  // namespace tonghu::ui

#include "request_page.moc"
