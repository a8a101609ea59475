#pragma once
// A file for libraries that write by name: it lies in memory, so nothing of it is on any disk, nobody else can open it,
// and no message of the library names a folder.

#include "model/base/result.h"

#include <string>

namespace tonghu::vault {

class MemoryFile {
public:
    MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();

    /// Where the library writes to; empty where the machine gives no such file.
    const std::string& path() const { return path_; }
    /// What was written; ErrorKind::Machine "store.io" where it cannot be read.
    Result<std::string> bytes() const;
    /// For what the library keeps in between: a folder in memory, or nothing where there is none.
    static const char* folder();

private:
    int descriptor_;
    std::string path_;
};

}  // namespace tonghu::vault
