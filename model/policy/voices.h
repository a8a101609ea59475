#pragma once
// Who has said what of a purpose, its sensitive groups and its recipients; used by consent_need.cpp alone.

#include "model/policy/consent_need.h"

#include <map>

namespace tonghu::policy {

inline constexpr std::string_view guardianConsent = "guardian_consent";
inline constexpr std::string_view childConsent = "child_consent";

bool liveOn(const ConsentOnRecord& form, Date day);
/// Whether a guardian's form still speaks for the child on `day` (`speaksFor`), by what is known of the guardians and
/// by what the form itself knows.
bool speaksFor(const ConsentFacts& facts, const ConsentOnRecord& form, Date day);

/// The consents of one kind that count in the age branch of `question.on`: from 14 on nothing that was given before
/// (regulation d). On the birthday itself the guardian's earlier consent still does, since it is asked for by the
/// reading in which the child is not yet 14. A form of somebody without standing is not heard at all.
class Voices {
public:
    Voices(const ConsentFacts& facts, std::string_view kind, const catalogue::Purpose& purpose, Date day);

    /// Somebody agrees and nobody refuses; each agrees where each is asked.
    bool agree() const;
    bool refused() const;
    bool agreeTo(const std::string& group) const;
    bool agreeToRecipient(const std::string& recipient) const;
    /// Each of several guardians is asked, and one at least has agreed, but not all.
    bool someAreMissing() const;

private:
    using Forms = std::vector<const ConsentOnRecord*>;
    enum class Word { None, Agreed, Refused };

    template <class Saying>
    bool united(Saying saying) const;
    Word onPurpose(const Forms& forms) const;
    template <class Part>
    static std::optional<Word> said(const Part& part, const std::set<Part>& agreed, const std::set<Part>& refused,
                                    const std::set<Part>& withdrawn);
    template <class Says>
    Word onPart(const Forms& forms, Says says) const;
    void findThoseAsked(const Guardians& guardians);

    std::string purpose_;
    Date day_;
    std::map<std::string, Forms> formsOf_;
    std::vector<std::string> asked_;  ///< each of whom must agree; empty where one is enough
    bool anotherUnknown_ = false;     ///< somebody shares the guardianship who is not on record
};

}  // namespace tonghu::policy
