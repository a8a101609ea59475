// Who cares for the child and may speak for it. What must not be told to whom stands where the role sees it.

#include "ui/forms/child_tabs.h"
#include "ui/forms/group_editor.h"
#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class GuardiansTab : public ChildTab {
    Q_OBJECT

public:
    explicit GuardiansTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        layout->setSpacing(lines(0.6));
        auto top = new QHBoxLayout;
        empty_ = emptyNote(tr("No guardian on record. Nobody can consent for the child until one is."), this);
        top->addWidget(empty_, 1);
        top->addStretch();
        if (session().may("child.edit")) {
            auto add = tabAction(top, "add", tr("Add a &guardian"), this);
            connect(add, &QPushButton::clicked, this, &GuardiansTab::beginAdding);
        }
        layout->addLayout(top);
        list_ = new QVBoxLayout;
        list_->setSpacing(lines(0.6));
        layout->addLayout(list_);
        layout->addStretch();
    }

    QString title() const override { return tr("Guardians"); }
    bool isEditing() const override {
        return (form_ && form_->isChanged()) ||
               std::ranges::any_of(cards_, [](const auto& card) { return card.second->isChanged(); });
    }

protected:
    void fill() override {
        auto found = context().record.parts.find("guardian");
        static const std::vector<Record> nobody;
        const std::vector<Record>& guardians = found == context().record.parts.end() ? nobody : found->second;
        for (const Record& guardian : guardians) cardOf(guardian)->setRecord(guardian);
        empty_->setVisible(guardians.empty());
    }

private:
    // One card a guardian, made once, so that reading afresh leaves an edit under way alone.
    GroupEditor* cardOf(const Record& guardian) {
        for (auto& [id, card] : cards_)
            if (id == guardian.id) return card;
        QString title = shown(session(), "guardian", guardian, "full_name");
        auto card = new GroupEditor(session(), context().navigator, "guardian", {"person", "guardianship", "safety"},
                                    title.isEmpty() ? tr("Guardian %1").arg(cards_.size() + 1) : title, this);
        if (session().may("child.edit"))
            card->allowEdit([this, id = guardian.id](const Fields& changes, const std::string& reason) {
                return session().children().setGuardian(id, changes, reason);
            });
        connect(card, &GroupEditor::saved, this, [this] { context().reread(); });
        // Whom never to tell must be seen before a phone is picked up.
        for (const char* warning : {"revoked", "do_not_inform"})
            if (guardian.number(warning)) {
                auto label = new QLabel(labelOf(session(), "guardian", warning), this);
                label->setMargin(lines(0.3));
                giveRole(label, "danger");
                list_->addWidget(label);
            }
        list_->addWidget(card);
        cards_.emplace_back(guardian.id, card);
        return card;
    }

    void beginAdding() {
        if (form_) return form_->focusFirst();
        panel_ = new QWidget(this);
        auto layout = new QVBoxLayout(panel_);
        layout->setContentsMargins(0, 0, 0, 0);
        form_ = new RecordForm(session(), "guardian", {}, panel_);
        layout->addWidget(form_);
        auto row = new QHBoxLayout;
        row->addStretch();
        auto save = tabAction(row, {}, tr("&Save"), panel_);
        giveRole(save, "primary");
        auto cancel = tabAction(row, {}, tr("&Cancel"), panel_);
        layout->addLayout(row);
        connect(save, &QPushButton::clicked, this, &GuardiansTab::add);
        connect(new QShortcut(QKeySequence::Save, panel_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, &GuardiansTab::add);
        for (auto leave : {QKeySequence(Qt::Key_Escape)})
            connect(new QShortcut(leave, panel_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                    &QShortcut::activated, cancel, &QPushButton::click);
        connect(cancel, &QPushButton::clicked, this, [this] {
            if (!form_->isChanged()) return endAdding();
            context().navigator.ask(tr("Give up the new guardian?"), tr("Give up"), [this] { endAdding(); });
        });
        list_->insertWidget(0, panel_);
        panel_->show();  // at once: what is not shown takes no keyboard
        tabAsRead(window());
        form_->focusFirst();
    }

    void add() {
        auto fields = form_->read();
        if (!fields) return;
        auto added = session().children().addGuardian(context().child, *fields);
        if (!added) {
            if (!form_->show(added.error())) context().navigator.explain(added.error());
            return;
        }
        endAdding();
        context().navigator.say(tr("The guardian is saved."));
        context().reread();
    }

    void endAdding() {
        panel_->hide();
        panel_->deleteLater();
        panel_ = nullptr;
        form_ = nullptr;
    }

    QLabel* empty_;
    QVBoxLayout* list_;
    std::vector<std::pair<RecordId, GroupEditor*>> cards_;
    QWidget* panel_ = nullptr;
    RecordForm* form_ = nullptr;
};

}  // namespace

ChildTab* guardiansTab(const TabContext& context) {
    return new GuardiansTab(context);
}

}  // namespace tonghu::ui

#include "guardians_tab.moc"
