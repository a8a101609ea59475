#pragma once
// What explains an answer of the consent rule, in a sentence each.

#include <QString>

#include <string_view>

namespace tonghu::words {

/// Of a code of `policy::ConsentNeed::reasons`; the code itself where it is unknown.
QString consentReasonInWords(std::string_view reason);

}  // namespace tonghu::words
