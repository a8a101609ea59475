#pragma once
// The annual audit pack on minors' personal information (rows 39, 57, 58): counts only, of one year. Small numbers are
// not withheld: the pack is for the unit and the cyberspace office, and says so. It identifies no child.
//
// Nobody can count all of it: who reads the log holds no child's file, and who holds the files does not read the log.
// So each of them makes their part, and a part says which sections are missing from it.

#include "model/workspace/session.h"

#include <filesystem>
#include <optional>

namespace tonghu::report {

struct AuditPack {
    struct Row {
        std::string key;
        catalogue::Label label;
        std::int64_t count = 0;
    };
    struct Section {
        std::string key;  ///< "persons", "consents", "requests", "mandatory_reports", "exports", "incidents",
                          ///< "registers", "access"
        catalogue::Label title, note;
        std::vector<Row> rows;
    };
    int year = 0;
    std::string unitName, unitCode, madeAt;
    std::int64_t logCount = 0;
    std::string logHead;
    std::vector<Section> sections;
    std::vector<catalogue::Label> missing;
    bool withLog = false;
};

/// Needs the permission "audit.pack"; "audit_pack.year" for a year that has not begun. The persons of a year that is
/// over are counted once: later packs repeat what was counted first, and say beside it what a count would give now.
/// Logged.
Result<AuditPack> auditPack(workspace::Session& session, int year);

/// Whether the pack of the year before is still to be filed, for who makes it. Nothing where it is filed, or where the
/// workspace is younger than that year.
struct AuditPackDue {
    int year = 0;
    Date dueOn;
    bool made = false, late = false;
};
std::optional<AuditPackDue> auditPackDue(workspace::Session& session);
/// It was filed with the cyberspace office. "audit_pack.not_made", "field.in_future".
Result<void> recordFiling(workspace::Session& session, int year, const std::string& day, const std::string& receipt);

/// "CS01_audit_2026_records", "..._log": no child, no person.
std::string fileStem(const AuditPack& pack);
std::string asJson(const AuditPack& pack);
/// JSON and a CSV for each section into `folder` ("file.folder_missing"). The PDF is in ui/print.
Result<void> writeAuditPack(const AuditPack& pack, const std::string& language, const std::filesystem::path& folder);

}  // namespace tonghu::report
