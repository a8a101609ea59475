#pragma once
// Where an assistance case stands: its stages with their days, the clock of the present one, and the steps that may
// follow, each asking for what it needs.

#include "ui/forms/record_form.h"
#include "ui/shell/navigator.h"

class QHBoxLayout;
class QGridLayout;

namespace tonghu::ui {

class StageCard : public FieldGroup {
    Q_OBJECT

public:
    StageCard(workspace::Session& session, Navigator& navigator, QWidget* parent = nullptr);

    void setRecord(const Record& assistanceCase);
    bool isChanged() const { return form_ && form_->isChanged(); }

signals:
    void advanced();

private:
    void showLine();
    QString clockInWords(const std::string& dueOn) const;
    void showClock();
    void showSteps();
    /// Whether the case has been at `stage` and would be sent back to it.
    bool isBack(std::string_view stage) const;
    bool mayGoTo(const catalogue::Stage& stage) const;
    std::vector<std::string> stillNeeded(const catalogue::Stage& stage) const;
    void begin(const catalogue::Stage& stage);
    void advance();
    void endForm();

    workspace::Session& session_;
    Navigator& navigator_;
    Record record_;
    QWidget* body_ = nullptr;
    QWidget* panel_ = nullptr;
    RecordForm* form_ = nullptr;
    std::string goal_;  ///< the stage that the form is for
};

}  // namespace tonghu::ui
