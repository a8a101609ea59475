#pragma once
// The children concerned by an incident, of the rows of who looks: who is to be told and who has been.

#include "ui/forms/field_group.h"
#include "ui/forms/part_table.h"
#include "ui/forms/record_form.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;

namespace tonghu::ui {

class IncidentPeople : public FieldGroup {
    Q_OBJECT

public:
    IncidentPeople(const PageContext& context, RecordId incident, QWidget* parent);

    /// Who holds no consents learns of no child.
    static bool isFor(workspace::Session& session);
    void refresh(const Record& incident);

private:
    void addChildren();
    void writeLetters();
    void beginTelling(RecordId notice);
    void endTelling();
    void readNotices();

    PageContext context_;
    RecordId incident_;
    QString number_;
    PartTable* table_;
    QLabel* note_;
    QWidget* tools_;
    QLineEdit* which_;
    QPushButton* tell_;
    QWidget* panel_ = nullptr;
    RecordForm* form_ = nullptr;
};

}  // namespace tonghu::ui
