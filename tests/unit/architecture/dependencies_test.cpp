// Dependencies go one way (docs/architecture.md, 5). This reads the sources and refuses a look upwards.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

struct Include {
    QString file;  // path from the project's root
    int line;
    QString target;  // "model/store/database.h" or "QString"
};

QStringList sourcesIn(const QString& folder) {
    QStringList files;
    QDirIterator walk(QStringLiteral(TONGHU_SOURCE_DIR "/") + folder, {"*.h", "*.cpp"}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) files << walk.next();
    files.sort();
    return files;
}

template <class Visit>
void forEachLine(const QString& folder, Visit visit) {
    for (const QString& path : sourcesIn(folder)) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        int number = 0;
        while (!file.atEnd())
            visit(path.mid(int(sizeof TONGHU_SOURCE_DIR)), ++number, QString::fromUtf8(file.readLine()));
    }
}

QList<Include> includesIn(const QString& folder) {
    static const QRegularExpression pattern("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
    QList<Include> includes;
    forEachLine(folder, [&](const QString& file, int line, const QString& text) {
        if (auto match = pattern.match(text); match.hasMatch()) includes.append({file, line, match.captured(1)});
    });
    return includes;
}

QByteArray at(const Include& include) {
    return QStringLiteral("%1:%2 includes %3").arg(include.file).arg(include.line).arg(include.target).toUtf8();
}

// From the bottom to the top; folders of one row do not know each other.
int rowOf(const QString& path) {
    static const QList<QStringList> rows{{"model/base/"},  {"model/vault/"},     {"model/store/"},
                                         {"model/audit/"}, {"model/catalogue/"}, {"model/policy/"},
                                         {"model/cases/"}, {"model/workspace/"}, {"model/report/", "model/exchange/"},
                                         {"model/demo/"},  {"model/bench/"},     {"ui/"},
                                         {"app/"}};
    for (int row = 0; row < rows.size(); ++row)
        for (const QString& folder : rows[row])
            if (path.startsWith(folder)) return row;
    return -1;
}

QString folderOf(const QString& path) {
    return path.section('/', 0, path.startsWith("model/") ? 1 : 0);
}

}  // namespace

class DependenciesTest : public QObject {
    Q_OBJECT

private slots:
    void model_knows_no_qt() {
        for (const Include& include : includesIn("model"))
            QVERIFY2(!QRegularExpression("^(Q[A-Z]|Qt|qt|q[a-z]+\\.h)").match(include.target).hasMatch(),
                     at(include).constData());
    }

    void nobody_looks_upwards() {
        for (const char* top : {"model", "ui", "app"})
            for (const Include& include : includesIn(top)) {
                int target = rowOf(include.target);
                if (target < 0) continue;
                QVERIFY2(target <= rowOf(include.file), at(include).constData());
                QVERIFY2(target < rowOf(include.file) || folderOf(include.target) == folderOf(include.file),
                         at(include).constData());
            }
    }

    void only_the_vault_calls_the_cipher_library() {
        for (const char* top : {"model", "ui", "app"})
            for (const Include& include : includesIn(top))
                QVERIFY2(include.target != "sodium.h" || include.file.startsWith("model/vault/"),
                         at(include).constData());
    }

    void ui_and_app_hold_no_sql() {
        static const QRegularExpression sql("\"\\s*(select|insert into|update|delete from)\\s",
                                            QRegularExpression::CaseInsensitiveOption);
        for (const char* top : {"ui", "app"})
            forEachLine(top, [&](const QString& file, int line, const QString& text) {
                QVERIFY2(!sql.match(text).hasMatch(), qPrintable(QStringLiteral("%1:%2").arg(file).arg(line)));
            });
        for (const char* top : {"ui", "app"})
            for (const Include& include : includesIn(top))
                QVERIFY2(include.target != "sqlite3.h" && !include.target.startsWith("Poco/Data"),
                         at(include).constData());
    }

    // Comments name decisions by number.
    void each_decision_has_a_number_of_its_own() {
        QSet<QString> numbers;
        for (const QString& name : QDir(TONGHU_SOURCE_DIR "/docs/decisions").entryList({"[0-9]*.md"})) {
            QVERIFY2(!numbers.contains(name.left(4)), qPrintable(name));
            numbers.insert(name.left(4));
            QFile file(TONGHU_SOURCE_DIR "/docs/decisions/" + name);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            QVERIFY2(file.readLine().startsWith(QStringLiteral("# %1. ").arg(name.left(4).toInt()).toUtf8()),
                     qPrintable(name));
        }
        QVERIFY(numbers.size() > 10);
    }

    void the_test_itself_sees_the_sources() { QVERIFY(includesIn("model").size() > 20); }
};

QTEST_GUILESS_MAIN(DependenciesTest)
#include "dependencies_test.moc"
