#include "model/cases/letter_sentences.h"

#include "model/base/date.h"

namespace tonghu::cases {

std::string LetterSentences::operator()(const std::string& code, const std::vector<std::string>& details) const {
    std::string sentence = word("request_letter", code);
    // From the end, so that what is filled in is not taken for a place to fill.
    for (std::size_t at = sentence.rfind('%'); at != std::string::npos;
         at = at == 0 ? std::string::npos : sentence.rfind('%', at - 1)) {
        const std::size_t number = at + 1 < sentence.size() ? std::size_t(sentence[at + 1] - '1') : details.size();
        if (number < details.size()) sentence.replace(at, 2, details[number]);
    }
    return sentence;
}

std::string LetterSentences::word(const std::string& list, const std::string& code) const {
    const catalogue::CodeList* words = catalogue_.list(list);
    return words ? words->label(code, language_) : code;
}

std::string LetterSentences::day(const std::string& iso) const {
    const auto date = Date::parse(iso);
    if (!date) return (*this)("unknown");
    if (language_ != "zh") return iso;
    return std::to_string(date->year()) + "\u5E74" + std::to_string(date->month()) + "\u6708" +
           std::to_string(date->day()) + "\u65E5";
}

std::string LetterSentences::words(const std::string& list, std::string_view codes) const {
    std::string joined;
    while (!codes.empty()) {
        const auto end = std::min(codes.find(','), codes.size());
        if (end > 0)
            joined += (joined.empty()      ? ""
                       : language_ == "zh" ? "\u3001"
                                           : ", ") +
                      word(list, std::string(codes.substr(0, end)));
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return joined;
}

}  // namespace tonghu::cases
