#include "ui/shell/unlock_window.h"

#include "ui/forms/scan_view.h"
#include "ui/shell/busy_cover.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/passphrase_field.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include "model/cases/consent_papers.h"

#include <QCompleter>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tonghu::ui {

namespace {

QCompleter* completerOf(const workspace::Workspace& workspace, QObject* parent) {
    QStringList names;
    for (const std::string& name : workspace.accountNames()) names << QString::fromStdString(name);
    names.sort();
    auto completer = new QCompleter(names, parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    return completer;
}

QLabel* fieldLabel(const QString& text, QWidget* buddy, QWidget* parent) {
    auto label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

}  // namespace

UnlockWindow::UnlockWindow(workspace::Workspace& workspace, const QString& account, Unlocked unlocked)
    : workspace_(workspace), unlocked_(std::move(unlocked)) {
    setWindowIcon(programIcon());
    setWindowTitle(tr("Tonghu"));
    auto column = new QVBoxLayout(this);
    column->addStretch(2);
    // Between two stretches and not aligned, so that the card's height follows its paragraphs.
    auto middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(makeCard());
    middle->addStretch();
    column->addLayout(middle);
    column->addStretch(3);
    column->addLayout(makeFoot());
    busy_ = new BusyCover(this);

    account_->setText(account);
    connect(account_, &QLineEdit::returnPressed, passphrase_, qOverload<>(&QWidget::setFocus));
    connect(passphrase_, &QLineEdit::returnPressed, this, &UnlockWindow::unlock);
    connect(passphrase_, &PassphraseField::capsLock, capsLock_, &QWidget::setVisible);
    connect(unlock_, &QPushButton::clicked, this, &UnlockWindow::unlock);
    (account.isEmpty() ? account_ : static_cast<QLineEdit*>(passphrase_))->setFocus();
    resize(characters(84), lines(44));
}

QWidget* UnlockWindow::makeCard() {
    auto card = new QFrame(this);
    giveRole(card, "card");
    card->setFixedWidth(characters(27));
    auto column = new QVBoxLayout(card);
    column->setContentsMargins(lines(2), lines(1.8), lines(2), lines(2));
    column->setSpacing(lines(0.4));

    auto mark = new QLabel(card);
    mark->setPixmap(programIcon().pixmap(QSize(lines(3.2), lines(3.2)), devicePixelRatioF()));
    mark->setAlignment(Qt::AlignHCenter);
    auto name = new QLabel(tr("Tonghu"), card);
    name->setAlignment(Qt::AlignHCenter);
    giveRole(name, "heading");
    auto about = new QLabel(tr("Records of children in difficulty"), card);
    about->setAlignment(Qt::AlignHCenter);
    giveRole(about, "quiet");
    notice_ = new QLabel(card);
    notice_->setObjectName("notice");
    notice_->setWordWrap(true);
    notice_->setTextFormat(Qt::PlainText);
    notice_->setMargin(lines(0.4));
    notice_->hide();

    account_ = new QLineEdit(card);
    account_->setObjectName("account");
    account_->setAccessibleName(tr("Account"));
    account_->setCompleter(completerOf(workspace_, account_));
    passphrase_ = new PassphraseField(card);
    passphrase_->setObjectName("passphrase");
    passphrase_->setAccessibleName(tr("Passphrase"));
    capsLock_ = new QLabel(tr("Caps Lock is on."), card);
    giveRole(capsLock_, "quiet");
    capsLock_->hide();
    unlock_ = new QPushButton(tr("Unlock"), card);
    giveRole(unlock_, "primary");

    column->addWidget(mark);
    column->addWidget(name);
    column->addWidget(about);
    column->addSpacing(lines(0.8));
    column->addWidget(notice_);
    column->addWidget(fieldLabel(tr("Account"), account_, card));
    column->addWidget(account_);
    column->addSpacing(lines(0.2));
    column->addWidget(fieldLabel(tr("Passphrase"), passphrase_, card));
    column->addWidget(passphrase_);
    column->addWidget(capsLock_);
    column->addSpacing(lines(0.8));
    column->addWidget(unlock_);
    return card;
}

QLayout* UnlockWindow::makeFoot() {
    auto row = new QHBoxLayout;
    const QString folder = QString::fromStdString(workspace_.folder().filename().string());
    auto where = new QLabel(tr("Workspace: %1").arg(folder), this);
    where->setTextFormat(Qt::PlainText);
    giveRole(where, "quiet");
    auto other = new QPushButton(tr("Another workspace"), this);
    giveRole(other, "flat");
    connect(other, &QPushButton::clicked, this, &UnlockWindow::otherWorkspaceAsked);
    // Nobody has to unlock anything to help a child (row 74).
    auto danger = new QLabel(tr("A child in danger? Call 110 first."), this);
    giveRole(danger, "fault");
    // Who asks what becomes of their data is shown the rules, whoever has the keyboard (row 19).
    auto rules = new QPushButton(tr("Rules on children's information"), this);
    rules->setObjectName("rules");
    giveRole(rules, "flat");
    connect(rules, &QPushButton::clicked, this, [this] {
        showRules(workspace_.catalogue(),
                  cases::rulesPaper(workspace_.catalogue(), {}, workspace_.unitName(), workspace_.today()), this);
    });
    row->addWidget(where);
    row->addWidget(other);
    row->addWidget(rules);
    row->addStretch();
    row->addWidget(danger);
    row->addStretch();
    row->addWidget(makeLanguageSwitch(this));
    return row;
}

QString UnlockWindow::account() const {
    return account_->text().trimmed();
}

void UnlockWindow::announce(const QString& sentence) {
    notice_->setText(sentence);
    giveRole(notice_, "quiet");
    notice_->setVisible(!sentence.isEmpty());
}

void UnlockWindow::unlock() {
    if (busy_->isBusy()) return;
    if (account().isEmpty()) return account_->setFocus();
    if (passphrase_->text().isEmpty()) return passphrase_->setFocus();
    auto secret = std::make_shared<vault::Secret>(passphrase_->take());
    auto session = std::make_shared<std::unique_ptr<workspace::Session>>();
    capsLock_->hide();
    busy_->run(
        tr("Unlocking"),
        [this, secret, session, name = account().toStdString()]() -> Result<void> {
            auto opened = workspace_.unlock(name, *secret);
            if (!opened) return tl::unexpected(opened.error());
            *session = std::move(*opened);
            return {};
        },
        [this, session](const Result<void>& result) {
            if (!result) return refuse(result.error());
            unlocked_(std::move(*session));
        });
}

void UnlockWindow::refuse(const Error& error) {
    notice_->setText(words::messageOf(error));
    giveRole(notice_, "danger");
    notice_->show();
    passphrase_->setFocus();
}

}  // namespace tonghu::ui
