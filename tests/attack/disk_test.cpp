// A disk that is really full: a small file system of its own in memory, filled to the brim. Every command ends with 6
// and a clear word, nothing that was there is lost, and the work goes on once there is room. Needs root.

#include "tests/cli/program.h"

#include <sys/mount.h>
#include <unistd.h>

using namespace tonghu::cli_test;

namespace {

/// A file system of so many kibibytes, gone with the object.
class SmallDisk {
public:
    explicit SmallDisk(int kibibytes) {
        const QByteArray options = "size=" + QByteArray::number(kibibytes) + "k,mode=0700";
        mounted_ = ::mount("tonghu-test", folder_.path().toUtf8(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.path().toUtf8(), MNT_DETACH);
    }
    bool mounted() const { return mounted_; }
    QString path(const QString& name) const { return folder_.filePath(name); }

    /// No more than so many kibibytes fit.
    void fill(int room = 0) {
        QFile ballast(path("ballast"));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) qFatal("no ballast");
        for (int size = 4096; size > 0; size /= 2)
            while (ballast.write(QByteArray(size, 'x')) == size) {
            }
        ballast.resize(ballast.size() - room * 1024);
    }
    void makeRoom() { QFile::remove(path("ballast")); }

private:
    QTemporaryDir folder_;
    bool mounted_ = false;
};

}  // namespace

class DiskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString today_;

    QString aChildOf(const Office& office) {
        return office.ask("director", {"child", "list", "--limit", "1"})
            .json()["children"]
            .toArray()[0]
            .toObject()["id"]
            .toString();
    }
    static QByteArray everythingOf(const Office& office) {
        QByteArray all;
        for (const char* user : {"director", "supervisor"}) {
            all += QJsonDocument(office.ask(user, {"child", "list", "--limit", "1000"}).json()).toJson();
            all += QJsonDocument(office.ask(user, {"visit", "list", "--limit", "1000"}).json()).toJson();
        }
        return all;
    }

private slots:
    void initTestCase() {
        if (::geteuid() != 0) QSKIP("mounting a file system takes root");
        if (!SmallDisk(64).mounted()) QSKIP("no file system can be mounted here");
        office_ = Office::demo(30, 2);
        today_ = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate);
    }

    void full_and_then_not_data() {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("room");
        const QString lastMonth = QDate::currentDate().addMonths(-1).toString("yyyy-MM");
        const std::vector<std::tuple<const char*, const char*, QStringList>> works{
            {"visit add", "director", {"visit", "add", "CHILD", "--from", "VISIT"}},
            {"child set", "director", {"child", "set", "CHILD", "risk_level=high", "--reason", "seen"}},
            {"import", "director", {"import", "ROWS", "--kind", "child"}},
            {"report", "reporter", {"report", "monthly", "--month", lastMonth, "--out", "OUT"}},
            {"user add", "sysadmin", {"user", "add", "newcomer", "--new-passphrase-file", "PASS"}}};
        // At the brim the program does not even get in; with some room it fails at the act, or after it.
        for (const auto& [name, user, command] : works)
            for (int room : {0, 12, 32, 64})
                QTest::addRow("%s, %d KiB left", name, room) << QString(user) << command << room;
    }
    void full_and_then_not() {
        QFETCH(QString, user);
        QFETCH(QStringList, command);
        QFETCH(int, room);
        SmallDisk disk(8192);
        QVERIFY(disk.mounted());
        copyFolder(office_->folder(), disk.path("workspace"));
        const Office office(disk.path("workspace"));
        const QString village = office_->ask("director", {"unlock"}).json()["division"].toString();
        QByteArray rows = "姓名,性别,出生日期,行政区划\n";
        for (int row = 0; row < 50; ++row)
            rows += QString("测试%1,男,2016-01-05,%2\n").arg(QChar(0x4E00 + row), village).toUtf8();
        writeFile(office_->beside("rows.csv"), rows);
        writeFile(office_->beside("pass.txt"), "Meadow-River-2026\n");
        writeFile(office_->beside("visit.json"), QJsonDocument(QJsonObject{{"visit_date", today_},
                                                                           {"kind", "routine"},
                                                                           {"met", "child"},
                                                                           {"outcome", "all_well"},
                                                                           {"remarks", QString(1500, QChar(0x597D))}})
                                                     .toJson());
        const QMap<QString, QString> words{{"CHILD", aChildOf(office)},
                                           {"VISIT", office_->beside("visit.json")},
                                           {"ROWS", office_->beside("rows.csv")},
                                           {"PASS", office_->beside("pass.txt")},
                                           {"OUT", office_->beside("out.xlsx")}};
        for (QString& word : command) word = words.value(word, word);
        const QByteArray before = everythingOf(office);

        disk.fill(room);
        const Run run = office.ask(user, command);
        disk.makeRoom();
        QVERIFY2(run.code == 6 || (room > 0 && run.code == 0), run.summary().constData());
        QVERIFY2(!run.err.contains("[ERROR]") && !run.err.contains("SQL"), run.summary().constData());
        if (run.code == 6) {
            QVERIFY2(run.errorCode() == "store.disk_full", run.summary().constData());
            QCOMPARE(everythingOf(office), before);
        }
        EXITS(office.ask("director", {"check"}), 0);
        EXITS(office.ask("auditor", {"audit", "verify"}), 0);
        if (run.code != 6) return;
        const Run again = office.ask(user, command);
        EXITS(again, 0);
    }

    void a_report_onto_a_full_disk_leaves_no_file_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"xlsx", "pdf", "csv", "json"}) QTest::newRow(format) << format;
    }
    void a_report_onto_a_full_disk_leaves_no_file() {
        QFETCH(QString, format);
        SmallDisk disk(64);
        QVERIFY(disk.mounted());
        disk.fill();
        const QString month = QDate::currentDate().addMonths(-1).toString("yyyy-MM"), out = disk.path("r." + format);
        const QStringList command{"report", "monthly", "--month", month, "--out", out};
        const Run run = office_->ask("reporter", command);
        EXITS(run, 6);
        QVERIFY2(run.errorCode() == "store.disk_full", run.summary().constData());
        QVERIFY2(!run.err.contains("[ERROR]"), run.summary().constData());
        QVERIFY(!QFile::exists(out) && !QFile::exists(out + ".new"));
    }
};

QTEST_GUILESS_MAIN(DiskTest)
#include "disk_test.moc"
