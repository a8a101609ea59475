// tonghu-cli report monthly: the redacted monthly report.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "model/cases/purpose_use.h"
#include "model/report/monthly.h"
#include "ui/print/report_pdf.h"
#include "ui/words/language.h"

#include <QCoreApplication>

namespace tonghu::cli {
namespace {

/// The format that the file's name asks for, or nothing.
std::string formatOf(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    for (char& letter : extension) letter = char(std::tolower(static_cast<unsigned char>(letter)));
    for (const char* format : {"xlsx", "pdf", "csv", "json"})
        if (extension == std::string(".") + format) return format;
    return {};
}

Result<void> write(const report::MonthlyReport& report, const std::string& format, const std::filesystem::path& file) {
    if (format == "xlsx") return report::writeXlsx(report, words::languageName(), file);
    if (format == "csv") return report::writeCsv(report, words::languageName(), file);
    if (format == "json") return report::writeJson(report, file);
    return print::writeReportPdf(report, words::languageName(), file);
}

QJsonObject summary(const report::MonthlyReport& report, const std::string& file) {
    return {{"file", QString::fromStdString(file)},
            {"month", QString::fromStdString(report.month)},
            {"threshold", report.threshold},
            {"shown", report.shownCells},
            {"unsafe", report.unsafeCells},
            {"secondary", report.secondaryCells},
            {"proved", report.proved},
            {"grade", report.grade},
            {"log_count", qint64(report.logCount)},
            {"log_head", QString::fromStdString(report.logHead)}};
}

/// What the export is for, and whom it goes to where it leaves the office.
Result<cases::Handover> handoverFrom(const Arguments& arguments) {
    cases::Handover handover;
    handover.purpose = arguments.has("--purpose") ? arguments.value("--purpose") : "statistics";
    handover.letterNumber = arguments.value("--letter");
    if (!arguments.has("--recipient")) return handover;
    const auto recipient = recordNamed(arguments.value("--recipient"));
    if (!recipient) return tl::unexpected(recipient.error());
    handover.recipient = *recipient;
    return handover;
}

Outcome monthly(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const std::string file = arguments.value("--out");
    const std::string format = formatOf(file);
    if (format.empty())
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--out", "*.xlsx, *.pdf, *.csv, *.json"}, {}});
    report::MonthlyOptions options;
    options.month = arguments.value("--month");
    if (arguments.has("--threshold")) {
        const auto threshold = arguments.number("--threshold", 0, 2, 1'000'000);
        if (!threshold) return failedAs(threshold);
        options.threshold = int(*threshold);
    }
    const auto handover = handoverFrom(arguments);
    if (!handover) return failedAs(handover);
    // Before the counting: who names a forbidden purpose is stopped at the door.
    if (const auto named = cases::PurposeUse(session.context()).name(policy::PurposeAct::Export, handover->purpose);
        !named)
        return failedAs(named);
    auto report = report::monthlyReport(session, options);
    if (!report) return failedAs(report);
    if (const auto recorded = report::recordExport(session, *report, format, *handover); !recorded)
        return failedAs(recorded);
    if (const auto written = write(*report, format, file); !written) return failedAs(written);
    if (invocation.json()) printJson(summary(*report, file));
    invocation.say(QCoreApplication::translate("cli", "Written: %1\nCells shown: %2, withheld: %3, and with them: %4")
                       .arg(harmless(QString::fromStdString(file)), QString::number(report->shownCells),
                            QString::number(report->unsafeCells), QString::number(report->secondaryCells)));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> reportCommands() {
    return {{"report",
             "monthly",
             "",
             0,
             0,
             QT_TRANSLATE_NOOP("cli", "the monthly report, small cells withheld"),
             {{"--month", "YYYY-MM", QT_TRANSLATE_NOOP("cli", "the month"), true},
              {"--out", "FILE", QT_TRANSLATE_NOOP("cli", "where to: .xlsx, .pdf, .csv or .json"), true},
              {"--threshold", "K", QT_TRANSLATE_NOOP("cli", "withhold counts below K, not lower than the rules ask")},
              {"--purpose", "P", QT_TRANSLATE_NOOP("cli", "what it is for (default statistics; it stands in the log)")},
              {"--recipient", "ID", QT_TRANSLATE_NOOP("cli", "who gets it, by the register of recipients")},
              {"--letter", "NUMBER", QT_TRANSLATE_NOOP("cli", "official letter that asks for it")}},
             inSession(monthly)}};
}

}  // namespace tonghu::cli
