#include "ui/registers/purpose_dialog.h"

#include "model/cases/registers.h"
#include "model/workspace/session.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

using policy::PurposeAct;

QString nameOf(const catalogue::Purpose& purpose) {
    return QString::fromStdString(purpose.label.in(words::languageName()));
}

QLabel* addText(QVBoxLayout* column, const QString& text, const char* role, QWidget* parent) {
    auto label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    giveRole(label, role);
    column->addWidget(label);
    return label;
}

}  // namespace

PurposeDialog::PurposeDialog(workspace::Session& session, const PurposeQuestion& question, QWidget* parent)
    : QDialog(parent), session_(session), choices_(new QButtonGroup(this)) {
    setWindowTitle(tr("What is it for?"));
    setMinimumWidth(characters(32));
    auto column = new QVBoxLayout(this);
    column->setSpacing(lines(0.4));
    addRule(column, question.act);
    addChoices(column, question);
    if (question.act == PurposeAct::Export) addRecipients(column);
    addButtons(column);
    connect(choices_, &QButtonGroup::buttonClicked, this, &PurposeDialog::follow);
    follow();
}

/// The rule in a few words, where something leaves the program (row 17).
void PurposeDialog::addRule(QVBoxLayout* column, PurposeAct act) {
    if (act == PurposeAct::OpenBeyondCaseload) {
        addText(
            column,
            tr("This child is not assigned to you. Say once what you look for; it stands in the log with your name."),
            "caution", this)
            ->setMargin(lines(0.4));
        return;
    }
    addText(column,
            tr("Before it leaves this program:\n"
               "• only what the work needs, and only for those who need it;\n"
               "• not into chat groups, not onto notice boards, not beside a child's name or face;\n"
               "• who passes it on answers for it; paper and files come back or are destroyed."),
            "caution", this)
        ->setMargin(lines(0.4));
}

void PurposeDialog::addChoices(QVBoxLayout* column, const PurposeQuestion& question) {
    QStringList forbidden;
    int open = 0;
    for (const auto& [purpose, stop] : cases::PurposeUse(session_.context()).choices(question.act, question.child)) {
        if (purpose->forbidden) {
            forbidden << nameOf(*purpose);
            continue;
        }
        auto button = new QRadioButton(nameOf(*purpose), this);
        button->setEnabled(!stop);
        choices_->addButton(button, int(purposes_.size()));
        purposes_.push_back(purpose->key);
        column->addWidget(button);
        if (!stop) {
            if (open++ == 0) button->setFocus();
            continue;
        }
        auto why = addText(column, words::partsOf(*stop, &session_.catalogue()).what, "quiet", this);
        why->setFont(smallFont());
        why->setIndent(characters(1.6));
    }
    if (open == 1)
        for (QAbstractButton* button : choices_->buttons())
            if (button->isEnabled()) button->setChecked(true);
    if (open == 0) addText(column, tr("Nothing can be chosen now."), "fault", this);
    addForbidden(column, forbidden);
}

void PurposeDialog::addForbidden(QVBoxLayout* column, const QStringList& names) {
    if (names.isEmpty()) return;
    column->addSpacing(lines(0.3));
    auto heading = addText(column, tr("Allowed to nobody"), "group", this);
    heading->setFont(groupFont());
    const QString separator = words::language() == words::Language::English ? ", " : QString::fromUtf8("、");
    addText(
        column,
        tr("%1. Children in difficulty are not labelled, and their information serves neither attention nor selling "
           "(Measures art. 15). The program stops it for every role, and the attempt stands in the log.")
            .arg(names.join(separator)),
        "quiet", this);
}

void PurposeDialog::addRecipients(QVBoxLayout* column) {
    column->addSpacing(lines(0.3));
    auto label = addText(column, tr("&Goes to:"), "group", this);
    label->setTextFormat(Qt::AutoText);
    recipient_ = new QComboBox(this);
    label->setBuddy(recipient_);
    recipient_->addItem(tr("stays in this office"), qint64(0));
    if (const auto known = cases::Registers(session_.context()).list("recipient", 1000))
        for (const Record& entry : *known)
            if (entry.text("standing") == "on" || entry.text("kind") == "authority")
                recipient_->addItem(QString::fromStdString(entry.text("name")), qint64(entry.id.value));
    column->addWidget(recipient_);
    letter_ = new QLineEdit(this);
    letter_->setMaxLength(100);
    letter_->setPlaceholderText(tr("Number of the official letter, where one asks for it"));
    letter_->setAccessibleName(letter_->placeholderText());
    column->addWidget(letter_);
    connect(recipient_, &QComboBox::currentIndexChanged, this, &PurposeDialog::follow);
}

void PurposeDialog::addButtons(QVBoxLayout* column) {
    column->addSpacing(lines(0.4));
    auto buttons = new QDialogButtonBox(this);
    go_ = buttons->addButton(tr("Go on"), QDialogButtonBox::AcceptRole);
    go_->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void PurposeDialog::follow() {
    go_->setEnabled(choices_->checkedId() >= 0);
    if (letter_) letter_->setVisible(recipient_->currentData().toLongLong() != 0);
}

cases::Handover PurposeDialog::chosen() const {
    cases::Handover handover;
    if (const int at = choices_->checkedId(); at >= 0) handover.purpose = purposes_[std::size_t(at)];
    if (!recipient_) return handover;
    handover.recipient = {recipient_->currentData().toLongLong()};
    if (handover.recipient) handover.letterNumber = letter_->text().trimmed().toStdString();
    return handover;
}

void askPurpose(workspace::Session& session, const PurposeQuestion& question, QWidget* parent,
                std::function<void(const cases::Handover&)> named, std::function<void()> cancelled) {
    auto dialog = new PurposeDialog(session, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, named] { named(dialog->chosen()); });
    if (cancelled) QObject::connect(dialog, &QDialog::rejected, parent, cancelled);
    dialog->open();
}

}  // namespace tonghu::ui
