#include "model/vault/durable_file.h"
#include "model/base/descriptor.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

namespace tonghu::vault {
namespace {

namespace fs = std::filesystem;

constexpr auto lockPatience = std::chrono::seconds(5);

tl::unexpected<Error> failure(const fs::path& file, int reason) {
    const char* code = reason == ENOSPC || reason == EDQUOT || reason == EFBIG  ? "store.disk_full"
                       : reason == EACCES || reason == EPERM || reason == EROFS ? "store.read_only"
                                                                                : "store.io";
    return fail(ErrorKind::Machine, code, {.file = file.filename().string()});
}

bool writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(std::size_t(written));
    }
    return true;
}

bool syncFolder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened && ::fsync(opened.number()) == 0;
}

}  // namespace

Result<void> replaceFile(const fs::path& file, std::string_view text, Durability durability) {
    const fs::path beside = file.string() + ".new";
    std::error_code ignored;
    fs::remove(beside, ignored);  // what a killed program left, whatever its rights
    {
        const Descriptor fresh(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!fresh) return failure(file, errno);
        if (!writeAll(fresh.number(), text) || (durability == Durability::Synced && ::fsync(fresh.number()) != 0)) {
            const int reason = errno;
            fs::remove(beside, ignored);
            return failure(file, reason);
        }
    }
    if (::rename(beside.c_str(), file.c_str()) != 0) {
        const int reason = errno;
        fs::remove(beside, ignored);
        return failure(file, reason);
    }
    if (durability == Durability::Synced && !syncFolder(file.parent_path())) return failure(file, errno);
    return {};
}

Result<std::string> readFile(const fs::path& file, std::size_t limit, const char* code) {
    const Place place{.file = file.filename().string()};
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened) return fail(ErrorKind::Machine, "store.no_rights", place);
    struct stat about {};
    if (::fstat(opened.number(), &about) != 0 || !S_ISREG(about.st_mode) || std::size_t(about.st_size) > limit)
        return fail(ErrorKind::Damaged, code, place);
    std::string text(std::size_t(about.st_size), '\0');
    std::size_t length = 0;
    while (length < text.size()) {
        const auto got = ::read(opened.number(), text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure(file, errno);
        if (got == 0) break;
        length += std::size_t(got);
    }
    text.resize(length);
    return text;
}

Result<FolderLock> FolderLock::take(const fs::path& folder) {
    const fs::path file = folder / "keys.lock";
    Descriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!opened) return failure(file, errno);
    const auto until = std::chrono::steady_clock::now() + lockPatience;
    while (::flock(opened.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) return failure(file, errno);
        if (std::chrono::steady_clock::now() > until)
            return fail(ErrorKind::Machine, "store.busy", {.file = file.filename().string()});
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return FolderLock(opened.release());
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace tonghu::vault
