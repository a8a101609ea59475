// What was typed becomes the stored form; the stored form is checked; the stored form is shown.

#include "model/base/date.h"
#include "model/catalogue/catalogue.h"
#include "model/catalogue/checks.h"
#include "model/catalogue/read_date.h"
#include "model/catalogue/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tonghu::catalogue {
namespace {

constexpr int textLength = 200, longTextLength = 4000;

tl::unexpected<Error> wrong(std::string code, std::vector<std::string> details = {}) {
    return fail(ErrorKind::BadInput, std::move(code), {}, std::move(details));
}

int longest(const Field& field) {
    if (field.maxLength) return field.maxLength;
    return field.type == FieldType::LongText ? longTextLength : textLength;
}

Result<void> checkLength(const Field& field, std::string_view text) {
    if (std::size_t length = lengthOf(text); length > std::size_t(longest(field)))
        return wrong("field.too_long", {std::to_string(longest(field)), std::to_string(length)});
    return {};
}

Result<void> checkCharacters(const Field& field, std::string_view text) {
    auto decoded = decode(text);
    if (!decoded) return wrong("field.not_text");
    for (char32_t character : *decoded) {
        bool lineBreak = character == '\n' || character == '\r' || character == '\t';
        if (!isPlain(character) || (lineBreak && field.type != FieldType::LongText))
            return wrong("field.control_character");
    }
    return {};
}

/// One kind of line break, and none at all in a single line.
std::string withPlainBreaks(const Field& field, std::string_view typed) {
    std::string text;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        bool ends = typed[i] == '\r' || typed[i] == '\n';
        if (typed[i] == '\r' && i + 1 < typed.size() && typed[i + 1] == '\n') continue;
        bool single = field.type != FieldType::LongText;
        text.push_back(ends ? (single ? ' ' : '\n') : typed[i] == '\t' && single ? ' ' : typed[i]);
    }
    return trimmed(text);
}

Result<Value> readText(const Field& field, std::string_view typed) {
    // Ten megabytes in one cell must not be turned over many times before they are refused.
    if (typed.size() > std::size_t(longest(field)) * 16 + 1024)
        if (auto length = checkLength(field, trimmed(typed)); !length) return tl::unexpected(length.error());
    std::string text = withPlainBreaks(field, typed);
    if (text.empty()) return Value();
    auto normal = normalized(field.check, std::move(text));
    if (!normal) return tl::unexpected(normal.error());
    return Value(std::move(*normal));
}

/// A number as typed: narrow, without blanks, thousands separators and the unit behind it.
std::string bareNumber(const Field& field, std::string_view typed) {
    std::string text = narrowed(typed);
    std::erase_if(text, [](char c) { return c == ' ' || c == ','; });
    auto drop = [&](std::string_view word) {
        if (!word.empty() && text.ends_with(word)) text.erase(text.size() - word.size());
    };
    drop(field.unit);
    drop("\u5706");  // 圆
    for (std::string_view sign : {"\u00A5", "RMB", "CNY"})
        if (text.starts_with(sign)) text.erase(0, sign.size());
    return text;
}

/// `text` as a whole number of hundredths if `decimals` is 2, of ones if it is 0; further decimals must be zero.
Result<std::int64_t> readNumber(std::string_view text, std::size_t decimals, const char* code) {
    auto point = text.find('.');
    std::string digits(text.substr(0, point));
    std::string behind(point == std::string_view::npos ? std::string_view() : text.substr(point + 1));
    if (point != std::string_view::npos && behind.empty()) return wrong(code);
    while (behind.size() > decimals && behind.back() == '0') behind.pop_back();
    if (behind.size() > decimals) return wrong(decimals ? "field.money_decimals" : code);
    if (behind.find_first_not_of("0123456789") != std::string::npos) return wrong(code);
    if (digits.empty() || digits == "-") return wrong(code);
    digits += behind;
    digits.append(decimals - behind.size(), '0');
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (end != digits.data() + digits.size()) return wrong(code);
    if (error == std::errc::result_out_of_range) return wrong("field.number_too_long");
    if (error != std::errc()) return wrong(code);
    return number;
}

Result<Value> readBoolean(std::string_view typed) {
    constexpr std::array yes{"1",      "y",      "yes",    "true",   "t",      "\u662F",
                             "\u6709", "\u5BF9", "\u2713", "\u2714", "\u221A", "\u2611"};
    constexpr std::array no{"0",      "n",      "no",           "false",        "f",
                            "\u5426", "\u65E0", "\u6CA1\u6709", "\u4E0D\u662F", "\u00D7",
                            "x",      "\u2717", "\u2718",       "\u2610"};
    std::string word = comparable(typed);
    if (std::ranges::find(yes, word) != yes.end()) return Value(std::int64_t(1));
    if (std::ranges::find(no, word) != no.end()) return Value(std::int64_t(0));
    return wrong("field.not_yes_or_no");
}

/// Six or nine digits are the county and the township of twelve.
std::string fullDivision(std::string digits) {
    bool numeric = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    if (numeric && (digits.size() == 6 || digits.size() == 9)) digits.resize(12, '0');
    return digits;
}

Result<std::string> readCode(const CodeList& list, const Field& field, std::string_view typed, std::string_view today) {
    std::string word = trimmed(narrowed(typed));
    if (field.list == "division") word = fullDivision(word);
    const Code* code = list.find(word);
    if (!code) code = list.findByLabel(word);
    if (!code && list.allByLabel(word).size() > 1) return wrong("field.ambiguous_label", {list.name()});
    if (!code) return wrong("field.unknown_code", {list.name()});
    bool early = !code->validFrom.empty() && today < code->validFrom;
    if (early || (!code->validTo.empty() && today > code->validTo)) return wrong("field.expired_code", {list.name()});
    return code->code;
}

std::vector<std::string_view> splitCodes(std::string_view typed) {
    constexpr std::array<std::string_view, 8> separators{",", ";", "\uFF0C", "\u3001", "\uFF1B", "\n", "|", "\uFF5C"};
    std::vector<std::string_view> pieces;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= typed.size();) {
        std::size_t width = at == typed.size() ? 1 : 0;
        for (std::string_view separator : separators)
            if (!width && typed.substr(at).starts_with(separator)) width = separator.size();
        if (width) {
            pieces.push_back(typed.substr(from, at - from));
            from = at + width;
        }
        at += std::max<std::size_t>(width, 1);
    }
    return pieces;
}

/// Several codes in the order of the list, each once: the stored form says the same however it was typed.
std::string joined(const CodeList& list, const std::vector<std::string>& chosen) {
    std::string codes;
    for (const Code& code : list.codes()) {
        if (std::ranges::find(chosen, code.code) == chosen.end()) continue;
        if (!codes.empty()) codes += ',';
        codes += code.code;
    }
    return codes;
}

Result<Value> readCodes(const CodeList& list, const Field& field, std::string_view typed, std::string_view today) {
    // A label may hold a separator itself (父、母).
    if (auto whole = readCode(list, field, typed, today)) return Value(*whole);
    std::vector<std::string> chosen;
    for (std::string_view piece : splitCodes(typed)) {
        if (trimmed(piece).empty()) continue;
        auto code = readCode(list, field, piece, today);
        if (!code) return tl::unexpected(code.error());
        chosen.push_back(std::move(*code));
    }
    return chosen.empty() ? Value() : Value(joined(list, chosen));
}

/// The stored form by type; not yet checked.
Result<Value> readByType(const Catalogue& catalogue, const Field& field, std::string_view typed,
                         std::string_view today) {
    auto asValue = [](Result<std::int64_t> number) -> Result<Value> {
        return number ? Result<Value>(*number) : tl::unexpected(number.error());
    };
    const CodeList* list = catalogue.list(field.list);
    switch (field.type) {
        case FieldType::Text:
        case FieldType::LongText:
            return readText(field, typed);
        case FieldType::Integer:
            return asValue(readNumber(bareNumber(field, typed), 0, "field.not_a_number"));
        case FieldType::Money:
            return asValue(readNumber(bareNumber(field, typed), 2, "field.not_an_amount"));
        case FieldType::Reference:
            return asValue(readNumber(trimmed(narrowed(typed)), 0, "field.not_a_reference"));
        case FieldType::Boolean:
            return readBoolean(typed);
        case FieldType::Date:
            if (auto date = readDate(typed)) return Value(date->iso());
            return wrong("field.not_a_date");
        case FieldType::Month:
            if (auto month = readMonth(typed)) return Value(*month);
            return wrong("field.not_a_month");
        case FieldType::Code: {
            auto code = list ? readCode(*list, field, typed, today) : wrong("field.unknown_code", {field.list});
            return code ? Result<Value>(*code) : tl::unexpected(code.error());
        }
        case FieldType::Codes:
            return list ? readCodes(*list, field, typed, today) : wrong("field.unknown_code", {field.list});
    }
    return wrong("field.wrong_type");
}

Result<void> checkNumber(const Field& field, std::int64_t number) {
    auto shown = [&](std::int64_t bound) {
        return field.type == FieldType::Money ? std::to_string(bound / 100) : std::to_string(bound);
    };
    if (field.minimum && number < *field.minimum) return wrong("field.too_small", {shown(*field.minimum)});
    if (field.maximum && number > *field.maximum) return wrong("field.too_large", {shown(*field.maximum)});
    if (field.type == FieldType::Boolean && number != 0 && number != 1) return wrong("field.not_yes_or_no");
    if (field.type == FieldType::Reference && number <= 0) return wrong("field.not_a_reference");
    return {};
}

Result<void> checkDay(const Field& field, const std::string& text, std::string_view today) {
    auto day = Date::parse(text);
    if (!day) return wrong("field.not_a_date");
    bool notAhead = field.check == Check::NotInFuture || field.check == Check::PastYears18;
    if (notAhead && text > today) return wrong("field.in_future");
    if (field.check == Check::PastYears18 && day->birthday(18).iso() <= today) return wrong("field.not_under_18");
    return {};
}

Result<void> checkCodes(const Catalogue& catalogue, const Field& field, const std::string& text) {
    const CodeList* list = catalogue.list(field.list);
    if (!list) return wrong("field.unknown_code", {field.list});
    if (field.type == FieldType::Code)
        return list->find(text) ? Result<void>() : wrong("field.unknown_code", {field.list});
    std::vector<std::string> chosen;
    for (std::size_t from = 0; from <= text.size();) {
        std::size_t end = std::min(text.find(',', from), text.size());
        chosen.push_back(text.substr(from, end - from));
        if (!list->find(chosen.back())) return wrong("field.unknown_code", {field.list});
        from = end + 1;
    }
    return joined(*list, chosen) == text ? Result<void>() : wrong("field.codes_order", {field.list});
}

bool holdsNumber(FieldType type) {
    return type == FieldType::Integer || type == FieldType::Money || type == FieldType::Boolean ||
           type == FieldType::Reference;
}

Result<void> checkByType(const Catalogue& catalogue, const Field& field, const Value& value, std::string_view today) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (holdsNumber(field.type)) return number ? checkNumber(field, *number) : wrong("field.wrong_type");
    const auto* text = std::get_if<std::string>(&value);
    if (!text) return wrong("field.wrong_type");
    switch (field.type) {
        case FieldType::Date:
            return checkDay(field, *text, today);
        case FieldType::Month:
            return Date::parse(*text + "-01") ? Result<void>() : wrong("field.not_a_month");
        case FieldType::Code:
        case FieldType::Codes:
            return checkCodes(catalogue, field, *text);
        default:
            break;
    }
    if (auto length = checkLength(field, *text); !length) return length;
    if (auto plain = checkCharacters(field, *text); !plain) return plain;
    return checkText(field.check, *text, today);
}

Error placed(Error error, const Field& field) {
    error.place.field = field.place();
    return error;
}

std::string showMoney(std::int64_t fen) {
    std::uint64_t amount = fen < 0 ? std::uint64_t(0) - std::uint64_t(fen) : std::uint64_t(fen);
    std::string cents = std::to_string(amount % 100);
    return (fen < 0 ? "-" : "") + std::to_string(amount / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

std::string showCodes(const CodeList* list, const std::string& codes, std::string_view language) {
    if (!list) return codes;
    std::string shown;
    for (std::string_view code : splitCodes(codes)) {
        if (!shown.empty()) shown += language == "en" ? ", " : "\u3001";
        shown += list->label(code, language);
    }
    return shown;
}

}  // namespace

Result<Value> readValue(const Catalogue& catalogue, const Field& field, std::string_view typed,
                        std::string_view today) {
    bool text = field.type == FieldType::Text || field.type == FieldType::LongText;
    constexpr std::size_t enoughForAnyCode = 4096;
    if (!text && typed.size() > enoughForAnyCode)
        return fail(ErrorKind::BadInput, "field.too_long", {.field = field.place()},
                    {std::to_string(enoughForAnyCode), std::to_string(typed.size())});
    if (trimmed(typed).empty()) return Value();
    auto value = readByType(catalogue, field, typed, today);
    if (!value) return tl::unexpected(placed(std::move(value.error()), field));
    if (auto checked = checkValue(catalogue, field, *value, today); !checked) return tl::unexpected(checked.error());
    return value;
}

Result<void> checkValue(const Catalogue& catalogue, const Field& field, const Value& value, std::string_view today) {
    if (isEmpty(value)) return {};
    auto checked = checkByType(catalogue, field, value, today);
    if (!checked) return tl::unexpected(placed(std::move(checked.error()), field));
    return {};
}

std::string showValue(const Catalogue& catalogue, const Field& field, const Value& value, std::string_view language) {
    if (isEmpty(value)) return {};
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number && field.type == FieldType::Money) return showMoney(*number);
    if (number && field.type == FieldType::Boolean) {
        bool english = language == "en";
        return *number ? (english ? "yes" : "\u662F") : (english ? "no" : "\u5426");
    }
    if (number) return std::to_string(*number);
    if (field.type == FieldType::Code || field.type == FieldType::Codes)
        return showCodes(catalogue.list(field.list), textOf(value), language);
    return textOf(value);
}

}  // namespace tonghu::catalogue
