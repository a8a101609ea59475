#pragma once
// The monthly report: counts by township from `core` alone, small cells withheld, the proof that none can be
// recomputed.

#include "model/cases/recipients.h"
#include "model/workspace/session.h"

#include <map>
#include <memory>

namespace tonghu::report {

struct Printed;

enum class CellStatus { Shown, Zero, Unsafe, Secondary };

struct Cell {
    std::int64_t value = 0;  ///< amounts in fen; 0 where withheld: what is withheld is not carried along
    CellStatus status = CellStatus::Shown;
};

/// One table of the report: an indicator by category, its rows and the townships as columns, totals included.
struct Section {
    std::string key;  ///< "children", "visits", ... (resources/catalogue/lists/report.csv)
    catalogue::Label title;
    std::string unit;  ///< "persons", "visits", "cases", "yuan"
    struct Row {
        std::string key;
        catalogue::Label label;
        int depth = 0;            ///< 0 total, 1 of which, 2 by sex or age band
        std::vector<Cell> cells;  ///< one for each of MonthlyReport::columns
    };
    std::vector<Row> rows;
};

struct MonthlyReport {
    std::string month;  ///< YYYY-MM
    std::string unitName, unitCode;
    std::string responsibleUnit, responsiblePerson;
    std::vector<catalogue::Label> columns;  ///< total first, then the townships
    std::vector<Section> sections;
    int threshold = 5;
    int unsafeCells = 0, secondaryCells = 0, shownCells = 0;
    bool proved = false;
    std::string solver;
    std::int64_t logCount = 0;
    std::string logHead;
    std::string generatedAt;
    int grade = 4;                         ///< GB/T 42460 (row 108)
    std::vector<catalogue::Label> method;  ///< how it was made and is to be read, one sentence an item
    /// What the writers say around the numbers (list "report_word"), with %1 and %2 to be filled.
    std::map<std::string, catalogue::Label, std::less<>> words;
    /// For the store, when this is exported (printed.h); no writer reads it.
    std::shared_ptr<const Printed> toKeep;
};

/// A word of the report with its %1, %2 filled.
std::string inWords(const MonthlyReport& report, std::string_view word, std::string_view language,
                    const std::vector<std::string>& details = {});
/// What stands in a cell: the number, yuan with two decimals for amounts, "*" where it is withheld.
std::string cellText(const Section& section, const Cell& cell);
bool isWithheld(const Cell& cell);

/// What stands around the tables, in `language`.
struct Surroundings {
    std::string title, watermark;
    std::vector<std::pair<std::string, std::string>> facts;  ///< unit, month, responsible person, grade, version
    std::string log;                                         ///< count and head, "" for a report not exported
};
Surroundings surroundingsOf(const MonthlyReport& report, std::string_view language);
/// "Children on file at month end (persons)"
std::string headingOf(const MonthlyReport& report, const Section& section, std::string_view language);

struct MonthlyOptions {
    std::string month;             ///< YYYY-MM; the current one is counted up to today
    std::optional<int> threshold;  ///< not below the catalogue's ("report.threshold_too_low")
};

/// Counts in one pass of the engine, then disclosure control, then the audit; a report that does not pass is refused
/// ("report.not_protected"). Needs the permission "report.preview"; the caller logs an export by `recordExport`.
///
/// The pattern is that of the whole county even where a township supervisor sees one column of it: so a township's
/// report and the county's can be laid side by side (docs/decisions). Same data, same pattern: no clock limits it.
///
/// A month that is over is counted once, at its first export: what was printed stays, so that two files of one month
/// say no more than one, whatever was entered in between and whatever their thresholds ("report.not_protected" where no
/// pattern fits).
///
/// Errors: "report.month_malformed", "report.month_in_future", "report.month_before_workspace" (the first file is
/// younger), "report.threshold_too_low" (details: the least), "report.scope_too_small" (village and institution).
Result<MonthlyReport> monthlyReport(workspace::Session& session, const MonthlyOptions& options);

/// "43018100_2026-10": unit code and month only (report.md, 2).
std::string fileStem(const MonthlyReport& report);

/// Log entry of an export, before the file is written, and what the store keeps of it; its count and head go into the
/// file's footer. Needs the permission "report.export".
///
/// `handover` names the purpose, and the recipient where the file goes to somebody else: refused is what the gate
/// (PurposeUse::name, act Export) and the register of recipients (mayReceive) refuse.
Result<void> recordExport(workspace::Session& session, MonthlyReport& report, std::string_view format,
                          const cases::Handover& handover);

/// Writers; each writes beside and renames, so a full disk leaves no half file ("store.disk_full", "store.read_only",
/// "file.folder_missing"), readable by its owner only. PDF is in `ui/print`.
Result<void> writeXlsx(const MonthlyReport& report, std::string_view language, const std::filesystem::path& file);
Result<void> writeCsv(const MonthlyReport& report, std::string_view language, const std::filesystem::path& file);
Result<void> writeJson(const MonthlyReport& report, const std::filesystem::path& file);
std::string asJson(const MonthlyReport& report);
/// What all writers end with: `bytes` in the place of `file`.
Result<void> writeWhole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace tonghu::report
