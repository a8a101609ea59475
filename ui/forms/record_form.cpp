#include "ui/forms/record_form.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {
namespace {

bool mayEnter(catalogue::Access access) {
    return access == catalogue::Access::Write || access == catalogue::Access::MaskedEnter;
}

// An observation is a code with a note beside it ("safety_at_home", "safety_at_home_note").
constexpr std::string_view noteSuffix = "_note";

std::string_view observationOf(const FieldEditor& editor) {
    std::string_view key = editor.field().key;
    return key.ends_with(noteSuffix) ? key.substr(0, key.size() - noteSuffix.size()) : std::string_view();
}

}  // namespace

bool isRequiredAt(const catalogue::Field& field, catalogue::Required stage) {
    return field.required != catalogue::Required::Never && field.required <= stage;
}

RecordForm::RecordForm(workspace::Session& session, std::string entity, const FormOptions& options, QWidget* parent)
    : QWidget(parent), session_(session), entity_(std::move(entity)), today_(session.clock().today().iso()) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lines(0.6));

    auto visible = policy::visibleFields(session.catalogue(), session.actor(), entity_);
    if (options.everyField) {
        visible.clear();
        for (const catalogue::Field* field : session.catalogue().fieldsOf(entity_))
            visible.push_back({field, catalogue::Access::Write});
    }
    for (const catalogue::Group* group : session.catalogue().groupsOf(entity_)) {
        if (!options.groups.empty() && std::ranges::find(options.groups, group->key) == options.groups.end()) continue;
        std::vector<policy::VisibleField> fields;
        for (const policy::VisibleField& one : visible)
            if (one.field->group == group->key && !one.field->derived && mayEnter(one.access) &&
                !options.without.contains(one.field->key))
                fields.push_back(one);
        if (!fields.empty())
            addGroup(QString::fromStdString(group->label.in(words::languageName())), group->key, fields, options);
    }
}

void RecordForm::addGroup(const QString& title, const std::string& key, const std::vector<policy::VisibleField>& fields,
                          const FormOptions& options) {
    auto section = new FieldGroup(options.title.isEmpty() ? title : options.title, this);
    bool asksSomething = false;
    QGridLayout* grid = section->grid();
    for (const policy::VisibleField& visible : fields) {
        FieldEditor* editor = addEditor(visible, options);
        asksSomething |= editor->isRequired();
        FieldEditor* observed = this->editor(observationOf(*editor));
        int row = grid->rowCount();
        if (observed && section->isAncestorOf(observed)) {
            // Two lines are enough beside a code; the code's label stands for both.
            if (auto box = editor->findChild<QPlainTextEdit*>()) {
                box->setFixedHeight(lines(2.4));
                box->setPlaceholderText(editor->label()->text());
            }
            editor->label()->setParent(editor);
            editor->label()->hide();
            grid->addWidget(editor, row - 1, 2);
            grid->setColumnStretch(2, 2);
            continue;
        }
        editor->label()->setContentsMargins(0, lines(0.25), 0, 0);  // on one line with the text of the control
        grid->addWidget(editor->label(), row, 0, Qt::AlignRight | Qt::AlignTop);
        bool withNote = std::ranges::any_of(fields, [&](const policy::VisibleField& other) {
            return other.field->key == visible.field->key + std::string(noteSuffix);
        });
        grid->addWidget(editor, row, 1, 1, withNote ? 1 : 2, Qt::Alignment());
    }
    if (options.folding) section->setFoldable(asksSomething);
    sections_.emplace_back(key, section);
    layout()->addWidget(section);
}

FieldEditor* RecordForm::addEditor(const policy::VisibleField& visible, const FormOptions& options) {
    auto editor = new FieldEditor(session_.catalogue(), *visible.field, visible.access, today_, this);
    editor->setRequired(isRequiredAt(*visible.field, options.stage));
    connect(editor, &FieldEditor::edited, this, &RecordForm::edited);
    editors_.push_back(editor);
    return editor;
}

void RecordForm::setRecord(const Record& record) {
    for (FieldEditor* editor : editors_)
        if (const Value* value = record.find(editor->field().key)) editor->setStored(*value);
}

void RecordForm::propose(std::string_view key, const Value& value) {
    if (FieldEditor* found = editor(key)) found->setStored(value);
}

Fields RecordForm::typed() const {
    Fields fields;
    for (FieldEditor* editor : editors_)
        if (QString text = editor->typed(); !text.isEmpty()) fields.emplace(editor->field().key, text.toStdString());
    return fields;
}

void RecordForm::setTyped(const Fields& typed) {
    for (FieldEditor* editor : editors_)
        if (auto found = typed.find(editor->field().key); found != typed.end())
            editor->setTyped(QString::fromStdString(textOf(found->second)));
}

bool RecordForm::isChanged() const {
    return std::ranges::any_of(editors_, &FieldEditor::isChanged);
}

std::optional<Fields> RecordForm::readWhere(bool (*wanted)(const FieldEditor&, const Value&)) {
    Fields fields;
    FieldEditor* firstFault = nullptr;
    for (FieldEditor* editor : editors_) {
        editor->showNoError();
        if (!editor->isShown()) continue;
        auto value = editor->read();
        if (!value) {
            editor->show(value.error());
            if (!firstFault) firstFault = editor;
        } else if (wanted(*editor, *value)) {
            fields.emplace(editor->field().key, *value);
        }
    }
    if (!firstFault) return fields;
    for (auto& [key, section] : sections_)
        if (section->isAncestorOf(firstFault)) section->unfold();
    firstFault->focusHere();
    return std::nullopt;
}

std::optional<Fields> RecordForm::read() {
    return readWhere([](const FieldEditor&, const Value& value) { return !isEmpty(value); });
}

Fields RecordForm::readSoFar() const {
    Fields fields;
    for (FieldEditor* editor : editors_)
        if (auto value = editor->read(); value && editor->isShown() && !isEmpty(*value))
            fields.emplace(editor->field().key, *value);
    return fields;
}

std::optional<Fields> RecordForm::readChanges() {
    return readWhere([](const FieldEditor& editor, const Value&) { return editor.isChanged(); });
}

bool RecordForm::show(const Error& error) {
    for (FieldEditor* editor : editors_) {
        const std::string& place = error.place.field;
        if (place != editor->field().place() && place != editor->field().key) continue;
        for (auto& [key, section] : sections_)
            if (section->isAncestorOf(editor)) section->unfold();
        editor->setShown(true);
        editor->show(error);
        editor->focusHere();
        return true;
    }
    return false;
}

FieldEditor* RecordForm::editor(std::string_view key) const {
    auto found = std::ranges::find_if(editors_, [&](FieldEditor* editor) { return editor->field().key == key; });
    return found == editors_.end() ? nullptr : *found;
}

FieldGroup* RecordForm::section(std::string_view group) const {
    auto found = std::ranges::find_if(sections_, [&](const auto& one) { return one.first == group; });
    return found == sections_.end() ? nullptr : found->second;
}

void RecordForm::focusFirst() {
    if (!editors_.empty()) editors_.front()->focusHere();
}

}  // namespace tonghu::ui
