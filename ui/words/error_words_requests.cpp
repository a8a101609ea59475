// Requests of data subjects: who may ask, and what each step needs.

#include "ui/words/error_words.h"

#include <QtGlobal>

namespace tonghu::words {

std::span<const ErrorWords> requestErrors() {
    static constexpr ErrorWords table[] = {
        {"request.not_guardian", QT_TRANSLATE_NOOP("errors", "The file knows no such guardian."),
         QT_TRANSLATE_NOOP(
             "errors",
             "Check who is guardian of record; an entrusted carer is none. Refuse in writing if it stays so.")},
        {"request.guardian_ended",
         QT_TRANSLATE_NOOP("errors",
                           "This person's guardianship was revoked or has ended, or the young person is of age."),
         QT_TRANSLATE_NOOP("errors", "Refuse in writing, with this reason.")},
        {"request.relative_of_living",
         QT_TRANSLATE_NOOP("errors", "Near relatives may ask only once the child has died."),
         QT_TRANSLATE_NOOP("errors", "The child or a guardian asks; refuse in writing otherwise.")},
        {"request.relative_right",
         QT_TRANSLATE_NOOP("errors",
                           "Near relatives may see, copy, correct and delete; this right ends with the person."),
         QT_TRANSLATE_NOOP("errors", "Refuse in writing, with this reason.")},
        {"request.not_consenter",
         QT_TRANSLATE_NOOP("errors", "A consent is withdrawn by who gave it; a child does so from 14 on."),
         QT_TRANSLATE_NOOP("errors", "Ask the guardian who signed, and write down what the child wants.")},
        {"request.not_entitled", QT_TRANSLATE_NOOP("errors", "This person has no right to a child's data."),
         QT_TRANSLATE_NOOP("errors", "They may complain; refuse anything else in writing.")},
        {"request.field_of_other_step", QT_TRANSLATE_NOOP("errors", "This is entered with another step."),
         QT_TRANSLATE_NOOP("errors", "Leave it out here.")},
        {"request.step_not_next", QT_TRANSLATE_NOOP("errors", "A request that is “%1” does not take the step “%2”."),
         QT_TRANSLATE_NOOP("errors", "Look at the request: it names the steps that may follow.")},
        {"request.needs_approval",
         QT_TRANSLATE_NOOP("errors",
                           "This person is under suspicion, or not to be informed: an answer could harm the child."),
         QT_TRANSLATE_NOOP(
             "errors",
             "Someone who answers requests, other than who checked, says why it is safe; or refuse in writing.")},
        {"request.same_checker",
         QT_TRANSLATE_NOOP("errors", "Who checked this person cannot also approve the answer to them."),
         QT_TRANSLATE_NOOP("errors", "Ask a colleague who answers requests.")},
        {"request.no_extension", QT_TRANSLATE_NOOP("errors", "The longest term of the law runs already."),
         QT_TRANSLATE_NOOP("errors", "Answer in time; what is missing can be answered in part.")},
        {"request.only_refused_yet", QT_TRANSLATE_NOOP("errors", "Before a request is handled it can only be refused."),
         QT_TRANSLATE_NOOP("errors", "Accept and handle it first.")},
        {"request.reason_missing",
         QT_TRANSLATE_NOOP("errors", "What is not granted in full is answered with reasons, in writing."),
         QT_TRANSLATE_NOOP("errors", "Write the reasons, and the rule that they rest on.")},
        {"request.nothing_to_withdraw",
         QT_TRANSLATE_NOOP("errors", "No consent of this person stands for these purposes."),
         QT_TRANSLATE_NOOP("errors",
                           "Look at the consents; what rests on a legal duty is not withdrawn but can be explained.")},
        {"request.ground_missing", QT_TRANSLATE_NOOP("errors", "Nothing is deleted without one of the law's grounds."),
         QT_TRANSLATE_NOOP("errors", "Choose the ground.")},
        {"request.same_decider",
         QT_TRANSLATE_NOOP("errors", "An appeal is answered by another person than the first answer."),
         QT_TRANSLATE_NOOP("errors", "Ask a colleague or the level above.")},
        {"request.no_copy", QT_TRANSLATE_NOOP("errors", "This request has no copy to be made."),
         QT_TRANSLATE_NOOP("errors",
                           "A copy is for a request to see and copy, or to move data, about a child on file.")},
        {"request.copy_not_due", QT_TRANSLATE_NOOP("errors", "A copy is made once the request is being handled."),
         QT_TRANSLATE_NOOP("errors", "Check identity, accept, and handle the request first.")},
        {"request.port_identity",
         QT_TRANSLATE_NOOP("errors", "Data move to another handler only once the identity is checked."),
         QT_TRANSLATE_NOOP("errors", "Check identity first.")},
        {"request.port_no_consent",
         QT_TRANSLATE_NOOP("errors", "Nothing of this file rests on consent, so nothing can be moved."),
         QT_TRANSLATE_NOOP("errors", "Answer so in writing; a copy can be asked for instead.")},
        {"request.port_harms_others",
         QT_TRANSLATE_NOOP("errors", "The data are about others too, so they cannot be moved."),
         QT_TRANSLATE_NOOP("errors", "Leave out what is about others.")},
        {"request.addressee_unsafe",
         QT_TRANSLATE_NOOP("errors", "Nothing is sent to this person: under suspicion, or not to be informed."),
         QT_TRANSLATE_NOOP(
             "errors",
             "Someone who answers requests, other than who checked, says why it is safe; or refuse in writing.")},
        {"request.letter_not_due", QT_TRANSLATE_NOOP("errors", "This letter is not due yet: %1."),
         QT_TRANSLATE_NOOP("errors", "Take the step that it tells of first.")},
        {"request.limit_by_law",
         QT_TRANSLATE_NOOP("errors", "These uses rest on a legal duty; the law does not let them be limited."),
         QT_TRANSLATE_NOOP("errors",
                           "Refuse them in writing, with the article; what rests on consent can be limited.")},
    };
    return table;
}

}  // namespace tonghu::words
