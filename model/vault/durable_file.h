#pragma once
// Small files that are there whole or not at all, and the lock that lets one program at a time change them.

#include "model/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace tonghu::vault {

enum class Durability {
    Synced,  ///< on the disk when the call returns: outlives a power cut
    Cached   ///< outlives the program, not a power cut
};

/// Puts `text` in the place of `file`, readable by its owner only: written beside it, then renamed. "store.disk_full",
/// "store.read_only", "store.io".
Result<void> replaceFile(const std::filesystem::path& file, std::string_view text,
                         Durability durability = Durability::Synced);

/// The whole file; ErrorKind::Damaged `code` where it is longer than `limit`, "store.no_rights" where it cannot be
/// read.
Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit, const char* code);

/// Held by the one who changes keys.json; waits five seconds for another program, then "store.busy".
class FolderLock {
public:
    static Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace tonghu::vault
