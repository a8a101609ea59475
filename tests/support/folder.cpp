#include "tests/support/folder.h"

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace tonghu::support {

namespace {

/// In memory where the system has such a place: syncing costs nothing there, and what a power cut does to a disk no
/// test can show.
std::filesystem::path parent() {
    const std::filesystem::path inMemory = "/dev/shm";
    std::error_code error;
    const auto space = std::filesystem::space(inMemory, error);
    const bool roomy = !error && space.available > std::uintmax_t(512) << 20 && ::access(inMemory.c_str(), W_OK) == 0;
    return roomy ? inMemory : std::filesystem::temp_directory_path();
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (parent() / "tonghu-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace tonghu::support
