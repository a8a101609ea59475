// The visits to one child, newest first; what waits for a consent says what is missing. Above them the mandatory
// reports, which are completed here: to whom, when, what was answered.

#include "ui/forms/child_tabs.h"
#include "ui/forms/group_editor.h"
#include "ui/forms/part_table.h"
#include "ui/forms/record_view.h"

#include "model/cases/mandatory_reports.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class VisitsTab : public ChildTab {
    Q_OBJECT

public:
    explicit VisitsTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        auto top = new QHBoxLayout;
        note_ = emptyNote({}, this);
        top->addWidget(note_, 1);
        open_ = tabAction(top, "next", tr("&Open"), this);
        reports_ = new QVBoxLayout;
        layout->addLayout(reports_);
        layout->addLayout(top);
        table_ = new PartTable(session(), "visit",
                               {"visit_date", "kind", "met", "outcome", "visitor", "gate", "missing"}, this);
        layout->addWidget(table_, 1);
        layout->addStretch(0);
        auto go = [this](RecordId visit) {
            if (visit) this->context().navigator.openVisit(visit);
        };
        connect(table_, &PartTable::opened, this, go);
        connect(open_, &QPushButton::clicked, this, [this, go] { go(table_->currentId()); });
    }

    QString title() const override { return tr("Visits"); }
    bool isEditing() const override {
        return std::ranges::any_of(cards_, [](const auto& card) { return card.second->isChanged(); });
    }

protected:
    void fill() override {
        showReports();
        auto visits = session().visits().list(context().child);
        if (!visits) return context().navigator.explain(visits.error());
        table_->setRecords(session(), *visits);
        table_->setVisible(!visits->empty());
        open_->setVisible(!visits->empty());
        if (visits->empty())
            note_->setText(session().may("visit.add") ? tr("No visit yet. Begin one with the button “Visit” above.")
                                                      : tr("No visit yet."));
        else
            note_->setText(tr("%1 visits, the newest first. Enter opens one.").arg(visits->size()));
    }

private:
    void showReports() {
        if (policy::visibleFields(session().catalogue(), session().actor(), "mandatory_report").empty()) return;
        auto reports = cases::MandatoryReports(session().context()).list(context().child);
        if (!reports) return context().navigator.explain(reports.error());
        for (const Record& report : *reports) cardOf(report)->setRecord(report);
    }

    // One card a report, made once, so that reading afresh leaves an edit under way alone.
    GroupEditor* cardOf(const Record& report) {
        for (auto& [id, card] : cards_)
            if (id == report.id) return card;
        auto card = new GroupEditor(
            session(), context().navigator, "mandatory_report", {"report", "reporting", "closing"},
            tr("Mandatory report: found %1").arg(shown(session(), "mandatory_report", report, "found_at")), this);
        card->allowEdit([this, id = report.id](const Fields& changes, const std::string& reason) {
            return cases::MandatoryReports(session().context()).set(id, changes, reason);
        });
        connect(card, &GroupEditor::saved, this, [this] { showReports(); });
        reports_->addWidget(card);
        cards_.emplace_back(report.id, card);
        return card;
    }

    QVBoxLayout* reports_;
    std::vector<std::pair<RecordId, GroupEditor*>> cards_;
    QLabel* note_;
    QPushButton* open_;
    PartTable* table_;
};

}  // namespace

ChildTab* visitsTab(const TabContext& context) {
    return new VisitsTab(context);
}

}  // namespace tonghu::ui

#include "visits_tab.moc"
