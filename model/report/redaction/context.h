#pragma once
// What stands before and behind a place in a text, and how much it speaks for the name of a person there.

#include "model/report/redaction/lexicon.h"

namespace tonghu::redaction {

class Context {
public:
    Context(std::u32string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    /// Natural logarithms of how many times likelier a name is; 0 where nothing speaks for it.
    float before(
        std::size_t position) const;  ///< 爷爷, 监护人：, 见到; the start of a sentence; after another name's comma
    float after(std::size_t position) const;  ///< 说, 的奶奶, （女; the end of a sentence
    /// Alone in a cell of a table, an item of a list, a line of a form.
    float cell(std::size_t begin, std::size_t end) const;

private:
    bool endsWith(Terms group, std::size_t end, std::size_t shortest) const {
        return lexicon_.termBefore(group, text_.substr(0, end), shortest);
    }
    bool beginsWith(Terms group, std::size_t begin, std::size_t shortest) const {
        return begin < text_.size() && lexicon_.termAfter(group, text_.substr(begin), shortest);
    }

    std::u32string_view text_;
    const Lexicon& lexicon_;
};

}  // namespace tonghu::redaction
