#pragma once
// A consent form in words: aForm("guardian_consent").by(guardian).agrees("home_visit").

#include "tests/support/records.h"

namespace tonghu::support {

class FormWords {
public:
    explicit FormWords(std::string kind, Date day) {
        form_.fields = {{"kind", std::move(kind)}, {"signed_on", day.iso()}};
    }
    FormWords& by(RecordId guardian) { return with("signer_guardian", guardian.value); }
    FormWords& with(std::string field, Value value) {
        form_.fields[std::move(field)] = std::move(value);
        return *this;
    }
    FormWords& says(std::string purpose, std::string result, Fields more = {}) {
        if (purpose == "publication") tellOfPublication();
        more["purpose"] = std::move(purpose);
        if (!result.empty()) more["result"] = std::move(result);
        form_.parts["consent_purpose"].push_back({{}, std::move(more), {}});
        return *this;
    }
    FormWords& agrees(std::string purpose) { return says(std::move(purpose), "agree"); }
    FormWords& refuses(std::string purpose) { return says(std::move(purpose), "refuse"); }
    FormWords& tells(std::string purpose) { return says(std::move(purpose), ""); }
    /// Told of the necessity and the effect, as it must be.
    FormWords& agreesToGroup(std::string group) {
        form_.parts["consent_group"].push_back({{},
                                                {{"sensitive_group", std::move(group)},
                                                 {"result", std::string("agree")},
                                                 {"necessity", std::string("办理需要")},
                                                 {"effect", std::string("只有经办人员看到")}},
                                                {}});
        return *this;
    }
    FormWords& givesTo(std::string recipient, std::string purpose) {
        form_.parts["consent_recipient"].push_back(
            {{},
             {{"recipient", std::move(recipient)}, {"purpose", std::move(purpose)}, {"result", std::string("agree")}},
             {}});
        return *this;
    }
    FormWords& replacing(RecordId form) { return with("supersedes", form.value); }
    FormWords& completing(RecordId draft) {
        form_.id = draft;
        return *this;
    }
    operator Record() const { return form_; }

private:
    void tellOfPublication() {
        for (auto [key, value] :
             {std::pair("publication_medium", "县民政局简报"), std::pair("publication_content", "text,photo"),
              std::pair("publication_necessity", "宣传助学政策"), std::pair("publication_effect", "同学可能认出"),
              std::pair("publication_processing", "name,face")})
            with(key, std::string(value));
    }

    Record form_;
};

inline FormWords aForm(std::string kind, Date day = today()) {
    return FormWords(std::move(kind), day);
}

}  // namespace tonghu::support
