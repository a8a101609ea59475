#pragma once
// The catalogue: what is recorded, one line a field. Tables, forms, list columns, validation, import templates, exports
// and masks come from it; nothing else lists fields. Read once from `resources/catalogue/` and checked.

#include "model/base/compartment.h"
#include "model/base/record.h"
#include "model/base/result.h"
#include "model/catalogue/form_texts.h"
#include "model/catalogue/holidays.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::catalogue {

/// A word for people, in both languages. Chinese is the first.
struct Label {
    std::string zh;
    std::string en;
    const std::string& in(std::string_view language) const { return language == "en" && !en.empty() ? en : zh; }
};

enum class FieldType {
    Text,      ///< one line
    LongText,  ///< several lines
    Integer,
    Money,     ///< fen, shown as yuan with two decimals
    Date,      ///< YYYY-MM-DD
    Month,     ///< YYYY-MM
    Boolean,   ///< 1 or 0
    Code,      ///< one code of `list`
    Codes,     ///< several codes of `list`, joined by commas, in the order of the list
    Reference  ///< id of a record of the entity that `list` names
};

enum class Sensitivity { Direct, Quasi, Sensitive, Neither };

/// When a field must have a value. `Never`: optional for good.
enum class Required { Never, AtIntake, AtSave, AtDecision, AtClosure };

/// How a value is cut for those who may only see its mask (records.md, Masks). Stored beside when the value is saved.
enum class Mask { None, Name, ResidentId, Certificate, Phone, Bank, Address, Year };

/// The checks beyond type, code list and length that a value must pass.
enum class Check {
    None,
    PersonName,             ///< 1 to 50 characters of any script, middle dot U+00B7
    ResidentId,             ///< GB 11643 with check character
    DisabilityCertificate,  ///< 20 digits: resident ID, category, grade
    Phone,
    BankAccount,  ///< 12 to 19 digits; Luhn where it is a card
    Division,     ///< 12 digits known to the list of divisions
    NotInFuture,  ///< a date that is today or earlier
    PastYears18,  ///< a birth date: not in the future, and less than 18 years before `today`
    PlainCode,    ///< letters, digits and hyphens only, so that no name hides in a number
    Account,      ///< an account of this workspace, so that no name gets into `core`; asked where accounts are known
    Moment,       ///< "YYYY-MM-DD HH:MM" or the day alone, not in the future
    Time          ///< "HH:MM"
};

struct Field {
    std::string entity;  ///< "child", "guardian", "visit", ...
    std::string key;     ///< "full_name"
    Label label;
    FieldType type = FieldType::Text;
    std::string unit;  ///< "cm", "yuan" or empty; for people
    std::string list;  ///< name of the code list (Code, Codes), or the entity referred to (Reference)
    Compartment compartment = Compartment::Core;
    Sensitivity sensitivity = Sensitivity::Neither;
    Required required = Required::Never;
    Check check = Check::None;
    int maxLength = 0;  ///< in code points; 0 for the type's default (Text 200, LongText 4000)
    std::optional<std::int64_t> minimum, maximum;  ///< for Integer and Money
    Mask mask = Mask::None;
    Compartment maskIn = Compartment::Identity;  ///< where the mask is stored; only if `mask` is not None
    bool derived = false;                        ///< kept by the program, never entered
    bool listColumn = false;                     ///< may be a column of the entity's list
    std::string group;                           ///< key of the form group ("basic", "guardianship", ...)
    std::vector<std::string> purposes;           ///< why it is recorded (row 18: at least one)
    std::string redaction;                       ///< what stands for it in a redacted text: "[child]", "[school]", ...
    std::string source;                          ///< standard or article
    Label help;
    std::vector<std::string> also;  ///< other headings that offices write above its column

    std::string place() const { return entity + "." + key; }  ///< as `Place::field` has it
    /// The column that holds the mask: key + "_mask" in `maskIn`.
    std::string maskColumn() const { return key + "_mask"; }
};

/// A kind of record. Its rows live in one table of the same name in each compartment that one of its fields names,
/// sharing the id; `home` is the compartment that always has a row.
struct Entity {
    std::string key;
    Label label;
    Compartment home = Compartment::Core;
    std::string parent;  ///< entity whose part this is ("child" for "guardian"), or empty
};

struct Group {
    std::string key;
    std::string entity;
    Label label;
};

struct Code {
    std::string code;
    Label label;
    std::string parent;              ///< code of the level above, or empty
    std::string validFrom, validTo;  ///< ISO dates or empty
    std::string source;              ///< standard or article
    std::vector<std::string> also;   ///< other words that offices write for it
};

class CodeList {
public:
    CodeList() = default;
    CodeList(std::string name, std::vector<Code> codes);
    const std::string& name() const { return name_; }
    const std::vector<Code>& codes() const { return codes_; }
    const Code* find(std::string_view code) const;
    /// By label in either language, spaces, case and full-width forms ignored: what an office's workbook holds. Where
    /// codes lie within others (divisions), labels of any levels above may stand before: 浏阳市沿溪镇沙龙村. Nothing
    /// where several codes are called that (two villages of one name); `allByLabel` has them all.
    const Code* findByLabel(std::string_view label) const;
    std::vector<const Code*> allByLabel(std::string_view label) const;
    /// The label, or the code itself where it is unknown.
    std::string label(std::string_view code, std::string_view language) const;

private:
    std::string name_;
    std::vector<Code> codes_;
    void indexLabels(std::size_t index);

    std::map<std::string, std::size_t, std::less<>> byCode_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> byLabel_;
};

/// What a role may do with a field.
enum class Access {
    Hidden,
    Masked,
    MaskedEnter,  ///< sees the mask, may enter a value, cannot read it back
    Read,
    Write
};

enum class ScopeKind { None, Village, Institution, Township, County };

struct Role {
    std::string key;  ///< "child_director", "institution_worker", "township_supervisor", "county_supervisor",
                      ///< "report_officer", "security_officer", "system_administrator", "auditor"
    Label label;
    ScopeKind scope = ScopeKind::None;
    std::vector<Compartment> compartments;  ///< whose keys the role is granted (audit, to append, included)
    std::vector<std::string> purposes;      ///< for what the role works
    std::vector<std::string> permissions;   ///< "report.export", "audit.read", "user.add", "user.grant", ...
    bool may(std::string_view permission) const;
};

/// A purpose of processing (regulation part b) with the basis it usually rests on.
struct Purpose {
    std::string key;
    Label label;
    bool forbidden = false;                    ///< row 16: no role may choose it
    std::string basis;                         ///< "consent", "statutory_duty", "emergency"
    std::string article;                       ///< what a statutory duty cites
    std::vector<std::string> sensitiveGroups;  ///< row 33: each asks separate consent
    std::vector<int> duties;                   ///< rows of the list of duties
    bool withholdsNothing = false;             ///< mandatory report: never held back
    bool asksAllGuardians = false;             ///< of joint guardians each is asked (joint_guardians.csv)
    std::vector<std::string> methods;          ///< what a form proposes to tell of it: codes of the list "method"
    std::vector<std::string> dataKinds;        ///< and of "data_kind" (item 6 of a consent form)
};

/// A stage of an assistance case. Its label stands in the code list "assistance_stage".
struct Stage {
    std::string key;
    std::vector<std::string> next;   ///< where a case may go from here
    std::optional<int> workingDays;  ///< how long it may stay; nothing for no clock
    std::vector<std::string> needs;  ///< fields of the case that must stand before it is entered
    std::string source;
};

/// A number that an office sets within bounds.
struct Setting {
    std::string key;
    std::int64_t value = 0, minimum = 0, maximum = 0;
    std::string unit;  ///< for people
    Label label;
    std::string source;
};

/// A stretch of time: months, or days where the law counts days.
struct Span {
    int months = 0;
    int days = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// How long one kind of record is kept (rows 26, 41, 60, 98). Of several rules for an entity the first that applies
/// holds. "Forever" stands only where a rule on archives says so.
struct RetentionRule {
    std::string key;                   ///< "child_file"
    Label label;                       ///< the kind of record in words
    std::string entity;                ///< entity of the catalogue, or "log"
    std::vector<std::string> applies;  ///< fields that must hold a value; with "!" before: must be empty
    std::string startsAt;  ///< date field of the record; "birthday_18"; "created_at"; empty: no clock of its own
    enum class Then {
        WithFile,  ///< kept and deleted with the file that it is part of
        Delete,
        Restrict,
        Archive,   ///< handed over to the archive, only the index is kept (row 89)
        Permanent  ///< kept for good by a rule on archives (row 88)
    };
    Then then = Then::WithFile;
    std::optional<Span> keep;     ///< deleted or looked at again after it
    std::optional<Span> floor;    ///< nobody deletes it before
    std::optional<Span> ceiling;  ///< nobody keeps it longer
    std::string floorSource;      ///< law and article of the floor
    std::string source;           ///< where `keep` and `then` come from
    bool read = false;            ///< whether the text of `source` was at hand; false: an assumption to be confirmed
};

class Catalogue {
public:
    /// Reads and checks the folder. All faults at once, each naming file, line and key (`Place`: file, row, column of
    /// the file, and in `field` the key of the line): docs of the codes "catalogue.*" in schema.h.
    static tl::expected<Catalogue, std::vector<Error>> load(const std::filesystem::path& folder);

    const std::vector<Entity>& entities() const { return entities_; }
    const Entity* entity(std::string_view key) const;
    std::vector<const Entity*> partsOf(std::string_view entity) const;
    const std::vector<Group>& groups() const { return groups_; }
    std::vector<const Group*> groupsOf(std::string_view entity) const;
    /// In the order of the file, which is the order on the form.
    const std::vector<Field>& fields() const { return fields_; }
    std::vector<const Field*> fieldsOf(std::string_view entity) const;
    const Field* field(std::string_view entity, std::string_view key) const;
    const CodeList* list(std::string_view name) const;
    const std::vector<Role>& roles() const { return roles_; }
    const Role* role(std::string_view key) const;
    const std::vector<Purpose>& purposes() const { return purposes_; }
    const Purpose* purpose(std::string_view key) const;
    /// What `role` may do with `field`: its line in roles.csv by compartment, unless role_fields.csv says otherwise.
    /// Nobody enters a derived field: write is read there.
    Access access(const Role& role, const Field& field) const;
    /// In order; the first is where a case begins.
    const std::vector<Stage>& stages() const { return stages_; }
    const Stage* stage(std::string_view key) const;
    /// In the order of the file.
    const std::vector<RetentionRule>& retention() const { return retention_; }
    const Holidays& holidays() const { return holidays_; }
    /// The texts of forms in all their versions.
    const FormTexts& forms() const { return forms_; }
    const std::vector<Setting>& settings() const { return settings_; }
    /// A number that offices set: "visit_interval_days.high", "suppression.k.inside", "argon2id.passes", ... A key that
    /// settings.csv lacks is a fault of the program (std::out_of_range).
    std::int64_t setting(std::string_view key) const;

private:
    friend class Loader;
    Access decidedAccess(const Role& role, const Field& field) const;
    void decideAccess();

    std::vector<Entity> entities_;
    std::vector<Group> groups_;
    std::vector<Field> fields_;
    std::map<std::string, CodeList, std::less<>> lists_;
    std::vector<Role> roles_;
    std::vector<Purpose> purposes_;
    std::map<std::string, Access, std::less<>> access_;  // "role/compartment" and, stronger, "role/entity.key"
    std::vector<Access> accessTable_;                    // role after role, fields_.size() each: what access_ comes to
    std::vector<Stage> stages_;
    Holidays holidays_;
    FormTexts forms_;
    std::vector<Setting> settings_;
    std::vector<RetentionRule> retention_;
    std::map<std::string, std::size_t, std::less<>> fieldIndex_;  // "entity.key"
};

/// Turns what was typed or imported into the stored form of `field`: trims, narrows full-width digits, reads codes by
/// code or label, dates as people write them; then checks it. The error's place names the field; nothing is kept back
/// silently. `today` is for dates that may not lie ahead.
Result<Value> readValue(const Catalogue& catalogue, const Field& field, std::string_view typed, std::string_view today);

/// Checks a value that is already in stored form.
Result<void> checkValue(const Catalogue& catalogue, const Field& field, const Value& value, std::string_view today);

/// What people see of a stored value: the code's label, yuan for fen, yes or no; text as it is.
std::string showValue(const Catalogue& catalogue, const Field& field, const Value& value, std::string_view language);

/// The stored mask of a value (records.md, Masks): 王*明, 430***********1X, 138****5678, ****1234.
std::string masked(Mask mask, std::string_view value);

}  // namespace tonghu::catalogue
