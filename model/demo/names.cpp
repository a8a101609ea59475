#include "model/demo/names.h"

#include <algorithm>

namespace tonghu::demo {
namespace {

constexpr int firstDecade = 1940, lastDecade = 2020;
constexpr int composedFrom = 2000, composedUntil = 2010;  // decades for which names are also made of characters

std::string key(const std::string& kind, catalogue::Sex sex, int decade) {
    return kind + "/" + std::to_string(int(sex)) + "/" + (decade ? std::to_string(decade) : "");
}

int decadeOf(int year) {
    return std::clamp(year / 10 * 10, firstDecade, lastDecade);
}

}  // namespace

const Words& Names::list(const std::string& kind, catalogue::Sex sex, int decade) const {
    return material_.names.at(key(kind, sex, decade));
}

std::string Names::given(const Bearer& bearer, Chance& chance) const {
    const int decade = decadeOf(bearer.born);
    const bool young = decade >= composedFrom;
    if (!young || chance.percent(35)) return chance.earlierOf(list("given", bearer.sex, decade));
    // Since then most parents put two characters of their liking together; some take one.
    const int pool = std::min(decade, composedUntil);
    const std::string& second = chance.earlierOf(list("second", bearer.sex, pool));
    if (chance.percent(8)) return second;
    return chance.earlierOf(list("first", bearer.sex, pool)) + second;
}

std::string Names::full(const std::string& surname, const Bearer& bearer, Chance& chance) const {
    if (bearer.middleDot)
        return chance.of(list("foreign_given", bearer.sex, 0)) + "\u00B7" +
               chance.of(material_.names.at("foreign_father//"));
    if (bearer.rare) return surname + chance.of(list("rare", bearer.sex, 0));
    return surname + given(bearer, chance);
}

}  // namespace tonghu::demo
