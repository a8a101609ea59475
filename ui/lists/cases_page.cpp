// Assistance cases by stage; within a stage the one whose time runs out first stands first.

#include "ui/lists/pages.h"
#include "ui/lists/record_table.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class CasesPage final : public Page {
    Q_OBJECT

public:
    explicit CasesPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        bar_ = new QTabBar(this);
        bar_->setUsesScrollButtons(true);
        bar_->setExpanding(false);
        bar_->addTab(tr("All"));
        if (const auto* stages = session().catalogue().list("assistance_stage"))
            for (const catalogue::Code& stage : stages->codes()) {
                const int tab = bar_->addTab(QString::fromStdString(stage.label.in(words::languageName())));
                bar_->setTabData(tab, QString::fromStdString(stage.code));
            }
        layout->addWidget(bar_);
        layout->addWidget(table_ = makeTable(), 1);
        connect(bar_, &QTabBar::currentChanged, this, [this] { refresh(); });
        connect(table_, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
    }

    QString title() const override { return tr("Assistance cases"); }
    QString iconName() const override { return "cases"; }
    QWidget* firstFocus() override { return table_->view(); }

    void refresh() override {
        const std::string stage = bar_->tabData(bar_->currentIndex()).toString().toStdString();
        table_->setEmptyText(stage.empty() ? tr("There is no case yet.") : tr("No case is in this stage."),
                             session().may("case.edit") ? tr("A case is opened from the child's file.") : QString());
        table_->read([this, stage](std::int64_t offset, std::int64_t limit) {
            return session().cases().list({}, stage, limit, offset);
        });
    }

private:
    RecordTable* makeTable() {
        std::vector<RecordColumn> columns{childColumn(session())};
        append(columns, fieldColumn(session(), "child", "case_number", 13));
        // Not the type: the name of an allowance would label the child beside whose name it stands (row 15).
        append(columns, fieldColumn(session(), "assistance_case", "stage", 6));
        append(columns, dueColumn(session(), "assistance_case", "stage_due"));
        append(columns, fieldColumn(session(), "assistance_case", "responsible_user", 8));
        append(columns, fieldColumn(session(), "assistance_case", "number", 14));
        auto table = new RecordTable(std::move(columns), this);
        const auto open = [this](const Record& one) { navigator().openCase(one.id); };
        table->addAction("cases", tr("Open the &case"), open);
        table->addAction("child", tr("Open the &file"),
                         [this](const Record& one) { navigator().openChild(RecordId{one.number("child")}); });
        connect(table, &RecordTable::opened, this, open);
        return table;
    }

    QTabBar* bar_;
    RecordTable* table_;
};

}  // namespace

Page* casesPage(const PageContext& context) {
    return new CasesPage(context);
}

}  // namespace tonghu::ui

#include "cases_page.moc"
