#include "model/store/durable_layer.h"

#include "model/store/engine.h"

#include <sys/stat.h>

#include <mutex>
#include <new>
#include <string>

namespace tonghu::store {
namespace {

sqlite3_vfs* below() {
    static sqlite3_vfs* const layer = sqlite3_vfs_find(nullptr);
    return layer;
}

/// What tells a file from another one of the same name.
using Identity = std::pair<dev_t, ino_t>;

Identity identityOf(const char* path) {
    struct stat about {};
    return ::stat(path, &about) == 0 ? Identity(about.st_dev, about.st_ino) : Identity();
}

/// Journals whose names this process has made durable.
class DurableNames {
public:
    bool has(const char* path) {
        const std::scoped_lock lock(mutex_);
        auto found = names_.find(path);
        return found != names_.end() && found->second == identityOf(path);
    }
    void add(const std::string& path) {
        const std::scoped_lock lock(mutex_);
        names_[path] = identityOf(path.c_str());
    }
    void remove(const char* path) {
        const std::scoped_lock lock(mutex_);
        names_.erase(path);
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, Identity> names_;
};

DurableNames& durableNames() {
    static DurableNames names;
    return names;
}

/// A file of the layer below, which lies behind it in the same memory.
struct File {
    sqlite3_file base;
    const char* newJournal;  ///< its name, until that is durable; lives as long as the file is open
};

File* own(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(own(file) + 1);
}

int closeFile(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}

int syncFile(sqlite3_file* file, int flags) {
    File& self = *own(file);
    const int result = real(file)->pMethods->xSync(real(file), flags);
    // The first sync of a file that was opened to be made syncs its folder as well.
    if (result == SQLITE_OK && self.newJournal) durableNames().add(std::exchange(self.newJournal, nullptr));
    return result;
}

/// A method that the layer below answers alone.
template <auto member>
struct Handed;
template <class... Given, int (*sqlite3_io_methods::*member)(sqlite3_file*, Given...)>
struct Handed<member> {
    static int on(sqlite3_file* file, Given... given) { return (real(file)->pMethods->*member)(real(file), given...); }
};

void shareBarrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}

template <auto member>
constexpr auto handed = &Handed<member>::on;

const sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = handed<&sqlite3_io_methods::xRead>,
    .xWrite = handed<&sqlite3_io_methods::xWrite>,
    .xTruncate = handed<&sqlite3_io_methods::xTruncate>,
    .xSync = syncFile,
    .xFileSize = handed<&sqlite3_io_methods::xFileSize>,
    .xLock = handed<&sqlite3_io_methods::xLock>,
    .xUnlock = handed<&sqlite3_io_methods::xUnlock>,
    .xCheckReservedLock = handed<&sqlite3_io_methods::xCheckReservedLock>,
    .xFileControl = handed<&sqlite3_io_methods::xFileControl>,
    .xSectorSize = handed<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = handed<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = handed<&sqlite3_io_methods::xShmMap>,
    .xShmLock = handed<&sqlite3_io_methods::xShmLock>,
    .xShmBarrier = shareBarrier,
    .xShmUnmap = handed<&sqlite3_io_methods::xShmUnmap>,
    .xFetch = nullptr,  // version 3: mapped files, which an encrypted one never is
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flagsOut) {
    File& self = *new (file) File{};
    const bool toBeMade = (flags & SQLITE_OPEN_CREATE) != 0;
    const bool isNewJournal = path && toBeMade && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    int result = SQLITE_CANTOPEN;
    const bool known = isNewJournal && durableNames().has(path);
    if (known) result = below()->xOpen(below(), path, real(file), flags & ~SQLITE_OPEN_CREATE, flagsOut);
    if (result != SQLITE_OK) {
        result = below()->xOpen(below(), path, real(file), flags, flagsOut);
        if (isNewJournal) self.newJournal = path;
    }
    // Where opening fails, the engine closes what has methods.
    self.base.pMethods = real(file)->pMethods ? &methods : nullptr;
    return result;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder) {
    durableNames().remove(path);
    return below()->xDelete(below(), path, syncFolder);
}

sqlite3_vfs layerAbove(sqlite3_vfs* layer) {
    sqlite3_vfs above = *layer;  // what is not replaced goes on being answered by it
    above.zName = "tonghu";
    above.szOsFile = int(sizeof(File)) + layer->szOsFile;
    above.pNext = nullptr;
    above.xOpen = openFile;
    above.xDelete = deleteFile;
    return above;
}

}  // namespace

const char* durableLayer() {
    static const bool registered = [] {
        static sqlite3_vfs layer = layerAbove(below());
        return sqlite3_vfs_register(&layer, 0) == SQLITE_OK;
    }();
    if (!registered) throw MachineFailure({ErrorKind::Machine, "store.out_of_memory", {}, {}, {}});
    return "tonghu";
}

}  // namespace tonghu::store
