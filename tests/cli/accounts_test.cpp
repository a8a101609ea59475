// Set-up, accounts and passphrases from outside: the three officers, dual control, lock-out (rows 92, 93, 95).

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

namespace {

constexpr const char* county = "430181000000";
constexpr const char* village = "430181103201";

}  // namespace

class AccountsTest : public QObject {
    Q_OBJECT

    QTemporaryDir temporary_;
    QString folder_;

    QString passphrase(const QString& of) {
        const QString file = temporary_.filePath(of + ".passphrase");
        if (!QFile::exists(file)) writeFile(file, "Correct-horse-battery-77\n");
        return file;
    }
    Run as(const QString& user, const QStringList& command) {
        return runProgram(
            QStringList{"--workspace", folder_, "--user", user, "--passphrase-file", passphrase(user), "--json"} +
            command);
    }
    Run init(const QString& folder) {
        return runProgram(QStringList{"--json",
                                      "init",
                                      folder,
                                      "--division",
                                      county,
                                      "--unit-name",
                                      "浏阳市民政局",
                                      "--unit-code",
                                      "430181",
                                      "--sysadmin",
                                      "gu",
                                      "--security",
                                      "an",
                                      "--auditor",
                                      "shen",
                                      "--sysadmin-passphrase-file",
                                      passphrase("gu"),
                                      "--security-passphrase-file",
                                      passphrase("an"),
                                      "--auditor-passphrase-file",
                                      passphrase("shen")} +
                          cheapGuesses());
    }
    Run grant(const QString& name, const QString& role, const QString& division) {
        return as("an", {"user", "grant", name, "--role", role, "--division", division, "--second-user", "gu",
                         "--second-passphrase-file", passphrase("gu")});
    }

private slots:
    void initTestCase() {
        folder_ = temporary_.filePath("office");
        EXITS(init(folder_), 0);
        for (const char* name : {"wang", "li", "zhao"})
            EXITS(as("gu", {"user", "add", name, "--new-passphrase-file", passphrase(name)}), 0);
        EXITS(grant("wang", "child_director", village), 0);
        EXITS(grant("li", "report_officer", county), 0);
    }

    void a_new_workspace_holds_no_plain_file() {
        for (const QFileInfo& file : QDir(folder_).entryInfoList({"*.db"}, QDir::Files))
            QVERIFY2(!readFile(file.filePath()).startsWith("SQLite format 3"), qPrintable(file.fileName()));
        QVERIFY(QDir(folder_).entryList({"*.db"}).size() >= 10);
    }

    void a_folder_that_holds_something_is_left_alone() {
        const QString folder = temporary_.filePath("taken");
        QDir().mkpath(folder);
        writeFile(folder + "/letter.txt", "mine");
        const Run run = init(folder);
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        QCOMPARE(run.errorCode(), "workspace.not_empty");
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{"letter.txt"});
    }

    void unlock_says_role_scope_and_keys() {
        const Run run = as("wang", {"unlock"});
        EXITS(run, 0);
        const QJsonObject unlocked = run.json();
        QCOMPARE(unlocked["role"].toString(), "child_director");
        QCOMPARE(unlocked["division"].toString(), village);
        const QStringList held = stringsOf(unlocked["compartments"].toArray());
        QVERIFY(held.contains("identity") && held.contains("core"));
        QVERIFY2(!held.contains("health") && !held.contains("identifier"), "more keys than the role needs");
        QVERIFY(unlocked["milliseconds"].toObject()["kdf"].toDouble() > 0);
    }

    void an_officer_opens_no_record_data() {
        QTest::addColumn<QString>("officer");
        QTest::newRow("system administrator") << "gu";
        QTest::newRow("security officer") << "an";
        QTest::newRow("auditor") << "shen";
    }
    void an_officer_opens_no_record() {
        QFETCH(QString, officer);
        const Run unlocked = as(officer, {"unlock"});
        EXITS(unlocked, 0);
        QCOMPARE(stringsOf(unlocked.json()["compartments"].toArray()), (QStringList{"office", "audit"}));
        const Run listed = as(officer, {"child", "list"});
        QVERIFY2(listed.code == 1 || listed.json()["total"].toInt(-1) == 0, listed.summary().constData());
    }

    void who_has_no_role_gets_in_nowhere() {
        const Run run = as("zhao", {"child", "list"});
        EXITS(run, 1);
        QVERIFY2(!run.errorCode().isEmpty(), run.summary().constData());
    }

    void nobody_but_the_administrator_adds_accounts() {
        for (const char* user : {"an", "shen", "wang", "li"}) {
            const Run run = as(user, {"user", "add", "qian", "--new-passphrase-file", passphrase("qian")});
            EXITS(run, 1);
        }
        QVERIFY(!as("gu", {"user", "list"}).out.contains("\"qian\""));
    }

    void a_grant_takes_both_officers() {
        const Run alone = as("gu", {"user", "grant", "zhao", "--role", "child_director", "--division", village,
                                    "--second-user", "gu", "--second-passphrase-file", passphrase("gu")});
        EXITS(alone, 1);
        const Run wrongSecond = as("an", {"user", "grant", "zhao", "--role", "child_director", "--division", village,
                                          "--second-user", "wang", "--second-passphrase-file", passphrase("wang")});
        EXITS(wrongSecond, 1);
        const Run unknownRole = grant("zhao", "emperor", village);
        EXITS(unknownRole, 3);
    }

    void the_list_of_accounts_is_for_officers() {
        EXITS(as("wang", {"user", "list"}), 1);
        const Run run = as("an", {"user", "list"});
        EXITS(run, 0);
        QStringList names;
        for (const QJsonValue& user : run.json()["users"].toArray()) names << user.toObject()["name"].toString();
        QVERIFY(names.contains("wang") && names.contains("zhao"));
    }

    void a_role_that_was_taken_away_opens_nothing_more() {
        EXITS(as("gu", {"user", "add", "sun", "--new-passphrase-file", passphrase("sun")}), 0);
        EXITS(grant("sun", "child_director", village), 0);
        EXITS(as("sun", {"child", "list"}), 0);
        EXITS(as("an", {"user", "revoke", "sun"}), 0);
        EXITS(as("sun", {"child", "list"}), 1);
        EXITS(as("wang", {"child", "list"}), 0);
    }

    void a_disabled_account_stays_out_until_enabled() {
        EXITS(as("an", {"user", "disable", "li"}), 0);
        const Run out = as("li", {"unlock"});
        QVERIFY2(out.code == 1 || out.code == 4, out.summary().constData());
        EXITS(as("an", {"user", "enable", "li"}), 0);
        EXITS(as("li", {"unlock"}), 0);
    }

    void a_new_passphrase_replaces_the_old_one() {
        const QString fresh = temporary_.filePath("fresh");
        writeFile(fresh, "Another-good-one-88\n");
        EXITS(as("li", {"user", "passphrase", "--new-passphrase-file", fresh}), 0);
        EXITS(as("li", {"unlock"}), 4);
        QFile::remove(passphrase("li"));
        QFile::copy(fresh, temporary_.filePath("li.passphrase"));
        EXITS(as("li", {"unlock"}), 0);
    }

    void a_weak_passphrase_is_refused_data() {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("short") << QByteArray("Ab1!");
        QTest::newRow("one kind of character") << QByteArray("abcdefghij");
        QTest::newRow("known to everyone") << QByteArray("password1234");
        QTest::newRow("empty") << QByteArray("");
    }
    void a_weak_passphrase_is_refused() {
        QFETCH(QByteArray, passphrase);
        const QString weak = temporary_.filePath("weak");
        writeFile(weak, passphrase + "\n");
        const Run run = as("wang", {"user", "passphrase", "--new-passphrase-file", weak});
        EXITS(run, 3);
        QVERIFY2(passphrase.isEmpty() || !run.said().contains(passphrase), "a passphrase is never shown");
        EXITS(as("wang", {"unlock"}), 0);
    }

    void a_wrong_passphrase_and_an_unknown_user_look_the_same() {
        const QString wrong = temporary_.filePath("wrong");
        writeFile(wrong, "Not-the-passphrase-1\n");
        const Run known = runProgram({"--workspace", folder_, "--user", "shen", "--passphrase-file", wrong, "unlock"});
        const Run unknown =
            runProgram({"--workspace", folder_, "--user", "nobody", "--passphrase-file", wrong, "unlock"});
        EXITS(known, 4);
        EXITS(unknown, 4);
        QCOMPARE(known.err, unknown.err);
        EXITS(as("shen", {"unlock"}), 0);
    }

    void five_wrong_guesses_lock_the_account_out() {
        const QString wrong = temporary_.filePath("wrong");
        writeFile(wrong, "Not-the-passphrase-1\n");
        for (int guess = 0; guess < 5; ++guess)
            EXITS(runProgram({"--workspace", folder_, "--user", "zhao", "--passphrase-file", wrong, "unlock"}), 4);
        const Run locked = as("zhao", {"unlock"});
        EXITS(locked, 4);
        QVERIFY2(!locked.err.isEmpty(), "who waits is told so");
        EXITS(as("wang", {"unlock"}), 0);
    }

    void a_passphrase_is_read_from_the_file_that_the_environment_names() {
        qputenv("TONGHU_PASSPHRASE_FILE", passphrase("wang").toUtf8());
        const Run run = runProgram({"--workspace", folder_, "--user", "wang", "unlock"});
        qunsetenv("TONGHU_PASSPHRASE_FILE");
        EXITS(run, 0);
    }

    void a_passphrase_file_that_is_not_there_is_bad_input() {
        const Run run = runProgram({"--json", "--workspace", folder_, "--user", "wang", "--passphrase-file",
                                    temporary_.filePath("no-such-file"), "unlock"});
        EXITS(run, 3);
        QCOMPARE(run.errorCode(), "passphrase.file_unreadable");
    }

    void a_folder_without_a_workspace_is_told_from_one_that_is_not_there() {
        const Run absent = runProgram({"--json", "--workspace", temporary_.filePath("absent"), "--user", "wang",
                                       "--passphrase-file", passphrase("wang"), "unlock"});
        QCOMPARE(absent.errorCode(), "workspace.not_found");
        QDir().mkpath(temporary_.filePath("bare"));
        const Run bare = runProgram({"--json", "--workspace", temporary_.filePath("bare"), "--user", "wang",
                                     "--passphrase-file", passphrase("wang"), "unlock"});
        QCOMPARE(bare.errorCode(), "workspace.not_a_workspace");
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "accounts_test.moc"
