#pragma once
// The annual audit pack on A4.

#include "model/report/audit_pack.h"

#include <QByteArray>

namespace tonghu::print {

QByteArray auditPackPdf(workspace::Session& session, const report::AuditPack& pack, const std::string& language);
/// JSON, CSV and PDF into `folder`.
Result<void> writeAuditPack(workspace::Session& session, const report::AuditPack& pack, const std::string& language,
                            const std::filesystem::path& folder);

}  // namespace tonghu::print
