#pragma once
// A record to be read: label and value, group by group, empty values left out. Values can be selected with mouse and
// keyboard but are shown as plain text, never as rich text.

#include "ui/forms/field_group.h"

#include "model/workspace/session.h"

namespace tonghu::ui {

/// Labels and values, two pairs to a line where they are short.
class ValueGrid {
public:
    explicit ValueGrid(QGridLayout* grid);
    void add(const QString& label, const QString& value);
    bool isEmpty() const { return row_ == 0 && column_ == 0; }

private:
    QGridLayout* grid_;
    int row_ = 0, column_ = 0;
};

/// Adds the values of the fields of `group` that the actor sees in `record`; false where nothing is recorded.
bool addGroupValues(ValueGrid& values, workspace::Session& session, const std::string& entity,
                    const catalogue::Group& group, const Record& record);
/// A section for `group` of `entity` with the values of `record`; says so where nothing is recorded.
FieldGroup* recordGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group,
                        const Record& record, QWidget* parent);
/// Whether the actor sees any field of the group.
bool seesGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group);
/// Whether the actor may enter any field of the group.
bool entersGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group);

/// A value as people read it.
QString shown(workspace::Session& session, const std::string& entity, const Record& record, std::string_view key);
/// The same of a value that stands alone, as in the history.
QString shown(workspace::Session& session, const catalogue::Field& field, const Value& value);
/// What a field is called.
QString labelOf(workspace::Session& session, const std::string& entity, std::string_view key);
/// "2026-11-24 20:45" of a timestamp.
QString momentOf(const std::string& timestamp);

}  // namespace tonghu::ui
