#include "ui/redaction/review.h"

#include <algorithm>

namespace tonghu::ui {

Review::Review(const QString& text, std::vector<redaction::Span> spans, redaction::Language language)
    : text_(text), utf8_(text.toStdString()), language_(language) {
    for (int unit = 0; unit < text.size(); ++unit) {
        units_.push_back(unit);
        if (text[unit].isHighSurrogate() && unit + 1 < text.size()) ++unit;
    }
    units_.push_back(int(text.size()));
    for (redaction::Span& span : spans) marks_.push_back({std::move(span), Decision::Open});
    if (!marks_.empty()) current_ = 0;
}

void Review::goOn(int step, bool open) {
    if (!current_) return;
    const int count = int(marks_.size());
    for (int tried = 1; tried <= count; ++tried) {
        const std::size_t next = std::size_t(((int(*current_) + step * tried) % count + count) % count);
        if (open && marks_[next].decision != Decision::Open) continue;
        current_ = next;
        return;
    }
}

std::optional<std::size_t> Review::markAt(int unit) const {
    const std::size_t position = codePointOf(unit);
    for (std::size_t i = 0; i < marks_.size(); ++i)
        if (marks_[i].span.start <= position && position <= marks_[i].span.end) return i;
    return std::nullopt;
}

void Review::decide(Decision decision) {
    if (current_) marks_[*current_].decision = decision;
}

void Review::replaceAllOpen() {
    for (Mark& mark : marks_)
        if (mark.decision == Decision::Open) mark.decision = Decision::Replace;
}

void Review::moveStart(int step) {
    if (!current_) return;
    redaction::Span& span = marks_[*current_].span;
    const std::size_t least = *current_ > 0 ? marks_[*current_ - 1].span.end : 0;
    const std::ptrdiff_t start = std::ptrdiff_t(span.start) + step;
    if (start < std::ptrdiff_t(least) || start >= std::ptrdiff_t(span.end)) return;
    span.start = std::size_t(start);
}

void Review::moveEnd(int step) {
    if (!current_) return;
    redaction::Span& span = marks_[*current_].span;
    const std::size_t most = *current_ + 1 < marks_.size() ? marks_[*current_ + 1].span.start : units_.size() - 1;
    const std::ptrdiff_t end = std::ptrdiff_t(span.end) + step;
    if (end <= std::ptrdiff_t(span.start) || end > std::ptrdiff_t(most)) return;
    span.end = std::size_t(end);
}

void Review::add(int fromUnit, int toUnit, redaction::Kind kind) {
    redaction::Span span{codePointOf(std::min(fromUnit, toUnit)),
                         codePointOf(std::max(fromUnit, toUnit)),
                         kind,
                         "person.added",
                         1,
                         0,
                         {}};
    if (span.start >= span.end) return;
    // What is marked there already is taken in whole: nothing of it may show.
    std::erase_if(marks_, [&](const Mark& mark) {
        if (mark.span.end <= span.start || mark.span.start >= span.end) return false;
        span.start = std::min(span.start, mark.span.start);
        span.end = std::max(span.end, mark.span.end);
        return true;
    });
    const auto place =
        std::find_if(marks_.begin(), marks_.end(), [&](const Mark& mark) { return mark.span.start >= span.end; });
    current_ = std::size_t(place - marks_.begin());
    marks_.insert(place, {span, Decision::Replace});
    renumber();
}

void Review::renumber() {
    std::vector<redaction::Span> spans;
    for (const Mark& mark : marks_) spans.push_back(mark.span);
    redaction::renumber(utf8_, spans, language_);
    for (std::size_t i = 0; i < marks_.size(); ++i) marks_[i].span = spans[i];
}

std::size_t Review::open() const {
    return std::size_t(
        std::count_if(marks_.begin(), marks_.end(), [](const Mark& mark) { return mark.decision == Decision::Open; }));
}

std::size_t Review::replaced() const {
    return std::size_t(std::count_if(marks_.begin(), marks_.end(),
                                     [](const Mark& mark) { return mark.decision == Decision::Replace; }));
}

QString Review::result() const {
    std::vector<redaction::Span> spans;
    for (const Mark& mark : marks_)
        if (mark.decision != Decision::Leave) spans.push_back(mark.span);
    return QString::fromStdString(redaction::applied(utf8_, spans));
}

QString Review::textOf(const Mark& mark) const {
    return text_.mid(unitOf(mark.span.start), unitOf(mark.span.end) - unitOf(mark.span.start));
}

std::size_t Review::codePointOf(int unit) const {
    return std::size_t(std::lower_bound(units_.begin(), units_.end(), unit) - units_.begin());
}

}  // namespace tonghu::ui
