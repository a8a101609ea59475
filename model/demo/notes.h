#pragma once
// What a village worker writes: sentences of resources/demo/notes.csv, put together for one child and day.

#include "model/demo/family.h"

namespace tonghu::demo {

class Notes {
public:
    Notes(const Office& office, const Outline& child, const Situation& situation, Date day);

    /// A sentence for the field (and state of the observation) that fits the child, or "" where there is none.
    std::string sentence(std::string_view field, std::string_view state, Chance& chance) const;

    /// The fields of a home visit by whoever it was that they met. `risk` decides how much there is to worry about.
    Fields visit(const std::string& met, const std::string& risk, Chance& chance) const;

private:
    bool fits(Listener who) const;

    const Office& office_;
    const Situation& situation_;
    int age_;
    bool winter_, summer_;
};

}  // namespace tonghu::demo
