// Runs the program's own bench from outside and holds its figures against what is promised.

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

namespace {

constexpr double largestRatio = 1.5;

struct Verdict {
    bool withinLimit, withinRatio;
};

Verdict judge(const QJsonObject& figure) {
    const bool promised = figure.contains("limit");
    return {!promised || figure["ours"].toDouble() <= figure["limit"].toDouble(),
            !promised || !figure.contains("ratio") || figure["ratio"].toDouble() <= largestRatio};
}

QJsonArray measured(const QString& children, const QString& folder) {
    QProcess cli;
    cli.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList words{"--json", "bench", "--children", children};
    if (!folder.isEmpty()) words << "--folder" << folder;
    cli.start(TONGHU_CLI, words);
    cli.waitForFinished(-1);
    return QJsonDocument::fromJson(cli.readAllStandardOutput()).object()["figures"].toArray();
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QJsonArray figures = measured(argc > 1 ? argv[1] : "100000", argc > 2 ? argv[2] : "");
    QTextStream out(stdout);
    int missed = figures.isEmpty() ? 1 : 0;
    for (const QJsonValue& value : figures) {
        const QJsonObject figure = value.toObject();
        const auto [withinLimit, withinRatio] = judge(figure);
        out << QString("%1 %2 %3, raw %4, ratio %5, limit %6: %7\n")
                   .arg(figure["key"].toString(), -16)
                   .arg(figure["ours"].toDouble(), 9, 'f', 2)
                   .arg(figure["unit"].toString())
                   .arg(figure["raw"].toDouble(), 9, 'f', 2)
                   .arg(figure["ratio"].toDouble(), 5, 'f', 2)
                   .arg(figure["limit"].toDouble())
                   .arg(!figure.contains("limit")    ? "no promise"
                        : withinLimit && withinRatio ? "ok"
                        : withinLimit                ? "RATIO MISSED"
                                                     : "LIMIT MISSED");
        missed += withinLimit && withinRatio ? 0 : 1;
    }
    return missed == 0 ? 0 : 1;
}
