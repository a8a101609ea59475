#include "ui/retention/sealed_dialog.h"

#include "model/cases/sealed_records.h"
#include "model/workspace/workspace.h"
#include "ui/theme/theme.h"
#include "ui/words/disposal_words.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

QLabel* paragraph(const QString& text, const char* role, QWidget* parent) {
    auto label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (role) giveRole(label, role);
    return label;
}

}  // namespace

SealedDialog::SealedDialog(workspace::Session& session, workspace::Workspace& workspace, RecordId child,
                           const QString& about, QWidget* parent)
    : QDialog(parent), session_(session), workspace_(workspace), child_(child) {
    setWindowTitle(tr("Records sealed by law"));
    auto column = new QVBoxLayout(this);
    column->setSpacing(lines(0.5));
    column->addWidget(paragraph(about, "group", this));
    column->addWidget(
        paragraph(tr("Only the persons named for a record learn that there is one. Nothing lists, counts or "
                     "exports it. Every look is logged, without the child."),
                  "quiet", this));
    addSearch(column);
    addForm(column);
    column->addWidget(notice_ = paragraph({}, "quiet", this));
    notice_->setObjectName("notice");
    auto buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(characters(38));
    citation_->setFocus();
}

void SealedDialog::addSearch(QVBoxLayout* column) {
    auto row = new QHBoxLayout;
    citation_ = new QLineEdit(this);
    citation_->setObjectName("citation");
    citation_->setMaxLength(200);
    citation_->setPlaceholderText(tr("Law and article on which you look or add"));
    auto look = new QPushButton(tr("&Look"), this);
    look->setObjectName("look");
    look->setDefault(true);
    row->addWidget(citation_, 1);
    row->addWidget(look);
    column->addLayout(row);
    column->addWidget(found_ = paragraph({}, nullptr, this));
    found_->setObjectName("found");
    found_->setTextInteractionFlags(Qt::NoTextInteraction);  // not into the clipboard
    connect(look, &QPushButton::clicked, this, &SealedDialog::look);
}

void SealedDialog::addForm(QVBoxLayout* column) {
    auto form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    kind_ = new QComboBox(this);
    if (const auto* kinds = session_.catalogue().list("sealed_kind"))
        for (const catalogue::Code& code : kinds->codes())
            kind_->addItem(QString::fromStdString(code.label.in(words::languageName())),
                           QString::fromStdString(code.code));
    kind_->setCurrentIndex(-1);
    kind_->setPlaceholderText(tr("Choose"));
    kind_->setObjectName("kind");
    document_ = new QLineEdit(this);
    document_->setMaxLength(100);
    text_ = new QPlainTextEdit(this);
    text_->setObjectName("text");
    text_->setTabChangesFocus(true);
    text_->setFixedHeight(lines(5));
    form->addRow(tr("New record"), kind_);
    form->addRow(tr("Document number"), document_);
    form->addRow(tr("What it says"), text_);
    auto named = new QVBoxLayout;
    const cases::SealedRecords records(session_.context(), session_.unlocked(), workspace_.users());
    for (const std::string& name : records.possibleReaders()) {
        if (name == session_.actor().user) continue;
        auto box = new QCheckBox(QString::fromStdString(name), this);
        readers_ << box;
        named->addWidget(box);
    }
    if (readers_.isEmpty()) named->addWidget(paragraph(tr("nobody else can be named"), "quiet", this));
    form->addRow(tr("Named beside you"), named);
    auto seal = new QPushButton(tr("&Seal it"), this);
    seal->setObjectName("seal");
    seal->setAutoDefault(false);
    connect(seal, &QPushButton::clicked, this, &SealedDialog::seal);
    form->addRow({}, seal);
    column->addLayout(form);
}

void SealedDialog::look() {
    const cases::SealedRecords records(session_.context(), session_.unlocked(), workspace_.users());
    const auto found = records.list(child_, citation_->text().toStdString());
    if (!found) return say(words::messageOf(found.error(), &session_.catalogue()), true);
    const catalogue::CodeList* kinds = session_.catalogue().list("sealed_kind");
    QStringList texts;
    for (const cases::SealedRecord& record : *found)
        texts << tr("%1, %2, entered by %3 on %4\n%5")
                     .arg(QString::fromStdString(kinds->label(record.kind, words::languageName())),
                          record.document.empty() ? tr("no number") : QString::fromStdString(record.document),
                          QString::fromStdString(record.enteredBy), words::dayOf(record.enteredAt),
                          QString::fromStdString(record.text));
    found_->setText(texts.join("\n\n"));
    say(texts.isEmpty() ? tr("None for which you are named.") : QString(), false);
}

void SealedDialog::seal() {
    if (kind_->currentIndex() < 0) return say(tr("Choose the kind."), true);
    cases::SealedRecord record;
    record.child = child_;
    record.kind = kind_->currentData().toString().toStdString();
    record.document = document_->text().trimmed().toStdString();
    record.text = text_->toPlainText().trimmed().toStdString();
    for (const QCheckBox* box : std::as_const(readers_))
        if (box->isChecked()) record.readers.push_back(box->text().toStdString());
    cases::SealedRecords records(session_.context(), session_.unlocked(), workspace_.users());
    if (const auto added = records.add(record, citation_->text().toStdString()); !added)
        return say(words::messageOf(added.error(), &session_.catalogue()), true);
    text_->clear();
    document_->clear();
    kind_->setCurrentIndex(-1);
    say(tr("Sealed for you and the persons named."), false);
}

void SealedDialog::say(const QString& sentence, bool fault) {
    giveRole(notice_, fault ? "fault" : "quiet");
    notice_->setText(sentence);
}

}  // namespace tonghu::ui
