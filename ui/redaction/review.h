#pragma once
// What the redactor marked in a text, and what the person who reads it has decided. Positions are code points, as the
// redactor has them; `unitOf` turns them into Qt's.

#include "model/report/redaction/redactor.h"

#include <QString>

#include <optional>

namespace tonghu::ui {

class Review {
public:
    enum class Decision { Open, Replace, Leave };
    struct Mark {
        redaction::Span span;
        Decision decision = Decision::Open;
    };

    Review() = default;
    Review(const QString& text, std::vector<redaction::Span> spans, redaction::Language language);

    const std::vector<Mark>& marks() const { return marks_; }
    /// The mark that keys work on; none where there are no marks.
    std::optional<std::size_t> current() const { return current_; }
    void goTo(std::size_t mark) { current_ = mark; }
    /// The next one after the current, going round; the next that is open where `open`.
    void goOn(int step, bool open);
    /// The mark over or right before a position of Qt's.
    std::optional<std::size_t> markAt(int unit) const;

    void decide(Decision decision);
    void replaceAllOpen();
    /// One character further or less at the start or at the end; not into another mark, not to nothing.
    void moveStart(int step);
    void moveEnd(int step);
    /// Marks from one of Qt's positions to another as `kind`, over what was marked there, decided; the current one.
    void add(int fromUnit, int toUnit, redaction::Kind kind);

    /// How many are not decided.
    std::size_t open() const;
    /// How many will be replaced.
    std::size_t replaced() const;
    /// The text with tags in place of what is to be replaced (what is open counts as replaced).
    QString result() const;

    int unitOf(std::size_t codePoint) const { return units_[codePoint]; }
    QString textOf(const Mark& mark) const;

private:
    std::size_t codePointOf(int unit) const;
    void renumber();

    QString text_;
    std::string utf8_;
    std::vector<int> units_;  ///< Qt's position of each code point, and of the end
    redaction::Language language_ = redaction::Language::Chinese;
    std::vector<Mark> marks_;
    std::optional<std::size_t> current_;
};

}  // namespace tonghu::ui
