// Consent or notice for a child. What fits the day is asked of the policy; nothing is marked beforehand; after saving
// the page says what is still missing, purpose by purpose.

#include "ui/forms/consent_sheet.h"
#include "ui/forms/form_page.h"
#include "ui/forms/pages.h"
#include "ui/forms/record_view.h"
#include "ui/registers/child_opening.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class ConsentForm : public FormPage {
    Q_OBJECT

public:
    ConsentForm(const PageContext& context, RecordId child) : FormPage(context), child_(child) {
        summary_ = new QWidget;
        (new QVBoxLayout(summary_))->setContentsMargins(0, 0, 0, 0);
        summary_->hide();
        column()->addWidget(summary_);
        begin();
        column()->addStretch();
        another_ = new QPushButton(icon("add"), tr("Another &form"), this);
        another_->hide();
        connect(another_, &QPushButton::clicked, this, &ConsentForm::beginAnother);
        foot()->insertWidget(0, another_);
    }

    QString title() const override { return about_.isEmpty() ? tr("Consent") : tr("Consent: %1").arg(about_); }
    QString iconName() const override { return "consents"; }
    QWidget* firstFocus() override { return sheet_->firstFocus(); }
    QString unsaved() const override {
        if (savedConsent_) return tr("The notice to the guardian is not saved.");
        return !saved_ && sheet_->isChanged() ? tr("The consent form is not saved.") : QString();
    }

    void refresh() override {
        openFile(context(), this, child_, "home_visit", [this](const Record& child) { showFor(child); });
    }

protected:
    void save() override {
        if (saved_) return;
        auto form = sheet_->read();
        if (!form) return;
        if (!savedConsent_) {
            auto added = session().consents().add(child_, *form);
            if (!added) return refuseForm(added.error());
        }
        if (auto notice = sheet_->guardianNotice(*form)) {
            auto added = session().consents().add(child_, *notice);
            if (!added) return refuseNotice(added.error());
        }
        savedConsent_ = false;
        saved_ = true;
        navigator().say(tr("The form is saved."));
        showSummary();
    }

private:
    void showFor(const Record& child) {
        record_ = child;
        about_ = nameOf(record_);
        emit titleChanged();
        if (saved_) return showSummary();
        if (!sheet_->isChanged()) fillSheet();
        showMissing();
    }

    void begin() {
        sheet_ = new ConsentSheet(session());
        column()->insertWidget(1, sheet_);
        saved_ = savedConsent_ = false;
    }

    void beginAnother() {
        sheet_->deleteLater();
        begin();
        summary_->hide();
        another_->hide();
        saveButton()->show();
        announce({}, "good");
        fillSheet();
        showMissing();
        sheet_->setVisible(true);
        sheet_->firstFocus()->setFocus();
    }

    void fillSheet() {
        auto facts = session().consents().facts(child_);
        if (!facts) return navigator().explain(facts.error());
        auto forms = session().consents().list(child_);
        const Record* last = forms && !forms->empty() ? &forms->back() : nullptr;
        sheet_->setChild(record_, *facts, last);
        proposeKind();
    }

    // Where both the guardian and the child consent, the form that is still missing comes up.
    void proposeKind() {
        auto need = session().consents().need(child_, "home_visit");
        if (!need) return;
        for (const std::string& missing : need->missing)
            if (missing == "guardian_consent" || missing == "child_consent" || missing == "guardian_notice")
                return sheet_->chooseKind(missing);
    }

    // Why one is here, before anything is filled in.
    void showMissing() {
        auto need = session().consents().need(child_, "home_visit");
        if (!need || need->missing.empty()) return announce({}, "caution");
        announce(tr("For home visits still missing: %1.")
                     .arg(words::consentNeedsInWords(need->missing, &session().catalogue())),
                 "caution");
    }

    void refuseForm(const Error& error) {
        if (!sheet_->show(error)) navigator().explain(error);
    }

    // The child's own consent stands; what the guardian was told is mended and saved again.
    void refuseNotice(const Error& error) {
        savedConsent_ = true;
        sheet_->lockAllButNotice();
        announce(tr("The child's consent is saved. The notice to the guardian is not yet: see below."), "caution");
        refuseForm(error);
    }

    void showSummary() {
        sheet_->hide();
        qDeleteAll(summary_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        auto section = new FieldGroup(tr("What is on record now"), summary_);
        ValueGrid values(section->grid());
        bool complete = true;
        for (const std::string& purpose : session().actor().role->purposes) {
            auto need = session().consents().need(child_, purpose);
            if (!need || need->needs.empty()) continue;
            if (purpose == "home_visit") complete = need->missing.empty();
            values.add(words::codeInWords(purpose, &session().catalogue()),
                       need->missing.empty()
                           ? tr("complete")
                           : tr("missing: %1").arg(words::consentNeedsInWords(need->missing, &session().catalogue())));
        }
        summary_->layout()->addWidget(section);
        summary_->show();
        saveButton()->hide();
        another_->show();
        announce(complete ? tr("Saved. Nothing is missing for home visits; visits that waited are saved now.")
                          : tr("Saved. For home visits something is still missing; see below."),
                 complete ? "good" : "caution");
        another_->setFocus();
    }

    RecordId child_;
    Record record_;
    QString about_;
    ConsentSheet* sheet_ = nullptr;
    QWidget* summary_;
    QPushButton* another_;
    bool saved_ = false;
    bool savedConsent_ = false;  ///< the consent is saved, the notice that goes with it is not
};

}  // namespace

Page* consentForm(const PageContext& context, RecordId child) {
    return new ConsentForm(context, child);
}

}  // namespace tonghu::ui

#include "consent_form.moc"
