// Files that are attached to records, and forms on paper.

#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {

std::span<const ErrorWords> attachmentErrors() {
    static constexpr ErrorWords table[] = {
        {"attachment.empty", QT_TRANSLATE_NOOP("errors", "The file is empty."),
         QT_TRANSLATE_NOOP("errors", "Scan or photograph it again.")},
        {"attachment.wrong_type", QT_TRANSLATE_NOOP("errors", "The file is neither PDF nor JPEG nor PNG."),
         QT_TRANSLATE_NOOP("errors", "Save it as one of these; its name does not matter.")},
        {"attachment.damaged",
         QT_TRANSLATE_NOOP("errors", "The file is cut off or damaged, or far too large a picture."),
         QT_TRANSLATE_NOOP("errors", "Scan or photograph it again.")},
        {"attachment.encrypted", QT_TRANSLATE_NOOP("errors", "The PDF is locked with a password of its own."),
         QT_TRANSLATE_NOOP("errors", "Save it without a password; here it is kept encrypted.")},
        {"attachment.active_content",
         QT_TRANSLATE_NOOP("errors", "The PDF holds scripts, programs or other files within."),
         QT_TRANSLATE_NOOP("errors", "Print it and scan the pages.")},
        {"attachment.too_large", QT_TRANSLATE_NOOP("errors", "The file is larger than %1 MB."),
         QT_TRANSLATE_NOOP("errors", "Scan in gray at 200 dots an inch, or in several files.")},
        {"attachment.thumbnail", QT_TRANSLATE_NOOP("errors", "The small picture is no picture, or is not small."),
         QT_TRANSLATE_NOOP("errors", "Attach the file without it.")},
        {"attachment.title_too_long", QT_TRANSLATE_NOOP("errors", "What is said about the file is too long."),
         QT_TRANSLATE_NOOP("errors", "Say it in a few words.")},
        {"attachment.unknown_kind", QT_TRANSLATE_NOOP("errors", "There is no such kind of attached file."),
         QT_TRANSLATE_NOOP("errors", "Choose one of the list.")},
        {"attachment.private_writing",
         QT_TRANSLATE_NOOP(
             "errors",
             "Nobody opens or reads a child's letters and diaries, but in the three cases that the law names."),
         QT_TRANSLATE_NOOP("errors", "Name the case, or do not attach it.")},
        {"attachment.kept", QT_TRANSLATE_NOOP("errors", "What belongs to a mandatory report stays with it."),
         QT_TRANSLATE_NOOP("errors", "Attach what is right beside it.")},
        {"attachment.changed", QT_TRANSLATE_NOOP("errors", "The file is no longer what was attached."),
         QT_TRANSLATE_NOOP("errors", "Check the workspace, and bring back a backup.")},
        {"paper.unknown_form", QT_TRANSLATE_NOOP("errors", "There is no text for this form: %1."),
         QT_TRANSLATE_NOOP("errors", "Choose another form; the texts stand in the catalogue's folder forms.")},
        {"paper.not_ours", QT_TRANSLATE_NOOP("errors", "The code on the scan is none of a form printed here."),
         QT_TRANSLATE_NOOP("errors", "Choose the form by hand.")},
        {"paper.no_code", QT_TRANSLATE_NOOP("errors", "No code can be read on the scan."),
         QT_TRANSLATE_NOOP("errors", "Scan the head of the first page again, or name the form by hand.")},
        {"paper.other_child", QT_TRANSLATE_NOOP("errors", "The code on the scan is that of another child's form."),
         QT_TRANSLATE_NOOP("errors", "Check whose sheet it is.")},
    };
    return table;
}

}  // namespace tonghu::words
