// The form for a new child's file: what intake asks for is open, everything else is folded away until it is known.

#include "ui/forms/form_page.h"
#include "ui/forms/pages.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class NewChildPage : public FormPage {
    Q_OBJECT

public:
    explicit NewChildPage(const PageContext& context) : FormPage(context) {
        FormOptions options;
        options.stage = catalogue::Required::AtIntake;
        options.folding = true;
        options.without = {"status", "closed_on", "close_reason"};  // a new file is at intake
        // The person first, then those who care for them; how the file is kept comes last.
        form_ = new RecordForm(session(), "child", options);
        proposeUsual();
        column()->addWidget(form_);
        guardians_ = new QVBoxLayout;
        column()->addLayout(guardians_);
        addGuardianForm();
        auto more = new QPushButton(icon("add"), tr("Another &guardian"));
        connect(more, &QPushButton::clicked, this, [this] { addGuardianForm(); });
        auto row = new QHBoxLayout;
        row->addWidget(more);
        row->addStretch();
        column()->addLayout(row);
        column()->addStretch();
    }

    QString title() const override { return tr("New file"); }
    QString iconName() const override { return "child"; }
    void refresh() override {}
    QWidget* firstFocus() override {
        FieldEditor* name = form_->editor("full_name");
        return name ? static_cast<QWidget*>(name) : this;
    }
    QString unsaved() const override {
        bool changed = form_->isChanged();
        for (RecordForm* guardian : guardianForms_) changed |= guardian->isChanged();
        return changed ? tr("The new file is not saved.") : QString();
    }

protected:
    void save() override {
        auto fields = form_->read();
        if (!fields) return;
        Record child;
        child.fields = std::move(*fields);
        for (RecordForm* guardian : guardianForms_) {
            if (!guardian->isChanged()) continue;  // nobody known yet is not a fault of intake
            auto read = guardian->read();
            if (!read) return;
            Record part;
            part.fields = std::move(*read);
            child.parts["guardian"].push_back(std::move(part));
        }
        auto added = session().children().add(child);
        if (!added) return refuse(added.error(), withForms());
        navigator().say(tr("The file is saved."));
        navigator().replace(Detail::Child, *added);
    }

private:
    void proposeUsual() {
        const policy::Actor& actor = session().actor();
        form_->propose("filed_on", session().clock().today().iso());
        if (actor.division && actor.division->level() == DivisionLevel::Village)
            form_->propose("division_code", actor.division->digits());
        if (!actor.institution.empty()) form_->propose("institution", actor.institution);
        form_->propose("responsible_unit", session().unitName());
        form_->propose("responsible_user", actor.user);
    }

    void addGuardianForm() {
        FormOptions options;
        options.groups = {"person", "guardianship"};
        options.folding = !guardianForms_.empty();
        auto form = new RecordForm(session(), "guardian", options);
        if (!form->hasFields()) return form->deleteLater();
        guardians_->addWidget(form);
        if (isVisible()) form->setVisible(true);
        guardianForms_.push_back(form);
        if (guardianForms_.size() > 1) form->focusFirst();
    }

    std::vector<RecordForm*> withForms() const {
        std::vector<RecordForm*> forms{form_};
        forms.insert(forms.end(), guardianForms_.begin(), guardianForms_.end());
        return forms;
    }

    RecordForm* form_;
    QVBoxLayout* guardians_;
    std::vector<RecordForm*> guardianForms_;
};

}  // namespace

Page* newChildPage(const PageContext& context) {
    return new NewChildPage(context);
}

}  // namespace tonghu::ui

#include "new_child_page.moc"
