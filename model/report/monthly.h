#pragma once
// The monthly report: counts by township from `core` alone, small cells withheld, the proof that none can be recomputed.

#include "model/workspace/session.h"

namespace tonghu::report {

enum class CellStatus { Shown, Zero, Unsafe, Secondary };

struct Cell {
    std::int64_t value = 0;      ///< 0 where withheld: what is withheld is not carried along
    CellStatus status = CellStatus::Shown;
};

/// One table of the report: an indicator by category, its rows and the townships as columns, totals included.
struct Section {
    std::string key;                       ///< "children", "visits", ... (resources/catalogue/report_rows.csv)
    catalogue::Label title;
    std::string unit;                      ///< "persons", "visits", "cases", "yuan"
    struct Row {
        std::string key;
        catalogue::Label label;
        int depth = 0;                     ///< 0 total, 1 of which, 2 by sex or age band
        std::vector<Cell> cells;           ///< one for each of MonthlyReport::columns
    };
    std::vector<Row> rows;
};

struct MonthlyReport {
    std::string month;                     ///< YYYY-MM
    std::string unitName, unitCode;
    std::string responsibleUnit, responsiblePerson;
    std::vector<catalogue::Label> columns; ///< total first, then the townships
    std::vector<Section> sections;
    int threshold = 5;
    int unsafeCells = 0, secondaryCells = 0, shownCells = 0;
    bool proved = false;
    std::string solver;
    std::int64_t logCount = 0;
    std::string logHead;
    std::string generatedAt;
    int grade = 4;                         ///< GB/T 42460 (row 108)
};

struct MonthlyOptions {
    std::string month;
    std::optional<int> threshold;          ///< not below the catalogue's ("report.threshold_too_low")
};

/// Counts in one pass of the engine, then disclosure control, then the audit; a report that does not pass is refused
/// ("report.not_protected"). Needs the permission "report.preview"; the caller logs an export by `recordExport`.
Result<MonthlyReport> monthlyReport(workspace::Session& session, const MonthlyOptions& options);

/// "43018100_2026-10": unit code and month only (report.md, 2).
std::string fileStem(const MonthlyReport& report);

/// Log entry of an export, before the file is written; its count and head go into the file's footer.
Result<void> recordExport(workspace::Session& session, MonthlyReport& report, std::string_view format);

/// Writers; each writes beside and renames, so a full disk leaves no half file. PDF is in `ui/print`.
Result<void> writeXlsx(const MonthlyReport& report, std::string_view language, const std::filesystem::path& file);
Result<void> writeCsv(const MonthlyReport& report, std::string_view language, const std::filesystem::path& file);
Result<void> writeJson(const MonthlyReport& report, const std::filesystem::path& file);
std::string asJson(const MonthlyReport& report);

}  // namespace tonghu::report
