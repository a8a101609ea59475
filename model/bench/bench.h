#pragma once
// How fast the program is: services against the raw engine, in one run, over a made-up workspace.

#include "model/workspace/workspace.h"

#include <functional>

namespace tonghu::bench {

struct BenchOptions {
    std::int64_t children = 100'000;
    int samples = 25;  ///< of each figure; the median counts
    /// Where the made-up workspace is made and left for the caller. One that an earlier run has left there is used
    /// again; anything else there is refused ("workspace.not_empty").
    std::filesystem::path folder;
    std::function<void(std::string_view step)> progress;
};

struct Figure {
    std::string key;   ///< "memory", "first_page", "keystroke", "first_keystroke", "sort_by_name", "jump",
                       ///< "save_visit", "report", "report_counting"
    std::string unit;  ///< "ms" or "MB"
    double ours = 0;   ///< median
    double raw = 0;    ///< the engine alone for the same statements; 0 where there is no such thing
    double limit = 0;  ///< what 100,000 children may take; 0 where nothing is promised
    double ratio() const { return raw > 0 ? ours / raw : 0; }
};

/// Makes the workspace and measures. The passphrase's Argon2id is left out of every figure: it is slow on purpose.
Result<std::vector<Figure>> run(std::shared_ptr<const catalogue::Catalogue> catalogue, const BenchOptions& options);

}  // namespace tonghu::bench
