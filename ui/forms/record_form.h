#pragma once
// A form for a record of any entity, built from the catalogue and cut to the fields that the actor may write. A hidden
// field has no row.

#include "ui/forms/field_editor.h"
#include "ui/forms/field_group.h"

#include "model/workspace/session.h"

#include <optional>
#include <set>

namespace tonghu::ui {

struct FormOptions {
    std::vector<std::string> groups;             ///< only these, in this order; empty for all of the entity
    std::set<std::string, std::less<>> without;  ///< keys that the page sets itself
    catalogue::Required stage = catalogue::Required::AtSave;  ///< what must have a value now
    QString title;         ///< over all groups in place of their names, where the form has one group
    bool everyField = false;  ///< also those that the role does not write: anybody may report harm
    bool folding = false;     ///< groups without a required field start folded
};

class RecordForm : public QWidget {
    Q_OBJECT

public:
    RecordForm(workspace::Session& session, std::string entity, const FormOptions& options, QWidget* parent = nullptr);

    bool hasFields() const { return !editors_.empty(); }
    void setRecord(const Record& record);
    /// Sets one field in stored form, as a proposal that still counts as unchanged.
    void propose(std::string_view key, const Value& value);

    /// What stands in the controls, unchecked, without what is empty.
    Fields typed() const;
    void setTyped(const Fields& typed);
    bool isChanged() const;

    /// All values that are not empty, checked; or nothing, with the faults shown and the keyboard in the first of them.
    std::optional<Fields> read();
    /// What of it can be read, faults and empty values left out and none shown: for a draft.
    Fields readSoFar() const;
    /// As `read` for a record that exists: only what changed, emptied fields included.
    std::optional<Fields> readChanges();
    /// Shows a fault that the model found at its field; false where the field is not on this form.
    bool show(const Error& error);

    FieldEditor* editor(std::string_view key) const;
    FieldGroup* section(std::string_view group) const;
    void focusFirst();

signals:
    void edited();

private:
    void addGroup(const QString& title, const std::string& key, const std::vector<policy::VisibleField>& fields,
                  const FormOptions& options);
    FieldEditor* addEditor(const policy::VisibleField& visible, const FormOptions& options);
    std::optional<Fields> readWhere(bool (*wanted)(const FieldEditor&, const Value&));

    workspace::Session& session_;
    std::string entity_;
    std::vector<FieldEditor*> editors_;
    std::vector<std::pair<std::string, FieldGroup*>> sections_;
    std::string today_;
};

/// Whether the catalogue asks for `field` at `stage`.
bool isRequiredAt(const catalogue::Field& field, catalogue::Required stage);

}  // namespace tonghu::ui
