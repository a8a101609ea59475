#include "model/cases/fields_text.h"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>

namespace tonghu::cases {

std::string packed(const Fields& fields) {
    Poco::JSON::Object object;
    for (const auto& [key, value] : fields) {
        if (auto number = std::get_if<std::int64_t>(&value)) object.set(key, *number);
        if (auto words = std::get_if<std::string>(&value)) object.set(key, *words);
    }
    std::ostringstream text;
    object.stringify(text);
    return text.str();
}

std::optional<Fields> unpackedFields(const std::string& text) {
    try {
        Poco::JSON::Parser parser;
        const auto object = parser.parse(text).extract<Poco::JSON::Object::Ptr>();
        Fields fields;
        for (const auto& [key, value] : *object)
            fields[key] =
                value.isInteger() ? Value(value.convert<std::int64_t>()) : Value(value.convert<std::string>());
        return fields;
    } catch (const Poco::Exception&) {
        return std::nullopt;
    }
}

}  // namespace tonghu::cases
