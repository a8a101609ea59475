#pragma once
// Numbers that belong to one person, by their form: check digits where there are any, the words before them where not.

#include "model/report/redaction/names.h"

namespace tonghu::redaction {

/// Resident IDs (18 with check character, 15), disability certificates, phones, bank cards, QQ numbers, and numbers
/// that the words before them call somebody's (学号, 户号, 住院号). However they are written: in groups, across a line
/// break, full-width, in Chinese numerals (一三八...), with O for 0 and l for 1 as scanners read them.
///
/// `foldedText` is the whole text, folded; so positions are those of the text.
std::vector<Finding> findNumbers(std::u32string_view foldedText);

/// Car and motorcycle plates (湘A12345, 粤B·D12345, 亳州016438).
std::vector<Finding> findPlates(std::u32string_view foldedText);

/// Digits of a known number as they may stand in a text, wherever each came from.
View digitsOf(std::u32string_view foldedText);

}  // namespace tonghu::redaction
