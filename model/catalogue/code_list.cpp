// Code lists: by code, by label, and by the labels of the levels above (a village after its township).

#include "model/catalogue/catalogue.h"
#include "model/catalogue/text.h"

namespace tonghu::catalogue {
namespace {

constexpr int deepest = 8;  // levels; guards against codes that are each other's parent, which the schema check tells

}  // namespace

CodeList::CodeList(std::string name, std::vector<Code> codes) : name_(std::move(name)), codes_(std::move(codes)) {
    for (std::size_t i = 0; i < codes_.size(); ++i) byCode_.emplace(codes_[i].code, i);
    for (std::size_t i = 0; i < codes_.size(); ++i) indexLabels(i);
}

void CodeList::indexLabels(std::size_t index) {
    auto add = [&](const std::string& label) {
        std::string key = comparable(label);
        if (key.empty()) return;
        auto& found = byLabel_[key];
        if (found.empty() || found.back() != index) found.push_back(index);
    };
    const Code& code = codes_[index];
    add(code.label.zh);
    add(code.label.en);
    for (const std::string& word : code.also) add(word);

    // Any of the levels above may be named or left out: 湖南省浏阳市..., 浏阳市沿溪镇..., 沿溪镇...
    std::vector<std::string> tails{code.label.zh};
    const Code* above = find(code.parent);
    for (int level = 0; above && level < deepest; ++level, above = find(above->parent)) {
        std::size_t known = tails.size();
        for (std::size_t i = 0; i < known; ++i) {
            tails.push_back(above->label.zh + tails[i]);
            add(tails.back());
        }
    }
}

const Code* CodeList::find(std::string_view code) const {
    auto found = byCode_.find(code);
    return found == byCode_.end() ? nullptr : &codes_[found->second];
}

const Code* CodeList::findByLabel(std::string_view label) const {
    auto found = byLabel_.find(comparable(label));
    return found == byLabel_.end() || found->second.size() != 1 ? nullptr : &codes_[found->second.front()];
}

std::vector<const Code*> CodeList::allByLabel(std::string_view label) const {
    std::vector<const Code*> all;
    if (auto found = byLabel_.find(comparable(label)); found != byLabel_.end())
        for (std::size_t index : found->second) all.push_back(&codes_[index]);
    return all;
}

std::string CodeList::label(std::string_view code, std::string_view language) const {
    const Code* known = find(code);
    return known ? known->label.in(language) : std::string(code);
}

}  // namespace tonghu::catalogue
