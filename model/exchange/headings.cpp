#include "model/exchange/headings.h"

#include "model/catalogue/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace tonghu::exchange {
namespace {

using catalogue::Field;

/// Fields that say which child a visit was to.
constexpr std::array<std::string_view, 4> childNamedBy{"case_number", "resident_id", "full_name", "birth_date"};

/// Words before the name of a guardian's field in a list of children.
const std::vector<std::string> guardianWords{"\u76D1\u62A4\u4EBA", "\u5BB6\u957F", "guardian"};  // 监护人, 家长

/// 出生日期(必填) -> 出生日期
std::string withoutBrackets(std::string text) {
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
        auto close = text.find(')', open);
        text.erase(open, close == std::string::npos ? close : close - open + 1);
    }
    return text;
}

std::string textIn(const SheetRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column].text : std::string();
}

/// The division may stand in two columns, township and village.
bool mayRepeat(const Field& field) {
    return field.check == catalogue::Check::Division;
}

std::size_t knownFields(const Headings& headings) {
    std::set<const Field*> fields;
    for (const Column& column : headings.columns) fields.insert(column.field);
    return fields.size();
}

Result<void> checkRepeats(const Headings& headings) {
    std::set<const Field*> seen;
    for (const Column& column : headings.columns)
        if (!seen.insert(column.field).second && !mayRepeat(*column.field))
            return fail(ErrorKind::BadInput, "import.duplicate_heading",
                        {.row = headings.row, .column = column.heading, .field = column.field->place()});
    return {};
}

}  // namespace

std::optional<RowKind> rowKindNamed(std::string_view name) {
    if (name == "child") return RowKind::Child;
    if (name == "visit") return RowKind::Visit;
    return std::nullopt;
}

bool mayEnter(const catalogue::Catalogue& catalogue, const policy::Actor& actor, const Field& field) {
    if (field.derived) return false;
    catalogue::Access access = policy::accessTo(catalogue, actor, field);
    return access == catalogue::Access::Write || access == catalogue::Access::MaskedEnter;
}

std::string comparableHeading(std::string_view heading) {
    std::string text = catalogue::comparable(heading);
    auto isMark = [](char c) { return c == '*' || c == ':' || c == '.' || c == '#'; };
    while (!text.empty() && isMark(text.back())) text.pop_back();
    while (!text.empty() && isMark(text.front())) text.erase(0, 1);
    return text;
}

Result<HeadingIndex> HeadingIndex::of(const catalogue::Catalogue& catalogue, const policy::Actor& actor, RowKind kind,
                                      const std::map<std::string, std::string>& mapping) {
    HeadingIndex index;
    // What tells which child a visit was to is looked up, so it must be readable; what is recorded, writable.
    auto usable = [&](const Field& field) {
        if (kind == RowKind::Child || field.entity != "child") return mayEnter(catalogue, actor, field);
        return policy::accessTo(catalogue, actor, field) >= catalogue::Access::Read;
    };
    std::string entity = kind == RowKind::Child ? "child" : "visit";
    auto named = [&](const std::string& key) {
        auto dot = key.find('.');
        return dot == std::string::npos ? catalogue.field(entity, key)
                                        : catalogue.field(key.substr(0, dot), key.substr(dot + 1));
    };
    for (const auto& [heading, key] : mapping) {
        const Field* field = named(key);
        if (!field || !usable(*field))
            return fail(ErrorKind::BadInput, "import.unknown_field", {.column = heading, .field = key});
        index.add(heading, field);
    }
    for (const Field& field : catalogue.fields()) {
        if (!usable(field)) continue;
        if (field.entity == entity) index.addField(field, {});
        if (kind == RowKind::Visit && field.entity == "child" && std::ranges::count(childNamedBy, field.key))
            index.addField(field, {});
    }
    if (kind == RowKind::Child)
        for (const Field* field : catalogue.fieldsOf("guardian"))
            if (usable(*field)) index.addField(*field, guardianWords);
    return index;
}

/// What was said first counts.
void HeadingIndex::add(std::string_view heading, const Field* field) {
    fields_.emplace(comparableHeading(heading), field);
}

/// With prefixes, the bare name is another entity's: 姓名 in a list of children is the child's.
void HeadingIndex::addField(const Field& field, const std::vector<std::string>& prefixes) {
    for (const std::string& prefix : prefixes) {
        add(prefix + field.label.zh, &field);
        add(prefix + field.label.en, &field);
    }
    if (prefixes.empty()) {
        add(field.label.zh, &field);
        add(field.label.en, &field);
        add(field.key, &field);
    }
    add(field.place(), &field);
    for (const std::string& heading : field.also) add(heading, &field);
}

const Field* HeadingIndex::find(std::string_view heading) const {
    std::string whole = comparableHeading(heading);
    if (whole.empty()) return nullptr;
    auto found = fields_.find(whole);
    if (found == fields_.end()) found = fields_.find(comparableHeading(withoutBrackets(whole)));
    return found == fields_.end() ? nullptr : found->second;
}

Headings HeadingIndex::headingsOf(const SheetRow& row, const SheetRow* above) const {
    Headings headings{row.number, {}, {}};
    std::string group;  // a merged cell above has its text in its first column only
    for (std::size_t i = 0; i < std::max(row.cells.size(), above ? above->cells.size() : 0); ++i) {
        if (above && !textIn(*above, i).empty()) group = textIn(*above, i);
        std::string heading = catalogue::trimmed(textIn(row, i));
        const Field* field = nullptr;
        if (!heading.empty() && !group.empty()) field = find(group + heading);
        if (!field) field = find(heading);
        if (heading.empty() && above) {  // merged downwards
            heading = catalogue::trimmed(textIn(*above, i));
            field = find(heading);
        }
        if (heading.empty()) continue;
        if (field)
            headings.columns.push_back({i, heading, field});
        else
            headings.unknown.push_back(heading);
    }
    return headings;
}

Result<std::optional<Headings>> HeadingIndex::among(const std::vector<SheetRow>& rows) const {
    std::optional<Headings> best;
    std::size_t most = 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const SheetRow* above : {static_cast<const SheetRow*>(nullptr), i > 0 ? &rows[i - 1] : nullptr}) {
            Headings headings = headingsOf(rows[i], above);
            bool ownHeadings = std::ranges::any_of(rows[i].cells, [&](const Cell& cell) { return find(cell.text); });
            if (std::size_t known = knownFields(headings); ownHeadings && known > most) {
                most = known;
                best = std::move(headings);
            }
        }
    }
    if (best)
        if (auto repeats = checkRepeats(*best); !repeats) return tl::unexpected(repeats.error());
    return best;
}

}  // namespace tonghu::exchange
