#include "model/report/redaction/overlaps.h"

#include <algorithm>
#include <map>

namespace tonghu::redaction {
namespace {

bool isPlace(Kind kind) {
    return kind >= Kind::Address;
}

bool areAlike(Kind a, Kind b) {
    return (isPerson(a) && isPerson(b)) || (isPlace(a) && isPlace(b)) || a == b;
}

std::size_t lengthOf(const Candidate& candidate) {
    return candidate.finding.end - candidate.finding.start;
}

bool holdsSomething(std::u32string_view text) {
    return std::count_if(text.begin(), text.end(), [](char32_t c) { return isHan(c) || isDigit(c) || isLetter(c); }) >=
           2;
}

}  // namespace

std::vector<Candidate> withoutOverlaps(std::vector<Candidate> candidates, std::u32string_view text) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.rank != b.rank) return a.rank > b.rank;
        if (lengthOf(a) != lengthOf(b)) return lengthOf(a) > lengthOf(b);
        return a.finding.start < b.finding.start;
    });
    std::map<std::size_t, Candidate> kept;  // by start
    for (Candidate& candidate : candidates) {
        Finding& finding = candidate.finding;
        // Take in or be cut by what is kept, from the left.
        bool gone = false;
        for (auto next = kept.upper_bound(finding.start); !gone;) {
            if (next != kept.begin() && std::prev(next)->second.finding.end > finding.start) --next;
            if (next == kept.end() || next->second.finding.start >= finding.end) break;
            Finding& other = next->second.finding;
            if (finding.start >= other.start && finding.end <= other.end) {
                gone = true;
            } else if (areAlike(finding.kind, other.kind)) {
                Candidate whole = std::move(next->second);
                kept.erase(next);
                // A longer name of the same person says more of who it is.
                whole.finding.start = std::min(whole.finding.start, finding.start);
                whole.finding.end = std::max(whole.finding.end, finding.end);
                whole.isShared = whole.isShared && candidate.isShared;
                candidate = std::move(whole);
                next = kept.upper_bound(finding.start);
            } else if (finding.start < other.start &&
                       holdsSomething(text.substr(finding.start, other.start - finding.start))) {
                // What sticks out on the right is looked at only where nothing does on the left: it is the shorter
                // part.
                finding.end = other.start;
            } else if (finding.end > other.end && holdsSomething(text.substr(other.end, finding.end - other.end))) {
                finding.start = other.end;
                next = kept.upper_bound(finding.start);
            } else {
                gone = true;
            }
        }
        if (!gone) kept.emplace(finding.start, std::move(candidate));
    }
    std::vector<Candidate> result;
    result.reserve(kept.size());
    for (auto& [start, candidate] : kept) result.push_back(std::move(candidate));
    return result;
}

}  // namespace tonghu::redaction
