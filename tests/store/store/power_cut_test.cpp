// A cut of power at every moment of an act: the files then agree, and no acknowledged act is missing.
//
// Every write goes through a layer that remembers what the disk was told to keep. From that it lays out the folder as
// it may look after the cut: what was not synced is lost, is there, or is there in part.

#include "model/store/database.h"
#include "tests/support/folder.h"

#define SQLITE_HAS_CODEC
#include <sqlcipher/sqlite3.h>

#include <QTest>

#include <fstream>
#include <new>
#include <random>
#include <set>

using namespace tonghu;
using namespace tonghu::store;

namespace {

namespace fs = std::filesystem;
const std::string workspaceId = "0123456789abcdef0123456789abcdef";

struct Change {
    bool cuts = false;
    std::size_t at = 0;  ///< offset, or the new size
    std::string bytes;
};

void apply(const Change& change, std::string& content) {
    if (change.cuts) return content.resize(change.at);
    if (content.size() < change.at + change.bytes.size()) content.resize(change.at + change.bytes.size());
    content.replace(change.at, change.bytes.size(), change.bytes);
}

struct Content {
    std::string synced;
    std::vector<Change> since;
};

/// The folder in the eyes of the disk: names and contents that are safe, and those under way.
struct Disk {
    std::map<std::string, int> names, safeNames;  // name to content
    std::map<int, Content> contents;
    int folderSyncs = 0;
};

enum class Unsynced { Lost, There, InPart };

void layOut(const Disk& disk, Unsynced unsynced, std::mt19937& chance, const fs::path& folder) {
    auto happens = [&] { return unsynced == Unsynced::There || (unsynced == Unsynced::InPart && chance() % 2 == 0); };
    std::map<std::string, int> names = disk.safeNames;
    for (const auto& [name, content] : disk.names)
        if (!names.contains(name) && happens()) names[name] = content;
    for (const auto& [name, content] : disk.safeNames)
        if (!disk.names.contains(name) && happens()) names.erase(name);
    for (const auto& [name, number] : names) {
        const Content& content = disk.contents.at(number);
        std::string bytes = content.synced;
        for (const Change& change : content.since)
            if (happens()) apply(change, bytes);
        std::ofstream(folder / name, std::ios::binary) << bytes;
    }
}

/// What is recorded while `watched` is set, a copy after each step.
fs::path watched;
Disk disk;
std::vector<Disk> moments;

sqlite3_vfs* system() {
    static sqlite3_vfs* const layer = sqlite3_vfs_find("unix");
    return layer;
}

bool isWatched(const char* path) {
    return path && !watched.empty() && fs::path(path).parent_path() == watched;
}

struct File {
    sqlite3_file base;
    int content;  // 0 where nobody watches
    bool isNew;   // its first sync syncs the folder too
};

File* own(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(own(file) + 1);
}

void note(sqlite3_file* file, Change change) {
    if (own(file)->content == 0 || watched.empty()) return;
    disk.contents[own(file)->content].since.push_back(std::move(change));
    moments.push_back(disk);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    note(file, {false, std::size_t(at), std::string(static_cast<const char*>(bytes), std::size_t(count))});
    return real(file)->pMethods->xWrite(real(file), bytes, count, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    note(file, {true, std::size_t(size), {}});
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    if (own(file)->content != 0 && !watched.empty()) {
        Content& content = disk.contents[own(file)->content];
        for (const Change& change : content.since) apply(change, content.synced);
        content.since.clear();
        if (std::exchange(own(file)->isNew, false)) {
            disk.safeNames = disk.names;
            ++disk.folderSyncs;
        }
        moments.push_back(disk);
    }
    return real(file)->pMethods->xSync(real(file), flags);
}

template <auto member>
struct Handed;
template <class... Given, int (*sqlite3_io_methods::*member)(sqlite3_file*, Given...)>
struct Handed<member> {
    static int on(sqlite3_file* file, Given... given) { return (real(file)->pMethods->*member)(real(file), given...); }
};
template <auto member>
constexpr auto handed = &Handed<member>::on;

const sqlite3_io_methods methods{1,
                                 handed<&sqlite3_io_methods::xClose>,
                                 handed<&sqlite3_io_methods::xRead>,
                                 writeFile,
                                 truncateFile,
                                 syncFile,
                                 handed<&sqlite3_io_methods::xFileSize>,
                                 handed<&sqlite3_io_methods::xLock>,
                                 handed<&sqlite3_io_methods::xUnlock>,
                                 handed<&sqlite3_io_methods::xCheckReservedLock>,
                                 handed<&sqlite3_io_methods::xFileControl>,
                                 handed<&sqlite3_io_methods::xSectorSize>,
                                 handed<&sqlite3_io_methods::xDeviceCharacteristics>,
                                 nullptr,
                                 nullptr,
                                 nullptr,
                                 nullptr,
                                 nullptr,
                                 nullptr};

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flagsOut) {
    File& self = *new (file) File{};
    const bool wasThere = path && fs::exists(path);
    const int result = system()->xOpen(system(), path, real(file), flags, flagsOut);
    self.base.pMethods = real(file)->pMethods ? &methods : nullptr;
    if (result == SQLITE_OK && isWatched(path)) {
        const std::string name = fs::path(path).filename().string();
        if (!wasThere) {
            const int number = int(disk.contents.size()) + 1;
            disk.contents[number] = {};
            disk.names[name] = number;
            moments.push_back(disk);
        }
        self.content = disk.names.at(name);
        self.isNew = (flags & SQLITE_OPEN_CREATE) != 0;
    }
    return result;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder) {
    if (isWatched(path)) {
        disk.names.erase(fs::path(path).filename().string());
        moments.push_back(disk);
        if (syncFolder) {
            disk.safeNames = disk.names;
            ++disk.folderSyncs;
            moments.push_back(disk);
        }
    }
    return system()->xDelete(system(), path, syncFolder);
}

/// The store looks for the engine's usual layer when it opens its first file, and finds this one.
void becomeTheDisk() {
    static sqlite3_vfs layer = *system();
    layer.zName = "recorded";
    layer.szOsFile = int(sizeof(File)) + system()->szOsFile;
    layer.pNext = nullptr;
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    sqlite3_vfs_register(&layer, 1);
}

void watch(const fs::path& folder) {
    disk = {};
    moments.clear();
    for (const auto& entry : fs::directory_iterator(folder)) {
        const int number = int(disk.contents.size()) + 1;
        std::ifstream in(entry.path(), std::ios::binary);
        disk.contents[number].synced = {std::istreambuf_iterator<char>(in), {}};
        disk.names[entry.path().filename().string()] = number;
    }
    disk.safeNames = disk.names;
    watched = folder;
}

constexpr std::array compartments{Compartment::Core, Compartment::Identity, Compartment::Audit};

}  // namespace

class PowerCut : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        becomeTheDisk();
        for (Compartment compartment : compartments) keys_.emplace(compartment, vault::Secret::random(32));
        auto database = Database::create(folder_.path(), workspaceId, keys_);
        QVERIFY(database);
        std::vector<Table> tables;
        for (Compartment compartment : compartments) tables.push_back({compartment, "note", {{"body", "text"}}});
        ensureTables(**database, tables);
        for (Compartment compartment : compartments) write(**database, compartment, 0);
    }

    void at_every_moment_data() {
        QTest::addColumn<std::vector<Compartment>>("touched");
        QTest::newRow("all files") << std::vector(compartments.begin(), compartments.end());
        QTest::newRow("two files") << std::vector{Compartment::Core, Compartment::Audit};
        QTest::newRow("one file") << std::vector{Compartment::Identity};
    }

    void at_every_moment() {
        QFETCH(std::vector<Compartment>, touched);
        std::vector<std::pair<std::size_t, std::int64_t>> acknowledged;  // after how many moments, which act
        const std::int64_t before = act_;
        {
            // Those not touched are brought level, so that all files can be compared.
            auto database = std::move(*Database::open(folder_.path(), workspaceId, keys_));
            Transaction transaction = database->begin();
            for (Compartment compartment : compartments) write(*database, compartment, before);
            transaction.commit();
        }
        {
            watch(folder_.path());
            auto database = std::move(*Database::open(folder_.path(), workspaceId, keys_));
            acknowledged.emplace_back(0, before);
            for (int i = 0; i < 3; ++i) {
                Transaction transaction = database->begin();
                for (Compartment compartment : touched) write(*database, compartment, act_ + 1);
                transaction.commit();
                acknowledged.emplace_back(moments.size(), ++act_);
            }
            watched.clear();
        }
        QVERIFY(moments.size() > 20);
        const Disk atTheEnd = moments.back();
        std::mt19937 chance(20);
        for (std::size_t moment = 0; moment < moments.size(); ++moment) {
            std::int64_t least = before;
            for (const auto& [after, act] : acknowledged)
                if (after <= moment + 1) least = act;
            for (Unsynced unsynced : {Unsynced::Lost, Unsynced::There, Unsynced::InPart, Unsynced::InPart})
                if (!QTest::currentTestFailed()) {
                    failedWith_ = int(unsynced);
                    check(moments[moment], unsynced, chance, touched, least);
                }
            if (QTest::currentTestFailed()) {
                qWarning("at moment %zu of %zu, mode %d", moment, moments.size(), failedWith_);
                break;
            }
        }
        check(atTheEnd, Unsynced::There, chance, touched, act_);
    }

    // What the layer saves: the folder is not synced for a journal that is known to lie there.
    void the_folder_is_synced_for_a_journal_once() {
        watch(folder_.path());
        auto database = std::move(*Database::open(folder_.path(), workspaceId, keys_));
        std::vector<int> folderSyncs;
        for (int i = 0; i < 3; ++i) {
            disk.folderSyncs = 0;
            Transaction transaction = database->begin();
            for (Compartment compartment : {Compartment::Core, Compartment::Audit})
                write(*database, compartment, act_ + 10 + i);
            transaction.commit();
            folderSyncs.push_back(disk.folderSyncs);
        }
        watched.clear();
        QCOMPARE(folderSyncs[1], 2);  // the super-journal comes and goes
        QCOMPARE(folderSyncs[2], 2);
    }

private:
    static void write(Database& database, Compartment compartment, std::int64_t act) {
        const std::string padding(9000, char('a' + act % 26));  // over several pages
        database.execute("insert into " + std::string(nameOf(compartment)) +
                             ".note (id, body) values (1, $1) on conflict (id) do update set body = excluded.body",
                         {std::to_string(act) + " " + padding});
    }

    void check(const Disk& moment, Unsynced unsynced, std::mt19937& chance, const std::vector<Compartment>& touched,
               std::int64_t least) {
        // In the same place: journals name the super-journal by its whole path.
        for (const auto& entry : fs::directory_iterator(folder_.path())) fs::remove(entry.path());
        layOut(moment, unsynced, chance, folder_.path());
        auto database = Database::open(folder_.path(), workspaceId, keys_);
        QVERIFY2(database, database ? "" : database.error().code.c_str());
        std::set<std::int64_t> acts;
        for (Compartment compartment : touched)
            acts.insert(std::stoll(
                textOf((*database)->single("select body from " + std::string(nameOf(compartment)) + ".note"))));
        QCOMPARE(acts.size(), 1u);
        QVERIFY(*acts.begin() >= least);
        QVERIFY((*database)->integrityFaults().empty());
    }

    support::TemporaryFolder folder_;
    std::map<Compartment, vault::CompartmentKey> keys_;
    std::int64_t act_ = 1;
    int failedWith_ = 0;
};

QTEST_GUILESS_MAIN(PowerCut)
#include "power_cut_test.moc"
