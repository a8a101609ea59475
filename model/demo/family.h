#pragma once
// One child's file in full: the fields of the child and of those who look after it.

#include "model/demo/names.h"
#include "model/demo/outline.h"

namespace tonghu::demo {

/// What the sentences of a visit turn on.
struct Situation {
    std::string carerWord;  ///< of who looks after the child day by day, as the village calls them
    std::string parentWord;
    std::string school;
    bool away = false;         ///< a parent works away
    bool grandparent = false;  ///< a grandparent looks after the child
};

struct Family {
    Fields child;
    std::vector<Fields> guardians;
    Situation situation;
};

/// Who writes the files: the unit and the catalogue that they follow.
struct Office {
    const catalogue::Catalogue& catalogue;
    const Material& material;
    const County& county;
    std::string unit;
    std::uint64_t seed;
    Date today;
};

/// The account that works on this child's file.
std::string workerOf(const Office& office, const Outline& child);

/// Everything that is entered; what the program derives is not among it. The same for the same outline.
Family familyOf(const Office& office, const Outline& child);

/// `text` with {c}, {t}, {v} and what `also` names put in.
std::string filled(std::string text, const std::map<std::string, std::string>& words);

}  // namespace tonghu::demo
