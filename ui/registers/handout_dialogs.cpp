#include "ui/registers/handout_dialogs.h"

#include "model/cases/registers.h"
#include "ui/forms/record_form.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

QString inWords(const char* source) {
    return QCoreApplication::translate("HandoutDialogs", source);
}

QString nameOf(workspace::Session& session, const std::string& entity) {
    const catalogue::Entity* known = session.catalogue().entity(entity);
    return known ? QString::fromStdString(known->label.in(words::languageName())) : QString();
}

/// The recipients of the register that may be chosen, and the first line: none of them.
QComboBox* recipientsIn(workspace::Session& session, QWidget* parent) {
    auto choice = new QComboBox(parent);
    choice->addItem(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "not in the register (official letter only)")),
                    qint64(0));
    if (const auto entries = cases::Registers(session.context()).list("recipient", 1000))
        for (const Record& entry : *entries)
            choice->addItem(QString::fromStdString(entry.text("name")), qint64(entry.id.value));
    return choice;
}

class HandoutDialog : public QDialog {
public:
    HandoutDialog(workspace::Session& session, const std::string& entity, QWidget* parent,
                  std::function<Result<void>(const Fields&)> save)
        : QDialog(parent), session_(session), save_(std::move(save)) {
        setWindowTitle(nameOf(session, entity));
        auto column = new QVBoxLayout(this);
        if (entity == "provision") addRecipient(column);
        auto content = new QWidget;
        auto inside = new QVBoxLayout(content);
        inside->setContentsMargins(0, 0, 0, 0);
        FormOptions options;
        options.without = {"recipient", "external_form"};
        form_ = new RecordForm(session, entity, options, content);
        inside->addWidget(form_);
        inside->addStretch();
        column->addWidget(scrolling(content, this), 1);
        fault_ = new QLabel(this);
        fault_->setWordWrap(true);
        fault_->setTextFormat(Qt::PlainText);
        giveRole(fault_, "fault");
        fault_->hide();
        column->addWidget(fault_);
        auto buttons = new QDialogButtonBox(this);
        buttons->addButton(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "Save")), QDialogButtonBox::AcceptRole);
        buttons->addButton(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "Cancel")), QDialogButtonBox::RejectRole);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] { saveIt(); });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        column->addWidget(buttons);
        resize(characters(44), lines(28));
        if (recipient_) takeRecipient();
        form_->propose("provided_on", session.clock().today().iso());
    }

private:
    void addRecipient(QVBoxLayout* column) {
        auto label = new QLabel(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "&Recipient in the register:")), this);
        recipient_ = recipientsIn(session_, this);
        label->setBuddy(recipient_);
        column->addWidget(label);
        column->addWidget(recipient_);
        connect(recipient_, &QComboBox::currentIndexChanged, this, [this] { takeRecipient(); });
    }

    /// Name and contact as the register has them.
    void takeRecipient() {
        const RecordId id{recipient_->currentData().toLongLong()};
        if (!id) return;
        if (const auto entry = cases::Registers(session_.context()).show("recipient", id)) {
            form_->propose("recipient_name", entry->text("name"));
            form_->propose("recipient_contact", entry->text("contact"));
        }
    }

    void saveIt() {
        auto fields = form_->read();
        if (!fields) return;
        if (recipient_)
            if (const qint64 id = recipient_->currentData().toLongLong(); id != 0)
                (*fields)["recipient"] = std::int64_t(id);
        const auto done = save_(*fields);
        if (done) return accept();
        if (form_->show(done.error())) return;
        const words::Message message = words::partsOf(done.error(), &session_.catalogue());
        fault_->setText(message.what + '\n' + message.remedy);
        fault_->show();
    }

    workspace::Session& session_;
    std::function<Result<void>(const Fields&)> save_;
    QComboBox* recipient_ = nullptr;
    RecordForm* form_;
    QLabel* fault_;
};

void openOver(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
}

}  // namespace

void askHandout(workspace::Session& session, const std::string& entity, QWidget* parent,
                std::function<Result<void>(const Fields&)> save) {
    openOver(new HandoutDialog(session, entity, parent, std::move(save)));
}

void askForWitness(workspace::Session& session, QWidget* parent, std::function<void(const std::string&)> named) {
    auto dialog = new QDialog(parent);
    dialog->setWindowTitle(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "Who saw it destroyed?")));
    auto column = new QVBoxLayout(dialog);
    auto choice = new QComboBox(dialog);
    choice->setAccessibleName(dialog->windowTitle());
    for (const std::string& account : session.context().accounts)
        if (account != session.actor().user) choice->addItem(QString::fromStdString(account));
    column->addWidget(new QLabel(
        inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "A copy is destroyed before a witness: another account.")),
        dialog));
    column->addWidget(choice);
    auto buttons = new QDialogButtonBox(dialog);
    buttons->addButton(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "It was destroyed")), QDialogButtonBox::AcceptRole);
    buttons->addButton(inWords(QT_TRANSLATE_NOOP("HandoutDialogs", "Cancel")), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [choice, named] { named(choice->currentText().toStdString()); });
    column->addWidget(buttons);
    openOver(dialog);
}

}  // namespace tonghu::ui
