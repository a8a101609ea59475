#pragma once
// How much a redactor finds of a corpus, by kind.

#include "tests/unit/redaction/corpus.h"

#include "model/report/redaction/redactor.h"

namespace corpus {

struct Figures {
    struct Counts {
        int all = 0, found = 0;    ///< spans that must go, and those of which nothing is left
        int said = 0, right = 0;   ///< spans that the redactor marked, and those that are mostly of a span that may go
    };
    std::map<std::string, Counts> byKind;  ///< by kind of the corpus; said and right by the redactor's kind
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
    double precision() const { return double(total().right) / std::max(1, total().said); }
};

inline bool counts(char32_t c) {
    c = redaction::folded(c);
    return redaction::isHan(c) || redaction::isDigit(c) || redaction::isLetter(c);
}

inline void measure(const Note& note, const std::vector<redaction::Span>& spans, Figures& figures) {
    std::vector<bool> covered(note.text.size()), allowed(note.text.size());
    for (const redaction::Span& span : spans)
        for (std::size_t i = span.start; i < span.end; ++i) covered[i] = true;
    const auto piece = [&](std::size_t start, std::size_t end) {
        return QString::fromStdString(catalogue::encode(std::u32string_view(note.text).substr(start, end - start))).replace("\n", "\\n");
    };
    for (const Gold& gold : note.golds) {
        for (std::size_t i = gold.start; i < gold.end; ++i) allowed[i] = true;
        if (gold.kind == "?") continue;
        Figures::Counts& counted = figures.byKind[gold.kind];
        ++counted.all;
        bool all = true;
        for (std::size_t i = gold.start; i < gold.end; ++i) all &= covered[i] || !counts(note.text[i]);
        counted.found += all;
        if (!all)
            figures.misses << QStringLiteral("[%1] %2 \"%3\" in ...%4...").arg(note.name, QString::fromStdString(gold.kind), piece(gold.start, gold.end),
                                  piece(gold.start > 8 ? gold.start - 8 : 0, std::min(gold.end + 8, note.text.size())));
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
            figures.excesses << QStringLiteral("[%1] %2 (%3, %4) \"%5\" in ...%6...").arg(note.name, QString::fromStdString(std::string(redaction::nameOf(span.kind))),
                                    QString::fromStdString(span.why), QString::number(span.confidence, 'f', 2), piece(span.start, span.end),
                                    piece(span.start > 8 ? span.start - 8 : 0, std::min(span.end + 8, note.text.size())));
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
