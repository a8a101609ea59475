#pragma once
// The annual audit pack: made for a year, filed by the end of January.

#include "ui/shell/page.h"

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace tonghu::ui {

class AuditTab : public QWidget {
    Q_OBJECT

public:
    explicit AuditTab(const PageContext& context, QWidget* parent = nullptr);

private:
    void make();
    void file();

    PageContext context_;
    QSpinBox* year_;
    QDateEdit* day_;
    QLineEdit* receipt_;
};

}  // namespace tonghu::ui
