#pragma once
// The purposes of a consent form, each with an answer of its own and none of them given beforehand (rows 22, 24); on a
// notice, the purposes that were told.

#include "ui/forms/field_editor.h"
#include "ui/forms/field_group.h"

#include "model/workspace/session.h"

#include <optional>
#include <set>

class QCheckBox;

namespace tonghu::ui {

class ConsentPurposes : public FieldGroup {
    Q_OBJECT

public:
    explicit ConsentPurposes(workspace::Session& session, QWidget* parent = nullptr);

    /// Asks for agreement, or only lists what was told.
    void setNotice(bool notice);
    /// Purposes agreed to, or told.
    std::set<std::string> agreed() const;
    bool isChanged() const;

    /// One record a purpose that was answered; or nothing, with the fault shown where no purpose was.
    std::optional<std::vector<Record>> read();
    void show(const Error& error);
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
        bool restsOnConsent;
    };
    void addRow(const catalogue::Purpose& purpose);
    void showRow(const Row& row);
    FieldEditor* editor(const char* key, const QString& about);

    workspace::Session& session_;
    std::string today_;
    std::vector<Row> rows_;
    bool notice_ = false;
    QLabel* hint_;
    QLabel* fault_;
};

}  // namespace tonghu::ui
