#pragma once
// What the steps and the letters of a request are called on buttons, and what stands against it in a sentence.

#include "model/cases/request_letters.h"

#include <QString>

namespace tonghu::ui {

QString stepInWords(policy::RequestStep step);
QString letterInWords(cases::LetterKind kind);
/// "2026-03-05 (in 3 days)": when the next step is due; empty where none is.
QString clockInWords(const std::string& dueOn, Date today);

}  // namespace tonghu::ui
