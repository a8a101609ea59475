// Words for what can go wrong with consent forms through their life.

#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {

std::span<const ErrorWords> consentErrors() {
    static constexpr ErrorWords all[] = {
        {"consent.item_missing", QT_TRANSLATE_NOOP("errors", "Item %1 of the form is not filled in."),
         QT_TRANSLATE_NOOP("errors", "Fill it in; the person must be told of it.")},
        {"consent.group_untold",
         QT_TRANSLATE_NOOP("errors",
                           "Nobody can agree to sensitive information without being told why it is needed "
                           "and what it means for the child: %1."),
         QT_TRANSLATE_NOOP("errors", "Write down necessity and effect, and tell them.")},
        {"consent.publication_untold",
         QT_TRANSLATE_NOOP("errors",
                           "A publication needs medium, content, necessity, effect and the processing to be "
                           "done before anybody can agree."),
         QT_TRANSLATE_NOOP("errors", "Fill in the sheet for publication.")},
        {"consent.witness_missing", QT_TRANSLATE_NOOP("errors", "The form was read aloud, and nobody saw it."),
         QT_TRANSLATE_NOOP("errors", "Name a witness who is neither the worker nor the signer.")},
        {"consent.second_approver_missing",
         QT_TRANSLATE_NOOP("errors", "The unit is the guardian itself, and nobody from outside has approved."),
         QT_TRANSLATE_NOOP("errors", "Name the second approver and their unit.")},
        {"consent.second_approver_inside", QT_TRANSLATE_NOOP("errors", "The second approver is of the same unit."),
         QT_TRANSLATE_NOOP("errors", "Have somebody from another unit approve.")},
        {"consent.supersedes_unknown",
         QT_TRANSLATE_NOOP("errors", "The form to be replaced is none of this child and kind."),
         QT_TRANSLATE_NOOP("errors", "Choose the form that was changed.")},
        {"consent.not_a_draft", QT_TRANSLATE_NOOP("errors", "This form counts; only drafts are changed or discarded."),
         QT_TRANSLATE_NOOP("errors", "Record a new version, or a withdrawal.")},
        {"consent.not_withdrawn", QT_TRANSLATE_NOOP("errors", "This purpose was not withdrawn."),
         QT_TRANSLATE_NOOP("errors", "Choose one that was.")},
        {"field.purpose_stopped",
         QT_TRANSLATE_NOOP("errors",
                           "Consent to this purpose was refused or withdrawn (%1), and the field serves no "
                           "other that is allowed."),
         QT_TRANSLATE_NOOP("errors", "Leave it empty. If the person agrees anew, record the consent first.")},
    };
    return all;
}

}  // namespace tonghu::words
