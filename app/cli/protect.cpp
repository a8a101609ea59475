// tonghu-cli protect: the report's disclosure control on any table, so that anyone can check it.

#include "model/report/disclosure/protect.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "model/base/csv.h"
#include "model/report/disclosure/table.h"
#include "model/report/monthly.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>
#include <sstream>

namespace tonghu::cli {
namespace {

using disclosure::Outcome;
using disclosure::Status;
using disclosure::Table;

const char* letterOf(Status status) {
    switch (status) {
        case Status::Shown:
            return "s";
        case Status::Unsafe:
            return "u";
        case Status::Secondary:
            return "x";
        case Status::Zero:
            return "z";
        case Status::Hidden:
            break;
    }
    return "x";
}

bool isWithheld(Status status) {
    return status == Status::Unsafe || status == Status::Secondary;
}

double inUnits(const Table& table, std::int64_t value) {
    return double(value) / std::pow(10.0, table.decimals);
}

QJsonObject cellAsJson(const Table& table, const disclosure::Outcome& outcome, std::size_t cell,
                       const disclosure::TableColumns& columns) {
    QJsonObject dimensions;
    for (std::size_t i = 0; i < columns.dimensions.size(); ++i)
        dimensions[QString::fromStdString(columns.dimensions[i])] = QString::fromStdString(table.names[cell][i]);
    const disclosure::Cell& at = table.problem.cells[cell];
    QJsonObject object{{"dims", dimensions},
                       {"freq", qint64(columns.value.empty() ? at.value : at.persons)},
                       {"status", letterOf(outcome.status[cell])}};
    if (!columns.value.empty()) object["value"] = inUnits(table, at.value);
    if (!isWithheld(outcome.status[cell])) return object;
    const disclosure::Interval& interval = outcome.intervals[cell];
    object["low"] = inUnits(table, interval.low);
    // Nothing limits it: null.
    object["high"] = interval.high == disclosure::unbounded ? QJsonValue() : QJsonValue(inUnits(table, interval.high));
    return object;
}

QJsonObject asJson(const Table& table, const disclosure::Outcome& outcome, const disclosure::TableColumns& columns) {
    QJsonArray cells;
    for (std::size_t cell = 0; cell < table.names.size(); ++cell)
        cells.append(cellAsJson(table, outcome, cell, columns));
    return {{"cells", cells},
            {"proved", outcome.proved},
            {"unsafe", qint64(outcome.unsafe)},
            {"secondary", qint64(outcome.secondary)},
            {"cost", outcome.cost},
            {"optimal", outcome.optimal},
            {"solver", QString::fromStdString(outcome.solver)},
            {"seconds", outcome.seconds}};
}

/// The table as it may be shown: "*" for what is withheld.
std::string asCsv(const Table& table, const disclosure::Outcome& outcome, const disclosure::TableColumns& columns) {
    std::ostringstream csv;
    for (const std::string& dimension : columns.dimensions) csv << csvCell(dimension) << ',';
    csv << csvCell(columns.value.empty() ? columns.persons : columns.value) << '\n';
    for (std::size_t cell = 0; cell < table.names.size(); ++cell) {
        for (const std::string& name : table.names[cell]) csv << csvCell(name) << ',';
        if (isWithheld(outcome.status[cell]))
            csv << "*\n";
        else
            csv << QString::number(inUnits(table, table.problem.cells[cell].value), 'f', table.decimals).toStdString()
                << '\n';
    }
    return csv.str();
}

std::vector<std::string> split(const std::string& list, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

tonghu::cli::Outcome protect(Invocation& invocation, const Arguments& arguments) {
    disclosure::TableColumns columns{split(arguments.value("--dims"), ','), arguments.value("--freq"),
                                     arguments.value("--value"), arguments.value("--unsafe"),
                                     arguments.value("--costs")};
    if (columns.dimensions.empty()) return failed({ErrorKind::Usage, "usage.missing_value", {}, {"--dims"}, {}});
    disclosure::Rules rules;
    const auto threshold = arguments.number("--threshold", rules.threshold, 2, 1'000'000);
    if (!threshold) return failedAs(threshold);
    rules.threshold = *threshold;
    std::vector<std::filesystem::path> hierarchies;
    for (const std::string& file : arguments.values("--hierarchy")) hierarchies.emplace_back(file);
    const auto table = disclosure::readTable(arguments.operands()[0], columns, hierarchies);
    if (!table) return failedAs(table);
    const auto outcome = disclosure::protect(table->problem, rules);
    if (!outcome) return failedAs(outcome);
    if (arguments.has("--out") && outcome->proved)
        if (const auto written = report::writeWhole(arguments.value("--out"), asCsv(*table, *outcome, columns));
            !written)
            return failedAs(written);
    if (invocation.json())
        printJson(asJson(*table, *outcome, columns));
    else if (!arguments.has("--out") && outcome->proved)
        for (const std::string& line : split(asCsv(*table, *outcome, columns), '\n'))
            print(harmless(QString::fromStdString(line)) + '\n');
    if (!outcome->proved) return failed({ErrorKind::Refused, "report.not_protected", {}, {}, {108}});
    invocation.say(QCoreApplication::translate("cli", "Withheld as unsafe: %1, and with them: %2. Proved.")
                       .arg(outcome->unsafe)
                       .arg(outcome->secondary));
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> protectCommands() {
    return {{"protect",
             "",
             "TABLE.csv",
             1,
             1,
             QT_TRANSLATE_NOOP("cli", "which cells of any table to withhold, with the proof"),
             {{"--dims", "A,B", QT_TRANSLATE_NOOP("cli", "columns that are dimensions"), true},
              {"--freq", "COLUMN", QT_TRANSLATE_NOOP("cli", "column with the number of persons"), true},
              {"--value", "COLUMN", QT_TRANSLATE_NOOP("cli", "column with the amount, where that is what is shown")},
              {"--unsafe", "COLUMN", QT_TRANSLATE_NOOP("cli", "column that says 1 where a cell is unsafe anyway")},
              {"--hierarchy", "FILE", QT_TRANSLATE_NOOP("cli", "hierarchy of a dimension: parent,child"), false, true},
              {"--threshold", "K", QT_TRANSLATE_NOOP("cli", "counts below K are unsafe (default 5)")},
              {"--costs", "COLUMN", QT_TRANSLATE_NOOP("cli", "column with what withholding a cell costs")},
              {"--out", "FILE", QT_TRANSLATE_NOOP("cli", "the table as it may be shown, as CSV")}},
             protect}};
}

}  // namespace tonghu::cli
