#pragma once
// Where somebody lives, learns, is treated or works: a proper name before a word for what it is (村, 镇, 小学, 医院,
// 公司), and the numbers of groups, houses and flats behind it. What several such names in a row make up is one
// address.

#include "model/report/redaction/names.h"

namespace tonghu::redaction {

/// A find, and whether it is of the kind that many people share: a county, a township, a public office or hospital.
struct PlaceFinding {
    Finding finding;
    bool isShared = false;
};

std::vector<PlaceFinding> findPlaces(const View& view, const std::vector<Token>& tokens, const Lexicon& lexicon);

}  // namespace tonghu::redaction
