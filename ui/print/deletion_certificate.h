#pragma once
// The certificate of a deletion (销毁证明): what was deleted, on what ground, in which compartments, who asked and who
// approved. It names no child: the number of the certificate is all that connects it with the request on paper.

#include "model/catalogue/catalogue.h"
#include "ui/print/official_document.h"

namespace tonghu::print {

/// `certificate` as cases::Disposals::certificate gives it. `printedBy` and `printedAt` make the watermark.
Result<void> writeDeletionCertificate(const Record& certificate, const catalogue::Catalogue& catalogue,
                                      const std::string& unitName, const std::string& printedBy,
                                      const std::string& printedAt, std::string_view language,
                                      const std::filesystem::path& file);

}  // namespace tonghu::print
