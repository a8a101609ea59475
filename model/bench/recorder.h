#pragma once
// Listens to every connection of the process and keeps the statements that it runs, values filled in.

#include <string>
#include <vector>

namespace tonghu::bench {

class Recorder {
public:
    /// Only one at a time; connections opened while it lives are listened to.
    Recorder();
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// The statements since the last call, in order. Those that hold a key or settle a connection are not kept.
    std::vector<std::string> take();
};

}  // namespace tonghu::bench
