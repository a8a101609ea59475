#pragma once
// What is written in a form of its own and is no number of a person: dates of birth, e-mail, WeChat and QQ names,
// links, coordinates, numbers of files and judgments. Positions are those of the text.

#include "model/report/redaction/names.h"

namespace tonghu::redaction {

/// Dates that the words around them make a date of birth (出生, 生, 生日, 生于); dates of visits are none.
std::vector<Finding> findBirthDates(std::u32string_view foldedText);
/// E-mail addresses, links, WeChat and QQ names behind the word for them.
std::vector<Finding> findContacts(std::u32string_view foldedText);
/// 28.1423,113.6411; 北纬28°09′12″, 东经113°38′20″; N28°09'12.5" E113°38'20.1".
std::vector<Finding> findCoordinates(std::u32string_view foldedText);
/// （2024）苏0812民特31号, 浏民救字〔2024〕第056号, 档案编号HF-2023-0117.
std::vector<Finding> findCaseNumbers(std::u32string_view foldedText);

}  // namespace tonghu::redaction
