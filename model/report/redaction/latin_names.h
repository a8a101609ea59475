#pragma once
// Names in Latin letters: Li Xiaotong, LI XIAO TONG, xiaojianping, Maria Wang.

#include "model/report/redaction/places.h"

namespace tonghu::redaction {

/// `rawText` tells capitals. English words that could be read as pinyin are none.
std::vector<Finding> findLatinNames(std::u32string_view rawText, std::u32string_view foldedText,
                                    const Lexicon& lexicon);

/// Dayao Town, Liuyang; Sunrise International School.
std::vector<PlaceFinding> findLatinPlaces(std::u32string_view rawText, std::u32string_view foldedText);

}  // namespace tonghu::redaction
