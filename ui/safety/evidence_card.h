#pragma once
// Files kept as evidence with a mandatory report: what came, when, and the hash of the original (row 59).

#include "ui/forms/field_group.h"
#include "ui/forms/part_table.h"
#include "ui/shell/page.h"

namespace tonghu::ui {

class EvidenceCard : public FieldGroup {
    Q_OBJECT

public:
    EvidenceCard(const PageContext& context, RecordId report, QWidget* parent);
    void refresh();

private:
    void add();
    void save(RecordId attachment);

    PageContext context_;
    RecordId report_;
    PartTable* table_;
    QLabel* note_;
};

}  // namespace tonghu::ui
