#pragma once
// Asks what an act is for: the purposes of the role to choose from, and below, not to be chosen, what nobody may do.

#include "model/cases/purpose_use.h"
#include "model/cases/recipients.h"

#include <QDialog>

#include <functional>
#include <optional>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tonghu::workspace {
class Session;
}

namespace tonghu::ui {

struct PurposeQuestion {
    policy::PurposeAct act = policy::PurposeAct::Export;
    std::optional<RecordId> child = {};
};

class PurposeDialog : public QDialog {
    Q_OBJECT

public:
    PurposeDialog(workspace::Session& session, const PurposeQuestion& question, QWidget* parent);
    /// The purpose chosen; for an export also to whom it goes.
    cases::Handover chosen() const;

private:
    void addRule(QVBoxLayout* column, policy::PurposeAct act);
    void addChoices(QVBoxLayout* column, const PurposeQuestion& question);
    void addForbidden(QVBoxLayout* column, const QStringList& names);
    void addRecipients(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void follow();

    workspace::Session& session_;
    std::vector<std::string> purposes_;  ///< by the id of their buttons
    QButtonGroup* choices_;
    QComboBox* recipient_ = nullptr;
    QLineEdit* letter_ = nullptr;
    QPushButton* go_ = nullptr;
};

/// Asks without blocking; `named` runs with what was chosen, `cancelled` where the person leaves.
void askPurpose(workspace::Session& session, const PurposeQuestion& question, QWidget* parent,
                std::function<void(const cases::Handover&)> named, std::function<void()> cancelled = {});

}  // namespace tonghu::ui
