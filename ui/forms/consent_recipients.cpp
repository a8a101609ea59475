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
    connect(more_, &QPushButton::clicked, this, [this] { add()->focusFirst(); });
}

void ConsentRecipients::showList() {
    bool listed = none() == "0";
    if (listed && forms_.empty()) add()->focusFirst();
    for (RecordForm* form : forms_) form->setVisible(listed);
    more_->setVisible(listed);
}

RecordForm* ConsentRecipients::add() {
    FormOptions options;
    options.title = tr("Recipient %1").arg(forms_.size() + 1);
    auto form = new RecordForm(session_, "consent_recipient", options, this);
    connect(form, &RecordForm::edited, this, &ConsentRecipients::edited);
    list_->addWidget(form);
    form->setVisible(true);  // at once: what is not shown takes no keyboard
    forms_.push_back(form);
    tabAsRead(window());
    return form;
}

Fields ConsentRecipients::typed() const {
    Fields all;
    if (!none().isEmpty()) all["no_recipients"] = none().toStdString();
    for (std::size_t at = 0; at < forms_.size(); ++at)
        for (auto& [key, value] : forms_[at]->typed())
            all["consent_recipient." + std::to_string(at) + "." + key] = value;
    return all;
}

void ConsentRecipients::setTyped(const Fields& typed) {
    auto chosen = typed.find("no_recipients");
    choice_.setText(chosen == typed.end() ? QString() : QString::fromStdString(textOf(chosen->second)));
    for (std::size_t at = 0;; ++at) {
        const std::string prefix = "consent_recipient." + std::to_string(at) + ".";
        Fields own;
        for (const auto& [key, value] : typed)
            if (key.starts_with(prefix)) own.emplace(key.substr(prefix.size()), value);
        if (own.empty()) break;
        (at < forms_.size() ? forms_[at] : add())->setTyped(own);
    }
    showList();
}

void ConsentRecipients::setRecords(const std::vector<Record>& parts, const Value& none, bool withAnswers) {
    const bool said = std::holds_alternative<std::int64_t>(none);
    choice_.setText(!parts.empty() ? "0" : said ? QString::number(numberOf(none)) : QString());
    for (std::size_t at = 0; at < parts.size(); ++at) {
        Record record = parts[at];
        if (!withAnswers) record.fields.erase("result");
        (at < forms_.size() ? forms_[at] : add())->setRecord(record);
    }
    showList();
}

std::vector<Record> ConsentRecipients::recordsSoFar() const {
    std::vector<Record> records;
    if (none() != "0") return records;
    for (RecordForm* form : forms_)
        if (Fields fields = form->readSoFar(); !fields.empty()) records.push_back({{}, std::move(fields), {}});
    return records;
}

void ConsentRecipients::focusOn(const std::string& recipient, std::string_view key) {
    for (RecordForm* form : forms_)
        if (auto fields = form->typed(); textOf(fields["recipient"]) == recipient)
            if (FieldEditor* editor = form->editor(key)) return editor->focusHere();
    choice_.focus->setFocus(Qt::OtherFocusReason);
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
