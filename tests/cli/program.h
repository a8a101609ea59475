#pragma once
// Starts the built tonghu-cli from outside, as a script does, and reads what it says. Knows the command line's manual
// and nothing of the program's inside.

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tonghu::cli_test {

/// What one call of the program gave.
struct Run {
    int code = -1;  ///< -1 where it did not end by itself
    QByteArray out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray errors() const { return json()["errors"].toArray(); }
    /// The code of the first error of a call with --json.
    QString errorCode() const { return errors().isEmpty() ? QString() : errors()[0].toObject()["code"].toString(); }
    QByteArray said() const { return out + err.toUtf8(); }
    /// For the message of a check that fails.
    QByteArray summary() const {
        return "exit code " + QByteArray::number(code) + "\n" + out.left(2000) + "\n" + err.left(2000).toUtf8();
    }
};

inline Run start(const QString& program, const QStringList& arguments, int milliseconds = 120'000) {
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    Run run;
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

inline Run runProgram(const QStringList& arguments) {
    return start(TONGHU_CLI, arguments);
}

/// A guess costs little, so that tests that unlock a hundred times stay short.
inline QStringList cheapGuesses() {
    return {"--kdf-memory-mib", "8", "--kdf-passes", "1"};
}

inline void writeFile(const QString& name, const QByteArray& bytes) {
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

inline QByteArray readFile(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

inline void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden))
        if (!QFile::copy(file.filePath(), to + '/' + file.fileName()))
            qFatal("cannot copy %s", qPrintable(file.filePath()));
}

/// A workspace on disk and the program at work in it.
class Office {
public:
    explicit Office(QString folder) : folder_(std::move(folder)) {}

    /// A made-up workspace of its own, gone with the returned object.
    static std::unique_ptr<Office> demo(int children, int months = 3) {
        auto office = std::make_unique<Office>(QString());
        office->temporary_ = std::make_unique<QTemporaryDir>();
        office->folder_ = office->temporary_->filePath("workspace");
        const Run made = runProgram(QStringList{"demo", office->folder_, "--children", QString::number(children),
                                                "--months", QString::number(months)} +
                                    cheapGuesses());
        if (made.code != 0) qFatal("no demonstration: %s", made.summary().constData());
        return office;
    }

    const QString& folder() const { return folder_; }
    QString passphraseFile() const { return folder_ + "/demo-passphrase.txt"; }
    /// A file beside the workspace, not in it.
    QString beside(const QString& name) const { return QFileInfo(folder_).dir().filePath(name); }

    /// The same files once more, to be damaged.
    Office copy(const QString& name) const {
        copyFolder(folder_, beside(name));
        return Office(beside(name));
    }

    QStringList callOf(const QString& user, const QStringList& command) const {
        return QStringList{"--workspace", folder_, "--user", user, "--passphrase-file", passphraseFile()} + command;
    }
    /// For people, in Chinese.
    Run say(const QString& user, const QStringList& command) const { return runProgram(callOf(user, command)); }
    /// As JSON.
    Run ask(const QString& user, const QStringList& command) const {
        return runProgram(callOf(user, QStringList{"--json"} + command));
    }
    /// A command that takes --from FILE.json.
    Run askFrom(const QString& user, const QStringList& command, const QJsonObject& document) const {
        const QString file = beside("from.json");
        writeFile(file, QJsonDocument(document).toJson());
        return ask(user, command + QStringList{"--from", file});
    }

private:
    QString folder_;
    std::unique_ptr<QTemporaryDir> temporary_;
};

/// The last digit of a resident ID (GB 11643), made here anew so that the program's own sum is not trusted.
inline QString residentId(const QString& first17) {
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int at = 0; at < 17; ++at) sum += weights[at] * first17[at].digitValue();
    return first17 + "10X98765432"[sum % 11];
}

inline QStringList stringsOf(const QJsonArray& array) {
    QStringList strings;
    for (const QJsonValue& value : array) strings << value.toString();
    return strings;
}

}  // namespace tonghu::cli_test

/// Compares an exit code and shows what was said where it is another.
#define EXITS(run, expected) QVERIFY2((run).code == (expected), (run).summary().constData())
