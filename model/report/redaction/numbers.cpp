#include "model/report/redaction/numbers.h"
#include "model/catalogue/resident_id.h"

#include <algorithm>
#include <optional>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;

/// Digits without anything between them.
struct Group {
    std::size_t start, end;  ///< in the text
    std::string digits;      ///< with a final 'x' where one stands there
    bool numerals = false;   ///< written in Chinese
    bool confused = false;   ///< with a letter that a scanner took a digit for
};

std::optional<char> confusable(char32_t c) {
    if (c == U'o') return '0';
    if (c == U'l' || c == U'i') return '1';
    return std::nullopt;
}

bool beginsDigits(Text text, std::size_t i) {
    const char32_t c = text[i];
    if (confusable(c))
        return i + 2 < text.size() && isDigit(text[i + 1]) && isDigit(text[i + 2]) &&
               (i == 0 || !isLetter(text[i - 1]));
    return isDigit(c) || (numeralValue(c) && c != U'么' && c != U'两' && c != U'拐');
}

/// Reads a group from `i` on; 陆 and 二 count only beside other digits, so a group of numerals alone is at least two.
Group readGroup(Text text, std::size_t i) {
    Group group{i, i, {}};
    std::size_t arabic = 0;
    if (i + 3 < text.size() && confusable(text[i]) && isDigit(text[i + 1]) && isDigit(text[i + 2])) {
        group.digits.push_back(*confusable(text[i]));
        group.confused = true;
        ++group.end;
    }
    for (; group.end < text.size(); ++group.end) {
        const char32_t c = text[group.end];
        if (c == nothing) continue;
        if (const auto value = numeralValue(c); value && c != U'么' && c != U'两') {
            group.digits.push_back(char('0' + *value));
            arabic += isDigit(c);
            group.numerals |= !isDigit(c);
        } else if (const auto digit = confusable(c);
                   digit && arabic > 0 && group.end + 1 < text.size() &&
                   (isDigit(text[group.end + 1]) || confusable(text[group.end + 1]) || group.digits.size() >= 3)) {
            group.digits.push_back(*digit);
            group.confused = true;
        } else if (c == U'x' && group.digits.size() == 17 && group.end + 1 < text.size() &&
                   isDigit(text[group.end + 1])) {
            group.digits.push_back('x');  // the check character inside of a disability certificate's number
        } else {
            break;
        }
    }
    if (group.digits.size() >= 2 && group.end < text.size() && text[group.end] == U'x' &&
        (group.end + 1 >= text.size() || !isLetter(text[group.end + 1]))) {
        group.digits.push_back('x');
        ++group.end;
    }
    return group;
}

/// What may stand between groups of one number.
bool joins(Text text, std::size_t from, std::size_t to) {
    std::size_t signs = 0, breaks = 0;
    for (std::size_t i = from; i < to; ++i) {
        if (text[i] == nothing || text[i] == U' ') continue;
        if (text[i] == U'\n')
            ++breaks;
        else if (text[i] == U'-' || text[i] == U'.' || text[i] == U'·' || text[i] == U')' || text[i] == U'(' ||
                 text[i] == U'_' || text[i] == U'/')
            ++signs;
        else
            return false;
    }
    return signs <= 1 && breaks <= 1 && to - from <= 4;
}

bool luhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool plainDigits(std::string_view digits) {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isDay(std::string_view yyyymmdd) {
    const int year = std::stoi(std::string(yyyymmdd.substr(0, 4))),
              month = std::stoi(std::string(yyyymmdd.substr(4, 2))),
              day = std::stoi(std::string(yyyymmdd.substr(6, 2)));
    return year >= 1900 && year <= 2035 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool isProvince(std::string_view digits) {
    static constexpr std::string_view first =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 "
        "54 61 62 63 64 65 71 81 82 83";
    return first.find(digits.substr(0, 2)) != std::string_view::npos;
}

/// The last words before a number say what it is. Looks back over signs and a few characters, not over a sentence.
bool saidBefore(Text text, std::size_t position, std::initializer_list<Text> words, std::size_t reach = 14) {
    const std::size_t from = position > reach ? position - reach : 0;
    std::u32string before;
    for (char32_t c : text.substr(from, position - from))
        if (c != U' ' && c != nothing) before.push_back(c);
    if (const auto stop = before.find_last_of(U"。；\n|"); stop != std::u32string::npos && stop + 1 < before.size())
        before.erase(0, stop + 1);
    return std::any_of(words.begin(), words.end(),
                       [&](Text word) { return before.find(word) != std::u32string::npos; });
}

struct Form {
    Kind kind;
    const char* why;
    double confidence;
};

std::optional<Form> longForm(const std::string& d, Text text, std::size_t position) {
    const bool saysId = saidBefore(text, position, {U"身份证", U"公民身份", U"证件号", U"身份号", U"证号"});
    const bool saysCertificate = saidBefore(text, position, {U"残疾证", U"残疾人证"}, 18);
    const bool saysCard = saidBefore(
        text, position, {U"卡号", U"账号", U"帐号", U"账户", U"存折", U"银行", U"农商行", U"信用社", U"一卡通", U"卡"});
    const std::string_view id = std::string_view(d).substr(0, std::min<std::size_t>(18, d.size()));
    const bool idShape = d.size() >= 18 && plainDigits(id.substr(0, 17)) && isProvince(d) && isDay(id.substr(6, 8));
    if ((d.size() == 20 || d.size() == 22 || d.size() == 21) && idShape &&
        plainDigits(std::string_view(d).substr(18)) && d[18] >= '1' && d[18] <= '7')
        return Form{Kind::Certificate, "form.certificate", 0.99};
    if (d.size() == 20 && saysCertificate) return Form{Kind::Certificate, "context.certificate", 0.85};
    if (d.size() == 18 && idShape) {
        const bool checked = catalogue::ResidentId::parse(d).has_value();
        return Form{Kind::ResidentId, checked ? "form.resident_id" : "form.resident_id_unchecked",
                    checked ? 0.99 : 0.9};
    }
    if (d.size() == 18 && saysId) return Form{Kind::ResidentId, "context.resident_id", 0.85};
    if (d.size() == 17 && saysId && plainDigits(d) && isProvince(d))
        return Form{Kind::ResidentId, "context.resident_id", 0.8};
    if (d.size() == 15 && plainDigits(d) && isProvince(d) && isDay("19" + d.substr(6, 6)) && !saysCard)
        return Form{Kind::ResidentId, "form.resident_id_15", saysId ? 0.95 : 0.7};
    if (d.size() >= 15 && d.size() <= 21 && plainDigits(d) && saysCard)
        return Form{Kind::Account, "context.account", 0.9};
    if (d.size() >= 16 && d.size() <= 19 && plainDigits(d) &&
        (d[0] == '6' || d[0] == '4' || d[0] == '5' || d[0] == '9') && luhn(d))
        return Form{Kind::Account, "form.bank_card", 0.95};
    if (d.size() >= 16 && d.size() <= 19 && plainDigits(d) && d.starts_with("62"))
        return Form{Kind::Account, "form.bank_card_unchecked", 0.8};
    return std::nullopt;
}

std::optional<Form> phoneForm(const std::string& d, Text text, std::size_t position) {
    if (!plainDigits(d)) return std::nullopt;
    const bool says = saidBefore(text, position,
                                 {U"电话", U"手机", U"座机", U"电", U"联系", U"号码", U"tel", U"phone", U"拨打",
                                  U"办公室", U"值班室", U"传真", U"打", U"致电", U"机"});
    if (d.size() == 11 && d[0] == '1' && d[1] >= '3') return Form{Kind::Phone, "form.mobile", 0.97};
    if (d.size() == 13 && d.starts_with("861") && d[3] >= '3') return Form{Kind::Phone, "form.mobile", 0.97};
    if (d.size() == 15 && d.starts_with("00861")) return Form{Kind::Phone, "form.mobile", 0.95};
    if ((d.size() == 11 || d.size() == 12 || d.size() == 10) && d[0] == '0' && d[1] != '0' && d[3] != '0')
        return Form{Kind::Phone, "form.landline", says ? 0.95 : 0.8};
    if (d.size() == 10 && (d.starts_with("400") || d.starts_with("800")))
        return Form{Kind::Phone, "form.service_phone", 0.7};
    if ((d.size() == 7 || d.size() == 8) && d[0] >= '2' && d[0] <= '8' && says && !(d.size() == 8 && isDay(d)))
        return Form{Kind::Phone, "context.phone", 0.8};
    if (d.size() >= 9 && d.size() <= 12 && saidBefore(text, position, {U"电话", U"手机"}) && d[0] == '1')
        return Form{Kind::Phone, "context.phone", 0.7};
    return std::nullopt;
}

std::optional<Form> namedForm(const std::string& d, Text text, std::size_t position) {
    if (d.size() >= 5 && d.size() <= 12 && saidBefore(text, position, {U"qq", U"扣扣", U"企鹅"}, 10))
        return Form{Kind::Qq, "context.qq", 0.95};
    if (d.size() >= 6 && d.size() <= 12 &&
        saidBefore(text, position, {U"微信", U"vx", U"wx", U"weixin", U"wechat"}, 10))
        return Form{Kind::Wechat, "context.wechat", 0.9};
    if (d.size() >= 5 &&
        saidBefore(text, position, {U"户口簿编号", U"户口簿号", U"户口本号", U"户号", U"户口编号", U"户口簿户号"}, 12))
        return Form{Kind::Number, "context.household_register", 0.95};
    if (d.size() >= 5 &&
        saidBefore(text, position,
                   {U"学号",   U"警号",   U"工号",   U"学籍号", U"住院号",   U"病案号", U"门诊号", U"就诊卡",
                    U"社保号", U"社保卡", U"医保号", U"医保卡", U"医保编号", U"低保证", U"救助证", U"福利证",
                    U"出生证", U"护照",   U"驾驶证", U"证号",   U"证书编号", U"准考证", U"残疾证"},
                   12))
        return Form{Kind::Number, "context.number", 0.9};
    if (d.size() >= 6 && saidBefore(text, position, {U"账号", U"帐号", U"卡号", U"存折"}, 10))
        return Form{Kind::Account, "context.account", 0.85};
    if (d.size() == 4 && saidBefore(text, position, {U"尾号", U"后四位", U"末四位"}, 6))
        return Form{Kind::Number, "context.last_digits", 0.8};
    return std::nullopt;
}

std::optional<Form> formOf(const std::string& digits, Text text, std::size_t position) {
    if (digits.size() >= 15)
        if (const auto form = longForm(digits, text, position)) return form;
    if (const auto form = namedForm(digits, text, position)) return form;
    return phoneForm(digits, text, position);
}

/// Groups that belong together, as far as signs between them allow.
std::vector<Group> groupsFrom(Text text, std::size_t& i) {
    std::vector<Group> groups;
    while (i < text.size()) {
        Group group = readGroup(text, i);
        if (group.digits.empty()) break;
        i = group.end;
        groups.push_back(std::move(group));
        std::size_t next = i;
        while (next < text.size() && next - i <= 4 && !beginsDigits(text, next)) ++next;
        if (next >= text.size() || next - i > 4 || !joins(text, i, next)) break;
        i = next;
    }
    return groups;
}

std::size_t openBracketBefore(Text text, std::size_t position) {
    return position > 0 && text[position - 1] == U'(' ? position - 1 : position;
}

/// An extension behind a phone: 转806, -803.
std::size_t withExtension(Text text, std::size_t end) {
    std::size_t i = end;
    if (i < text.size() && (text[i] == U'转' || text[i] == U'-')) ++i;
    const std::size_t digits = i;
    while (i < text.size() && isDigit(text[i]) && i - digits < 5) ++i;
    return i > digits && digits > end ? i : end;
}

constexpr std::size_t mostGroups = 8;

void findIn(Text text, const std::vector<Group>& groups, std::vector<Finding>& findings) {
    for (std::size_t first = 0; first < groups.size();) {
        std::size_t used = 0;
        std::string digits;
        Finding found{};
        for (std::size_t last = first; last < groups.size() && last - first < mostGroups; ++last) {
            if (!digits.empty() && digits.back() == 'x' && digits.size() != 18) break;
            digits += groups[last].digits;
            if (digits.size() > 26) break;
            // Chinese numerals are numbers of a person only where there are many of them.
            const bool anyNumerals =
                std::any_of(groups.begin() + std::ptrdiff_t(first), groups.begin() + std::ptrdiff_t(last) + 1,
                            [](const Group& group) { return group.numerals; });
            if (anyNumerals && digits.size() < 7) continue;
            if (const auto form = formOf(digits, text, groups[first].start)) {
                // A longer reading wins, unless it is less sure than the groups by themselves.
                if (used && form->confidence + 0.001 < found.confidence) continue;
                used = last - first + 1;
                found = {groups[first].start, groups[last].end, form->kind, form->why, form->confidence, {}};
                for (char digit : digits) found.name.push_back(char32_t(digit));
            }
        }
        if (used) {
            if (found.kind == Kind::Phone) {
                found.start = openBracketBefore(text, found.start);
                found.end = withExtension(text, found.end);
                if (found.start > 0 && text[found.start - 1] == U'+') --found.start;
            }
            findings.push_back(found);
        }
        first += std::max<std::size_t>(used, 1);
    }
}

/// 189****1234, 4301**********1234: what somebody masked by hand.
void findMasked(Text text, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]) || (i > 0 && isDigit(text[i - 1]))) continue;
        std::size_t end = i, digits = 0, marks = 0;
        for (; end < text.size() &&
               (isDigit(text[end]) || text[end] == U'*' || text[end] == U'×' || (text[end] == U'x' && end > i));
             ++end)
            ++(isDigit(text[end]) ? digits : marks);
        if (marks >= 3 && digits >= 4 && digits + marks >= 9)
            findings.push_back({i, end, digits + marks >= 15 ? Kind::ResidentId : Kind::Phone, "form.masked_number",
                                0.8, std::u32string(text.substr(i, end - i))});
        i = end;
    }
}

bool isPlateLetter(char32_t c) {
    return isLetter(c) && c != U'i' && c != U'o';
}

}  // namespace

std::vector<Finding> findNumbers(Text text) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < text.size();) {
        if (!beginsDigits(text, i)) {
            ++i;
            continue;
        }
        const std::size_t before = i;
        const std::vector<Group> groups = groupsFrom(text, i);
        const bool insideWord = before > 0 && isLetter(text[before - 1]);
        std::size_t digits = 0;
        for (const Group& group : groups) digits += group.digits.size();
        if (digits >= 4 && !insideWord) findIn(text, groups, findings);
        if (i == before) ++i;
    }
    findMasked(text, findings);
    return findings;
}

std::vector<Finding> findPlates(Text text) {
    constexpr Text provinces = U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";
    std::vector<Finding> findings;
    for (std::size_t i = 0; i + 6 < text.size(); ++i) {
        if (provinces.find(text[i]) == Text::npos) continue;
        std::size_t at = i + 1;
        while (at < text.size() && (text[at] == U' ' || text[at] == nothing)) ++at;
        if (at >= text.size() || !isLetter(text[at])) continue;
        ++at;
        std::size_t signs = 0, marks = 0, digits = 0;
        for (; at < text.size() && marks < 6; ++at) {
            const char32_t c = text[at];
            if (isDigit(c) || isPlateLetter(c) || (c == U'o' && marks)) {
                ++marks;
                digits += isDigit(c);
            } else if ((c == U'·' || c == U' ' || c == U'-' || c == U'.') && signs < 2 && marks < 2) {
                ++signs;
            } else {
                break;
            }
        }
        if (marks == 4 && at < text.size() && (text[at] == U'挂' || text[at] == U'学' || text[at] == U'警'))
            ++marks, ++at;
        if (marks >= 5 && digits >= 3)
            findings.push_back({i, at, Kind::Plate, "form.plate", 0.95, std::u32string(text.substr(i, at - i))});
    }
    // Motorcycles: 车牌, 牌照, then the place and digits.
    for (Text word : {U"车牌号", U"车牌", U"牌照", U"车号"})
        for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            std::size_t i = at + word.size();
            while (i < text.size() &&
                   (text[i] == U':' || text[i] == U' ' || text[i] == U'号' || text[i] == U'为' || text[i] == U'是'))
                ++i;
            const std::size_t start = i;
            while (i < text.size() && i - start < 3 && isHan(text[i])) ++i;
            const std::size_t number = i;
            while (i < text.size() && (isDigit(text[i]) || isLetter(text[i]) || text[i] == U'·')) ++i;
            if (i - number >= 4)
                findings.push_back(
                    {start, i, Kind::Plate, "context.plate", 0.85, std::u32string(text.substr(start, i - start))});
        }
    return findings;
}

View digitsOf(Text text) {
    View view;
    bool afterDigit = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (const auto value = numeralValue(c)) {
            view.add(U'0' + char32_t(*value), i);
            afterDigit = true;
        } else if (const auto digit = confusable(c); digit && afterDigit) {
            view.add(char32_t(*digit), i);
        } else if (c == U'x') {
            view.add(U'x', i);
        } else if (c != U' ' && c != nothing && c != U'-' && c != U'\n' && c != U'.' && c != U'·' && c != U'(' &&
                   c != U')' && c != U'+') {
            view.add(U'~', i);
            afterDigit = false;
        }
    }
    return view;
}

}  // namespace tonghu::redaction
