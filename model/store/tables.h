#pragma once
// The header row that binds a file to its workspace and compartment.

#include "model/store/database.h"

namespace tonghu::store {

/// Version of the files' layout, beyond what columns say. Raised when a migration must run.
inline constexpr std::int64_t formatVersion = 1;

/// Makes the header table of a new file and its only row.
void writeHeader(Database& database, Compartment compartment, const std::string& workspaceId);
/// "store.foreign_file" where the row is missing or names another workspace or compartment, "store.newer_version" where
/// a later program has made the file.
Result<void> checkHeader(Database& database, Compartment compartment, const std::string& workspaceId);

}  // namespace tonghu::store
