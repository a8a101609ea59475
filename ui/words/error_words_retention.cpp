// How long records are kept, what is restricted, deleted and sealed.

#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {

std::span<const ErrorWords> retentionErrors() {
    static constexpr ErrorWords table[] = {
        {"retention.floor", QT_TRANSLATE_NOOP("errors", "The law asks to keep this until %2: %1."),
         QT_TRANSLATE_NOOP("errors", "It can be restricted now, and deleted afterwards.")},
        {"retention.running", QT_TRANSLATE_NOOP("errors", "This may not be deleted before it has been dealt with: %1."),
         QT_TRANSLATE_NOOP("errors", "Finish it first, or restrict the file.")},
        {"retention.permanent", QT_TRANSLATE_NOOP("errors", "A rule on archives keeps this for good: %1."),
         QT_TRANSLATE_NOOP("errors", "Hand it over to the archive, or restrict it.")},
        {"retention.keep_in_past", QT_TRANSLATE_NOOP("errors", "The new day is not in the future."),
         QT_TRANSLATE_NOOP("errors", "Choose a later day.")},
        {"retention.ceiling", QT_TRANSLATE_NOOP("errors", "This may be kept until %2 at the longest: %1."),
         QT_TRANSLATE_NOOP("errors", "Choose an earlier day, or delete, restrict or hand over.")},
        {"retention.no_rule", QT_TRANSLATE_NOOP("errors", "The schedule of retention has no line for this: %1."),
         QT_TRANSLATE_NOOP("errors", "Ask who keeps the catalogue to add one.")},
        {"disposal.reason_missing", QT_TRANSLATE_NOOP("errors", "The reason is missing."),
         QT_TRANSLATE_NOOP("errors", "Write in a sentence why.")},
        {"disposal.ground_unknown", QT_TRANSLATE_NOOP("errors", "There is no such ground: %1."),
         QT_TRANSLATE_NOOP("errors", "Choose one of the list.")},
        {"disposal.ground_missing", QT_TRANSLATE_NOOP("errors", "The ground of the law is missing."),
         QT_TRANSLATE_NOOP("errors", "Choose one of the list.")},
        {"disposal.citation_missing", QT_TRANSLATE_NOOP("errors", "The article that allows to open it is missing."),
         QT_TRANSLATE_NOOP("errors", "Name the law and the article.")},
        {"disposal.same_person", QT_TRANSLATE_NOOP("errors", "Whoever asked may not approve."),
         QT_TRANSLATE_NOOP("errors", "Another person with this right has to decide.")},
        {"disposal.not_waiting", QT_TRANSLATE_NOOP("errors", "This request is not waiting for a decision."),
         QT_TRANSLATE_NOOP("errors", "Look at the list again.")},
        {"disposal.already_waiting", QT_TRANSLATE_NOOP("errors", "A request about this is waiting already."),
         QT_TRANSLATE_NOOP("errors", "Wait for its decision.")},
        {"disposal.not_restricted", QT_TRANSLATE_NOOP("errors", "This file is not restricted."),
         QT_TRANSLATE_NOOP("errors", "Open it in the usual way.")},
        {"disposal.term", QT_TRANSLATE_NOOP("errors", "A restricted file opens for 1 to %1 days."),
         QT_TRANSLATE_NOOP("errors", "Choose a term within them.")},
        {"disposal.archive_missing", QT_TRANSLATE_NOOP("errors", "Archive or receipt number is missing."),
         QT_TRANSLATE_NOOP("errors", "Enter who took the file over, and the number of the receipt.")},
        {"deletion.not_found", QT_TRANSLATE_NOOP("errors", "There is no such certificate."),
         QT_TRANSLATE_NOOP("errors", "Check its number.")},
        {"sealed.kind_unknown", QT_TRANSLATE_NOOP("errors", "There is no such kind: %1."),
         QT_TRANSLATE_NOOP("errors", "Choose one of the list.")},
        {"sealed.reader_unknown", QT_TRANSLATE_NOOP("errors", "This account cannot be named for it: %1."),
         QT_TRANSLATE_NOOP("errors", "Name accounts whose role keeps sealed records.")},
        {"sealed.text_missing", QT_TRANSLATE_NOOP("errors", "The text is missing, or too long."),
         QT_TRANSLATE_NOOP("errors", "Write up to 4000 characters.")},
    };
    return table;
}

}  // namespace tonghu::words
