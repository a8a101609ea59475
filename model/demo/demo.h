#pragma once
// A made-up workspace for trying the program out: a believable county, and nobody in it exists.

#include "model/workspace/workspace.h"

#include <functional>

namespace tonghu::demo {

struct DemoOptions {
    std::int64_t children = 300;
    int months = 12;         ///< of home visits before today
    std::uint64_t seed = 1;  ///< the same people for the same seed and day
    vault::KdfParameters kdf;
    std::function<bool(std::int64_t done, std::int64_t all)> progress;  ///< false cancels
};

struct DemoSummary {
    std::int64_t children = 0, guardians = 0, visits = 0, consents = 0, cases = 0;
    std::vector<std::string> users;  ///< account names: director, worker, supervisor, county, reporter, ...
};

/// Makes the workspace in `folder` (empty or absent) with one user a role and writes the passphrase of all of them to
/// `folder`/demo-passphrase.txt.
Result<DemoSummary> build(const std::filesystem::path& folder, std::shared_ptr<const catalogue::Catalogue> catalogue,
                          std::shared_ptr<const Clock> clock, const DemoOptions& options);

}  // namespace tonghu::demo
