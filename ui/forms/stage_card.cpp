#include "ui/forms/stage_card.h"

#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include "model/policy/working_days.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {
namespace {

constexpr int stagesPerLine = 4;  // eight stages on two lines fit at 200 %
constexpr std::string_view ended = "ended";

QString labelOfStage(workspace::Session& session, const std::string& stage) {
    const catalogue::CodeList* list = session.catalogue().list("assistance_stage");
    return list && list->find(stage) ? QString::fromStdString(list->label(stage, words::languageName()))
                                     : words::stageInWords(stage);
}

}  // namespace

StageCard::StageCard(workspace::Session& session, Navigator& navigator, QWidget* parent)
    : FieldGroup(tr("Stages"), parent), session_(session), navigator_(navigator) {}

void StageCard::setRecord(const Record& assistanceCase) {
    record_ = assistanceCase;
    if (form_) return;
    // One of its buttons may be the caller, so the old one goes after the event.
    if (body_) {
        body_->hide();
        body_->deleteLater();
    }
    body_ = new QWidget(this);
    auto layout = new QVBoxLayout(body_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lines(0.5));
    showLine();
    showClock();
    showSteps();
    grid()->addWidget(body_, 0, 0, 1, 3);
    body_->show();
}

// Every stage with its day: what lies behind, where the case is, what lies ahead.
void StageCard::showLine() {
    auto line = new QGridLayout;
    line->setHorizontalSpacing(characters(1));
    const std::string now = record_.text("stage");
    int at = 0;
    for (const catalogue::Stage& stage : session_.catalogue().stages()) {
        QString day = QString::fromStdString(record_.text(stage.key + "_on"));
        QString text = QStringLiteral("%1. %2").arg(at + 1).arg(labelOfStage(session_, stage.key));
        if (stage.key == now) text = tr("%1 (now)").arg(text);
        auto label = new QLabel(day.isEmpty() ? text : text + '\n' + day, body_);
        label->setTextFormat(Qt::PlainText);
        label->setMargin(lines(0.2));
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        if (stage.key == now)
            giveRole(label, "count");
        else if (day.isEmpty())
            giveRole(label, "quiet");
        line->addWidget(label, at / stagesPerLine, at % stagesPerLine);
        ++at;
    }
    for (int column = 0; column < stagesPerLine; ++column) line->setColumnStretch(column, 1);
    static_cast<QVBoxLayout*>(body_->layout())->addLayout(line);
}

QString StageCard::clockInWords(const std::string& dueOn) const {
    auto due = Date::parse(dueOn);
    if (!due) return {};
    const Date today = session_.clock().today();
    const catalogue::Holidays& holidays = session_.catalogue().holidays();
    QString day = QString::fromStdString(dueOn);
    if (*due == today) return tr("This stage is due today.");
    if (*due > today) {
        const QString left = tr("This stage is due on %1: %2 working days left.")
                                 .arg(day)
                                 .arg(policy::workingDaysUntil(holidays, today, *due));
        const auto year = policy::yearWithoutHolidays(holidays, today, *due);
        return year ? tr("%1 The public holidays of %2 are not known yet, so the day may be a later one.")
                          .arg(left)
                          .arg(*year)
                    : left;
    }
    return tr("This stage was due on %1: %2 working days over.")
        .arg(day)
        .arg(policy::workingDaysUntil(holidays, *due, today));
}

void StageCard::showClock() {
    const std::string due = record_.text("stage_due");
    QString words = clockInWords(due);
    if (words.isEmpty()) return;
    auto label = new QLabel(words, body_);
    label->setWordWrap(true);
    label->setMargin(lines(0.3));
    giveRole(label, due < session_.clock().today().iso() ? "caution" : "quiet");
    body_->layout()->addWidget(label);
}

std::vector<std::string> StageCard::stillNeeded(const catalogue::Stage& stage) const {
    std::vector<std::string> missing;
    for (const std::string& key : stage.needs)
        if (const Value* value = record_.find(key); !value || isEmpty(*value)) missing.push_back(key);
    return missing;
}

// A step is offered to those who may take it and may enter what it still needs.
bool StageCard::mayGoTo(const catalogue::Stage& stage) const {
    if (!session_.may("case.edit") && !(session_.may("approve") && !stage.needs.empty())) return false;
    for (const std::string& key : stillNeeded(stage)) {
        const catalogue::Field* field = session_.catalogue().field("assistance_case", key);
        if (!field || policy::accessTo(session_.catalogue(), session_.actor(), *field) != catalogue::Access::Write)
            return false;
    }
    return true;
}

bool StageCard::isBack(std::string_view stage) const {
    for (const catalogue::Stage& each : session_.catalogue().stages()) {
        if (each.key == record_.text("stage")) return false;
        if (each.key == stage) return true;
    }
    return false;
}

void StageCard::showSteps() {
    auto row = new QHBoxLayout;
    QStringList elsewhere;
    bool first = true;
    for (const std::string& next : session_.cases().nextStages(record_.text("stage"))) {
        const catalogue::Stage* stage = session_.catalogue().stage(next);
        if (!stage) continue;
        QString name = labelOfStage(session_, next);
        if (!mayGoTo(*stage)) {
            elsewhere << name;
            continue;
        }
        const bool back = isBack(next), way = !back && next != ended && std::exchange(first, false);
        const QString picture = next == ended ? "close" : back ? "back" : "next";
        auto button = new QPushButton(way ? icon(picture, colors().onAccent) : icon(picture),
                                      back ? tr("Back to “%1”").arg(name) : name, body_);
        button->setAutoDefault(true);
        button->setObjectName("stage." + QString::fromStdString(next));
        button->setAccessibleName(tr("Go to the stage “%1”").arg(name));
        if (way) giveRole(button, "primary");
        connect(button, &QPushButton::clicked, this, [this, stage] { begin(*stage); });
        row->addWidget(button);
    }
    row->addStretch();
    if (row->count() > 1) {
        auto label = new QLabel(tr("Next:"), body_);
        row->insertWidget(0, label);
    }
    auto layout = static_cast<QVBoxLayout*>(body_->layout());
    layout->addLayout(row);
    if (!elsewhere.isEmpty() && (session_.may("case.edit") || session_.may("approve")))
        layout->addWidget(
            emptyNote(tr("Another role enters what this step needs: %1.").arg(elsewhere.join(tr(", "))), body_));
}

// What the stage needs stands in groups of the catalogue (decision, closing); the whole group is asked with it.
void StageCard::begin(const catalogue::Stage& stage) {
    goal_ = stage.key;
    FormOptions options;
    options.stage = catalogue::Required::AtSave;
    for (const std::string& key : stage.needs) {
        const catalogue::Field* field = session_.catalogue().field("assistance_case", key);
        if (!field) continue;
        options.stage = std::max(options.stage, field->required);
        if (std::ranges::find(options.groups, field->group) == options.groups.end())
            options.groups.push_back(field->group);
    }
    if (options.groups.empty()) return advance();

    panel_ = new QWidget(this);
    auto layout = new QVBoxLayout(panel_);
    layout->setContentsMargins(0, 0, 0, 0);
    form_ = new RecordForm(session_, "assistance_case", options, panel_);
    form_->setRecord(record_);
    for (const char* day : {"decision_on", "closed_on"})
        if (record_.text(day).empty()) form_->propose(day, session_.clock().today().iso());
    layout->addWidget(form_);
    auto row = new QHBoxLayout;
    row->addStretch();
    auto save = new QPushButton(tr("&Save and go to “%1”").arg(labelOfStage(session_, goal_)), panel_);
    giveRole(save, "primary");
    save->setObjectName("save");
    auto cancel = new QPushButton(tr("&Cancel"), panel_);
    for (QPushButton* button : {save, cancel}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    layout->addLayout(row);
    connect(save, &QPushButton::clicked, this, &StageCard::advance);
    connect(cancel, &QPushButton::clicked, this, &StageCard::endForm);
    connect(new QShortcut(QKeySequence::Save, panel_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &StageCard::advance);
    connect(new QShortcut(Qt::Key_Escape, panel_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &StageCard::endForm);
    body_->hide();
    grid()->addWidget(panel_, 1, 0, 1, 3);
    panel_->show();  // at once: what is not shown takes no keyboard
    tabAsRead(window());
    form_->focusFirst();
}

void StageCard::advance() {
    Fields fields;
    if (form_) {
        auto read = form_->read();
        if (!read) return;
        fields = std::move(*read);
    }
    auto done = goal_ == ended ? session_.cases().close(record_.id, fields)
                               : session_.cases().advance(record_.id, goal_, fields);
    if (!done) {
        if (!form_ || !form_->show(done.error())) navigator_.explain(done.error());
        return;
    }
    navigator_.say(tr("The case is now at “%1”.").arg(labelOfStage(session_, goal_)));
    if (form_) endForm();
    emit advanced();
}

// The form may be the caller, so it goes after the event that closed it.
void StageCard::endForm() {
    panel_->hide();
    panel_->deleteLater();
    panel_ = nullptr;
    form_ = nullptr;
    body_->show();
}

}  // namespace tonghu::ui
