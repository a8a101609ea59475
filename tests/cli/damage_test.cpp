// What a broken disk, a careless copy or a second program does: the exit code says which, and nothing is lost.

#include "tests/cli/program.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

using namespace tonghu::cli_test;

namespace {

/// Locks the byte that says "somebody is about to write" in an SQLite file, as a second program would (file
/// format, 4.3).
class WriterAtWork {
public:
    explicit WriterAtWork(const QString& file) : descriptor_(::open(file.toUtf8(), O_RDWR | O_CLOEXEC)) {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000001;
        lock.l_len = 1;
        if (::fcntl(descriptor_, F_SETLK, &lock) != 0) qFatal("no lock");
    }
    ~WriterAtWork() { ::close(descriptor_); }

private:
    int descriptor_;
};

QJsonObject newChild(const QString& village, const QString& name) {
    return {{"full_name", name},
            {"sex", "1"},
            {"birth_date", "2016-05-06"},
            {"division_code", village},
            {"status", "active"}};
}

}  // namespace

class DamageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_, other_;
    QString village_;
    int copies_ = 0;

    Office copy() { return office_->copy(QString("copy-%1").arg(++copies_)); }
    static int total(const Office& office) {
        return office.ask("director", {"child", "list", "--limit", "1"}).json()["total"].toInt(-1);
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(20);
        other_ = Office::demo(5);
        village_ = office_->ask("director", {"unlock"}).json()["division"].toString();
        QVERIFY(total(*office_) > 0);
        EXITS(office_->ask("director", {"check"}), 0);
    }

    void a_missing_file_ends_with_5_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"core.db", "identity.db", "contact.db", "narrative.db", "consent.db", "audit.db"})
            QTest::newRow(file) << file;
    }
    void a_missing_file_ends_with_5() {
        QFETCH(QString, file);
        const Office office = copy();
        QVERIFY(QFile::remove(office.folder() + '/' + file));
        const Run run = office.ask("director", {"child", "list"});
        EXITS(run, 5);
        QCOMPARE(run.errorCode(), "store.missing_file");
        QCOMPARE(run.errors()[0].toObject()["file"].toString(), file);
        QVERIFY2(!QFile::exists(office.folder() + '/' + file), "a missing file is not made anew in silence");
    }

    void a_foreign_or_broken_file_with_the_same_name_ends_with_5_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another workspace's") << readFile(other_->folder() + "/identity.db");
        QTest::newRow("another compartment's") << readFile(office_->folder() + "/contact.db");
        QTest::newRow("not encrypted") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray(8192, 'x');
        QTest::newRow("cut") << readFile(office_->folder() + "/identity.db").left(4096 + 100);
    }
    void a_foreign_or_broken_file_with_the_same_name_ends_with_5() {
        QFETCH(QByteArray, bytes);
        const Office office = copy();
        writeFile(office.folder() + "/identity.db", bytes);
        const Run run = office.ask("director", {"child", "list"});
        EXITS(run, 5);
        QCOMPARE(run.errors()[0].toObject()["file"].toString(), "identity.db");
        QVERIFY2(readFile(office.folder() + "/identity.db") == bytes, "a file that is not ours was written to");
    }

    void a_damaged_page_ends_with_5_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("where");
        for (const char* file : {"core.db", "identity.db", "narrative.db"})
            for (double where : {0.0, 0.4, 0.9})
                QTest::newRow(qPrintable(QString("%1 at %2").arg(file).arg(where))) << file << where;
    }
    void a_damaged_page_ends_with_5() {
        QFETCH(QString, file);
        QFETCH(double, where);
        const Office office = copy();
        const QString path = office.folder() + '/' + file;
        QByteArray bytes = readFile(path);
        const qsizetype at = qsizetype(double(bytes.size() / 4096) * where) * 4096 + 64;
        for (int byte = 0; byte < 64; ++byte) bytes[at + byte] = char(bytes[at + byte] ^ 0x55);
        writeFile(path, bytes);
        const Run run = office.ask("worker", {"check"});
        const Run unlocked = office.ask("director", {"check"});
        QVERIFY2(run.code == 5 && unlocked.code == 5, (run.summary() + unlocked.summary()).constData());
    }

    void a_changed_key_file_ends_with_5_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray keys = readFile(office_->folder() + "/keys.json");
        QTest::newRow("cut") << keys.left(keys.size() / 2);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a role widened") << QByteArray(keys).replace("\"child_director\"", "\"institution_worker\"");
        QTest::newRow("a division widened") << QByteArray(keys).replace(
            office_->ask("director", {"unlock"}).json()["division"].toString().toUtf8(), "430181000000");
    }
    void a_changed_key_file_ends_with_5() {
        QFETCH(QByteArray, bytes);
        const Office office = copy();
        QVERIFY(bytes != readFile(office.folder() + "/keys.json"));
        writeFile(office.folder() + "/keys.json", bytes);
        const Run run = office.ask("director", {"child", "list"});
        EXITS(run, 5);
        QVERIFY(run.errorCode().startsWith("vault."));
    }

    void another_program_at_work_is_waited_for_and_named() {
        const Office office = copy();
        const WriterAtWork writer(office.folder() + "/core.db");
        const Run run = office.askFrom("director", {"child", "add"}, newChild(village_, "周一"));
        EXITS(run, 6);
        QCOMPARE(run.errorCode(), "store.busy");
    }

    void two_programs_at_once_lose_nothing() {
        const Office office = copy();
        const int before = total(office);
        constexpr int each = 6;
        std::vector<std::unique_ptr<QProcess>> running;
        for (int worker = 0; worker < each; ++worker) {
            const QString file = office.beside(QString("both-%1.json").arg(worker));
            writeFile(file, QJsonDocument(newChild(village_, QString("双%1号").arg(QChar(0x4E00 + worker)))).toJson());
            auto process = std::make_unique<QProcess>();
            process->start(TONGHU_CLI, office.callOf("director", {"--json", "child", "add", "--from", file}));
            running.push_back(std::move(process));
        }
        for (const auto& process : running) {
            QVERIFY(process->waitForFinished(60'000));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
        QCOMPARE(total(office), before + each);
        EXITS(office.ask("director", {"audit", "verify"}), 0);
        QSet<QString> numbers;
        for (const QJsonValue& one :
             office.ask("director", {"child", "list", "--limit", "1000"}).json()["children"].toArray())
            numbers << one["case_number"].toString();
        QCOMPARE(int(numbers.size()), before + each);
    }

    void a_full_disk_ends_with_6_and_nothing_half_written() {
        const Office office = copy();
        const int before = total(office);
        qint64 largest = 0;
        for (const QFileInfo& file : QDir(office.folder()).entryInfoList(QDir::Files))
            largest = std::max(largest, file.size());
        // No file may grow beyond what the largest has: the journal of a long write does not fit.
        const QString names = office.beside("many.csv");
        QByteArray rows = "姓名,性别,出生日期,行政区划,照护须知\n";
        for (int row = 0; row < 400; ++row)
            rows += QString("满盘%1,男,2016-01-05,%2,%3\n")
                        .arg(QString(1 + row / 20, QChar(0x4E00 + row % 20)), village_, QString(900, QChar(u'照')))
                        .toUtf8();
        writeFile(names, rows);
        QStringList call;
        for (const QString& word : office.callOf("director", {"--json", "import", names})) call << '\'' + word + '\'';
        const Run run = start(
            "/bin/bash",
            {"-c", QString("ulimit -f %1; exec '%2' %3").arg(largest / 1024 + 64).arg(TONGHU_CLI, call.join(' '))});
        EXITS(run, 6);
        // A limit is not quite a full disk, and the engine tells the two apart.
        QVERIFY2(run.errorCode() == "store.disk_full" || run.errorCode() == "store.io", run.summary().constData());
        QCOMPARE(total(office), before);
        EXITS(office.ask("director", {"check"}), 0);
        EXITS(office.ask("director", {"audit", "verify"}), 0);
    }

    void a_folder_that_cannot_be_written_to_ends_with_6() {
        const Office office = copy();
        const QString folder = office.folder();
        const bool isRoot = ::geteuid() == 0;
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files)) ::chmod(file.filePath().toUtf8(), 0444);
        ::chmod(folder.toUtf8(), 0555);
        for (QString above = QFileInfo(folder).path(); isRoot && above.size() > 5; above = QFileInfo(above).path())
            ::chmod(above.toUtf8(), 0755);
        const QStringList call = office.callOf("director", {"--json", "child", "list"});
        // The rights of a folder do not hold root back, so root asks as nobody.
        const Run run =
            isRoot
                ? start("setpriv", QStringList{"--reuid=65534", "--regid=65534", "--clear-groups", TONGHU_CLI} + call)
                : runProgram(call);
        ::chmod(folder.toUtf8(), 0755);
        EXITS(run, 6);
        QVERIFY2(run.errorCode() == "store.read_only", run.summary().constData());
    }

    void standard_output_that_is_full_is_not_passed_over() {
        QStringList call;
        for (const QString& word : office_->callOf("director", {"--json", "child", "list"})) call << '\'' + word + '\'';
        const Run run = start("/bin/sh", {"-c", QString("exec '%1' %2 > /dev/full").arg(TONGHU_CLI, call.join(' '))});
        EXITS(run, 6);
    }

    void a_killed_program_leaves_a_whole_workspace() {
        const Office office = copy();
        const int before = total(office);
        QByteArray rows = "姓名,性别,出生日期,行政区划\n";
        for (int row = 0; row < 2000; ++row)
            rows += QString("中断%1,男,2016-01-05,%2\n").arg(QChar(0x4E00 + row), village_).toUtf8();
        const QString names = office.beside("long.csv");
        writeFile(names, rows);
        for (int milliseconds : {150, 400, 800}) {
            QProcess process;
            process.start(TONGHU_CLI, office.callOf("director", {"import", names}));
            process.waitForFinished(milliseconds);
            process.kill();
            process.waitForFinished();
            if (process.exitStatus() == QProcess::NormalExit) break;  // it was faster than the axe
            QCOMPARE(total(office), before);
        }
        EXITS(office.ask("director", {"check"}), 0);
        EXITS(office.ask("director", {"audit", "verify"}), 0);
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
