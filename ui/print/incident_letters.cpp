#include "ui/print/incident_letters.h"

#include "ui/print/official_document.h"
#include "ui/print/paper_words.h"

namespace tonghu::print {
namespace {

const std::string entity = "incident";
constexpr const char* wordList = "incident_letter_word";

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString dayOf(workspace::Session& session) {
    return text(session.clock().today().iso());
}

std::string fileNameOf(const Record& incident, const cases::IncidentLetter& letter, int number) {
    return incident.text("number") + "_" + letter.caseNumber + "_" + std::to_string(number) + ".pdf";
}

}  // namespace

QByteArray incidentLetter(workspace::Session& session, const Record& incident, const cases::IncidentLetter& letter,
                          const std::string& language) {
    const PaperWords words(session, wordList, language);
    const auto value = [&](const char* key) { return words.value(entity, incident, key); };
    const QString ending = letter.toChild ? "_child" : "";
    const auto word = [&](const QString& code, const QString& detail) {
        return words((code + ending).toStdString(), {detail});
    };
    OfficialDocument paper({.language = language,
                            .title = words(letter.toChild ? "child_title" : "guardian_title"),
                            .footer = words("footer", {value("number")}) + "  " + text(letter.copyNumber),
                            .watermark = words.watermark()});
    paper.flush(words("to", {text(letter.addressee)}));
    paper.paragraph(letter.toChild ? words("child_opening", {text(session.unitName())})
                                   : words("guardian_opening", {text(letter.childName), text(letter.caseNumber)}));
    paper.heading(words(letter.toChild ? "child_one" : "guardian_one"));
    paper.paragraph(words("happened", {value("kind"), value("found_at")}));
    paper.paragraph(word("kinds", value("data_kinds")));
    paper.paragraph(words("cause", {value("cause")}));
    paper.paragraph(words("harm", {value("possible_harm")}));
    paper.heading(words(letter.toChild ? "child_two" : "guardian_two"));
    paper.paragraph(word("measures", value("measures_taken")));
    paper.paragraph(word("can_do", value("people_can_do")));
    paper.heading(words(letter.toChild ? "child_three" : "guardian_three"));
    paper.paragraph(word("contact", value("contact")));
    if (letter.toChild) paper.paragraph(words("child_end"));
    paper.closing(text(session.unitName()), dayOf(session));
    return paper.pdf();
}

QByteArray deliveryList(workspace::Session& session, const Record& incident,
                        const std::vector<cases::IncidentLetter>& letters, const std::string& language) {
    const PaperWords words(session, wordList, language);
    OfficialDocument paper({.language = language,
                            .title = words("list_title"),
                            .footer = words("footer", {words.value(entity, incident, "number")}),
                            .watermark = words.watermark(),
                            .code = {},
                            .form = true});
    paper.note(words("list_note"));
    QList<QStringList> rows;
    for (const cases::IncidentLetter& letter : letters) {
        QStringList safe;
        if (!letter.callHours.empty()) safe << words("safe_hours", {text(letter.callHours)});
        if (!letter.askFor.empty()) safe << words("safe_ask", {text(letter.askFor)});
        if (!letter.neverTell.empty()) safe << words("safe_never", {text(letter.neverTell)});
        rows << QStringList{text(letter.caseNumber),
                            text(letter.addressee) + '\n' + words(letter.toChild ? "to_child" : "to_guardian"),
                            safe.join('\n'),
                            QString(),
                            QString(),
                            QString()};
    }
    paper.table({{2.7}, {1.4}, {2.3}, {1.2}, {1.1}, {1.4}},
                {words("list_file"), words("list_to"), words("list_safe"), words("list_channel"), words("list_time"),
                 words("list_proof")},
                rows);
    return paper.pdf();
}

Result<int> writeIncidentLetters(workspace::Session& session, const Record& incident,
                                 const std::vector<cases::IncidentLetter>& letters, const std::string& language,
                                 const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return fail(ErrorKind::BadInput, "file.folder_missing", {.file = folder.filename().string()});
    int number = 0;
    for (const cases::IncidentLetter& letter : letters) {
        const auto file = folder / fileNameOf(incident, letter, ++number);
        if (auto written = writeFile(incidentLetter(session, incident, letter, language), file); !written)
            return tl::unexpected(written.error());
    }
    if (auto written = writeFile(deliveryList(session, incident, letters, language),
                                 folder / (incident.text("number") + "_delivery.pdf"));
        !written)
        return tl::unexpected(written.error());
    return number;
}

}  // namespace tonghu::print
