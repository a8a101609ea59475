// Runs a fuzzer's target over the files of the folders named, without a fuzzer: what was found once stays mended.

#include "tests/fuzz/fuzz_target.h"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** folders) {
    int files = 0;
    for (int i = 1; i < count; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(folders[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string content{std::istreambuf_iterator<char>(file), {}};
            std::cerr << entry.path().filename().string() << '\n';  // the last one named is the one that fails
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
            ++files;
        }
    std::cout << files << " inputs\n";
    return files > 0 ? 0 : 1;
}
