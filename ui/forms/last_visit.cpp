#include "ui/forms/last_visit.h"

#include "ui/forms/record_view.h"

#include <QCoreApplication>

namespace tonghu::ui {
namespace {

constexpr const char* questionGroups[] = {"observations", "child_voice", "follow_up"};
constexpr int longestNote = 60;  // characters; the rest is read in the visit itself

// Texts of a free tr() are filed under the namespace.
QString tr(const char* text) {
    return QCoreApplication::translate("tonghu::ui", text);
}

QString shortened(QString text) {
    text.replace('\n', ' ');
    return text.size() > longestNote ? text.left(longestNote) + QStringLiteral("…") : text;
}

}  // namespace

std::optional<Record> lastVisit(workspace::Session& session, RecordId child) {
    auto visits = session.visits().list(child, 1);
    if (!visits || visits->empty()) return std::nullopt;
    auto visit = session.visits().show(visits->front().id);
    if (!visit) return std::nullopt;
    return *visit;
}

void showLastTime(workspace::Session& session, const Record& visit, RecordForm& form) {
    for (const catalogue::Field* field : session.catalogue().fieldsOf("visit")) {
        FieldEditor* editor = form.editor(field->key);
        if (!editor || std::ranges::find(questionGroups, field->group) == std::end(questionGroups)) continue;
        // A note stands under the question that it belongs to.
        if (field->key.ends_with("_note")) continue;
        QString answer = shortened(shown(session, "visit", visit, field->key));
        QString note = shortened(shown(session, "visit", visit, field->key + "_note"));
        if (answer.isEmpty() && note.isEmpty()) continue;
        editor->setBefore(note.isEmpty()     ? tr("Last time: %1").arg(answer)
                          : answer.isEmpty() ? tr("Last time: %1").arg(note)
                                             : tr("Last time: %1. %2").arg(answer, note));
    }
}

QString lastVisitInWords(workspace::Session& session, const Record& visit) {
    QString words = tr("Last visit on %1: %2.")
                        .arg(shown(session, "visit", visit, "visit_date"), shown(session, "visit", visit, "outcome"));
    if (QString steps = shortened(shown(session, "visit", visit, "next_steps")); !steps.isEmpty())
        words += ' ' + tr("Agreed then: %1").arg(steps);
    return words;
}

}  // namespace tonghu::ui
