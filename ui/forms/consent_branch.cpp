#include "ui/forms/consent_branch.h"

#include <QCoreApplication>

#include <algorithm>

namespace tonghu::ui {
namespace {

// Texts of a free tr() are filed under the namespace.
QString tr(const char* text) {
    return QCoreApplication::translate("tonghu::ui", text);
}

}  // namespace

bool ConsentBranch::childDecides() const {
    return branch != policy::AgeBranch::UnderFourteen;
}

bool ConsentBranch::guardianInformed() const {
    return branch == policy::AgeBranch::FromFourteen && !guardianAlso;
}

ConsentBranch branchOn(const policy::ConsentFacts& facts, Date day, const BranchQuestion& question) {
    ConsentBranch found;
    found.branch = policy::ageBranch(facts.birth, day);
    if (facts.birth) found.age = ageOn(*facts.birth, day);
    found.kinds = policy::consentKinds(facts, question.purpose, day);
    found.guardianAlso = found.branch == policy::AgeBranch::FromFourteen && facts.will != policy::WillAbility::Yes;
    found.hearChild = found.branch == policy::AgeBranch::UnderFourteen &&
                      found.age.value_or(question.hearFromAge) >= question.hearFromAge;
    found.turningFourteen = found.branch == policy::AgeBranch::UnderFourteen && facts.birth &&
                            policy::firstDayOfFourteen(*facts.birth) <= day.plusDays(question.daysBefore14);
    if (found.turningFourteen && found.kinds.size() == 1) found.kinds.push_back("child_consent");
    if (found.branch != policy::AgeBranch::FromEighteen) found.kinds.push_back("guardian_notice");
    found.kinds.push_back("child_notice");
    return found;
}

QString inWords(const ConsentBranch& branch) {
    QString age = branch.age ? tr("On the day of signing the child is %1.").arg(*branch.age)
                             : tr("The date of birth is not known, so the child counts as under 14.");
    switch (branch.branch) {
        case policy::AgeBranch::UnderFourteen:
            if (branch.turningFourteen)
                return tr("%1 Soon 14: until then a guardian consents. The child's own form can be prepared as a draft "
                          "and signed from the birthday on; what the guardian said does not carry over.")
                    .arg(age);
            return branch.hearChild ? tr("%1 Under 14: a guardian consents, and the child's opinion is heard.").arg(age)
                                    : tr("%1 Under 14: a guardian consents.").arg(age);
        case policy::AgeBranch::FourteenthBirthday:
            return tr("%1 It is the 14th birthday: both the guardian and the child consent, each on a form of their "
                      "own.")
                .arg(age);
        case policy::AgeBranch::FromFourteen:
            return branch.guardianAlso
                       ? tr("%1 From 14, but unable to fully express their will: the guardian consents too, and the "
                            "child is heard all the same.")
                             .arg(age)
                       : tr("%1 From 14: the child decides, and a guardian is informed.").arg(age);
        case policy::AgeBranch::FromEighteen:
            return tr("%1 From 18: the young person alone decides.").arg(age);
    }
    return age;
}

QString wordsForTheChild(const ConsentBranch& branch) {
    if (branch.childDecides())
        return tr(
            "Say it like this: “We would like to write down how you are, so that you get help. Who may read it "
            "stands on this sheet. You decide. You may say yes to one thing and no to another, and you may change "
            "your mind later. Nobody will be angry, and help that does not need it goes on.”");
    if (branch.hearChild)
        return tr(
            "Say it like this: “We would like to write down how you are, so that you get help. What do you think "
            "of it? Is there something that you would rather not have written down?” Write down what the child "
            "says, in the child's own words.");
    return tr("Tell the child in a few simple words what happens, as far as the child understands.");
}

}  // namespace tonghu::ui
