#pragma once
// Text that must be shared, with whoever it gives away replaced by tags (report.md, 6): first what the child's file
// knows, then what has a form of its own, then names and places that read like ones. A person reads the result.
//
// The same person gets the same tag, under whatever name the text has them. The result depends on text, file and level
// alone. What it finds and misses is measured: docs/redaction.md.

#include "model/base/result.h"
#include "model/report/redaction/kinds.h"

#include <memory>

namespace tonghu::redaction {

struct Options {
    Level level = Level::Strict;
    Language language = Language::Chinese;
};

struct Redacted {
    std::string text;
    std::vector<Span> spans;  ///< in order, none over another
};

/// For one child's file, or for none. May be used from several threads at once.
class Redactor {
public:
    explicit Redactor(KnownEntities known, Options options = {});
    ~Redactor();
    Redactor(Redactor&&) noexcept;
    Redactor& operator=(Redactor&&) noexcept;

    /// BadInput "field.not_text" for bytes that are no text.
    Result<Redacted> redact(std::string_view utf8) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The text with the tags of `spans` in their places; spans in order, none over another.
std::string applied(std::string_view utf8, const std::vector<Span>& spans);
/// Orders spans that a person has added or changed, drops what lies within another, and gives numbers and tags to those
/// without: the number of a span of the same kind and text, else the next.
void renumber(std::string_view utf8, std::vector<Span>& spans, Language language);

}  // namespace tonghu::redaction
