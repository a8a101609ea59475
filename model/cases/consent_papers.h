#pragma once
// Consent forms and notices on paper: what stands on a form to be signed, or on a copy of one that is on record; and
// the way back, from the scan of the signed sheet to the record (part (c) of the regulation's list; rows 15, 19 to 24,
// 33).

#include "model/cases/attachments.h"
#include "model/cases/records.h"
#include "model/policy/consent_need.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

/// What is to be printed. Words come from `text`; values from the two records.
struct ConsentPaper {
    std::string form;  ///< code of consent_kind, "publication" or "rules"
    const catalogue::FormText* text = nullptr;
    bool copy = false;                              ///< of a form on record; else to be signed
    Record child;                                   ///< as the actor sees it
    Record consent;                                 ///< as on record with its parts, or what is asked
    std::set<std::string, std::less<>> conditions;  ///< of `catalogue::formConditions()`, those that hold
    std::optional<int> age;
    std::string signature = {};  ///< the picture of a signature made on the screen, or empty
    std::string code = {};       ///< what its QR code holds: nothing about the child (row 15)
    std::string number = {};     ///< of this copy in the register of papers (row 2), printed at the foot
};

/// What the QR code of a scan leads to.
struct FoundPaper {
    RecordId child, consent;  ///< `consent` is 0 where none is on record yet
    std::string form, version;
};

/// The rule document in force on `day` (row 19): about no child, so that it can be read before anybody unlocks. `unit`:
/// what the unit says of itself, as far as it is known.
ConsentPaper rulesPaper(const catalogue::Catalogue& catalogue, Fields unit, const std::string& unitName, Date day);

class ConsentPapers {
public:
    explicit ConsentPapers(Context& context) : context_(context), records_(context) {}

    /// The forms that the law asks for on `day`: the guardian's under 14, both on the birthday, the child's own with a
    /// notice to the guardian after it, and the guardian's too where the child cannot express their will; a publication
    /// has its sheet; what rests on another basis than consent has notices.
    Result<std::vector<std::string>> formsFor(RecordId child, const std::vector<std::string>& purposes,
                                              std::optional<Date> day = {}) const;
    /// A form to be signed: purposes, their sensitive groups and the recipients in the register who get data for them
    /// are asked, none answered. Needs "consent.add". Logged, entered in the register of papers, and kept so that its
    /// code finds the child again. "purpose.forbidden" (row 16), "purpose.unknown", "consent.no_purpose",
    /// "consent.publication_alone" (row 14), "paper.unknown_form".
    Result<ConsentPaper> blank(RecordId child, std::string_view form, const std::vector<std::string>& purposes);
    /// What is on record, in the words of the version that was signed where the program still has it.
    Result<ConsentPaper> copy(RecordId consent);
    /// `rulesPaper` with what the unit says of itself.
    ConsentPaper rules() const;

    /// "paper.not_ours" for what is no code of a form, or one misread; "record.not_found" where it leads to no child of
    /// the actor's. Logged.
    Result<FoundPaper> find(std::string_view code) const;
    /// Attaches the scan, in one file or several, and keeps its hash in the consent (item 20): that of the file, or of
    /// the hashes of all of them. `code` is the scan's own where it was read. "paper.other_child" where it is the code
    /// of another child's form.
    Result<void> attachScan(RecordId consent, const std::vector<NewAttachment>& files, std::string_view code = {});

private:
    Result<ConsentPaper> blankChecked(RecordId child, std::string_view form, const std::vector<std::string>& purposes);
    Result<void> attachChecked(RecordId consent, const std::vector<NewAttachment>& files, std::string_view code);
    Result<FoundPaper> found(std::string_view code) const;
    Result<void> keepPrint(RecordId child, RecordId consent, std::string_view purpose, ConsentPaper& paper);
    void log(std::string_view note, RecordId child, RecordId consent, std::string_view purpose = {}) const;

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
