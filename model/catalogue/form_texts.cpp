#include "model/catalogue/form_texts.h"

namespace tonghu::catalogue {

const FormPiece* FormText::about(std::string_view piece, std::string_view block) const {
    for (const FormPiece& each : pieces)
        if (each.piece == piece && each.block == block) return &each;
    return nullptr;
}

const FormText* FormTexts::version(std::string_view version) const {
    for (const FormText& text : texts_)
        if (text.version == version) return &text;
    return nullptr;
}

const FormText* FormTexts::current(std::string_view form, std::string_view day) const {
    const FormText* youngest = nullptr;
    for (const FormText& text : texts_)
        if (text.form == form && text.validFrom <= day && (!youngest || youngest->validFrom <= text.validFrom))
            youngest = &text;
    return youngest;
}

const std::vector<std::string_view>& formPieces() {
    static const std::vector<std::string_view> pieces{
        "title", "annex", "heading", "subheading", "text", "note",
        "fact",                              // a row of a table of facts: name, value, name, value
        "blanks", "sign",                    // places to write on; higher ones for signatures
        "purposes", "groups", "recipients",  // tables with a row for each: headings, then the row in the next
                                             // line
        "duties", "annex_kinds", "annex_recipients",
        "each_purpose",     // a paragraph for each purpose
        "row",              // the row of the table above
        "purpose", "group"  // words on one purpose or sensitive group, for those tables
    };
    return pieces;
}

const std::vector<std::string_view>& formConditions() {
    static const std::vector<std::string_view> conditions{
        "under_14",      "birthday_14", "from_14", "from_14_will", "from_18",    "small_child",
        "heard_child",   "consent",     "duty",    "has_duties",   "has_groups", "has_recipients",
        "no_recipients", "blank",       "copy",    "withdrawn"};
    return conditions;
}

std::vector<std::string> placeholdersIn(std::string_view words) {
    std::vector<std::string> found;
    for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{', open + 1)) {
        const std::size_t close = words.find('}', open);
        if (close == std::string_view::npos) break;
        found.emplace_back(words.substr(open + 1, close - open - 1));
    }
    return found;
}

}  // namespace tonghu::catalogue
