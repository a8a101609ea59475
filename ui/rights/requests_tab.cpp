// The requests about one child, and the way to take one in.

#include "ui/forms/child_tabs.h"
#include "ui/forms/field_group.h"
#include "ui/forms/part_table.h"
#include "ui/theme/theme.h"

#include "model/cases/requests.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class RequestsTab final : public ChildTab {
    Q_OBJECT

public:
    explicit RequestsTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        auto top = new QHBoxLayout;
        note_ = emptyNote({}, this);
        top->addWidget(note_, 1);
        open_ = tabAction(top, "next", tr("&Open"), this);
        if (session().may("request.add")) {
            auto take = tabAction(top, "add", tr("Take in a &request"), this);
            connect(take, &QPushButton::clicked, this,
                    [this] { this->context().navigator.openDetail(Detail::NewRequest, this->context().child); });
        }
        layout->addLayout(top);
        table_ = new PartTable(session(), "request",
                               {"right_asked", "asker_kind", "state", "step_due_on", "due_on", "number"}, this);
        layout->addWidget(table_, 1);
        layout->addStretch(0);
        auto go = [this](RecordId request) {
            if (request) this->context().navigator.openDetail(Detail::Request, request);
        };
        connect(table_, &PartTable::opened, this, go);
        connect(open_, &QPushButton::clicked, this, [this, go] { go(table_->currentId()); });
    }

    QString title() const override { return tr("Requests"); }

protected:
    void fill() override {
        using cases::Requests;
        auto requests = Requests(session().context()).list(context().child, Requests::Which::All);
        if (!requests) return context().navigator.explain(requests.error());
        table_->setRecords(session(), *requests);
        table_->setVisible(!requests->empty());
        open_->setVisible(!requests->empty());
        note_->setText(requests->empty() ? tr("Nobody has asked to see, correct or delete anything yet.")
                                         : tr("%1 requests. Enter opens one.").arg(requests->size()));
    }

private:
    QLabel* note_;
    QPushButton* open_;
    PartTable* table_;
};

}  // namespace

ChildTab* requestsTab(const TabContext& context) {
    return new RequestsTab(context);
}

}  // namespace tonghu::ui

#include "requests_tab.moc"
