#pragma once
// Asks what a decision about a record needs: ground, reason, term. Says first, in plain words, what will happen.

#include "model/cases/disposals.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

class QFormLayout;
class QPushButton;

namespace tonghu::ui {

enum class Disposal { Restrict, Delete, Archive, Unseal, Release, Keep, Refuse, TakeBack };

class DisposalDialog : public QDialog {
    Q_OBJECT

public:
    /// `about`: number of the file, shown so that one sees what one decides about. `holds`: what stands against it
    /// today, each as a sentence. `latest`: to which day it may be kept at most.
    DisposalDialog(Disposal disposal, const catalogue::Catalogue& catalogue, const QString& about,
                   const QStringList& holds, std::optional<Date> latest, Date today, QWidget* parent);

    std::string ground() const { return ground_ ? ground_->currentData().toString().toStdString() : std::string(); }
    std::string reason() const { return reason_->toPlainText().trimmed().toStdString(); }
    Date until() const;
    /// What the service takes, for record `record` of kind `entity`.
    cases::DisposalRequest request(const std::string& entity, RecordId record) const;

private:
    void addFields(QFormLayout* form, const catalogue::Catalogue& catalogue, std::optional<Date> latest, Date today);
    QLineEdit* addLine(QFormLayout* form, const QString& label, const QString& example);
    void addGrounds(QFormLayout* form, const catalogue::Catalogue& catalogue, const char* list);
    void check();

    Disposal disposal_;
    QComboBox* ground_ = nullptr;
    QPlainTextEdit* reason_ = nullptr;
    QLineEdit* citation_ = nullptr;
    QLineEdit* archive_ = nullptr;
    QLineEdit* receipt_ = nullptr;
    QSpinBox* days_ = nullptr;
    QDateEdit* until_ = nullptr;
    QLabel* fault_ = nullptr;
};

}  // namespace tonghu::ui
