// Someone has the audit file and its raw key (every user's session holds it, to append) and forges it with the engine
// alone. Who looks at the log afterwards must find it: an officer who holds no other file, a user who holds `core` too,
// and the auditor, who has the key to MACs and bodies.

#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlcipher/sqlite3.h>

#include "model/audit/body.h"
#include "model/audit/chain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tonghu;
using audit::Log;
namespace suite = vault::suite;

namespace {

constexpr int entries = 200;  // signatures at 64, 128 and 192
constexpr int olderCopyAt = 150;

class StandingClock final : public Clock {
public:
    std::int64_t milliseconds() const override { return 1'772'400'000'000; }
};

/// The forger's program: one file, its raw key, the engine's own interface.
class Forger {
public:
    Forger(const std::filesystem::path& file, const vault::CompartmentKey& key) {
        if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) qFatal("cannot open");
        const std::string literal = "x'" + suite::toHex(key.span()) + "'";
        if (sqlite3_key_v2(handle_, "main", literal.data(), int(literal.size())) != SQLITE_OK) qFatal("no key");
    }
    ~Forger() { sqlite3_close(handle_); }
    Forger(const Forger&) = delete;
    Forger& operator=(const Forger&) = delete;

    void run(const std::string& statements) {
        char* message = nullptr;
        if (sqlite3_exec(handle_, statements.c_str(), nullptr, nullptr, &message) != SQLITE_OK) qFatal("%s", message);
    }
    std::string value(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr);
        if (sqlite3_step(statement) != SQLITE_ROW) qFatal("no such value");
        std::string found(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                          std::size_t(sqlite3_column_bytes(statement, 0)));
        sqlite3_finalize(statement);
        return found;
    }

    /// Recomputes all links from `first` on and authenticates them with the key that lies in the file now, which is the
    /// best that a thief can do: the keys of the past are gone.
    void linkAnewFrom(int first) {
        vault::Secret key = vault::Secret::copyOf(value("select mac_key from state"));
        const int last = std::stoi(text("select max(sequence) from entry"));
        std::string head = value("select previous from entry where sequence = " + std::to_string(first));
        for (int sequence = first; sequence <= last; ++sequence) {
            const std::string where = " where sequence = " + std::to_string(sequence);
            const auto digest = audit::hashOfEntry(sequence, value("select at from entry" + where),
                                                   value("select body from entry" + where), head);
            const auto mac = suite::macOf(key, {digest});
            suite::advance(key, audit::nextMacKey);
            run("update entry set previous = x'" + suite::toHex(suite::viewOf(head)) + "', mac = x'" +
                suite::toHex(mac) + "'" + where);
            head = std::string(suite::textOf(digest));
        }
        run("update state set head = x'" + suite::toHex(suite::viewOf(head)) + "', mac_key = x'" +
            suite::toHex(key.span()) + "', count = " + std::to_string(last));
    }

private:
    std::string text(const std::string& sql) { return value("select cast((" + sql + ") as text)"); }
    sqlite3* handle_ = nullptr;
};

/// What a look at the log says: "holds" or the fault, and up to where it holds.
struct Verdict {
    const char* word;
    int upTo;
};

void changeBody(Forger& forger, int sequence) {
    forger.run("update entry set body = zeroblob(length(body)) where sequence = " + std::to_string(sequence));
}

/// The end as it was at `count`, as far as someone can restore it who has only the file of today.
void cutCleanly(Forger& forger, int count) {
    const std::string after = " where sequence > " + std::to_string(count);
    const std::string head = forger.value("select previous from entry where sequence = " + std::to_string(count + 1));
    forger.run("delete from entry" + after + "; delete from signature" + after);
    forger.run("update state set count = " + std::to_string(count) + ", head = x'" + suite::toHex(suite::viewOf(head)) +
               "'");
}

void makeRoomAt(Forger& forger, int sequence) {
    const std::string from = " where sequence >= " + std::to_string(sequence);
    forger.run("update entry set sequence = -sequence" + from);
    forger.run("update entry set sequence = 1 - sequence where sequence < 0");
    forger.run("update state set count = count + 1");
}

void closeGapAt(Forger& forger, int sequence) {
    const std::string after = " where sequence > " + std::to_string(sequence);
    forger.run("update entry set sequence = -sequence" + after);
    forger.run("update entry set sequence = -sequence - 1 where sequence < 0");
    forger.run("update state set count = count - 1");
}

}  // namespace

class LogAttack : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        for (Compartment compartment : {Compartment::Core, Compartment::Audit})
            keys_.emplace(compartment, vault::CompartmentKey::random(32));
        auditor_ = suite::newBoxKeys();
        auto database = store::Database::create(pristine_.path().toStdString(), "attacked", keys_);
        QVERIFY(database);
        Log::create(**database, publicKey());
        appendTo(**database, olderCopyAt);
        QVERIFY(QFile::copy(pristine_.filePath("audit.db"), pristine_.filePath("older.db")));
        appendTo(**database, entries - olderCopyAt);
    }

    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        for (const char* file : {"core.db", "audit.db"})
            QVERIFY(QFile::copy(pristine_.filePath(file), folder_->filePath(file)));
    }

    void a_forged_log_is_found_data() {
        QTest::addColumn<std::function<void(Forger&)>>("forge");
        QTest::addColumn<Verdict>("officer");  // holds audit.db alone
        QTest::addColumn<Verdict>("worker");   // holds core.db too
        QTest::addColumn<Verdict>("auditor");  // audit.db, and the key to MACs and bodies
        auto row = [](const char* name, std::function<void(Forger&)> forge, Verdict officer, Verdict worker,
                      Verdict auditor) { QTest::newRow(name) << std::move(forge) << officer << worker << auditor; };
        auto everybody = [&](const char* name, std::function<void(Forger&)> forge, Verdict verdict) {
            row(name, std::move(forge), verdict, verdict, verdict);
        };

        everybody("untouched", [](Forger&) {}, {"holds", 200});
        everybody("a body changed", [](Forger& forger) { changeBody(forger, 100); }, {"audit.changed", 99});
        everybody("the first body changed", [](Forger& forger) { changeBody(forger, 1); }, {"audit.changed", 0});
        everybody("the last body changed", [](Forger& forger) { changeBody(forger, 200); }, {"audit.changed", 199});
        everybody("a signed body changed", [](Forger& forger) { changeBody(forger, 128); }, {"audit.changed", 127});
        everybody("a time changed",
                  [](Forger& forger) {
                      forger.run("update entry set at = '2020-01-01T00:00:00+08:00' where sequence = 100");
                  },
                  {"audit.changed", 99});
        everybody("one deleted", [](Forger& forger) { forger.run("delete from entry where sequence = 100"); },
                  {"audit.removed", 99});
        everybody("one deleted, the rest moved up",
                  [](Forger& forger) {
                      forger.run("delete from entry where sequence = 100");
                      closeGapAt(forger, 100);
                  },
                  {"audit.removed", 99});
        everybody("two swapped",
                  [](Forger& forger) {
                      forger.run("update entry set sequence = -1 where sequence = 100");
                      forger.run("update entry set sequence = 100 where sequence = 150");
                      forger.run("update entry set sequence = 150 where sequence = -1");
                  },
                  {"audit.swapped", 99});
        everybody("neighbors swapped",
                  [](Forger& forger) {
                      forger.run("update entry set sequence = -1 where sequence = 100");
                      forger.run("update entry set sequence = 100 where sequence = 101");
                      forger.run("update entry set sequence = 101 where sequence = -1");
                  },
                  {"audit.swapped", 99});
        everybody("two bodies swapped",
                  [](Forger& forger) {
                      forger.run(
                          "create temp table kept as select body from entry where sequence = 100;"
                          "update entry set body = (select body from entry where sequence = 150)"
                          " where sequence = 100;"
                          "update entry set body = (select body from kept) where sequence = 150");
                  },
                  {"audit.changed", 99});
        everybody("one put in",
                  [](Forger& forger) {
                      makeRoomAt(forger, 100);
                      forger.run(
                          "insert into entry (sequence, at, body, previous, mac)"
                          " select 100, at, body, previous, mac from entry where sequence = 101");
                  },
                  {"audit.changed", 99});
        everybody("one put behind the end",
                  [](Forger& forger) {
                      forger.run(
                          "insert into entry (sequence, at, body, previous, mac)"
                          " select 201, at, body, (select head from state), mac from entry where sequence = 7");
                  },
                  {"audit.changed", 200});
        everybody("the tail cut off", [](Forger& forger) { forger.run("delete from entry where sequence > 150"); },
                  {"audit.cut", 150});
        everybody("everything deleted", [](Forger& forger) { forger.run("delete from entry"); }, {"audit.cut", 0});
        everybody("the tail cut off, the state set back", [](Forger& forger) { cutCleanly(forger, 150); },
                  {"audit.cut", 150});
        everybody(
            "a signature forged",
            [](Forger& forger) { forger.run("update signature set signature = zeroblob(64) where sequence = 128"); },
            {"audit.signature", 64});
        everybody("a signature deleted",
                  [](Forger& forger) { forger.run("delete from signature where sequence = 128"); },
                  {"audit.signature", 64});
        everybody("another origin",
                  [](Forger& forger) { forger.run("update origin set first_verify_key = zeroblob(32)"); },
                  {"audit.changed", 0});
        row("linked anew with the stolen key",
            [](Forger& forger) {
                changeBody(forger, 100);
                forger.linkAnewFrom(100);
            },
            {"audit.signature", 64}, {"audit.signature", 64}, {"audit.mac", 99});
        row("one deleted, linked anew with the stolen key",
            [](Forger& forger) {
                forger.run("delete from entry where sequence = 100");
                closeGapAt(forger, 100);
                forger.linkAnewFrom(99);
            },
            {"audit.signature", 64}, {"audit.signature", 64}, {"audit.mac", 98});

        // What is younger than the last signature: an officer with this one file cannot tell, the others can
        // (docs/decisions/0003-what-the-log-proves.md).
        row("the unsigned end linked anew with the stolen key",
            [](Forger& forger) {
                changeBody(forger, 195);
                forger.linkAnewFrom(195);
            },
            {"holds", 200}, {"audit.cut", 192}, {"audit.mac", 194});
        row("the unsigned end cut off, the state set back", [](Forger& forger) { cutCleanly(forger, 195); },
            {"holds", 195}, {"audit.cut", 195}, {"audit.cut", 195});
        row("an act written in a worker's name that nobody can open",
            [](Forger& forger) {
                forger.run(
                    "insert into entry (sequence, at, body, previous, mac)"
                    " select 201, at, zeroblob(176), (select head from state), mac from entry"
                    " where sequence = 200");
                forger.linkAnewFrom(201);
            },
            {"holds", 201}, {"holds", 201}, {"audit.unreadable", 200});
    }

    void a_forged_log_is_found() {
        QFETCH(std::function<void(Forger&)>, forge);
        QFETCH(Verdict, officer);
        QFETCH(Verdict, worker);
        QFETCH(Verdict, auditor);
        {
            Forger forger(folder_->filePath("audit.db").toStdString(), keys_.at(Compartment::Audit));
            forge(forger);
        }
        expect(look({Compartment::Audit}), officer);
        expect(look({Compartment::Core, Compartment::Audit}), worker);
        expect(look({Compartment::Audit}, &auditor_.secretKey), auditor);
    }

    void an_older_copy_is_found_by_who_holds_core() {
        exchangeForOlderCopy();
        expect(look({Compartment::Core, Compartment::Audit}), {"audit.cut", olderCopyAt});
        // In itself the older copy is whole: who holds nothing else needs a head that was printed since.
        expect(look({Compartment::Audit}, &auditor_.secretKey), {"holds", olderCopyAt});
    }

    void an_older_copy_is_still_found_after_many_more_acts() {
        exchangeForOlderCopy();
        {
            auto database = open({Compartment::Core, Compartment::Audit});
            QVERIFY(database);
            appendTo(**database, 100);
        }
        expect(look({Compartment::Core, Compartment::Audit}), {"audit.cut", olderCopyAt});
    }

    void a_head_erased_from_core_is_found() {
        {
            Forger forger(folder_->filePath("core.db").toStdString(), keys_.at(Compartment::Core));
            forger.run("delete from log_head");
        }
        expect(look({Compartment::Core, Compartment::Audit}), {"audit.cut", entries});
    }

private:
    void exchangeForOlderCopy() {
        QVERIFY(QFile::remove(folder_->filePath("audit.db")));
        QVERIFY(QFile::copy(pristine_.filePath("older.db"), folder_->filePath("audit.db")));
    }

    Result<std::unique_ptr<store::Database>> open(std::initializer_list<Compartment> compartments) {
        std::map<Compartment, vault::CompartmentKey> keys;
        for (Compartment compartment : compartments) keys.emplace(compartment, keys_.at(compartment).clone());
        return store::Database::open(folder_->path().toStdString(), "attacked", keys);
    }

    audit::Verification look(std::initializer_list<Compartment> compartments, const vault::Secret* key = nullptr) {
        auto database = open(compartments);
        if (!database) qFatal("%s", database.error().code.c_str());
        return Log::verify(**database, key);
    }

    static void expect(const audit::Verification& found, Verdict verdict) {
        QCOMPARE(found.holds ? std::string("holds") : found.fault, std::string(verdict.word));
        QCOMPARE(found.holdsUpTo, std::int64_t(verdict.upTo));
        QVERIFY(found.signedUpTo <= found.holdsUpTo);
    }

    void appendTo(store::Database& database, int count) {
        Log log(database, publicKey(), "zhang", "child_director", clock_);
        store::Transaction one = database.begin();
        for (int i = 0; i < count; ++i) {
            audit::Event event;
            event.entity = "child";
            event.record = RecordId{i + 1};
            log.append(event);
        }
        one.commit();
    }

    suite::Bytes publicKey() const { return {auditor_.publicKey.begin(), auditor_.publicKey.end()}; }

    StandingClock clock_;
    QTemporaryDir pristine_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::map<Compartment, vault::CompartmentKey> keys_;
    suite::BoxKeys auditor_;
};

QTEST_GUILESS_MAIN(LogAttack)
#include "log_test.moc"
