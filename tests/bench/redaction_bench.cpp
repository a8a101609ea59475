// How fast `tonghu-cli redact` reads: megabytes a second over the corpus of visit notes, start-up taken off, beside one
// search with a regular expression for numbers alone, the least that any redactor does. At least 1 MB a second is
// promised.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTextStream>

namespace {

QByteArray notes(qsizetype bytes) {
    QByteArray text;
    for (const char* part : {"development", "test"}) {
        QFile file(QStringLiteral(TONGHU_SOURCE_DIR "/tests/corpus/redaction/%1.txt").arg(part));
        if (file.open(QIODevice::ReadOnly)) text += file.readAll();
    }
    text.replace('{', "").replace('}', "");
    QByteArray all;
    while (!text.isEmpty() && all.size() < bytes) all += text;
    return all;
}

double secondsToRedact(const QByteArray& text) {
    QProcess cli;
    QElapsedTimer timer;
    timer.start();
    cli.start(TONGHU_CLI, {"redact"});
    cli.write(text);
    cli.closeWriteChannel();
    cli.waitForFinished(-1);
    return cli.exitCode() == 0 ? double(timer.nsecsElapsed()) / 1e9 : 1e9;
}

double secondsToSearch(const QByteArray& text) {
    const QString characters = QString::fromUtf8(text);
    static const QRegularExpression numbers(
        "1[3-9][0-9]{9}|[0-9]{17}[0-9Xx]|[0-9]{16,19}|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+");
    QElapsedTimer timer;
    timer.start();
    qsizetype found = 0;
    for (auto matches = numbers.globalMatch(characters); matches.hasNext(); matches.next()) ++found;
    return found ? double(timer.nsecsElapsed()) / 1e9 : 1e9;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QByteArray little = notes(200'000), much = notes(4'000'000);
    const double start = secondsToRedact(little), whole = secondsToRedact(much);
    const double rate = double(much.size() - little.size()) / 1e6 / (whole - start);
    const double searched = double(much.size()) / 1e6 / secondsToSearch(much);
    QTextStream(stdout) << QString("redact %1 MB/s, one search %2 MB/s, ratio %3; %4 s for the first %5 MB: %6\n")
                               .arg(rate, 0, 'f', 2)
                               .arg(searched, 0, 'f', 2)
                               .arg(searched / rate, 0, 'f', 1)
                               .arg(start, 0, 'f', 2)
                               .arg(double(little.size()) / 1e6, 0, 'f', 2)
                               .arg(rate >= 1 ? "ok" : "LIMIT MISSED");
    return rate >= 1 ? 0 : 1;
}
