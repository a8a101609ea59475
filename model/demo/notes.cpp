#include "model/demo/notes.h"

namespace tonghu::demo {
namespace {

constexpr std::array<const char*, 7> observations{"living_conditions", "food_and_clothing", "safety_at_home",
                                                  "guardian_care",     "schooling",         "health",
                                                  "mood_and_behavior"};

/// What is seen at a visit: good, some concern, serious concern.
const char* stateSeen(const std::string& risk, Chance& chance) {
    constexpr std::array<const char*, 3> states{"good", "some_concern", "serious_concern"};
    if (risk == "high") return states[chance.weighted(std::array{58, 33, 9})];
    if (risk == "medium") return states[chance.weighted(std::array{76, 22, 2})];
    return states[chance.weighted(std::array{90, 10, 0})];
}

bool saw(const std::string& met, std::string_view whom) {
    return met.find(whom) != std::string::npos;
}

}  // namespace

Notes::Notes(const Office& office, const Outline& child, const Situation& situation, Date day)
    : office_(office),
      situation_(situation),
      age_(ageOn(child.birth, day)),
      winter_(day.month() >= 11 || day.month() <= 2),
      summer_(day.month() >= 5 && day.month() <= 9) {}

bool Notes::fits(Listener who) const {
    switch (who) {
        case Listener::Any:
            return true;
        case Listener::Small:
            return age_ < 6;
        case Listener::Primary:
            return age_ >= 6 && age_ < 12;
        case Listener::Teen:
            return age_ >= 12;
        case Listener::Away:
            return situation_.away;
        case Listener::Grandparent:
            return situation_.grandparent;
        case Listener::Winter:
            return winter_;
        case Listener::Summer:
            return summer_;
    }
    return false;
}

std::string Notes::sentence(std::string_view field, std::string_view state, Chance& chance) const {
    const auto found = office_.material.sentences.find(std::string(field) + "/" + std::string(state));
    if (found == office_.material.sentences.end()) return {};
    // Drawn until one fits: most do, and the rest need no list of their own.
    for (int attempt = 0; attempt < 24; ++attempt) {
        const Sentence& sentence = chance.of(found->second);
        if (!fits(sentence.who)) continue;
        if (situation_.school.empty() && sentence.text.find("{school}") != std::string::npos) continue;
        if (sentence.text.find('{') == std::string::npos) return sentence.text;
        const Material& material = office_.material;
        return filled(sentence.text, {{"g", situation_.carerWord},
                                      {"p", situation_.parentWord},
                                      {"school", situation_.school},
                                      {"city", chance.of(material.place("city"))},
                                      {"subject", chance.of(material.place("subject"))},
                                      {"hobby", chance.of(material.place("hobby"))},
                                      {"work", chance.of(material.place("work"))},
                                      {"teacher", chance.earlierOf(material.surnames.values)},
                                      {"n", std::to_string(chance.between(3, 8))}});
    }
    return {};
}

Fields Notes::visit(const std::string& met, const std::string& risk, Chance& chance) const {
    Fields fields;
    auto write = [&](const std::string& key, std::string_view field, std::string_view state) {
        if (std::string text = sentence(field, state, chance); !text.empty()) fields[key] = std::move(text);
    };
    if (saw(met, "nobody")) {
        write("remarks", "nobody_note", "");
        return fields;
    }
    for (const char* observation : observations) {
        if (observation == std::string_view("schooling") && age_ < 3) continue;
        const char* state = stateSeen(risk, chance);
        fields[observation] = std::string(state);
        // Worries are written down; that all is well, now and then.
        const bool worry = state != std::string_view("good");
        if (worry || chance.percent(26))
            write(std::string(observation) + "_note", std::string(observation) + "_note", state);
    }
    if (situation_.away) fields["contact_frequency"] = office_.material.code("visit.contact_frequency", chance);
    if (saw(met, "child") && age_ >= 3) {
        fields["child_heard"] = std::string("heard");
        if (chance.percent(60)) write("child_words", "child_words", "");
    } else {
        fields["child_heard"] = std::string(saw(met, "child") ? "unable" : "not_heard");
        write("child_not_heard_reason", "child_not_heard_reason", "");
    }
    if (chance.percent(22)) {
        fields["need_areas"] = office_.material.code("visit.need_areas", chance);
        write("needs", "needs", "");
    }
    if (chance.percent(25)) write("help_given", "help_given", "");
    if (chance.percent(50)) write("next_steps", "next_steps", "");
    if (chance.percent(10)) write("remarks", "remarks", "");
    return fields;
}

}  // namespace tonghu::demo
