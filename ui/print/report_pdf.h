#pragma once
// The monthly report on A4, in the manner of an official document.

#include "model/report/monthly.h"

namespace tonghu::print {

/// Writes beside and renames, so a full disk leaves no half file. Needs a QGuiApplication (offscreen will do). The file
/// holds no author, path or program data.
Result<void> writeReportPdf(const report::MonthlyReport& report, std::string_view language,
                            const std::filesystem::path& file);

}  // namespace tonghu::print
