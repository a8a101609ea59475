#include "model/audit/chain.h"

#include <algorithm>

namespace tonghu::audit {
namespace {

std::array<unsigned char, 8> bytesOf(std::int64_t number) {
    std::array<unsigned char, 8> bytes;
    for (std::size_t at = 0; at < bytes.size(); ++at)
        bytes[at] = static_cast<unsigned char>(std::uint64_t(number) >> (8 * at));
    return bytes;
}

MachineFailure damaged() {
    return MachineFailure({ErrorKind::Damaged, "audit.changed", {.file = "audit.db"}, {}, {}});
}

vault::Secret keyIn(const store::RowView& row, int column) {
    if (row.text(column).size() != suite::Digest{}.size()) throw damaged();
    return vault::Secret::copyOf(row.text(column));
}

}  // namespace

suite::Digest Origin::hash() const {
    return suite::hashOf({suite::viewOf("tonghu.audit.origin"), suite::viewOf(auditorPublicKey),
                          suite::viewOf(firstMacKey), firstVerifyKey});
}

suite::Digest hashOfEntry(std::int64_t sequence, std::string_view at, std::string_view body,
                          std::string_view previous) {
    return suite::hashOf({suite::viewOf("tonghu.audit.entry"), bytesOf(sequence), suite::viewOf(at),
                          suite::viewOf(body), suite::viewOf(previous)});
}

std::string signedText(std::int64_t sequence, std::string_view head, std::string_view nextVerifyKey) {
    return "tonghu.audit.head " + std::to_string(sequence) + " " + std::string(head) + std::string(nextVerifyKey);
}

suite::Digest digestIn(std::string_view bytes) {
    suite::Digest digest{};
    if (bytes.size() == digest.size()) std::ranges::copy(suite::viewOf(bytes), digest.begin());
    return digest;
}

Origin readOrigin(store::Database& database) {
    std::optional<Origin> origin;
    database.query(R"(
        select auditor_public_key, first_mac_key, first_verify_key
        from audit.origin
        where one = 1)",
                   {}, [&](const store::RowView& row) {
                       origin = Origin{std::string(row.text(0)), std::string(row.text(1)), digestIn(row.text(2))};
                       return false;
                   });
    if (!origin) throw damaged();
    return std::move(*origin);
}

State readState(store::Database& database) {
    std::optional<State> state;
    database.query(R"(
        select count, head, mac_key, signing_seed
        from audit.state
        where one = 1)",
                   {}, [&](const store::RowView& row) {
                       state = State{row.number(0), digestIn(row.text(1)), keyIn(row, 2), keyIn(row, 3)};
                       return false;
                   });
    if (!state) throw damaged();
    return std::move(*state);
}

std::optional<CoreHead> readCoreHead(store::Database& database) {
    std::optional<CoreHead> repeated;
    database.query("select count, head from core.log_head where one = 1", {}, [&](const store::RowView& row) {
        repeated = CoreHead{row.number(0), std::string(row.text(1))};
        return false;
    });
    return repeated;
}

}  // namespace tonghu::audit
