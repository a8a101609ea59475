// One visit as it is saved, with what it corrects; "Correct" makes a new version and keeps this one.

#include "ui/forms/form_page.h"
#include "ui/forms/pages.h"
#include "ui/forms/part_table.h"
#include "ui/forms/record_view.h"
#include "ui/registers/child_opening.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class VisitPage : public FormPage {
    Q_OBJECT

public:
    VisitPage(const PageContext& context, RecordId visit) : FormPage(context), visit_(visit) {
        shown_ = new QWidget;
        (new QVBoxLayout(shown_))->setContentsMargins(0, 0, 0, 0);
        column()->addWidget(shown_);
        column()->addStretch();
        correct_ = new QPushButton(icon("edit"), tr("C&orrect"));
        correct_->setVisible(session().may("visit.add"));
        foot()->insertWidget(0, correct_);
        saveButton()->hide();
        cancelButton()->setText(tr("&Back"));
        connect(correct_, &QPushButton::clicked, this, &VisitPage::beginCorrection);
    }

    QString title() const override {
        return date_.isEmpty() ? tr("Home visit") : tr("Home visit of %1: %2").arg(date_, about_);
    }
    QString iconName() const override { return "visits"; }
    QString unsaved() const override {
        return form_ && form_->isChanged() ? tr("The correction is not saved.") : QString();
    }

    void refresh() override {
        auto visit = session().visits().show(visit_);
        if (!visit) return navigator().explain(visit.error());
        record_ = std::move(*visit);
        date_ = shown(session(), "visit", record_, "visit_date");
        openFile(context(), this, {record_.number("child")}, "home_visit", [this](const Record& child) {
            about_ = nameOf(child);
            emit titleChanged();
            showSections();
        });
    }

protected:
    void save() override {
        auto changes = form_->readChanges();
        if (!changes) return;
        std::string reason;
        if (auto found = changes->find("correction_reason"); found != changes->end()) {
            reason = textOf(found->second);
            changes->erase(found);
        }
        if (reason.empty())
            return refuse({.code = "field.required",
                           .place = {.field = "visit.correction_reason"},
                           .details = {},
                           .duties = {84}},
                          {form_});
        auto outcome = session().visits().correct(visit_, *changes, reason);
        if (!outcome) return refuse(outcome.error(), {form_});
        navigator().say(tr("The correction is saved as a new version."));
        navigator().replace(Detail::Visit, outcome->id);
    }

private:
    void showSections() {
        qDeleteAll(shown_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        if (record_.text("gate") == "waiting") announce(tr("A draft: it waits for what is missing."), "caution");
        if (record_.number("superseded")) announce(tr("This version has been corrected by a newer one."), "caution");
        correct_->setEnabled(!record_.number("superseded"));
        for (const catalogue::Group* group : session().catalogue().groupsOf("visit"))
            if (seesGroup(session(), "visit", *group))
                shown_->layout()->addWidget(recordGroup(session(), "visit", *group, record_, shown_));
        showVersions();
    }

    // Nothing is overwritten (row 84): every version can be read.
    void showVersions() {
        auto versions = session().visits().versions(visit_);
        if (!versions || versions->size() < 2) return;
        auto section = new FieldGroup(tr("Versions"), shown_);
        auto table =
            new PartTable(session(), "visit", {"version", "entered_at", "visitor", "correction_reason"}, section);
        table->setRecords(session(), *versions);
        table->fitHeight();
        section->grid()->addWidget(table, 0, 0, 1, 4);
        shown_->layout()->addWidget(section);
        connect(table, &PartTable::opened, this, [this](RecordId version) {
            if (version && version != visit_) navigator().openVisit(version);
        });
    }

    void beginCorrection() {
        form_ = new RecordForm(session(), "visit", {});
        form_->setRecord(record_);
        if (FieldEditor* reason = form_->editor("correction_reason")) reason->setRequired(true);
        shown_->hide();
        correct_->hide();
        column()->insertWidget(0, form_);
        form_->setVisible(true);
        saveButton()->show();
        cancelButton()->setText(tr("&Cancel"));
        form_->focusFirst();
    }

    RecordId visit_;
    Record record_;
    QString date_, about_;
    QWidget* shown_;
    RecordForm* form_ = nullptr;
    QPushButton* correct_;
};

}  // namespace

Page* visitPage(const PageContext& context, RecordId visit) {
    return new VisitPage(context, visit);
}

}  // namespace tonghu::ui

#include "visit_page.moc"
