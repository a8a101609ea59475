#include "ui/forms/guardian_choice.h"

#include "ui/forms/record_view.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QGridLayout>

namespace tonghu::ui {

GuardianChoice::GuardianChoice(workspace::Session& session, const QString& label, QWidget* parent)
    : QWidget(parent), session_(session) {
    auto grid = new QGridLayout(this);
    grid->setContentsMargins(characters(0.5), 0, 0, 0);
    grid->setHorizontalSpacing(characters(1));
    grid->setColumnMinimumWidth(0, characters(8));
    grid->setColumnStretch(1, 1);
    label_ = new QLabel(label + QStringLiteral(" *"), this);
    grid->addWidget(label_, 0, 0, Qt::AlignRight | Qt::AlignTop);
    empty_ = emptyNote(tr("No guardian on record. Go to the child's file, tab “Guardians”, and add one first."), this);
    grid->addWidget(empty_, 0, 1);
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setFont(smallFont());
    giveRole(fault_, "fault");
    fault_->hide();
    grid->addWidget(fault_, 1, 1);
}

// What speaks against a guardian stands beside the name, as far as the role sees it.
QString GuardianChoice::nameOf(const Record& guardian) const {
    QString name = shown(session_, "guardian", guardian, "full_name");
    QStringList about;
    if (QString relation = shown(session_, "guardian", guardian, "relation"); !relation.isEmpty()) about << relation;
    for (const char* against : {"revoked", "under_suspicion", "do_not_inform"})
        if (guardian.number(against)) about << labelOf(session_, "guardian", against);
    return about.isEmpty() ? name : tr("%1 (%2)").arg(name, about.join(tr(", ")));
}

void GuardianChoice::setChild(const Record& child) {
    auto found = child.parts.find("guardian");
    guardians_ = found == child.parts.end() ? std::vector<Record>() : found->second;
    QString before = control_.widget ? control_.text() : QString();
    delete control_.widget;
    control_ = {};
    empty_->setVisible(guardians_.empty());
    if (guardians_.empty()) return;
    std::vector<std::pair<QString, QString>> choices;
    for (const Record& guardian : guardians_)
        choices.emplace_back(QString::number(guardian.id.value), nameOf(guardian));
    control_ = makeChoice(choices,
                          {[this] {
                               fault_->hide();
                               emit edited();
                           },
                           {}},
                          this);
    control_.focus->setAccessibleName(label_->text());
    control_.setText(before);
    static_cast<QGridLayout*>(layout())->addWidget(control_.widget, 0, 1);
    control_.widget->show();
}

RecordId GuardianChoice::chosen() const {
    return control_.widget ? RecordId{control_.text().toLongLong()} : RecordId{};
}

void GuardianChoice::choose(RecordId guardian) {
    if (control_.widget) control_.setText(guardian ? QString::number(guardian.value) : QString());
}

const Record* GuardianChoice::chosenRecord() const {
    for (const Record& guardian : guardians_)
        if (guardian.id == chosen()) return &guardian;
    return nullptr;
}

void GuardianChoice::show(const Error& error) {
    words::Message message = words::partsOf(error, &session_.catalogue());
    fault_->setText(message.remedy.isEmpty() ? message.what : message.what + " " + message.remedy);
    fault_->show();
    focusHere();
}

void GuardianChoice::focusHere() {
    if (control_.focus) control_.focus->setFocus(Qt::OtherFocusReason);
}

}  // namespace tonghu::ui
