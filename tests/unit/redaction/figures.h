#pragma once
// How much a redactor finds of a corpus, by kind.

#include "tests/unit/redaction/corpus.h"

#include "model/report/redaction/redactor.h"

namespace corpus {

struct Figures {
    struct Counts {
        int all = 0, found = 0;   ///< spans that must go, and those of which nothing is left
        int said = 0, right = 0;  ///< spans that the redactor marked, and those that are mostly of a span that may go
    };
    std::map<std::string, Counts> byKind;  ///< by kind of the corpus; said and right by the redactor's kind
    int own = 0, ownFound = 0;             ///< of those that must go: what the child's file has, in whatever spelling
    QStringList misses, excesses;

    Counts total() const {
        Counts sum;
        for (const auto& [kind, counts] : byKind) {
            sum.all += counts.all;
            sum.found += counts.found;
            sum.said += counts.said;
            sum.right += counts.right;
        }
        return sum;
    }
    double recall() const { return double(total().found) / std::max(1, total().all); }
    double ownRecall() const { return double(ownFound) / std::max(1, own); }
    double precision() const { return double(total().right) / std::max(1, total().said); }
};

inline bool counts(char32_t c) {
    c = redaction::folded(c);
    return redaction::isHan(c) || redaction::isDigit(c) || redaction::isLetter(c);
}

/// The child, the guardian and siblings under any name; of other people, numbers, places what stands in the file as it
/// is.
inline bool isOfFile(const Note& note, const Gold& gold) {
    if (gold.kind == "child" || gold.kind == "guardian" || gold.kind == "sibling") return true;
    const auto plain = [](std::u32string_view text) { return redaction::withoutGaps(redaction::folded(text)).text; };
    const std::u32string text = plain(std::u32string_view(note.text).substr(gold.start, gold.end - gold.start));
    const auto holds = [&](const std::string& value) {
        return plain(*catalogue::decode(value)).find(text) != std::u32string::npos;
    };
    for (const redaction::KnownPerson& person : note.known.persons)
        for (const std::string& name : person.names)
            if (holds(name)) return true;
    return std::any_of(note.known.items.begin(), note.known.items.end(),
                       [&](const auto& item) { return holds(item.text); });
}

inline void measure(const Note& note, const std::vector<redaction::Span>& spans, Figures& figures) {
    std::vector<bool> covered(note.text.size()), allowed(note.text.size());
    for (const redaction::Span& span : spans)
        for (std::size_t i = span.start; i < span.end; ++i) covered[i] = true;
    const auto piece = [&](std::size_t start, std::size_t end) {
        return QString::fromStdString(catalogue::encode(std::u32string_view(note.text).substr(start, end - start)))
            .replace("\n", "\\n");
    };
    for (const Gold& gold : note.golds) {
        for (std::size_t i = gold.start; i < gold.end; ++i) allowed[i] = true;
        if (gold.kind == "?") continue;
        Figures::Counts& counted = figures.byKind[gold.kind];
        ++counted.all;
        bool all = true;
        for (std::size_t i = gold.start; i < gold.end; ++i) all &= covered[i] || !counts(note.text[i]);
        counted.found += all;
        if (isOfFile(note, gold)) {
            ++figures.own;
            figures.ownFound += all;
        }
        if (!all)
            figures.misses << QStringLiteral("[%1] %2 \"%3\" in ...%4...")
                                  .arg(note.name, QString::fromStdString(gold.kind), piece(gold.start, gold.end),
                                       piece(gold.start > 8 ? gold.start - 8 : 0,
                                             std::min(gold.end + 8, note.text.size())));
    }
    for (const redaction::Span& span : spans) {
        int inside = 0, outside = 0;
        for (std::size_t i = span.start; i < span.end; ++i)
            if (counts(note.text[i])) ++(allowed[i] ? inside : outside);
        Figures::Counts& counted = figures.byKind[std::string(redaction::nameOf(span.kind))];
        ++counted.said;
        const bool right = inside > 0 && inside >= outside;
        counted.right += right;
        if (!right)
            figures.excesses << QStringLiteral("[%1] %2 (%3, %4) \"%5\" in ...%6...")
                                    .arg(note.name, QString::fromStdString(std::string(redaction::nameOf(span.kind))),
                                         QString::fromStdString(span.why), QString::number(span.confidence, 'f', 2),
                                         piece(span.start, span.end),
                                         piece(span.start > 8 ? span.start - 8 : 0,
                                               std::min(span.end + 8, note.text.size())));
    }
}

inline constexpr int variations = 5;  ///< of each note, the written one included

inline Figures figuresOf(const Part& part, bool withFile) {
    Figures figures;
    for (std::size_t index = 0; index < part.notes.size(); ++index)
        for (int variation = 0; variation < variations; ++variation) {
            const Note note = vary(part, index, variation);
            const redaction::Redactor redactor(withFile ? note.known : redaction::KnownEntities{});
            measure(note, redactor.redact(catalogue::encode(note.text))->spans, figures);
        }
    return figures;
}

}  // namespace corpus
