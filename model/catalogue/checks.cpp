#include "model/catalogue/checks.h"
#include "model/base/date.h"
#include "model/catalogue/person_name.h"
#include "model/catalogue/read_date.h"
#include "model/catalogue/resident_id.h"
#include "model/catalogue/text.h"

#include <algorithm>

namespace tonghu::catalogue {
namespace {

tl::unexpected<Error> wrong(std::string code) {
    return fail(ErrorKind::BadInput, std::move(code));
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, isDigit);
}

std::string without(std::string text, std::string_view characters) {
    std::erase_if(text, [&](char c) { return characters.find(c) != std::string_view::npos; });
    return text;
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    return text;
}

std::string withoutChina(std::string phone) {
    for (std::string_view prefix : {"+86", "0086"})
        if (phone.starts_with(prefix)) phone.erase(0, prefix.size());
    return phone;
}

/// "14:5" and "14点30分" are typed too.
std::string timeFrom(std::string text) {
    for (std::string_view sign : {"\u65F6", "\u70B9"})
        if (auto at = text.find(sign); at != std::string::npos) text.replace(at, sign.size(), ":");
    if (auto at = text.find("\u5206"); at != std::string::npos) text.erase(at, 3);
    if (text.ends_with(':')) text += "00";
    auto colon = text.find(':');
    if (colon == 1) text.insert(0, "0");
    if (text.size() == 8 && text.ends_with(":00")) text.resize(5);
    return text;
}

bool isTime(std::string_view text) {
    if (text.size() != 5 || text[2] != ':' || !allDigits(text.substr(0, 2)) || !allDigits(text.substr(3))) return false;
    return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

/// The day in the stored form, with the time where one was given.
std::string momentFrom(const std::string& typed) {
    std::string text = typed;
    if (text.size() > 10 && text[10] == 'T') text[10] = ' ';
    auto day = readDate(text);
    if (!day) return typed;
    auto colon = text.find(':');
    auto blank = text.find_last_of(' ', colon);
    if (colon == std::string::npos) return text.find(' ') == std::string::npos ? day->iso() : typed;
    if (blank == std::string::npos) return typed;
    std::string time = timeFrom(text.substr(blank + 1));
    return day->iso() + " " + time;
}

Result<void> checkPhone(std::string_view phone) {
    bool foreign = phone.starts_with('+');
    if (foreign) phone.remove_prefix(1);
    if (!allDigits(phone)) return wrong("field.phone");
    if (foreign) return phone.size() >= 8 && phone.size() <= 15 ? Result<void>() : wrong("field.phone");
    // Mobiles; land lines with or without the area; 400 numbers and the short ones of services (12345, 95xxx).
    bool mobile = phone.size() == 11 && phone[0] == '1' && phone[1] >= '3';
    bool landLine = phone.size() >= 10 && phone.size() <= 12 && phone[0] == '0';
    bool local = phone.size() >= 7 && phone.size() <= 8 && phone[0] >= '2';
    bool service = (phone.size() == 10 && (phone.starts_with("400") || phone.starts_with("800"))) ||
                   ((phone.size() == 3 || phone.size() == 5) && (phone[0] == '1' || phone[0] == '9'));
    return mobile || landLine || local || service ? Result<void>() : wrong("field.phone");
}

Result<void> checkCertificate(std::string_view number) {
    // Reissued ones end in B1, B2 ...
    bool reissued = number.size() == 22 && number[20] == 'B' && isDigit(number[21]);
    if (number.size() != 20 && !reissued) return wrong("disability_certificate.form");
    if (number[18] < '1' || number[18] > '7' || number[19] < '1' || number[19] > '4')
        return wrong("disability_certificate.form");
    if (auto id = ResidentId::parse(number.substr(0, 18)); !id) return tl::unexpected(id.error());
    return {};
}

Result<void> checkAccount(std::string_view account) {
    if (!allDigits(account) || account.size() < 12 || account.size() > 19) return wrong("bank_account.length");
    // 62 begins the cards of China UnionPay; passbooks have no check digit.
    bool card = account.size() >= 16 && account.starts_with("62");
    return !card || passesLuhn(account) ? Result<void>() : wrong("bank_account.check_digit");
}

Result<void> checkMoment(const std::string& text, std::string_view today) {
    std::string_view day = std::string_view(text).substr(0, 10);
    if (!Date::parse(day)) return wrong("field.not_a_moment");
    if (text.size() > 10 && (text[10] != ' ' || !isTime(std::string_view(text).substr(11))))
        return wrong("field.not_a_moment");
    return day <= today ? Result<void>() : wrong("field.in_future");
}

bool isPlainCode(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return isDigit(c) || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

}  // namespace

bool passesLuhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

Result<std::string> normalized(Check check, std::string typed) {
    switch (check) {
        case Check::PersonName:
            return readPersonName(typed);
        case Check::ResidentId:
        case Check::DisabilityCertificate:
            return upper(without(narrowed(typed), " '-"));  // an apostrophe keeps Excel from rounding
        case Check::Phone:
            return withoutChina(without(narrowed(typed), " ()-"));
        case Check::BankAccount:
            return without(narrowed(typed), " '-");
        case Check::PlainCode:
            return trimmed(narrowed(typed));
        case Check::Moment:
            return momentFrom(trimmed(narrowed(typed)));
        case Check::Time:
            return timeFrom(trimmed(narrowed(typed)));
        default:
            return typed;
    }
}

Result<void> checkText(Check check, const std::string& text, std::string_view today) {
    switch (check) {
        case Check::PersonName:
            if (auto name = readPersonName(text); !name) return tl::unexpected(name.error());
            return {};
        case Check::ResidentId:
            if (auto id = ResidentId::parse(text); !id) return tl::unexpected(id.error());
            return {};
        case Check::DisabilityCertificate:
            return checkCertificate(text);
        case Check::Phone:
            return checkPhone(text);
        case Check::BankAccount:
            return checkAccount(text);
        case Check::PlainCode:
            return isPlainCode(text) ? Result<void>() : wrong("field.plain_code");
        case Check::Moment:
            return checkMoment(text, today);
        case Check::Time:
            return isTime(text) ? Result<void>() : wrong("field.not_a_time");
        default:
            return {};
    }
}

}  // namespace tonghu::catalogue
