// What left the office of one child: numbered paper, provisions to others, publications. Each with what may be done.

#include "model/cases/paper_copies.h"
#include "model/cases/provisions.h"
#include "model/cases/publications.h"
#include "ui/forms/part_table.h"
#include "ui/forms/record_view.h"
#include "ui/registers/handout_dialogs.h"
#include "ui/registers/pages.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

/// One kind of handout: its table, and the buttons that work on the line one stands on.
struct Shelf {
    FieldGroup* card = nullptr;
    PartTable* table = nullptr;
    QLabel* note = nullptr;
    std::vector<QPushButton*> onLine;
    std::vector<Record> records;

    const Record* current() const {
        const RecordId id = table->currentId();
        auto found = std::ranges::find(records, id, &Record::id);
        return found == records.end() ? nullptr : &*found;
    }
};

class HandoutsTab : public ChildTab {
    Q_OBJECT

public:
    explicit HandoutsTab(const TabContext& context) : ChildTab(context) {
        layout_ = new QVBoxLayout(this);
        layout_->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        layout_->setSpacing(lines(0.6));
        copies_ = makeShelf("paper_copy", tr("Paper copies"),
                            {"number", "kind", "purpose", "printed_at", "printed_by", "state"});
        onLine(copies_, tr("Came &back"), [this](const Record& copy) { endCopy(copy, cases::PaperEnd::Returned, {}); });
        onLine(copies_, tr("Was &destroyed …"), [this](const Record& copy) { askWitness(copy); });
        provisions_ = makeShelf("provision", tr("Provided to others"),
                                {"recipient_name", "purpose", "data_kinds", "provided_on", "provided_by"});
        if (writes("provision", "recipient_name"))
            always(provisions_, tr("&Provide to another …"), [this] { provide(); });
        publications_ = makeShelf("publication", tr("Made public"),
                                  {"medium", "state", "planned_on", "asked_by", "decided_by", "published_on"});
        if (writes("publication", "medium")) always(publications_, tr("&Ask for a publication …"), [this] { ask(); });
        if (session().may("approve")) {
            onLine(publications_, tr("A&pprove"), [this](const Record& one) { decide(one, true); });
            onLine(publications_, tr("&Refuse"), [this](const Record& one) { decide(one, false); });
            onLine(publications_, tr("Is p&ublic"), [this](const Record& one) {
                then(cases::Publications(session().context()).publish(one.id), tr("It is public from today."));
            });
        }
        onLine(publications_, tr("&Taken down"), [this](const Record& one) {
            then(cases::Publications(session().context()).takeDown(one.id), tr("It was taken down."));
        });
        layout_->addStretch();
    }

    QString title() const override { return tr("Handed out"); }

protected:
    void fill() override {
        cases::Context& given = session().context();
        show(copies_, cases::PaperCopies(given).list(context().child), tr("Nothing was printed."));
        show(provisions_, cases::Provisions(given).list(context().child), tr("Nothing was provided to others."));
        show(publications_, cases::Publications(given).list(context().child), tr("Nothing was made public."));
    }

private:
    bool writes(std::string_view entity, std::string_view key) const {
        const catalogue::Field* field = session().catalogue().field(entity, key);
        return field && policy::accessTo(session().catalogue(), session().actor(), *field) == catalogue::Access::Write;
    }

    Shelf makeShelf(const char* entity, const QString& name, const std::vector<std::string>& keys) {
        Shelf shelf;
        shelf.card = new FieldGroup(name, this);
        shelf.table = new PartTable(session(), entity, keys, shelf.card);
        shelf.table->setAccessibleName(name);
        shelf.note = emptyNote({}, shelf.card);
        shelf.card->grid()->addWidget(shelf.note, 0, 0, 1, 4);
        shelf.card->grid()->addWidget(shelf.table, 1, 0, 1, 4);
        layout_->addWidget(shelf.card);
        return shelf;
    }

    template <class Act>
    QPushButton* always(Shelf& shelf, const QString& text, Act act) {
        auto button = new QPushButton(text, shelf.card);
        giveRole(button, "flat");
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, act);
        shelf.card->addAction(button);
        return button;
    }

    template <class Act>
    void onLine(Shelf& shelf, const QString& text, Act act) {
        shelf.onLine.push_back(always(shelf, text, [this, &shelf, act] {
            if (const Record* record = shelf.current()) act(*record);
        }));
    }

    void show(Shelf& shelf, Result<std::vector<Record>> records, const QString& none) {
        if (!records) return this->context().navigator.explain(records.error());
        shelf.records = std::move(*records);
        shelf.table->setRecords(session(), shelf.records);
        const bool any = !shelf.records.empty();
        shelf.note->setText(none);
        shelf.note->setVisible(!any);
        shelf.table->setVisible(any);
        for (QPushButton* button : shelf.onLine) button->setVisible(any);
        if (any) shelf.table->fitHeight();
    }

    void then(const Result<void>& done, const QString& said) {
        if (!done) return context().navigator.explain(done.error());
        context().navigator.say(said);
        fill();
    }

    void endCopy(const Record& copy, cases::PaperEnd how, const std::string& witness) {
        then(cases::PaperCopies(session().context()).end(copy.id, how, witness), tr("The copy is no longer out."));
    }

    void askWitness(const Record& copy) {
        askForWitness(session(), this,
                      [this, copy](const std::string& witness) { endCopy(copy, cases::PaperEnd::Destroyed, witness); });
    }

    void provide() {
        askHandout(session(), "provision", this, [this](const Fields& fields) -> Result<void> {
            auto made = cases::Provisions(session().context()).add(context().child, fields);
            if (!made) return tl::unexpected(made.error());
            then({}, tr("The provision stands in the register."));
            return {};
        });
    }

    void ask() {
        askHandout(session(), "publication", this, [this](const Fields& fields) -> Result<void> {
            auto made = cases::Publications(session().context()).ask(context().child, fields);
            if (!made) return tl::unexpected(made.error());
            then({}, tr("The request waits for approval."));
            return {};
        });
    }

    void decide(const Record& publication, bool approved) {
        then(cases::Publications(session().context()).decide(publication.id, approved),
             approved ? tr("Approved.") : tr("Refused."));
    }

    QVBoxLayout* layout_;
    Shelf copies_, provisions_, publications_;
};

}  // namespace

ChildTab* handoutsTab(const TabContext& context) {
    return new HandoutsTab(context);
}

}  // namespace tonghu::ui

#include "handouts_tab.moc"
