#pragma once
// The engine without the program: the same files under the same keys, through the C interface alone.

#include "model/base/compartment.h"
#include "model/vault/secret.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tonghu::bench {

class RawEngine {
public:
    using Keys = std::map<Compartment, vault::CompartmentKey>;

    /// Opens and attaches with the settings that model/store uses. Throws std::runtime_error with the engine's words.
    RawEngine(const std::filesystem::path& folder, const Keys& keys);
    ~RawEngine();
    RawEngine(const RawEngine&) = delete;
    RawEngine& operator=(const RawEngine&) = delete;

    /// Preparing is left out where the services have their statements ready too, and counted where they have not.
    enum class Preparing { Left, Counted };

    /// Runs the statements, reading every column of every row; gives the milliseconds.
    double run(const std::vector<std::string>& statements, Preparing preparing = Preparing::Left);

private:
    void execute(const std::string& sql);
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tonghu::bench
