#pragma once
// In which state a consent form or notice is on a day. Pure.

#include "model/base/date.h"

#include <optional>
#include <string>
#include <vector>

namespace tonghu::policy {

enum class FormState {
    Draft,       ///< not finished, or nothing on it was answered yet: counts for nothing
    Given,       ///< all that was asked is agreed to and in force; a notice that was given
    Partly,      ///< something is in force, something else was refused, withdrawn or replaced
    Refused,     ///< nothing was agreed to: an answer, not a gap (row 45)
    Withdrawn,   ///< all that was agreed to has been taken back (row 23)
    Superseded,  ///< all of it is replaced: by the same person's later word, or since what was told changed (row 22)
    Expired      ///< its term ran out, or a birthday or the end of guardianship ended it
};
/// The code of the list "consent_form_state": "draft", "given", ...
std::string_view nameOf(FormState state);

/// One thing that a form asks or tells.
struct AnswerOnForm {
    std::string what;                  ///< "purpose:home_visit", "group:health", "recipient:..."
    std::string result;                ///< "agree", "refuse", "not_asked" or nothing
    std::optional<Date> withdrawnOn;   ///< ended from this day on
    std::optional<Date> supersededOn;  ///< replaced from this day on
};

struct FormOnRecord {
    std::string kind;  ///< "guardian_consent", "child_consent", "guardian_notice", "child_notice"
    std::string signer;
    bool draft = false;
    std::optional<Date> from;   ///< the day of signing or of telling
    std::optional<Date> until;  ///< last day of the term that the form names
    bool signerSpeaks = true;   ///< the guardian who signed was one then and is one still (`speaksFor`)
    std::vector<AnswerOnForm> answers;
};

/// The last day on which a form of `kind` given on `from` can count at the child's age; nothing where no birthday ends
/// it. A consent given before the 14th birthday does not carry over: the guardian's counts for the last time on that
/// birthday, when both are asked; a child's own given before it (to a publication), the day before. From 18 on no
/// guardian consents or is told (regulation d).
std::optional<Date> endByAge(std::string_view kind, Date from, std::optional<Date> birth);

/// One state for each of a child's forms, which stand in the order of entry. What was answered to the purposes decides;
/// a sensitive group or a recipient that was refused makes it partly.
std::vector<FormState> formStates(const std::vector<FormOnRecord>& forms, std::optional<Date> birth, Date day);

}  // namespace tonghu::policy
