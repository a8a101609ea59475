// Mandatory reports and incidents.

#include "ui/words/error_words.h"

#include <QCoreApplication>

namespace tonghu::words {

std::span<const ErrorWords> safetyErrors() {
    static const ErrorWords table[] = {
        {"mandatory_report.closed", QT_TRANSLATE_NOOP("errors", "The mandatory report has been ended."),
         QT_TRANSLATE_NOOP("errors", "Make a new report of what has happened since.")},
        {"mandatory_report.linked", QT_TRANSLATE_NOOP("errors", "The mandatory report belongs to a file already."),
         QT_TRANSLATE_NOOP("errors", "Open it from that file.")},
        {"mandatory_report.not_reported",
         QT_TRANSLATE_NOOP("errors", "It has not been reported to an authority yet, so it cannot be ended."),
         QT_TRANSLATE_NOOP("errors", "Report it at once, and enter to whom and when.")},
        {"mandatory_report.not_answered",
         QT_TRANSLATE_NOOP("errors", "No authority has answered, and nothing that followed is on record."),
         QT_TRANSLATE_NOOP("errors", "Ask the authority for its answer, or enter what followed.")},
        {"mandatory_report.reporter_sealed",
         QT_TRANSLATE_NOOP("errors", "Who made this report is sealed to others than you."),
         QT_TRANSLATE_NOOP("errors", "Ask who keeps the reporters of the unit.")},
        {"audit_pack.year", QT_TRANSLATE_NOOP("errors", "There is nothing to audit of this year yet: %1."),
         QT_TRANSLATE_NOOP("errors", "Choose a year that has begun.")},
        {"audit_pack.day", QT_TRANSLATE_NOOP("errors", "This is no day: %1."),
         QT_TRANSLATE_NOOP("errors", "Write it as 2026-01-20.")},
        {"audit_pack.not_made",
         QT_TRANSLATE_NOOP("errors", "The audit pack of this year has not been made with the children's files: %1."),
         QT_TRANSLATE_NOOP("errors", "Make it first, with a role that holds the files.")},
        {"incident.closed", QT_TRANSLATE_NOOP("errors", "The incident has been closed."),
         QT_TRANSLATE_NOOP("errors", "Open a new one where something else has come to light.")},
        {"incident.step_unknown", QT_TRANSLATE_NOOP("errors", "The checklist of this incident has no such step: %1."),
         QT_TRANSLATE_NOOP("errors", "Choose one of the list.")},
        {"incident.steps_open", QT_TRANSLATE_NOOP("errors", "Steps of the checklist are still open: %1."),
         QT_TRANSLATE_NOOP("errors", "Do them, or say why they do not apply.")},
        {"incident.not_graded", QT_TRANSLATE_NOOP("errors", "The incident has no grade yet."),
         QT_TRANSLATE_NOOP("errors", "Decide the grade first: the time limit follows from it.")},
        {"incident.not_reported",
         QT_TRANSLATE_NOOP("errors", "An incident of this grade is reported to the authorities before it is closed."),
         QT_TRANSLATE_NOOP("errors", "Report it, and enter to whom and when.")},
        {"incident.not_told",
         QT_TRANSLATE_NOOP("errors", "Not everybody concerned has been told (%1 still open), and no decision stands."),
         QT_TRANSLATE_NOOP("errors", "Tell them and enter channel, time and proof, or have not telling approved.")},
        {"incident.same_person", QT_TRANSLATE_NOOP("errors", "Who asks that nobody be told cannot approve it as well."),
         QT_TRANSLATE_NOOP("errors", "Have another person approve.")},
        {"incident.nothing_asked", QT_TRANSLATE_NOOP("errors", "Nobody has asked that those concerned be not told."),
         QT_TRANSLATE_NOOP("errors", "Enter reason and basis first.")},
        {"incident.contents_missing",
         QT_TRANSLATE_NOOP("errors", "The letters must say what the law asks, and this is missing: %1."),
         QT_TRANSLATE_NOOP("errors", "Fill it in with the incident, then make the letters.")},
        {"incident.nobody_affected", QT_TRANSLATE_NOOP("errors", "No child is entered as concerned by this incident."),
         QT_TRANSLATE_NOOP("errors", "Enter the children first.")},
        {"incident.drill", QT_TRANSLATE_NOOP("errors", "In a drill nobody is told."),
         QT_TRANSLATE_NOOP("errors", "Open an incident that is no drill.")},
        {"incident.proof_missing", QT_TRANSLATE_NOOP("errors", "Channel, time and proof belong together."),
         QT_TRANSLATE_NOOP("errors", "Enter all three.")},
        {"incident.withheld",
         QT_TRANSLATE_NOOP("errors", "This person is not told: they are under suspicion or not to be informed."),
         QT_TRANSLATE_NOOP("errors", "Tell the child, or another guardian.")},
    };
    return table;
}

}  // namespace tonghu::words
