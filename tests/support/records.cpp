#include "tests/support/records.h"

namespace tonghu::support {
namespace {

constexpr const char* girlCode = "2";
constexpr const char* boyCode = "1";

}  // namespace

std::string residentId(std::string_view division, Date birth, int order) {
    std::string digits = std::string(division.substr(0, 6)) + birth.iso();
    std::erase(digits, '-');
    const std::string number = std::to_string(order % 1000);
    digits += std::string(3 - number.size(), '0') + number;
    constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int at = 0; at < 17; ++at) sum += (digits[at] - '0') * weights[at];
    return digits + "10X98765432"[sum % 11];
}

GuardianWords aGuardian() {
    GuardianWords guardian;
    guardian.fields_ = {
        {"full_name", std::string("李秀英")}, {"relation", std::string("62")}, {"kind", std::string("grandparent")}};
    return guardian;
}

GuardianWords& GuardianWords::named(std::string name) {
    return with("full_name", std::move(name));
}
GuardianWords& GuardianWords::related(std::string relation) {
    return with("relation", std::move(relation));
}
GuardianWords& GuardianWords::with(std::string field, Value value) {
    fields_[std::move(field)] = std::move(value);
    return *this;
}

ChildWords aChild() {
    ChildWords child;
    child.named("王小兰").girl().aged(10).inVillage("430181103201");
    child.with("status", std::string("active")).with("filed_on", today().plusDays(-30).iso());
    child.with("responsible_unit", std::string("测试镇人民政府")).with("responsible_user", std::string("director"));
    return child;
}

ChildWords& ChildWords::named(std::string name) {
    return with("full_name", std::move(name));
}
ChildWords& ChildWords::aged(int years) {
    return bornOn(*Date::of(today().year() - years - 1, 9, 15));
}
ChildWords& ChildWords::bornOn(Date day) {
    return with("birth_date", day.iso());
}
ChildWords& ChildWords::inVillage(std::string division) {
    return with("division_code", std::move(division));
}
ChildWords& ChildWords::inInstitution(std::string institution) {
    return with("institution", std::move(institution));
}
ChildWords& ChildWords::girl() {
    return with("sex", std::string(girlCode));
}
ChildWords& ChildWords::boy() {
    return with("sex", std::string(boyCode));
}

ChildWords& ChildWords::withResidentId(int order) {
    const bool isBoy = child_.text("sex") == boyCode;
    const int fitting = order * 2 % 1000 + (isBoy ? 1 : 0);
    return with("resident_id", residentId(std::string_view(child_.text("division_code")).substr(0, 6),
                                          *Date::parse(child_.text("birth_date")), fitting));
}

ChildWords& ChildWords::withGuardian(const GuardianWords& guardian) {
    child_.parts["guardian"].push_back(guardian.record());
    return *this;
}

ChildWords& ChildWords::with(std::string field, Value value) {
    child_.fields[std::move(field)] = std::move(value);
    return *this;
}

ChildWords& ChildWords::without(const std::string& field) {
    child_.fields.erase(field);
    return *this;
}

Record ChildWords::record() const {
    Record child = child_;
    if (!child.parts.contains("guardian")) child.parts["guardian"].push_back(aGuardian().record());
    return child;
}

Fields aVisit(Date day) {
    return {{"visit_date", day.iso()},
            {"kind", std::string("routine")},
            {"met", std::string("child")},
            {"outcome", std::string("all_well")}};
}

}  // namespace tonghu::support
