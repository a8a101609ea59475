// What must hold of the texts of forms: every item of the law is on the sheet, both languages say it in the same
// places, and nothing is named that the program cannot fill in.

#include "model/catalogue/schema.h"

#include <algorithm>
#include <set>

namespace tonghu::catalogue {
namespace {

/// Filled in by the printing, beside the fields of a consent and of the child.
const std::set<std::string_view> ownPlaceholders{"age",
                                                 "valid_months",
                                                 "request_days",
                                                 "purpose",
                                                 "purpose_text",
                                                 "refusal_text",
                                                 "methods",
                                                 "kinds",
                                                 "is_necessary",
                                                 "article",
                                                 "group",
                                                 "covers",
                                                 "recipient",
                                                 "contact",
                                                 "kind_group",
                                                 "kind_fields",
                                                 "agree",
                                                 "refuse",
                                                 "own_signature",
                                                 "guardian_signature",
                                                 "initial",
                                                 "box",
                                                 "child_agree",
                                                 "child_refuse",
                                                 "guardian_agree",
                                                 "guardian_refuse",
                                                 "refusal_days",
                                                 "withdraw_all"};

/// Items that each form answers (docs/forms.md). Publication names no purposes and recipients of its own.
const std::map<std::string, std::vector<int>, std::less<>>& itemsOf() {
    static const std::vector<int> all{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21};
    static const std::map<std::string, std::vector<int>, std::less<>> items{
        {"guardian_consent", all},
        {"child_consent", all},
        {"guardian_notice", {1, 2, 3, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 18, 20}},
        {"child_notice", {1, 2, 3, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 20}},
        {"publication", {1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 20, 21}},
        {"rules", {}}};
    return items;
}

bool isKnown(const Catalogue& catalogue, std::string placeholder) {
    if (ownPlaceholders.contains(placeholder)) return true;
    for (std::string_view prefix : {"box:", "boxes:"})
        if (placeholder.starts_with(prefix)) placeholder = placeholder.substr(prefix.size());
    placeholder = placeholder.substr(0, placeholder.find('='));
    for (const char* entity : {"consent", "consent_purpose", "consent_group", "child", "unit"})
        if (catalogue.field(entity, placeholder)) return true;
    return false;
}

std::multiset<std::string> sorted(const std::vector<std::string>& words) {
    return {words.begin(), words.end()};
}

bool isOneOf(const std::vector<std::string_view>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

void checkPiece(const Catalogue& catalogue, const FormPiece& piece, const Place& place, Faults& faults) {
    if (!isOneOf(formPieces(), piece.piece)) faults.add("catalogue.unknown_word", place, {piece.piece});
    for (const std::string& word : piece.when)
        if (!isOneOf(formConditions(), word)) faults.add("catalogue.unknown_word", place, {word});
    if (piece.piece == "purpose" && !catalogue.purpose(piece.block))
        faults.add("catalogue.unknown_reference", place, {"purpose", piece.block});
    const CodeList* groups = catalogue.list("sensitive_group");
    if (piece.piece == "group" && !(groups && groups->find(piece.block)))
        faults.add("catalogue.unknown_reference", place, {"list", piece.block});
    const auto placeholders = placeholdersIn(piece.zh);
    for (const std::string& each : placeholders)
        if (!isKnown(catalogue, each)) faults.add("catalogue.unknown_reference", place, {"field", each});
    if (sorted(placeholders) != sorted(placeholdersIn(piece.en)) ||
        std::ranges::count(piece.zh, '|') != std::ranges::count(piece.en, '|'))
        faults.add("catalogue.form_languages_differ", place);
}

}  // namespace

void checkForms(const Catalogue& catalogue, const Origins& origins, Faults& faults) {
    for (const FormText& text : catalogue.forms().all()) {
        const auto placeOf = [&](std::size_t piece) {
            const auto found = origins.find("form/" + text.version + "/" + std::to_string(piece));
            return found == origins.end() ? Place{.file = "forms/" + text.version + ".csv"} : found->second;
        };
        std::set<int> answered;
        for (std::size_t i = 0; i < text.pieces.size(); ++i) {
            checkPiece(catalogue, text.pieces[i], placeOf(i), faults);
            answered.insert(text.pieces[i].items.begin(), text.pieces[i].items.end());
        }
        const auto wanted = itemsOf().find(text.form);
        if (wanted == itemsOf().end()) {
            faults.add("catalogue.unknown_word", placeOf(text.pieces.size()), {text.form});
            continue;
        }
        for (int item : wanted->second)
            if (!answered.contains(item))
                faults.add("catalogue.form_item_missing", placeOf(text.pieces.size()), {std::to_string(item)});
        if (text.form == "rules" || text.form == "publication") continue;
        // Whatever is asked, its necessity and effect can be told.
        for (const Purpose& purpose : catalogue.purposes())
            if (!purpose.forbidden && purpose.key != "publication" && !text.about("purpose", purpose.key))
                faults.add("catalogue.unknown_reference", placeOf(text.pieces.size()), {"purpose", purpose.key});
        if (const CodeList* groups = catalogue.list("sensitive_group"))
            for (const Code& group : groups->codes())
                if (!text.about("group", group.code))
                    faults.add("catalogue.unknown_reference", placeOf(text.pieces.size()), {"list", group.code});
    }
}

}  // namespace tonghu::catalogue
