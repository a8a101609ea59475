#pragma once
// Sensitive information, each group asked on its own with why it is needed and what it means for the child (row 33).

#include "ui/forms/record_form.h"

class QCheckBox;

namespace tonghu::ui {

class ConsentGroups : public QWidget {
    Q_OBJECT

public:
    explicit ConsentGroups(workspace::Session& session, QWidget* parent = nullptr);

    /// Shows the groups that the purposes agreed to ask for, and those that were added by hand.
    void setPurposes(const std::set<std::string>& purposes);
    bool isChanged() const;

    Fields typed() const;
    void setTyped(const Fields& typed);
    void setRecords(const std::vector<Record>& parts, bool withAnswers);

    std::optional<std::vector<Record>> read();
    /// What can be read so far, faults left out.
    std::vector<Record> recordsSoFar() const;
    /// Leads the keyboard to `key` of the group.
    void focusOn(const std::string& group, std::string_view key);

signals:
    void edited();

private:
    struct Group {
        std::string key;
        RecordForm* form;
        QCheckBox* byHand;
        bool needed = false;
    };
    void addGroup(const catalogue::Code& code);
    void showGroups();
    static bool isAsked(const Group& group);

    workspace::Session& session_;
    FieldGroup* more_;
    std::vector<Group> groups_;
};

}  // namespace tonghu::ui
