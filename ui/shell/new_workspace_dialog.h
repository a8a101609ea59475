#pragma once
// What a new workspace needs: where, for whom, and its three officers, each with a passphrase of their own.

#include "model/workspace/workspace.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>

#include <array>

class QFormLayout;
class QGridLayout;

namespace tonghu::ui {

class BusyCover;
class PassphraseField;

class NewWorkspaceDialog : public QDialog {
    Q_OBJECT

public:
    NewWorkspaceDialog(std::shared_ptr<const catalogue::Catalogue> catalogue, std::shared_ptr<const Clock> clock,
                       QWidget* parent);

    std::filesystem::path folder() const;

private:
    struct Officer {
        QLineEdit* name;
        PassphraseField* passphrase;
        PassphraseField* again;
    };
    QLayout* makeUnit();
    QLayout* makeOfficers();
    QLayout* makeFoot();
    Officer addOfficer(QGridLayout* grid, int row, const QString& role, const QString& account);
    void chooseFolder();
    void make();
    /// What is still missing, or empty.
    QString missing() const;
    void refuse(const QString& fault);

    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> clock_;
    QLineEdit* folder_;
    QLineEdit* division_;
    QLineEdit* unitName_;
    QLineEdit* unitCode_;
    std::array<Officer, 3> officers_;  ///< system administrator, security officer, auditor
    QLabel* fault_;
    BusyCover* busy_;
};

}  // namespace tonghu::ui
