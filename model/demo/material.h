#pragma once
// What the demonstration is made of (resources/demo), read once and checked against the catalogue.

#include "model/catalogue/catalogue.h"
#include "model/catalogue/resident_id.h"
#include "model/demo/chance.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace tonghu::demo {

using Words = std::vector<std::string>;

/// Values with weights.
struct Weighted {
    Words values;
    std::vector<int> weights;
    const std::string& draw(Chance& chance) const { return values[chance.weighted(weights)]; }
};

/// A kind of family (households.csv). Lists hold equal choices; a choice may name several codes, joined by commas.
struct Household {
    std::string category, mother, father, special, kind, ground;
    Words guardians, carers, subsistence, housing, income, assistance;
    std::array<int, 3> risk{};  ///< weights of low, medium, high
    int ill = 0;                ///< per cent
    bool institution = false;
    int fromAge = 0, toAge = 17;
};

struct Relation {
    catalogue::Sex sex = catalogue::Sex::Male;
    int olderFrom = 0, olderTo = 0;
    std::string word;
};

struct Schooling {
    std::string state, grade, kind;
    int boards = 0;
};

/// Who may hear a sentence: the first column of notes.csv that narrows it down.
enum class Listener { Any, Small, Primary, Teen, Away, Grandparent, Winter, Summer };
struct Sentence {
    Listener who = Listener::Any;
    std::string text;
};

struct Material {
    std::vector<Household> households;
    std::vector<int> householdWeights;
    std::map<std::string, Relation> relations;
    std::map<std::string, Words> places;
    std::vector<Schooling> schooling;                                     ///< by age
    std::map<std::string, Weighted, std::less<>> codes;                   ///< "visit.met"
    std::map<std::string, std::vector<Sentence>, std::less<>> sentences;  ///< "health_note/good"
    Weighted surnames;
    std::map<std::string, Words, std::less<>> names;  ///< "given/1/2010"

    const Words& place(const std::string& kind) const { return places.at(kind); }
    /// A code of the field's list by its weight.
    const std::string& code(std::string_view field, Chance& chance) const {
        return codes.find(field)->second.draw(chance);
    }
};

/// Throws std::logic_error where a file of resources/demo is wrong or names a code that the catalogue lacks.
Material readMaterial(const catalogue::Catalogue& catalogue);

}  // namespace tonghu::demo
