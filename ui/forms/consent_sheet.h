#pragma once
// The sheet of a consent or a notice: its parts in the order of the paper, and what of them applies to this child on
// the day of signing. Saves nothing by itself.

#include "ui/forms/consent_branch.h"
#include "ui/forms/consent_groups.h"
#include "ui/forms/consent_purposes.h"
#include "ui/forms/consent_recipients.h"
#include "ui/forms/guardian_choice.h"

namespace tonghu::ui {

class ConsentSheet : public QWidget {
    Q_OBJECT

public:
    explicit ConsentSheet(workspace::Session& session, QWidget* parent = nullptr);

    /// What is on record: the child with its guardians, the facts that the policy reads, and the form signed last (its
    /// texts on storage and safety are proposed again) or nothing.
    void setChild(const Record& child, policy::ConsentFacts facts, const Record* lastForm);

    bool isChanged() const { return changed_; }
    /// The form with its parts; or nothing, with the faults shown and the keyboard in the first of them.
    std::optional<Record> read();
    /// The notice to the guardian that goes with a child's own consent, where it was filled in.
    std::optional<Record> guardianNotice(const Record& form) const;
    bool wantsGuardianNotice() const;
    /// After the consent is saved, only the notice is left to be mended.
    void lockAllButNotice();
    /// Shows a fault that the model found; false where it has no place here.
    bool show(const Error& error);
    void chooseKind(const std::string& kind);
    std::string kind() const;
    QWidget* firstFocus() const { return day_; }

signals:
    void edited();

private:
    void addTop();
    void addSigner();
    void addGuardianNotice();
    void addEnd();
    void addSection(QWidget* section);
    RecordForm* addForm(const std::string& group, std::set<std::string, std::less<>> without);
    void proposeTexts(const Record* lastForm);
    void proposeFromGuardian();
    void follow();
    void followDay();
    void followKind();
    void followWill();
    void followReading();
    bool isNotice() const;
    bool isChilds() const;
    Date day() const;
    bool readForms(Fields& fields);
    bool readPerson(Fields& fields);
    std::vector<RecordForm*> forms() const;

    workspace::Session& session_;
    Record child_;
    policy::ConsentFacts facts_;
    ConsentBranch branch_;
    bool changed_ = false;

    FieldGroup* top_;
    FieldEditor* day_ = nullptr;
    Control kind_;
    QLabel* kindFault_;
    QLabel* branchWords_;
    QLabel* childWords_;
    ConsentPurposes* purposes_;
    ConsentGroups* groups_;
    ConsentRecipients* recipients_;
    FieldGroup* signer_;
    GuardianChoice* guardian_;
    RecordForm* signerForm_;
    RecordForm* childForm_;
    FieldGroup* informed_;
    GuardianChoice* informedGuardian_;
    RecordForm* noticeForm_;
    RecordForm* told_;
    RecordForm* basis_;
    RecordForm* signing_;
    RecordForm* about_;
};

}  // namespace tonghu::ui
