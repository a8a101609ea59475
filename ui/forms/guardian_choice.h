#pragma once
// Which guardian of record signs or is told. Nobody else can be chosen (row 81); whether this one may is the model's to
// say, and its answer is shown here.

#include "ui/forms/controls.h"
#include "ui/forms/field_group.h"

#include "model/workspace/session.h"

namespace tonghu::ui {

class GuardianChoice : public QWidget {
    Q_OBJECT

public:
    GuardianChoice(workspace::Session& session, const QString& label, QWidget* parent = nullptr);

    /// `child` with its guardians.
    void setChild(const Record& child);
    RecordId chosen() const;
    void choose(RecordId guardian);
    const Record* chosenRecord() const;
    void show(const Error& error);
    void showNoError() { fault_->hide(); }
    void focusHere();

signals:
    void edited();

private:
    QString nameOf(const Record& guardian) const;

    workspace::Session& session_;
    std::vector<Record> guardians_;
    Control control_;
    QLabel* empty_;
    QLabel* fault_;
    QLabel* label_;
};

}  // namespace tonghu::ui
