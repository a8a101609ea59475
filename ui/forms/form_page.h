#pragma once
// What every page with a form shares: the form in a scroll area, a foot with "Save" and "Cancel", and a notice above.
// Ctrl+S and Ctrl+Enter save, Enter goes on to the next field (on a button it presses it), Esc goes back.

#include "ui/forms/record_form.h"
#include "ui/shell/page.h"

#include <QPushButton>

class QHBoxLayout;
class QVBoxLayout;

namespace tonghu::ui {

class FormPage : public Page {
    Q_OBJECT

public:
    explicit FormPage(const PageContext& context, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

    /// The column that scrolls; a page adds its sections here.
    QVBoxLayout* column() const { return column_; }
    /// Left of "Save" and "Cancel" at the foot.
    QHBoxLayout* foot() const { return foot_; }
    QPushButton* saveButton() const { return save_; }
    /// Leads back to the page before.
    QPushButton* cancelButton() const { return cancel_; }
    /// A paragraph above the form: "good", "caution" or "danger"; empty takes it away.
    void announce(const QString& paragraph, const char* role);

    /// Shows `error` at its field on one of `forms`, else in a dialog.
    void refuse(const Error& error, const std::vector<RecordForm*>& forms);
    virtual void save() = 0;

    /// "Li Xiaoming, 4301-2026-0012": whom the form is about; the case number alone where names are not seen.
    QString nameOf(const Record& child) const;

private:
    QLabel* notice_;
    QVBoxLayout* column_;
    QHBoxLayout* foot_;
    QPushButton *save_, *cancel_;
};

}  // namespace tonghu::ui
