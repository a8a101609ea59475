#pragma once
// What a step of a request asks for, and the button that takes it.

#include "ui/forms/record_form.h"

#include "model/cases/requests.h"

namespace tonghu::ui {

class StepPanel : public QWidget {
    Q_OBJECT

public:
    StepPanel(workspace::Session& session, const Record& request, policy::RequestStep step, QWidget* parent = nullptr);

    policy::RequestStep step() const { return step_; }
    bool asksNothing() const { return form_ == nullptr; }
    bool isChanged() const { return form_ && form_->isChanged(); }
    /// Takes the step with what stands in the form; shows a fault at its field.
    void take();
    void focusFirst();

signals:
    void taken();
    void givenUp();
    /// What no field of the form can show.
    void refused(const tonghu::Error& error);

private:
    void addForm(const Record& request);
    void addButtons();

    workspace::Session& session_;
    RecordId request_;
    policy::RequestStep step_;
    RecordForm* form_ = nullptr;
};

}  // namespace tonghu::ui
