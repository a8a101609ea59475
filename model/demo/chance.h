#pragma once
// Chance that comes out the same on every machine: the standard library's distributions do not.

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace tonghu::demo {

/// SplitMix64. A stream for each purpose and record, so that what is drawn for one child does not move the next.
class Chance {
public:
    explicit Chance(std::uint64_t seed, std::uint64_t stream = 0, std::uint64_t record = 0)
        : state_(mixed(mixed(seed ^ mixed(stream * 0x9e3779b97f4a7c15ULL)) + record)) {}

    std::uint64_t next() { return mixed(state_ += 0x9e3779b97f4a7c15ULL); }
    /// 0 to count - 1; `count` is not 0.
    std::size_t below(std::size_t count) { return std::size_t(next() % count); }
    int between(int lowest, int highest) { return lowest + int(below(std::size_t(highest - lowest + 1))); }
    bool percent(int share) { return int(below(100)) < share; }

    template <class Container>
    const auto& of(const Container& choices) {
        return choices[below(choices.size())];
    }
    /// The front of a list more often than its end, as with names.
    template <class Container>
    const auto& earlierOf(const Container& choices) {
        return choices[std::min(below(choices.size()), below(choices.size()))];
    }
    /// A place in `weights`, as often as its weight says.
    std::size_t weighted(std::span<const int> weights) {
        std::size_t sum = 0;
        for (int weight : weights) sum += std::size_t(weight);
        std::size_t point = below(sum);
        for (std::size_t at = 0; at < weights.size(); ++at) {
            if (point < std::size_t(weights[at])) return at;
            point -= std::size_t(weights[at]);
        }
        return weights.size() - 1;
    }

private:
    static std::uint64_t mixed(std::uint64_t value) {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    std::uint64_t state_;
};

}  // namespace tonghu::demo
