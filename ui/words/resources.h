#pragma once
// Where the program finds the data that it comes with.

#include "model/base/result.h"

#include <filesystem>

namespace tonghu::words {

/// The folder that holds `catalogue/`: TONGHU_RESOURCES, else ../share/tonghu beside the executable (installed), else
/// `resources` in the nearest folder above the executable that has it (build tree). Nothing found: ErrorKind::Machine
/// ("resources.not_found"). A TONGHU_RESOURCES that names no such folder is an error too: nobody gets another catalogue
/// than the one asked for.
Result<std::filesystem::path> resourcesFolder();

}  // namespace tonghu::words
