#pragma once
// The sentences of letters and copies for data subjects: data (list "request_letter"), in two languages.

#include "model/catalogue/catalogue.h"

namespace tonghu::cases {

class LetterSentences {
public:
    LetterSentences(const catalogue::Catalogue& catalogue, std::string_view language)
        : catalogue_(catalogue), language_(language) {}

    /// A sentence with its %1, %2 filled.
    std::string operator()(const std::string& code, const std::vector<std::string>& details = {}) const;
    /// An entry of another list.
    std::string word(const std::string& list, const std::string& code) const;
    /// "2026年3月2日" in Chinese, the ISO day otherwise; the word for "not recorded" where it is none.
    std::string day(const std::string& iso) const;
    /// Codes joined by commas as words of a list.
    std::string words(const std::string& list, std::string_view codes) const;
    const std::string& language() const { return language_; }

private:
    const catalogue::Catalogue& catalogue_;
    std::string language_;
};

}  // namespace tonghu::cases
