// Settings: how the program looks on this computer, one's own passphrase; for the officers the accounts.

#include "model/cases/unit_facts.h"
#include "model/workspace/session.h"
#include "ui/forms/group_editor.h"
#include "ui/office/accounts_card.h"
#include "ui/office/pages.h"
#include "ui/office/passphrase_card.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace tonghu::ui {
namespace {

class SettingsPage final : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext& context) : Page(context) {
        auto content = new QWidget;
        auto column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(lines(0.8));
        if (session().may("user.add") || session().may("user.grant") || session().may("user.disable"))
            column->addWidget(accounts_ = new AccountsCard(context));
        column->addWidget(unit_ = makeUnit());
        column->addWidget(makeLook());
        column->addWidget(passphrase_ = new PassphraseCard(context));
        column->addStretch();
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(scrolling(content, this));
    }

    QString title() const override { return tr("Settings"); }
    QString iconName() const override { return "settings"; }
    bool showsPersonalData() const override { return false; }
    QWidget* firstFocus() override { return language_; }
    QString unsaved() const override {
        if (unit_->isChanged()) return tr("The facts of the unit are not saved.");
        return passphrase_->isTyped() ? tr("The new passphrase is not set yet.") : QString();
    }
    void refresh() override {
        if (accounts_) accounts_->refresh();
        unit_->setRecord(cases::UnitFacts(session().context()).read());
    }

private:
    // Who answers for the data, for everyone to read; who may write it changes it here.
    GroupEditor* makeUnit() {
        auto unit = new GroupEditor(session(), navigator(), "unit", {"handler", "told"},
                                    tr("This unit, as it stands on every form"));
        unit->allowEdit([this](const Fields& changes, const std::string& reason) {
            return cases::UnitFacts(session().context()).set(changes, reason);
        });
        connect(unit, &GroupEditor::saved, this, &SettingsPage::refresh);
        return unit;
    }

    QWidget* makeLook() {
        auto card = new FieldGroup(tr("This computer"));
        const Choices choices = Preferences::ours().choices();
        // Each language in its own words, whichever is spoken.
        language_ =
            addChoice(card, tr("Language"), {QString::fromUtf8("\u4e2d\u6587"), "English"}, int(choices.language),
                      [](Choices& changed, int at) { changed.language = words::Language(at); });
        addChoice(card, tr("Appearance"), {tr("Light"), tr("Dark"), tr("High contrast")}, int(choices.appearance),
                  [](Choices& changed, int at) { changed.appearance = Appearance(at); });
        static constexpr std::array<double, 4> scales{1, 1.15, 1.35, 1.6};
        const auto scale = std::ranges::lower_bound(scales, choices.textScale - 0.01) - scales.begin();
        addChoice(card, tr("Text size"), {tr("Normal"), tr("Large"), tr("Larger"), tr("Largest")},
                  int(std::min<std::ptrdiff_t>(scale, 3)),
                  [](Choices& changed, int at) { changed.textScale = scales[std::size_t(at)]; });
        addIdle(card);
        return card;
    }

    QComboBox* addChoice(FieldGroup* card, const QString& name, const QStringList& texts, int current,
                         void (*set)(Choices&, int)) {
        auto box = new QComboBox(card);
        box->addItems(texts);
        box->setCurrentIndex(current);
        box->setMinimumWidth(characters(10));
        addRow(card, name, box, {});
        connect(box, &QComboBox::activated, this, [set](int at) {
            Choices choices = Preferences::ours().choices();
            set(choices, at);
            change(choices);
        });
        return box;
    }

    void addIdle(FieldGroup* card) {
        const int office = int(session().catalogue().setting("lock.idle_minutes"));
        auto minutes = new QSpinBox(card);
        minutes->setObjectName("idleMinutes");
        minutes->setRange(1, office);
        minutes->setSuffix(tr(" min"));
        minutes->setValue(idleMinutes(Preferences::ours().choices(), office));
        minutes->setMinimumWidth(characters(10));
        addRow(card, tr("Lock when idle after"), minutes,
               tr("Your office allows at most %n minute(s).", nullptr, office));
        connect(minutes, &QSpinBox::editingFinished, this, [minutes, office] {
            Choices choices = Preferences::ours().choices();
            choices.idleMinutes = minutes->value() == office ? 0 : minutes->value();
            change(choices);
        });
    }

    void addRow(FieldGroup* card, const QString& name, QWidget* control, const QString& about) {
        const int row = card->grid()->rowCount();
        auto label = new QLabel(name, card);
        label->setBuddy(control);
        control->setAccessibleName(name);
        card->grid()->addWidget(label, row, 0);
        card->grid()->addWidget(control, row, 1, Qt::AlignLeft);
        auto note = new QLabel(about, card);
        giveRole(note, "quiet");
        card->grid()->addWidget(note, row, 2);
        card->grid()->setColumnStretch(1, 0);
        card->grid()->setColumnStretch(2, 1);
    }

    // The windows are made anew, this page among them: not before the click is over.
    static void change(const Choices& choices) {
        QMetaObject::invokeMethod(
            &Preferences::ours(), [choices] { Preferences::ours().choose(choices); }, Qt::QueuedConnection);
    }

    AccountsCard* accounts_ = nullptr;
    GroupEditor* unit_;
    PassphraseCard* passphrase_;
    QComboBox* language_;
};

}  // namespace

Page* settingsPage(const PageContext& context) {
    return new SettingsPage(context);
}

}  // namespace tonghu::ui

#include "settings_page.moc"
