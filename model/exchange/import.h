#pragma once
// Import of a workbook as an office keeps it: xlsx or csv (UTF-8, GB 18030), Chinese headings, merged title rows,
// dates as text or as Excel dates, stray spaces, full-width digits. Row by row, all or nothing unless asked otherwise.

#include "model/workspace/session.h"

#include <functional>

namespace tonghu::exchange {

struct ImportOptions {
    std::string kind = "child";                  ///< "child" or "visit"
    std::map<std::string, std::string> mapping;  ///< heading in the file -> catalogue key ("child.full_name"), beside
                                                 ///< those known
    bool dryRun = false;
    bool acceptGoodRows = false;
    std::function<bool(std::int64_t done, std::int64_t all)> progress;  ///< false cancels; nothing is kept then
};

struct ImportReport {
    std::int64_t rows = 0;
    std::int64_t imported = 0;
    std::vector<Error> faults;                   ///< each names row, column and field; never the value
    std::vector<Error> warnings;                 ///< what a person should look at; keeps no row back
    std::vector<std::string> unknownHeadings;    ///< columns that were not taken over
    std::map<std::string, std::string> mapping;  ///< heading -> key as used
};

/// Takes the first sheet that has headings. A row of children becomes a file, with its guardian where columns of one
/// are filled; birth date and sex are taken from the resident ID where their cells are empty, the kind of guardianship
/// from the relation. A row of visits names its child by case number, resident ID, or name and birth date.
///
/// ErrorKind::BadInput for a file that cannot be read as what it claims to be ("import.not_a_workbook",
/// "import.no_headings", "import.too_large", and the like: table_file.h, headings.h); "permission.missing" without the
/// permission "import"; "import.cancelled". Row faults are in the report, and then nothing was imported unless
/// `acceptGoodRows`. A dry run does everything and takes it back.
Result<ImportReport> importFile(workspace::Session& session, const std::filesystem::path& file,
                                const ImportOptions& options);

/// An empty workbook with the headings, notes and drop-down lists of the fields that the actor may write.
/// "import.not_written" where the file cannot be written.
Result<void> writeTemplate(workspace::Session& session, std::string_view kind, const std::filesystem::path& file);

}  // namespace tonghu::exchange
