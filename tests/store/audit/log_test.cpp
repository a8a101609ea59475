// The log in its place: in the transaction of the act, readable for the auditor alone.

#include "model/audit/log.h"
#include "model/vault/suite.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tonghu;
using audit::Log;
using audit::Verb;

namespace {

class SteppingClock final : public Clock {
public:
    std::int64_t milliseconds() const override { return now_ += 60'000; }

private:
    mutable std::int64_t now_ = 1'772'400'000'000;  // 2026-03-02 05:20 at the place of work
};

audit::Event reading(std::int64_t record, std::string caseNumber) {
    audit::Event event;
    event.verb = Verb::Use;
    event.entity = "child";
    event.record = RecordId{record};
    event.caseNumber = std::move(caseNumber);
    event.fields = {"full_name", "birth_date"};
    event.purpose = "home_visit";
    return event;
}

}  // namespace

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        keys_.clear();
        for (Compartment compartment : {Compartment::Core, Compartment::Audit})
            keys_.emplace(compartment, vault::CompartmentKey::random(32));
        auditor_ = vault::suite::newBoxKeys();
        auto made = store::Database::create(path(), "test-workspace", keys_);
        QVERIFY(made);
        database_ = std::move(*made);
        Log::create(*database_, publicKey());
    }

    void an_entry_says_who_did_what_to_which_record_and_why() {
        Log log = logOf("zhang", "child_director");
        log.append(reading(42, "TEST-2026-0042"));
        auto entries = Log::read(*database_, auditor_.secretKey, {});
        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(1));
        const audit::Entry& entry = entries->front();
        QCOMPARE(entry.sequence, 1);
        QCOMPARE(entry.user, std::string("zhang"));
        QCOMPARE(entry.role, std::string("child_director"));
        QCOMPARE(entry.at.substr(0, 10), std::string("2026-03-02"));
        QVERIFY(entry.event.verb == Verb::Use);
        QCOMPARE(entry.event.entity, std::string("child"));
        QCOMPARE(entry.event.record.value, 42);
        QCOMPARE(entry.event.caseNumber, std::string("TEST-2026-0042"));
        QCOMPARE(entry.event.fields, (std::vector<std::string>{"full_name", "birth_date"}));
        QCOMPARE(entry.event.purpose, std::string("home_visit"));
        QCOMPARE(entry.event.count, 1);
    }

    void an_act_rolled_back_leaves_no_entry() {
        Log log = logOf("zhang", "child_director");
        database_->execute("create table core.note (id integer primary key)");
        {
            store::Transaction act = database_->begin();
            database_->execute("insert into core.note (id) values (1)");
            log.append(reading(1, "A"));
        }
        QCOMPARE(log.head().count, 0);
        log.append(reading(2, "B"));
        QCOMPARE(log.head().count, 1);
        QVERIFY(Log::verify(*database_, &auditor_.secretKey).holds);
    }

    void an_act_fails_if_the_log_cannot_be_written() {
        Log log = logOf("zhang", "child_director");
        database_->execute("create table core.note (id integer primary key)");
        database_->execute(
            "create trigger audit.full before insert on entry begin select raise(abort, 'no room'); end");
        QVERIFY_THROWS_EXCEPTION(MachineFailure, [&] {
            store::Transaction act = database_->begin();
            database_->execute("insert into core.note (id) values (1)");
            log.append(reading(1, "A"));
            act.commit();
        }());
        QCOMPARE(numberOf(database_->single("select count(*) from core.note")), 0);
    }

    void columns_show_neither_who_nor_what() {
        Log log = logOf("zhang-long-account-name", "child_director");
        append(log, 70);
        for (const char* table : {"entry", "signature", "state", "origin"}) {
            const std::string sql = std::string("select * from audit.") + table;
            database_->query(sql, {}, [&](const store::RowView& row) {
                const int columns = table == std::string("entry") ? 5 : 3;
                for (int column = 0; column < columns; ++column)
                    for (const char* word : {"zhang", "director", "TEST", "full_name", "home_visit", "child"})
                        if (row.text(column).find(word) != std::string_view::npos)
                            QTest::qFail(word, __FILE__, __LINE__);
                return true;
            });
        }
        // Nor does the length tell a short act from another.
        audit::Event shortest;
        log.append(shortest);
        QCOMPARE(numberOf(database_->single("select count(distinct length(body)) from audit.entry")), 1);
    }

    void reading_needs_the_auditors_key() {
        logOf("zhang", "child_director").append(reading(1, "A"));
        auto entries = Log::read(*database_, vault::suite::newBoxKeys().secretKey, {});
        QVERIFY(!entries);
        QCOMPARE(entries.error().code, std::string("audit.unreadable"));
        QVERIFY(entries.error().kind == ErrorKind::Damaged);
    }

    void filters_find_acts_inside_sealed_bodies() {
        Log zhang = logOf("zhang", "child_director"), li = logOf("li", "township_supervisor");
        for (int i = 0; i < 10; ++i) zhang.append(reading(i % 2 + 1, i % 2 ? "ODD" : "EVEN"));
        for (int i = 0; i < 5; ++i) li.append(reading(1, "EVEN"));
        auto sequences = [&](Log::Filter filter) {
            auto entries = Log::read(*database_, auditor_.secretKey, filter);
            QStringList found;
            for (const audit::Entry& entry : *entries) found << QString::number(entry.sequence);
            return found.join(' ');
        };
        Log::Filter filter;
        filter.user = "li";
        QCOMPARE(sequences(filter), "15 14 13 12 11");
        filter.newestFirst = false;
        filter.limit = 2, filter.offset = 1;
        QCOMPARE(sequences(filter), "12 13");
        filter = {};
        filter.caseNumber = "ODD";
        QCOMPARE(sequences(filter), "10 8 6 4 2");
        filter = {};
        filter.record = RecordId{1}, filter.user = "zhang", filter.limit = 2;
        QCOMPARE(sequences(filter), "9 7");
        filter = {};
        filter.limit = 3, filter.offset = 1;
        QCOMPARE(sequences(filter), "14 13 12");
    }

    void days_are_inclusive() {
        logOf("zhang", "child_director").append(reading(1, "A"));
        auto count = [&](const char* from, const char* to) {
            Log::Filter filter;
            filter.from = from, filter.to = to;
            return Log::read(*database_, auditor_.secretKey, filter)->size();
        };
        QCOMPARE(count("2026-03-02", "2026-03-02"), std::size_t(1));
        QCOMPARE(count("2026-03-02", ""), std::size_t(1));
        QCOMPARE(count("", "2026-03-02"), std::size_t(1));
        QCOMPARE(count("2026-03-03", ""), std::size_t(0));
        QCOMPARE(count("", "2026-03-01"), std::size_t(0));
    }

    void an_untouched_log_holds_for_everybody() {
        Log log = logOf("zhang", "child_director");
        append(log, 200);
        for (const vault::Secret* key :
             {static_cast<const vault::Secret*>(nullptr), static_cast<const vault::Secret*>(&auditor_.secretKey)}) {
            const audit::Verification found = Log::verify(*database_, key);
            QVERIFY(found.holds);
            QCOMPARE(found.fault, std::string());
            QCOMPARE(found.count, 200);
            QCOMPARE(found.holdsUpTo, 200);
            QCOMPARE(found.signedUpTo, 192);
            QCOMPARE(found.head.hash, log.head().hash);
        }
    }

    void officers_without_core_append_and_the_head_in_core_still_fits() {
        logOf("zhang", "child_director").append(reading(1, "A"));
        database_.reset();
        {
            auto keyOfOfficer = keysOf({Compartment::Audit});
            auto officer = store::Database::open(path(), "test-workspace", keyOfOfficer);
            QVERIFY(officer);
            Log log(**officer, publicKey(), "sysadmin", "system_administrator", clock_);
            for (int i = 0; i < 3; ++i) log.append({.verb = Verb::Account});
        }
        auto again = store::Database::open(path(), "test-workspace", keys_);
        QVERIFY(again);
        database_ = std::move(*again);
        QVERIFY(Log::verify(*database_).holds);
        logOf("zhang", "child_director").append(reading(1, "A"));
        const audit::Verification found = Log::verify(*database_, &auditor_.secretKey);
        QVERIFY(found.holds);
        QCOMPARE(found.count, 5);
    }

    void a_key_that_has_been_used_is_gone() {
        Log log = logOf("zhang", "child_director");
        auto column = [&](const char* name) {
            return textOf(database_->single(std::string("select ") + name + " from audit.state"));
        };
        std::set<std::string> macKeys{column("mac_key")}, seeds{column("signing_seed")};
        store::Transaction one = database_->begin();
        for (int i = 0; i < 130; ++i) {
            log.append(reading(i, "A"));
            macKeys.insert(column("mac_key"));
            seeds.insert(column("signing_seed"));
        }
        QCOMPARE(macKeys.size(), std::size_t(131));  // another one after every act
        QCOMPARE(seeds.size(), std::size_t(3));      // another one after every signature
        QCOMPARE(numberOf(database_->single("select count(*) from audit.state")), 1);
        QCOMPARE(numberOf(database_->single("pragma audit.secure_delete")), 1);
    }

private:
    /// Many acts in one transaction, which costs the disk one wait.
    void append(Log& log, int count) {
        store::Transaction one = database_->begin();
        for (int i = 0; i < count; ++i) log.append(reading(1000 + i, "TEST-2026-0042"));
        one.commit();
    }
    std::filesystem::path path() const { return folder_->path().toStdString(); }
    vault::suite::Bytes publicKey() const { return {auditor_.publicKey.begin(), auditor_.publicKey.end()}; }
    Log logOf(std::string user, std::string role) {
        return Log(*database_, publicKey(), std::move(user), std::move(role), clock_);
    }
    std::map<Compartment, vault::CompartmentKey> keysOf(std::initializer_list<Compartment> compartments) const {
        std::map<Compartment, vault::CompartmentKey> keys;
        for (Compartment compartment : compartments) keys.emplace(compartment, keys_.at(compartment).clone());
        return keys;
    }

    SteppingClock clock_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::map<Compartment, vault::CompartmentKey> keys_;
    vault::suite::BoxKeys auditor_;
    std::unique_ptr<store::Database> database_;
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
