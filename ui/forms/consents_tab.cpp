// Consents and notices of one child: what is missing today, purpose by purpose, and every form with its results.

#include "ui/forms/child_tabs.h"
#include "ui/forms/record_view.h"
#include "ui/forms/withdrawal.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QPushButton>
#include <QVBoxLayout>

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
        auto forms = session().consents().list(context().child);
        if (!forms) return context().navigator.explain(forms.error());
        if (forms->empty())
            column->addWidget(emptyNote(tr("No form yet. Record one with the button “Consent” above."), body_));
        for (const Record& form : *forms) column->addWidget(card(form));
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

    FieldGroup* card(const Record& form) {
        QString kind = shown(session(), "consent", form, "kind"), day = shown(session(), "consent", form, "signed_on");
        auto section = new FieldGroup(kind + "  " + day, body_);
        ValueGrid values(section->grid());
        for (const char* key : {"signer_name", "signer_relation", "notice_date", "notice_channel", "valid_until",
                                "withdrawn_on", "scan_number"})
            if (QString value = shown(session(), "consent", form, key); !value.isEmpty())
                values.add(labelOf(session(), "consent", key), value);
        addResults(values, form, "consent_purpose", "purpose");
        addResults(values, form, "consent_group", "sensitive_group");
        addResults(values, form, "consent_recipient", "recipient");
        if (session().may("consent.add") && !Withdrawal::withdrawable(form).empty()) addWithdrawal(section, form);
        return section;
    }

    // "Agree: home visits, education": every result with all that it was given for.
    void addResults(ValueGrid& values, const Record& form, const std::string& entity, const std::string& what) {
        auto parts = form.parts.find(entity);
        if (parts == form.parts.end()) return;
        std::map<QString, QStringList> byResult;
        for (const Record& part : parts->second) {
            QString result = shown(session(), entity, part, "result");
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
