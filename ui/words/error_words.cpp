#include "ui/words/error_words.h"

#include <QtGlobal>

#include <vector>

namespace tonghu::words {
namespace {

/// In the order of ErrorKind.
constexpr ErrorWords kinds[] = {
    {"refused", QT_TRANSLATE_NOOP("errors", "A rule does not allow this."), ""},
    {"usage", QT_TRANSLATE_NOOP("errors", "This was not asked in the right way."), ""},
    {"bad_input", QT_TRANSLATE_NOOP("errors", "The data cannot be taken over as it is."),
     QT_TRANSLATE_NOOP("errors", "Check it and try again.")},
    {"wrong_passphrase", QT_TRANSLATE_NOOP("errors", "Account or passphrase is wrong."),
     QT_TRANSLATE_NOOP("errors", "Try again.")},
    {"damaged", QT_TRANSLATE_NOOP("errors", "The data is damaged or was changed from outside."),
     QT_TRANSLATE_NOOP("errors", "Do not go on working; restore the last backup and tell the person in charge.")},
    {"machine", QT_TRANSLATE_NOOP("errors", "The computer could not do this; nothing was half-saved."),
     QT_TRANSLATE_NOOP("errors", "Check disk and rights, then try again.")},
};

std::vector<ErrorWords> joined() {
    std::vector<ErrorWords> all;
    for (auto area : {
             attachmentErrors(),  //
             workspaceErrors(),   //
             accountErrors(),     //
             caseErrors(),        //
             consentErrors(),
             requestErrors(),    //
             valueErrors(),      //
             catalogueErrors(),  //
             tableErrors(),      //
             logErrors(),        //
             commandErrors(),    //

             retentionErrors(),  //
             safetyErrors(),     //
             registerErrors(),   //
         })
        all.insert(all.end(), area.begin(), area.end());
    return all;
}

}  // namespace

std::span<const ErrorWords> errorWords() {
    static const std::vector<ErrorWords> all = joined();
    return all;
}

const ErrorWords& wordsOfKind(ErrorKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

}  // namespace tonghu::words
