#include "model/report/redaction/automaton.h"

#include <algorithm>

namespace tonghu::redaction {

void Automaton::add(std::u32string_view pattern, int id) {
    std::uint32_t node = 0;
    for (char32_t symbol : pattern) {
        auto [found, isNew] = edges_.try_emplace(edge(node, symbol), std::uint32_t(nodes_.size()));
        if (isNew) {
            made_.emplace_back(node, symbol);
            nodes_.push_back({.depth = nodes_[node].depth + 1});
        }
        node = found->second;
    }
    if (node) nodes_[node].ends.push_back(id);
}

std::uint32_t Automaton::step(std::uint32_t node, char32_t symbol) const {
    while (true) {
        const auto found = edges_.find(edge(node, symbol));
        if (found != edges_.end()) return found->second;
        if (!node) return 0;
        node = nodes_[node].fallback;
    }
}

void Automaton::complete() {
    std::stable_sort(made_.begin(), made_.end(),
                     [&](const auto& a, const auto& b) { return nodes_[a.first].depth < nodes_[b.first].depth; });
    for (const auto& [parent, symbol] : made_) {
        Node& node = nodes_[edges_.at(edge(parent, symbol))];
        node.fallback = parent ? step(nodes_[parent].fallback, symbol) : 0;
        const Node& behind = nodes_[node.fallback];
        node.shorter = behind.ends.empty() ? behind.shorter : node.fallback;
    }
}

}  // namespace tonghu::redaction
