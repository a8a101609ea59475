#pragma once
// Records as JSON documents and back. Out: one flat object, keys of the catalogue, stored values (codes, ISO dates,
// fen, true and false); a hidden field is absent, a visible one without value is null. In: a JSON string is read as
// people type it (a code or its label, a date in many forms, yuan), any other JSON value is the stored form.

#include "app/cli/outcome.h"
#include "model/workspace/session.h"

#include <QJsonArray>
#include <QJsonObject>

#include <filesystem>
#include <string_view>

namespace tonghu::cli {

/// `record` and its parts (a child's "guardians", a consent's "purposes"), with "id".
QJsonObject asJson(const workspace::Session& session, std::string_view entity, const Record& record);
QJsonArray asJson(const workspace::Session& session, std::string_view entity, const std::vector<Record>& records);
/// The same with an array for every kind of part that the actor sees, empty where there is none, so that a reader need
/// not ask whether it is there.
QJsonObject wholeAsJson(const workspace::Session& session, std::string_view entity, const Record& record);

/// A record's id as text: as a JSON number it would lose its last digits in every reader that keeps numbers as doubles
/// (JavaScript, jq), since ids need more than 53 bits.
QJsonValue asJson(RecordId id);

/// One value in stored form, a reference as an id; null for none.
QJsonValue asJson(const catalogue::Field& field, const Value& value);

/// A JSON object from a file of at most 64 MiB: "input.file_unreadable", "input.too_large", "input.not_json" (with its
/// line), "input.not_an_object".
Result<QJsonObject> readJsonFile(const std::filesystem::path& file);

/// Reads a record of `entity`. All faults at once, each with the file's name and the path in the document
/// ("guardians[0].phone"); an unknown key is a fault. Checks form and code lists only; what may be written and what is
/// required the service says.
Checked<Record> readRecord(const workspace::Session& session, std::string_view entity,
                           const std::filesystem::path& file);

/// "FIELD=VALUE" words of the command line, values as people type them; "FIELD=" empties the field.
Checked<Fields> readAssignments(const workspace::Session& session, std::string_view entity,
                                const std::vector<std::string>& words);

}  // namespace tonghu::cli
