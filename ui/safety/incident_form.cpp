// Something is wrong: opened by anybody with what they know; who handles it asks the rest.

#include "ui/safety/pages.h"

#include "model/cases/incidents.h"
#include "ui/forms/form_page.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class IncidentForm final : public FormPage {
    Q_OBJECT

public:
    explicit IncidentForm(const PageContext& context) : FormPage(context) {
        announce(
            tr("A lost computer, a page on the web, a list sent to the wrong person: tell it at once, even where it "
               "only may have happened. The security officer and the county are shown it and take over."),
            "caution");
        FormOptions options;
        options.everyField = true;
        options.groups = {"what"};
        form_ = new RecordForm(session(), "incident", options);
        form_->propose("found_at",
                       QString::fromStdString(session().clock().timestamp()).left(16).replace('T', ' ').toStdString());
        column()->addWidget(form_);
        column()->addStretch();
    }

    QString title() const override { return tr("Something is wrong"); }
    QString iconName() const override { return "info"; }
    QString unsaved() const override {
        return !done_ && form_->isChanged() ? tr("The incident is not saved.") : QString();
    }
    bool showsPersonalData() const override { return false; }
    QWidget* firstFocus() override { return form_->editor("kind"); }
    void refresh() override {}

protected:
    void save() override {
        auto fields = form_->read();
        if (!fields) return;
        auto opened = cases::Incidents(session().context()).open(*fields);
        if (!opened) return refuse(opened.error(), {form_});
        done_ = true;
        navigator().say(tr("The incident is open."));
        navigator().replace(Detail::Incident, *opened);
    }

private:
    RecordForm* form_;
    bool done_ = false;
};

}  // namespace

Page* incidentForm(const PageContext& context) {
    return new IncidentForm(context);
}

}  // namespace tonghu::ui

#include "incident_form.moc"
