// Entry of a home visit. What is typed is kept at every pause, so that a crash or an empty battery loses nothing.

#include "ui/forms/form_page.h"
#include "ui/forms/pages.h"

#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QTimer>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr int pauseMilliseconds = 800;             // of no typing, then the draft is kept
constexpr std::string_view reportPrefix = "report_";  // fields of the mandatory report within the visit's

class VisitForm : public FormPage {
    Q_OBJECT

public:
    VisitForm(const PageContext& context, RecordId child) : FormPage(context), child_(child) {
        FormOptions options;
        options.without = {"correction_reason"};
        form_ = new RecordForm(session(), "visit", options);
        report_ = new RecordForm(session(), "mandatory_report", {});
        form_->propose("visit_date", session().clock().today().iso());
        column()->addWidget(form_);
        column()->addWidget(report_);
        column()->addStretch();
        report_->hide();

        kept_ = new QLabel;
        giveRole(kept_, "quiet");
        foot()->insertWidget(0, kept_);
        pause_.setSingleShot(true);
        pause_.setInterval(pauseMilliseconds);
        connect(&pause_, &QTimer::timeout, this, &VisitForm::keep);
        for (RecordForm* form : {form_, report_})
            connect(form, &RecordForm::edited, this, [this] {
                report_->setVisible(isMandatoryReport());
                touched_ = true;
                pause_.start();
            });
    }

    QString title() const override { return about_.isEmpty() ? tr("Home visit") : tr("Home visit: %1").arg(about_); }
    QString iconName() const override { return "visits"; }
    QWidget* firstFocus() override { return form_->editor("visit_date"); }

    void refresh() override {
        auto child = session().children().show(child_, purposeOfRole("home_visit"));
        if (!child) return navigator().explain(child.error());
        about_ = nameOf(*child);
        emit titleChanged();
        if (auto typed = session().visits().takeUpTyping(child_)) takeUp(*typed);
    }

    void keep() override {
        pause_.stop();
        if (!touched_) return;
        session().visits().keepTyping(child_, typed());
        kept_->setText(tr("What you typed is kept."));
    }

protected:
    void save() override {
        auto fields = form_->read();
        if (!fields) return;
        if (isMandatoryReport()) {
            auto report = report_->read();
            if (!report) return;
            for (auto& [key, value] : *report) fields->emplace(std::string(reportPrefix) + key, value);
        }
        auto outcome = session().visits().save(child_, *fields);
        if (!outcome) return refuseVisit(outcome.error());
        pause_.stop();
        touched_ = false;
        session().visits().forgetTyping(child_);
        finish(*outcome);
    }

private:
    bool isMandatoryReport() const {
        FieldEditor* outcome = form_->editor("outcome");
        return outcome && outcome->typed() == QLatin1String("mandatory_report");
    }

    Fields typed() const {
        Fields all = form_->typed();
        for (auto& [key, value] : report_->typed()) all.emplace(std::string(reportPrefix) + key, value);
        return all;
    }

    void takeUp(const Fields& typed) {
        Fields report;
        for (const auto& [key, value] : typed)
            if (key.starts_with(reportPrefix)) report.emplace(key.substr(reportPrefix.size()), value);
        form_->setTyped(typed);
        report_->setTyped(report);
        report_->setVisible(isMandatoryReport());
        touched_ = true;
        announce(tr("Here is what you had typed. Go on where you left off."), "good");
    }

    // The model names a field of the report by its own entity or with the prefix.
    void refuseVisit(Error error) {
        std::string prefix = "visit." + std::string(reportPrefix);
        if (error.place.field.starts_with(prefix))
            error.place.field = "mandatory_report." + error.place.field.substr(prefix.size());
        refuse(error, {form_, report_});
    }

    void finish(const cases::VisitOutcome& outcome) {
        if (!outcome.keptAsDraft) {
            navigator().say(outcome.mandatoryReport ? tr("The visit and the mandatory report are saved.")
                                                    : tr("The visit is saved."));
            return navigator().back();
        }
        QString missing = words::consentNeedsInWords(outcome.missing, &session().catalogue());
        announce(tr("Kept as a draft, nothing is lost. It will be saved by itself once this is on record: %1.")
                     .arg(missing),
                 "caution");
        form_->setEnabled(false);
        report_->setEnabled(false);
        saveButton()->hide();
        if (!session().may("consent.add")) return;
        auto record = new QPushButton(tr("&Record it now"));
        giveRole(record, "primary");
        connect(record, &QPushButton::clicked, this, [this] { navigator().replace(Detail::ConsentForm, child_); });
        foot()->insertWidget(foot()->indexOf(saveButton()), record);
        record->setFocus();
    }

    RecordId child_;
    QString about_;
    RecordForm* form_;
    RecordForm* report_;
    QLabel* kept_;
    QTimer pause_;
    bool touched_ = false;
};

}  // namespace

Page* visitForm(const PageContext& context, RecordId child) { return new VisitForm(context, child); }

}  // namespace tonghu::ui

#include "visit_form.moc"
