// Visits: due, waiting for a consent, done. Each list is read when it is looked at, so that what is not looked at is
// not logged as read.

#include "ui/lists/pages.h"
#include "ui/lists/record_table.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

/// Children due beyond this many stand behind those that are overdue longer; who has done these sees the next.
constexpr std::int64_t mostDue = 5000;

class VisitsPage final : public Page {
    Q_OBJECT

public:
    explicit VisitsPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        tabs_ = new QTabWidget(this);
        tabs_->setDocumentMode(true);
        layout->addWidget(tabs_);
        tabs_->addTab(due_ = makeDue(), tr("D&ue"));
        tabs_->addTab(waiting_ = makeWaiting(), tr("&Waiting for consent"));
        tabs_->addTab(done_ = makeDone(), tr("D&one"));
        for (RecordTable* table : {due_, waiting_, done_})
            connect(table, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
        connect(tabs_, &QTabWidget::currentChanged, this, [this] { refresh(); });
    }

    QString title() const override { return tr("Home visits"); }
    QString iconName() const override { return "visits"; }
    QWidget* firstFocus() override { return static_cast<RecordTable*>(tabs_->currentWidget())->view(); }

    void refresh() override {
        if (tabs_->currentWidget() == due_) readDue();
        if (tabs_->currentWidget() == waiting_) readWaiting();
        if (tabs_->currentWidget() == done_) readDone();
    }

private:
    static RecordId childOf(const Record& visit) { return RecordId{visit.number("child")}; }

    std::vector<RecordColumn> childColumns() {
        std::vector<RecordColumn> columns{childColumn(session())};
        append(columns, fieldColumn(session(), "child", "case_number", 13));
        return columns;
    }

    RecordTable* makeDue() {
        auto columns = childColumns();
        append(columns, dueColumn(session(), "child", "next_visit_due"));
        append(columns, fieldColumn(session(), "child", "last_visit_on", 8));
        append(columns, fieldColumn(session(), "child", "risk_level", 6));
        auto table = new RecordTable(std::move(columns), this);
        period_ = new QComboBox(table);
        period_->addItem(tr("Overdue"), -1);
        period_->addItem(tr("Until today"), 0);
        period_->addItem(tr("Within 7 days"), 7);
        period_->addItem(tr("Within 30 days"), 30);
        period_->setCurrentIndex(2);
        addFilter(table, tr("&Show:"), period_);
        connect(period_, &QComboBox::currentIndexChanged, this, [this] { readDue(); });
        table->setEmptyText(tr("No visit is due in this time."), tr("Choose a longer time to see what comes next."));
        if (session().may("visit.add"))
            table->addAction("visits", tr("&Record the visit"),
                             [this](const Record& child) { navigator().openVisitForm(child.id); });
        table->addAction("child", tr("Open the &file"),
                         [this](const Record& child) { navigator().openChild(child.id); });
        connect(table, &RecordTable::opened, this, [this](const Record& child) { navigator().openChild(child.id); });
        return table;
    }

    RecordTable* makeWaiting() {
        auto columns = childColumns();
        append(columns, fieldColumn(session(), "visit", "visit_date", 8));
        columns.push_back({tr("Still missing"), [this](const Record& visit) { return missingInWords(visit); }, 24});
        append(columns, fieldColumn(session(), "visit", "visitor", 8));
        auto table = new RecordTable(std::move(columns), this);
        table->setEmptyText(tr("No visit waits for a consent."),
                            tr("A visit whose consent is missing is kept here as a draft; nothing of it is lost."));
        if (session().may("consent.add"))
            table->addAction("consents", tr("Record the &consent"),
                             [this](const Record& visit) { navigator().openConsentForm(childOf(visit)); });
        if (session().may("visit.add"))
            table->addAction("check", tr("&Save for good"), [this](const Record& visit) { release(visit); });
        connect(table, &RecordTable::opened, this, [this](const Record& visit) { navigator().openVisit(visit.id); });
        return table;
    }

    RecordTable* makeDone() {
        auto columns = childColumns();
        append(columns, fieldColumn(session(), "visit", "visit_date", 8));
        for (const auto& [key, width] :
             {std::pair{"kind", 9}, std::pair{"met", 13}, std::pair{"outcome", 9}, std::pair{"visitor", 8}})
            append(columns, fieldColumn(session(), "visit", key, width));
        auto table = new RecordTable(std::move(columns), this);
        since_ = new QComboBox(table);
        const Date today = session().clock().today();
        since_->addItem(tr("This month"), firstOfMonth(today));
        since_->addItem(tr("Since last month"), firstOfMonth(today.plusDays(-int(today.day()))));
        since_->addItem(tr("All"), QString());
        since_->setCurrentIndex(1);
        addFilter(table, tr("&Show:"), since_);
        connect(since_, &QComboBox::currentIndexChanged, this, [this] { readDone(); });
        table->setEmptyText(tr("No visit is recorded in this time."), tr("Choose “All” to look further back."));
        table->addAction("visits", tr("Open the &visit"),
                         [this](const Record& visit) { navigator().openVisit(visit.id); });
        table->addAction("child", tr("Open the &file"),
                         [this](const Record& visit) { navigator().openChild(childOf(visit)); });
        connect(table, &RecordTable::opened, this, [this](const Record& visit) { navigator().openVisit(visit.id); });
        return table;
    }

    static QString firstOfMonth(Date day) { return QString::fromStdString(day.isoMonth() + "-01"); }

    static void addFilter(RecordTable* table, const QString& name, QComboBox* box) {
        auto label = new QLabel(name, table);
        label->setBuddy(box);
        table->head()->insertWidget(0, label);
        table->head()->insertWidget(1, box);
    }

    QString missingInWords(const Record& visit) const {
        std::vector<std::string> needs;
        for (const QString& need : QString::fromStdString(visit.text("missing")).split(',', Qt::SkipEmptyParts))
            needs.push_back(need.trimmed().toStdString());
        return words::consentNeedsInWords(needs, &session().catalogue());
    }

    void readDue() {
        const Date until = session().clock().today().plusDays(period_->currentData().toInt());
        due_->read([this, until](std::int64_t offset, std::int64_t) -> Result<std::vector<Record>> {
            if (offset > 0) return std::vector<Record>();
            return session().visits().due(until, mostDue);
        });
    }

    void readWaiting() {
        waiting_->read([this](std::int64_t offset, std::int64_t) -> Result<std::vector<Record>> {
            if (offset > 0) return std::vector<Record>();
            return session().visits().waiting();
        });
    }

    // Newest first, so the list ends where the time asked for begins.
    void readDone() {
        const std::string since = since_->currentData().toString().toStdString();
        done_->read([this, since](std::int64_t offset, std::int64_t limit) {
            auto visits = session().visits().list({}, limit, offset);
            if (visits && !since.empty())
                std::erase_if(*visits, [&](const Record& visit) { return visit.text("visit_date") < since; });
            return visits;
        });
    }

    void release(const Record& visit) {
        const auto saved = session().visits().release(childOf(visit));
        if (!saved) return navigator().explain(saved.error());
        if (*saved > 0)
            navigator().say(tr("%n visits saved.", nullptr, *saved));
        else
            navigator().say(tr("Still missing: %1").arg(missingInWords(visit)));
        readWaiting();
    }

    QTabWidget* tabs_;
    RecordTable *due_ = nullptr, *waiting_ = nullptr, *done_ = nullptr;
    QComboBox *period_ = nullptr, *since_ = nullptr;
};

}  // namespace

Page* visitsPage(const PageContext& context) {
    return new VisitsPage(context);
}

}  // namespace tonghu::ui

#include "visits_page.moc"
