#include "ui/office/accounts_card.h"

#include "model/workspace/workspace.h"
#include "ui/lists/record_table.h"
#include "ui/office/account_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QHBoxLayout>
#include <QHeaderView>

#include <algorithm>
#include <memory>

namespace tonghu::ui {

AccountsCard::AccountsCard(const PageContext& context) : FieldGroup(tr("Accounts")), context_(context) {
    table_ = new QTableWidget(0, 4, this);
    table_->setObjectName("accounts");
    table_->setAccessibleName(tr("Accounts"));
    table_->setHorizontalHeaderLabels({tr("Account"), tr("Role"), tr("Area"), tr("State")});
    dressTable(table_);
    const double widths[] = {9, 11, 15, 10};
    for (int column = 0; column < 4; ++column) table_->setColumnWidth(column, characters(widths[column]));
    connect(table_, &QTableWidget::itemSelectionChanged, this, &AccountsCard::showButtons);
    grid()->addWidget(table_, 0, 0, 1, 3);

    auto row = new QHBoxLayout;
    row->setSpacing(lines(0.4));
    add_ = addButton("user.add", tr("Add an account..."), &AccountsCard::add);
    grant_ = addButton("user.grant", tr("Grant a role..."), &AccountsCard::grant);
    revoke_ = addButton("user.grant", tr("Take the role away..."), &AccountsCard::revoke);
    changeKeys_ = addButton("user.grant", tr("Change the keys..."), &AccountsCard::changeKeys);
    disable_ = addButton("user.disable", tr("Disable"), &AccountsCard::disable);
    for (QPushButton* button : {add_, grant_, revoke_, changeKeys_, disable_}) row->addWidget(button);
    row->addStretch();
    grid()->addLayout(row, 1, 0, 1, 3);
}

QPushButton* AccountsCard::addButton(const char* permission, const QString& text, void (AccountsCard::*act)()) {
    auto button = new QPushButton(text, this);
    button->setProperty("allowed", context_.session.may(permission));
    button->setVisible(context_.session.may(permission));
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void AccountsCard::refresh() {
    const std::string before = chosen();
    users_ = context_.workspace.users();
    std::ranges::sort(users_, {}, &vault::User::name);
    table_->setRowCount(int(users_.size()));
    int current = 0;
    for (int row = 0; row < int(users_.size()); ++row) {
        const vault::User& user = users_[std::size_t(row)];
        const catalogue::Role* role = context_.session.catalogue().role(user.role);
        const QString roleName = role ? QString::fromStdString(role->label.in(words::languageName())) : QString();
        const QString texts[] = {QString::fromStdString(user.name), roleName, areaOf(user), stateOf(user)};
        for (int column = 0; column < 4; ++column) table_->setItem(row, column, new QTableWidgetItem(texts[column]));
        if (user.name == before) current = row;
    }
    table_->setMinimumHeight(lines(1.9) * std::clamp(int(users_.size()) + 1, 4, 12) + lines(0.4));
    if (!users_.empty()) table_->setCurrentCell(current, 0);
    showButtons();
}

const vault::User* AccountsCard::user() const {
    const int row = table_->currentRow();
    return row >= 0 && row < int(users_.size()) ? &users_[std::size_t(row)] : nullptr;
}

std::string AccountsCard::chosen() const {
    return user() ? user()->name : std::string();
}

QString AccountsCard::areaOf(const vault::User& of) const {
    const catalogue::CodeList* divisions = context_.session.catalogue().list("division");
    const catalogue::CodeList* institutions = context_.session.catalogue().list("institution");
    if (!of.institution.empty())
        return QString::fromStdString(institutions ? institutions->label(of.institution, words::languageName())
                                                   : of.institution);
    return QString::fromStdString(
        divisions && !of.division.empty() ? divisions->label(of.division, words::languageName()) : of.division);
}

QString AccountsCard::stateOf(const vault::User& of) const {
    if (of.disabled) return tr("disabled");
    if (of.role.empty()) return tr("waits for a role");
    return tr("in use");
}

QStringList AccountsCard::administrators() const {
    QStringList names;
    for (const vault::User& each : users_)
        if (each.role == "system_administrator" && !each.disabled) names << QString::fromStdString(each.name);
    return names;
}

// What cannot be done with the account that one stands on is not there.
void AccountsCard::showButtons() {
    const vault::User* at = user();
    const auto show = [](QPushButton* button, bool fits) {
        button->setVisible(fits && button->property("allowed").toBool());
    };
    const bool self = at && at->name == context_.session.actor().user;
    show(add_, true);
    show(grant_, at && at->role.empty() && !at->disabled);
    show(revoke_, at && !at->role.empty() && !self);
    show(changeKeys_, context_.workspace.rekeyIsDue());
    show(disable_, at && !self);
    if (at) disable_->setText(at->disabled ? tr("Enable") : tr("Disable"));
}

void AccountsCard::run(const QString& doing, std::function<Result<void>()> work, const QString& done) {
    context_.navigator.busyWith(doing, std::move(work), [this, done](const Result<void>& result) {
        refresh();
        if (!result) return context_.navigator.explain(result.error());
        context_.navigator.say(done);
    });
}

void AccountsCard::add() {
    auto dialog = new AddAccountDialog(context_.session.catalogue(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        auto passphrase = std::make_shared<vault::Secret>(dialog->takePassphrase());
        run(
            tr("Adding the account"),
            [context = context_, name = dialog->name(), passphrase] {
                return context.workspace.addUser(context.session, name, *passphrase);
            },
            tr("The account is added. The security officer now grants it a role."));
    });
    dialog->open();
}

Result<void> AccountsCard::withAdministrator(const std::string& administrator, const vault::Secret& passphrase,
                                             const std::function<Result<void>(workspace::Session&)>& act) const {
    auto beside = context_.workspace.unlock(administrator, passphrase);
    if (!beside) return tl::unexpected(beside.error());
    return act(**beside);
}

void AccountsCard::grant() {
    auto dialog =
        new GrantDialog(context_.session.catalogue(), QString::fromStdString(chosen()), administrators(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name = chosen()] {
        auto passphrase = std::make_shared<vault::Secret>(dialog->takePassphrase());
        const auto act = [context = context_, name, role = dialog->role(), division = dialog->division(),
                          institution = dialog->institution()](workspace::Session& administrator) {
            return context.workspace.grant(context.session, administrator, name, role, division, institution);
        };
        run(
            tr("Granting the role"),
            [this, act, passphrase, administrator = dialog->administrator()] {
                return withAdministrator(administrator, *passphrase, act);
            },
            tr("The role is granted."));
    });
    dialog->open();
}

void AccountsCard::revoke() {
    const std::string name = chosen();
    auto dialog = new BesideDialog(
        tr("Take the role away"),
        tr("The role of %1 is taken away at once. With the administrator beside, everything that it opened gets new "
           "keys now, and a copy of an old key opens nothing; without, the keys change when both are there.")
            .arg(QString::fromStdString(name)),
        tr("Take the role away"), administrators(), true, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] {
        auto passphrase = std::make_shared<vault::Secret>(dialog->takePassphrase());
        const auto act = [context = context_, name](workspace::Session* administrator) -> Result<void> {
            const auto done = context.workspace.revoke(context.session, name, administrator);
            if (!done) return tl::unexpected(done.error());
            return {};
        };
        run(
            tr("Taking the role away"),
            [this, act, passphrase, administrator = dialog->administrator()] {
                if (passphrase->empty()) return act(nullptr);
                return withAdministrator(administrator, *passphrase,
                                         [&act](workspace::Session& beside) { return act(&beside); });
            },
            tr("The role is taken away."));
    });
    dialog->open();
}

void AccountsCard::changeKeys() {
    auto dialog = new BesideDialog(tr("Change the keys"),
                                   tr("A role was taken away, and what it opened still has its old keys. With the "
                                      "administrator beside they are changed now."),
                                   tr("Change the keys"), administrators(), false, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        auto passphrase = std::make_shared<vault::Secret>(dialog->takePassphrase());
        run(
            tr("Changing the keys"),
            [this, passphrase, administrator = dialog->administrator()] {
                return withAdministrator(administrator, *passphrase, [this](workspace::Session& beside) {
                    return context_.workspace.rekeyWaiting(context_.session, beside);
                });
            },
            tr("The keys are changed."));
    });
    dialog->open();
}

void AccountsCard::disable() {
    const vault::User* at = user();
    if (!at) return;
    const bool disabled = !at->disabled;
    run(
        disabled ? tr("Disabling the account") : tr("Enabling the account"),
        [context = context_, name = at->name, disabled] {
            return context.workspace.setDisabled(context.session, name, disabled);
        },
        disabled ? tr("The account is disabled.") : tr("The account is enabled."));
}

}  // namespace tonghu::ui
