#include "ui/print/paper_words.h"

namespace tonghu::print {

QString PaperWords::operator()(std::string_view code, const QStringList& details) const {
    const catalogue::CodeList* words = session_.catalogue().list(list_);
    QString text = QString::fromStdString(words ? words->label(code, language_) : std::string(code));
    // From the last to the first, so that a %1 within a detail stays what it is.
    for (qsizetype at = details.size(); at > 0; --at)
        text.replace('%' + QString::number(at), QString(details[at - 1]).replace('%', QStringLiteral("％")));
    return text;
}

QString PaperWords::value(const std::string& entity, const Record& record, std::string_view key) const {
    const catalogue::Field* field = session_.catalogue().field(entity, key);
    const Value* value = record.find(key);
    if (!field || !value || isEmpty(*value)) return {};
    return QString::fromStdString(catalogue::showValue(session_.catalogue(), *field, *value, language_));
}

QString PaperWords::watermark() const {
    const QString now = QString::fromStdString(session_.clock().timestamp()).left(16).replace('T', ' ');
    return QString::fromStdString(session_.unitName()) + ' ' + now;
}

}  // namespace tonghu::print
