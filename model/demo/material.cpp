#include "model/demo/material.h"

#include "demo_files.h"
#include "model/base/csv.h"

#include <sstream>
#include <stdexcept>

namespace tonghu::demo {
namespace {

/// Rows of one file as maps from heading to cell.
using Row = std::map<std::string, std::string, std::less<>>;

[[noreturn]] void wrong(std::string_view file, const std::string& what) {
    throw std::logic_error("resources/demo/" + std::string(file) + ": " + what);
}

std::vector<Row> rowsOf(std::string_view file, std::string_view content) {
    std::istringstream stream{std::string(content)};
    CsvReader reader(stream, {.comments = true}, std::string(file));
    CsvRecord headings, record;
    if (auto read = reader.next(headings); !read || !*read) wrong(file, "no headings");
    std::vector<Row> rows;
    for (auto read = reader.next(record); read && *read; read = reader.next(record)) {
        if (record.cells.size() != headings.cells.size()) wrong(file, "line " + std::to_string(record.line));
        Row row;
        for (std::size_t at = 0; at < record.cells.size(); ++at) row[headings.cells[at]] = record.cells[at];
        rows.push_back(std::move(row));
    }
    return rows;
}

Words split(const std::string& text, char separator) {
    Words words;
    std::istringstream stream(text);
    for (std::string word; std::getline(stream, word, separator);) words.push_back(word);
    return words;
}

/// "a+b|c": choices of codes, each as it is stored.
Words choices(const std::string& text) {
    Words words = split(text, '|');
    for (std::string& word : words)
        for (char& c : word)
            if (c == '+') c = ',';
    return words;
}

/// Checks codes against the list of a field.
class Codes {
public:
    explicit Codes(const catalogue::Catalogue& catalogue) : catalogue_(catalogue) {}

    void check(std::string_view entity, std::string_view key, const std::string& codes) const {
        const catalogue::Field* field = catalogue_.field(entity, key);
        const catalogue::CodeList* list = field ? catalogue_.list(field->list) : nullptr;
        for (const std::string& code : split(codes, ','))
            if (!list || !list->find(code))
                throw std::logic_error("resources/demo: " + std::string(entity) + "." + std::string(key) +
                                       " has no code " + code);
    }
    void check(std::string_view entity, std::string_view key, const Words& words) const {
        for (const std::string& word : words) check(entity, key, word);
    }

private:
    const catalogue::Catalogue& catalogue_;
};

void readHouseholds(Material& material, const Codes& codes) {
    for (const Row& row : rowsOf("households.csv", files::households)) {
        auto cell = [&](const char* key) { return row.at(key); };
        Household household{cell("category"),
                            cell("mother"),
                            cell("father"),
                            cell("special"),
                            cell("kind"),
                            cell("ground"),
                            choices(cell("guardians")),
                            choices(cell("carer")),
                            choices(cell("subsistence")),
                            choices(cell("housing")),
                            choices(cell("income")),
                            choices(cell("assistance"))};
        const Words risk = split(cell("risk"), ':');
        for (std::size_t at = 0; at < household.risk.size(); ++at) household.risk[at] = std::stoi(risk.at(at));
        household.ill = std::stoi(cell("ill"));
        household.institution = cell("home") == "institution";
        household.fromAge = std::stoi(cell("from_age"));
        household.toAge = std::stoi(cell("to_age"));
        codes.check("child", "category", household.category);
        codes.check("child", "mother_state", household.mother);
        codes.check("child", "father_state", household.father);
        codes.check("child", "special_category", household.special);
        codes.check("child", "subsistence", household.subsistence);
        codes.check("child", "housing", household.housing);
        codes.check("child", "income_sources", household.income);
        codes.check("assistance_case", "type", household.assistance);
        codes.check("guardian", "relation", household.guardians);
        codes.check("child", "carer_relation", household.carers);
        codes.check("guardian", "kind", household.kind);
        codes.check("guardian", "ground", household.ground);
        material.households.push_back(std::move(household));
        material.householdWeights.push_back(std::stoi(cell("weight")));
    }
}

void readRelations(Material& material, const Codes& codes) {
    for (const Row& row : rowsOf("relations.csv", files::relations)) {
        codes.check("guardian", "relation", row.at("relation"));
        material.relations[row.at("relation")] = {row.at("sex") == "1" ? catalogue::Sex::Male : catalogue::Sex::Female,
                                                  std::stoi(row.at("older_from")), std::stoi(row.at("older_to")),
                                                  row.at("word")};
    }
}

void readNames(Material& material) {
    for (const Row& row : rowsOf("names.csv", files::names)) {
        const Words words = split(row.at("names"), ' ');
        if (row.at("kind") == "surname") {
            for (const std::string& word : words) {
                const std::size_t colon = word.find(':');
                material.surnames.values.push_back(word.substr(0, colon));
                material.surnames.weights.push_back(std::stoi(word.substr(colon + 1)));
            }
            continue;
        }
        material.names[row.at("kind") + "/" + row.at("sex") + "/" + row.at("decade")] = words;
    }
}

void readCodes(Material& material, const Codes& codes) {
    for (const Row& row : rowsOf("weights.csv", files::weights)) {
        const std::string& field = row.at("field");
        const std::size_t dot = field.find('.');
        codes.check(field.substr(0, dot), field.substr(dot + 1), row.at("code"));
        material.codes[field].values.push_back(row.at("code"));
        material.codes[field].weights.push_back(std::stoi(row.at("weight")));
    }
}

void readSchooling(Material& material, const Codes& codes) {
    for (const Row& row : rowsOf("schooling.csv", files::schooling)) {
        codes.check("child", "schooling_state", row.at("state"));
        codes.check("child", "grade", row.at("grade"));
        material.schooling.push_back({row.at("state"), row.at("grade"), row.at("kind"), std::stoi(row.at("boards"))});
    }
}

void readSentences(Material& material, const Codes& codes) {
    static const std::map<std::string, Listener> listeners{
        {"any", Listener::Any},       {"small", Listener::Small},  {"primary", Listener::Primary},
        {"teen", Listener::Teen},     {"away", Listener::Away},    {"grandparent", Listener::Grandparent},
        {"winter", Listener::Winter}, {"summer", Listener::Summer}};
    for (const Row& row : rowsOf("notes.csv", files::notes)) {
        codes.check("visit", "health", row.at("state"));  // all observations share one list
        material.sentences[row.at("field") + "/" + row.at("state")].push_back(
            {listeners.at(row.at("who")), row.at("text")});
    }
}

}  // namespace

Material readMaterial(const catalogue::Catalogue& catalogue) {
    const Codes codes(catalogue);
    Material material;
    readHouseholds(material, codes);
    readRelations(material, codes);
    readNames(material);
    readCodes(material, codes);
    readSchooling(material, codes);
    readSentences(material, codes);
    for (const Row& row : rowsOf("places.csv", files::places))
        material.places[row.at("kind")] = split(row.at("texts"), '|');
    return material;
}

}  // namespace tonghu::demo
