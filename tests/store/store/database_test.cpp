// The encrypted files: what opens, what is refused, and what survives a kill, a full disk and a second program.

#include "model/store/database.h"
#include "tests/support/folder.h"

#define SQLITE_HAS_CODEC
#include <sqlcipher/sqlite3.h>

#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <fstream>
#include <thread>

using namespace tonghu;
using namespace tonghu::store;
using support::TemporaryFolder;
using Keys = std::map<Compartment, vault::CompartmentKey>;

namespace {

const std::string workspaceId = "0123456789abcdef0123456789abcdef";

Keys keysFor(std::initializer_list<Compartment> compartments) {
    Keys keys;
    for (Compartment compartment : compartments) keys.emplace(compartment, vault::Secret::random(32));
    return keys;
}

Keys only(const Keys& keys, std::initializer_list<Compartment> compartments) {
    Keys some;
    for (Compartment compartment : compartments) some.emplace(compartment, keys.at(compartment).clone());
    return some;
}

template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "" : result.error().code;
}

/// The code of the failure that `act` ends with; "" where it does not.
std::string failureOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const MachineFailure& failure) {
        return failure.error().code;
    }
    return {};
}

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Files of a new workspace, with one table in each.
class Files {
public:
    explicit Files(std::initializer_list<Compartment> compartments) : keys(keysFor(compartments)) {
        auto database = create();
        std::vector<Table> tables;
        for (const auto& [compartment, key] : keys) tables.push_back({compartment, "note", {{"body", "text"}}});
        ensureTables(*database, tables);
    }

    std::unique_ptr<Database> open() { return std::move(*Database::open(folder(), workspaceId, keys)); }
    Result<std::unique_ptr<Database>> tryOpen() { return Database::open(folder(), workspaceId, keys); }
    const std::filesystem::path& folder() const { return folder_.path(); }
    std::filesystem::path file(const char* name) const { return folder() / name; }

    Keys keys;

private:
    std::unique_ptr<Database> create() { return std::move(*Database::create(folder(), workspaceId, keys)); }
    TemporaryFolder folder_;
};

std::int64_t count(Database& database, const std::string& table) {
    return numberOf(database.single("select count(*) from " + table));
}

/// Runs `work` in a process of its own.
template <class Work>
pid_t started(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    return child;
}

int ended(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

}  // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void what_was_written_is_there_when_it_is_opened_again() {
        Files files({Compartment::Core, Compartment::Identity});
        const std::string text = "欧阳𠮷祥·买买提 👧 \0 end";
        {
            auto database = files.open();
            Transaction transaction = database->begin();
            QCOMPARE(database->execute("insert into core.note (id, body) values ($1, $2)", {std::int64_t(7), text}),
                     std::int64_t(1));
            database->execute("insert into identity.note (id, body) values ($1, $2)", {std::int64_t(7), Value()});
            transaction.commit();
        }
        auto database = files.open();
        QCOMPARE(textOf(database->single("select body from core.note where id = $1", {std::int64_t(7)})), text);
        QVERIFY(isEmpty(database->single("select body from identity.note")));
        QVERIFY(database->holds(Compartment::Identity) && !database->holds(Compartment::Health));
    }

    void nothing_lies_in_the_clear_on_the_disk_not_even_in_a_journal() {
        Files files({Compartment::Core, Compartment::Identity});
        const std::string mark = "a sentence that must not be found";
        auto database = files.open();
        Transaction transaction = database->begin();
        for (int row = 0; row < 3000; ++row)
            database->execute("insert into identity.note (body) values ($1)", {mark + std::to_string(row)});
        database->execute("update identity.note set body = body || ' again'");
        for (const auto& entry : std::filesystem::directory_iterator(files.folder())) {
            const std::string bytes = contentsOf(entry.path());
            QVERIFY2(bytes.find("sentence") == std::string::npos, entry.path().c_str());
            QVERIFY2(bytes.find("SQLite format") == std::string::npos, entry.path().c_str());
        }
        transaction.commit();
    }

    void temporary_data_stays_in_memory() {
        Files files({Compartment::Core});
        auto database = files.open();
        QCOMPARE(numberOf(database->single("pragma temp_store")), std::int64_t(2));
        QVERIFY(!textOf(database->single("pragma cipher_version")).empty());
        {
            Transaction transaction = database->begin();
            for (int row = 0; row < 20'000; ++row)
                database->execute("insert into core.note (body) values ($1)", {std::string(200, char('a' + row % 26))});
            transaction.commit();
        }
        // A sort larger than the cache, and a temporary table: no file appears that was not there.
        database->execute("create temp table heap as select body from core.note order by body desc");
        int openFiles = 0;
        for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            std::error_code error;
            const auto target = std::filesystem::read_symlink(entry.path(), error).string();
            if (target.find("etilqs") != std::string::npos || target.find("(deleted)") != std::string::npos)
                ++openFiles;
        }
        QCOMPARE(openFiles, 0);
    }

    void every_file_opens_with_its_own_key_alone() {
        Files files({Compartment::Core, Compartment::Identity, Compartment::Audit});
        for (Compartment wrong : {Compartment::Core, Compartment::Identity, Compartment::Audit}) {
            Keys keys = only(files.keys, {Compartment::Core, Compartment::Identity, Compartment::Audit});
            keys[wrong] = vault::Secret::random(32);
            const auto opened = Database::open(files.folder(), workspaceId, keys);
            QCOMPARE(codeOf(opened), std::string("store.wrong_key_or_damaged"));
            QCOMPARE(opened.error().kind, ErrorKind::Damaged);
            QCOMPARE(opened.error().place.file, std::string(nameOf(wrong)) + ".db");
        }
        auto database = Database::open(files.folder(), workspaceId, only(files.keys, {Compartment::Audit}));
        QVERIFY(database.has_value());  // officers hold no `core`
        QCOMPARE(failureOf([&] { (*database)->single("select count(*) from core.note"); }),
                 std::string("store.statement"));
    }

    void a_file_that_does_not_belong_is_refused_data() {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << "missing"
                                 << "store.missing_file";
        QTest::newRow("plain SQLite") << "plain"
                                      << "store.plain_file";
        QTest::newRow("empty") << "empty"
                               << "store.foreign_file";
        QTest::newRow("shorter than a page") << "short"
                                             << "store.wrong_key_or_damaged";
        QTest::newRow("another workspace, same key") << "foreign"
                                                     << "store.foreign_file";
        QTest::newRow("another compartment, same key") << "other"
                                                       << "store.foreign_file";
        QTest::newRow("made by a later program") << "newer"
                                                 << "store.newer_version";
        QTest::newRow("a folder in its place") << "folder"
                                               << "store.read_only";
    }
    void a_file_that_does_not_belong_is_refused() {
        QFETCH(QString, harm);
        QFETCH(QString, code);
        Files files({Compartment::Core, Compartment::Identity});
        const auto identity = files.file("identity.db");
        auto create = [&](const std::string& id, Compartment compartment) {
            TemporaryFolder elsewhere;
            Keys keys;
            keys.emplace(compartment, files.keys.at(Compartment::Identity).clone());
            QVERIFY(Database::create(elsewhere.path(), id, keys).has_value());
            std::filesystem::copy_file(elsewhere.path() / (std::string(nameOf(compartment)) + ".db"), identity,
                                       std::filesystem::copy_options::overwrite_existing);
        };
        if (harm == "missing") std::filesystem::remove(identity);
        if (harm == "plain") {
            std::filesystem::remove(identity);
            sqlite3* plain = nullptr;
            sqlite3_open(identity.c_str(), &plain);
            sqlite3_exec(plain, "create table note (id integer primary key, body text)", nullptr, nullptr, nullptr);
            sqlite3_close(plain);
        }
        if (harm == "empty") std::filesystem::resize_file(identity, 0);
        if (harm == "short") std::filesystem::resize_file(identity, 700);
        if (harm == "foreign") create("ffffffffffffffffffffffffffffffff", Compartment::Identity);
        if (harm == "other") create(workspaceId, Compartment::Health);
        if (harm == "newer") files.open()->execute("update identity.tonghu_file set version = 99");
        if (harm == "folder") {
            std::filesystem::remove(identity);
            std::filesystem::create_directory(identity);
        }
        const auto opened = files.tryOpen();
        QVERIFY(!opened);
        if (harm != "folder") QCOMPARE(QString::fromStdString(codeOf(opened)), code);
        QCOMPARE(opened.error().place.file, std::string("identity.db"));
        QVERIFY(harm != "missing" || !std::filesystem::exists(identity));  // opening makes no new one
    }

    void creating_overwrites_nothing_and_leaves_nothing_half_made() {
        TemporaryFolder folder;
        std::ofstream(folder.path() / "identity.db") << "mine";
        const Keys keys = keysFor({Compartment::Core, Compartment::Identity});
        QCOMPARE(codeOf(Database::create(folder.path(), workspaceId, keys)), std::string("store.already_there"));
        QVERIFY(!std::filesystem::exists(folder.path() / "core.db"));
        QCOMPARE(contentsOf(folder.path() / "identity.db"), std::string("mine"));
        QCOMPARE(codeOf(Database::create(folder.path() / "nowhere", workspaceId, keys)),
                 std::string("store.read_only"));
    }

    void a_transaction_that_is_not_committed_never_was() {
        Files files({Compartment::Core, Compartment::Identity});
        auto database = files.open();
        {
            Transaction transaction = database->begin();
            database->execute("insert into core.note (body) values ('a')");
            {
                Transaction nested = database->begin();
                database->execute("insert into identity.note (body) values ('b')");
                nested.commit();
            }
        }
        QCOMPARE(count(*database, "core.note"), std::int64_t(0));
        QCOMPARE(count(*database, "identity.note"), std::int64_t(0));
        try {
            Transaction transaction = database->begin();
            database->execute("insert into core.note (body) values ('a')");
            database->execute("insert into core.nonsense (body) values ('a')");
            transaction.commit();
        } catch (const MachineFailure& failure) {
            QCOMPARE(failure.error().code, std::string("store.statement"));
        }
        QCOMPARE(count(*database, "core.note"), std::int64_t(0));
    }

    void killed_anywhere_all_files_agree_and_no_acknowledged_act_is_missing() {
        Files files({Compartment::Core, Compartment::Identity, Compartment::Narrative, Compartment::Audit});
        std::int64_t acknowledged = 0;
        int killedInTime = 0;
        for (int round = 0; round < 60; ++round) {
            int report[2];
            QCOMPARE(::pipe(report), 0);
            const pid_t child = started([&] {
                auto database = files.open();
                for (std::int64_t number = acknowledged + 1;; ++number) {
                    Transaction transaction = database->begin();
                    for (const char* table : {"core.note", "identity.note", "narrative.note", "audit.note"})
                        database->execute("insert into " + std::string(table) + " (body) values ($1)",
                                          {std::string(3000, 'x')});
                    transaction.commit();
                    if (::write(report[1], &number, sizeof number) != sizeof number) ::_exit(1);
                }
            });
            ::close(report[1]);
            ::usleep(useconds_t(15'000 + 1'300 * (round % 20)));
            ::kill(child, SIGKILL);
            killedInTime += WIFSIGNALED(ended(child));
            std::int64_t number = 0;
            while (::read(report[0], &number, sizeof number) == sizeof number) acknowledged = number;
            ::close(report[0]);
            // A third of the times somebody without all the keys comes first and finds the journals.
            if (round % 3 == 0)
                QVERIFY(Database::open(files.folder(), workspaceId,
                                       only(files.keys, {Compartment::Core, Compartment::Audit}))
                            .has_value());
            auto database = files.open();
            const auto rows = count(*database, "core.note");
            QVERIFY2(rows >= acknowledged, "an act was acknowledged and is gone");
            for (const char* table : {"identity.note", "narrative.note", "audit.note"})
                QCOMPARE(count(*database, table), rows);
            acknowledged = rows;
        }
        QVERIFY(killedInTime > 50);
        QVERIFY2(acknowledged > 30, "too little was written to prove anything");
        QVERIFY(files.open()->integrityFaults().empty());
    }

    void a_full_disk_is_told_and_nothing_is_half_saved() {
        Files files({Compartment::Core, Compartment::Narrative});
        int report[2];
        QCOMPARE(::pipe(report), 0);
        const pid_t child = started([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            auto database = files.open();
            const rlimit small{300'000, 300'000};
            ::setrlimit(RLIMIT_FSIZE, &small);
            const std::string code = failureOf([&] {
                Transaction transaction = database->begin();
                database->execute("insert into core.note (body) values ('first')");
                for (int row = 0; row < 200; ++row)
                    database->execute("insert into narrative.note (body) values ($1)", {std::string(10'000, 'x')});
                transaction.commit();
            });
            [[maybe_unused]] auto told = ::write(report[1], code.data(), code.size());
            // The same connection works on once there is room.
            const std::string after =
                failureOf([&] { database->execute("insert into core.note (body) values ('second')"); });
            ::_exit(after.empty() ? 0 : 1);
        });
        ::close(report[1]);
        char code[64] = {};
        [[maybe_unused]] auto told = ::read(report[0], code, sizeof code - 1);
        ::close(report[0]);
        QCOMPARE(ended(child), 0);
        QCOMPARE(QByteArray(code), QByteArray("store.disk_full"));
        auto database = files.open();
        QCOMPARE(count(*database, "narrative.note"), std::int64_t(0));
        QCOMPARE(textOf(database->single("select body from core.note")), std::string("second"));
        QVERIFY(database->integrityFaults().empty());
    }

    void ten_megabytes_of_text_come_back_as_they_were() {
        Files files({Compartment::Narrative});
        std::string text;
        while (text.size() < std::size_t(10) << 20) text += "一段很长的走访记录 with 𠮷 and 👧; ";
        {
            auto database = files.open();
            database->execute("insert into narrative.note (body) values ($1)", {text});
        }
        auto database = files.open();
        QVERIFY(textOf(database->single("select body from narrative.note")) == text);
    }

    void two_programs_write_one_after_the_other() {
        Files files({Compartment::Core, Compartment::Audit});
        const pid_t child = started([&] {
            auto database = files.open();
            for (int row = 0; row < 50; ++row) {
                Transaction transaction = database->begin();
                database->execute("insert into core.note (body) values ('child')");
                database->execute("insert into audit.note (body) values ('child')");
                transaction.commit();
            }
        });
        auto database = files.open();
        for (int row = 0; row < 50; ++row) {
            Transaction transaction = database->begin();
            database->execute("insert into core.note (body) values ('parent')");
            database->execute("insert into audit.note (body) values ('parent')");
            transaction.commit();
        }
        QCOMPARE(ended(child), 0);
        QCOMPARE(count(*database, "core.note"), std::int64_t(100));
        QCOMPARE(count(*database, "audit.note"), std::int64_t(100));
    }

    void who_waits_too_long_for_another_program_is_told() {
        Files files({Compartment::Core});
        auto one = files.open(), other = files.open();
        Transaction transaction = one->begin();
        one->execute("insert into core.note (body) values ('one')");
        QCOMPARE(failureOf([&] { other->execute("insert into core.note (body) values ('other')"); }),
                 std::string("store.busy"));
        QCOMPARE(count(*other, "core.note"), std::int64_t(0));  // reading goes on
        transaction.commit();
        other->execute("insert into core.note (body) values ('other')");
        QCOMPARE(count(*one, "core.note"), std::int64_t(2));
    }

    void a_damaged_page_is_found_by_the_check_and_by_the_reader() {
        Files files({Compartment::Core, Compartment::Identity});
        {
            auto database = files.open();
            for (int row = 0; row < 200; ++row)
                database->execute("insert into identity.note (body) values ($1)", {std::string(500, 'x')});
            QVERIFY(database->integrityFaults().empty());
        }
        {
            std::fstream file(files.file("identity.db"), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(4096 * 8 + 1000);
            file << "damage";
        }
        auto database = files.open();
        const auto faults = database->integrityFaults();
        QVERIFY(!faults.empty());
        QCOMPARE(faults.front().code, std::string("store.damaged_page"));
        QCOMPARE(faults.front().place.file, std::string("identity.db"));
        QCOMPARE(failureOf([&] { database->single("select sum(length(body)) from identity.note"); }),
                 std::string("store.damaged_page"));
        QCOMPARE(count(*database, "core.note"), std::int64_t(0));  // the other file works on
    }

    void a_statement_may_run_inside_its_own_rows() {
        Files files({Compartment::Core});
        auto database = files.open();
        for (const char* body : {"a", "b", "c"})
            database->execute("insert into core.note (body) values ($1)", {std::string(body)});
        std::string seen;
        const char* sql = "select body from core.note where id >= $1 order by id";
        database->query(sql, {std::int64_t(2)}, [&](const RowView& outer) {
            seen += std::string(outer.text(0)) + "(";
            database->query(sql, {std::int64_t(3)}, [&](const RowView& inner) {
                seen += inner.text(0);
                return true;
            });
            seen += ")";
            return true;
        });
        QCOMPARE(seen, std::string("b(c)c(c)"));
    }

    void tables_grow_and_lose_nothing() {
        Files files({Compartment::Core});
        auto database = files.open();
        database->execute("insert into core.note (body) values ('kept')");
        const std::vector<Table> grown{{Compartment::Core, "note", {{"body", "text"}, {"day", "text", true}}},
                                       {Compartment::Core, "other", {{"number", "integer"}}, {{"number"}}}};
        ensureTables(*database, grown);
        ensureTables(*database, grown);
        QCOMPARE(textOf(database->single("select body from core.note where day is null")), std::string("kept"));
        ensureTables(*database, {{Compartment::Core, "note", {{"body", "text"}}}});  // an older program drops nothing
        QCOMPARE(count(*database, "core.other"), std::int64_t(0));
        QVERIFY_EXCEPTION_THROWN(ensureTables(*database, {{Compartment::Core, "x; drop table note", {}}}),
                                 std::logic_error);
        QCOMPARE(count(*database, "core.note"), std::int64_t(1));
    }

    void a_fresh_key_replaces_the_old_one() {
        Files files({Compartment::Core, Compartment::Identity});
        const vault::Secret fresh = vault::Secret::random(32);
        {
            auto database = files.open();
            database->execute("insert into identity.note (body) values ('kept')");
            QVERIFY(database->rekey(Compartment::Identity, fresh).has_value());
            QCOMPARE(textOf(database->single("select body from identity.note")), std::string("kept"));
            QCOMPARE(codeOf(database->rekey(Compartment::Health, fresh)), std::string("store.not_held"));
        }
        QCOMPARE(codeOf(files.tryOpen()), std::string("store.wrong_key_or_damaged"));
        files.keys[Compartment::Identity] = fresh.clone();
        QCOMPARE(textOf(files.open()->single("select body from identity.note")), std::string("kept"));
    }

    void the_files_are_for_their_owner_only() {
        Files files({Compartment::Core});
        auto database = files.open();
        Transaction transaction = database->begin();
        database->execute("insert into core.note (body) values ('a')");
        for (const auto& entry : std::filesystem::directory_iterator(files.folder())) {
            struct stat about {};
            QCOMPARE(::stat(entry.path().c_str(), &about), 0);
            QVERIFY2((about.st_mode & 077) == 0, entry.path().c_str());
        }
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
