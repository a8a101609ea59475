#include "model/report/redaction/redactor.h"
#include "model/catalogue/text.h"
#include "model/report/redaction/latin_names.h"
#include "model/report/redaction/numbers.h"
#include "model/report/redaction/overlaps.h"
#include "model/report/redaction/people.h"
#include "model/report/redaction/places.h"
#include "model/report/redaction/writings.h"

#include <algorithm>
#include <map>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;

// Who wins where finds overlap.
constexpr int knownRank = 100, writingRank = 90, numberRank = 80, institutionRank = 65, placeRank = 60, nameRank = 50,
              learnedRank = 45;

void add(std::vector<Candidate>& candidates, std::vector<Finding> findings, int rank) {
    for (Finding& finding : findings) candidates.push_back({std::move(finding), -1, -1, rank});
}

bool isWhole(const Candidate& candidate) {
    return candidate.finding.end > candidate.finding.start;
}

}  // namespace

struct Redactor::Parts {
    KnownEntities known;
    Options options;
    const Lexicon& lexicon = Lexicon::instance();
    KnownMatcher matcher{known, KnownMatcher::Reach::File, lexicon};

    Parts(KnownEntities entities, Options given) : known(std::move(entities)), options(given) {}

    std::vector<Candidate> candidatesIn(Text raw, Text text) const {
        std::vector<Candidate> candidates;
        for (KnownFinding& found : matcher.find(raw, text))
            candidates.push_back({std::move(found.finding), found.person, found.item, knownRank});
        const View seen = visible(text);
        const auto addSeen = [&](std::vector<Finding> findings, int rank) {
            for (Finding& finding : findings) {
                finding.end = seen.end(finding.end);
                finding.start = seen.begin(finding.start);
            }
            add(candidates, std::move(findings), rank);
        };
        addSeen(findNumbers(seen.text), numberRank);
        addSeen(findPlates(seen.text), numberRank);
        addSeen(findBirthDates(seen.text), numberRank - 1);
        addSeen(findContacts(seen.text), writingRank);
        addSeen(findCoordinates(seen.text), writingRank);
        addSeen(findCaseNumbers(seen.text), writingRank - 1);
        const View view = flowing(text);
        const std::vector<Token> tokens = readTokens(view, lexicon);
        std::vector<Finding> names = findNames(view, tokens, lexicon);
        std::u32string seenRaw;
        for (std::uint32_t position : seen.at) seenRaw.push_back(raw[position]);
        std::vector<Finding> latinPlaces;
        for (PlaceFinding& place : findLatinPlaces(seenRaw, seen.text)) latinPlaces.push_back(std::move(place.finding));
        addSeen(std::move(latinPlaces), placeRank);
        addSeen(findLatinNames(seenRaw, seen.text, lexicon), nameRank);
        for (PlaceFinding& place : findPlaces(view, tokens, lexicon)) {
            const int rank = place.finding.kind >= Kind::School ? institutionRank : placeRank;
            candidates.push_back({std::move(place.finding), -1, -1, rank, place.isShared});
        }
        // Whoever is named once is looked for in the rest of the text: 覃语嫣 above, 语嫣 below.
        KnownEntities read = peopleIn(names);
        for (const std::u32string& name : findRepeated(view, tokens, lexicon))
            read.persons.push_back({Kind::Person, {catalogue::encode(name)}, {}});
        const KnownMatcher again(read, KnownMatcher::Reach::Text, lexicon);
        for (KnownFinding& found : again.find(raw, text)) {
            const KnownPerson& person = read.persons[std::size_t(found.person)];
            const std::string& name = person.names.empty() ? person.nicknames.front() : person.names.front();
            found.finding.name = folded(catalogue::decode(name).value());
            found.finding.why = "text.named_elsewhere";
            candidates.push_back({std::move(found.finding), -1, -1, learnedRank});
        }
        add(candidates, std::move(names), nameRank);
        std::erase_if(candidates, [](const Candidate& candidate) { return !isWhole(candidate); });
        if (options.level == Level::Work)
            std::erase_if(candidates,
                          [](const Candidate& candidate) { return candidate.isShared && candidate.rank < knownRank; });
        return withoutOverlaps(std::move(candidates), text);
    }
};

Redactor::Redactor(KnownEntities known, Options options) : parts_(std::make_unique<Parts>(std::move(known), options)) {}
Redactor::~Redactor() = default;
Redactor::Redactor(Redactor&&) noexcept = default;
Redactor& Redactor::operator=(Redactor&&) noexcept = default;

Result<Redacted> Redactor::redact(std::string_view utf8) const {
    const auto raw = catalogue::decode(utf8);
    if (!raw) return fail(ErrorKind::BadInput, "field.not_text");
    const std::u32string text = folded(*raw);
    Redacted result;
    result.spans = numbered(parts_->candidatesIn(*raw, text), parts_->known, text, parts_->options.language);
    result.text = applied(utf8, result.spans);
    return result;
}

std::string applied(std::string_view utf8, const std::vector<Span>& spans) {
    std::string result;
    result.reserve(utf8.size());
    std::size_t position = 0, byte = 0;  // of the code point that comes next
    const auto goTo = [&](std::size_t end, bool copy) {
        for (; position < end && byte < utf8.size(); ++position) {
            const std::size_t start = byte++;
            while (byte < utf8.size() && (static_cast<unsigned char>(utf8[byte]) & 0xC0) == 0x80) ++byte;
            if (copy) result.append(utf8.substr(start, byte - start));
        }
    };
    for (const Span& span : spans) {
        goTo(span.start, true);
        result += span.tag;
        goTo(span.end, false);
    }
    goTo(std::string::npos, true);
    return result;
}

void renumber(std::string_view utf8, std::vector<Span>& spans, Language language) {
    std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    std::size_t covered = 0;
    std::erase_if(spans, [&](const Span& span) {
        if (span.end <= covered || span.end <= span.start) return true;
        covered = span.end;
        return false;
    });
    for (std::size_t i = 1; i < spans.size(); ++i) spans[i].start = std::max(spans[i].start, spans[i - 1].end);

    const std::u32string text = folded(catalogue::decode(utf8).value_or(std::u32string()));
    const auto key = [&](const Span& span) {
        return std::pair{span.kind,
                         withoutGaps(Text(text).substr(std::min(span.start, text.size()), span.end - span.start)).text};
    };
    std::map<std::pair<Kind, std::u32string>, int> numberOf;
    std::map<Kind, int> last;
    for (const Span& span : spans)
        if (!span.tag.empty()) {
            numberOf.try_emplace(key(span), span.number);
            last[span.kind] = std::max(last[span.kind], span.number);
        }
    for (Span& span : spans)
        if (span.tag.empty()) {
            const auto [found, isNew] = numberOf.try_emplace(key(span), 0);
            if (isNew) found->second = ++last[span.kind];
            span.number = found->second;
            span.tag = tagOf(span.kind, span.number, language);
        }
}

}  // namespace tonghu::redaction
