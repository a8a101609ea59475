#include "ui/words/consent_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tonghu::words {

namespace {

struct Reason {
    std::string_view code;
    const char* words;
};

constexpr Reason reasons[] = {
    {"hear_child", QT_TRANSLATE_NOOP("codes", "The child is old enough to be heard, and no form says that they were.")},
    {"all_guardians", QT_TRANSLATE_NOOP("codes", "For this purpose each of the joint guardians is asked.")},
    {"guardian_gone",
     QT_TRANSLATE_NOOP("codes",
                       "A form on record was signed by somebody who has not, or no longer, the guardianship.")},
    {"ask_outside",
     QT_TRANSLATE_NOOP("codes",
                       "Nobody has the guardianship but the unit itself: record the duty that this rests on, with an "
                       "approver from outside.")},
    {"basis_without_article",
     QT_TRANSLATE_NOOP("codes", "A legal basis is on record that cites no article; it carries nothing.")},
    {"emergency_over",
     QT_TRANSLATE_NOOP("codes",
                       "An emergency without an end is on record; it no longer holds. Write down when it "
                       "ended.")},
    {"do_not_inform", QT_TRANSLATE_NOOP("codes", "There is a guardian to whom nothing may be sent.")},
};

}  // namespace

QString consentReasonInWords(std::string_view reason) {
    const auto found = std::ranges::find(reasons, reason, &Reason::code);
    if (found == std::end(reasons)) return QString::fromUtf8(reason.data(), qsizetype(reason.size()));
    return QCoreApplication::translate("codes", found->words);
}

}  // namespace tonghu::words
