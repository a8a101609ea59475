#pragma once
// The dialogs of the officers: a new account, a role for an account, and the administrator who sits beside.

#include "model/workspace/workspace.h"
#include "ui/forms/controls.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

class QFormLayout;

namespace tonghu::ui {

class PassphraseField;

/// Name and first passphrase of an account; its owner changes the passphrase afterwards.
class AddAccountDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddAccountDialog(const catalogue::Catalogue& catalogue, QWidget* parent);
    std::string name() const { return name_->text().trimmed().toStdString(); }
    vault::Secret takePassphrase();

private:
    void check();
    QLineEdit* name_;
    PassphraseField* passphrase_;
    PassphraseField* again_;
    QLabel* fault_;
};

/// The administrator types their own passphrase at the security officer's screen.
class BesideDialog : public QDialog {
    Q_OBJECT

public:
    /// `question` says what is about to be done; with `optional` it can be done without the administrator too.
    BesideDialog(const QString& title, const QString& question, const QString& verb, const QStringList& administrators,
                 bool optional, QWidget* parent);

    std::string administrator() const { return administrator_->currentText().trimmed().toStdString(); }
    /// Empty where nobody sat beside.
    vault::Secret takePassphrase();

private:
    void check();
    QComboBox* administrator_;
    PassphraseField* passphrase_;
    QLabel* fault_;
    bool optional_;
};

/// Role and area; and the administrator, who sits beside and types their passphrase (dual control).
class GrantDialog : public QDialog {
    Q_OBJECT

public:
    /// `administrators` are the accounts of that role.
    GrantDialog(const catalogue::Catalogue& catalogue, const QString& account, const QStringList& administrators,
                QWidget* parent);

    std::string role() const { return role_->currentData().toString().toStdString(); }
    /// 12 digits, or empty where the role needs none.
    std::string division() const;
    std::string institution() const;
    std::string administrator() const { return administrator_->currentText().trimmed().toStdString(); }
    vault::Secret takePassphrase();

private:
    void showArea();
    void check();
    const catalogue::Role* chosen() const;

    const catalogue::Catalogue& catalogue_;
    QFormLayout* form_;
    QComboBox* role_;
    Control division_, institution_;
    QComboBox* administrator_;
    PassphraseField* passphrase_;
    QLabel* fault_;
};

}  // namespace tonghu::ui
