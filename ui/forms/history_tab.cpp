// Who changed what in the file, when and why, with the value before and after (row 84).

#include "ui/forms/child_tabs.h"
#include "ui/forms/field_group.h"
#include "ui/forms/part_table.h"
#include "ui/forms/record_view.h"

#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr std::string_view assessment = "assessment";  // the only group where the category stands (row 15)

class HistoryTab : public ChildTab {
    Q_OBJECT

public:
    explicit HistoryTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        note_ = emptyNote({}, this);
        layout->addWidget(note_);
        table_ = new PartTable({tr("When"), tr("Who"), tr("Field"), tr("Before"), tr("After"), tr("Why")}, this);
        layout->addWidget(table_, 1);
        layout->addStretch(0);
    }

    QString title() const override { return tr("History"); }

protected:
    void fill() override {
        table_->setRowCount(0);
        for (const cases::Records::Change& change : session().children().history(context().child)) addChange(change);
        table_->setVisible(table_->rowCount() > 0);
        note_->setText(table_->rowCount() > 0
                           ? tr("%1 changes to fields that you see, the newest first.").arg(table_->rowCount())
                           : tr("Nothing has been changed since the file was made."));
    }

private:
    void addChange(const cases::Records::Change& change) {
        const catalogue::Field* field = session().catalogue().field("child", change.field);
        if (!field || field->derived) return;
        bool apart = field->group == assessment;
        auto value = [&](const Value& one) {
            if (apart) return tr("(stands in the assessment)");
            return isEmpty(one) ? tr("(empty)") : shown(session(), *field, one);
        };
        table_->addRow(context().child, {momentOf(change.at), QString::fromStdString(change.user),
                                         labelOf(session(), "child", change.field), value(change.before),
                                         value(change.after), QString::fromStdString(change.reason)});
    }

    QLabel* note_;
    PartTable* table_;
};

}  // namespace

ChildTab* historyTab(const TabContext& context) {
    return new HistoryTab(context);
}

}  // namespace tonghu::ui

#include "history_tab.moc"
