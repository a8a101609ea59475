// Log::read: bodies opened one by one with the auditor's key and compared with the filter.

#include "model/audit/body.h"
#include "model/audit/chain.h"

namespace tonghu::audit {
namespace {

bool looksInside(const Log::Filter& filter) {
    return filter.record || !filter.caseNumber.empty() || !filter.user.empty();
}

bool matches(const Entry& entry, const Log::Filter& filter) {
    return (!filter.record || entry.event.record == filter.record) &&
           (filter.caseNumber.empty() || entry.event.caseNumber == filter.caseNumber) &&
           (filter.user.empty() || entry.user == filter.user);
}

/// Rows of the days asked for. A day after `to` is left to the text comparison: "2026-03-07~" is after every time on
/// it.
std::string statementFor(const Log::Filter& filter) {
    return std::string(R"(
        select sequence, at, body
        from audit.entry
        where at >= $1 and at < $2
        order by sequence )") +
           (filter.newestFirst ? "desc" : "asc");
}

}  // namespace

Result<std::vector<Entry>> Log::read(store::Database& database, const vault::Secret& auditorSecretKey,
                                     const Filter& filter) {
    const suite::BoxKeys keys{suite::publicKeyOf(auditorSecretKey), auditorSecretKey.clone()};
    const bool lookInside = looksInside(filter);
    std::vector<Entry> found;
    std::int64_t toSkip = filter.offset;
    bool unreadable = false;
    database.query(statementFor(filter), {filter.from, filter.to.empty() ? "~" : filter.to + "~"},
                   [&](const store::RowView& row) {
                       if (std::int64_t(found.size()) >= filter.limit) return false;
                       if (!lookInside && toSkip > 0) return --toSkip, true;
                       auto clear = suite::openSealedText(keys, suite::viewOf(row.text(2)));
                       auto entry = clear ? unpacked(*clear) : std::nullopt;
                       if (!entry) return unreadable = true, false;
                       if (!matches(*entry, filter)) return true;
                       if (toSkip > 0) return --toSkip, true;
                       entry->sequence = row.number(0);
                       entry->at = std::string(row.text(1));
                       found.push_back(std::move(*entry));
                       return true;
                   });
    if (unreadable) return fail(ErrorKind::Damaged, "audit.unreadable", {.file = "audit.db"});
    return found;
}

}  // namespace tonghu::audit
