#include "model/report/redaction/writings.h"

#include <algorithm>

namespace tonghu::redaction {
namespace {

using Text = std::u32string_view;

bool isOneOf(char32_t character, Text set) {
    return set.find(character) != Text::npos;
}

std::size_t skip(Text text, std::size_t i, Text set) {
    while (i < text.size() && (isOneOf(text[i], set) || text[i] == nothing)) ++i;
    return i;
}

bool beginsWith(Text text, std::size_t i, Text word) {
    return i <= text.size() && text.substr(i, word.size()) == word;
}

bool endsWith(Text text, std::size_t end, Text word) {
    return end >= word.size() && text.substr(end - word.size(), word.size()) == word;
}

std::u32string piece(Text text, std::size_t start, std::size_t end) {
    return std::u32string(text.substr(start, end - start));
}

// ---- dates ----

/// A number of one to four digits, Arabic or Chinese (十二, 二十八, 廿三); its end, or `i` where there is none.
std::size_t numberEnd(Text text, std::size_t i, std::size_t most) {
    std::size_t end = i;
    while (
        end < text.size() && end - i < most &&
        (numeralValue(text[end]) || isOneOf(text[end], U"十廿卅元正冬腊初") || text[end] == U' ' || text[end] == U'o'))
        ++end;
    while (end > i && text[end - 1] == U' ') --end;
    return end;
}

bool saysBirthBefore(Text text, std::size_t start) {
    const std::size_t from = start > 10 ? start - 10 : 0;
    std::u32string before;
    for (char32_t c : text.substr(from, start - from))
        if (c != U' ' && c != nothing) before.push_back(c);
    while (!before.empty() && isOneOf(before.back(), U":(,是为于在系|")) before.pop_back();
    for (Text word : {U"出生", U"生日", U"出生日期", U"出生年月", U"出生时间", U"生于", U"生", U"诞生", U"生辰",
                      U"农历", U"阴历", U"出生年月日", U"身份证登记", U"证件登记", U"登记"})
        if (endsWith(before, before.size(), word)) return true;
    return false;
}

/// A date from `i` on: its end, or `i`. Year, month and day, or any two neighbors of them.
std::size_t dateEnd(Text text, std::size_t i) {
    for (Text calendar : {U"农历", U"阴历", U"公历", U"阳历", U"旧历"})
        if (beginsWith(text, i, calendar)) i += calendar.size();
    // 己亥年, a year by stem and branch
    if (i + 2 < text.size() && isOneOf(text[i], U"甲乙丙丁戊己庚辛壬癸") &&
        isOneOf(text[i + 1], U"子丑寅卯辰巳午未申酉戌亥") && text[i + 2] == U'年')
        i += 3;
    const std::size_t first = numberEnd(text, i, 6);
    if (first == i) return i;
    std::size_t at = skip(text, first, U" ");
    if (at >= text.size()) return i;
    if (isOneOf(text[at], U"年月")) {
        std::size_t end = i;
        std::size_t parts = 0;
        std::size_t number = first;
        std::size_t from = i;
        while (number > from && number < text.size()) {
            const std::size_t sign = skip(text, number, U" ");
            if (sign >= text.size() || !isOneOf(text[sign], U"年月日号")) break;
            if (isOneOf(text[sign], U"年月日号")) ++parts;
            end = sign + 1;
            if (isOneOf(text[sign], U"日号")) break;
            from = skip(text, end, U" ");
            for (Text calendar : {U"农历", U"阴历", U"(农历)", U"(阴历)"})
                if (beginsWith(text, from, calendar)) from += calendar.size();
            number = numberEnd(text, from, 4);
            // 腊月初八, 五月十三: the day without its sign
            if (number > from && isOneOf(text[end - 1], U"月") &&
                (number >= text.size() || !isOneOf(text[skip(text, number, U" ")], U"日号"))) {
                if (numeralValue(text[from]) || isOneOf(text[from], U"初十廿")) return number;
            }
        }
        return parts ? end : i;
    }
    if (isOneOf(text[at], U"-./")) {
        const std::size_t month = numberEnd(text, skip(text, at + 1, U" "), 2);
        const std::size_t monthStart = skip(text, at + 1, U" ");
        if (month == monthStart) return i;
        std::size_t second = skip(text, month, U" ");
        if (second < text.size() && isOneOf(text[second], U"-./")) {
            const std::size_t dayStart = skip(text, second + 1, U" ");
            const std::size_t day = numberEnd(text, dayStart, 2);
            if (day > dayStart) return day;
        }
        return first - i == 4 ? month : i;
    }
    const bool plain =
        first - i == 8 || first - i == 6 || (first - i == 4 && saysBirthBefore(text, i));  // 20150812, 150812, 生日0812
    return plain && std::all_of(text.begin() + std::ptrdiff_t(i), text.begin() + std::ptrdiff_t(first), isDigit) ? first
                                                                                                                 : i;
}

/// 秦大壮（1979.11）: alone in brackets behind a name, and long ago.
bool isInBrackets(Text text, std::size_t start, std::size_t end) {
    if (start < 2 || text[start - 1] != U'(' || !isHan(text[start - 2]) || end >= text.size() || text[end] != U')')
        return false;
    int year = 0;
    for (std::size_t i = start; i < start + 4 && i < end; ++i) {
        const auto digit = numeralValue(text[i]);
        if (!digit) return false;
        year = year * 10 + *digit;
    }
    return year >= 1920 && year <= 2018;
}

/// 出生日期：2014-02-29（应为2014-02-28）
bool correctsBirthDate(Text text, std::size_t start) {
    for (Text word : {U"应为", U"实为", U"改为", U"更正为", U"写成", U"登记成", U"实际"})
        if (endsWith(text, start, word)) {
            const std::size_t from = start > 40 ? start - 40 : 0;
            const Text before = text.substr(from, start - from);
            return before.find(U"出生") != Text::npos || before.find(U"生日") != Text::npos;
        }
    return false;
}

bool saysBirthAfter(Text text, std::size_t end) {
    std::size_t at = skip(text, end, U" ");
    for (Text clock : {U"凌晨", U"早上", U"上午", U"中午", U"下午", U"晚上", U"夜里", U"在", U"于"})
        if (beginsWith(text, at, clock)) at += clock.size();
    if (beginsWith(text, at, U")") || beginsWith(text, at, U")")) ++at;
    if (beginsWith(text, at, U"出生") || beginsWith(text, at, U"生日") || beginsWith(text, at, U"生人") ||
        beginsWith(text, at, U"诞生") || beginsWith(text, at, U"出世") || beginsWith(text, at, U"降生") ||
        beginsWith(text, at, U"过生"))
        return true;
    // 2月28日是心怡生日
    if (beginsWith(text, at, U"是") || beginsWith(text, at, U"为"))
        for (std::size_t i = at; i < text.size() && i < at + 8 && isHan(text[i]); ++i)
            if (beginsWith(text, i, U"生日")) return true;
    if (beginsWith(text, at, U"生") && at + 1 <= text.size())
        return at + 1 == text.size() || !isOneOf(text[at + 1], U"病活产气效意长");
    return beginsWith(text, at, U"过") && (at + 1 == text.size() || isOneOf(text[at + 1], U"。，,;；、 \n"));
}

// ---- contacts ----

bool isAddressCharacter(char32_t c) {
    return isLetter(c) || isDigit(c) || isOneOf(c, U"._-+%");
}

bool isLinkCharacter(char32_t c) {
    return isLetter(c) || isDigit(c) || isOneOf(c, U"-._~:/?#[]@!$&'*+,;=%");
}

void findEmails(Text text, std::vector<Finding>& findings) {
    for (std::size_t at = text.find(U'@'); at != Text::npos; at = text.find(U'@', at + 1)) {
        std::size_t start = at, end = at + 1;
        while (start > 0 && text[start - 1] == U' ' && at - start < 1 && start > 1 &&
               isAddressCharacter(text[start - 2]))
            --start;
        while (start > 0 && isAddressCharacter(text[start - 1])) --start;
        end = skip(text, end, U" ");
        std::size_t dots = 0;
        while (end < text.size() && (isAddressCharacter(text[end]) || (text[end] == U' ' && text[end - 1] == U'.'))) {
            dots += text[end] == U'.';
            ++end;
        }
        while (end > at && isOneOf(text[end - 1], U".-_ ")) --end;
        if (start < at && dots && end > at + 3)
            findings.push_back({start, end, Kind::Email, "form.email", 0.98, piece(text, start, end)});
    }
}

void findLinks(Text text, std::vector<Finding>& findings) {
    for (Text scheme : {U"http://", U"https://", U"www.", U"ftp://"})
        for (std::size_t at = text.find(scheme); at != Text::npos; at = text.find(scheme, at + 1)) {
            std::size_t end = at;
            while (end < text.size() && isLinkCharacter(text[end])) ++end;
            while (end > at && isOneOf(text[end - 1], U".,;:!?'")) --end;
            if (end > at + scheme.size() + 2)
                findings.push_back({at, end, Kind::Url, "form.url", 0.97, piece(text, at, end)});
        }
}

struct Called {
    Text word;
    Kind kind;
    const char* why;
};

void findCalledNames(Text text, std::vector<Finding>& findings) {
    for (const auto& [word, kind, why] :
         {Called{U"微信", Kind::Wechat, "context.wechat"}, Called{U"wx", Kind::Wechat, "context.wechat"},
          Called{U"vx", Kind::Wechat, "context.wechat"}, Called{U"v信", Kind::Wechat, "context.wechat"},
          Called{U"wechat", Kind::Wechat, "context.wechat"}, Called{U"weixin", Kind::Wechat, "context.wechat"},
          Called{U"加我v", Kind::Wechat, "context.wechat"}, Called{U"加v", Kind::Wechat, "context.wechat"},
          Called{U"qq", Kind::Qq, "context.qq"}, Called{U"抖音", Kind::Wechat, "context.social_account"},
          Called{U"快手", Kind::Wechat, "context.social_account"}})
        for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            std::size_t i = at + word.size();
            const std::size_t reach = i + 10;
            while (i < text.size() && i < reach && !isLetter(text[i]) && !isDigit(text[i]) &&
                   !isOneOf(text[i], U"。;\n@"))
                ++i;
            const std::size_t start = i;
            while (i < text.size() && (isLetter(text[i]) || isDigit(text[i]) || text[i] == U'_' || text[i] == U'-'))
                ++i;
            const bool isAddress = i < text.size() && text[i] == U'@';
            const std::size_t length = i - start;
            if (!isAddress && length >= 5 && length <= 25 && (start == 0 || !isLetter(text[start - 1])))
                findings.push_back({start, i, kind, why, 0.9, piece(text, start, i)});
        }
}

// ---- coordinates ----

/// 28.1423 with at least three decimals: end, or `i`.
std::size_t decimalEnd(Text text, std::size_t i) {
    std::size_t end = i;
    while (end < text.size() && isDigit(text[end]) && end - i < 3) ++end;
    if (end == i || end >= text.size() || text[end] != U'.') return i;
    const std::size_t point = ++end;
    while (end < text.size() && isDigit(text[end])) ++end;
    return end - point >= 3 ? end : i;
}

/// 东经112°36′18″ or N28°09'12.5": end, or `i`.
std::size_t arcEnd(Text text, std::size_t i) {
    std::size_t at = i;
    for (Text word : {U"东经", U"北纬", U"经度", U"纬度", U"西经", U"南纬"})
        if (beginsWith(text, at, word)) at += word.size();
    if (at == i && at < text.size() && isOneOf(text[at], U"neswNESW")) ++at;
    at = skip(text, at, U" :");
    const std::size_t digits = at;
    while (at < text.size() && (isDigit(text[at]) || text[at] == U'.')) ++at;
    if (at == digits || at - digits > 11) return i;
    if (at < text.size() && isOneOf(text[at], U"°度")) {
        while (at < text.size() && (isDigit(text[at]) || isOneOf(text[at], U"°度′分″秒'\".”’ "))) ++at;
        while (at > digits && isOneOf(text[at - 1], U" .")) --at;
        if (at < text.size() && isOneOf(text[at], U"nesw") && (at + 1 >= text.size() || !isLetter(text[at + 1]))) ++at;
        return at;
    }
    return digits > i && decimalEnd(text, digits) ? std::max(decimalEnd(text, digits), i) : i;
}

// ---- files ----

std::size_t bracketedYearEnd(Text text, std::size_t i) {
    if (i >= text.size() || !isOneOf(text[i], U"(〔[【（")) return i;
    std::size_t at = i + 1;
    while (at < text.size() && isDigit(text[at])) ++at;
    if (at - i != 5 || at >= text.size() || !isOneOf(text[at], U")〕]】）")) return i;
    return at + 1;
}

}  // namespace

std::vector<Finding> findBirthDates(Text text) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = text[i];
        if (!numeralValue(c) && !isOneOf(c, U"十正冬腊农阴公阳甲乙丙丁戊己庚辛壬癸")) {
            ++i;
            continue;
        }
        if (i > 0 && isDigit(c) && (isDigit(text[i - 1]) || isLetter(text[i - 1]))) {
            ++i;
            continue;
        }
        const std::size_t end = dateEnd(text, i);
        if (end <= i + 1 || (end < text.size() && isDigit(text[end]) && isDigit(text[end - 1]))) {
            ++i;
            continue;
        }
        if (saysBirthBefore(text, i) || saysBirthAfter(text, end) || isInBrackets(text, i, end) ||
            correctsBirthDate(text, i))
            findings.push_back({i, end, Kind::BirthDate, "context.birth_date", 0.92, piece(text, i, end)});
        i = end;
    }
    return findings;
}

std::vector<Finding> findContacts(Text text) {
    std::vector<Finding> findings;
    findEmails(text, findings);
    findLinks(text, findings);
    findCalledNames(text, findings);
    return findings;
}

std::vector<Finding> findCoordinates(Text text) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]) && !isOneOf(text[i], U"东北西南经纬neswNESW")) continue;
        if (i > 0 && (isDigit(text[i - 1]) || isLetter(text[i - 1]) || text[i - 1] == U'.')) continue;
        std::size_t end = std::max(arcEnd(text, i), isDigit(text[i]) ? decimalEnd(text, i) : i);
        if (end == i) continue;
        const std::size_t next = skip(text, end, U" ,，;、/\n");
        const std::size_t second = std::max(arcEnd(text, next), decimalEnd(text, next));
        const bool isArc = arcEnd(text, i) > i && text.substr(i, end - i).find_first_of(U"°度") != Text::npos;
        if (second > next && next - end <= 3)
            end = second;
        else if (!isArc)
            continue;
        if (text.substr(i, end - i).find(U'度') != Text::npos && !isOneOf(text[i], U"东北西南")) continue;  // 38度
        findings.push_back({i, end, Kind::Coordinates, "form.coordinates", 0.9, piece(text, i, end)});
        i = end;
    }
    return findings;
}

std::vector<Finding> findCaseNumbers(Text text) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t year = bracketedYearEnd(text, i);
        if (year == i) continue;
        // What follows up to 号, and the Chinese characters before that name the office: 浏民救字〔2024〕第056号.
        std::size_t end = year;
        while (end < text.size() && end - year < 18 &&
               (isHan(text[end]) || isDigit(text[end]) || text[end] == U'-' || text[end] == U' ') && text[end] != U'号')
            ++end;
        if (end >= text.size() || text[end] != U'号' || end - year < 1) continue;
        bool digits = false;
        for (std::size_t j = year; j < end; ++j) digits |= isDigit(text[j]);
        if (!digits) continue;
        std::size_t start = i;
        if (isOneOf(text[i], U"〔[【") || !isHan(text[year]) || text[year] == U'第')
            while (start > 0 && i - start < 7 && isHan(text[start - 1]) &&
                   !isOneOf(text[start - 1], U"见据按照于在为是和的了"))
                --start;
        // Circulars of ministries are the law, not somebody's case.
        bool isLaw = false;
        for (Text office : {U"国发", U"国函", U"国办发", U"国办函", U"民发", U"民函", U"民办发", U"民办函", U"中发",
                            U"中办发", U"财社", U"教基", U"法发", U"人社部发"})
            isLaw |= text.substr(start, i - start) == office;
        if (isLaw) continue;
        if (end + 2 < text.size() && text[end + 1] == U'之' && numeralValue(text[end + 2])) end += 2;
        findings.push_back({start, end + 1, Kind::Case, "form.case_number", 0.95, piece(text, start, end + 1)});
        i = end;
    }
    for (Text word : {U"档案编号", U"档案号", U"案号", U"案件编号", U"警情编号", U"警情号", U"接警单号", U"个案编号",
                      U"个案号", U"卷宗号", U"文号", U"编号", U"受理号", U"报警编号", U"住院号", U"病案号", U"病历号"})
        for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            std::size_t i = skip(text, at + word.size(), U" :是为,");
            const std::size_t start = i;
            std::size_t digits = 0;
            for (; i < text.size() && (isLetter(text[i]) || isDigit(text[i]) || isOneOf(text[i], U"-/_")); ++i)
                digits += isDigit(text[i]);
            if (digits >= 4)
                findings.push_back({start, i, Kind::Case, "context.case_number", 0.85, piece(text, start, i)});
        }
    for (Text word :
         {U"学籍号", U"学号", U"护照号", U"护照", U"证书编号", U"证号", U"医保号", U"社保号", U"驾驶证号", U"通行证号"})
        for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            std::size_t i = skip(text, at + word.size(), U" :是为码,");
            const std::size_t start = i;
            std::size_t digits = 0;
            for (; i < text.size() && (isLetter(text[i]) || isDigit(text[i])); ++i) digits += isDigit(text[i]);
            if (digits >= 6 && start < i && isLetter(text[start]))
                findings.push_back({start, i, Kind::Number, "context.number", 0.85, piece(text, start, i)});
        }
    return findings;
}

}  // namespace tonghu::redaction
