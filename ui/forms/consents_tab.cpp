// Consents and notices of one child: what is missing today, purpose by purpose, and every form with its results.

#include "ui/forms/child_tabs.h"
#include "ui/forms/consent_papers.h"
#include "ui/forms/record_view.h"
#include "ui/forms/withdrawal.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {
namespace {

class ConsentsTab : public ChildTab {
    Q_OBJECT

public:
    explicit ConsentsTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        body_ = new QWidget(this);
        layout->addWidget(body_);
        layout->addStretch();
    }

    QString title() const override { return tr("Consents"); }

protected:
    void fill() override {
        delete body_;
        body_ = new QWidget(this);
        auto column = new QVBoxLayout(body_);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(lines(0.6));
        static_cast<QVBoxLayout*>(layout())->insertWidget(0, body_);
        column->addWidget(needs());
        column->addWidget(papers());
        auto forms = session().consents().list(context().child);
        if (!forms) return context().navigator.explain(forms.error());
        if (forms->empty())
            column->addWidget(emptyNote(tr("No form yet. Record one with the button “Consent” above."), body_));
        for (auto form = forms->rbegin(); form != forms->rend(); ++form) column->addWidget(card(*form));
    }

private:
    // In words, for every purpose of this role that rests on consent or asks for a notice.
    FieldGroup* needs() {
        auto section = new FieldGroup(tr("What is on record today"), body_);
        ValueGrid values(section->grid());
        for (const std::string& purpose : session().actor().role->purposes) {
            auto need = session().consents().need(context().child, purpose);
            if (!need || need->needs.empty()) continue;
            QString state =
                need->missing.empty()
                    ? tr("complete")
                    : tr("missing: %1").arg(words::consentNeedsInWords(need->missing, &session().catalogue()));
            if (need->allowed && !need->missing.empty()) state = tr("allowed by law; %1").arg(state);
            values.add(words::codeInWords(purpose, &session().catalogue()), state);
        }
        return section;
    }

    // What goes out on paper and comes back from it.
    QWidget* papers() {
        auto row = new QWidget(body_);
        auto line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        if (session().may("consent.add")) {
            connect(tabAction(line, "consents", tr("&Print forms to sign"), row), &QPushButton::clicked, this,
                    [this] { printBlankForms(context(), window()); });
            // The tab is filled anew, and must not be while its button is being pressed.
            connect(
                tabAction(line, "attach", tr("&Attach a signed scan"), row), &QPushButton::clicked, this,
                [this] { attachScans(context(), window()); }, Qt::QueuedConnection);
        }
        connect(tabAction(line, "info", tr("&Rules as a document"), row), &QPushButton::clicked, this,
                [this] { printRules(session(), context().navigator, window()); });
        line->addStretch();
        return row;
    }

    FieldGroup* card(const Record& form) {
        QString kind = shown(session(), "consent", form, "kind"), day = shown(session(), "consent", form, "signed_on");
        auto section = new FieldGroup(kind + "  " + day, body_);
        ValueGrid values(section->grid());
        values.add(labelOf(session(), "consent", "state"), shown(session(), "consent", form, "state"));
        for (const char* key : {"signer_name", "signer_relation", "notice_date", "notice_channel", "valid_until",
                                "withdrawn_on", "superseded_on", "scan_number"})
            if (QString value = shown(session(), "consent", form, key); !value.isEmpty())
                values.add(labelOf(session(), "consent", key), value);
        addResults(values, form, "consent_purpose", "purpose");
        addResults(values, form, "consent_group", "sensitive_group");
        addResults(values, form, "consent_recipient", "recipient");
        addPaperActions(section, context(), form);
        addAsked(values, form);
        if (session().may("consent.add")) addActions(section, form);
        return section;
    }

    void addActions(FieldGroup* section, const Record& form) {
        const RecordId id = form.id;
        const std::string state = form.text("state");
        const bool draft = form.number("draft") == 1;
        if (draft) addAction(section, tr("&Go on"), [this, id] { context().navigator.openConsent(id); });
        const bool consent = !draft && form.text("kind").ends_with("_consent");
        if (consent && (state == "given" || state == "partly"))
            addAction(section, tr("&Change"), [this, id] {
                context().navigator.openConsent(id);
            })->setToolTip(tr("Other methods, kinds or recipients: a new version that is asked anew"));
        if (!draft && !Withdrawal::withdrawable(form).empty()) addWithdrawal(section, form);
        addUnsettled(section, form);
    }

    QPushButton* addAction(FieldGroup* section, const QString& text, std::function<void()> act) {
        auto button = new QPushButton(text, section);
        giveRole(button, "flat");
        button->setAutoDefault(true);
        section->addAction(button);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    }

    // How often somebody was asked stands where they said no (row 64).
    void addAsked(ValueGrid& values, const Record& form) {
        auto parts = form.parts.find("consent_purpose");
        if (parts == form.parts.end() || form.number("draft")) return;
        std::int64_t most = 0;
        bool refused = false;
        for (const Record& part : parts->second) {
            most = std::max(most, part.number("asked_count"));
            refused = refused || part.text("result") == "refuse";
        }
        if (!refused) return;
        const auto day = Date::parse(form.text("signed_on"));
        const int rest = int(session().catalogue().setting("consent.refusal_rest_days"));
        values.add(tr("Asked"), tr("%n time(s)", nullptr, int(most)));
        if (day && form.text("state") != "superseded")
            values.add(tr("Not asked again before"), QString::fromStdString(day->plusDays(rest).iso()));
    }

    // After a withdrawal the data wait for somebody to say what becomes of them.
    void addUnsettled(FieldGroup* section, const Record& form) {
        for (const auto& open : session().consents().unsettled(context().child)) {
            auto parts = form.parts.find("consent_purpose");
            if (parts == form.parts.end() ||
                std::ranges::find(parts->second, open.consentPurpose, &Record::id) == parts->second.end())
                continue;
            auto row = new QWidget(section);
            auto line = new QHBoxLayout(row);
            line->setContentsMargins(0, 0, 0, 0);
            line->addWidget(new QLabel(
                tr("What became of the data for: %1?").arg(words::codeInWords(open.purpose, &session().catalogue())),
                row));
            const catalogue::CodeList* outcomes = session().catalogue().list("data_settled");
            for (const catalogue::Code& code : outcomes->codes()) {
                auto button = new QPushButton(QString::fromStdString(code.label.in(words::languageName())), row);
                button->setObjectName("settle." + QString::fromStdString(code.code));
                button->setAutoDefault(true);
                connect(
                    button, &QPushButton::clicked, this,
                    [this, part = open.consentPurpose, outcome = code.code] {
                        auto done = session().consents().settle(part, outcome);
                        if (!done) return context().navigator.explain(done.error());
                        context().reread();
                    },
                    Qt::QueuedConnection);
                line->addWidget(button);
            }
            line->addStretch();
            section->grid()->addWidget(row, section->grid()->rowCount(), 0, 1, 4);
        }
    }

    // "Agree: home visits, education": every result with all that it was given for.
    void addResults(ValueGrid& values, const Record& form, const std::string& entity, const std::string& what) {
        auto parts = form.parts.find(entity);
        if (parts == form.parts.end()) return;
        std::map<QString, QStringList> byResult;
        for (const Record& part : parts->second) {
            QString result = shown(session(), entity, part, "result");
            if (QString day = shown(session(), entity, part, "superseded_on"); !day.isEmpty())
                result = tr("Replaced on %1").arg(day);
            if (QString day = shown(session(), entity, part, "withdrawn_on"); !day.isEmpty())
                result = tr("Withdrawn on %1").arg(day);
            byResult[result] << shown(session(), entity, part, what);
        }
        QString label = labelOf(session(), entity, what);
        for (const auto& [result, names] : byResult)
            values.add(label, tr("%1: %2", "result: purposes").arg(result, names.join(tr(", "))));
    }

    void addWithdrawal(FieldGroup* section, const Record& form) {
        auto begin = new QPushButton(tr("&Withdraw"), section);
        begin->setObjectName("begin withdrawal");
        giveRole(begin, "flat");
        begin->setAutoDefault(true);
        section->addAction(begin);
        connect(begin, &QPushButton::clicked, this, [this, begin, section, form] {
            begin->setEnabled(false);
            auto panel = new Withdrawal(session(), form, section);
            section->grid()->addWidget(panel, section->grid()->rowCount(), 0, 1, 4);
            panel->show();
            panel->setFocus();
            connect(panel, &Withdrawal::givenUp, panel, [begin, panel] {
                begin->setEnabled(true);
                begin->setFocus();
                panel->deleteLater();
            });
            connect(panel, &Withdrawal::refused, this,
                    [this](const Error& error) { context().navigator.explain(error); });
            // The card goes with the reading afresh, and must not go while its button is being pressed.
            connect(
                panel, &Withdrawal::withdrawn, this,
                [this] {
                    context().navigator.say(tr("The consent is withdrawn."));
                    context().reread();
                },
                Qt::QueuedConnection);
        });
    }

    QWidget* body_;
};

}  // namespace

ChildTab* consentsTab(const TabContext& context) {
    return new ConsentsTab(context);
}

}  // namespace tonghu::ui

#include "consents_tab.moc"
