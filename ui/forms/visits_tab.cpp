// The visits to one child, newest first; what waits for a consent says what is missing.

#include "ui/forms/child_tabs.h"
#include "ui/forms/field_group.h"
#include "ui/forms/part_table.h"

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
        auto open = tabAction(top, "next", tr("&Open"), this);
        layout->addLayout(top);
        table_ = new PartTable(session(), "visit", {"visit_date", "kind", "met", "outcome", "visitor", "gate", "missing"},
                                 this);
        layout->addWidget(table_, 1);
        auto go = [this](RecordId visit) {
            if (visit) this->context().navigator.openVisit(visit);
        };
        connect(table_, &PartTable::opened, this, go);
        connect(open, &QPushButton::clicked, this, [this, go] { go(table_->currentId()); });
    }

    QString title() const override { return tr("Visits"); }

protected:
    void fill() override {
        auto visits = session().visits().list(context().child);
        if (!visits) return context().navigator.explain(visits.error());
        table_->setRecords(session(), *visits);
        table_->setVisible(!visits->empty());
        if (visits->empty())
            note_->setText(session().may("visit.add") ? tr("No visit yet. Begin one with the button “Visit” above.")
                                                      : tr("No visit yet."));
        else
            note_->setText(tr("%1 visits, the newest first. Enter opens one.").arg(visits->size()));
    }

private:
    QLabel* note_;
    PartTable* table_;
};

}  // namespace

ChildTab* visitsTab(const TabContext& context) { return new VisitsTab(context); }

}  // namespace tonghu::ui

#include "visits_tab.moc"
