// Consents: whose consent for home visits is not complete, and what is missing for the child one stands on.

#include "ui/lists/pages.h"
#include "ui/lists/record_table.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

namespace tonghu::ui {
namespace {

/// What asks for work first.
constexpr std::array states{"incomplete", "refused", "withdrawn", "complete"};

class ConsentsPage final : public Page {
    Q_OBJECT

public:
    explicit ConsentsPage(const PageContext& context) : Page(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        bar_ = new QTabBar(this);
        bar_->setExpanding(false);
        for (const char* state : states) bar_->addTab(words::consentStateInWords(state));
        layout->addWidget(bar_);
        layout->addWidget(table_ = makeTable(), 1);
        layout->addWidget(need_ = new QLabel(this));
        need_->setWordWrap(true);
        need_->setTextFormat(Qt::PlainText);
        need_->setMargin(lines(0.4));
        connect(bar_, &QTabBar::currentChanged, this, [this] { refresh(); });
        connect(table_, &RecordTable::currentChanged, this, &ConsentsPage::showNeed);
        connect(table_, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
    }

    QString title() const override { return tr("Consents"); }
    QString iconName() const override { return "consents"; }
    QWidget* firstFocus() override { return table_->view(); }

    void refresh() override {
        const char* state = states[std::size_t(bar_->currentIndex())];
        table_->setEmptyText(bar_->currentIndex() == int(states.size()) - 1 ? tr("No child has a complete consent yet.")
                                                                            : tr("There is no child in this state."),
                             tr("The state is for home visits, today."));
        table_->read([this, state](std::int64_t offset, std::int64_t limit) -> Result<std::vector<Record>> {
            auto page = session().consents().children(state, limit, offset);
            if (!page) return tl::unexpected(page.error());
            return std::move(page->rows);
        });
    }

private:
    RecordTable* makeTable() {
        std::vector<RecordColumn> columns{childColumn(session())};
        append(columns, fieldColumn(session(), "child", "case_number", 13));
        append(columns, dueColumn(session(), "child", "next_visit_due"));
        auto table = new RecordTable(std::move(columns), this);
        if (session().may("consent.add"))
            table->addAction("consents", tr("Record a &consent"),
                             [this](const Record& child) { navigator().openConsentForm(child.id); });
        table->addAction("child", tr("Open the &file"),
                         [this](const Record& child) { navigator().openChild(child.id); });
        connect(table, &RecordTable::opened, this, [this](const Record& child) { navigator().openChild(child.id); });
        return table;
    }

    /// For the one child only: the law's answer depends on age, will and every form on record.
    void showNeed(const Record* child) {
        need_->setVisible(child != nullptr);
        if (child == nullptr) return;
        const auto need = session().consents().need(child->id, "home_visit");
        if (!need) return need_->setText(words::messageOf(need.error(), &session().catalogue()));
        const QString asked = words::consentNeedsInWords(need->needs, &session().catalogue());
        const QString duties = words::dutiesInWords(need->rows);
        const QString said = need->missing.empty()
                                 ? tr("For home visits the law asks: %1. Nothing is missing.").arg(asked)
                                 : tr("For home visits the law asks: %1. Missing: %2.")
                                       .arg(asked, words::consentNeedsInWords(need->missing, &session().catalogue()));
        const QString forms = formsInWords(child->id);
        need_->setText((duties.isEmpty() ? said : tr("%1 (%2)").arg(said, duties)) +
                       (forms.isEmpty() ? QString() : '\n' + forms));
        giveRole(need_, need->missing.empty() ? "good" : "caution");
    }

    /// "Guardian's consent 2026-01-10: in force; ...": the newest first, as many as a line holds.
    QString formsInWords(RecordId child) {
        constexpr std::size_t most = 4;
        QStringList said;
        const auto forms = session().consents().list(child);
        if (!forms) return {};
        for (auto form = forms->rbegin(); form != forms->rend() && std::size_t(said.size()) < most; ++form)
            said << tr("%1 %2: %3", "kind day: state")
                        .arg(shownOf("kind", *form), QString::fromStdString(form->text("signed_on")),
                             shownOf("state", *form));
        return said.isEmpty() ? QString() : tr("Forms: %1.").arg(said.join(tr("; ")));
    }
    QString shownOf(const char* key, const Record& form) {
        const catalogue::Field* field = session().catalogue().field("consent", key);
        return QString::fromStdString(
            catalogue::showValue(session().catalogue(), *field, form.text(key), words::languageName()));
    }

    QTabBar* bar_;
    RecordTable* table_;
    QLabel* need_;
};

}  // namespace

Page* consentsPage(const PageContext& context) {
    return new ConsentsPage(context);
}

}  // namespace tonghu::ui

#include "consents_page.moc"
