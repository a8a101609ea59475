#pragma once
// The clock and the way out of long work.

#include "model/report/disclosure/problem.h"

#include <chrono>

namespace tonghu::disclosure {

/// Thrown within the library where the caller's progress function said stop; `protect` turns it into an error.
struct Cancelled {};

class Watch {
public:
    explicit Watch(const Options& options) : options_(options) {}
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
    /// False where the caller wants to stop.
    bool report(const char* step, double share) const {
        return !options_.progress || options_.progress(Progress{step, share});
    }
    void reportOrStop(const char* step, double share) const {
        if (!report(step, share)) throw Cancelled();
    }

private:
    const Options& options_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace tonghu::disclosure
