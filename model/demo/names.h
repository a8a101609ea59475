#pragma once
// Names as frequent as they are among those born in a decade.

#include "model/demo/material.h"

namespace tonghu::demo {

/// A person's sex and year of birth, and the ethnic group where it shows in the name.
struct Bearer {
    catalogue::Sex sex = catalogue::Sex::Male;
    int born = 2015;
    bool middleDot = false;  ///< given name and father's name, joined by U+00B7
    bool rare = false;       ///< with a character that few fonts have
};

class Names {
public:
    explicit Names(const Material& material) : material_(material) {}
    const std::string& surname(Chance& chance) const { return material_.surnames.draw(chance); }
    std::string full(const std::string& surname, const Bearer& bearer, Chance& chance) const;

private:
    std::string given(const Bearer& bearer, Chance& chance) const;
    const Words& list(const std::string& kind, catalogue::Sex sex, int decade) const;
    const Material& material_;
};

}  // namespace tonghu::demo
