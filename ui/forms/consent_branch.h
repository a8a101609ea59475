#pragma once
// Whose word counts on the day of signing, asked of the policy and put into words.

#include "model/policy/consent_need.h"

#include <QString>
#include <QStringList>

namespace tonghu::ui {

/// What the policy answers for a child on a day.
struct ConsentBranch {
    policy::AgeBranch branch = policy::AgeBranch::UnderFourteen;
    std::optional<int> age;          ///< unknown without a birth date
    std::vector<std::string> kinds;  ///< of forms that fit the day: consents, then notices
    bool guardianAlso = false;       ///< from 14, but the child cannot fully express their will
    bool turningFourteen = false;    ///< soon: the child's own form can be prepared, and signed from the birthday on
    bool hearChild = false;          ///< old enough to be asked for an opinion, too young to decide
    bool childDecides() const;       ///< the child's own consent is asked for
    bool guardianInformed() const;   ///< the guardian does not consent, and must be told
};

/// What the settings and the form say beside the facts.
struct BranchQuestion {
    int hearFromAge = 8;
    int daysBefore14 = 30;  ///< so long before, the child's own form is prepared
    std::string_view purpose = "home_visit";
};
/// `facts.will` is the more careful of the file's word and the form's.
ConsentBranch branchOn(const policy::ConsentFacts& facts, Date day, const BranchQuestion& question);

/// "The child is 12 on this day: under 14. The guardian consents; the child is heard."
QString inWords(const ConsentBranch& branch);
/// What to say to the child, in plain words.
QString wordsForTheChild(const ConsentBranch& branch);

}  // namespace tonghu::ui
