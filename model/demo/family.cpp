#include "model/demo/family.h"

#include "model/demo/numbers.h"

#include <algorithm>

namespace tonghu::demo {
namespace {

constexpr std::uint64_t familyStream = 3;
constexpr std::array<std::string_view, 4> byParents{"61", "62", "63", "64"};

bool isGrandparent(std::string_view relation) {
    return std::ranges::find(byParents, relation) != byParents.end();
}
bool isParent(std::string_view relation) {
    return relation == "51" || relation == "52";
}
/// Of the mother's family: they bear her name, not the child's.
bool isMaternal(std::string_view relation) {
    return relation == "63" || relation == "85" || relation == "88";
}
/// Who married in.
bool isMarriedIn(std::string_view relation) {
    return relation == "52" || relation == "58" || relation == "62" || relation == "64";
}

Words parts(const std::string& codes) {
    Words found;
    for (std::size_t from = 0; from <= codes.size();) {
        const std::size_t end = std::min(codes.find(',', from), codes.size());
        found.push_back(codes.substr(from, end - from));
        from = end + 1;
    }
    return found;
}

Date someDay(Date from, Date until, Chance& chance) {
    return from.plusDays(int(chance.below(std::size_t(std::max(1, from.daysUntil(until))))));
}

/// Draws one family. Members are in the order in which a file is filled in.
class Drawing {
public:
    Drawing(const Office& office, const Outline& child)
        : office_(office),
          material_(office.material),
          outline_(child),
          household_(material_.households[child.household]),
          names_(material_),
          chance_(office.seed, familyStream, child.index),
          age_(ageOn(child.birth, std::min(office.today, child.closed.value_or(office.today)))) {}

    Family draw() {
        drawNames();
        drawPlace();
        fillFile();
        fillPerson();
        fillSchooling();
        fillPapers();
        fillContact();
        fillParents();
        fillHousehold();
        fillHealth();
        fillAssessment();
        for (const std::string& relation : parts(chance_.of(household_.guardians))) addGuardian(relation);
        addCarer();
        return std::move(family_);
    }

private:
    /// Only what the catalogue has; a county that drops a field still gets its demonstration.
    void set(const char* key, Value value) { setIn(family_.child, "child", key, std::move(value)); }
    void setIn(Fields& fields, const char* entity, const char* key, Value value) {
        if (!isEmpty(value) && office_.catalogue.field(entity, key)) fields[key] = std::move(value);
    }
    const std::string& place(const char* kind) { return chance_.of(material_.place(kind)); }
    std::string local(const std::string& text, const std::string& group = {}) {
        return filled(text, {{"c", office_.county.name},
                             {"t", office_.county.townshipOf(outline_.village).name},
                             {"v", office_.county.villages[outline_.village].name},
                             {"group", group},
                             {"n", std::to_string(chance_.between(1, 60))}});
    }

    void drawNames() {
        group_ = material_.code("child.ethnic_group", chance_);
        const bool middleDot = group_ == "04" || group_ == "05" || group_ == "17";
        surname_ = names_.surname(chance_);
        motherSurname_ = names_.surname(chance_);
        const bool rare = chance_.percent(1) || outline_.index == 5 || outline_.index == 6;
        name_ = names_.full(surname_, {outline_.sex, outline_.birth.year(), middleDot, rare}, chance_);
    }

    std::string nameOf(std::string_view relation, int born, catalogue::Sex sex) {
        const std::string surname = isMarriedIn(relation)
                                        ? (relation == "52" ? motherSurname_ : names_.surname(chance_))
                                        : (isMaternal(relation) ? motherSurname_ : surname_);
        return names_.full(surname, {sex, born, false, false}, chance_);
    }

    void drawPlace() {
        address_ = local(place("address"), local(place("group")));
        family_.situation.away = household_.mother == "working_away" || household_.father == "working_away";
    }

    void fillFile() {
        set("status", outline_.status);
        set("division_code", office_.county.villages[outline_.village].code);
        if (outline_.institution) set("institution", office_.county.institution);
        set("filed_on", outline_.filed.iso());
        set("responsible_unit", office_.unit);
        set("responsible_user", workerOf(office_, outline_));
        if (!outline_.institution) set("director_user", workerOf(office_, outline_));
        if (!outline_.closed) return;
        set("closed_on", outline_.closed->iso());
        const bool grown = outline_.birth.birthday(18) <= *outline_.closed;
        std::string reason = material_.code("child.close_reason", chance_);
        while (!grown && reason == "turned_18") reason = material_.code("child.close_reason", chance_);
        set("close_reason", grown ? std::string("turned_18") : reason);
    }

    void fillPerson() {
        set("full_name", name_);
        set("sex", std::to_string(int(outline_.sex)));
        set("birth_date", outline_.birth.iso());
        set("birth_date_known", material_.code("child.birth_date_known", chance_));
        set("ethnic_group", group_);
        set("nationality", std::string("CHN"));
        set("can_express_will", std::string(outline_.will == policy::WillAbility::Yes      ? "yes"
                                            : outline_.will == policy::WillAbility::Partly ? "partly"
                                                                                           : "no"));
        if (age_ < 14) return;
        set("will_basis", chance_.of(material_.sentences.at("will_basis/")).text);
        set("will_assessed_on", someDay(outline_.filed, office_.today, chance_).iso());
    }

    void fillSchooling() {
        const Schooling& schooling = material_.schooling[std::size_t(std::clamp(age_, 0, 17))];
        const bool special = outline_.ill && !schooling.kind.empty() && chance_.percent(15);
        set("schooling_state", special ? std::string("special") : schooling.state);
        set("grade", schooling.grade);
        if (schooling.kind.empty()) return;
        const std::string kind = special ? std::string("special") : schooling.kind;
        family_.situation.school =
            filled(chance_.of(material_.place(kind)), {{"t", office_.county.townshipOf(outline_.village).shortName}});
        set("school", family_.situation.school);
        set("class_teacher",
            names_.full(names_.surname(chance_), {catalogue::Sex::Female, 1985, false, false}, chance_));
        set("boarding", std::int64_t(chance_.percent(schooling.boards)));
    }

    void fillPapers() {
        const std::size_t index = outline_.index;
        if (chance_.percent(2) && age_ < 3) {
            set("resident_id_state", std::string("none_yet"));
        } else {
            set("resident_id_state", std::string("has"));
            set("resident_id", residentId(outline_.birth, outline_.sex, outline_.order));
        }
        set("household_register_number", certificateNumber("H", index));
        set("medical_insurance_number", certificateNumber("M", index));
        if (household_.category.starts_with("orphan")) set("orphan_certificate_number", certificateNumber("O", index));
        if (chance_.percent(60)) {
            set("bank_account", cardNumber(index));
            set("bank_name", filled(place("bank"), {{"t", office_.county.townshipOf(outline_.village).shortName}}));
            set("account_holder", name_);
        }
    }

    void fillContact() {
        set("residence_division", office_.county.villages[outline_.village].code);
        set("residence_address", address_);
        set("household_address", address_);
        set("location", place("landmark"));
        set("household_phone", mobileNumber(outline_.index, 0));
        if (age_ >= 14 && chance_.percent(50)) set("child_phone", mobileNumber(outline_.index, 1));
        if (chance_.percent(40)) {
            set("neighbor_contact",
                names_.full(names_.surname(chance_), {catalogue::Sex::Female, 1968, false, false}, chance_));
            set("neighbor_phone", mobileNumber(outline_.index, 2));
        }
    }

    void fillParents() {
        const bool known = household_.mother != "unknown";
        const int born = outline_.birth.year();
        motherName_ = names_.full(motherSurname_, {catalogue::Sex::Female, born - 25, false, false}, chance_);
        fatherName_ = names_.full(surname_, {catalogue::Sex::Male, born - 28, false, false}, chance_);
        if (known) {
            set("mother_name", motherName_);
            set("father_name", fatherName_);
        }
        set("mother_state", household_.mother);
        set("father_state", household_.father);
        if (household_.mother != "with_child" && known)
            set("mother_state_since", someDay(outline_.birth, outline_.filed, chance_).iso());
        if (household_.father != "with_child" && known)
            set("father_state_since", someDay(outline_.birth, outline_.filed, chance_).iso());
        family_.situation.parentWord = material_.relations.at(chance_.percent(50) ? "52" : "51").word;
    }

    void fillHousehold() {
        set("household_type", std::string(outline_.institution ? "collective" : "rural"));
        set("household_size", std::int64_t(chance_.between(2, 7)));
        const std::string subsistence = chance_.of(household_.subsistence);
        set("subsistence", subsistence);
        if (subsistence == "basic") set("subsistence_certificate", certificateNumber("S", outline_.index));
        set("housing", chance_.of(household_.housing));
        set("income_sources", listed("child", "income_sources", chance_.of(household_.income)));
        const int yuan = subsistence == "none" ? chance_.between(900, 2200) : chance_.between(380, 900);
        set("income_per_month", std::int64_t(yuan) * 100);
        if (chance_.percent(12)) set("debts", std::int64_t(chance_.between(5, 90)) * 100'000);
        if (household_.special != "victim") {
            set("special_category", household_.special);
            return;
        }
        set("special_category", household_.special);
        set("harm_kind", std::string("violence"));
        set("harm_on", someDay(outline_.birth, outline_.filed, chance_).iso());
        set("protection_flags", std::string("address_secret"));
    }

    void fillHealth() {
        set("blood_group", chance_.of(office_.catalogue.list("blood_group")->codes()).code);
        set("height_cm", std::int64_t(std::clamp(75 + age_ * 6 + chance_.between(-6, 8), 60, 184)));
        set("weight_kg", std::int64_t(std::clamp(9 + age_ * 3 + chance_.between(-2, 6), 7, 80)));
        set("vaccinations_complete", material_.code("child.vaccinations_complete", chance_));
        if (chance_.percent(55))
            set("last_checkup_on", someDay(office_.today.plusDays(-360), office_.today, chance_).iso());
        if (chance_.percent(6)) set("allergies", place("allergy"));
        if (outline_.ill) fillIllness();
    }

    void fillIllness() {
        const auto sentence = [&](const char* field) {
            return chance_.of(material_.sentences.at(std::string(field) + "/")).text;
        };
        set("care_instructions", sentence("care_instructions"));
        if (chance_.percent(65)) {
            const std::string kind = material_.code("child.disability_kinds", chance_);
            const int grade = chance_.between(1, 4);
            set("disability_kinds", kind);
            set("disability_grade", std::to_string(grade));
            // The 19th digit is the kind, in the order of GB/T 26341, which the list follows after "none".
            const auto& kinds = office_.catalogue.list("disability_kind")->codes();
            const auto at = std::ranges::find(kinds, kind, &catalogue::Code::code) - kinds.begin();
            set("disability_certificate_number",
                residentId(outline_.birth, outline_.sex, outline_.order) + std::to_string(at) + std::to_string(grade));
            set("rehabilitation", sentence("rehabilitation"));
            return;
        }
        set("illnesses", material_.code("child.illnesses", chance_));
        set("illness_note", sentence("illness_note"));
        set("psychological_state", sentence("psychological_state"));
    }

    void fillAssessment() {
        set("category", household_.category);
        set("risk_level", outline_.status == "intake" ? std::string("none") : outline_.risk);
        if (outline_.status != "intake")
            set("risk_reviewed_on",
                someDay(std::max(outline_.filed, office_.today.plusDays(-300)), office_.today, chance_).iso());
    }

    /// Several codes, in the order of their list, as they are stored.
    std::string listed(const char* entity, const char* key, const std::string& codes) {
        const catalogue::CodeList* list = office_.catalogue.list(office_.catalogue.field(entity, key)->list);
        const Words wanted = parts(codes);
        std::string ordered;
        for (const catalogue::Code& code : list->codes())
            if (std::ranges::find(wanted, code.code) != wanted.end())
                ordered += (ordered.empty() ? "" : ",") + code.code;
        return ordered;
    }

    void addGuardian(const std::string& relation) {
        Fields guardian;
        auto put = [&](const char* key, Value value) { setIn(guardian, "guardian", key, std::move(value)); };
        const Relation& related = material_.relations.at(relation);
        const int born = outline_.birth.year() - chance_.between(related.olderFrom, related.olderTo);
        const int line = 3 + int(family_.guardians.size());
        put("relation", relation);
        put("kind", household_.kind);
        put("ground", household_.ground);
        put("from_date",
            (isParent(relation) ? outline_.birth : someDay(outline_.birth, outline_.filed, chance_)).iso());
        put("sole_or_joint", std::string(parts(household_.guardians.front()).size() > 1 ? "joint" : "sole"));
        if (household_.institution) {
            put("full_name", local(place("welfare_home")));
        } else {
            const Date birth = someDay(*Date::of(born, 1, 1), *Date::of(born, 12, 31), chance_);
            put("full_name", relation == "51"   ? fatherName_
                             : relation == "52" ? motherName_
                                                : nameOf(relation, born, related.sex));
            put("document_kind", std::string("resident_id"));
            put("resident_id", residentId(birth, related.sex, int(outline_.index % 500)));
            put("relation_proof", std::string("household_register"));
            put("proof_checked_by", workerOf(office_, outline_));
            put("address", address_);
        }
        put("phone", mobileNumber(outline_.index, line));
        family_.situation.carerWord = related.word;
        family_.situation.grandparent = isGrandparent(relation);
        family_.guardians.push_back(std::move(guardian));
    }

    /// Parents who work away have the guardianship; somebody else cooks.
    void addCarer() {
        if (household_.carers.empty()) return;
        const std::string relation = chance_.of(household_.carers);
        const Relation& related = material_.relations.at(relation);
        const int born = outline_.birth.year() - chance_.between(related.olderFrom, related.olderTo);
        const Date from = someDay(std::max(outline_.birth, outline_.filed.plusDays(-700)), outline_.filed, chance_);
        set("carer_name", nameOf(relation, born, related.sex));
        set("carer_phone", mobileNumber(outline_.index, 6));
        set("carer_relation", relation);
        set("carer_from", from.iso());
        set("carer_notice_on", from.iso());
        set("carer_weekly_contact", material_.code("child.carer_weekly_contact", chance_));
        family_.situation.carerWord = related.word;
        family_.situation.grandparent = isGrandparent(relation);
    }

    const Office& office_;
    const Material& material_;
    const Outline& outline_;
    const Household& household_;
    Names names_;
    Chance chance_;
    int age_;
    std::string group_, surname_, motherSurname_, name_, motherName_, fatherName_, address_;
    Family family_;
};

}  // namespace

std::string workerOf(const Office& office, const Outline& child) {
    return child.institution ? "worker" : office.county.villages[child.village].director;
}

std::string filled(std::string text, const std::map<std::string, std::string>& words) {
    for (const auto& [name, word] : words) {
        const std::string slot = "{" + name + "}";
        for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + word.size()))
            text.replace(at, slot.size(), word);
    }
    return text;
}

Family familyOf(const Office& office, const Outline& child) {
    return Drawing(office, child).draw();
}

}  // namespace tonghu::demo
