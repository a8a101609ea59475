#include "ui/words/messages.h"

#include "ui/words/error_words.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tonghu::words {
namespace {

const ErrorWords* find(std::string_view code) {
    const auto table = errorWords();
    const auto found = std::ranges::find_if(table, [&](const ErrorWords& words) { return words.code == code; });
    return found == table.end() ? nullptr : &*found;
}

/// `source` in the language spoken, its %1, %2 ... filled. In one pass, so that a detail that itself holds "%2" stays
/// as it is; a placeholder without detail is left out.
QString filled(const char* source, const Error& error, const catalogue::Catalogue* catalogue) {
    const QString text = QCoreApplication::translate("errors", source);
    static const QRegularExpression placeholder("%([1-9])");
    QString result;
    qsizetype from = 0;
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const std::size_t index = found.captured(1).toUInt() - 1;
        result += text.mid(from, found.capturedStart() - from);
        if (index < error.details.size())
            result += codeInWords(error.details[index], catalogue);
        else  // nor does the colon before it stand alone
            while (result.endsWith(QChar(':')) || result.endsWith(QChar(0xFF1A)) || result.endsWith(QChar(' ')))
                result.chop(1);
        from = found.capturedEnd();
    }
    return result + text.mid(from);
}

QString fieldInWords(const std::string& place, const catalogue::Catalogue* catalogue) {
    if (catalogue == nullptr) return QString::fromStdString(place);
    return codeInWords(place, catalogue);
}

QString placeInWords(const Place& place, const catalogue::Catalogue* catalogue) {
    QStringList parts;
    if (!place.file.empty()) parts << QString::fromStdString(place.file);
    if (place.row > 0) parts << QCoreApplication::translate("errors", "row %1").arg(place.row);
    if (!place.column.empty())
        parts << QCoreApplication::translate("errors", "column “%1”").arg(QString::fromStdString(place.column));
    if (!place.field.empty()) {
        const QString label = fieldInWords(place.field, catalogue);
        if (label.toStdString() != place.column)
            parts << QCoreApplication::translate("errors", "field “%1”").arg(label);
    }
    return parts.join(QCoreApplication::translate("errors", ", ", "between the parts of a place"));
}

}  // namespace

bool hasWords(std::string_view code) {
    return find(code) != nullptr;
}

QStringList knownCodes() {
    QStringList codes;
    for (const ErrorWords& words : errorWords()) codes << words.code;
    return codes;
}

QString dutiesInWords(const std::vector<int>& duties) {
    if (duties.empty()) return {};
    QStringList numbers;
    for (int duty : duties) numbers << QString::number(duty);
    const QString joined = numbers.join(QCoreApplication::translate("errors", ", ", "between the numbers of duties"));
    const char* words =
        duties.size() == 1 ? QT_TRANSLATE_NOOP("errors", "duty %1") : QT_TRANSLATE_NOOP("errors", "duties %1");
    return QCoreApplication::translate("errors", words).arg(joined);
}

Message partsOf(const Error& error, const catalogue::Catalogue* catalogue) {
    const ErrorWords* own = find(error.code);
    const ErrorWords& words = own ? *own : wordsOfKind(error.kind);
    Message message{.place = placeInWords(error.place, catalogue),
                    .what = filled(words.what, error, catalogue),
                    .remedy = filled(words.remedy, error, catalogue),
                    .duties = dutiesInWords(error.duties)};
    // Without words of its own the code helps whoever is called for help.
    if (!own) message.what += QString(" [%1]").arg(QString::fromStdString(error.code));
    return message;
}

QString messageOf(const Error& error, const catalogue::Catalogue* catalogue) {
    const Message message = partsOf(error, catalogue);
    QString text = message.place;
    if (!text.isEmpty()) text += QCoreApplication::translate("errors", ": ", "between the place and what happened");
    text += message.what;
    if (!message.remedy.isEmpty()) text += (language() == Language::English ? " " : "") + message.remedy;
    if (!message.duties.isEmpty()) text += QCoreApplication::translate("errors", " (%1)").arg(message.duties);
    return text;
}

}  // namespace tonghu::words
