#pragma once
// Words for the program's own codes: those that no code list of the catalogue has. A code without words is shown as it
// is, so nothing is hidden and the fault is seen.

#include "model/catalogue/catalogue.h"

#include <QString>

#include <string_view>

namespace tonghu::words {

/// "guardian_consent", "separate_consent:health", "notice" ... -> 监护人同意, 单独同意：健康 ...
QString consentNeedInWords(std::string_view need, const catalogue::Catalogue* catalogue = nullptr);
/// Several of them, joined as the language does: 监护人同意、告知.
QString consentNeedsInWords(const std::vector<std::string>& needs, const catalogue::Catalogue* catalogue = nullptr);
/// "complete", "incomplete", "refused", "withdrawn".
QString consentStateInWords(std::string_view state);
/// Stages of an assistance case: "found" ... "archived".
QString stageInWords(std::string_view stage);
/// The verbs of the log: "collect", "unlock_failed" ...
QString verbInWords(std::string_view verb);
/// "core", "identity" ...: what a compartment holds.
QString compartmentInWords(std::string_view compartment);
/// The note of a log entry: "export.xlsx", or the code of the error with which something was refused.
QString noteInWords(std::string_view note, const catalogue::Catalogue* catalogue = nullptr);
QString scopeInWords(catalogue::ScopeKind scope);

/// Any code above, else a label of the catalogue (purpose, role, field), else the code itself: for the details of an
/// error.
QString codeInWords(std::string_view code, const catalogue::Catalogue* catalogue = nullptr);

}  // namespace tonghu::words
