// What does not hold in the log.

#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {

std::span<const ErrorWords> logErrors() {
    static constexpr ErrorWords table[] = {
        {"audit.changed", QT_TRANSLATE_NOOP("errors", "An entry of the log was changed."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
        {"audit.removed", QT_TRANSLATE_NOOP("errors", "An entry of the log is missing."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
        {"audit.cut", QT_TRANSLATE_NOOP("errors", "The end of the log is missing."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
        {"audit.swapped", QT_TRANSLATE_NOOP("errors", "Entries of the log were swapped."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
        {"audit.signature", QT_TRANSLATE_NOOP("errors", "A signature in the log is wrong."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
        {"audit.mac", QT_TRANSLATE_NOOP("errors", "A seal in the log is wrong."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
        {"audit.unreadable", QT_TRANSLATE_NOOP("errors", "An entry of the log cannot be opened."),
         QT_TRANSLATE_NOOP("errors", "Do not go on working and tell the auditor.")},
    };
    return table;
}

}  // namespace tonghu::words
