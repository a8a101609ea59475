// One incident: the clock, what is to be done now, what was found out, who is told, the end.

#include "ui/safety/incident_people.h"
#include "ui/safety/pages.h"
#include "ui/safety/safety_words.h"

#include "model/cases/incidents.h"
#include "ui/forms/group_editor.h"
#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

const std::string entity = "incident";

class IncidentPage final : public Page {
    Q_OBJECT

public:
    IncidentPage(const PageContext& context, RecordId incident) : Page(context), incident_(incident) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        state_ = new QLabel(this);
        state_->setObjectName("state");
        state_->setWordWrap(true);
        state_->setMargin(lines(0.5));
        layout->addWidget(state_);
        auto content = new QWidget;
        column_ = new QVBoxLayout(content);
        column_->setContentsMargins(0, 0, 0, 0);
        column_->setSpacing(lines(0.6));
        steps_ = new FieldGroup(tr("What to do now"), this);
        column_->addWidget(steps_);
        for (const char* group : {"what", "device", "online", "extent", "response", "authority"}) addGroup(group);
        column_->addWidget(makeDecision());
        if (IncidentPeople::isFor(session())) {
            people_ = new IncidentPeople(context, incident, this);
            column_->addWidget(people_);
        }
        addGroup("telling");
        addGroup("closing");
        close_ = new QPushButton(icon("check"), tr("&Close the incident"), this);
        close_->setObjectName("close incident");
        close_->setAutoDefault(true);
        connect(close_, &QPushButton::clicked, this, &IncidentPage::closeIncident);
        column_->addWidget(close_, 0, Qt::AlignRight);
        column_->addStretch();
        layout->addWidget(scrolling(content, this), 1);
        connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this] { navigator().back(); });
    }

    QString title() const override { return number_.isEmpty() ? tr("Incident") : tr("Incident %1").arg(number_); }
    QString iconName() const override { return "info"; }
    bool showsPersonalData() const override { return people_ != nullptr; }
    QString unsaved() const override {
        const bool changed = std::ranges::any_of(groups_, [](const auto& one) { return one.second->isChanged(); });
        return changed ? tr("Changes on this page are not saved.") : QString();
    }
    QWidget* firstFocus() override { return steps_->findChild<QPushButton*>(); }

    void refresh() override {
        auto record = incidents().show(incident_);
        if (!record) return navigator().explain(record.error());
        record_ = std::move(*record);
        number_ = QString::fromStdString(record_.text("number"));
        emit titleChanged();
        const bool closed = !record_.text("closed_at").empty();
        works_ = incidents().mayHandle() && !closed;
        showState(closed);
        showSteps();
        for (auto& [key, group] : groups_) group->setRecord(record_);
        group("device")->setVisible(record_.text("kind") == "lost_device");
        group("online")->setVisible(record_.text("kind") == "online_disclosure");
        group("telling")->setVisible(!record_.text("not_told_reason").empty() || !record_.text("notify").empty());
        decision_->setVisible(works_ && !record_.number("drill"));
        approve_->setVisible(!record_.text("not_told_asked_by").empty() && record_.text("notify").empty());
        if (people_) people_->refresh(record_);
        close_->setVisible(works_);
        tabAsRead(this);
    }

private:
    cases::Incidents incidents() const { return cases::Incidents(session().context()); }

    void addGroup(const std::string& key) {
        for (const catalogue::Group* one : session().catalogue().groupsOf(entity)) {
            if (one->key != key) continue;
            auto editor = new GroupEditor(session(), navigator(), entity, {key},
                                          QString::fromStdString(one->label.in(words::languageName())), this);
            if (incidents().mayHandle() && key != "telling")
                editor->allowEdit([this](const Fields& changes, const std::string& reason) {
                    return incidents().set(incident_, changes, reason);
                });
            connect(editor, &GroupEditor::saved, this, &IncidentPage::refresh);
            column_->addWidget(editor);
            groups_.emplace_back(key, editor);
        }
    }

    GroupEditor* group(std::string_view key) const {
        return std::ranges::find_if(groups_, [&](const auto& one) { return one.first == key; })->second;
    }

    void showState(bool closed) {
        QString text = stateOfIncident(record_);
        if (record_.find("minutes_left"))
            text = tr("Report to the authorities by %1: %2.")
                       .arg(QString::fromStdString(record_.text("due_at")), timeLeft(record_.number("minutes_left")));
        if (record_.number("drill")) text = tr("A drill. %1").arg(text);
        state_->setText(text);
        const bool over = record_.find("minutes_left") && record_.number("minutes_left") < 0;
        giveRole(state_, closed ? "good" : over ? "danger" : "caution");
    }

    // The checklist of this kind: a step is done, or does not apply and why.
    void showSteps() {
        const auto old = steps_->findChildren<QWidget*>("step");
        for (QWidget* row : old) {
            row->hide();
            row->deleteLater();
        }
        const catalogue::CodeList* list = session().catalogue().list("incident_todo_" + record_.text("kind"));
        int at = 0;
        for (const Record& step : record_.parts["incident_step"]) {
            const std::string code = step.text("step");
            const QString words =
                list ? QString::fromStdString(list->label(code, words::languageName())) : QString::fromStdString(code);
            steps_->grid()->addWidget(makeStep(at + 1, code, words, step), at + 1, 0, 1, 3);
            ++at;
        }
    }

    QWidget* makeStep(int number, const std::string& code, const QString& words, const Record& step) {
        auto row = new QWidget(steps_);
        row->setObjectName("step");
        auto layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto text = new QLabel(tr("%1. %2").arg(number).arg(words), row);
        text->setWordWrap(true);
        layout->addWidget(text, 1);
        if (!step.text("done_at").empty()) {
            QString done = step.number("not_needed")
                               ? tr("does not apply: %1").arg(QString::fromStdString(step.text("step_note")))
                               : tr("done %1").arg(momentOf(step.text("done_at")));
            auto label = new QLabel(done, row);
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            giveRole(label, "quiet");
            layout->addWidget(label, 1);
            return row;
        }
        if (!works_) return row;
        auto why = new QLineEdit(row);
        why->setPlaceholderText(tr("Remarks, or why it does not apply"));
        why->setAccessibleName(tr("Remarks: %1").arg(words));
        layout->addWidget(why, 1);
        const auto add = [&](const QString& verb, bool notNeeded) {
            auto button = new QPushButton(verb, row);
            button->setAutoDefault(true);
            button->setAccessibleName(tr("%1: %2").arg(verb, words));
            connect(button, &QPushButton::clicked, this, [this, code, why, notNeeded] {
                auto done = incidents().doStep(incident_, code, notNeeded, why->text().toStdString());
                if (!done) return navigator().explain(done.error());
                refresh();
            });
            layout->addWidget(button);
        };
        add(tr("Done"), false);
        add(tr("Does not apply"), true);
        return row;
    }

    QWidget* makeDecision() {
        auto card = new FieldGroup(tr("Telling those concerned"), this);
        decision_ = card;
        card->grid()->addWidget(
            emptyNote(
                tr("Each child and guardian is told. Only where harm is effectively avoided may that be left out: one "
                   "asks with reason and basis, another approves."),
                card),
            0, 0, 1, 4);
        auto tell = new QPushButton(tr("Everybody is &told"), card);
        tell->setObjectName("tell");
        reason_ = new QComboBox(card);
        reason_->setAccessibleName(tr("Reason for not telling"));
        for (const catalogue::Code& code : session().catalogue().list("incident_not_told")->codes())
            reason_->addItem(QString::fromStdString(code.label.in(words::languageName())),
                             QString::fromStdString(code.code));
        basis_ = new QLineEdit(card);
        basis_->setPlaceholderText(tr("Basis: how one knows"));
        basis_->setAccessibleName(tr("Basis"));
        auto ask = new QPushButton(tr("&Ask not to tell"), card);
        approve_ = new QPushButton(tr("A&pprove not telling"), card);
        approve_->setObjectName("approve");
        for (QPushButton* button : {tell, ask, approve_}) button->setAutoDefault(true);
        connect(tell, &QPushButton::clicked, this, [this] { decide(incidents().decideToTell(incident_)); });
        connect(ask, &QPushButton::clicked, this, [this] {
            decide(incidents().askNotToTell(incident_, reason_->currentData().toString().toStdString(),
                                            basis_->text().toStdString()));
        });
        connect(approve_, &QPushButton::clicked, this, [this] { decide(incidents().approveNotTelling(incident_)); });
        card->grid()->addWidget(tell, 1, 0);
        card->grid()->addWidget(reason_, 1, 1);
        card->grid()->addWidget(basis_, 1, 2);
        card->grid()->addWidget(ask, 1, 3);
        card->grid()->addWidget(approve_, 2, 3);
        card->grid()->setColumnStretch(2, 1);
        return card;
    }

    void decide(const Result<void>& done) {
        if (!done) return navigator().explain(done.error());
        basis_->clear();
        refresh();
    }

    void closeIncident() {
        auto closed = incidents().close(incident_);
        if (!closed) return navigator().explain(closed.error());
        navigator().say(tr("The incident is closed."));
        refresh();
    }

    RecordId incident_;
    Record record_;
    QString number_;
    bool works_ = false;
    QVBoxLayout* column_;
    QLabel* state_;
    FieldGroup* steps_;
    QWidget* decision_;
    QComboBox* reason_;
    QLineEdit* basis_;
    QPushButton *approve_, *close_;
    IncidentPeople* people_ = nullptr;
    std::vector<std::pair<std::string, GroupEditor*>> groups_;
};

}  // namespace

Page* incidentPage(const PageContext& context, RecordId incident) {
    return new IncidentPage(context, incident);
}

}  // namespace tonghu::ui

#include "incident_page.moc"
