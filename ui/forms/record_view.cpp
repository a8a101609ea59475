#include "ui/forms/record_view.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::ui {
namespace {

constexpr int mostShortCharacters = 18;  // full-width; a longer value takes the whole line
constexpr int pairs = 2;                 // to a line

bool isLong(const QString& value) {
    int width = 0;  // in half characters
    for (QChar character : value) width += character.unicode() < 0x2E80 ? 1 : 2;
    return width > 2 * mostShortCharacters || value.contains('\n');
}

QLabel* valueLabel(const QString& name, const QString& value, QWidget* parent) {
    auto text = new QLabel(value, parent);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::ClickFocus);  // reading is not a stop on the way of Tab
    text->setWordWrap(true);
    text->setAccessibleName(name);
    return text;
}

}  // namespace

ValueGrid::ValueGrid(QGridLayout* grid) : grid_(grid) {
    for (int pair = 0; pair < pairs; ++pair) {
        grid_->setColumnMinimumWidth(2 * pair, characters(8));
        grid_->setColumnStretch(2 * pair + 1, 1);
    }
}

void ValueGrid::add(const QString& label, const QString& value) {
    bool wide = isLong(value);
    if (wide && column_ > 0) {
        column_ = 0;
        ++row_;
    }
    auto name = new QLabel(label, grid_->parentWidget());
    giveRole(name, "quiet");
    grid_->addWidget(name, row_, 2 * column_, Qt::AlignRight | Qt::AlignTop);
    grid_->addWidget(valueLabel(label, value, grid_->parentWidget()), row_, 2 * column_ + 1, 1,
                     wide ? 2 * pairs - 1 : 1);
    column_ = wide ? pairs : column_ + 1;
    if (column_ == pairs) {
        column_ = 0;
        ++row_;
    }
}

bool seesGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group) {
    for (const policy::VisibleField& visible : policy::visibleFields(session.catalogue(), session.actor(), entity))
        if (visible.field->group == group.key) return true;
    return false;
}

bool entersGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group) {
    for (const policy::VisibleField& visible : policy::visibleFields(session.catalogue(), session.actor(), entity))
        if (visible.field->group == group.key && !visible.field->derived &&
            (visible.access == catalogue::Access::Write || visible.access == catalogue::Access::MaskedEnter))
            return true;
    return false;
}

bool addGroupValues(ValueGrid& values, workspace::Session& session, const std::string& entity,
                    const catalogue::Group& group, const Record& record) {
    bool any = false;
    for (const policy::VisibleField& visible : policy::visibleFields(session.catalogue(), session.actor(), entity)) {
        const Value* value = visible.field->group == group.key ? record.find(visible.field->key) : nullptr;
        if (!value || isEmpty(*value) || visible.field->type == catalogue::FieldType::Reference) continue;
        values.add(QString::fromStdString(visible.field->label.in(words::languageName())),
                   shown(session, *visible.field, *value));
        any = true;
    }
    return any;
}

FieldGroup* recordGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group,
                        const Record& record, QWidget* parent) {
    auto section = new FieldGroup(QString::fromStdString(group.label.in(words::languageName())), parent);
    ValueGrid values(section->grid());
    if (!addGroupValues(values, session, entity, group, record))
        section->grid()->addWidget(
            emptyNote(QCoreApplication::translate("RecordView", "Nothing recorded yet."), section), 0, 0, 1, 4);
    return section;
}

QString shown(workspace::Session& session, const catalogue::Field& field, const Value& value) {
    if (isEmpty(value)) return {};
    if (field.key == "consent_state") return words::consentStateInWords(textOf(value));
    if (field.key == "missing") {
        std::vector<std::string> needs;
        for (const QString& need : QString::fromStdString(textOf(value)).split(',', Qt::SkipEmptyParts))
            needs.push_back(need.trimmed().toStdString());
        return words::consentNeedsInWords(needs, &session.catalogue());
    }
    if (field.key == "entered_at") return momentOf(textOf(value));
    return QString::fromStdString(catalogue::showValue(session.catalogue(), field, value, words::languageName()));
}

QString shown(workspace::Session& session, const std::string& entity, const Record& record, std::string_view key) {
    const catalogue::Field* field = session.catalogue().field(entity, key);
    const Value* value = record.find(key);
    return field && value ? shown(session, *field, *value) : QString();
}

QString labelOf(workspace::Session& session, const std::string& entity, std::string_view key) {
    const catalogue::Field* field = session.catalogue().field(entity, key);
    return field ? QString::fromStdString(field->label.in(words::languageName())) : QString();
}

QString momentOf(const std::string& timestamp) {
    return QString::fromStdString(timestamp.substr(0, 16)).replace('T', ' ');
}

}  // namespace tonghu::ui
