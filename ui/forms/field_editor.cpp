#include "ui/forms/field_editor.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tonghu::ui {

FieldEditor::FieldEditor(const catalogue::Catalogue& catalogue, const catalogue::Field& field, catalogue::Access access,
                         std::string today, QWidget* parent)
    : QWidget(parent), catalogue_(catalogue), field_(field), access_(access), today_(std::move(today)) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto row = new QHBoxLayout;
    layout->addLayout(row);

    control_ = makeControl(catalogue, field, {[this] { emit edited(); }, [this] { check(); }}, this);
    QString name = QString::fromStdString(field.label.in(words::languageName()));
    control_.focus->setAccessibleName(name);
    control_.focus->setAccessibleDescription(help());
    control_.focus->setObjectName(QString::fromStdString(field.place()));
    control_.widget->setToolTip(help());
    if (access == catalogue::Access::MaskedEnter) addMask(row);
    const bool narrow = control_.widget->maximumWidth() < QWIDGETSIZE_MAX;
    row->addWidget(control_.widget, narrow ? 0 : 1);
    if (!field.unit.empty()) row->addWidget(new QLabel(QString::fromStdString(field.unit), this));
    if (narrow) row->addStretch(1);

    error_ = new QLabel(this);
    error_->setWordWrap(true);
    error_->setFont(smallFont());
    error_->hide();
    giveRole(error_, "fault");
    layout->addWidget(error_);

    label_ = new QLabel(name);
    label_->setBuddy(control_.focus);
    label_->setToolTip(help());
    setFocusProxy(control_.focus);
    initial_ = control_.text();
}

// The old value is not there to be read: its mask stands beside an empty line, and the line says so.
void FieldEditor::addMask(QBoxLayout* row) {
    mask_ = new QLabel(this);
    mask_->setTextFormat(Qt::PlainText);
    giveRole(mask_, "quiet");
    mask_->hide();
    row->addWidget(mask_);
    if (auto line = qobject_cast<QLineEdit*>(control_.focus))
        line->setPlaceholderText(tr("Enter anew; cannot be read back"));
}

QString FieldEditor::help() const {
    QString help = QString::fromStdString(field_.help.in(words::languageName()));
    if (access_ != catalogue::Access::MaskedEnter) return help;
    QString note = tr("You may enter a value; once saved, you cannot read it back.");
    return help.isEmpty() ? note : help + '\n' + note;
}

void FieldEditor::setBefore(const QString& text) {
    if (!before_) {
        before_ = new QLabel(this);
        before_->setTextFormat(Qt::PlainText);
        before_->setFont(smallFont());
        before_->setWordWrap(true);
        giveRole(before_, "quiet");
        layout()->addWidget(before_);
    }
    before_->setText(text);
    before_->setVisible(!text.isEmpty());
}

void FieldEditor::setShown(bool shown) {
    shown_ = shown;
    setVisible(shown);
    if (label_->parentWidget() != this) label_->setVisible(shown);
}

void FieldEditor::setRequired(bool required) {
    required_ = required;
    QString name = QString::fromStdString(field_.label.in(words::languageName()));
    label_->setText(required ? name + QStringLiteral(" *") : name);
}

void FieldEditor::setStored(const Value& value) {
    if (mask_) {
        mask_->setText(QString::fromStdString(textOf(value)));
        mask_->setVisible(!isEmpty(value));
        return;
    }
    bool asShown = field_.type == catalogue::FieldType::Money || field_.type == catalogue::FieldType::Integer;
    auto number = std::get_if<std::int64_t>(&value);
    if (asShown && number)
        control_.setText(
            QString::fromStdString(catalogue::showValue(catalogue_, field_, value, words::languageName())));
    else
        control_.setText(number ? QString::number(*number) : QString::fromStdString(textOf(value)));
    initial_ = control_.text();
}

Result<Value> FieldEditor::read() const {
    QByteArray typed = control_.text().toUtf8();
    auto value = catalogue::readValue(catalogue_, field_, {typed.constData(), std::size_t(typed.size())}, today_);
    if (value && required_ && isEmpty(*value) && !(mask_ && !mask_->text().isEmpty()))
        return fail(ErrorKind::BadInput, "field.required", {.field = field_.place()});
    return value;
}

void FieldEditor::show(const Error& error) {
    words::Message message = words::partsOf(error, &catalogue_);
    error_->setText(message.remedy.isEmpty() ? message.what : message.what + " " + message.remedy);
    error_->show();
    control_.focus->setAccessibleDescription(error_->text());
}

void FieldEditor::showNoError() {
    error_->hide();
    control_.focus->setAccessibleDescription(help());
}

// Leaving a field that was not touched says nothing; what was typed is checked and shown as it will be stored.
void FieldEditor::check() {
    if (!isChanged() && !hasError()) return;
    auto value = read();
    if (!value) return show(value.error());
    showNoError();
    if (field_.type == catalogue::FieldType::Date || field_.type == catalogue::FieldType::Month ||
        field_.type == catalogue::FieldType::Text)
        control_.setText(QString::fromStdString(textOf(*value)));
}

}  // namespace tonghu::ui
