#include "model/exchange/tables/zip_archive.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>

namespace tonghu::exchange {

struct ZipArchive::Handle {
    unzFile file;
    explicit Handle(unzFile opened) : file(opened) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { unzClose(file); }
};

namespace {

constexpr std::size_t pieceBytes = 64 * 1024;
constexpr int caseSensitive = 1;
constexpr unsigned long encryptedFlag = 1;

/// Closes the entry under way, whatever happens.
struct OpenEntry {
    unzFile file;
    explicit OpenEntry(unzFile archive) : file(archive) {}
    OpenEntry(const OpenEntry&) = delete;
    OpenEntry& operator=(const OpenEntry&) = delete;
    ~OpenEntry() { unzCloseCurrentFile(file); }
};

}  // namespace

ZipArchive::ZipArchive(std::shared_ptr<Handle> handle, ZipLimits limits, std::string file)
    : handle_(std::move(handle)), limits_(limits), file_(std::move(file)) {}

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& file, ZipLimits limits) {
    std::string name = file.filename().string();
    std::error_code error;
    if (std::uint64_t size = std::filesystem::file_size(file, error); !error && size > limits.fileBytes)
        return fail(ErrorKind::BadInput, "import.too_large", {.file = name});
    unzFile opened = unzOpen64(file.c_str());
    if (!opened) return fail(ErrorKind::BadInput, "import.not_a_workbook", {.file = name});
    ZipArchive archive(std::make_shared<Handle>(opened), limits, name);
    if (auto listed = archive.list(); !listed) return tl::unexpected(listed.error());
    return archive;
}

Result<void> ZipArchive::list() {
    unzFile file = handle_->file;
    for (int state = unzGoToFirstFile(file); state != UNZ_END_OF_LIST_OF_FILE; state = unzGoToNextFile(file)) {
        std::array<char, 512> name{};
        unz_file_info64 info{};
        if (state != UNZ_OK ||
            unzGetCurrentFileInfo64(file, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0))
            return fail(ErrorKind::BadInput, "import.damaged_workbook", {.file = file_});
        if (info.flag & encryptedFlag) return fail(ErrorKind::BadInput, "import.locked_archive", {.file = file_});
        if (names_.size() >= limits_.entries || info.uncompressed_size > limits_.unpackedBytes)
            return fail(ErrorKind::BadInput, "import.too_large", {.file = file_});
        names_.emplace_back(name.data());
    }
    return {};
}

bool ZipArchive::contains(std::string_view name) const {
    return std::find(names_.begin(), names_.end(), name) != names_.end();
}

Result<void> ZipArchive::countUnpacked(std::uint64_t bytes, std::uint64_t unpackedOfEntry,
                                       std::uint64_t packedOfEntry) {
    unpacked_ += bytes;
    bool tooDense = unpackedOfEntry > limits_.ratioFrom && unpackedOfEntry / limits_.ratio > packedOfEntry;
    if (unpacked_ > limits_.unpackedBytes || tooDense)
        return fail(ErrorKind::BadInput, "import.too_large", {.file = file_});
    return {};
}

Result<void> ZipArchive::stream(std::string_view name, const std::function<bool(std::string_view)>& sink) {
    unzFile file = handle_->file;
    auto damaged = [this] { return fail(ErrorKind::BadInput, "import.damaged_workbook", {.file = file_}); };
    unz_file_info64 info{};
    if (unzLocateFile(file, std::string(name).c_str(), caseSensitive) != UNZ_OK) return damaged();
    if (unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) return damaged();
    if (unzOpenCurrentFile(file) != UNZ_OK) return damaged();
    OpenEntry entry(file);

    std::vector<char> piece(pieceBytes);
    for (std::uint64_t unpacked = 0;;) {
        int count = unzReadCurrentFile(file, piece.data(), unsigned(piece.size()));
        if (count < 0) return damaged();
        if (count == 0) break;
        unpacked += std::uint64_t(count);
        if (auto counted = countUnpacked(std::uint64_t(count), unpacked, info.compressed_size); !counted)
            return counted;
        if (!sink({piece.data(), std::size_t(count)})) return {};
    }
    // minizip tells of a wrong check sum only on closing.
    if (unzCloseCurrentFile(file) == UNZ_CRCERROR) return damaged();
    return {};
}

}  // namespace tonghu::exchange
