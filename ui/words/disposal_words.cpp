#include "ui/words/disposal_words.h"

#include "ui/words/language.h"

#include <QCoreApplication>

#include <array>

namespace tonghu::words {
namespace {

struct KindWords {
    std::string_view kind;
    const char* words;
};

constexpr std::array kinds{KindWords{"delete", QT_TRANSLATE_NOOP("codes", "delete")},
                           KindWords{"archive", QT_TRANSLATE_NOOP("codes", "hand over to the archive")},
                           KindWords{"restrict", QT_TRANSLATE_NOOP("codes", "restrict")},
                           KindWords{"unseal", QT_TRANSLATE_NOOP("codes", "open for some days")},
                           KindWords{"release", QT_TRANSLATE_NOOP("codes", "lift the restriction")},
                           KindWords{"keep", QT_TRANSLATE_NOOP("codes", "keep longer")},
                           KindWords{"permanent", QT_TRANSLATE_NOOP("codes", "kept for good by a rule on archives")}};

}  // namespace

QString disposalInWords(std::string_view kind) {
    for (const KindWords& entry : kinds)
        if (entry.kind == kind) return QCoreApplication::translate("codes", entry.words);
    return QString::fromUtf8(kind.data(), qsizetype(kind.size()));
}

QString groundInWords(std::string_view code, const catalogue::Catalogue& catalogue) {
    for (const char* name : {"request_deletion_ground", "restriction_ground"})
        if (const auto* list = catalogue.list(name); list && list->find(code))
            return QString::fromStdString(list->label(code, languageName()));
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

QString spanInWords(const std::optional<catalogue::Span>& span) {
    if (!span) return {};
    if (span->months > 0) return QCoreApplication::translate("codes", "%n month(s)", nullptr, span->months);
    return QCoreApplication::translate("codes", "%n day(s)", nullptr, span->days);
}

QString dayOf(std::string_view timestamp) {
    return QString::fromUtf8(timestamp.data(), qsizetype(std::min<std::size_t>(timestamp.size(), 10)));
}

}  // namespace tonghu::words
