// Safety: mandatory reports that are open, and incidents. Each list is read when it is looked at.

#include "ui/safety/pages.h"

#include "model/cases/incidents.h"
#include "model/cases/mandatory_reports.h"
#include "ui/lists/record_table.h"
#include "ui/safety/audit_tab.h"
#include "ui/safety/safety_words.h"
#include "ui/theme/theme.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class SafetyPage final : public Page {
    Q_OBJECT

public:
    explicit SafetyPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        tabs_ = new QTabWidget(this);
        tabs_->setDocumentMode(true);
        layout->addWidget(tabs_);
        if (cases::MandatoryReports(session().context()).sees())
            tabs_->addTab(reports_ = makeReports(), tr("&Mandatory reports"));
        tabs_->addTab(incidents_ = makeIncidents(), tr("&Incidents"));
        if (session().may("audit.pack")) tabs_->addTab(new AuditTab(context, this), tr("&Annual audit"));
        connect(tabs_, &QTabWidget::currentChanged, this, [this] { refresh(); });
    }

    QString title() const override { return tr("Safety"); }
    QString iconName() const override { return "warning"; }
    bool showsPersonalData() const override { return reports_ != nullptr; }
    QWidget* firstFocus() override {
        auto table = qobject_cast<RecordTable*>(tabs_->currentWidget());
        return table ? static_cast<QWidget*>(table->view()) : tabs_;
    }

    void refresh() override {
        if (tabs_->currentWidget() == incidents_)
            incidents_->read([this](std::int64_t offset, std::int64_t limit) {
                return cases::Incidents(session().context()).list(limit, offset);
            });
        if (reports_ && tabs_->currentWidget() == reports_)
            reports_->read([this](std::int64_t offset, std::int64_t limit) {
                return cases::MandatoryReports(session().context()).list({}, limit, offset);
            });
    }

private:
    RecordTable* makeReports() {
        // Neither the child's name nor the situation: both together are a label (row 15).
        std::vector<RecordColumn> columns;
        append(columns, fieldColumn(session(), "mandatory_report", "number", 12));
        columns.push_back({tr("State"), [](const Record& one) { return stateOfReport(one); }, 9,
                           [](const Record& one) {
                               const bool urgent = one.text("closed_on").empty() &&
                                                   (one.text("reported_at").empty() || one.number("late"));
                               return urgent ? colors().danger : QColor();
                           }});
        columns.push_back({tr("File"),
                           [](const Record& one) {
                               return one.number("child") ? QString::fromStdString(one.text("case_number"))
                                                          : tr("not on file");
                           },
                           13,
                           {}});
        for (const char* key : {"found_at", "reported_at", "reported_to"})
            append(columns, fieldColumn(session(), "mandatory_report", key, 9));
        auto table = new RecordTable(std::move(columns), this);
        table->setEmptyText(tr("There is no mandatory report."),
                            tr("“Report harm” at the left makes one, from every page."));
        const auto open = [this](const Record& one) { navigator().openDetail(Detail::MandatoryReport, one.id); };
        table->addAction("warning", tr("&Open the report"), open);
        connect(table, &RecordTable::opened, this, open);
        connect(table, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
        return table;
    }

    RecordTable* makeIncidents() {
        std::vector<RecordColumn> columns;
        append(columns, fieldColumn(session(), "incident", "number", 12));
        columns.push_back({tr("State"),
                           [](const Record& one) {
                               const QString state = stateOfIncident(one);
                               return one.number("drill") ? tr("drill, %1").arg(state) : state;
                           },
                           11,
                           [](const Record& one) {
                               const bool over = one.find("minutes_left") && one.number("minutes_left") < 0;
                               return over ? colors().danger : QColor();
                           }});
        for (const char* key : {"kind", "grade", "found_at", "reported_at"})
            append(columns, fieldColumn(session(), "incident", key, 9));
        auto table = new RecordTable(std::move(columns), this);
        table->setEmptyText(tr("There is no incident."), tr("“Incident” at the left opens one, from every page."));
        const auto open = [this](const Record& one) { navigator().openDetail(Detail::Incident, one.id); };
        table->addAction("info", tr("&Open the incident"), open);
        connect(table, &RecordTable::opened, this, open);
        connect(table, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
        return table;
    }

    QTabWidget* tabs_;
    RecordTable* reports_ = nullptr;
    RecordTable* incidents_ = nullptr;
};

}  // namespace

Page* safetyPage(const PageContext& context) {
    return new SafetyPage(context);
}

}  // namespace tonghu::ui

#include "safety_page.moc"
