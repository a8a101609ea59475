#include "ui/forms/consent_recipients.h"

#include "ui/forms/tab_order.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {

ConsentRecipients::ConsentRecipients(workspace::Session& session, QWidget* parent)
    : QWidget(parent), session_(session) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lines(0.6));
    auto section = new FieldGroup(tr("Recipients"), this);
    choice_ = makeChoice({{"1", tr("Given to nobody else")}, {"0", tr("Given to those listed")}},
                         {[this] {
                              showList();
                              emit edited();
                          },
                          {}},
                         section);
    section->grid()->addWidget(choice_.widget, 0, 0, 1, 3);
    layout->addWidget(section);
    list_ = new QVBoxLayout;
    layout->addLayout(list_);
    auto row = new QHBoxLayout;
    more_ = new QPushButton(icon("add"), tr("Another &recipient"), this);
    more_->setAutoDefault(true);
    more_->hide();
    row->addWidget(more_);
    row->addStretch();
    layout->addLayout(row);
    connect(more_, &QPushButton::clicked, this, &ConsentRecipients::add);
}

void ConsentRecipients::showList() {
    bool listed = none() == "0";
    if (listed && forms_.empty()) add();
    for (RecordForm* form : forms_) form->setVisible(listed);
    more_->setVisible(listed);
}

void ConsentRecipients::add() {
    FormOptions options;
    options.title = tr("Recipient %1").arg(forms_.size() + 1);
    auto form = new RecordForm(session_, "consent_recipient", options, this);
    connect(form, &RecordForm::edited, this, &ConsentRecipients::edited);
    list_->addWidget(form);
    form->setVisible(true);  // at once: what is not shown takes no keyboard
    forms_.push_back(form);
    tabAsRead(window());
    form->focusFirst();
}

bool ConsentRecipients::isChanged() const {
    return !none().isEmpty() || std::ranges::any_of(forms_, [](RecordForm* form) { return form->isChanged(); });
}

std::optional<std::vector<Record>> ConsentRecipients::read() {
    std::vector<Record> records;
    if (none() != "0") return records;
    bool fine = true;
    for (auto form = forms_.rbegin(); form != forms_.rend(); ++form) {
        if (!(*form)->isChanged() && forms_.size() > 1) continue;  // an empty one more is none
        auto fields = (*form)->read();
        if (!fields)
            fine = false;
        else
            records.insert(records.begin(), Record{{}, std::move(*fields), {}});
    }
    if (!fine) return std::nullopt;
    return records;
}

}  // namespace tonghu::ui
