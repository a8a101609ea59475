// The assistance cases of one child.

#include "ui/forms/child_tabs.h"
#include "ui/forms/field_group.h"
#include "ui/forms/part_table.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class CasesTab : public ChildTab {
    Q_OBJECT

public:
    explicit CasesTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        auto top = new QHBoxLayout;
        note_ = emptyNote({}, this);
        top->addWidget(note_, 1);
        open_ = tabAction(top, "next", tr("&Open"), this);
        layout->addLayout(top);
        // Not the type: the name of an allowance would label the child whose page this is (row 15).
        table_ = new PartTable(session(), "assistance_case",
                               {"number", "stage", "stage_due", "responsible_user", "found_on"}, this);
        layout->addWidget(table_, 1);
        layout->addStretch(0);
        auto go = [this](RecordId assistanceCase) {
            if (assistanceCase) this->context().navigator.openCase(assistanceCase);
        };
        connect(table_, &PartTable::opened, this, go);
        connect(open_, &QPushButton::clicked, this, [this, go] { go(table_->currentId()); });
    }

    QString title() const override { return tr("Cases"); }

protected:
    void fill() override {
        auto cases = session().cases().list(context().child);
        if (!cases) return context().navigator.explain(cases.error());
        table_->setRecords(session(), *cases);
        table_->setVisible(!cases->empty());
        open_->setVisible(!cases->empty());
        note_->setText(cases->empty() ? tr("No case yet.") : tr("%1 cases. Enter opens one.").arg(cases->size()));
    }

private:
    QLabel* note_;
    QPushButton* open_;
    PartTable* table_;
};

}  // namespace

ChildTab* casesTab(const TabContext& context) {
    return new CasesTab(context);
}

}  // namespace tonghu::ui

#include "cases_tab.moc"
