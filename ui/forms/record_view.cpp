#include "ui/forms/record_view.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

namespace tonghu::ui {
namespace {

QString inWords(const catalogue::Catalogue& catalogue, const catalogue::Field& field, const Value& value) {
    if (field.key == "consent_state") return words::consentStateInWords(textOf(value));
    return QString::fromStdString(catalogue::showValue(catalogue, field, value, words::languageName()));
}

}  // namespace

void addValue(QGridLayout* grid, const QString& label, const QString& value) {
    int row = grid->rowCount();
    auto name = new QLabel(label, grid->parentWidget());
    giveRole(name, "quiet");
    auto text = new QLabel(value, grid->parentWidget());
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::ClickFocus);  // reading is not a stop on the way of Tab
    text->setWordWrap(true);
    text->setAccessibleName(label);
    grid->addWidget(name, row, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(text, row, 1, 1, 2);
}

bool seesGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group) {
    for (const policy::VisibleField& visible :
         policy::visibleFields(session.catalogue(), session.actor(), entity))
        if (visible.field->group == group.key) return true;
    return false;
}

FieldGroup* recordGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group,
                       const Record& record, QWidget* parent) {
    auto section = new FieldGroup(QString::fromStdString(group.label.in(words::languageName())), parent);
    bool empty = true;
    for (const policy::VisibleField& visible :
         policy::visibleFields(session.catalogue(), session.actor(), entity)) {
        const Value* value = visible.field->group == group.key ? record.find(visible.field->key) : nullptr;
        if (!value || isEmpty(*value) || visible.field->type == catalogue::FieldType::Reference) continue;
        addValue(section->grid(), QString::fromStdString(visible.field->label.in(words::languageName())),
                 inWords(session.catalogue(), *visible.field, *value));
        empty = false;
    }
    if (empty)
        section->grid()->addWidget(
            emptyNote(QCoreApplication::translate("RecordView", "Nothing recorded yet."), section), 0, 0, 1, 3);
    return section;
}

QString shown(workspace::Session& session, const std::string& entity, const Record& record, std::string_view key) {
    const catalogue::Field* field = session.catalogue().field(entity, key);
    const Value* value = record.find(key);
    return field && value && !isEmpty(*value) ? inWords(session.catalogue(), *field, *value) : QString();
}

}  // namespace tonghu::ui
