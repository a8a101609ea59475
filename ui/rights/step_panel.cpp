#include "ui/rights/step_panel.h"

#include "ui/rights/request_words.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {

using cases::Requests;
using policy::RequestStep;

StepPanel::StepPanel(workspace::Session& session, const Record& request, RequestStep step, QWidget* parent)
    : QWidget(parent), session_(session), request_(request.id), step_(step) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addForm(request);
    addButtons();
}

void StepPanel::addForm(const Record& request) {
    const auto own = Requests::fieldsOf(step_);
    FormOptions options;
    options.title = stepInWords(step_).remove('&');
    for (const catalogue::Field* field : session_.catalogue().fieldsOf("request")) {
        const bool ofStep = std::ranges::find(own, field->key, &Requests::StepField::key) != own.end();
        const bool applies =
            field->key != "deletion_ground" || request.text("right_asked") == nameOf(policy::RequestRight::Delete);
        if (!ofStep || !applies)
            options.without.insert(field->key);
        else if (std::ranges::find(options.groups, field->group) == options.groups.end())
            options.groups.push_back(field->group);
    }
    if (options.groups.empty()) return;
    // The step's name stands over one group only.
    if (options.groups.size() > 1) options.title.clear();
    form_ = new RecordForm(session_, "request", options, this);
    if (!form_->hasFields()) {
        delete form_;
        form_ = nullptr;
        return;
    }
    form_->setRecord(request);
    for (const Requests::StepField& field : own)
        if (FieldEditor* editor = form_->editor(field.key)) editor->setRequired(field.needed);
    if (step_ == RequestStep::Appeal) form_->propose("appealed_on", session_.clock().today().iso());
    layout()->addWidget(form_);
}

void StepPanel::addButtons() {
    auto row = new QHBoxLayout;
    row->addStretch();
    auto save = new QPushButton(stepInWords(step_), this);
    giveRole(save, "primary");
    save->setObjectName("take");
    auto cancel = new QPushButton(tr("&Cancel"), this);
    for (QPushButton* button : {save, cancel}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(save, &QPushButton::clicked, this, &StepPanel::take);
    connect(cancel, &QPushButton::clicked, this, &StepPanel::givenUp);
    connect(new QShortcut(QKeySequence::Save, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &StepPanel::take);
}

void StepPanel::take() {
    Fields fields;
    if (form_) {
        auto read = form_->read();
        if (!read) return;
        fields = std::move(*read);
    }
    auto done = Requests(session_.context()).take(request_, step_, fields);
    if (done) return emit taken();
    if (!form_ || !form_->show(done.error())) emit refused(done.error());
}

void StepPanel::focusFirst() {
    if (form_) form_->focusFirst();
}

}  // namespace tonghu::ui
