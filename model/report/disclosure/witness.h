#pragma once
// Movements found so far, and which needs each of them proves. A linear program is solved only for needs that no
// movement known already proves, which saves most of them.

#include "model/report/disclosure/movement.h"

#include <limits>
#include <utility>

namespace tonghu::disclosure {

class Witnesses {
public:
    explicit Witnesses(const System& system) : system_(system), proof_(system.needs.size(), none) {}

    /// Keeps the movement if it proves a need that is not proved yet; gives the number of needs it proves.
    int learn(std::span<const std::size_t> cells, const Movement& movement);
    bool proved(std::size_t need) const { return proof_[need] != none; }
    /// Proofs taken back, which may have to be restored.
    struct Saved {
        std::vector<std::size_t> needs, proofs;
    };
    /// Takes back the proofs that move any of `cells`.
    Saved forgetThrough(std::span<const std::size_t> cells);
    void restore(const Saved& saved);

private:
    struct Ray {
        std::vector<std::size_t> cells;
        std::vector<double> movement;
        double forward = 0, backward = 0;  // how often it may be taken in either sense before a cell is negative
        bool moves(std::size_t cell) const;
    };
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    const System& system_;
    std::vector<Ray> rays_;
    std::vector<std::size_t> proof_;  // ray by need
};

/// Movements smaller than this are the simplex method's noise.
inline constexpr double noise = 1e-7;
/// How much may be missing for a level to count as reached.
inline constexpr double tolerance = 1e-6;

}  // namespace tonghu::disclosure
