#include "ui/office/passphrase_card.h"

#include "model/workspace/workspace.h"
#include "ui/shell/passphrase_field.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QPushButton>

#include <memory>

namespace tonghu::ui {

PassphraseCard::PassphraseCard(const PageContext& context) : FieldGroup(tr("Your passphrase")), context_(context) {
    current_ = addField(0, tr("Present passphrase"));
    fresh_ = addField(1, tr("New passphrase"));
    again_ = addField(2, tr("New passphrase once more"));
    auto rule = new QLabel(tr("At least %n character(s). A sentence that only you know is easier to keep than signs.",
                              nullptr, int(context.session.catalogue().setting("passphrase.length"))),
                           this);
    rule->setWordWrap(true);
    giveRole(rule, "quiet");
    grid()->addWidget(rule, 3, 1, 1, 2);
    fault_ = new QLabel(this);
    fault_->setObjectName("fault");
    fault_->setWordWrap(true);
    fault_->setTextFormat(Qt::PlainText);
    giveRole(fault_, "fault");
    fault_->hide();
    grid()->addWidget(fault_, 4, 1, 1, 2);
    auto change = new QPushButton(tr("Change passphrase"), this);
    connect(change, &QPushButton::clicked, this, &PassphraseCard::change);
    connect(again_, &QLineEdit::returnPressed, this, &PassphraseCard::change);
    grid()->addWidget(change, 5, 1, Qt::AlignLeft);
    grid()->setColumnStretch(1, 0);
    grid()->setColumnStretch(2, 1);
}

PassphraseField* PassphraseCard::addField(int row, const QString& name) {
    auto field = new PassphraseField(this);
    field->setMinimumWidth(characters(18));
    field->setAccessibleName(name);
    auto label = new QLabel(name, this);
    label->setBuddy(field);
    grid()->addWidget(label, row, 0);
    grid()->addWidget(field, row, 1);
    return field;
}

bool PassphraseCard::isTyped() const {
    return !fresh_->text().isEmpty();
}

void PassphraseCard::refuse(const QString& fault) {
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
}

void PassphraseCard::change() {
    if (current_->text().isEmpty()) return current_->setFocus();
    if (fresh_->text().isEmpty()) return fresh_->setFocus();
    if (fresh_->text() != again_->text()) return refuse(tr("The two new passphrases differ. Type both again."));
    refuse({});
    auto current = std::make_shared<vault::Secret>(current_->take());
    auto fresh = std::make_shared<vault::Secret>(fresh_->take());
    again_->take();
    context_.navigator.busyWith(
        tr("Changing the passphrase"),
        [context = context_, current, fresh] {
            return context.workspace.changePassphrase(context.session, *current, *fresh);
        },
        [this](const Result<void>& result) {
            if (!result) return refuse(words::messageOf(result.error(), &context_.session.catalogue()));
            context_.navigator.say(tr("The passphrase is changed. Use the new one from now on."));
        });
}

}  // namespace tonghu::ui
