// The catalogue an office may change: one of its files is replaced by the input. It loads, or every fault names a file.

#include "model/catalogue/catalogue.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <fstream>
#include <vector>

using namespace tonghu;
using fuzz::promise;

namespace {

/// A copy of the real catalogue in memory, removed at the end.
class Copy {
public:
    Copy() : folder_("/dev/shm/tonghu-fuzz-" + std::to_string(getpid())) {
        std::filesystem::remove_all(folder_);
        std::filesystem::copy(TONGHU_SOURCE_DIR "/resources/catalogue", folder_,
                              std::filesystem::copy_options::recursive);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_))
            if (entry.path().extension() == ".csv") files_.push_back(entry.path());
        std::sort(files_.begin(), files_.end());
    }
    ~Copy() { std::filesystem::remove_all(folder_); }

    const std::filesystem::path& folder() const { return folder_; }
    const std::filesystem::path& file(std::size_t index) const { return files_[index % files_.size()]; }

private:
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> files_;
};

void write(const std::filesystem::path& file, std::string_view content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc).write(content.data(), std::streamsize(content.size()));
}

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Copy copy;
    if (size == 0) return 0;
    const std::filesystem::path& file = copy.file(data[0]);
    const std::string kept = read(file);
    write(file, fuzz::textOf(data + 1, size - 1));
    const auto loaded = catalogue::Catalogue::load(copy.folder());
    write(file, kept);
    if (!loaded) {
        promise(!loaded.error().empty(), "a refusal has its faults");
        for (const Error& error : loaded.error()) promise(!error.place.file.empty(), "a fault names its file");
    }
    return 0;
}
