// A child's file: who the child is, who cares for them, what has been done. Each group is edited where it stands.

#include "ui/forms/child_tabs.h"
#include "ui/forms/form_page.h"
#include "ui/forms/pages.h"
#include "ui/forms/record_view.h"
#include "ui/retention/more_button.h"
#include "ui/registers/child_opening.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class ChildPage : public Page {
    Q_OBJECT

public:
    ChildPage(const PageContext& context, RecordId child) : Page(context), child_(child) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addLayout(makeHead());
        tabs_ = new QTabWidget(this);
        tabs_->setDocumentMode(true);
        layout->addWidget(tabs_, 1);
        connect(tabs_, &QTabWidget::currentChanged, this, [this](int index) { fill(index); });
        connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this] { navigator().back(); });
    }

    QString title() const override { return about_.isEmpty() ? tr("File") : about_; }
    QString iconName() const override { return "child"; }
    QWidget* firstFocus() override { return tabs_->tabBar(); }
    QString unsaved() const override {
        for (const ChildTab* tab : tabsMade_)
            if (tab->isEditing()) return tr("Changes on this page are not saved.");
        return {};
    }

    void refresh() override {
        openFile(context(), this, child_, "home_visit", [this](const Record& child) { showFile(child); });
    }

private:
    void showFile(const Record& child) {
        record_ = child;
        about_ = QString::fromStdString(record_.text("full_name"));
        if (about_.isEmpty()) about_ = QString::fromStdString(record_.text("case_number"));
        emit titleChanged();
        showHead();
        if (tabsMade_.empty()) makeTabs();
        for (ChildTab* tab : tabsMade_) tab->setStale();
        fill(tabs_->currentIndex());
    }

    QHBoxLayout* makeHead() {
        auto head = new QHBoxLayout;
        facts_ = new QLabel(this);
        facts_->setTextFormat(Qt::PlainText);
        facts_->setWordWrap(true);
        giveRole(facts_, "quiet");
        head->addWidget(facts_, 1);
        addAction(head, "visit.add", "visits", tr("&Visit"), [this] { navigator().openVisitForm(child_); });
        addAction(head, "consent.add", "consents", tr("Cons&ent"), [this] { navigator().openConsentForm(child_); });
        addAction(head, "case.edit", "cases", tr("Open a c&ase"), [this] { navigator().openNewCase(child_); });
        addAction(head, "child.edit", "lock", tr("&Redact a text"), [this] { navigator().openRedaction(child_); });
        if (QPushButton* more = moreButton(context(), child_, this)) head->addWidget(more);
        return head;
    }

    template <class Act>
    void addAction(QHBoxLayout* head, const char* permission, const char* iconName, const QString& text, Act act) {
        if (!session().may(permission)) return;
        auto button = new QPushButton(icon(iconName), text, this);
        connect(button, &QPushButton::clicked, this, act);
        head->addWidget(button);
    }

    // Number, sex, birth, place and the consent state in words; never the category (row 15).
    void showHead() {
        QStringList facts;
        for (const char* key : {"case_number", "sex", "birth_date", "division_code"})
            if (QString value = shown(session(), "child", record_, key); !value.isEmpty()) facts << value;
        if (QString state = shown(session(), "child", record_, "consent_state"); !state.isEmpty())
            facts << tr("Consent: %1").arg(state);
        facts_->setText(facts.join(QStringLiteral("   ")));
    }

    void makeTabs() {
        TabContext context{session(), navigator(), record_, child_, [this] { refresh(); }};
        for (ChildTab* tab : childTabs(context)) {
            tabsMade_.push_back(tab);
            tabs_->addTab(scrolling(tab, tabs_), tab->title());
        }
    }

    // Only the tab that is looked at is read: what is not needed is not opened, and not logged as opened.
    void fill(int index) {
        if (index >= 0 && index < int(tabsMade_.size())) tabsMade_[std::size_t(index)]->fillIfStale();
    }

    RecordId child_;
    Record record_;
    QString about_;
    QLabel* facts_;
    QTabWidget* tabs_;
    std::vector<ChildTab*> tabsMade_;
};

}  // namespace

Page* childPage(const PageContext& context, RecordId child) {
    return new ChildPage(context, child);
}

}  // namespace tonghu::ui

#include "child_page.moc"
