#pragma once
// Many patterns at once in one pass over a text (Aho and Corasick, 1975).

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonghu::redaction {

class Automaton {
public:
    /// Patterns are sequences of any symbols; `id` comes back with each hit. Empty ones are passed over.
    void add(std::u32string_view pattern, int id);
    /// After the last `add`, before the first `find`.
    void complete();
    bool empty() const { return nodes_.size() == 1; }

    struct Hit {
        std::size_t start, end;
        int id;
    };
    /// Every occurrence of every pattern, by where it ends, longer before shorter.
    template <class Use>
    void find(std::u32string_view text, Use use) const {
        std::uint32_t node = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            node = step(node, text[i]);
            for (std::uint32_t at = nodes_[node].ends.empty() ? nodes_[node].shorter : node; at;
                 at = nodes_[at].shorter)
                for (int id : nodes_[at].ends) use(Hit{i + 1 - nodes_[at].depth, i + 1, id});
        }
    }

private:
    struct Node {
        std::uint32_t fallback = 0;
        std::uint32_t shorter = 0;  ///< the next node on the chain of fallbacks that ends a pattern
        std::uint32_t depth = 0;
        std::vector<int> ends;
    };
    static std::uint64_t edge(std::uint32_t node, char32_t symbol) { return (std::uint64_t(node) << 32) | symbol; }
    std::uint32_t step(std::uint32_t node, char32_t symbol) const;

    std::vector<Node> nodes_{1};
    std::unordered_map<std::uint64_t, std::uint32_t> edges_;
    std::vector<std::pair<std::uint32_t, char32_t>> made_;  ///< edges in the order of making: parent, symbol
};

}  // namespace tonghu::redaction
