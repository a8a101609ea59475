// One assistance case: where it stands and what may follow, the plan, the decision, what was paid, how it ended.

#include "ui/forms/group_editor.h"
#include "ui/forms/pages.h"
#include "ui/forms/part_card.h"
#include "ui/forms/record_view.h"
#include "ui/forms/stage_card.h"
#include "ui/forms/tab_order.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

constexpr std::string_view entity = "assistance_case";

class CasePage : public Page {
    Q_OBJECT

public:
    CasePage(const PageContext& context, RecordId assistanceCase) : Page(context), case_(assistanceCase) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        auto content = new QWidget;
        column_ = new QVBoxLayout(content);
        column_->setContentsMargins(0, 0, 0, 0);
        column_->setSpacing(lines(0.6));
        addHead();
        addStages();
        addPlan();
        addGroup("decision", {});
        addPayments();
        addGroup("closure", {"closure_effect", "closed_on", "end_reason", "closure_note"});
        addGroup("file", {});
        column_->addStretch();
        layout->addWidget(scrolling(content, this), 1);
        connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this] { navigator().back(); });
    }

    QString title() const override { return number_.isEmpty() ? tr("Case") : tr("Case %1").arg(number_); }
    QString iconName() const override { return "cases"; }
    QString unsaved() const override {
        bool changed = stages_->isChanged() || plan_->isChanged() || payments_->isChanged() ||
                       std::ranges::any_of(groups_, &GroupEditor::isChanged);
        return changed ? tr("Changes on this page are not saved.") : QString();
    }
    QWidget* firstFocus() override { return stages_->findChild<QPushButton*>(); }

    void refresh() override {
        auto record = session().cases().show(case_);
        if (!record) return navigator().explain(record.error());
        number_ = shown(session(), std::string(entity), *record, "number");
        child_ = {record->number("child")};
        emit titleChanged();
        showHead(*record);
        stages_->setRecord(*record);
        for (GroupEditor* group : groups_) group->setRecord(*record);
        showParts(*record);
        tabAsRead(this);
    }

protected:
    void showEvent(QShowEvent* event) override {
        tabAsRead(this);
        Page::showEvent(event);
    }

private:
    void addHead() {
        auto head = new QHBoxLayout;
        facts_ = new QLabel(this);
        facts_->setTextFormat(Qt::PlainText);
        facts_->setWordWrap(true);
        giveRole(facts_, "quiet");
        head->addWidget(facts_, 1);
        file_ = new QPushButton(icon("child"), tr("Child's &file"), this);
        file_->setAutoDefault(true);
        connect(file_, &QPushButton::clicked, this, [this] { navigator().openChild(child_); });
        head->addWidget(file_);
        column_->addLayout(head);
    }

    void showHead(const Record& record) {
        QStringList facts;
        for (const char* key : {"full_name", "case_number"})
            if (QString text = QString::fromStdString(record.text(key)); !text.isEmpty()) facts << text;
        // Not the type: the name of an allowance would label the child beside whose name it stands (row 15).
        if (QString text = shown(session(), std::string(entity), record, "responsible_user"); !text.isEmpty())
            facts << text;
        facts_->setText(facts.join(QStringLiteral("   ")));
        file_->setVisible(bool(child_));
    }

    void addStages() {
        stages_ = new StageCard(session(), navigator(), this);
        column_->addWidget(stages_);
        connect(stages_, &StageCard::advanced, this, &CasePage::refresh);
    }

    bool sees(std::string_view what) const {
        return !policy::visibleFields(session().catalogue(), session().actor(), what).empty();
    }

    void addPlan() {
        plan_ = new PartCard(session(), navigator(), "plan_item", tr("Plan"),
                             {"service", "provider", "responsible_user", "due_on", "done_on", "item_note"}, this);
        plan_->setVisible(sees("plan_item"));
        if (session().may("case.edit")) {
            plan_->allowAdding(tr("Add to the &plan"),
                               [this](const Fields& item) { return session().cases().addPlanItem(case_, item); });
            done_ = new QPushButton(icon("check"), tr("&Done today"), this);
            giveRole(done_, "flat");
            done_->setAutoDefault(true);
            done_->setToolTip(tr("Marks the chosen line of the plan as done today"));
            connect(done_, &QPushButton::clicked, this, &CasePage::markDone);
            plan_->addAction(done_);
        }
        connect(plan_, &PartCard::added, this, &CasePage::refresh);
        column_->addWidget(plan_);
    }

    void markDone() {
        RecordId item = plan_->table()->currentId();
        if (!item) return;
        auto done = session().cases().setPlanItem(item, {{"done_on", session().clock().today().iso()}});
        if (!done) return navigator().explain(done.error());
        refresh();
    }

    void addPayments() {
        payments_ = new PartCard(session(), navigator(), "payment", tr("Payments"),
                                 {"paid_on", "amount", "method", "payee", "account", "receipt_number"}, this);
        payments_->setVisible(sees("payment"));
        if (session().may("case.edit"))
            payments_->allowAdding(tr("Add a pa&yment"), [this](const Fields& payment) {
                return session().cases().addPayment(case_, payment);
            });
        connect(payments_, &PartCard::added, this, &CasePage::refresh);
        column_->addWidget(payments_);
    }

    void showParts(const Record& record) {
        auto partsOf = [&](const char* part) {
            auto found = record.parts.find(part);
            return found == record.parts.end() ? std::vector<Record>() : found->second;
        };
        auto items = partsOf("plan_item"), payments = partsOf("payment");
        plan_->setRecords(items);
        if (done_) done_->setVisible(!items.empty());
        payments_->setRecords(payments);
        auto paid = session().cases().paid(case_);
        const catalogue::Field* amount = session().catalogue().field("payment", "amount");
        payments_->setFoot(!payments.empty() && paid && amount
                               ? tr("In all: %1 yuan").arg(shown(session(), *amount, Value(*paid)))
                               : QString());
    }

    // Fields outside of the stages; those that a step enters are shown here and entered there.
    void addGroup(const std::string& key, std::set<std::string, std::less<>> enteredByStep) {
        for (const catalogue::Group* group : session().catalogue().groupsOf(entity)) {
            if (group->key != key || !seesGroup(session(), std::string(entity), *group)) continue;
            auto editor = new GroupEditor(session(), navigator(), std::string(entity), {key},
                                          QString::fromStdString(group->label.in(words::languageName())), this);
            editor->setWithout(std::move(enteredByStep));
            if (session().may("case.edit") && key != "decision")
                editor->allowEdit([this](const Fields& changes, const std::string& reason) {
                    return session().cases().set(case_, changes, reason);
                });
            connect(editor, &GroupEditor::saved, this, &CasePage::refresh);
            column_->addWidget(editor);
            groups_.push_back(editor);
            return;
        }
    }

    RecordId case_, child_;
    QString number_;
    QVBoxLayout* column_;
    QLabel* facts_;
    QPushButton* file_;
    StageCard* stages_;
    PartCard* plan_;
    PartCard* payments_;
    QPushButton* done_ = nullptr;
    std::vector<GroupEditor*> groups_;
};

}  // namespace

Page* casePage(const PageContext& context, RecordId assistanceCase) {
    return new CasePage(context, assistanceCase);
}

}  // namespace tonghu::ui

#include "case_page.moc"
