#include "model/report/redaction/people.h"
#include "model/catalogue/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace tonghu::redaction {
namespace {

/// A name is looked for elsewhere in the text only where it was read with this certainty.
constexpr double sure = 0.8;

bool isWholeName(const Finding& finding) {
    const std::string_view why = finding.why;
    return why == "name.likely" || why == "name.dotted" || why == "name.ethnic" || why == "name.transliterated";
}

/// What tells one person from another: the name without gaps.
std::u32string identityOf(const Candidate& candidate, std::u32string_view text) {
    const Finding& finding = candidate.finding;
    const std::u32string name = withoutGaps(finding.name).text;
    return name.empty() ? withoutGaps(text.substr(finding.start, finding.end - finding.start)).text : name;
}

/// The one whole name that a given name or pet name fits, or the name itself.
std::u32string fullNameOf(const std::u32string& name, const std::set<std::u32string>& wholeNames) {
    if (wholeNames.contains(name)) return name;
    const std::u32string *only = nullptr, part = name.size() == 2 && name[0] == name[1] ? name.substr(1) : name;
    const bool isPet = name.size() == 2 && (name[0] == U'小' || name[0] == U'阿');
    for (const std::u32string& whole : wholeNames) {
        const bool fits =
            part.size() >= 2 ? whole.size() > part.size() && whole.ends_with(part) : whole.ends_with(part);
        if (!fits && !(isPet && whole.back() == name[1])) continue;
        if (only) return name;
        only = &whole;
    }
    return only ? *only : name;
}

}  // namespace

KnownEntities peopleIn(const std::vector<Finding>& names) {
    std::set<std::u32string> whole, called;
    for (const Finding& finding : names) {
        const std::string_view why = finding.why;
        if (finding.confidence < sure || finding.name.size() < 2) continue;
        if (isWholeName(finding)) whole.insert(finding.name);
        if (why == "name.given" || why == "name.pet" || why == "context.called") called.insert(finding.name);
    }
    KnownEntities people;
    for (const std::u32string& name : called)
        if (!whole.contains(name)) people.persons.push_back({Kind::Person, {}, {catalogue::encode(name)}});
    for (const std::u32string& name : whole) people.persons.push_back({Kind::Person, {catalogue::encode(name)}, {}});
    return people;
}

std::vector<Span> numbered(const std::vector<Candidate>& candidates, const KnownEntities& known,
                           std::u32string_view text, Language language) {
    std::set<std::u32string> wholeNames;
    for (const Candidate& candidate : candidates)
        if (candidate.person < 0 && isWholeName(candidate.finding)) wholeNames.insert(identityOf(candidate, text));

    // One child, one father: no number, as nothing is to be told apart.
    std::map<Kind, int> peopleOfKind;
    for (const KnownPerson& person : known.persons) ++peopleOfKind[person.kind];
    std::map<Kind, int> last;
    std::map<std::pair<Kind, int>, int> numberOfKnown;
    std::map<std::pair<Kind, std::u32string>, int> numberOfText;
    std::vector<Span> spans;
    spans.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        const Finding& finding = candidate.finding;
        Span span{finding.start, finding.end, finding.kind, finding.why, finding.confidence, 0, {}};
        const bool stands =
            candidate.person >= 0 && peopleOfKind[finding.kind] == 1 &&
            (finding.kind == Kind::Child || finding.kind == Kind::Father || finding.kind == Kind::Mother);
        if (!stands) {
            int* number = nullptr;
            if (candidate.person >= 0) {
                number = &numberOfKnown[{finding.kind, candidate.person}];
            } else {
                std::u32string identity = identityOf(candidate, text);
                if (isPerson(finding.kind)) identity = fullNameOf(identity, wholeNames);
                number = &numberOfText[{finding.kind, identity}];
            }
            if (!*number) *number = ++last[finding.kind];
            span.number = *number;
        }
        span.tag = tagOf(span.kind, span.number, language);
        spans.push_back(std::move(span));
    }
    return spans;
}

}  // namespace tonghu::redaction
