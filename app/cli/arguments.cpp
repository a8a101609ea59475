#include "app/cli/arguments.h"

#include <algorithm>
#include <charconv>

namespace tonghu::cli {

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Result<Arguments> Arguments::parse(std::span<const std::string> words, std::span<const Option> options) {
    Arguments arguments;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (word == "--") {
            arguments.operands_.insert(arguments.operands_.end(), words.begin() + long(at) + 1, words.end());
            break;
        }
        if (!word.starts_with("--")) {
            arguments.operands_.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto option = std::ranges::find_if(options, [&](const Option& known) { return name == known.name; });
        if (option == options.end()) return fail(ErrorKind::Usage, "usage.unknown_option", {}, {name});
        auto& values = arguments.values_[name];
        if (option->value == nullptr) {
            if (equals != std::string::npos) return fail(ErrorKind::Usage, "usage.unexpected_value", {}, {name});
            values.emplace_back();
        } else if (equals != std::string::npos) {
            values.push_back(word.substr(equals + 1));
        } else {
            if (at + 1 == words.size() || words[at + 1].starts_with("--"))
                return fail(ErrorKind::Usage, "usage.missing_value", {}, {name});
            values.push_back(words[++at]);
        }
    }
    return arguments;
}

Result<void> Arguments::complete(std::span<const Option> options) const {
    for (const Option& option : options) {
        const auto given = values_.find(option.name);
        if (given == values_.end()) {
            if (option.required) return fail(ErrorKind::Usage, "usage.missing_option", {}, {option.name});
        } else if (given->second.size() > 1 && !option.repeated) {
            return fail(ErrorKind::Usage, "usage.repeated_option", {}, {option.name});
        }
    }
    return {};
}

std::string Arguments::value(std::string_view option) const {
    const auto given = values_.find(option);
    return given == values_.end() ? std::string() : given->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    const auto given = values_.find(option);
    return given == values_.end() ? std::vector<std::string>() : given->second;
}

Result<std::int64_t> Arguments::number(std::string_view option, std::int64_t otherwise, std::int64_t smallest,
                                       std::int64_t largest) const {
    if (!has(option)) return otherwise;
    const auto number = wholeNumber(value(option));
    if (!number || *number < smallest || *number > largest)
        return fail(ErrorKind::Usage, "usage.bad_number", {},
                    {std::string(option), std::to_string(smallest), std::to_string(largest)});
    return *number;
}

Result<std::optional<Date>> Arguments::date(std::string_view option) const {
    if (!has(option)) return std::optional<Date>();
    const auto day = Date::parse(value(option));
    if (!day) return fail(ErrorKind::Usage, "usage.bad_date", {}, {std::string(option)});
    return std::optional<Date>(*day);
}

}  // namespace tonghu::cli
