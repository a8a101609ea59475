#include "model/audit/body.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tonghu::audit {
namespace {

constexpr std::array<std::string_view, 17> verbNames{
    "collect",       "store", "use",   "process", "transmit", "provide", "publish", "delete", "unlock",
    "unlock_failed", "lock",  "grant", "revoke",  "account",  "refused", "verify",  "setting"};

constexpr char between = '\x1f';  // ASCII's own unit separator: no code, key or account name holds it
constexpr char padding = '\x1e';
constexpr std::string_view format = "1";
constexpr std::size_t parts = 11;
// Bodies of 128, 256, ... bytes: who has no key to them does not see from the length how many fields were touched.
constexpr std::size_t block = 128;

std::string cleaned(std::string_view text) {
    std::string clean(text);
    std::ranges::replace_if(
        clean, [](unsigned char c) { return c < 0x20; }, ' ');
    return clean;
}

std::string joined(const std::vector<std::string>& keys) {
    std::string text;
    for (const std::string& key : keys) text += (text.empty() ? "" : ",") + key;
    return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    while (true) {
        const std::size_t end = text.find(separator);
        pieces.emplace_back(text.substr(0, end));
        if (end == text.npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::int64_t> number(const std::string& digits) {
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return value;
}

}  // namespace

std::string_view nameOf(Verb verb) {
    return verbNames.at(static_cast<std::size_t>(verb));
}

std::optional<Verb> verbNamed(std::string_view name) {
    auto found = std::ranges::find(verbNames, name);
    if (found == verbNames.end()) return std::nullopt;
    return static_cast<Verb>(found - verbNames.begin());
}

std::string packed(const Entry& entry) {
    const Event& event = entry.event;
    std::string text(format);
    for (const std::string& part :
         {std::string(nameOf(event.verb)), event.entity, std::to_string(event.record.value), event.caseNumber,
          joined(event.fields), event.purpose, event.note, std::to_string(event.count), entry.user, entry.role})
        (text += between) += cleaned(part);
    text.append(block - text.size() % block, padding);
    return text;
}

std::optional<Entry> unpacked(std::string_view text) {
    const std::size_t last = text.find_last_not_of(padding);
    if (last == text.npos) return std::nullopt;
    std::vector<std::string> part = split(text.substr(0, last + 1), between);
    if (part.size() != parts || part[0] != format) return std::nullopt;
    const auto verb = verbNamed(part[1]);
    const auto record = number(part[3]), count = number(part[8]);
    if (!verb || !record || !count) return std::nullopt;
    Entry entry;
    entry.event = {*verb, part[2], RecordId{*record}, part[4], {}, part[6], part[7], *count};
    if (!part[5].empty()) entry.event.fields = split(part[5], ',');
    entry.user = part[9];
    entry.role = part[10];
    return entry;
}

}  // namespace tonghu::audit
