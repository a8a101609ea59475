// At the counter: what is asked, and who asks. Only what the kind of request calls for is on the form.

#include "ui/forms/form_page.h"
#include "ui/forms/guardian_choice.h"
#include "ui/registers/child_opening.h"
#include "ui/rights/pages.h"

#include "model/cases/requests.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

using policy::RequestAsker;
using policy::RequestRight;

class RequestForm final : public FormPage {
    Q_OBJECT

public:
    RequestForm(const PageContext& context, RecordId child) : FormPage(context), child_(child) {
        FormOptions options;
        options.groups = {"request"};
        options.without = {"asker_guardian"};
        form_ = new RecordForm(session(), "request", options);
        form_->propose("received_on", session().clock().today().iso());
        column()->addWidget(form_);
        guardian_ = new GuardianChoice(session(), tr("Guardian who asks"), this);
        // Where the relation of a near relative stands: only one of both is ever asked.
        FieldGroup* section = form_->section("request");
        if (FieldEditor* relation = form_->editor("asker_relation"); section && relation) {
            int row = 0, column = 0, rows = 0, columns = 0;
            section->grid()->getItemPosition(section->grid()->indexOf(relation), &row, &column, &rows, &columns);
            section->grid()->addWidget(guardian_, row, 0, 1, 3);
        }
        column()->addStretch();
        connect(form_, &RecordForm::edited, this, &RequestForm::showWhatApplies);
        connect(guardian_, &GuardianChoice::edited, this, &RequestForm::showWhatApplies);
        showWhatApplies();
    }

    QString title() const override { return about_.isEmpty() ? tr("New request") : tr("New request: %1").arg(about_); }
    QString iconName() const override { return "requests"; }
    QString unsaved() const override { return form_->isChanged() ? tr("The request is not saved.") : QString(); }
    QWidget* firstFocus() override { return form_->editor("right_asked"); }

    void refresh() override {
        announce(child_
                     ? tr("Take in whatever is asked, by whoever asks: what cannot be granted is refused in writing, "
                          "with reasons.")
                     : tr("For complaints, and for questions about a child who has no file. Whether a file exists is "
                          "told to nobody before identity and relation are proved."),
                 "quiet");
        if (!child_) return;
        openFile(context(), this, child_, "audit", [this](const Record& child) {
            about_ = nameOf(child);
            guardian_->setChild(child);
            emit titleChanged();
        });
    }

protected:
    void save() override {
        auto fields = form_->read();
        if (!fields) return;
        if (isGuardian() && child_)
            if (const RecordId chosen = guardian_->chosen()) (*fields)["asker_guardian"] = chosen.value;
        auto taken = cases::Requests(session().context()).open(child_, *fields);
        if (!taken && taken.error().place.field == "request.asker_guardian") return guardian_->show(taken.error());
        if (!taken) return refuse(taken.error(), {form_});
        navigator().say(tr("The request is taken in."));
        navigator().replace(Detail::Request, *taken);
    }

private:
    QString typed(const char* key) const {
        const FieldEditor* editor = form_->editor(key);
        return editor ? editor->typed() : QString();
    }
    bool isGuardian() const { return typed("asker_kind").toStdString() == policy::nameOf(RequestAsker::Guardian); }

    void show(const char* key, bool applies, bool required = false) {
        FieldEditor* editor = form_->editor(key);
        if (!editor) return;
        editor->setShown(applies);
        editor->setRequired(applies && required);
    }

    void showWhatApplies() {
        const auto right = policy::requestRight(typed("right_asked").toStdString());
        const auto asker = policy::requestAsker(typed("asker_kind").toStdString());
        const bool named = asker == RequestAsker::NearRelative || asker == RequestAsker::Other;
        const bool guardian = asker == RequestAsker::Guardian;
        guardian_->setVisible(guardian && child_);
        show("asker_name", named || (guardian && !guardian_->chosen()), named || (guardian && !child_));
        show("asker_relation", asker == RequestAsker::NearRelative, true);
        show("purposes", right == RequestRight::Withdraw || right == RequestRight::Limit, true);
        show("deletion_ground", right == RequestRight::Delete);
        show("wish", true, right == RequestRight::Correct || right == RequestRight::Complaint);
        show("about", !child_, right != RequestRight::Complaint);
    }

    RecordId child_;
    QString about_;
    RecordForm* form_;
    GuardianChoice* guardian_;
};

}  // namespace

Page* requestForm(const PageContext& context, RecordId child) {
    return new RequestForm(context, child);
}

}  // namespace tonghu::ui

#include "request_form.moc"
