// tonghu-cli bench: the program's own figures, each beside the raw engine's for the same work in the same run.

#include "model/bench/bench.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

namespace tonghu::cli {
namespace {

QString nameOf(const std::string& key) {
    if (key == "memory") return QCoreApplication::translate("cli", "memory of a day's work");
    if (key == "first_page") return QCoreApplication::translate("cli", "from the key to the first page");
    if (key == "keystroke") return QCoreApplication::translate("cli", "a keystroke of search");
    if (key == "first_keystroke") return QCoreApplication::translate("cli", "the first keystroke of a session");
    if (key == "sort_by_name") return QCoreApplication::translate("cli", "the list by name, for the first time");
    if (key == "jump") return QCoreApplication::translate("cli", "to the middle of the list, for the first time");
    if (key == "report_counting") return QCoreApplication::translate("cli", "of it, the counting");
    if (key == "save_visit") return QCoreApplication::translate("cli", "a visit saved");
    if (key == "report") return QCoreApplication::translate("cli", "the month's report");
    return QString::fromStdString(key);
}

QJsonArray asJson(const std::vector<bench::Figure>& figures) {
    QJsonArray array;
    for (const bench::Figure& figure : figures) {
        QJsonObject object{{"key", QString::fromStdString(figure.key)},
                           {"unit", QString::fromStdString(figure.unit)},
                           {"ours", figure.ours}};
        if (figure.limit > 0) object["limit"] = figure.limit;
        if (figure.raw > 0) object["raw"] = figure.raw, object["ratio"] = figure.ratio();
        array.append(object);
    }
    return array;
}

Table tableOf(const std::vector<bench::Figure>& figures) {
    Table table({QCoreApplication::translate("cli", "Work"), QCoreApplication::translate("cli", "Program"),
                 QCoreApplication::translate("cli", "Raw engine"), QCoreApplication::translate("cli", "Ratio"),
                 QCoreApplication::translate("cli", "At most")});
    for (const bench::Figure& figure : figures) {
        const QString unit = ' ' + QString::fromStdString(figure.unit);
        table.add({nameOf(figure.key), QString::number(figure.ours, 'f', 1) + unit,
                   figure.raw > 0 ? QString::number(figure.raw, 'f', 1) + unit : QString(),
                   figure.raw > 0 ? QString::number(figure.ratio(), 'f', 2) : QString(),
                   figure.limit > 0 ? QString::number(figure.limit, 'f', 0) + unit : QString()});
    }
    return table;
}

Outcome bench(Invocation& invocation, const Arguments& arguments) {
    const auto catalogue = invocation.catalogue();
    if (!catalogue) return failedAs(catalogue);
    bench::BenchOptions options;
    const auto children = arguments.number("--children", options.children, 100, 2'000'000);
    if (!children) return failedAs(children);
    options.children = *children;
    const QTemporaryDir folder(QDir::tempPath() + "/tonghu-bench-XXXXXX");
    if (!folder.isValid()) return failed({ErrorKind::Machine, "output.not_written", {}, {}, {}});
    const std::string kept = arguments.value("--folder");
    options.folder = kept.empty() ? folder.filePath("bench").toStdString() : kept;
    options.progress = [](std::string_view step) { tell(nameOf(std::string(step)) + " ...\n"); };
    const auto figures = bench::run(*catalogue, options);
    if (!figures) return failedAs(figures);
    if (invocation.json())
        printJson({{"children", qint64(options.children)}, {"figures", asJson(*figures)}});
    else
        print(tableOf(*figures).text());
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> benchCommands() {
    return {{"bench",
             "",
             "",
             0,
             0,
             QT_TRANSLATE_NOOP("cli", "how fast this machine does the usual work, beside the raw engine"),
             {{"--children", "N", QT_TRANSLATE_NOOP("cli", "children of the made-up workspace (default 100000)")},
              {"--folder", "DIR", QT_TRANSLATE_NOOP("cli", "keep the made-up workspace there, or use the one there")}},
             bench}};
}

}  // namespace tonghu::cli
