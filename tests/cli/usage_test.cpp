// A wrong call is answered with exit code 2 and in the reader's language, never guessed at.

#include "tests/cli/program.h"

#include <QRegularExpression>

using namespace tonghu::cli_test;

class UsageTest : public QObject {
    Q_OBJECT

private slots:
    void a_wrong_call_ends_with_2_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such command") << QStringList{"children"} << "usage.unknown_command";
        QTest::newRow("no such verb") << QStringList{"child", "steal"} << "usage.unknown_command";
        QTest::newRow("no such option") << QStringList{"child", "list", "--all"} << "usage.unknown_option";
        QTest::newRow("value missing") << QStringList{"child", "list", "--limit"} << "usage.missing_value";
        QTest::newRow("value before an option")
            << QStringList{"child", "list", "--limit", "--offset", "1"} << "usage.missing_value";
        QTest::newRow("operand missing") << QStringList{"child", "show"} << "usage.missing_operand";
        QTest::newRow("one operand too many") << QStringList{"child", "show", "1", "2"} << "usage.too_many_operands";
        QTest::newRow("option missing") << QStringList{"visit", "add", "1"} << "usage.missing_option";
        QTest::newRow("option twice") << QStringList{"child", "list", "--limit", "1", "--limit", "2"}
                                      << "usage.repeated_option";
        QTest::newRow("no workspace") << QStringList{"child", "list"} << "usage.missing_option";
        QTest::newRow("no such language") << QStringList{"--lang", "fr", "child", "list"} << "usage.bad_choice";
        QTest::newRow("passphrase as an argument")
            << QStringList{"--passphrase", "x", "unlock"} << "usage.unknown_option";
        QTest::newRow("value for a switch") << QStringList{"--json=yes", "child", "list"} << "usage.unexpected_value";
    }
    void a_wrong_call_ends_with_2() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, code);
        const Run run = runProgram(arguments + QStringList{"--json"});
        EXITS(run, 2);
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.errors()[0].toObject()["kind"].toString(), "usage");
        QVERIFY(!run.err.isEmpty());
    }

    void messages_are_chinese_unless_english_is_asked_for() {
        static const QRegularExpression han("\\p{Han}");
        const Run chinese = runProgram({"child", "steal"});
        QVERIFY(chinese.err.contains(han));
        const Run english = runProgram({"--lang", "en", "child", "steal"});
        QVERIFY2(!english.err.contains(han), english.summary().constData());
        EXITS(english, 2);
    }

    void every_word_of_the_help_is_translated() {
        const Run english = runProgram({"--lang", "en", "--help"}), chinese = runProgram({"--help"});
        EXITS(english, 0);
        EXITS(chinese, 0);
        const QStringList here = QString::fromUtf8(english.out).split('\n');
        const QStringList there = QString::fromUtf8(chinese.out).split('\n');
        QCOMPARE(there.size(), here.size());
        for (qsizetype line = 0; line < here.size(); ++line)
            if (here[line].startsWith("      ")) QVERIFY2(here[line] != there[line], qPrintable(here[line]));
    }

    void the_help_names_what_the_manual_names() {
        const QString help = QString::fromUtf8(runProgram({"--help"}).out);
        for (const char* command : {"demo",
                                    "init",
                                    "unlock",
                                    "check",
                                    "user add",
                                    "user list",
                                    "user grant",
                                    "user revoke",
                                    "user passphrase",
                                    "user disable",
                                    "child list",
                                    "child show",
                                    "child add",
                                    "child set",
                                    "child history",
                                    "visit add",
                                    "visit list",
                                    "visit due",
                                    "consent need",
                                    "consent add",
                                    "consent list",
                                    "consent withdraw",
                                    "consent due",
                                    "case open",
                                    "case show",
                                    "case advance",
                                    "case list",
                                    "case close",
                                    "import",
                                    "report monthly",
                                    "protect",
                                    "audit verify",
                                    "audit list"})
            QVERIFY2(help.contains(QString("\n  ") + command), command);
    }

    void no_argument_shows_the_help_and_ends_with_2() {
        const Run run = runProgram({});
        EXITS(run, 2);
        QVERIFY(run.err.contains("child list"));
        QVERIFY(run.out.isEmpty());
    }

    void the_version_is_printed() {
        const Run run = runProgram({"--version"});
        EXITS(run, 0);
        QVERIFY(QRegularExpression("^tonghu-cli \\d+\\.\\d+\\.\\d+\n$").match(run.out).hasMatch());
    }
};

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
