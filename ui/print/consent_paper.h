#pragma once
// Consent forms, notices and the rule document as PDF: the words of a version of the texts, the values of a record.

#include "model/cases/consent_papers.h"
#include "ui/print/official_document.h"

namespace tonghu::print {

/// `language` "zh" or "en"; `watermark` says who prints it and when. The file names the child nowhere but on its pages.
OfficialDocument consentDocument(const catalogue::Catalogue& catalogue, const cases::ConsentPaper& paper,
                                 std::string_view language, const QString& watermark);

/// "director 2026-11-24 10:00"
QString watermarkOf(const std::string& user, const std::string& timestamp);

}  // namespace tonghu::print
