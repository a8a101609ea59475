#include "ui/print/harm_sheet.h"

#include "ui/print/official_document.h"
#include "ui/print/paper_words.h"

namespace tonghu::print {
namespace {

const std::string entity = "mandatory_report";

/// From the province down: the police of another place reads it too.
QString wholePlace(const catalogue::CodeList* divisions, const std::string& code, const std::string& language) {
    const catalogue::Code* place = divisions ? divisions->find(code) : nullptr;
    if (!place) return QString::fromStdString(code);
    const QString within = place->parent.empty() ? QString() : wholePlace(divisions, place->parent, language);
    return within + QString::fromStdString(place->label.in(language));
}

}  // namespace

QByteArray harmSheet(workspace::Session& session, const Record& report, const std::string& language) {
    const PaperWords words(session, "report_sheet_word", language);
    const auto value = [&](const char* key) { return words.value(entity, report, key); };
    const auto child = report.parts.find("child");
    const Record* file = child == report.parts.end() || child->second.empty() ? nullptr : &child->second.front();
    const auto ofChild = [&](const char* key) { return file ? words.value("child", *file, key) : QString(); };
    const auto either = [&](const QString& text) { return text.isEmpty() ? words("unknown") : text; };

    OfficialDocument sheet({.language = language,
                            .title = words("title"),
                            .footer = words("footer", {value("number")}),
                            .watermark = words.watermark(),
                            .code = {},
                            .form = true});
    const QList<Column> pairs{{1.1, true}, {2}, {1.1, true}, {2}};
    const QList<Column> wide{{1.1, true}, {5.1}};
    sheet.heading(words("section_report"));
    sheet.table(pairs, {},
                {{words("number"), value("number"), words("unit"), QString::fromStdString(session.unitName())},
                 {words("found_at"), value("found_at"), words("reported_at"), value("reported_at")},
                 {words("reported_to"), value("reported_to"), words("reported_how"), value("reported_how")},
                 {words("telephone"), QString()}});
    sheet.heading(words("section_child"));
    const QString age = value("child_age").isEmpty() ? QString() : words("years", {value("child_age")});
    sheet.table(pairs, {},
                {{words("name"), either(ofChild("full_name")), words("sex"),
                  either(file ? ofChild("sex") : value("child_sex"))},
                 {words("birth"), either(file ? ofChild("birth_date") : age), words("address"),
                  either(ofChild("residence_address"))}});
    const QString division = wholePlace(session.catalogue().list("division"), report.text("division_code"), language);
    const QString place = QStringList{division, value("place_found")}.join(' ').trimmed();
    sheet.table(wide, {}, {{words("place"), either(place)}, {words("described"), either(value("child_described"))}});
    sheet.heading(words("section_found"));
    QStringList situations;
    if (const catalogue::CodeList* list = session.catalogue().list("mandatory_situation"))
        for (const catalogue::Code& code : list->codes())
            situations << (report.text("situation") == code.code ? tickedBox : emptyBox) + QStringLiteral(" ") +
                              QString::fromStdString(code.label.in(language));
    sheet.table(wide, {},
                {{words("situation"), situations.join('\n')},
                 {words("circumstances"), value("circumstances")},
                 {words("measures"), value("first_measures")},
                 {words("evidence"), value("evidence")}});
    sheet.together([&] {
        sheet.heading(words("section_receipt"));
        sheet.blanks({{words("received_by")}, {words("received_at")}, {words("receipt"), value("receipt")}});
        sheet.blanks({{words("seal")}}, true);
    });
    sheet.note(words("basis"));
    return sheet.pdf();
}

}  // namespace tonghu::print
