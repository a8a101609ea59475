// tonghu-cli import: an office's workbook into records, with a report row by row.

#include "model/exchange/import.h"
#include "app/cli/commands.h"
#include "app/cli/error_report.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "ui/words/messages.h"

#include <QCoreApplication>

#include <unistd.h>

namespace tonghu::cli {
namespace {

/// Faults told one by one; a workbook with a thousand of them is mended in rounds, not read to the end. The JSON
/// document has them all.
constexpr std::size_t faultsTold = 100;

bool isKind(const std::string& kind) {
    return kind == "child" || kind == "visit";
}

Result<std::map<std::string, std::string>> mappingFrom(const std::string& file) {
    std::map<std::string, std::string> mapping;
    if (file.empty()) return mapping;
    const auto object = readJsonFile(file);
    if (!object) return tl::unexpected(object.error());
    for (auto member = object->begin(); member != object->end(); ++member) {
        Place place;
        place.file = std::filesystem::path(file).filename().string();
        place.column = member.key().toStdString();
        if (!member.value().isString()) return fail(ErrorKind::BadInput, "input.wrong_type", std::move(place));
        mapping[member.key().toStdString()] = member.value().toString().toStdString();
    }
    return mapping;
}

QJsonObject asJson(const exchange::ImportReport& report, const exchange::ImportOptions& options,
                   const catalogue::Catalogue& catalogue) {
    QJsonArray unknown;
    for (const std::string& heading : report.unknownHeadings) unknown.append(QString::fromStdString(heading));
    QJsonObject mapping;
    for (const auto& [heading, key] : report.mapping)
        mapping[QString::fromStdString(heading)] = QString::fromStdString(key);
    return {{"kind", QString::fromStdString(options.kind)},
            {"dry_run", options.dryRun},
            {"rows", qint64(report.rows)},
            {"imported", qint64(report.imported)},
            {"faults", cli::asJson(report.faults, &catalogue)},
            {"warnings", cli::asJson(report.warnings, &catalogue)},
            {"unknown_headings", unknown},
            {"mapping", mapping}};
}

void tellFaults(const exchange::ImportReport& report, const catalogue::Catalogue& catalogue) {
    for (std::size_t at = 0; at < report.faults.size() && at < faultsTold; ++at)
        tell(harmless(words::messageOf(report.faults[at], &catalogue)) + '\n');
    if (report.faults.size() > faultsTold)
        tell(QCoreApplication::translate("cli", "... and %1 more; --json lists them all.")
                 .arg(report.faults.size() - faultsTold) +
             '\n');
    for (std::size_t at = 0; at < report.warnings.size() && at < faultsTold; ++at)
        tell(harmless(words::messageOf(report.warnings[at], &catalogue)) + '\n');
    for (const std::string& heading : report.unknownHeadings)
        tell(QCoreApplication::translate("cli", "Not taken over: column “%1”.")
                 .arg(harmless(QString::fromStdString(heading))) +
             '\n');
}

QString conclusion(const exchange::ImportReport& report, const exchange::ImportOptions& options) {
    if (options.dryRun)
        return QCoreApplication::translate("cli", "Tried only, nothing imported. Rows: %1, faults: %2.")
            .arg(report.rows)
            .arg(report.faults.size());
    if (report.imported == 0 && !report.faults.empty())
        return QCoreApplication::translate("cli", "Nothing imported. Rows: %1, faults: %2. Mend them and import again.")
            .arg(report.rows)
            .arg(report.faults.size());
    return QCoreApplication::translate("cli", "Imported: %1 of %2 rows.").arg(report.imported).arg(report.rows);
}

Outcome writeTemplate(Invocation& invocation, workspace::Session& session, const Arguments& arguments,
                      const std::string& kind) {
    const std::string file = arguments.value("--template");
    if (const auto written = exchange::writeTemplate(session, kind, file); !written) return failedAs(written);
    if (invocation.json()) printJson({{"file", QString::fromStdString(file)}});
    invocation.say(QCoreApplication::translate("cli", "Written: %1").arg(QString::fromStdString(file)));
    return ExitCode::Done;
}

Outcome import(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    exchange::ImportOptions options;
    if (arguments.has("--kind")) options.kind = arguments.value("--kind");
    if (!isKind(options.kind))
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--kind", "child, visit"}, {}});
    if (arguments.has("--template")) return writeTemplate(invocation, session, arguments, options.kind);
    if (arguments.operands().empty()) return failed({ErrorKind::Usage, "usage.missing_operand", {}, {"FILE"}, {}});
    auto mapping = mappingFrom(arguments.value("--map"));
    if (!mapping) return failedAs(mapping);
    options.mapping = std::move(*mapping);
    options.dryRun = arguments.has("--dry-run");
    options.acceptGoodRows = arguments.has("--accept-good-rows");
    options.progress = showProgress;
    const auto report = exchange::importFile(session, arguments.operands()[0], options);
    if (!report) return failedAs(report);
    if (invocation.json()) printJson(asJson(*report, options, session.catalogue()));
    tellFaults(*report, session.catalogue());
    invocation.say(conclusion(*report, options));
    const bool accepted = report->faults.empty() || (options.acceptGoodRows && report->imported > 0);
    return accepted ? ExitCode::Done : ExitCode::BadInput;
}

}  // namespace

std::vector<Command> importCommands() {
    return {{"import",
             "",
             "[FILE.xlsx|FILE.csv]",
             0,
             1,
             QT_TRANSLATE_NOOP("cli", "a workbook into records: all rows or none, with a report row by row"),
             {{"--kind", "child|visit", QT_TRANSLATE_NOOP("cli", "what the rows are (default child)")},
              {"--map", "MAP.json", QT_TRANSLATE_NOOP("cli", "headings of the file and the fields that they are")},
              {"--dry-run", nullptr, QT_TRANSLATE_NOOP("cli", "try and report, import nothing")},
              {"--accept-good-rows", nullptr, QT_TRANSLATE_NOOP("cli", "import the rows without faults")},
              {"--template", "FILE.xlsx", QT_TRANSLATE_NOOP("cli", "write an empty workbook to fill in instead")}},
             inSession(import)}};
}

}  // namespace tonghu::cli
