#pragma once
// Records as people read them on a terminal: labels of the catalogue, codes by their words, dates as they are.

#include "app/cli/output.h"
#include "model/workspace/session.h"

#include <string_view>

namespace tonghu::cli {

/// What people see of a field of a record; "" where it has no value.
QString cellText(const workspace::Session& session, std::string_view entity, std::string_view key,
                 const Record& record);
/// The label of a field in the language spoken.
QString labelOf(const workspace::Session& session, std::string_view entity, std::string_view key);

/// Id and the given fields as columns; a field that no record carries (hidden from the reader) is no column.
Table tableOf(const workspace::Session& session, std::string_view entity, const std::vector<std::string>& keys,
              const std::vector<Record>& records);
/// Keys of the list columns of `entity` that the actor sees.
std::vector<std::string> listColumns(const workspace::Session& session, std::string_view entity);

/// "label: value" lines under the headings of the form groups; then the parts, each with a heading.
QString recordText(const workspace::Session& session, std::string_view entity, const Record& record);

}  // namespace tonghu::cli
