#include "model/cases/record_id.h"

#include "model/vault/suite.h"

#include <atomic>

namespace tonghu::cases {
namespace {

constexpr std::int64_t epochMilliseconds = 1577836800000;  // 2020-01-01T00:00:00Z
constexpr int chanceBits = 22;

std::atomic<std::int64_t> lastId{0};

/// The upper half of the chance bits stays free for counting within a millisecond.
std::int64_t chance() {
    const vault::suite::Bytes bytes = vault::suite::randomBytes(3);
    return ((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]) & ((1 << (chanceBits - 1)) - 1);
}

}  // namespace

RecordId recordIdAt(std::int64_t milliseconds, std::int64_t low) {
    const std::int64_t since = std::max<std::int64_t>(milliseconds - epochMilliseconds, 1);
    return {(since << chanceBits) | (low & ((1 << chanceBits) - 1))};
}

RecordId newRecordId(const Clock& clock) {
    const std::int64_t wanted = recordIdAt(clock.milliseconds(), chance()).value;
    std::int64_t last = lastId.load();
    std::int64_t fresh = 0;
    do {
        fresh = std::max(wanted, last + 1);
    } while (!lastId.compare_exchange_weak(last, fresh));
    return {fresh};
}

}  // namespace tonghu::cases
