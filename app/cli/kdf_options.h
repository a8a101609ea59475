#pragma once
// The cost of a guess, for tests and benches that unlock many times: nobody lowers it in an office.

#include "app/cli/arguments.h"
#include "model/vault/key_file.h"

namespace tonghu::cli {

std::vector<Option> kdfOptions();
/// What --kdf-memory-mib and --kdf-passes ask for, else `otherwise`.
Result<vault::KdfParameters> kdfFrom(const Arguments& arguments, vault::KdfParameters otherwise);

}  // namespace tonghu::cli
