#pragma once
// The children on file, as far as the person at work may look them up: to find the child that a row is about, and to
// tell that a child is on file already.

#include "model/exchange/row_reader.h"

#include <unordered_map>

namespace tonghu::exchange {

class KnownChildren {
public:
    explicit KnownChildren(workspace::Session& session);

    /// By case number, by resident ID where this session holds the key to it, or by name and birth date (the name alone
    /// where the row has no birth date). "import.child_not_named", "import.child_not_found", "import.child_ambiguous".
    Result<RecordId> find(const RowValues& row) const;

    /// "child.duplicate_resident_id" where another child has the number.
    Result<void> checkNew(const Fields& child) const;
    bool hasNamesake(const std::string& name, const std::string& birthDate) const;

private:
    Result<RecordId> only(const std::vector<RecordId>& found) const;

    workspace::Session& session_;
    std::unordered_map<std::string, std::vector<RecordId>> byName_, byNameAndBirth_;
};

}  // namespace tonghu::exchange
