// The process keeps its memory to itself, or does not start.

#include "model/workspace/workspace.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>

namespace tonghu::workspace {
namespace {

// Twelve keys and a passphrase, each on a page of its own.
constexpr std::size_t lockedAtLeast = 16 * 4096;

tl::unexpected<Error> notHardened(const char* what) {
    return fail(ErrorKind::Machine, "process.not_hardened", {}, {what}, {99});
}

bool mayLockMemory() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_MEMLOCK, &limit);
    }
    void* pages = ::mmap(nullptr, lockedAtLeast, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) return false;
    const bool locked = ::mlock(pages, lockedAtLeast) == 0;
    ::munmap(pages, lockedAtLeast);
    return locked;
}

/// Whether this machine could write memory to a disk. Where that cannot be told, it could.
bool swaps() {
    std::ifstream table("/proc/swaps");
    std::string heading, first;
    if (!std::getline(table, heading)) return true;
    return static_cast<bool>(std::getline(table, first));
}

}  // namespace

Result<void> hardenProcess() {
    ::umask(077);
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0) return notHardened("core");
    // Neither a debugger of the same user nor /proc/PID/mem may read what is unlocked here.
    if (::prctl(PR_SET_DUMPABLE, 0) != 0 || ::prctl(PR_GET_DUMPABLE) != 0) return notHardened("dumpable");
    if (!mayLockMemory() && swaps()) return notHardened("memlock");
    return {};
}

}  // namespace tonghu::workspace
