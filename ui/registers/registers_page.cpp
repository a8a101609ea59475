// The registers of the office: which there are at the left, the entries of one at the right, and one entry in their
// place. What was printed, provided and published of children stands below them.

#include "model/cases/paper_copies.h"
#include "model/cases/provisions.h"
#include "model/cases/publications.h"
#include "ui/lists/record_table.h"
#include "ui/registers/pages.h"
#include "ui/registers/register_entry.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace tonghu::ui {
namespace {

using cases::Registers;

/// Registers of what left the office of a child; kept at the child's file.
constexpr const char* ofChildren[] = {"paper_copy", "provision", "publication"};

bool isOfChildren(const std::string& name) {
    return std::ranges::find(ofChildren, name) != std::end(ofChildren);
}

class RegistersPage final : public Page {
    Q_OBJECT

public:
    explicit RegistersPage(const PageContext& context) : Page(context) {
        auto layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(lines(0.8));
        layout->addWidget(names_ = makeNames());
        layout->addWidget(stack_ = new QStackedWidget(this), 1);
        entry_ = new RegisterEntry(context, stack_);
        stack_->addWidget(entry_);
        connect(names_, &QListWidget::currentRowChanged, this, [this] { showRegister(); });
        connect(entry_, &RegisterEntry::left, this, &RegistersPage::backToList);
        connect(entry_, &RegisterEntry::assessmentAsked, this, [this](const std::string& name, RecordId id) {
            entry_->begin("impact_assessment", {{"about", name}, {name, id.value}});
        });
    }

    QString title() const override { return tr("Registers"); }
    QString iconName() const override { return "registers"; }
    QWidget* firstFocus() override { return names_; }
    bool showsPersonalData() const override { return isOfChildren(name()); }
    QString unsaved() const override { return entry_->isEditing() ? tr("The entry is not saved.") : QString(); }

    void refresh() override {
        if (names_->currentRow() < 0) return names_->setCurrentRow(0);
        if (stack_->currentWidget() == entry_ && entry_->isEditing()) return;
        showRegister();
    }

private:
    QListWidget* makeNames() {
        auto list = new QListWidget(this);
        list->setFixedWidth(characters(11));
        list->setAccessibleName(tr("Registers"));
        for (const std::string& name : Registers::names()) addName(list, name);
        for (const char* name : ofChildren)
            if (worksWithChildren()) addName(list, name);
        return list;
    }

    void addName(QListWidget* list, const std::string& name) {
        const catalogue::Entity* entity = session().catalogue().entity(name);
        if (!entity || !sees(name)) return;
        auto item = new QListWidgetItem(QString::fromStdString(entity->label.in(words::languageName())), list);
        item->setData(Qt::UserRole, QString::fromStdString(name));
        item->setSizeHint({0, lines(1.8)});
    }

    bool sees(std::string_view entity) const {
        return !policy::visibleFields(session().catalogue(), session().actor(), entity).empty();
    }
    bool worksWithChildren() const { return session().actor().role->scope != catalogue::ScopeKind::None; }

    std::string name() const {
        const QListWidgetItem* item = names_->currentItem();
        return item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
    }

    void showRegister() {
        if (name().empty()) return;
        if (entry_->isEditing() && stack_->currentWidget() == entry_) {
            navigator().ask(tr("Give up what is typed?"), tr("Give up"), [this] { makeTable(); });
            return;
        }
        makeTable();
    }

    void backToList() {
        if (!entry_->isEditing()) return makeTable();
        navigator().ask(tr("Give up what is typed?"), tr("Give up"), [this] { makeTable(); });
    }

    void makeTable() {
        if (table_) table_->deleteLater();
        const std::string shown = name();
        table_ = new RecordTable(columnsOf(shown), stack_);
        connect(table_, &RecordTable::failed, this, [this](const Error& error) { navigator().explain(error); });
        isOfChildren(shown) ? fillOfChildren(shown) : fillOfOffice(shown);
        stack_->addWidget(table_);
        stack_->setCurrentWidget(table_);
        emit titleChanged();  // whether the watermark lies over it
    }

    void fillOfOffice(const std::string& shown) {
        Registers registers(session().context());
        if (registers.mayKeep(shown)) {
            auto add = new QPushButton(tr("&New entry"), table_);
            giveRole(add, "primary");
            connect(add, &QPushButton::clicked, this, [this, shown] {
                entry_->begin(shown);
                stack_->setCurrentWidget(entry_);
            });
            table_->head()->addWidget(add);
        }
        table_->setEmptyText(tr("Nothing stands in this register yet."),
                             registers.mayKeep(shown) ? tr("“New entry” begins it.")
                                                      : tr("The county office and the security officer keep it."));
        connect(table_, &RecordTable::opened, this, [this, shown](const Record& record) {
            entry_->open(shown, record.id);
            stack_->setCurrentWidget(entry_);
        });
        table_->read([this, shown](std::int64_t offset, std::int64_t limit) {
            return Registers(session().context()).list(shown, limit, offset);
        });
    }

    void fillOfChildren(const std::string& shown) {
        table_->setEmptyText(tr("Nothing stands in this register yet."), tr("Entries come from the children's files."));
        connect(table_, &RecordTable::opened, this,
                [this](const Record& record) { navigator().openChild(RecordId{record.number("child")}); });
        table_->read([this, shown](std::int64_t offset, std::int64_t limit) {
            cases::Context& context = session().context();
            if (shown == "paper_copy") return cases::PaperCopies(context).list({}, limit, offset);
            if (shown == "provision") return cases::Provisions(context).list({}, limit, offset);
            return cases::Publications(context).list({}, limit, offset);
        });
    }

    std::vector<RecordColumn> columnsOf(const std::string& shown) {
        std::vector<RecordColumn> columns;
        if (isOfChildren(shown)) append(columns, fieldColumn(session(), "child", "case_number", 13));
        if (shown == "impact_assessment") columns.push_back(subjectColumn());
        for (const auto& visible : policy::visibleFields(session().catalogue(), session().actor(), shown)) {
            const bool inSubject = shown == "impact_assessment" && visible.field->key == "purpose";
            if (visible.field->listColumn && !inSubject && visible.field->key != "state")
                append(columns, fieldColumn(session(), shown, visible.field->key, 8));
            if (visible.field->key == "state" && isOfChildren(shown))
                append(columns, fieldColumn(session(), shown, "state", 6));
        }
        if (!isOfChildren(shown)) columns.insert(columns.begin() + 1, standingColumn());
        return columns;
    }

    RecordColumn standingColumn() {
        return {tr("Standing"), [this](const Record& entry) { return standingInWords(session(), entry); }, 8,
                [](const Record& entry) { return wantsAttention(entry) ? colors().caution : QColor(); }};
    }

    /// What an assessment is about, by its own name.
    RecordColumn subjectColumn() {
        std::map<std::int64_t, QString> names;
        for (const auto& [kind, key] : {std::pair{"recipient", "name"}, std::pair{"external_form", "title"}})
            if (const auto entries = Registers(session().context()).list(kind, 1000))
                for (const Record& entry : *entries)
                    names.emplace(entry.id.value, QString::fromStdString(entry.text(key)));
        return {tr("Subject"),
                [this, names](const Record& entry) {
                    for (const char* kind : {"recipient", "external_form"})
                        if (auto found = names.find(entry.number(kind)); found != names.end()) return found->second;
                    const auto* list = session().catalogue().list("purpose");
                    return QString::fromStdString(list->label(entry.text("purpose"), words::languageName()));
                },
                12};
    }

    QListWidget* names_;
    QStackedWidget* stack_;
    RegisterEntry* entry_;
    RecordTable* table_ = nullptr;
};

}  // namespace

Page* registersPage(const PageContext& context) {
    return new RegistersPage(context);
}

}  // namespace tonghu::ui

#include "registers_page.moc"
