// The catalogue an office may change: the file that the input's first line names holds the rest of it. It loads, or
// every fault names a file.

#include "model/catalogue/catalogue.h"
#include "tests/fuzz/fuzz_target.h"

#include <fstream>
#include <iterator>
#include <set>

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
            if (entry.path().extension() == ".csv") files_.insert(entry.path().lexically_relative(folder_).string());
    }
    ~Copy() { std::filesystem::remove_all(folder_); }

    const std::filesystem::path& folder() const { return folder_; }
    bool has(const std::string& file) const { return files_.contains(file); }

private:
    std::filesystem::path folder_;
    std::set<std::string> files_;
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
    const std::string_view input = fuzz::textOf(data, size);
    const std::size_t lineEnd = input.find('\n');
    const std::string name(input.substr(0, lineEnd));
    if (lineEnd == std::string_view::npos || !copy.has(name)) return 0;
    const std::filesystem::path file = copy.folder() / name;
    const std::string kept = read(file);
    write(file, input.substr(lineEnd + 1));
    const auto loaded = catalogue::Catalogue::load(copy.folder());
    write(file, kept);
    if (!loaded) {
        promise(!loaded.error().empty(), "a refusal has its faults");
        for (const Error& error : loaded.error()) promise(!error.place.file.empty(), "a fault names its file");
    }
    return 0;
}
