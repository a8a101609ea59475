#pragma once
// The sheet of a consent or a notice: its parts in the order of the paper, and what of them applies to this child on
// the day of signing. Saves nothing by itself.

#include "ui/forms/consent_branch.h"
#include "ui/forms/consent_groups.h"
#include "ui/forms/consent_purposes.h"
#include "ui/forms/consent_recipients.h"
#include "ui/forms/guardian_choice.h"

#include "model/policy/form_gaps.h"

#include <algorithm>

namespace tonghu::ui {

class ConsentSheet : public QWidget {
    Q_OBJECT

public:
    explicit ConsentSheet(workspace::Session& session, QWidget* parent = nullptr);

    /// What is on record: the child with its guardians, the facts that the policy reads, and the child's forms so far.
    /// The unit's own facts are proposed, and before the child decides alone, what the guardians agreed to stands
    /// beside each purpose: as text, nothing is marked.
    void setChild(const Record& child, policy::ConsentFacts facts, const std::vector<Record>& forms);
    /// Shows a form on record: all of it, or without its answers, so that they are asked for anew.
    void setForm(const Record& form, bool withAnswers);

    bool isChanged() const { return changed_; }
    /// Everything as it stands in the controls, to be kept while typing.
    Fields typed() const;
    void setTyped(const Fields& typed);

    /// The form with its parts; or nothing, with the faults shown and the keyboard in the first of them.
    std::optional<Record> read();
    /// What can be read so far, for a draft.
    Record readSoFar() const;
    /// The notice to the guardian that goes with a child's own consent, where it was filled in.
    std::optional<Record> guardianNotice(const Record& form) const;
    bool wantsGuardianNotice() const;
    /// After the consent is saved, only the notice is left to be mended.
    void lockAllButNotice();
    /// Shows a fault that the model found; false where it has no place here.
    bool show(const Error& error);
    /// Leads the keyboard to what is missing.
    void focusOn(const policy::FormGap& gap);
    /// What the place of a gap is called: "Necessity (health)".
    QString nameOf(const policy::FormGap& gap) const;
    void chooseKind(const std::string& kind);
    /// Whether a form of that kind can be made for the day.
    bool offers(std::string_view kind) const { return std::ranges::find(branch_.kinds, kind) != branch_.kinds.end(); }
    std::string kind() const;
    /// The day of signing lies before the first day on which the child's own word counts: the form is prepared, and
    /// kept as a draft until then.
    bool isAhead() const;
    Date day() const;
    QWidget* firstFocus() const { return day_; }

signals:
    void edited();

private:
    void addTop();
    void addPublication();
    void addSigner();
    void addGuardianNotice();
    void addEnd();
    void addSection(QWidget* section);
    RecordForm* addForm(const std::string& group, std::set<std::string, std::less<>> without, const QString& title = {},
                        bool folding = false);
    void proposeTexts();
    void proposeFromGuardian();
    void proposeBasis();
    void showBefore(const std::vector<Record>& forms);
    void follow();
    void followDay();
    void followKind();
    void proposeVersions();
    void followChild();
    void followReading();
    bool isNotice() const;
    bool isChilds() const;
    bool isPublication() const;
    bool readForms(Fields& fields);
    bool readPerson(Fields& fields);
    std::vector<RecordForm*> forms() const;
    FieldEditor* editorOf(std::string_view place) const;

    workspace::Session& session_;
    Record child_;
    policy::ConsentFacts facts_;
    ConsentBranch branch_;
    bool changed_ = false;

    FieldGroup* top_;
    FieldEditor* day_ = nullptr;
    Control topic_;
    Control kind_;
    QLabel* kindFault_;
    QLabel* branchWords_;
    QLabel* childWords_;
    ConsentPurposes* purposes_;
    ConsentGroups* groups_;
    ConsentRecipients* recipients_;
    RecordForm* publication_;
    FieldGroup* signer_;
    GuardianChoice* guardian_;
    RecordForm* signerForm_;
    RecordForm* childForm_;
    FieldGroup* informed_;
    GuardianChoice* informedGuardian_;
    RecordForm* noticeForm_;
    RecordForm* basis_;
    RecordForm* explained_;
    RecordForm* signing_;
    RecordForm* told_;
    RecordForm* about_;
};

}  // namespace tonghu::ui
