#include "ui/forms/part_card.h"

#include "ui/forms/tab_order.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tonghu::ui {

PartCard::PartCard(workspace::Session& session, Navigator& navigator, std::string entity, const QString& title,
                   const std::vector<std::string>& columns, QWidget* parent)
    : FieldGroup(title, parent), session_(session), navigator_(navigator), entity_(std::move(entity)) {
    empty_ = emptyNote(tr("Nothing recorded yet."), this);
    table_ = new PartTable(session, entity_, columns, this);
    foot_ = new QLabel(this);
    foot_->setAlignment(Qt::AlignRight);
    foot_->hide();
    grid()->addWidget(empty_, 0, 0, 1, 3);
    grid()->addWidget(table_, 1, 0, 1, 3);
    grid()->addWidget(foot_, 2, 0, 1, 3);
}

void PartCard::allowAdding(const QString& text, Add add) {
    add_ = std::move(add);
    begin_ = new QPushButton(icon("add"), text, this);
    giveRole(begin_, "flat");
    begin_->setAutoDefault(true);
    connect(begin_, &QPushButton::clicked, this, &PartCard::beginAdding);
    addAction(begin_);
}

void PartCard::setRecords(const std::vector<Record>& records) {
    table_->setRecords(session_, records);
    table_->setVisible(!records.empty());
    empty_->setVisible(records.empty());
    table_->fitHeight();
}

void PartCard::setFoot(const QString& text) {
    foot_->setText(text);
    foot_->setVisible(!text.isEmpty());
}

void PartCard::beginAdding() {
    if (form_) return form_->focusFirst();
    panel_ = new QWidget(this);
    auto layout = new QVBoxLayout(panel_);
    layout->setContentsMargins(0, 0, 0, 0);
    form_ = new RecordForm(session_, entity_, {}, panel_);
    if (FieldEditor* day = form_->editor("paid_on")) day->setStored(session_.clock().today().iso());
    layout->addWidget(form_);
    auto row = new QHBoxLayout;
    row->addStretch();
    auto save = new QPushButton(tr("&Save"), panel_);
    giveRole(save, "primary");
    auto cancel = new QPushButton(tr("&Cancel"), panel_);
    for (QPushButton* button : {save, cancel}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    layout->addLayout(row);
    connect(save, &QPushButton::clicked, this, &PartCard::add);
    connect(cancel, &QPushButton::clicked, this, &PartCard::giveUp);
    connect(new QShortcut(QKeySequence::Save, panel_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &PartCard::add);
    connect(new QShortcut(Qt::Key_Escape, panel_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &PartCard::giveUp);
    grid()->addWidget(panel_, 3, 0, 1, 3);
    begin_->hide();
    panel_->show();  // at once: what is not shown takes no keyboard
    tabAsRead(window());
    form_->focusFirst();
}

void PartCard::add() {
    auto fields = form_->read();
    if (!fields) return;
    auto saved = add_(*fields);
    if (!saved) {
        if (!form_->show(saved.error())) navigator_.explain(saved.error());
        return;
    }
    endAdding();
    emit added();
}

void PartCard::giveUp() {
    if (!isChanged()) return endAdding();
    navigator_.ask(tr("Give up what you entered?"), tr("Give up"), [this] { endAdding(); });
}

// The form may be the caller, so it goes after the event that closed it.
void PartCard::endAdding() {
    panel_->hide();
    panel_->deleteLater();
    panel_ = nullptr;
    form_ = nullptr;
    begin_->show();
    begin_->setFocus();
}

}  // namespace tonghu::ui
