#pragma once
// Words for what is decided about keeping records: kinds of requests, states, terms, grounds.

#include "model/base/record.h"
#include "model/catalogue/catalogue.h"

#include <QString>

#include <string_view>

namespace tonghu::words {

/// "delete", "archive", "restrict", "unseal", "release", "keep", "permanent": as a verb, for buttons and columns.
QString disposalInWords(std::string_view kind);
/// The ground of a deletion or a restriction, or the code itself.
QString groundInWords(std::string_view code, const catalogue::Catalogue& catalogue);
/// "36 months" or "183 days"; empty for none.
QString spanInWords(const std::optional<catalogue::Span>& span);
/// The day of a timestamp.
QString dayOf(std::string_view timestamp);

}  // namespace tonghu::words
