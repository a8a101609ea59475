#include "model/report/redaction/kinds.h"

#include <array>

namespace tonghu::redaction {
namespace {

struct Names {
    std::string_view key, english, chinese;
};

constexpr std::array<Names, 28> names{{
    {"child", "child", "儿童"},
    {"guardian", "guardian", "监护人"},
    {"father", "father", "父亲"},
    {"mother", "mother", "母亲"},
    {"sibling", "sibling", "兄弟姐妹"},
    {"carer", "carer", "照护人"},
    {"teacher", "teacher", "老师"},
    {"staff", "staff", "工作人员"},
    {"person", "person", "某人"},
    {"resident_id", "id", "身份证号"},
    {"certificate", "certificate", "证件号"},
    {"phone", "phone", "电话"},
    {"account", "account", "账号"},
    {"plate", "plate", "车牌"},
    {"number", "number", "编号"},
    {"case", "case", "文号"},
    {"birth_date", "date of birth", "出生日期"},
    {"email", "e-mail", "邮箱"},
    {"wechat", "WeChat", "微信号"},
    {"qq", "QQ", "QQ号"},
    {"url", "link", "网址"},
    {"coordinates", "coordinates", "坐标"},
    {"address", "address", "地址"},
    {"place", "place", "地点"},
    {"school", "school", "学校"},
    {"hospital", "hospital", "医院"},
    {"institution", "institution", "机构"},
    {"unit", "unit", "单位"},
}};

}  // namespace

std::string_view nameOf(Kind kind) {
    return names[std::size_t(kind)].key;
}

bool isPerson(Kind kind) {
    return kind <= Kind::Person;
}

std::string tagOf(Kind kind, int number, Language language) {
    const Names& name = names[std::size_t(kind)];
    const bool english = language == Language::English;
    std::string tag = "[" + std::string(english ? name.english : name.chinese);
    if (number > 0) tag += (english ? " " : "") + std::to_string(number);
    return tag + "]";
}

}  // namespace tonghu::redaction
