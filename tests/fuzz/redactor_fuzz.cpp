// Texts for the redactor, with a child's file (the lines before a line "===") and without: no name of the file is left
// where it stood whole, spans lie in order inside the text, and what comes out is text.

#include "model/report/redaction/redactor.h"
#include "tests/fuzz/fuzz_target.h"

using namespace tonghu;
using fuzz::promise;

namespace {

redaction::KnownEntities fileOf(std::string_view lines) {
    redaction::KnownEntities known;
    while (!lines.empty() && known.persons.size() < 8) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        known.persons.push_back(
            {.kind = redaction::Kind(known.persons.size()), .names = {std::string(line)}, .nicknames = {}});
    }
    return known;
}

std::size_t codePoints(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text = fuzz::textOf(data, size), file;
    if (const std::size_t parted = text.find("\n===\n"); parted != std::string_view::npos) {
        file = text.substr(0, parted);
        text.remove_prefix(parted + 5);
    }
    const redaction::Redactor redactor(fileOf(file));
    const auto redacted = redactor.redact(text);
    if (!redacted) {
        promise(redacted.error().code == "field.not_text", "only what is no text is refused");
        return 0;
    }
    std::size_t end = 0;
    for (const redaction::Span& span : redacted->spans) {
        promise(span.start >= end && span.end > span.start, "spans in order, none over another");
        end = span.end;
    }
    promise(end <= codePoints(text), "spans inside the text");
    promise(redacted->text == redaction::applied(text, redacted->spans), "the text is what the spans make of it");
    promise(redactor.redact(redacted->text).has_value(), "what comes out is text");
    return 0;
}
