#include "model/catalogue/pinyin.h"
#include "model/base/result.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace tonghu::catalogue {
namespace {

/// Names first, so that surnames get their reading; then whatever is not Han. The letter that stands for u with dots on
/// every Chinese keyboard is v; Latin-ASCII alone would make it u (吕 and 鲁 alike).
constexpr char16_t rules[] = u"Han-Latin/Names; Any-Latin; NFD; [[:Mn:]-[\u0308]] Remove; NFC; Lower";

std::unique_ptr<icu::Transliterator> makeTransliterator(const icu::UnicodeString& id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made)
        throw MachineFailure({ErrorKind::Machine, "machine.unexpected", {}, {u_errorName(status)}, {}});
    return made;
}

/// A transliterator keeps state while it works, so each thread has its own.
icu::Transliterator& toLatin() {
    thread_local std::unique_ptr<icu::Transliterator> transliterator = makeTransliterator(rules);
    return *transliterator;
}

icu::Transliterator& toAscii() {
    thread_local std::unique_ptr<icu::Transliterator> transliterator = makeTransliterator("Latin-ASCII; Lower");
    return *transliterator;
}

}  // namespace

NameSpelling spellName(std::string_view name) {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8({name.data(), std::int32_t(name.size())});
    toLatin().transliterate(text);
    text.findAndReplace(icu::UnicodeString(u"\u00FC"), icu::UnicodeString(u"v"));
    toAscii().transliterate(text);

    NameSpelling spelling;
    bool inSyllable = false;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        char16_t letter = text[i];
        if (letter == u'\'') continue;
        if (letter < u'a' || letter > u'z') {
            inSyllable = false;
            continue;
        }
        if (!inSyllable) {
            if (!spelling.pinyin.empty()) spelling.pinyin.push_back(' ');
            spelling.initials.push_back(char(letter));
        }
        spelling.pinyin.push_back(char(letter));
        inSyllable = true;
    }
    return spelling;
}

}  // namespace tonghu::catalogue
