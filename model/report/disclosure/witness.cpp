#include "model/report/disclosure/witness.h"

#include <algorithm>
#include <cmath>

namespace tonghu::disclosure {
namespace {

constexpr double mostTimes = 1000;  // beyond it the noise that was dropped from a movement would be felt

}  // namespace

bool Witnesses::Ray::moves(std::size_t cell) const {
    return std::ranges::binary_search(cells, cell);
}

int Witnesses::learn(std::span<const std::size_t> cells, const Movement& movement) {
    Ray ray;
    ray.forward = ray.backward = std::numeric_limits<double>::infinity();
    std::vector<std::pair<std::size_t, double>> moved;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (std::abs(movement[i]) > noise) moved.emplace_back(cells[i], movement[i]);
    std::ranges::sort(moved);
    for (const auto& [cell, distance] : moved) {
        ray.cells.push_back(cell);
        ray.movement.push_back(distance);
        double& limit = distance < 0 ? ray.forward : ray.backward;
        limit = std::min(limit, system_.value[cell] / std::abs(distance));
    }
    int found = 0;
    for (std::size_t need = 0; need < proof_.size(); ++need) {
        if (proved(need)) continue;
        auto at = std::ranges::lower_bound(ray.cells, system_.needs[need].cell);
        if (at == ray.cells.end() || *at != system_.needs[need].cell) continue;
        double distance = system_.needs[need].direction * ray.movement[std::size_t(at - ray.cells.begin())];
        double times = (system_.needs[need].level - tolerance) / std::abs(distance);
        if (times > mostTimes || times > (distance > 0 ? ray.forward : ray.backward)) continue;
        proof_[need] = rays_.size();
        ++found;
    }
    if (found) rays_.push_back(std::move(ray));
    return found;
}

Witnesses::Saved Witnesses::forgetThrough(std::span<const std::size_t> cells) {
    Saved saved;
    for (std::size_t need = 0; need < proof_.size(); ++need) {
        if (!proved(need)) continue;
        const Ray& ray = rays_[proof_[need]];
        if (std::ranges::none_of(cells, [&](std::size_t cell) { return ray.moves(cell); })) continue;
        saved.needs.push_back(need);
        saved.proofs.push_back(std::exchange(proof_[need], none));
    }
    return saved;
}

void Witnesses::restore(const Saved& saved) {
    for (std::size_t i = 0; i < saved.needs.size(); ++i) proof_[saved.needs[i]] = saved.proofs[i];
}

}  // namespace tonghu::disclosure
