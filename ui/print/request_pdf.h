#pragma once
// What goes to who asked about their data, on A4: the letters, and the copy of what is held.

#include "model/cases/record_copy.h"
#include "model/cases/request_letters.h"

#include <QString>

#include <filesystem>

namespace tonghu::print {

/// `watermark`: who printed it and when. Needs a QGuiApplication (offscreen will do). The file holds no author, path or
/// program data.
Result<void> writeLetterPdf(const cases::RequestLetter& letter, std::string_view language, const QString& watermark,
                            const std::filesystem::path& file);
Result<void> writeCopyPdf(const cases::RecordCopy& copy, const catalogue::Catalogue& catalogue,
                          std::string_view language, const QString& watermark, const std::filesystem::path& file);

}  // namespace tonghu::print
