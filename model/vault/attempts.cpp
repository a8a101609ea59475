#include "model/vault/attempts.h"

#include "model/vault/durable_file.h"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <sstream>

namespace tonghu::vault {
namespace {

using Poco::JSON::Object;

constexpr std::size_t mostStrangers = 256;  // names without an account that are remembered
constexpr std::size_t largestFile = std::size_t(4) << 20;
constexpr std::int64_t minute = 60'000;
constexpr std::int64_t mostFailures = 1'000'000;
constexpr std::int64_t latest = std::int64_t(1) << 53;

}  // namespace

Attempts::Attempts(std::filesystem::path folder, const KeyDocument& document)
    : folder_(std::move(folder)), document_(document) {}

std::string Attempts::keyOf(std::string_view name) const {
    const auto digest =
        suite::hashOf({suite::viewOf("tonghu attempts"), suite::viewOf(document_.workspaceId), suite::viewOf(name)});
    return suite::toHex(suite::BytesView(digest).first(16));
}

/// A file that is missing or damaged counts as empty: whoever can damage it can take it away.
Attempts::Counts Attempts::read() const {
    Counts counts;
    const auto text = readFile(folder_ / "attempts.json", largestFile, "vault.keys_damaged");
    if (!text) return counts;
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(4);
        const auto whole = parser.parse(*text).extract<Object::Ptr>();
        for (const auto& [key, value] : *whole) {
            const auto count = value.extract<Object::Ptr>();
            const auto number = [&](const char* member, std::int64_t most) {
                return std::clamp<std::int64_t>(count->getValue<std::int64_t>(member), 0, most);
            };
            counts[key] = {number("failures", mostFailures), number("locked_until", latest),
                           number("unlogged", mostFailures)};
        }
    } catch (const Poco::Exception&) {
        return {};
    }
    return counts;
}

Result<void> Attempts::write(Counts counts, std::string_view keep) const {
    const auto known = accountsByKey();
    std::erase_if(counts, [&](const auto& entry) {
        const Count& count = entry.second;
        return count.failures == 0 && count.unlogged == 0;
    });
    std::vector<std::pair<std::int64_t, std::string>> strangers;
    for (const auto& [key, count] : counts)
        if (!known.contains(key) && key != keep) strangers.emplace_back(count.lockedUntil, key);
    std::ranges::sort(strangers);
    for (std::size_t at = 0; at + mostStrangers < strangers.size(); ++at) counts.erase(strangers[at].second);

    Object object;
    for (const auto& [key, count] : counts) {
        Object::Ptr entry = new Object;
        entry->set("failures", count.failures);
        entry->set("locked_until", count.lockedUntil);
        entry->set("unlogged", count.unlogged);
        object.set(key, entry);
    }
    std::ostringstream text;
    object.stringify(text, 1);
    return replaceFile(folder_ / "attempts.json", text.str() + "\n", Durability::Cached);
}

std::map<std::string, std::string> Attempts::accountsByKey() const {
    std::map<std::string, std::string> accounts;
    for (const User& user : document_.users) accounts.emplace(keyOf(user.name), user.name);
    return accounts;
}

Result<int> Attempts::begin(std::string_view name, const Clock& clock, LockRule rule) {
    const auto lock = FolderLock::take(folder_);
    if (!lock) return tl::unexpected(lock.error());
    Counts counts = read();
    Count& count = counts[keyOf(name)];
    const std::int64_t now = clock.milliseconds();
    const std::int64_t whole = rule.minutes * minute;
    if (count.lockedUntil > now) {
        // Locked longer than a lock lasts: the clock has been set back. The lock begins anew, so that it neither ends
        // earlier by that nor lasts for years.
        count.lockedUntil = std::min(count.lockedUntil, now + whole);
        const std::int64_t minutesLeft = (count.lockedUntil - now + minute - 1) / minute;
        if (auto written = write(std::move(counts), keyOf(name)); !written) return tl::unexpected(written.error());
        return fail(ErrorKind::WrongPassphrase, "vault.locked_out", {}, {std::to_string(minutesLeft)}, {93});
    }
    if (count.lockedUntil != 0) count.failures = 0;
    count.lockedUntil = ++count.failures >= rule.failures ? now + whole : 0;
    ++count.unlogged;
    const auto left = std::max<std::int64_t>(0, rule.failures - count.failures);
    if (auto written = write(std::move(counts), keyOf(name)); !written) return tl::unexpected(written.error());
    return int(left);
}

Result<void> Attempts::succeeded(std::string_view name) {
    const auto lock = FolderLock::take(folder_);
    if (!lock) return tl::unexpected(lock.error());
    Counts counts = read();
    Count& count = counts[keyOf(name)];
    count = {0, 0, std::max<std::int64_t>(0, count.unlogged - 1)};
    return write(std::move(counts), {});
}

Result<void> Attempts::withdrawn(std::string_view name) {
    const auto lock = FolderLock::take(folder_);
    if (!lock) return tl::unexpected(lock.error());
    Counts counts = read();
    Count& count = counts[keyOf(name)];
    count = {std::max<std::int64_t>(0, count.failures - 1), 0, std::max<std::int64_t>(0, count.unlogged - 1)};
    return write(std::move(counts), {});
}

std::vector<UnloggedFailures> Attempts::unlogged() const {
    std::vector<UnloggedFailures> failures;
    int strangers = 0;
    const auto known = accountsByKey();
    for (const auto& [key, count] : read()) {
        if (count.unlogged == 0) continue;
        if (auto account = known.find(key); account != known.end())
            failures.push_back({account->second, int(count.unlogged)});
        else
            strangers += int(count.unlogged);
    }
    if (strangers > 0) failures.push_back({"", strangers});
    return failures;
}

void Attempts::forget(const std::vector<UnloggedFailures>& logged) {
    const auto lock = FolderLock::take(folder_);
    if (!lock) return;  // logged once more next time: better twice than never
    Counts counts = read();
    const auto known = accountsByKey();
    for (auto& [key, count] : counts) {
        auto account = known.find(key);
        const std::string name = account == known.end() ? std::string() : account->second;
        auto found = std::ranges::find(logged, name, &UnloggedFailures::account);
        if (found == logged.end()) continue;
        count.unlogged = name.empty() ? 0 : std::max<std::int64_t>(0, count.unlogged - found->count);
    }
    // Where this fails the failures are logged once more next time.
    [[maybe_unused]] const auto written = write(std::move(counts), {});
}

}  // namespace tonghu::vault
