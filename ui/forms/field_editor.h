#pragma once
// One field of a form: its label, its control, and under it what is wrong and how to mend it, said as one leaves it.

#include "ui/forms/controls.h"

#include "model/base/result.h"

#include <QLabel>
#include <QWidget>

class QBoxLayout;

namespace tonghu::ui {

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    /// `today` (YYYY-MM-DD) is for dates that may not lie ahead. With MaskedEnter the mask is shown beside an empty
    /// control: a new value may be entered, the old one is not there to be read.
    FieldEditor(const catalogue::Catalogue& catalogue, const catalogue::Field& field, catalogue::Access access,
                std::string today, QWidget* parent = nullptr);

    const catalogue::Field& field() const { return field_; }
    /// The label to set beside it; belongs to the form, and leads the keyboard here by its mnemonic.
    QLabel* label() const { return label_; }
    bool isRequired() const { return required_; }
    /// Marks the label and makes an empty value a fault.
    void setRequired(bool required);

    /// Shows a value in stored form (a mask, where the access is masked).
    void setStored(const Value& value);
    /// As typed, unchecked: for what is kept while typing.
    QString typed() const { return control_.text(); }
    void setTyped(const QString& text) { control_.setText(text); }
    bool isChanged() const { return control_.text() != initial_; }
    /// A quiet line under the control: what was answered the last time.
    void setBefore(const QString& text);
    /// Takes the whole row away while it does not apply; what is not shown is not read.
    void setShown(bool shown);
    bool isShown() const { return shown_; }

    /// The value in stored form, or what is wrong with it.
    Result<Value> read() const;
    /// Shows or takes away the fault under the control.
    void show(const Error& error);
    void showNoError();
    bool hasError() const { return !error_->isHidden(); }
    void focusHere() { control_.focus->setFocus(Qt::OtherFocusReason); }

signals:
    void edited();

private:
    void check();
    void addMask(QBoxLayout* row);
    QString help() const;

    const catalogue::Catalogue& catalogue_;
    const catalogue::Field& field_;
    catalogue::Access access_;
    std::string today_;
    bool required_ = false;
    bool shown_ = true;
    QLabel* label_;
    QLabel* mask_ = nullptr;
    QLabel* before_ = nullptr;
    QLabel* error_;
    Control control_;
    QString initial_;
};

}  // namespace tonghu::ui
