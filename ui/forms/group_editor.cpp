#include "ui/forms/group_editor.h"

#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tonghu::ui {

GroupEditor::GroupEditor(workspace::Session& session, Navigator& navigator, std::string entity,
                         std::vector<std::string> groups, const QString& title, QWidget* parent)
    : QWidget(parent),
      session_(session),
      navigator_(navigator),
      entity_(std::move(entity)),
      groups_(std::move(groups)),
      title_(title) {
    (new QVBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
}

void GroupEditor::setRecord(const Record& record) {
    record_ = record;
    if (!isEditing()) showValues();
}

void GroupEditor::allowEdit(Save save) {
    for (const catalogue::Group* group : session_.catalogue().groupsOf(entity_))
        if (std::ranges::find(groups_, group->key) != groups_.end() && entersGroup(session_, entity_, *group))
            save_ = save;
    showValues();
}

// One of its buttons may be the caller, so it goes after the event.
void GroupEditor::dropBody() {
    if (!body_) return;
    body_->hide();
    body_->deleteLater();
    body_ = nullptr;
}

void GroupEditor::showValues() {
    dropBody();
    auto section = new FieldGroup(title_, this);
    body_ = section;
    ValueGrid values(section->grid());
    bool any = false;
    for (const catalogue::Group* group : session_.catalogue().groupsOf(entity_))
        if (std::ranges::find(groups_, group->key) != groups_.end())
            any |= addGroupValues(values, session_, entity_, *group, record_);
    if (!any) section->grid()->addWidget(emptyNote(tr("Nothing recorded yet."), section), 0, 0, 1, 4);
    if (save_) {
        auto button = new QPushButton(icon("edit"), tr("Edit"), section);
        giveRole(button, "flat");
        button->setAccessibleName(tr("Edit: %1").arg(title_));
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, &GroupEditor::edit);
        section->addAction(button);
    }
    layout()->addWidget(body_);
    body_->show();
}

void GroupEditor::edit() {
    if (!save_ || isEditing()) return;
    dropBody();
    body_ = new QWidget(this);
    auto layout = new QVBoxLayout(body_);
    layout->setContentsMargins(0, 0, 0, 0);
    FormOptions options;
    options.groups = groups_;
    options.without = without_;
    options.stage = catalogue::Required::AtSave;
    form_ = new RecordForm(session_, entity_, options, body_);
    form_->setRecord(record_);
    layout->addWidget(form_);
    addReason(layout);
    addButtons(layout);
    this->layout()->addWidget(body_);
    body_->show();  // at once: what is not shown takes no keyboard
    tabAsRead(window());
    form_->focusFirst();
}

// Why a file was changed is part of the file (row 84); the usual reasons are one key away.
void GroupEditor::addReason(QVBoxLayout* layout) {
    auto row = new QHBoxLayout;
    reason_ = new QComboBox(body_);
    reason_->setEditable(true);
    reason_->setInsertPolicy(QComboBox::NoInsert);
    reason_->addItems({tr("The situation has changed"), tr("Checked and corrected"), tr("Typing mistake"),
                       tr("Filled in what was missing")});
    reason_->setCurrentIndex(-1);
    reason_->lineEdit()->setPlaceholderText(tr("Type or choose"));
    reason_->setObjectName("reason");
    auto name = new QLabel(tr("&Reason of the change") + QStringLiteral(" *"), body_);
    name->setBuddy(reason_);
    reason_->setAccessibleName(tr("Reason of the change"));
    row->addWidget(name);
    row->addWidget(reason_, 1);
    layout->addLayout(row);
    reasonFault_ = new QLabel(tr("Say why it is changed. Choose a reason or write your own."), body_);
    reasonFault_->setFont(smallFont());
    giveRole(reasonFault_, "fault");
    reasonFault_->hide();
    layout->addWidget(reasonFault_);
}

void GroupEditor::addButtons(QVBoxLayout* layout) {
    auto row = new QHBoxLayout;
    row->addStretch();
    auto save = new QPushButton(tr("&Save"), body_);
    giveRole(save, "primary");
    save->setAutoDefault(true);
    save->setObjectName("save");
    connect(save, &QPushButton::clicked, this, &GroupEditor::save);
    auto cancel = new QPushButton(tr("&Cancel"), body_);
    cancel->setAutoDefault(true);
    connect(cancel, &QPushButton::clicked, this, &GroupEditor::cancel);
    row->addWidget(save);
    row->addWidget(cancel);
    layout->addLayout(row);
    connect(new QShortcut(QKeySequence::Save, body_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &GroupEditor::save);
    connect(new QShortcut(Qt::Key_Escape, body_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &GroupEditor::cancel);
}

void GroupEditor::keyPressEvent(QKeyEvent* event) {
    bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEditing() && enter)
        save();
    else
        QWidget::keyPressEvent(event);
}

void GroupEditor::save() {
    auto changes = form_->readChanges();
    if (!changes) return;
    if (changes->empty()) return close();
    QString reason = reason_->currentText().trimmed();
    reasonFault_->setVisible(reason.isEmpty());
    if (reason.isEmpty()) return reason_->setFocus();
    auto done = save_(*changes, reason.toStdString());
    if (!done) {
        if (!form_->show(done.error())) navigator_.explain(done.error());
        return;
    }
    close();
    navigator_.say(tr("Saved: %1").arg(title_));
    emit saved();
}

void GroupEditor::cancel() {
    if (!isChanged()) return close();
    navigator_.ask(tr("Give up the changes to “%1”?").arg(title_), tr("Give up"), [this] { close(); });
}

void GroupEditor::close() {
    dropBody();
    form_ = nullptr;
    showValues();
    if (auto button = body_->findChild<QPushButton*>()) button->setFocus();
}

}  // namespace tonghu::ui
