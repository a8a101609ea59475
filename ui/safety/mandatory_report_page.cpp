// One mandatory report, from the finding to its end.

#include "ui/safety/pages.h"

#include "model/cases/mandatory_reports.h"
#include "ui/forms/group_editor.h"
#include "ui/forms/part_card.h"
#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/print/harm_sheet.h"
#include "ui/print/paper.h"
#include "ui/safety/evidence_card.h"
#include "ui/safety/safety_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

const std::string entity = "mandatory_report";

class MandatoryReportPage final : public Page {
    Q_OBJECT

public:
    MandatoryReportPage(const PageContext& context, RecordId report) : Page(context), report_(report) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        state_ = new QLabel(this);
        state_->setWordWrap(true);
        state_->setMargin(lines(0.5));
        layout->addWidget(state_);
        auto content = new QWidget;
        column_ = new QVBoxLayout(content);
        column_->setContentsMargins(0, 0, 0, 0);
        column_->setSpacing(lines(0.6));
        addHead();
        for (const char* group : {"reporting", "report", "child"}) addGroup(group);
        evidence_ = new EvidenceCard(context, report, this);
        column_->addWidget(evidence_);
        addSteps();
        addEnd();
        addGroup("closing");
        column_->addStretch();
        layout->addWidget(scrolling(content, this), 1);
        connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this] { navigator().back(); });
    }

    QString title() const override {
        return number_.isEmpty() ? tr("Mandatory report") : tr("Mandatory report %1").arg(number_);
    }
    QString iconName() const override { return "warning"; }
    QString unsaved() const override {
        bool changed =
            steps_->isChanged() || !note_->text().isEmpty() || std::ranges::any_of(groups_, &GroupEditor::isChanged);
        return changed ? tr("Changes on this page are not saved.") : QString();
    }
    QWidget* firstFocus() override { return sheet_; }

    void refresh() override {
        auto record = reports().show(report_);
        if (!record) return navigator().explain(record.error());
        record_ = std::move(*record);
        number_ = QString::fromStdString(record_.text("number"));
        emit titleChanged();
        const bool ended = !record_.text("closed_on").empty();
        const bool urgent = !ended && (record_.text("reported_at").empty() || record_.number("late"));
        state_->setText(urgent && record_.text("reported_at").empty()
                            ? tr("%1. Report it to the police or another authority now, and enter to whom and when.")
                                  .arg(stateOfReport(record_))
                            : stateOfReport(record_));
        giveRole(state_, urgent ? "danger" : ended ? "good" : "caution");
        const RecordId child{record_.number("child")};
        QStringList facts;
        for (const char* key : {"full_name", "case_number"})
            if (QString text = QString::fromStdString(record_.text(key)); !text.isEmpty()) facts << text;
        about_->setText(child ? facts.join("   ") : tr("A child who is not on file yet"));
        file_->setVisible(bool(child));
        link_->setVisible(!child && reports().mayFollow());
        for (GroupEditor* group : groups_) group->setRecord(record_);
        steps_->setRecords(record_.parts["report_step"]);
        evidence_->refresh();
        end_->setVisible(!ended && reports().mayClose());
        tabAsRead(this);
    }

private:
    cases::MandatoryReports reports() const { return cases::MandatoryReports(session().context()); }

    void addHead() {
        auto head = new QHBoxLayout;
        about_ = new QLabel(this);
        about_->setTextFormat(Qt::PlainText);
        giveRole(about_, "quiet");
        head->addWidget(about_, 1);
        const auto add = [&](const char* iconName, const QString& text, auto act) {
            auto button = new QPushButton(icon(iconName), text, this);
            button->setAutoDefault(true);
            connect(button, &QPushButton::clicked, this, act);
            head->addWidget(button);
            return button;
        };
        sheet_ = add("export", tr("&Sheet for the police"), [this] { writeSheet(); });
        sheet_->setObjectName("sheet");
        link_ = add("folder", tr("Put to a &file"), [this] { link(); });
        file_ = add("child", tr("Child's f&ile"), [this] { navigator().openChild({record_.number("child")}); });
        auto who = add("user", tr("&Who reported"), [this] { tellReporter(); });
        who->setObjectName("who");
        who->setVisible(session().may(cases::reporterPermission) || cases::isReporter(session().context(), report_));
        column_->addLayout(head);
    }

    void addGroup(const std::string& key) {
        for (const catalogue::Group* group : session().catalogue().groupsOf(entity)) {
            if (group->key != key || !seesGroup(session(), entity, *group)) continue;
            auto editor = new GroupEditor(session(), navigator(), entity, {key},
                                          QString::fromStdString(group->label.in(words::languageName())), this);
            if (key != "closing")
                editor->allowEdit([this](const Fields& changes, const std::string& reason) {
                    return reports().set(report_, changes, reason);
                });
            connect(editor, &GroupEditor::saved, this, &MandatoryReportPage::refresh);
            column_->addWidget(editor);
            groups_.push_back(editor);
        }
    }

    void addSteps() {
        steps_ = new PartCard(session(), navigator(), "report_step", tr("What followed"),
                              {"step", "done_at", "authority", "how", "step_receipt", "step_note"}, this);
        steps_->allowAdding(tr("&Add what followed"),
                            [this](const Fields& step) { return reports().addStep(report_, step); });
        connect(steps_, &PartCard::added, this, &MandatoryReportPage::refresh);
        column_->addWidget(steps_);
    }

    void addEnd() {
        auto card = new FieldGroup(tr("End the report"), this);
        end_ = card;
        closure_ = new QComboBox(card);
        closure_->setObjectName("closure");
        closure_->setAccessibleName(tr("How it ended"));
        for (const catalogue::Code& code : session().catalogue().list("report_closure")->codes())
            closure_->addItem(QString::fromStdString(code.label.in(words::languageName())),
                              QString::fromStdString(code.code));
        closure_->setCurrentIndex(-1);
        note_ = new QLineEdit(card);
        note_->setPlaceholderText(tr("Remarks"));
        note_->setAccessibleName(tr("Remarks"));
        auto button = new QPushButton(tr("&End it"), card);
        button->setAutoDefault(true);
        button->setObjectName("end");
        connect(button, &QPushButton::clicked, this, &MandatoryReportPage::end);
        card->grid()->addWidget(closure_, 0, 0, 1, 2);
        card->grid()->addWidget(note_, 0, 2);
        card->grid()->addWidget(button, 0, 3);
        column_->addWidget(card);
    }

    void end() {
        auto ended =
            reports().close(report_, closure_->currentData().toString().toStdString(), note_->text().toStdString());
        if (!ended) return navigator().explain(ended.error());
        note_->clear();
        navigator().say(tr("The report is ended. It stays on record."));
        refresh();
    }

    void writeSheet() {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString file = QFileDialog::getSaveFileName(this, tr("Sheet for the police"),
                                                          QDir(folder).filePath(number_ + ".pdf"), "*.pdf");
        if (file.isEmpty()) return;
        const auto sheet = reports().sheet(report_);
        if (!sheet) return navigator().explain(sheet.error());
        const QByteArray pdf = print::harmSheet(session(), *sheet, std::string(words::languageName()));
        if (auto written = print::writeFile(pdf, file.toStdString()); !written)
            return navigator().explain(written.error());
        navigator().say(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    }

    void link() {
        bool go = false;
        const QString number = QInputDialog::getText(this, tr("Put to a file"), tr("Number of the child's file:"),
                                                     QLineEdit::Normal, {}, &go)
                                   .trimmed();
        if (!go || number.isEmpty()) return;
        const auto child = session().children().findByCaseNumber(number.toStdString());
        const auto linked =
            child ? reports().link(report_, *child) : Result<void>(fail(ErrorKind::BadInput, "record.not_found"));
        if (!linked) return navigator().explain(linked.error());
        refresh();
    }

    void tellReporter() {
        std::string reason;
        if (!cases::isReporter(session().context(), report_)) {
            bool go = false;
            reason = QInputDialog::getText(this, tr("Who reported"), tr("Why this is asked (it is logged):"),
                                           QLineEdit::Normal, {}, &go)
                         .toStdString();
            if (!go) return;
        }
        const auto reporter = reports().reporter(report_, reason);
        if (!reporter) return navigator().explain(reporter.error());
        QString text = tr("Reported by the account %1 on %2.")
                           .arg(QString::fromStdString(reporter->account), momentOf(reporter->at));
        if (!reporter->informant.empty())
            text += '\n' + tr("Noticed by: %1").arg(QString::fromStdString(reporter->informant));
        auto box = new QMessageBox(QMessageBox::NoIcon, tr("Who reported"), text, QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }

    RecordId report_;
    Record record_;
    QString number_;
    QVBoxLayout* column_;
    QLabel *state_, *about_;
    QPushButton *sheet_, *link_, *file_;
    PartCard* steps_;
    EvidenceCard* evidence_;
    QWidget* end_;
    QComboBox* closure_;
    QLineEdit* note_;
    std::vector<GroupEditor*> groups_;
};

}  // namespace

Page* mandatoryReportPage(const PageContext& context, RecordId report) {
    return new MandatoryReportPage(context, report);
}

}  // namespace tonghu::ui

#include "mandatory_report_page.moc"
