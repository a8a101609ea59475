// What was typed on the command line, and what it reads and writes.

#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {

std::span<const ErrorWords> commandErrors() {
    static constexpr ErrorWords table[] = {
        {"usage.unknown_command", QT_TRANSLATE_NOOP("errors", "There is no such command."),
         QT_TRANSLATE_NOOP("errors", "--help lists them all.")},
        {"usage.unknown_option", QT_TRANSLATE_NOOP("errors", "There is no option %1 here."),
         QT_TRANSLATE_NOOP("errors", "--help behind the command shows those that it takes.")},
        {"usage.missing_option", QT_TRANSLATE_NOOP("errors", "The option %1 is missing."),
         QT_TRANSLATE_NOOP("errors", "Add it.")},
        {"usage.repeated_option", QT_TRANSLATE_NOOP("errors", "The option %1 is given more than once."),
         QT_TRANSLATE_NOOP("errors", "Give it once.")},
        {"usage.missing_value", QT_TRANSLATE_NOOP("errors", "The option %1 has no value."),
         QT_TRANSLATE_NOOP("errors", "Write the value behind it; one that starts with -- as %1=VALUE.")},
        {"usage.unexpected_value", QT_TRANSLATE_NOOP("errors", "The option %1 takes no value."),
         QT_TRANSLATE_NOOP("errors", "Leave the value out.")},
        {"usage.missing_operand", QT_TRANSLATE_NOOP("errors", "Something is missing behind the command: %1."), ""},
        {"usage.too_many_operands", QT_TRANSLATE_NOOP("errors", "There is too much behind the command."),
         QT_TRANSLATE_NOOP("errors", "Put text with spaces in quotation marks.")},
        {"usage.bad_choice", QT_TRANSLATE_NOOP("errors", "The option %1 does not take this value."),
         QT_TRANSLATE_NOOP("errors", "Possible are: %2.")},
        {"usage.bad_number", QT_TRANSLATE_NOOP("errors", "The option %1 wants a whole number from %2 to %3."), ""},
        {"usage.bad_date", QT_TRANSLATE_NOOP("errors", "The option %1 wants a day that there is."),
         QT_TRANSLATE_NOOP("errors", "Write it as 2026-03-08.")},
        {"usage.not_an_id", QT_TRANSLATE_NOOP("errors", "This is not the number of a record."),
         QT_TRANSLATE_NOOP("errors", "Take the id that the list shows.")},
        {"usage.not_an_assignment", QT_TRANSLATE_NOOP("errors", "A change is written as FIELD=VALUE."), ""},
        {"usage.assigned_twice", QT_TRANSLATE_NOOP("errors", "The field “%1” is given twice."),
         QT_TRANSLATE_NOOP("errors", "Give it once.")},
        {"input.file_unreadable", QT_TRANSLATE_NOOP("errors", "The file cannot be read."),
         QT_TRANSLATE_NOOP("errors", "Check its name and your rights to it.")},
        {"input.too_large", QT_TRANSLATE_NOOP("errors", "The file is too large."),
         QT_TRANSLATE_NOOP("errors", "Split it into several files.")},
        {"input.not_json", QT_TRANSLATE_NOOP("errors", "This is not JSON."),
         QT_TRANSLATE_NOOP("errors", "Mend the file at the line named.")},
        {"input.not_an_object", QT_TRANSLATE_NOOP("errors", "A JSON object in braces is wanted here."), ""},
        {"input.not_an_array", QT_TRANSLATE_NOOP("errors", "A JSON array in brackets is wanted here."), ""},
        {"input.wrong_type", QT_TRANSLATE_NOOP("errors", "The value is of the wrong kind."),
         QT_TRANSLATE_NOOP("errors", "Write it as text in quotation marks.")},
        {"input.unknown_key", QT_TRANSLATE_NOOP("errors", "There is no field of this name."),
         QT_TRANSLATE_NOOP("errors", "Take the keys of the field catalogue.")},
        {"output.not_written", QT_TRANSLATE_NOOP("errors", "The output could not be written to its end."),
         QT_TRANSLATE_NOOP("errors", "Check the disk, or the program that reads it.")},
    };
    return table;
}

}  // namespace tonghu::words
