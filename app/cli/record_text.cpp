#include "app/cli/record_text.h"

#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tonghu::cli {
namespace {

QString inLanguage(const catalogue::Label& label) {
    return QString::fromStdString(label.in(words::languageName()));
}

QString separator() {
    return QCoreApplication::translate("cli", ": ", "between a label and its value");
}

/// The consents that a visit still waits for, codes joined by commas.
QString missingInWords(const workspace::Session& session, const std::string& codes) {
    std::vector<std::string> needs;
    for (const QString& code : QString::fromStdString(codes).split(',', Qt::SkipEmptyParts))
        needs.push_back(code.trimmed().toStdString());
    return words::consentNeedsInWords(needs, &session.catalogue());
}

/// The lines of those fields that have a value, in the order of the catalogue, under their groups' headings.
QString fieldLines(const workspace::Session& session, std::string_view entity, const Record& record,
                   const QString& indent) {
    QString text, group;
    for (const catalogue::Field* field : session.catalogue().fieldsOf(entity)) {
        const QString value = cellText(session, entity, field->key, record);
        // A record's id tells a reader nothing; whom it names stands in fields of its own.
        if (value.isEmpty() || field->type == catalogue::FieldType::Reference) continue;
        if (const QString its = QString::fromStdString(field->group); indent.isEmpty() && its != group) {
            group = its;
            const auto groups = session.catalogue().groupsOf(entity);
            const auto found =
                std::ranges::find_if(groups, [&](const auto* known) { return known->key == field->group; });
            if (found != groups.end()) text += '\n' + inLanguage((*found)->label) + '\n';
        }
        text += indent + "  " + inLanguage(field->label) + separator() + harmless(value) + '\n';
    }
    return text;
}

}  // namespace

QString cellText(const workspace::Session& session, std::string_view entity, std::string_view key,
                 const Record& record) {
    const Value* value = record.find(key);
    if (value == nullptr || isEmpty(*value)) return {};
    if (entity == "visit" && key == "missing") return missingInWords(session, textOf(*value));
    if (const auto* field = session.catalogue().field(entity, key))
        return QString::fromStdString(catalogue::showValue(session.catalogue(), *field, *value, words::languageName()));
    if (const auto* number = std::get_if<std::int64_t>(value)) return QString::number(*number);
    return QString::fromStdString(textOf(*value));
}

QString labelOf(const workspace::Session& session, std::string_view entity, std::string_view key) {
    if (const auto* field = session.catalogue().field(entity, key)) return inLanguage(field->label);
    // The child's number and name stand in the rows of its visits and cases too.
    if (const auto* field = session.catalogue().field("child", key)) return inLanguage(field->label);
    return QString::fromUtf8(key.data(), qsizetype(key.size()));
}

Table tableOf(const workspace::Session& session, std::string_view entity, const std::vector<std::string>& keys,
              const std::vector<Record>& records) {
    std::vector<std::string> shown;
    for (const std::string& key : keys)
        if (std::ranges::any_of(records, [&](const Record& record) { return record.find(key) != nullptr; }))
            shown.push_back(key);
    QStringList headings{"id"};
    for (const std::string& key : shown) headings << labelOf(session, entity, key);
    Table table(headings);
    for (const Record& record : records) {
        QStringList cells{QString::number(record.id.value)};
        for (const std::string& key : shown) cells << cellText(session, entity, key, record);
        table.add(cells);
    }
    return table;
}

std::vector<std::string> listColumns(const workspace::Session& session, std::string_view entity) {
    std::vector<std::string> keys;
    for (const auto& [field, access] : policy::visibleFields(session.catalogue(), session.actor(), entity))
        if (field->listColumn) keys.push_back(field->key);
    return keys;
}

QString recordText(const workspace::Session& session, std::string_view entity, const Record& record) {
    QString text =
        "id" + separator() + QString::number(record.id.value) + '\n' + fieldLines(session, entity, record, "");
    for (const auto& [part, records] : record.parts) {
        const auto* about = session.catalogue().entity(part);
        int number = 0;
        for (const Record& each : records) {
            text +=
                QString("\n%1 %2\n").arg(about ? inLanguage(about->label) : QString::fromStdString(part)).arg(++number);
            text += fieldLines(session, part, each, "  ");
        }
    }
    return text;
}

}  // namespace tonghu::cli
