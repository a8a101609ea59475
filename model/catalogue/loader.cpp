// Reads resources/catalogue file by file; schema.h says what must hold between the lines.

#include "model/base/date.h"
#include "model/catalogue/catalogue.h"
#include "model/catalogue/schema.h"
#include "model/catalogue/sheet.h"

#include <algorithm>

namespace tonghu::catalogue {
namespace {

/// What the code of a list may be made of: it stands in comma-joined values and in file formats.
bool isCode(std::string_view code) {
    return !code.empty() && std::ranges::all_of(code, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.';
    });
}

Label labelOf(const Row& row) {
    return {row.required("zh"), row.required("en")};
}

Compartment compartmentOf(const Row& row, std::string_view column, Compartment fallback) {
    std::string word = row.required(column);
    if (auto compartment = compartmentNamed(word)) return *compartment;
    if (!word.empty()) row.fault("catalogue.unknown_word", column, {word});
    return fallback;
}

std::vector<std::string> splitAt(std::string_view text, std::string_view separator) {
    std::vector<std::string> pieces;
    while (!text.empty()) {
        auto end = text.find(separator);
        if (std::string piece(text.substr(0, end)); !piece.empty()) pieces.push_back(std::move(piece));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + separator.size());
    }
    return pieces;
}

}  // namespace

class Loader {
public:
    explicit Loader(std::filesystem::path folder) : folder_(std::move(folder)) {}

    tl::expected<Catalogue, std::vector<Error>> load() {
        readEntities();
        readGroups();
        readPurposes();
        readJointGuardians();
        readStages();
        readLists();
        readFields();
        readRoles();
        readRoleFields();
        readHeadings();
        readSettings();
        readRetention();
        readHolidays();
        readForms();
        // Where a whole file is missing, every line that refers to it would be a fault of its own.
        if (!faults_.fileIsMissing()) {
            checkLists(catalogue_, origins_, faults_);
            checkFields(catalogue_, origins_, faults_);
            checkRoles(catalogue_, origins_, faults_);
            checkStages(catalogue_, origins_, faults_);
            if (checkSettings(catalogue_, faults_)) checkRetention(catalogue_, origins_, faults_);
            checkForms(catalogue_, origins_, faults_);
        }
        if (!faults_.none()) return tl::unexpected(faults_.take());
        catalogue_.decideAccess();
        return std::move(catalogue_);
    }

private:
    /// Keeps where the line stands; false, and a fault, where its key stands already.
    bool define(const std::string& kind, const std::string& key, Row& row, std::string_view column) {
        row.setKey(key);
        if (origins_.emplace(kind + "/" + key, row.place(column)).second) return true;
        row.fault("catalogue.duplicate_key", column, {key});
        return false;
    }

    void readEntities() {
        Sheet sheet(folder_, "entities.csv", {"key", "zh", "en", "home", "parent"}, {}, faults_);
        for (Row& row : sheet.rows()) {
            Entity entity{row.identifier("key"), {}, Compartment::Core, row.text("parent")};
            if (!define("entity", entity.key, row, "key")) continue;
            entity.label = labelOf(row);
            entity.home = compartmentOf(row, "home", Compartment::Core);
            if (!entity.parent.empty() && !origins_.contains("entity/" + entity.parent))
                row.fault("catalogue.unknown_reference", "parent", {"entity", entity.parent});
            catalogue_.entities_.push_back(std::move(entity));
        }
    }

    void readGroups() {
        Sheet sheet(folder_, "groups.csv", {"entity", "key", "zh", "en"}, {}, faults_);
        for (Row& row : sheet.rows()) {
            Group group{row.identifier("key"), row.required("entity"), {}};
            if (!define("group", group.entity + "." + group.key, row, "key")) continue;
            group.label = labelOf(row);
            requireEntity(row, group.entity);
            catalogue_.groups_.push_back(std::move(group));
        }
    }

    void requireEntity(const Row& row, const std::string& entity) {
        if (!entity.empty() && !catalogue_.entity(entity))
            row.fault("catalogue.unknown_reference", "entity", {"entity", entity});
    }

    void readPurposes() {
        Sheet sheet(
            folder_, "purposes.csv",
            {"key", "zh", "en", "forbidden", "basis", "article", "sensitive_groups", "duties", "withholds_nothing"},
            {"methods", "data_kinds"}, faults_);
        std::vector<Code> codes;
        for (Row& row : sheet.rows()) {
            Purpose purpose;
            purpose.key = row.identifier("key");
            if (!define("purpose", purpose.key, row, "key")) continue;
            purpose.label = labelOf(row);
            purpose.forbidden = row.flag("forbidden");
            purpose.basis = row.choice<std::string>(
                "basis", {{"consent", "consent"}, {"statutory_duty", "statutory_duty"}, {"emergency", "emergency"}},
                "");
            purpose.article = row.required("article");
            purpose.sensitiveGroups = row.words("sensitive_groups");
            purpose.withholdsNothing = row.flag("withholds_nothing");
            purpose.methods = row.words("methods");
            purpose.dataKinds = row.words("data_kinds");
            for (const std::string& duty : row.words("duties")) {
                if (duty.size() < 4 && duty.find_first_not_of("0123456789") == std::string::npos)
                    purpose.duties.push_back(std::stoi(duty));
                else
                    row.fault("catalogue.bad_number", "duties", {duty});
            }
            // Row 16: nothing may carry what is forbidden, and what is allowed rests on something.
            if (purpose.forbidden && !purpose.basis.empty()) row.fault("catalogue.forbidden_purpose", "basis");
            if (!purpose.forbidden && purpose.basis.empty()) row.fault("catalogue.missing_cell", "basis");
            if (!purpose.forbidden) codes.push_back({purpose.key, purpose.label, {}, {}, {}, purpose.article, {}});
            catalogue_.purposes_.push_back(std::move(purpose));
        }
        catalogue_.lists_["purpose"] = CodeList("purpose", std::move(codes));
    }

    void readJointGuardians() {
        Sheet sheet(folder_, "joint_guardians.csv", {"purpose", "source"}, {}, faults_);
        for (Row& row : sheet.rows()) {
            const std::string key = row.identifier("purpose");
            if (!define("joint_guardians", key, row, "purpose")) continue;
            row.required("source");
            auto purpose = std::ranges::find(catalogue_.purposes_, key, &Purpose::key);
            if (purpose != catalogue_.purposes_.end())
                purpose->asksAllGuardians = true;
            else
                row.fault("catalogue.unknown_reference", "purpose", {"purpose", key});
        }
    }

    void readStages() {
        Sheet sheet(folder_, "stages.csv", {"key", "zh", "en", "next", "working_days", "needs", "source"}, {}, faults_);
        std::vector<Code> codes;
        for (Row& row : sheet.rows()) {
            Stage stage;
            stage.key = row.identifier("key");
            if (!define("stage", stage.key, row, "key")) continue;
            stage.next = row.words("next");
            stage.needs = row.words("needs");
            stage.source = row.required("source");
            if (auto days = row.number("working_days")) {
                if (*days < 1 || *days > 366)
                    row.fault("catalogue.bad_number", "working_days", {std::to_string(*days)});
                stage.workingDays = int(*days);
            }
            codes.push_back({stage.key, labelOf(row), {}, {}, {}, stage.source, {}});
            catalogue_.stages_.push_back(std::move(stage));
        }
        catalogue_.lists_["assistance_stage"] = CodeList("assistance_stage", std::move(codes));
    }

    std::vector<std::filesystem::path> filesIn(const std::string& subfolder) {
        std::vector<std::filesystem::path> files;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(folder_ / subfolder, error))
            if (entry.path().extension() == ".csv") files.push_back(entry.path());
        if (error || files.empty()) faults_.add("catalogue.missing_file", {.file = subfolder});
        std::ranges::sort(files);
        return files;
    }

    void readLists() {
        std::map<std::string, std::vector<Code>> lists;
        for (const auto& file : filesIn("lists")) readListFile(file, lists);
        for (auto& [name, codes] : lists) catalogue_.lists_[name] = CodeList(name, std::move(codes));
    }

    /// A file is one list, named as the file; or several, named by a column `list`.
    void readListFile(const std::filesystem::path& path, std::map<std::string, std::vector<Code>>& lists) {
        Sheet sheet(folder_, "lists/" + path.filename().string(), {"code", "zh", "en", "parent", "source"},
                    {"list", "valid_from", "valid_to", "also"}, faults_);
        bool several = sheet.has("list");
        for (Row& row : sheet.rows()) {
            std::string name = several ? row.identifier("list") : path.stem().string();
            if (name == "purpose" || name == "assistance_stage") row.fault("catalogue.duplicate_key", "list", {name});
            Code code;
            code.code = row.required("code");
            if (!define("list", name + "/" + code.code, row, "code")) continue;
            if (!code.code.empty() && !isCode(code.code)) row.fault("catalogue.bad_key", "code", {code.code});
            // Places have no English name of their own; their Chinese one is shown.
            code.label = {row.required("zh"), row.text("en")};
            code.parent = row.text("parent");
            code.source = row.required("source");
            code.also = splitAt(row.text("also"), " ");
            code.validFrom = dateOf(row, "valid_from");
            code.validTo = dateOf(row, "valid_to");
            if (!code.validTo.empty() && code.validTo < code.validFrom)
                row.fault("catalogue.bounds_reversed", "valid_to");
            lists[name].push_back(std::move(code));
        }
    }

    static std::string dateOf(const Row& row, std::string_view column) {
        std::string date = row.text(column);
        if (!date.empty() && !Date::parse(date)) row.fault("catalogue.bad_date", column, {date});
        return date;
    }

    void readFields() {
        for (const auto& file : filesIn("fields")) readFieldFile(file);
    }

    void readFieldFile(const std::filesystem::path& path) {
        Sheet sheet(
            folder_, "fields/" + path.filename().string(),
            {"entity",      "key",         "zh",    "en",         "type",      "list",    "unit",    "compartment",
             "sensitivity", "required",    "check", "max_length", "minimum",   "maximum", "mask",    "mask_in",
             "derived",     "list_column", "group", "purposes",   "redaction", "source",  "help_zh", "help_en"},
            {}, faults_);
        for (Row& row : sheet.rows()) {
            Field field;
            field.entity = row.required("entity");
            field.key = row.identifier("key");
            if (!define("field", field.place(), row, "key")) continue;
            requireEntity(row, field.entity);
            readWhatItIs(row, field);
            readWhereItStands(row, field);
            catalogue_.fieldIndex_[field.place()] = catalogue_.fields_.size();
            catalogue_.fields_.push_back(std::move(field));
        }
    }

    void readWhatItIs(const Row& row, Field& field) {
        field.label = labelOf(row);
        field.help = {row.text("help_zh"), row.text("help_en")};
        if (field.help.zh.empty() != field.help.en.empty())
            row.fault("catalogue.missing_cell", field.help.zh.empty() ? "help_zh" : "help_en");
        row.required("type");
        field.type = row.choice<FieldType>("type",
                                           {{"text", FieldType::Text},
                                            {"long_text", FieldType::LongText},
                                            {"integer", FieldType::Integer},
                                            {"money", FieldType::Money},
                                            {"date", FieldType::Date},
                                            {"month", FieldType::Month},
                                            {"boolean", FieldType::Boolean},
                                            {"code", FieldType::Code},
                                            {"codes", FieldType::Codes},
                                            {"reference", FieldType::Reference}},
                                           FieldType::Text);
        field.unit = row.text("unit");
        field.list = row.text("list");
        field.check = row.choice<Check>("check",
                                        {{"person_name", Check::PersonName},
                                         {"resident_id", Check::ResidentId},
                                         {"disability_certificate", Check::DisabilityCertificate},
                                         {"phone", Check::Phone},
                                         {"bank_account", Check::BankAccount},
                                         {"division", Check::Division},
                                         {"not_in_future", Check::NotInFuture},
                                         {"past_years_18", Check::PastYears18},
                                         {"plain_code", Check::PlainCode},
                                         {"account", Check::Account},
                                         {"moment", Check::Moment},
                                         {"time", Check::Time}},
                                        Check::None);
        if (auto length = row.number("max_length")) {
            if (*length < 1 || *length > 100000)
                row.fault("catalogue.bad_number", "max_length", {std::to_string(*length)});
            field.maxLength = int(*length);
        }
        field.minimum = row.number("minimum");
        field.maximum = row.number("maximum");
        if (field.minimum && field.maximum && *field.minimum > *field.maximum)
            row.fault("catalogue.bounds_reversed", "maximum");
        field.source = row.required("source");
    }

    void readWhereItStands(const Row& row, Field& field) {
        field.compartment = compartmentOf(row, "compartment", Compartment::Core);
        row.required("sensitivity");
        field.sensitivity = row.choice<Sensitivity>("sensitivity",
                                                    {{"direct", Sensitivity::Direct},
                                                     {"quasi", Sensitivity::Quasi},
                                                     {"sensitive", Sensitivity::Sensitive},
                                                     {"neither", Sensitivity::Neither}},
                                                    Sensitivity::Direct);
        field.required = row.choice<Required>("required",
                                              {{"at_intake", Required::AtIntake},
                                               {"at_save", Required::AtSave},
                                               {"at_decision", Required::AtDecision},
                                               {"at_closure", Required::AtClosure}},
                                              Required::Never);
        field.mask = row.choice<Mask>("mask",
                                      {{"name", Mask::Name},
                                       {"resident_id", Mask::ResidentId},
                                       {"certificate", Mask::Certificate},
                                       {"phone", Mask::Phone},
                                       {"bank", Mask::Bank},
                                       {"address", Mask::Address},
                                       {"year", Mask::Year}},
                                      Mask::None);
        if (field.mask != Mask::None && row.text("mask_in").empty()) {
            row.fault("catalogue.mask_without_place", "mask_in");
        } else if (field.mask != Mask::None) {
            field.maskIn = compartmentOf(row, "mask_in", Compartment::Identity);
        } else if (!row.text("mask_in").empty()) {
            row.fault("catalogue.place_without_mask", "mask");
        }
        field.derived = row.flag("derived");
        field.listColumn = row.flag("list_column");
        field.group = row.required("group");
        field.purposes = row.words("purposes");
        field.redaction = row.text("redaction");
    }

    void readRoles() {
        Sheet sheet(folder_, "roles.csv",
                    {"key", "zh", "en", "scope", "core", "identity", "identifier", "contact", "family", "care",
                     "health", "narrative", "consent", "office", "audit", "purposes", "permissions"},
                    {}, faults_);
        for (Row& row : sheet.rows()) {
            Role role;
            role.key = row.identifier("key");
            if (!define("role", role.key, row, "key")) continue;
            role.label = labelOf(row);
            row.required("scope");
            role.scope = row.choice<ScopeKind>("scope",
                                               {{"none", ScopeKind::None},
                                                {"village", ScopeKind::Village},
                                                {"institution", ScopeKind::Institution},
                                                {"township", ScopeKind::Township},
                                                {"county", ScopeKind::County}},
                                               ScopeKind::None);
            for (Compartment compartment : allCompartments) readAccess(row, role, compartment);
            role.purposes = row.words("purposes");
            role.permissions = row.words("permissions");
            catalogue_.roles_.push_back(std::move(role));
        }
    }

    void readAccess(const Row& row, Role& role, Compartment compartment) {
        std::string_view column = nameOf(compartment);
        std::string word = row.required(column);
        // Whoever works is logged: every role appends to the log, and nobody changes it.
        if (word == "append" || compartment == Compartment::Audit) {
            if (compartment != Compartment::Audit || (word != "append" && word != "read" && word != "-"))
                row.fault("catalogue.unknown_word", column, {word});
        }
        Access access = word == "append" ? Access::Hidden : accessOf(row, column);
        if (word == "append" || access == Access::Read || access == Access::Write)
            role.compartments.push_back(compartment);
        catalogue_.access_[role.key + "/" + std::string(column)] = access;
    }

    static Access accessOf(const Row& row, std::string_view column) {
        return row.choice<Access>(column,
                                  {{"write", Access::Write},
                                   {"read", Access::Read},
                                   {"masked", Access::Masked},
                                   {"masked_enter", Access::MaskedEnter},
                                   {"-", Access::Hidden}},
                                  Access::Hidden);
    }

    void readRoleFields() {
        Sheet sheet(folder_, "role_fields.csv", {"role", "entity", "field", "access", "reason"}, {}, faults_);
        for (Row& row : sheet.rows()) {
            std::string role = row.required("role");
            std::string place = row.required("entity") + "." + row.required("field");
            if (!define("role_field", role + "/" + place, row, "field")) continue;
            row.required("reason");
            row.required("access");
            if (!catalogue_.role(role)) row.fault("catalogue.unknown_reference", "role", {"role", role});
            const bool known = row.text("field") == "*" ? catalogue_.entity(row.text("entity")) != nullptr
                                                        : catalogue_.fieldIndex_.contains(place);
            if (!known) row.fault("catalogue.unknown_reference", "field", {"field", place});
            catalogue_.access_[role + "/" + place] = accessOf(row, "access");
        }
    }

    void readHeadings() {
        Sheet sheet(folder_, "headings.csv", {"field", "also"}, {}, faults_);
        for (Row& row : sheet.rows()) {
            std::string place = row.required("field");
            if (!define("headings", place, row, "field")) continue;
            auto field = catalogue_.fieldIndex_.find(place);
            if (field == catalogue_.fieldIndex_.end()) {
                row.fault("catalogue.unknown_reference", "field", {"field", place});
                continue;
            }
            catalogue_.fields_[field->second].also = row.words("also");
        }
    }

    void readSettings() {
        Sheet sheet(folder_, "settings.csv", {"key", "value", "minimum", "maximum", "unit", "zh", "en", "source"}, {},
                    faults_);
        for (Row& row : sheet.rows()) {
            Setting setting;
            setting.key = row.identifier("key");
            if (!define("setting", setting.key, row, "key")) continue;
            for (std::string_view column : {"value", "minimum", "maximum"}) row.required(column);
            setting.value = row.number("value").value_or(0);
            setting.minimum = row.number("minimum").value_or(setting.value);
            setting.maximum = row.number("maximum").value_or(setting.value);
            setting.unit = row.text("unit");
            setting.label = labelOf(row);
            setting.source = row.required("source");
            if (setting.minimum > setting.maximum) {
                row.fault("catalogue.bounds_reversed", "maximum");
            } else if (setting.value < setting.minimum || setting.value > setting.maximum) {
                row.fault("catalogue.setting_out_of_bounds", "value",
                          {std::to_string(setting.minimum), std::to_string(setting.maximum)});
            }
            catalogue_.settings_.push_back(std::move(setting));
        }
    }

    void readRetention() {
        Sheet sheet(folder_, "retention.csv",
                    {"key", "zh", "en", "entity", "applies", "starts_at", "keep", "floor", "floor_source", "ceiling",
                     "then", "source", "read"},
                    {}, faults_);
        for (Row& row : sheet.rows()) {
            RetentionRule rule;
            rule.key = row.identifier("key");
            if (!define("retention", rule.key, row, "key")) continue;
            rule.label = labelOf(row);
            rule.entity = row.required("entity");
            rule.applies = row.words("applies");
            rule.startsAt = row.text("starts_at");
            rule.keep = spanOf(row, "keep");
            rule.floor = spanOf(row, "floor");
            rule.ceiling = spanOf(row, "ceiling");
            rule.floorSource = row.text("floor_source");
            rule.source = row.required("source");
            rule.read = row.flag("read");
            row.required("then");
            using Then = RetentionRule::Then;
            rule.then = row.choice<Then>("then",
                                         {{"with_file", Then::WithFile},
                                          {"delete", Then::Delete},
                                          {"restrict", Then::Restrict},
                                          {"archive", Then::Archive},
                                          {"permanent", Then::Permanent}},
                                         Then::WithFile);
            catalogue_.retention_.push_back(std::move(rule));
        }
    }

    /// "36 months" or "183 days".
    static std::optional<Span> spanOf(const Row& row, std::string_view column) {
        const std::vector<std::string> words = row.words(column);
        if (words.empty()) return std::nullopt;
        const std::string& digits = words.front();
        const bool counted = words.size() == 2 && !digits.empty() && digits.size() < 6 &&
                             digits.find_first_not_of("0123456789") == std::string::npos;
        if (counted && words[1] == "months") return Span{std::stoi(digits), 0};
        if (counted && words[1] == "days") return Span{0, std::stoi(digits)};
        row.fault("catalogue.bad_number", column, {row.text(column)});
        return std::nullopt;
    }

    void readForms() {
        Sheet index(folder_, "forms/forms.csv", {"version", "form", "valid_from"}, {}, faults_);
        for (Row& row : index.rows()) {
            FormText text{row.required("version"), row.required("form"), row.required("valid_from"), {}};
            if (!define("form", text.version, row, "version") || !isCode(text.version)) continue;
            if (!Date::parse(text.validFrom)) row.fault("catalogue.bad_date", "valid_from", {text.validFrom});
            Sheet sheet(folder_, "forms/" + text.version + ".csv", {"piece", "block", "when", "items", "zh", "en"}, {},
                        faults_);
            for (Row& line : sheet.rows()) {
                FormPiece piece{line.required("piece"), line.text("block"), line.words("when"), {}, {}, {}};
                piece.zh = line.required("zh");
                piece.en = line.required("en");
                for (const std::string& item : line.words("items")) piece.items.push_back(std::atoi(item.c_str()));
                origins_.emplace("form/" + text.version + "/" + std::to_string(text.pieces.size()), line.place());
                text.pieces.push_back(std::move(piece));
            }
            catalogue_.forms_.add(std::move(text));
        }
    }

    void readHolidays() {
        Sheet sheet(folder_, "holidays.csv", {"date", "kind", "zh", "en", "source"}, {}, faults_);
        for (Row& row : sheet.rows()) {
            const std::string iso = row.required("date");
            if (!define("holiday", iso, row, "date")) continue;
            labelOf(row);
            row.required("source");
            row.required("kind");
            const bool works = row.choice<bool>("kind", {{"off", false}, {"work", true}}, false);
            if (auto day = Date::parse(iso))
                catalogue_.holidays_.announce(*day, works);
            else if (!iso.empty())
                row.fault("catalogue.bad_date", "date", {iso});
        }
    }

    std::filesystem::path folder_;
    Faults faults_;
    Origins origins_;
    Catalogue catalogue_;
};

tl::expected<Catalogue, std::vector<Error>> Catalogue::load(const std::filesystem::path& folder) {
    return Loader(folder).load();
}

}  // namespace tonghu::catalogue
