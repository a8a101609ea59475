#pragma once
// The texts of consent forms, notices and the rule document: data, in versions that stay (resources/catalogue/forms).
// A form that was signed can be printed again as it was; a new wording is a new version.

#include <string>
#include <string_view>
#include <vector>

namespace tonghu::catalogue {

/// One line of a form: a heading, a paragraph, a row of a table, a line to write on. The words hold placeholders in
/// braces: fields of a consent ({storage_place}), of the child ({full_name}), boxes to tick ({box:read_aloud=1},
/// {boxes:signature_kind} for every entry of the field's list), and what a repeated line is about ({purpose}).
struct FormPiece {
    std::string piece;              ///< what it is: one of `formPieces()`
    std::string block;              ///< purpose or sensitive group that it is about; shares of the columns of a table
    std::vector<std::string> when;  ///< words of `formConditions()`, one of which must hold; empty: always
    std::vector<int> items;         ///< of the 21 items of a consent form (PIPL 17, 30 and others) that it answers
    std::string zh, en;
    const std::string& in(std::string_view language) const { return language == "en" && !en.empty() ? en : zh; }
};

struct FormText {
    std::string version;    ///< "GC-2026-1": what a consent keeps in form_version
    std::string form;       ///< consent_kind, "publication" or "rules"
    std::string validFrom;  ///< printed from this day on
    std::vector<FormPiece> pieces;

    /// The words on a purpose or a group ("purpose", "group"); nothing where the version has none.
    const FormPiece* about(std::string_view piece, std::string_view block) const;
};

class FormTexts {
public:
    void add(FormText text) { texts_.push_back(std::move(text)); }
    const std::vector<FormText>& all() const { return texts_; }
    const FormText* version(std::string_view version) const;
    /// What is printed on `day` (ISO date): the youngest version that is in force; nothing where there is none.
    const FormText* current(std::string_view form, std::string_view day) const;

private:
    std::vector<FormText> texts_;
};

/// The words that a line of a form may be, and those of its conditions.
const std::vector<std::string_view>& formPieces();
const std::vector<std::string_view>& formConditions();
/// "{purpose}" -> "purpose", in order of appearance.
std::vector<std::string> placeholdersIn(std::string_view words);

}  // namespace tonghu::catalogue
