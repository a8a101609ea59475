#pragma once
// The accounts of the workspace, for the officers: who has which role, who waits for one, who is shut out.

#include "model/vault/key_file.h"
#include "ui/forms/field_group.h"
#include "ui/shell/page.h"

#include <QPushButton>
#include <QTableWidget>

#include <vector>

namespace tonghu::ui {

class AccountsCard : public FieldGroup {
    Q_OBJECT

public:
    explicit AccountsCard(const PageContext& context);
    void refresh();

private:
    QPushButton* addButton(const char* permission, const QString& text, void (AccountsCard::*act)());
    void showButtons();
    std::string chosen() const;
    const vault::User* user() const;
    QString areaOf(const vault::User& user) const;
    QString stateOf(const vault::User& user) const;
    QStringList administrators() const;

    void add();
    void grant();
    void revoke();
    void changeKeys();
    void disable();
    /// Unlocks the administrator's account beside for `act`, and lets it go again.
    Result<void> withAdministrator(const std::string& administrator, const vault::Secret& passphrase,
                                   const std::function<Result<void>(workspace::Session&)>& act) const;
    void run(const QString& doing, std::function<Result<void>()> work, const QString& done);

    PageContext context_;
    std::vector<vault::User> users_;
    QTableWidget* table_;
    QPushButton* add_;
    QPushButton* grant_;
    QPushButton* revoke_;
    QPushButton* disable_;
    QPushButton* changeKeys_;
};

}  // namespace tonghu::ui
