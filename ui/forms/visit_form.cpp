// Entry of a home visit. What is typed is kept at every pause, so that a crash or an empty battery loses nothing.

#include "ui/forms/form_page.h"
#include "ui/forms/last_visit.h"
#include "ui/forms/pages.h"
#include "ui/forms/tab_order.h"
#include "ui/registers/child_opening.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr int pauseMilliseconds = 800;                // of no typing, then the draft is kept
constexpr std::string_view reportPrefix = "report_";  // fields of the mandatory report within the visit's
constexpr const char* mandatoryReport = "mandatory_report";

class VisitForm : public FormPage {
    Q_OBJECT

public:
    VisitForm(const PageContext& context, RecordId child) : FormPage(context), child_(child) {
        before_ = new QLabel;
        before_->setWordWrap(true);
        before_->setTextFormat(Qt::PlainText);
        giveRole(before_, "quiet");
        before_->hide();
        column()->addWidget(before_);
        FormOptions options;
        options.without = {"correction_reason"};
        form_ = new RecordForm(session(), "visit", options);
        form_->propose("visit_date", session().clock().today().iso());
        column()->addWidget(form_);
        addReport();
        column()->addStretch();
        addFoot();
        pause_.setSingleShot(true);
        pause_.setInterval(pauseMilliseconds);
        connect(&pause_, &QTimer::timeout, this, &VisitForm::keep);
        for (RecordForm* form : {form_, report_})
            connect(form, &RecordForm::edited, this, [this] {
                touched_ = true;
                discard_->show();
                follow();
                pause_.start();
            });
        follow();
    }

    QString title() const override { return about_.isEmpty() ? tr("Home visit") : tr("Home visit: %1").arg(about_); }
    QString iconName() const override { return "visits"; }
    QWidget* firstFocus() override { return form_->editor("visit_date"); }

    void refresh() override {
        if (done_) return;
        openFile(context(), this, child_, "home_visit", [this](const Record& child) { showFor(child); });
    }

    void keep() override {
        pause_.stop();
        if (!touched_ || done_) return;
        session().visits().typing().keep(child_, typed());
        kept_->setText(tr("What you typed is kept."));
    }

protected:
    void save() override {
        if (done_) return;
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
        done_ = true;
        session().visits().typing().forget(child_);
        finish(*outcome);
    }

private:
    void showFor(const Record& child) {
        about_ = nameOf(child);
        emit titleChanged();
        if (auto visit = lastVisit(session(), child_)) {
            showLastTime(session(), *visit, *form_);
            before_->setText(lastVisitInWords(session(), *visit));
            before_->show();
        }
        showGate();
        if (touched_) return;
        if (auto typed = session().visits().typing().takeUp(child_)) takeUp(*typed);
    }

    // Made at once with what is known (rows 74, 75): nothing in it can hold the visit back.
    void addReport() {
        reportPart_ = new QWidget;
        auto layout = new QVBoxLayout(reportPart_);
        layout->setContentsMargins(0, 0, 0, 0);
        auto notice =
            new QLabel(tr("Mandatory report. Report at once to the police or another authority; a call comes "
                          "first. Fill in what is known, the rest can follow. It is saved whatever the state "
                          "of consent."));
        notice->setWordWrap(true);
        notice->setMargin(lines(0.4));
        giveRole(notice, "danger");
        layout->addWidget(notice);
        FormOptions options;
        options.stage = catalogue::Required::Never;
        options.groups = {"report", "reporting"};  // the child and the place are those of the visit
        report_ = new RecordForm(session(), mandatoryReport, options);
        layout->addWidget(report_);
        column()->addWidget(reportPart_);
    }

    void addFoot() {
        kept_ = new QLabel;
        giveRole(kept_, "quiet");
        discard_ = new QPushButton(tr("&Discard draft"));
        giveRole(discard_, "flat");
        discard_->hide();
        connect(discard_, &QPushButton::clicked, this, &VisitForm::discard);
        report_->setObjectName("report");
        auto urgent = new QPushButton(icon("warning", colors().danger), tr("&Mandatory report"));
        urgent->setObjectName("mandatory");
        urgent->setVisible(report_->hasFields() && form_->editor("outcome"));
        connect(urgent, &QPushButton::clicked, this, &VisitForm::beginReport);
        foot()->insertWidget(0, urgent);
        foot()->insertWidget(1, kept_);
        foot()->insertWidget(2, discard_);
    }

    void beginReport() {
        form_->editor("outcome")->setTyped(mandatoryReport);
        touched_ = true;
        follow();
        pause_.start();
        report_->focusFirst();
    }

    void discard() {
        navigator().ask(tr("Discard what you typed for this visit? It cannot be brought back."), tr("Discard"), [this] {
            touched_ = false;
            done_ = true;
            session().visits().typing().forget(child_);
            navigator().back();
        });
    }

    bool isMandatoryReport() const {
        FieldEditor* outcome = form_->editor("outcome");
        return outcome && outcome->typed() == QLatin1String(mandatoryReport);
    }

    // What the answers so far ask for: the report, and why a visit is written down late.
    void follow() {
        bool wasShown = !reportPart_->isHidden();
        reportPart_->setVisible(isMandatoryReport());
        if (wasShown == reportPart_->isHidden()) tabAsRead(this);
        // It may open below what is seen.
        if (!wasShown && !reportPart_->isHidden() && isVisible()) bringIntoView(reportPart_);
        if (FieldEditor* late = form_->editor("late_reason")) {
            bool asked = isLate();
            late->setRequired(asked);
            late->setShown(asked || !late->typed().isEmpty());
        }
    }

    bool isLate() const {
        FieldEditor* editor = form_->editor("visit_date");
        auto value = editor ? editor->read() : Result<Value>(Value());
        auto visited = value ? Date::parse(textOf(*value)) : std::nullopt;
        if (!visited || isMandatoryReport()) return false;
        return visited->daysUntil(session().clock().today()) > session().catalogue().setting("visit.late_days");
    }

    // Said before an hour is spent on typing: the visit can be entered all the same.
    void showGate() {
        auto need = session().consents().need(child_, "home_visit");
        if (!need || need->allowed) return;
        announce(tr("Consent is not complete (missing: %1). Enter the visit all the same; it is kept as a draft until "
                    "then.")
                     .arg(words::consentNeedsInWords(need->missing, &session().catalogue())),
                 "caution");
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
        touched_ = true;
        discard_->show();
        follow();
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
        announce(
            tr("Kept as a draft, nothing is lost. It will be saved by itself once this is on record: %1.").arg(missing),
            "caution");
        form_->setEnabled(false);
        reportPart_->setEnabled(false);
        saveButton()->hide();
        discard_->hide();
        kept_->clear();
        if (!session().may("consent.add")) return;
        auto record = new QPushButton(tr("&Record it now"));
        record->setObjectName("record consent");
        giveRole(record, "primary");
        connect(record, &QPushButton::clicked, this, [this] { navigator().replace(Detail::ConsentForm, child_); });
        foot()->insertWidget(foot()->indexOf(saveButton()), record);
        record->show();
        record->setFocus();
    }

    RecordId child_;
    QString about_;
    QLabel* before_;
    RecordForm* form_;
    RecordForm* report_;
    QWidget* reportPart_;
    QLabel* kept_;
    QPushButton* discard_;
    QTimer pause_;
    bool touched_ = false;
    bool done_ = false;  ///< saved or discarded
};

}  // namespace

Page* visitForm(const PageContext& context, RecordId child) {
    return new VisitForm(context, child);
}

}  // namespace tonghu::ui

#include "visit_form.moc"
