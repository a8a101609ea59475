#include "ui/registers/register_entry.h"

#include "ui/forms/part_table.h"
#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tonghu::ui {
namespace {

using cases::RegisterAct;
using cases::Registers;

/// Set by the page, not typed: which entry an assessment is about.
const std::set<std::string, std::less<>> subjects{"recipient", "external_form"};

QString inLanguage(const catalogue::Label& label) {
    return QString::fromStdString(label.in(words::languageName()));
}

struct ActWords {
    const char* verb;
    const char* question;
    const char* said;
};
constexpr std::array<ActWords, 4> actWords{
    ActWords{QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Approve"),
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry",
                               "Approve this impact assessment? It is not rewritten afterwards; an older one of the "
                               "same subject ends."),
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Approved.")},
    ActWords{QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "End it"),
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry",
                               "End this impact assessment? What was switched on under it goes off at once."),
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Ended.")},
    ActWords{QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Switch on"), "",
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Switched on.")},
    ActWords{QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Switch off"),
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Switch this off? From now on nothing is done under it."),
             QT_TRANSLATE_NOOP("tonghu::ui::RegisterEntry", "Switched off.")}};

const ActWords& wordsOf(RegisterAct act) {
    return actWords[static_cast<std::size_t>(act)];
}

}  // namespace

QString standingInWords(workspace::Session& session, const Record& entry) {
    const auto* list = session.catalogue().list("register_standing");
    return list ? QString::fromStdString(list->label(entry.text("standing"), words::languageName())) : QString();
}

bool wantsAttention(const Record& entry) {
    constexpr std::array<std::string_view, 6> calls{"waiting",    "review_overdue", "certificate_missing",
                                                    "not_passed", "expires_soon",   "expired"};
    return std::ranges::find(calls, entry.text("standing")) != calls.end();
}

RegisterEntry::RegisterEntry(const PageContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(0, 0, 0, 0);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] {
                if (!isEditing()) emit left();
            });
    connect(new QShortcut(QKeySequence::Save, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] {
                if (form_) save();
            });
}

bool RegisterEntry::isEditing() const {
    return (form_ && form_->isChanged()) || std::ranges::any_of(editors_, &GroupEditor::isChanged);
}

// A button of it may be the caller, so it goes after the event.
void RegisterEntry::clear() {
    form_ = nullptr;
    editors_.clear();
    if (body_) {
        body_->hide();
        body_->deleteLater();
    }
    body_ = new QWidget(this);
    auto all = new QVBoxLayout(body_);
    all->setContentsMargins(0, 0, 0, 0);
    layout_->addWidget(body_);
    auto content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(lines(0.6));
    all->addLayout(new QHBoxLayout);
    all->addWidget(scrolling(content, body_), 1);
    body_->show();
}

void RegisterEntry::addHead(const Record* entry) {
    auto head = static_cast<QHBoxLayout*>(body_->layout()->itemAt(0)->layout());
    auto back = new QPushButton(icon("back"), tr("&Back to the list"), body_);
    giveRole(back, "flat");
    connect(back, &QPushButton::clicked, this, &RegisterEntry::left);
    head->addWidget(back);
    if (entry) {
        auto standing = new QLabel(standingInWords(session(), *entry), body_);
        giveRole(standing, wantsAttention(*entry) ? "caution" : "quiet");
        standing->setMargin(lines(0.2));
        head->addWidget(standing);
    }
    head->addStretch();
    if (entry) addActs(head, *entry);
}

void RegisterEntry::addActs(QHBoxLayout* head, const Record& entry) {
    Registers registers(session().context());
    if (subjects.contains(name_) && registers.mayKeep("impact_assessment")) {
        auto assess = new QPushButton(icon("add"), tr("Write its impact assess&ment"), body_);
        connect(assess, &QPushButton::clicked, this, [this, id = entry.id] { emit assessmentAsked(name_, id); });
        head->addWidget(assess);
    }
    for (RegisterAct what : registers.acts(name_, entry)) {
        auto button = new QPushButton(tr(wordsOf(what).verb), body_);
        if (what == RegisterAct::Approve || what == RegisterAct::SwitchOn) giveRole(button, "primary");
        connect(button, &QPushButton::clicked, this, [this, what, id = entry.id] {
            const QString question = tr(wordsOf(what).question);
            if (*wordsOf(what).question == '\0') return act(id, what);
            context_.navigator.ask(question, tr(wordsOf(what).verb), [this, what, id] { act(id, what); });
        });
        head->addWidget(button);
    }
}

void RegisterEntry::act(RecordId id, RegisterAct what) {
    if (auto done = Registers(session().context()).act(name_, id, what); !done)
        return context_.navigator.explain(done.error());
    context_.navigator.say(tr(wordsOf(what).said));
    open(name_, id);
}

void RegisterEntry::open(const std::string& name, RecordId id) {
    name_ = name;
    const auto entry = Registers(session().context()).show(name_, id);
    if (!entry) {
        context_.navigator.explain(entry.error());
        return emit left();
    }
    showEntry(*entry);
}

void RegisterEntry::showEntry(const Record& entry) {
    clear();
    addHead(&entry);
    addGroups(entry);
    addHistory(entry.id);
    column_->addStretch();
    setFocus();
}

void RegisterEntry::addGroups(const Record& entry) {
    const bool fixed = name_ == "impact_assessment" && !entry.text("approved_on").empty();
    for (const catalogue::Group* group : session().catalogue().groupsOf(name_)) {
        auto editor =
            new GroupEditor(session(), context_.navigator, name_, {group->key}, inLanguage(group->label), this);
        editor->setWithout(subjects);
        editor->setRecord(entry);
        if (!fixed && Registers(session().context()).mayKeep(name_))
            editor->allowEdit([this, id = entry.id](const Fields& changes, const std::string& reason) {
                return Registers(session().context()).set(name_, id, changes, reason);
            });
        // After the editor has closed itself: it is replaced by what was read afresh.
        connect(
            editor, &GroupEditor::saved, this, [this, id = entry.id] { open(name_, id); }, Qt::QueuedConnection);
        editors_.push_back(editor);
        column_->addWidget(editor);
    }
}

void RegisterEntry::addHistory(RecordId id) {
    const auto changes = Registers(session().context()).history(name_, id);
    if (changes.empty()) return;
    auto card = new FieldGroup(tr("History"), this);
    auto table = new PartTable({tr("When"), tr("Who"), tr("Field"), tr("Before"), tr("After"), tr("Why")}, card);
    for (const cases::Records::Change& change : changes) {
        const catalogue::Field* field = session().catalogue().field(name_, change.field);
        if (!field || field->type == catalogue::FieldType::Reference) continue;
        table->addRow(id, {momentOf(change.at), QString::fromStdString(change.user),
                           labelOf(session(), name_, change.field), shown(session(), *field, change.before),
                           shown(session(), *field, change.after), QString::fromStdString(change.reason)});
    }
    table->fitHeight();
    card->grid()->addWidget(table, 0, 0, 1, 4);
    column_->addWidget(card);
}

void RegisterEntry::begin(const std::string& name, const Fields& given) {
    name_ = name;
    given_ = given;
    clear();
    addHead(nullptr);
    FormOptions options;
    options.without = subjects;
    for (const auto& [key, value] : given) options.without.insert(key);
    form_ = new RecordForm(session(), name_, options, this);
    column_->addWidget(form_);
    auto foot = new QHBoxLayout;
    foot->addStretch();
    auto save = new QPushButton(tr("&Save"), body_);
    giveRole(save, "primary");
    save->setObjectName("save");
    connect(save, &QPushButton::clicked, this, &RegisterEntry::save);
    auto cancel = new QPushButton(tr("&Cancel"), body_);
    connect(cancel, &QPushButton::clicked, this, &RegisterEntry::left);
    foot->addWidget(save);
    foot->addWidget(cancel);
    column_->addLayout(foot);
    column_->addStretch();
    tabAsRead(window());
    form_->focusFirst();
}

void RegisterEntry::save() {
    auto fields = form_->read();
    if (!fields) return;
    for (const auto& [key, value] : given_) fields->insert_or_assign(key, value);
    const auto added = Registers(session().context()).add(name_, *fields);
    if (!added) {
        if (!form_->show(added.error())) context_.navigator.explain(added.error());
        return;
    }
    context_.navigator.say(tr("The entry is saved."));
    open(name_, *added);
}

void RegisterEntry::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && form_) return void(focusNextChild());
    QWidget::keyPressEvent(event);
}

}  // namespace tonghu::ui
