// The report as a table of text and as a document for programs.

#include "model/base/csv.h"
#include "model/report/monthly.h"
#include "model/vault/durable_file.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <sstream>

namespace tonghu::report {
namespace {

/// A cell of text that a spreadsheet program reads as text, whatever it begins with.
std::string textCell(const std::string& text) {
    bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    return csvCell(formula ? "'" + text : text);
}

void addLine(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) csv += (i ? "," : "") + cells[i];
    csv += "\r\n";
}

std::string asCsv(const MonthlyReport& report, std::string_view language) {
    const Surroundings around = surroundingsOf(report, language);
    std::string csv = "\xEF\xBB\xBF";
    addLine(csv, {textCell(around.title)});
    for (const auto& [name, value] : around.facts) addLine(csv, {textCell(name), textCell(value)});
    std::vector<std::string> headings{textCell(inWords(report, "section", language)),
                                      textCell(inWords(report, "item", language))};
    for (const catalogue::Label& column : report.columns) headings.push_back(textCell(column.in(language)));
    addLine(csv, headings);
    for (const Section& section : report.sections)
        for (const Section::Row& row : section.rows) {
            std::vector<std::string> cells{textCell(headingOf(report, section, language)),
                                           textCell(row.label.in(language))};
            for (const Cell& cell : row.cells) cells.push_back(cellText(section, cell));
            addLine(csv, cells);
        }
    for (const catalogue::Label& line : report.method)
        addLine(csv, {textCell(inWords(report, "method", language)), textCell(line.in(language))});
    addLine(csv, {textCell(around.log)});
    return csv;
}

Poco::JSON::Object labelled(const catalogue::Label& label) {
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("zh", label.zh);
    object.set("en", label.en);
    return object;
}

Poco::JSON::Object sectionAsJson(const Section& section) {
    Poco::JSON::Array rows;
    for (const Section::Row& row : section.rows) {
        Poco::JSON::Array cells;
        for (const Cell& cell : row.cells)
            cells.add(isWithheld(cell) ? Poco::Dynamic::Var() : Poco::Dynamic::Var(cell.value));
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("key", row.key);
        object.set("label", labelled(row.label));
        object.set("depth", row.depth);
        object.set("cells", cells);
        rows.add(object);
    }
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("key", section.key);
    object.set("title", labelled(section.title));
    object.set("unit", section.unit == "yuan" ? std::string("fen") : section.unit);
    object.set("rows", rows);
    return object;
}

}  // namespace

Result<void> writeWhole(const std::filesystem::path& file, std::string_view bytes) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(file, error);
    if (!std::filesystem::is_directory(whole.parent_path(), error) || std::filesystem::is_directory(whole, error))
        return fail(ErrorKind::BadInput, "file.folder_missing", {.file = file.filename().string()});
    return vault::replaceFile(whole, bytes);
}

Result<void> writeCsv(const MonthlyReport& report, std::string_view language, const std::filesystem::path& file) {
    return writeWhole(file, asCsv(report, language));
}

// A withheld cell is null: the two kinds of withheld ones look the same.
std::string asJson(const MonthlyReport& report) {
    Poco::JSON::Array columns, sections, method;
    for (const catalogue::Label& column : report.columns) columns.add(labelled(column));
    for (const Section& section : report.sections) sections.add(sectionAsJson(section));
    for (const catalogue::Label& line : report.method) method.add(labelled(line));
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("month", report.month);
    object.set("unit_name", report.unitName);
    object.set("unit_code", report.unitCode);
    object.set("responsible_unit", report.responsibleUnit);
    object.set("responsible_person", report.responsiblePerson);
    object.set("generated_at", report.generatedAt);
    object.set("version", std::string(TONGHU_VERSION));
    object.set("grade", report.grade);
    object.set("threshold", report.threshold);
    object.set("shown", report.shownCells);
    object.set("unsafe", report.unsafeCells);
    object.set("secondary", report.secondaryCells);
    object.set("proved", report.proved);
    object.set("log_count", report.logCount);
    object.set("log_head", report.logHead);
    object.set("columns", columns);
    object.set("sections", sections);
    object.set("method", method);
    std::ostringstream text;
    object.stringify(text, 2);
    return text.str() + "\n";
}

Result<void> writeJson(const MonthlyReport& report, const std::filesystem::path& file) {
    return writeWhole(file, asJson(report));
}

}  // namespace tonghu::report
