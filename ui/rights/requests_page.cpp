// Requests of data subjects: what waits for a step, the most urgent first; one click leads to the step.

#include "ui/lists/record_table.h"
#include "ui/rights/pages.h"
#include "ui/rights/request_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

using cases::Requests;

class RequestsPage final : public Page {
    Q_OBJECT

public:
    explicit RequestsPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        bar_ = new QTabBar(this);
        bar_->setExpanding(false);
        bar_->addTab(tr("To be done"));
        bar_->addTab(tr("All"));
        layout->addWidget(bar_);
        layout->addWidget(table_ = makeTable(), 1);
        connect(bar_, &QTabBar::currentChanged, this, [this] { refresh(); });
        connect(table_, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
    }

    QString title() const override { return tr("Requests about personal data"); }
    QString iconName() const override { return "requests"; }
    QWidget* firstFocus() override { return table_->view(); }

    void refresh() override {
        const bool open = bar_->currentIndex() == 0;
        table_->setEmptyText(open ? tr("No request waits for a step.") : tr("There is no request yet."),
                             tr("A request about a child on file is taken in on the child's page, tab “Requests”."));
        table_->read([this, open](std::int64_t offset, std::int64_t limit) {
            return Requests(session().context())
                .list({}, open ? Requests::Which::Open : Requests::Which::All, limit, offset);
        });
    }

private:
    /// Nobody on file has neither name nor number.
    static QString aboutWhom(const Record& request) {
        for (const char* key : {"full_name", "case_number"})
            if (const std::string text = request.text(key); !text.empty()) return QString::fromStdString(text);
        return tr("Nobody on file");
    }

    RecordTable* makeTable() {
        std::vector<RecordColumn> columns{{tr("Child"), aboutWhom, 8}};
        append(columns, fieldColumn(session(), "request", "right_asked", 8));
        append(columns, fieldColumn(session(), "request", "asker_kind", 7));
        append(columns, fieldColumn(session(), "request", "state", 6));
        append(columns, dueColumn(session(), "request", "step_due_on"));
        append(columns, fieldColumn(session(), "request", "due_on", 7));
        append(columns, fieldColumn(session(), "request", "number", 10));
        auto table = new RecordTable(std::move(columns), this);
        const auto open = [this](const Record& one) { navigator().openDetail(Detail::Request, one.id); };
        table->addAction("next", tr("&Next step"), open);
        table->addAction("child", tr("Open the &file"), [this](const Record& one) {
            const RecordId child{one.number("child")};
            child ? navigator().openChild(child) : navigator().say(tr("This request is about nobody on file."));
        });
        if (session().may("request.add")) {
            auto take = new QPushButton(icon("add"), tr("&Take in: nobody on file"), table);
            take->setToolTip(tr("A complaint, or a question about a child who has no file"));
            take->setAutoDefault(true);
            connect(take, &QPushButton::clicked, this,
                    [this] { navigator().openDetail(Detail::NewRequest, cases::ofNobody); });
            table->head()->insertWidget(0, take);
        }
        connect(table, &RecordTable::opened, this, open);
        return table;
    }

    QTabBar* bar_;
    RecordTable* table_;
};

}  // namespace

Page* requestsPage(const PageContext& context) {
    return new RequestsPage(context);
}

}  // namespace tonghu::ui

#include "requests_page.moc"
