// Opens an assistance case for a child: what kind of help, and what it is to reach.

#include "ui/forms/form_page.h"
#include "ui/forms/pages.h"
#include "ui/registers/child_opening.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class NewCasePage : public FormPage {
    Q_OBJECT

public:
    NewCasePage(const PageContext& context, RecordId child) : FormPage(context), child_(child) {
        FormOptions options;
        options.groups = {"file"};
        form_ = new RecordForm(session(), "assistance_case", options);
        form_->propose("responsible_unit", session().unitName());
        form_->propose("responsible_user", session().actor().user);
        column()->addWidget(form_);
        column()->addStretch();
    }

    QString title() const override { return about_.isEmpty() ? tr("New case") : tr("New case: %1").arg(about_); }
    QString iconName() const override { return "cases"; }
    QString unsaved() const override { return form_->isChanged() ? tr("The new case is not saved.") : QString(); }
    QWidget* firstFocus() override { return form_->editor("type"); }

    void refresh() override {
        openFile(context(), this, child_, "living_allowance", [this](const Record& child) {
            about_ = nameOf(child);
            emit titleChanged();
        });
    }

protected:
    void save() override {
        auto fields = form_->read();
        if (!fields) return;
        auto opened = session().cases().open(child_, *fields);
        if (!opened) return refuse(opened.error(), {form_});
        navigator().say(tr("The case is open."));
        navigator().replace(Detail::Case, *opened);
    }

private:
    RecordId child_;
    QString about_;
    RecordForm* form_;
};

}  // namespace

Page* newCasePage(const PageContext& context, RecordId child) {
    return new NewCasePage(context, child);
}

}  // namespace tonghu::ui

#include "new_case_page.moc"
