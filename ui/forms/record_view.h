#pragma once
// A record to be read: label and value, group by group, empty values left out. Values can be selected with mouse and
// keyboard but are shown as plain text, never as rich text.

#include "ui/forms/field_group.h"

#include "model/workspace/session.h"

namespace tonghu::ui {

/// A section for `group` of `entity` with the values of `record`; says so where nothing is recorded.
FieldGroup* recordGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group,
                       const Record& record, QWidget* parent);
/// Whether the actor sees any field of the group.
bool seesGroup(workspace::Session& session, const std::string& entity, const catalogue::Group& group);

/// Adds one labelled value below the others.
void addValue(QGridLayout* grid, const QString& label, const QString& value);

/// A value as people read it.
QString shown(workspace::Session& session, const std::string& entity, const Record& record, std::string_view key);

}  // namespace tonghu::ui
