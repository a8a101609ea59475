#pragma once
// The parts of an Office Open XML file, read as a stream and never unpacked to disk. What arrives by mail may be a
// bomb: every limit counts the bytes that really come out, because the sizes that an archive declares may lie.

#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::exchange {

/// What is too much. The largest honest workbook (200,000 rows of 60 columns) unpacks to about 400 MiB.
struct ZipLimits {
    std::uint64_t fileBytes = 128u << 20;
    std::uint64_t unpackedBytes = 768u << 20;
    std::uint64_t ratio = 200;           ///< unpacked to packed, counted from `ratioFrom` unpacked bytes on
    std::uint64_t ratioFrom = 8u << 20;  ///< below this a high ratio is just a very regular table
    std::size_t entries = 2000;
};

class ZipArchive {
public:
    /// "import.not_a_workbook" where it is no archive, "import.too_large" where a limit is passed,
    /// "import.locked_archive" where entries are encrypted.
    static Result<ZipArchive> open(const std::filesystem::path& file, ZipLimits limits = {});

    const std::vector<std::string>& names() const { return names_; }
    bool contains(std::string_view name) const;

    /// Unpacks one entry piece by piece; `sink` returns false to stop early. A cut or damaged entry is
    /// "import.damaged_workbook".
    Result<void> stream(std::string_view name, const std::function<bool(std::string_view piece)>& sink);

private:
    struct Handle;
    explicit ZipArchive(std::shared_ptr<Handle> handle, ZipLimits limits, std::string file);
    Result<void> list();
    Result<void> countUnpacked(std::uint64_t bytes, std::uint64_t unpackedOfEntry, std::uint64_t packedOfEntry);

    std::shared_ptr<Handle> handle_;
    ZipLimits limits_;
    std::string file_;
    std::vector<std::string> names_;
    std::uint64_t unpacked_ = 0;
};

}  // namespace tonghu::exchange
