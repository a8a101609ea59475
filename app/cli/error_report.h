#pragma once
// Errors on their way out: words on standard error, codes in the JSON document, the exit code.

#include "app/cli/outcome.h"
#include "model/catalogue/catalogue.h"

#include <QJsonArray>

namespace tonghu::cli {

/// One object an error: code, kind, file, row, column, field (where known), details, duties, message.
QJsonArray asJson(const std::vector<Error>& errors, const catalogue::Catalogue* catalogue);

/// Tells people, and with `json` prints {"errors": [...]}; gives the exit code of the first.
ExitCode report(const std::vector<Error>& errors, const catalogue::Catalogue* catalogue, bool json);

}  // namespace tonghu::cli
