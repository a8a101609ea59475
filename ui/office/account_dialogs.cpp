#include "ui/office/account_dialogs.h"

#include "ui/shell/passphrase_field.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {

namespace {

QLabel* faultLabel(QWidget* parent) {
    auto label = new QLabel(parent);
    label->setObjectName("fault");
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    giveRole(label, "fault");
    label->hide();
    return label;
}

QLabel* note(const QString& sentence, QWidget* parent) {
    auto label = new QLabel(sentence, parent);
    label->setWordWrap(true);
    giveRole(label, "quiet");
    return label;
}

template <class Receiver>
QDialogButtonBox* foot(const QString& verb, Receiver* dialog, void (Receiver::*check)()) {
    auto buttons = new QDialogButtonBox(dialog);
    buttons->addButton(verb, QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(QCoreApplication::translate("AccountDialogs", "Cancel"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, check);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

void refuse(QLabel* label, const QString& fault) {
    label->setText(fault);
    label->setVisible(!fault.isEmpty());
}

bool needsDivision(const catalogue::Role* role) {
    return role && role->scope != catalogue::ScopeKind::None && role->scope != catalogue::ScopeKind::Institution;
}

bool needsInstitution(const catalogue::Role* role) {
    return role && role->scope == catalogue::ScopeKind::Institution;
}

}  // namespace

AddAccountDialog::AddAccountDialog(const catalogue::Catalogue& catalogue, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Add an account"));
    auto column = new QVBoxLayout(this);
    auto form = new QFormLayout;
    name_ = new QLineEdit(this);
    name_->setMaxLength(64);
    passphrase_ = new PassphraseField(this);
    again_ = new PassphraseField(this);
    form->addRow(tr("Account"), name_);
    form->addRow(tr("First passphrase"), passphrase_);
    form->addRow(tr("Once more"), again_);
    fault_ = faultLabel(this);
    column->addWidget(note(tr("One account for one person. It opens nothing before the security officer grants a role; "
                              "its owner changes the passphrase (at least %n character(s)) on first use.",
                              nullptr, int(catalogue.setting("passphrase.length"))),
                           this));
    column->addLayout(form);
    column->addWidget(fault_);
    column->addWidget(foot(tr("Add the account"), this, &AddAccountDialog::check));
    setMinimumWidth(characters(30));
}

void AddAccountDialog::check() {
    if (name_->text().trimmed().isEmpty()) return refuse(fault_, tr("Enter the account's name."));
    if (passphrase_->text().isEmpty()) return refuse(fault_, tr("Enter a passphrase."));
    if (passphrase_->text() != again_->text()) return refuse(fault_, tr("The two passphrases differ."));
    accept();
}

vault::Secret AddAccountDialog::takePassphrase() {
    again_->take();
    return passphrase_->take();
}

BesideDialog::BesideDialog(const QString& title, const QString& question, const QString& verb,
                           const QStringList& administrators, bool optional, QWidget* parent)
    : QDialog(parent), optional_(optional) {
    setWindowTitle(title);
    auto column = new QVBoxLayout(this);
    auto asked = new QLabel(question, this);
    asked->setWordWrap(true);
    asked->setTextFormat(Qt::PlainText);
    administrator_ = new QComboBox(this);
    administrator_->addItems(administrators);
    passphrase_ = new PassphraseField(this);
    auto form = new QFormLayout;
    form->addRow(tr("Administrator"), administrator_);
    form->addRow(tr("Administrator's passphrase"), passphrase_);
    fault_ = faultLabel(this);
    column->addWidget(asked);
    column->addLayout(form);
    column->addWidget(fault_);
    column->addWidget(foot(verb, this, &BesideDialog::check));
    setMinimumWidth(characters(34));
}

void BesideDialog::check() {
    if (!optional_ && passphrase_->text().isEmpty())
        return refuse(fault_, tr("The administrator's passphrase is missing."));
    accept();
}

vault::Secret BesideDialog::takePassphrase() {
    return passphrase_->take();
}

GrantDialog::GrantDialog(const catalogue::Catalogue& catalogue, const QString& account,
                         const QStringList& administrators, QWidget* parent)
    : QDialog(parent), catalogue_(catalogue) {
    setWindowTitle(tr("Grant a role"));
    auto column = new QVBoxLayout(this);
    form_ = new QFormLayout;
    role_ = new QComboBox(this);
    for (const catalogue::Role& role : catalogue.roles())
        role_->addItem(QString::fromStdString(role.label.in(words::languageName())), QString::fromStdString(role.key));
    const ControlEvents nobodyAsks{[] {}, [] {}};  // both are read when the dialog is accepted
    division_ = makeControl(catalogue, *catalogue.field("child", "division_code"), nobodyAsks, this);
    institution_ = makeControl(catalogue, *catalogue.field("child", "institution"), nobodyAsks, this);
    administrator_ = new QComboBox(this);
    administrator_->addItems(administrators);
    passphrase_ = new PassphraseField(this);
    auto account_ = new QLabel(account, this);
    account_->setTextFormat(Qt::PlainText);
    account_->setFont(groupFont());
    form_->addRow(tr("Account"), account_);
    form_->addRow(tr("Role"), role_);
    form_->addRow(tr("Division"), division_.widget);
    form_->addRow(tr("Institution"), institution_.widget);
    form_->addRow(tr("Administrator"), administrator_);
    form_->addRow(tr("Administrator's passphrase"), passphrase_);
    fault_ = faultLabel(this);
    column->addLayout(form_);
    column->addWidget(note(tr("Handing on keys takes two: the system administrator sits beside you and types their own "
                              "passphrase."),
                           this));
    column->addWidget(fault_);
    column->addWidget(foot(tr("Grant the role"), this, &GrantDialog::check));
    connect(role_, &QComboBox::currentIndexChanged, this, &GrantDialog::showArea);
    showArea();
    setMinimumWidth(characters(34));
}

const catalogue::Role* GrantDialog::chosen() const {
    return catalogue_.role(role());
}

void GrantDialog::showArea() {
    form_->setRowVisible(division_.widget, needsDivision(chosen()));
    form_->setRowVisible(institution_.widget, needsInstitution(chosen()));
}

std::string GrantDialog::division() const {
    return needsDivision(chosen()) ? division_.text().trimmed().toStdString() : std::string();
}

std::string GrantDialog::institution() const {
    return needsInstitution(chosen()) ? institution_.text().trimmed().toStdString() : std::string();
}

void GrantDialog::check() {
    if (needsDivision(chosen()) && division().empty())
        return refuse(fault_,
                      tr("Enter the division: this role works in %1.").arg(words::scopeInWords(chosen()->scope)));
    if (needsInstitution(chosen()) && institution().empty()) return refuse(fault_, tr("Enter the institution."));
    if (passphrase_->text().isEmpty()) return refuse(fault_, tr("The administrator's passphrase is missing."));
    accept();
}

vault::Secret GrantDialog::takePassphrase() {
    return passphrase_->take();
}

}  // namespace tonghu::ui
