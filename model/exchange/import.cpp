#include "model/exchange/import.h"

#include "model/cases/scope.h"
#include "model/exchange/row_checks.h"

namespace tonghu::exchange {
namespace {

/// Titles, notes on how to fill in and a row of units stand above the headings; more than this is no table.
constexpr std::size_t rowsBeforeData = 30;
constexpr std::int64_t rowsBetweenSigns = 100;

TableLimits limitsOf(const workspace::Session& session) {
    return {.fileBytes = std::uint64_t(session.catalogue().setting("import.megabytes")) << 20,
            .rows = session.catalogue().setting("import.rows")};
}

/// A row's writes, taken back as a whole if one of them is refused. The transaction under way stays.
class RowScope {
public:
    explicit RowScope(store::Database& database) : database_(database) { database_.execute("savepoint import_row"); }
    RowScope(const RowScope&) = delete;
    RowScope& operator=(const RowScope&) = delete;
    ~RowScope() noexcept(false) {
        // On the way out of an exception the whole transaction rolls back anyway.
        if (std::uncaught_exceptions() > exceptions_) return;
        if (!kept_) database_.execute("rollback to import_row");
        database_.execute("release import_row");
    }
    void keep() { kept_ = true; }

private:
    store::Database& database_;
    int exceptions_ = std::uncaught_exceptions();
    bool kept_ = false;
};

class Importer {
public:
    Importer(workspace::Session& session, TableFile& table, std::string fileName, RowKind kind,
             const ImportOptions& options)
        : session_(session), table_(table), fileName_(std::move(fileName)), kind_(kind), options_(options) {}

    Result<ImportReport> run() {
        if (auto found = findHeadings(); !found) return tl::unexpected(found.error());
        known_.emplace(session_);
        reader_.emplace(session_, headings_, fileName_);
        if (auto checked = checkRows(); !checked) return tl::unexpected(checked.error());
        bool worthTrying = report_.faults.empty() || options_.acceptGoodRows || options_.dryRun;
        if (worthTrying)
            if (auto inserted = insertRows(); !inserted) return tl::unexpected(inserted.error());
        return std::move(report_);
    }

private:
    Result<void> findHeadings() {
        auto index = HeadingIndex::of(session_.catalogue(), session_.actor(), kind_, options_.mapping);
        if (!index) return tl::unexpected(index.error());
        for (sheet_ = 0; sheet_ < table_.sheetCount(); ++sheet_) {
            std::vector<SheetRow> first;
            auto read = table_.read(
                sheet_, [&](SheetRow& row) { return first.push_back(std::move(row)), first.size() < rowsBeforeData; },
                [](Error) {});
            if (!read && first.empty()) return read;
            auto found = index->among(first);
            if (!found) return inThisFile(found.error());
            if (!*found) continue;
            headings_ = std::move(**found);
            report_.unknownHeadings = headings_.unknown;
            for (const Column& column : headings_.columns) report_.mapping[column.heading] = column.field->place();
            return {};
        }
        return fail(ErrorKind::BadInput, "import.no_headings", {.file = fileName_});
    }

    tl::unexpected<Error> inThisFile(Error error) const {
        error.place.file = fileName_;
        return tl::unexpected(std::move(error));
    }

    /// Every row under the headings, checked; `each` gets it with its faults.
    template <class Each>
    Result<void> forEachRow(std::vector<Error>& warnings, std::vector<Error>* unreadable, Each each) {
        RowChecks checks(session_, *known_, *reader_, kind_);
        std::optional<Error> stopped;
        auto row = [&](SheetRow& sheetRow) {
            if (sheetRow.number <= headings_.row) return true;
            auto values = reader_->read(sheetRow);
            if (!values) return true;
            checks.check(*values, warnings);
            stopped = each(*values, checks);
            return !stopped;
        };
        auto fault = [&](Error error) {
            if (unreadable) unreadable->push_back(std::move(error));
        };
        if (auto read = table_.read(sheet_, row, fault); !read) return read;
        if (stopped) return tl::unexpected(*stopped);
        return {};
    }

    Result<void> checkRows() {
        std::int64_t expected = std::max<std::int64_t>(table_.expectedRows(sheet_) - headings_.row, 0);
        return forEachRow(report_.warnings, &report_.faults,
                          [&](RowValues& row, const RowChecks&) -> std::optional<Error> {
                              ++report_.rows;
                              for (Error& fault : row.faults) report_.faults.push_back(std::move(fault));
                              return sign(report_.rows, 2 * std::max(expected, report_.rows));
                          });
    }

    /// The good rows, in one transaction: all of the file or nothing of it.
    Result<void> insertRows() {
        store::Transaction transaction = session_.database().begin();
        std::vector<Error> toldBefore;
        std::int64_t done = report_.rows, imported = 0;
        auto inserted =
            forEachRow(toldBefore, nullptr, [&](RowValues& row, const RowChecks& checks) -> std::optional<Error> {
                if (row.faults.empty()) imported += insert(row, checks);
                return sign(++done, 2 * report_.rows);
            });
        if (!inserted) return inserted;
        bool keep = !options_.dryRun && (report_.faults.empty() || options_.acceptGoodRows);
        if (!keep) return {};
        transaction.commit();
        report_.imported = imported;
        return {};
    }

    /// 1 where the row became a record; what the service refuses is a fault of the row like any other.
    int insert(RowValues& row, const RowChecks& checks) {
        RowScope scope(session_.database());
        if (auto refused = kind_ == RowKind::Child ? addChild(row) : addVisit(row, checks.child(row)); !refused) {
            report_.faults.push_back(reader_->placed(std::move(refused.error()), row.row));
            return 0;
        }
        scope.keep();
        return 1;
    }

    Result<void> addChild(RowValues& row) {
        Record child;
        child.fields = std::move(row.of("child"));
        if (auto guardian = row.entities.find("guardian"); guardian != row.entities.end()) {
            Record part;
            part.fields = std::move(guardian->second);
            child.parts["guardian"].push_back(std::move(part));
        }
        auto id = session_.children().add(child);
        return id ? Result<void>() : tl::unexpected(id.error());
    }

    Result<void> addVisit(RowValues& row, RecordId child) {
        auto outcome = session_.visits().save(child, row.of("visit"));
        if (!outcome) return tl::unexpected(outcome.error());
        if (outcome->keptAsDraft)
            report_.warnings.push_back(
                reader_->placed({ErrorKind::Refused, "import.kept_as_draft", {}, {}, outcome->rows}, row.row));
        return {};
    }

    /// Tells how far it is; the error that ends the import where the person has had enough.
    std::optional<Error> sign(std::int64_t done, std::int64_t all) const {
        if (!options_.progress || done % rowsBetweenSigns != 0) return std::nullopt;
        if (options_.progress(done, all)) return std::nullopt;
        return Error{ErrorKind::Refused, "import.cancelled", {.file = fileName_}, {}, {}};
    }

    workspace::Session& session_;
    TableFile& table_;
    std::string fileName_;
    RowKind kind_;
    const ImportOptions& options_;
    std::size_t sheet_ = 0;
    Headings headings_;
    std::optional<KnownChildren> known_;
    std::optional<RowReader> reader_;
    ImportReport report_;
};

}  // namespace

Result<ImportReport> importFile(workspace::Session& session, const std::filesystem::path& file,
                                const ImportOptions& options) {
    if (auto permitted = session.context().require("import"); !permitted) {
        cases::logRefusal(session.context(), "import", {}, permitted.error());
        return tl::unexpected(permitted.error());
    }
    auto kind = rowKindNamed(options.kind);
    if (!kind) return fail(ErrorKind::Usage, "import.unknown_kind", {}, {options.kind});
    auto table = openTable(file, limitsOf(session));
    if (!table) return tl::unexpected(table.error());
    return Importer(session, **table, file.filename().string(), *kind, options).run();
}

}  // namespace tonghu::exchange
