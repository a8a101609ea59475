#include "ui/safety/incident_people.h"

#include "model/cases/incidents.h"
#include "ui/forms/record_view.h"
#include "ui/print/incident_letters.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

const std::string entity = "incident_notice";

cases::Incidents incidentsOf(const PageContext& context) {
    return cases::Incidents(context.session.context());
}

bool entersNotices(workspace::Session& session) {
    const catalogue::Field* told = session.catalogue().field(entity, "told_at");
    return told && policy::accessTo(session.catalogue(), session.actor(), *told) == catalogue::Access::Write;
}

}  // namespace

IncidentPeople::IncidentPeople(const PageContext& context, RecordId incident, QWidget* parent)
    : FieldGroup(tr("Children and guardians concerned"), parent), context_(context), incident_(incident) {
    note_ = emptyNote({}, this);
    grid()->addWidget(note_, 0, 0, 1, 3);
    table_ = new PartTable({tr("File"), tr("Child"), tr("Addressee"), tr("Told, or why not")}, this);
    grid()->addWidget(table_, 1, 0, 1, 3);
    tools_ = new QWidget(this);
    auto row = new QHBoxLayout(tools_);
    row->setContentsMargins(0, 0, 0, 0);
    which_ = new QLineEdit(tools_);
    which_->setObjectName("which children");
    which_->setPlaceholderText(tr("File number, or the code of a village or township for all in it"));
    which_->setAccessibleName(tr("Children concerned"));
    row->addWidget(which_, 1);
    const auto add = [&](const QString& text, const char* name, auto act) {
        auto button = new QPushButton(text, tools_);
        button->setObjectName(name);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    add(tr("&Enter as concerned"), "enter", [this] { addChildren(); });
    connect(which_, &QLineEdit::returnPressed, this, &IncidentPeople::addChildren);
    tell_ = add(tr("&Record that they were told"), "told", [this] {
        if (table_->currentId()) beginTelling(table_->currentId());
    });
    add(tr("&Letters"), "letters", [this] { writeLetters(); });
    grid()->addWidget(tools_, 2, 0, 1, 3);
}

bool IncidentPeople::isFor(workspace::Session& session) {
    return session.actor().role->scope != catalogue::ScopeKind::None &&
           !policy::visibleFields(session.catalogue(), session.actor(), entity).empty();
}

void IncidentPeople::refresh(const Record& incident) {
    number_ = QString::fromStdString(incident.text("number"));
    tools_->setVisible(incident.text("closed_at").empty() && !incident.number("drill") &&
                       entersNotices(context_.session));
    readNotices();
}

void IncidentPeople::readNotices() {
    const auto notices = incidentsOf(context_).notices(incident_);
    if (!notices) return context_.navigator.explain(notices.error());
    table_->setRowCount(0);
    for (const Record& notice : *notices) {
        QString addressee = shown(context_.session, entity, notice, "addressee");
        if (const std::string guardian = notice.text("guardian_name"); !guardian.empty())
            addressee += QStringLiteral(": ") + QString::fromStdString(guardian);
        QString state = shown(context_.session, entity, notice, "withheld");
        if (!notice.text("told_at").empty())
            state = shown(context_.session, entity, notice, "channel") + ' ' +
                    QString::fromStdString(notice.text("told_at"));
        table_->addRow(notice.id, {QString::fromStdString(notice.text("case_number")),
                                   QString::fromStdString(notice.text("full_name")), addressee, state});
    }
    table_->fitHeight();
    table_->setVisible(!notices->empty());
    tell_->setVisible(!notices->empty());
    const auto waiting = std::ranges::count_if(
        *notices, [](const Record& one) { return one.text("told_at").empty() && one.text("withheld").empty(); });
    note_->setText(notices->empty() ? tr("No child of yours is entered as concerned.")
                                    : tr("%1 still to be told.").arg(waiting));
}

void IncidentPeople::addChildren() {
    const std::string word = which_->text().trimmed().toStdString();
    if (word.empty()) return;
    std::vector<RecordId> children;
    if (const auto child = context_.session.children().findByCaseNumber(word))
        children.push_back(*child);
    else
        children = incidentsOf(context_).childrenIn(word);
    if (children.empty()) return context_.navigator.explain(Error{ErrorKind::BadInput, "record.not_found", {}, {}, {}});
    const auto entered = incidentsOf(context_).addAffected(incident_, children);
    if (!entered) return context_.navigator.explain(entered.error());
    context_.navigator.say(tr("%n child(ren) entered.", nullptr, *entered));
    which_->clear();
    readNotices();
}

void IncidentPeople::writeLetters() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for the letters"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (folder.isEmpty()) return;
    const auto incident = incidentsOf(context_).show(incident_);
    if (!incident) return context_.navigator.explain(incident.error());
    const auto letters = incidentsOf(context_).letters(incident_);
    if (!letters) return context_.navigator.explain(letters.error());
    const auto written = print::writeIncidentLetters(context_.session, *incident, *letters,
                                                     std::string(words::languageName()), folder.toStdString());
    if (!written) return context_.navigator.explain(written.error());
    context_.navigator.say(tr("%n letter(s) written, and the list for their delivery.", nullptr, *written));
    readNotices();
}

void IncidentPeople::beginTelling(RecordId notice) {
    endTelling();
    panel_ = new QWidget(this);
    auto layout = new QVBoxLayout(panel_);
    layout->setContentsMargins(0, 0, 0, 0);
    FormOptions options;
    options.title = tr("Told");
    form_ = new RecordForm(context_.session, entity, options, panel_);
    layout->addWidget(form_);
    auto save = new QPushButton(tr("&Save"), panel_);
    giveRole(save, "primary");
    save->setAutoDefault(true);
    save->setObjectName("save told");
    layout->addWidget(save, 0, Qt::AlignRight);
    connect(save, &QPushButton::clicked, this, [this, notice] {
        auto fields = form_->read();
        if (!fields) return;
        auto told = incidentsOf(context_).told(notice, *fields);
        if (!told) {
            if (!form_->show(told.error())) context_.navigator.explain(told.error());
            return;
        }
        endTelling();
        readNotices();
    });
    grid()->addWidget(panel_, 3, 0, 1, 3);
    panel_->show();
    form_->focusFirst();
}

void IncidentPeople::endTelling() {
    if (!panel_) return;
    panel_->hide();
    panel_->deleteLater();
    panel_ = nullptr;
    form_ = nullptr;
}

}  // namespace tonghu::ui
