#pragma once
// The purposes of a consent form, each with an answer of its own and none of them given beforehand (rows 22, 24), with
// the method and the kinds of information that are told of it (item 6); on a notice, the purposes that were told.

#include "ui/forms/field_editor.h"
#include "ui/forms/field_group.h"

#include "model/workspace/session.h"

#include <optional>
#include <set>

class QCheckBox;
class QPushButton;

namespace tonghu::ui {

class ConsentPurposes : public FieldGroup {
    Q_OBJECT

public:
    explicit ConsentPurposes(workspace::Session& session, QWidget* parent = nullptr);

    /// Asks for agreement, or only lists what was told; the usual purposes, or publication alone (item 16).
    void setKind(bool notice, bool publication);
    /// Purposes agreed to, or told.
    std::set<std::string> agreed() const;
    /// Says beside each purpose what somebody said of it before, as text: nothing is marked by it.
    void setBefore(const std::map<std::string, QString>& words);
    bool isChanged() const;

    Fields typed() const;
    void setTyped(const Fields& typed);
    /// Shows what is on record; the answers too, unless the form asks anew.
    void setRecords(const std::vector<Record>& parts, bool withAnswers);

    /// One record a purpose that was answered.
    std::vector<Record> records() const;
    /// The same, or nothing, with the fault shown where no purpose was answered.
    std::optional<std::vector<Record>> read();
    void show(const Error& error);
    /// Leads the keyboard to `key` of the purpose.
    void focusOn(const std::string& purpose, std::string_view key);
    void focusFirst();

signals:
    void edited();

private:
    struct Row {
        const catalogue::Purpose* purpose;
        QWidget* name;
        FieldEditor* result;
        FieldEditor* necessary;
        QCheckBox* told;
        QWidget* more;  ///< what is told of it: in a line, and the choices behind
        QLabel* tells;
        QPushButton* change;
        QWidget* choices;
        FieldEditor* method;
        FieldEditor* kinds;
        QLabel* before;
        bool restsOnConsent;
    };
    void addRow(const catalogue::Purpose& purpose);
    void addMore(Row& row, const QString& name);
    void showRow(const Row& row);
    void proposeTold(const Row& row);
    bool belongs(const Row& row) const;
    void refuseAll();
    FieldEditor* editor(const char* key, const QString& about);
    const Row* rowOf(std::string_view purpose) const;

    workspace::Session& session_;
    std::string today_;
    std::vector<Row> rows_;
    bool notice_ = false, publication_ = false;
    QPushButton* refuseAll_;
    QLabel* hint_;
    QLabel* fault_;
};

}  // namespace tonghu::ui
