#include "model/policy/form_gaps.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace tonghu::policy {
namespace {

/// On which sheets an item stands.
enum class On { Every, Consents, Guardians, GuardianNotices, ChildConsents };

struct Item {
    int number;
    const char* field;
    On on;
    std::initializer_list<int> rows;
};

/// What is written once on the sheet. Items 3 (the child) and 21 (withdrawal) are the program's own; 5, 6, 7, 10, 15,
/// 16 and 17 depend on what the form says, and follow below.
constexpr Item beforePurposes[]{{1, "handler", On::Every, {4, 19}},
                                {1, "handler_contact", On::Every, {19}},
                                {2, "protection_officer", On::Every, {38, 44}},
                                {2, "protection_officer_phone", On::Every, {38, 44}},
                                {4, "signer_guardian", On::Guardians, {81}},
                                {4, "relation_proof", On::Guardians, {107}},
                                {4, "proof_checked_by", On::Guardians, {107}},
                                {4, "proof_checked_how", On::Guardians, {107}}};
constexpr Item beforeRecipients[]{{8, "storage_place", On::Every, {34, 45}},
                                  {8, "storage_period", On::Every, {26, 45, 63}},
                                  {8, "storage_end", On::Every, {45}},
                                  {9, "safety_measures", On::Every, {45}}};
constexpr Item afterRecipients[]{{11, "refusal_explained", On::Consents, {24, 45}},
                                 {12, "complaint_channels", On::Every, {45}},
                                 {13, "rights_explained", On::Every, {19, 45}},
                                 {14, "forbidden_uses_stated", On::Every, {15, 16}}};
constexpr Item atTheEnd[]{{17, "child_sign", On::ChildConsents, {12}},
                          {18, "notice_channel", On::GuardianNotices, {12}},
                          {18, "notice_by", On::GuardianNotices, {12}},
                          {18, "notice_receipt", On::GuardianNotices, {12}},
                          {19, "signature_kind", On::Consents, {22}},
                          {19, "signed_time", On::Consents, {22}},
                          {19, "place", On::Consents, {22}},
                          {20, "form_version", On::Every, {22}},
                          {20, "rule_version", On::Every, {19}},
                          {20, "language", On::Every, {22}},
                          {20, "copy_given", On::Consents, {19}}};

bool isFilled(const Record& record, std::string_view key) {
    const std::string text = record.text(key);
    return (!text.empty() && text != "none") || record.number(key) != 0;
}

const std::vector<Record>& partsOf(const Record& form, std::string_view part) {
    static const std::vector<Record> none;
    const auto found = form.parts.find(part);
    return found == form.parts.end() ? none : found->second;
}

class Reader {
public:
    Reader(const catalogue::Catalogue& catalogue, const Record& form, const FormSituation& situation)
        : catalogue_(catalogue),
          form_(form),
          situation_(situation),
          kind_(form.text("kind")),
          notice_(kind_.ends_with("_notice")),
          guardians_(kind_.starts_with("guardian_")),
          agrees_(std::ranges::any_of(partsOf(form, "consent_purpose"),
                                      [](const Record& part) { return part.text("result") == "agree"; })) {}

    std::vector<FormGap> read() {
        readItems(beforePurposes);
        readWill();
        readPurposes();
        readGroups();
        readItems(beforeRecipients);
        readRecipients();
        readItems(afterRecipients);
        readBasis();
        readPublication();
        readHearing();
        readItems(atTheEnd);
        if (agrees_ && form_.number("read_aloud") == 1) wantOnSheet("witness", 19, {22}, true);
        return std::move(gaps_);
    }

private:
    void want(const Record& record, const char* entity, const char* key, int item, std::vector<int> rows,
              std::string about = {}, bool stops = false) {
        if (!isFilled(record, key))
            gaps_.push_back({std::string(entity) + "." + key, std::move(about), item, std::move(rows), stops});
    }
    void wantOnSheet(const char* key, int item, std::vector<int> rows, bool stops = false) {
        want(form_, "consent", key, item, std::move(rows), {}, stops);
    }

    bool stands(On on) const {
        switch (on) {
            case On::Every:
                return true;
            case On::Consents:
                return !notice_;
            case On::Guardians:
                return guardians_;
            case On::GuardianNotices:
                return guardians_ && notice_;
            case On::ChildConsents:
                break;
        }
        return !guardians_ && !notice_;
    }

    void readItems(std::span<const Item> items) {
        for (const Item& item : items)
            if (stands(item.on)) wantOnSheet(item.field, item.number, item.rows);
    }

    void readWill() {
        const AgeBranch branch = ageBranch(situation_.birth, situation_.day);
        if (notice_ || branch == AgeBranch::UnderFourteen || branch == AgeBranch::FromEighteen) return;
        wantOnSheet("can_express_will", 5, {13});
        if (situation_.will == WillAbility::Yes) return;
        wantOnSheet("will_basis", 5, {13}, agrees_);
        wantOnSheet("will_assessor", 5, {13}, agrees_);
    }

    void readPurposes() {
        for (const Record& part : partsOf(form_, "consent_purpose")) {
            const std::string purpose = part.text("purpose");
            want(part, "consent_purpose", "method", 6, {22, 63}, purpose);
            want(part, "consent_purpose", "data_kinds", 6, {22, 63}, purpose);
            if (!part.find("necessary") || isEmpty(*part.find("necessary")))
                gaps_.push_back({"consent_purpose.necessary", purpose, 6, {24}, false});
        }
    }

    void readGroups() {
        if (notice_) return;
        std::set<std::string> answered;
        for (const Record& part : partsOf(form_, "consent_group")) {
            const std::string group = part.text("sensitive_group");
            if (part.text("result") == "agree" || part.text("result") == "refuse") answered.insert(group);
            if (part.text("result") != "agree") continue;
            want(part, "consent_group", "necessity", 7, {14, 33}, group, true);
            want(part, "consent_group", "effect", 7, {14, 33}, group, true);
            want(part, "consent_group", "initialed", 7, {33}, group);
        }
        for (const std::string& group : groupsAsked())
            if (!answered.contains(group)) gaps_.push_back({"consent_group.result", group, 7, {33}, true});
    }

    std::set<std::string> groupsAsked() const {
        std::set<std::string> groups;
        for (const Record& part : partsOf(form_, "consent_purpose")) {
            const catalogue::Purpose* purpose = catalogue_.purpose(part.text("purpose"));
            if (purpose && part.text("result") == "agree")
                groups.insert(purpose->sensitiveGroups.begin(), purpose->sensitiveGroups.end());
        }
        return groups;
    }

    void readRecipients() {
        const std::vector<Record>& recipients = partsOf(form_, "consent_recipient");
        if (recipients.empty()) return wantOnSheet("no_recipients", 10, {29, 63});
        for (const Record& part : recipients)
            for (const char* key : {"recipient_contact", "method", "data_kinds"})
                want(part, "consent_recipient", key, 10, {29}, part.text("recipient"));
    }

    void readBasis() {
        const std::string sheets = form_.text("legal_basis");
        bool other = isOther(sheets), emergency = sheets == "emergency";
        if (other) wantOnSheet("legal_basis_article", 15, {21, 34}, true);
        for (const Record& part : partsOf(form_, "consent_purpose")) {
            const std::string own = part.text("legal_basis");
            if (!isOther(own)) continue;
            if (!isFilled(form_, "legal_basis_article"))
                want(part, "consent_purpose", "legal_basis_article", 15, {21, 34}, part.text("purpose"), true);
            other = true;
            emergency = emergency || own == "emergency";
        }
        if (emergency) wantOnSheet("emergency_from", 15, {25}, true);
        if (!other || emergency || !situation_.onlyOurselves) return;
        wantOnSheet("second_approver", 15, {34}, true);
        wantOnSheet("second_approver_unit", 15, {34}, true);
    }
    static bool isOther(const std::string& basis) { return !basis.empty() && basis != "consent"; }

    /// Told beforehand of what it is for and what it means, and of what is done to the pictures and words (row 14).
    void readPublication() {
        const bool published = std::ranges::any_of(partsOf(form_, "consent_purpose"), [](const Record& part) {
            return part.text("purpose") == "publication" && part.text("result") == "agree";
        });
        if (!published) return;
        for (const char* key : {"publication_medium", "publication_content", "publication_necessity",
                                "publication_effect", "publication_processing"})
            wantOnSheet(key, 16, {14}, true);
    }

    /// A child who decides has been heard by that.
    void readHearing() {
        if (notice_ || !guardians_) return;
        const int from = int(catalogue_.setting("consent.hear_from_age"));
        if (situation_.birth && ageOn(*situation_.birth, situation_.day) < from) return;
        wantOnSheet("child_heard", 17, {70}, agrees_);
        if (isFilled(form_, "child_heard")) wantOnSheet("child_opinion", 17, {70}, agrees_);
    }

    const catalogue::Catalogue& catalogue_;
    const Record& form_;
    const FormSituation& situation_;
    std::string kind_;
    bool notice_, guardians_;
    bool agrees_;  ///< to one purpose at least: nothing stands in the way of a refusal (row 45)
    std::vector<FormGap> gaps_;
};

}  // namespace

std::vector<FormGap> formGaps(const catalogue::Catalogue& catalogue, const Record& form,
                              const FormSituation& situation) {
    return Reader(catalogue, form, situation).read();
}

bool stops(const std::vector<FormGap>& gaps) {
    return std::ranges::any_of(gaps, &FormGap::stops);
}

}  // namespace tonghu::policy
