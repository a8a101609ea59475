// Somebody with every key and a second program looks for a child that was deleted: in rows, in free pages, between
// rows, after a kill in the middle, and after an older copy of a file was put back (rows 36, 50, 66).

#include "model/cases/attachments.h"
#include "model/cases/deletion_ledger.h"
#include "model/cases/disposals.h"
#include "tests/attack/raw_database.h"
#include "tests/support/workspace.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>

using namespace tonghu;
using namespace tonghu::support;
using attack::RawDatabase;
namespace fs = std::filesystem;

namespace {

constexpr const char* childName = "欧阳沁芷";
const std::vector<std::string> planted{childName,          "ouyangqinzhi",   "13807319988", "沙龙村老屋组77号",
                                       "慕容桂花",         "她说想念妈妈",   "哮喘喷雾剂",  "住院三周",
                                       "母亲来电要求更正", "慕容家的二女儿", "慕容家的附件"};

fs::path fileOf(const fs::path& folder, Compartment compartment) {
    return folder / (std::string(nameOf(compartment)) + ".db");
}

void copyFolder(const fs::path& from, const fs::path& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

}  // namespace

class DeletionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_;
    std::string caseNumber_;
    vault::CompartmentKeys keys_;

    Record plantedChild() const {
        Record record = aChild().named(childName).withResidentId(9).withGuardian(aGuardian().named("慕容桂花"));
        record.fields["household_phone"] = planted[2];
        record.fields["residence_address"] = planted[3];
        record.fields["nicknames"] = planted[9];
        return record;
    }

    void plant() {
        const auto director = workspace_->session("director");
        // Neighbors before and after, so that pages split and cells move.
        for (int order = 20; order < 60; ++order)
            must(director->children().add(aChild().named("邻居").withResidentId(order)));
        child_ = must(director->children().add(plantedChild()));
        for (int order = 60; order < 100; ++order)
            must(director->children().add(aChild().named("邻居").withResidentId(order)));
        must(director->children().set(child_, {{"risk_level", std::string("high")}}, planted[8]));
        for (int number = 0; number < 12; ++number) {
            Fields visit = aVisit();
            visit["child_words"] = planted[5] + std::string(900, 'x');
            must(director->visits().save(child_, visit));
        }
        const auto open =
            must(director->cases().open(child_, {{"type", std::string("medical")}, {"goals", planted[7]}}));
        must(director->cases().set(open, {{"responsible_user", std::string("supervisor")}}, planted[8]));
        director->visits().typing().keep(child_, {{"remarks", planted[5]}});
        const auto worker = workspace_->session("worker");  // empties the drop boxes
        worker->records().setDerived("child", child_, {{"medication", planted[6]}});
        for (Compartment compartment : allCompartments)
            if (auto key = worker->unlocked().keys.find(compartment); key != worker->unlocked().keys.end())
                keys_.emplace(compartment, key->second.clone());
        must(cases::Attachments(director->context())
                 .add("child", child_, {.bytes = "%PDF-1.4\n% " + planted[10] + "\n%%EOF\n", .kind = "other"}));
        caseNumber_ =
            textOf(worker->database().single("select case_number from core.child where id = $1", {child_.value}));
    }

    std::string pagesOf(Compartment compartment) const {
        return RawDatabase(fileOf(workspace_->folder(), compartment), keys_.at(compartment)).pages();
    }

    /// Where something of the child can still be read, as "identity: 13807319988".
    QStringList traces(bool withNumber = true) const {
        QStringList found;
        std::vector<std::string> sought = planted;
        sought.push_back(textOf(plantedChild().fields.at("resident_id")));
        if (withNumber) sought.push_back(caseNumber_);
        for (const auto& [compartment, key] : keys_) {
            const std::string pages = pagesOf(compartment);
            if (pages.empty()) found << "cannot read a file";
            for (const std::string& value : sought)
                if (pages.find(value) != std::string::npos)
                    found << QString::fromStdString(std::string(nameOf(compartment)) + ": " + value);
        }
        return found;
    }

    /// Rows that name the child, in all compartments.
    std::int64_t rowsOfChild() const {
        std::int64_t rows = 0;
        for (const auto& [compartment, key] : keys_) {
            std::vector<std::string> tables, count;
            RawDatabase raw(fileOf(workspace_->folder(), compartment), key);
            raw.run("select name from sqlite_master where type = 'table' and name in ('child')", &tables);
            for (const std::string& table : tables)
                raw.run("select count(*) from " + table + " where id = " + std::to_string(child_.value), &count);
            for (const std::string& line : count) rows += std::stoll(line);
        }
        return rows;
    }

    RecordId askForDeletion() {
        cases::DisposalRequest request{.kind = "delete", .record = child_, .ground = "consent_withdrawn"};
        request.reason = "监护人书面要求";
        return must(cases::Disposals(workspace_->session("supervisor")->context()).ask(request));
    }

    cases::DisposalOutcome deleteIt() {
        const RecordId asked = askForDeletion();
        return must(cases::Disposals(workspace_->session("county")->context()).approve(asked));
    }

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        plant();
    }
    void cleanup() {
        keys_.clear();
        workspace_.reset();
    }

    void the_search_for_traces_finds_what_is_there() {
        const QStringList found = traces();
        for (const std::string& value : planted) {
            bool somewhere = false;
            for (const QString& trace : found) somewhere = somewhere || trace.endsWith(QString::fromStdString(value));
            QVERIFY2(somewhere, value.c_str());
        }
    }

    void nothing_of_a_deleted_child_is_left_in_any_file() {
        const auto outcome = deleteIt();
        QVERIFY2(outcome.certificate.ends_with("-D-2026-0001"), outcome.certificate.c_str());
        QVERIFY2(!outcome.waiting.empty(), "the county holds no key to health, so something must wait");
        // The director holds all but identifier and health; the worker holds all.
        workspace_->session("director");
        workspace_->session("worker");
        QCOMPARE(traces(), QStringList());
        QCOMPARE(rowsOfChild(), std::int64_t(0));
        const auto county = workspace_->session("county");
        const Record certificate = must(cases::Disposals(county->context()).certificate(outcome.certificate));
        QVERIFY(!certificate.text("completed_at").empty());
        QCOMPARE(certificate.parts.at("work").size(), std::size_t(9));
        QVERIFY(workspace_->session("worker")->check().empty());
        QCOMPARE(must(workspace_->session("director")->children().list({})).total, std::int64_t(80));
    }

    void what_is_beyond_the_keys_goes_with_the_next_who_holds_them() {
        deleteIt();
        const QStringList left = traces(false);
        QVERIFY2(left.filter("core: ").isEmpty() && left.filter("consent: ").isEmpty(), qPrintable(left.join('\n')));
        QVERIFY(!left.filter("contact: ").isEmpty());
        workspace_->session("director");
        const QStringList later = traces(false);
        QVERIFY2(later.filter("contact: ").isEmpty() && later.filter("narrative: ").isEmpty() &&
                     later.filter("identity: ").isEmpty(),
                 qPrintable(later.join('\n')));
        QVERIFY(!later.filter("health: ").isEmpty());
        workspace_->session("worker");
        QCOMPARE(traces(), QStringList());
    }

    void an_older_copy_of_a_file_meets_the_ledger_data() {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("core") << QStringList{"core"};
        QTest::newRow("narrative") << QStringList{"narrative"};
        QTest::newRow("health") << QStringList{"health"};
        QTest::newRow("all but the log") << QStringList{"core", "identity", "identifier", "contact", "family",
                                                        "care", "health",   "narrative",  "consent", "office"};
    }
    void an_older_copy_of_a_file_meets_the_ledger() {
        QFETCH(QStringList, files);
        const TemporaryFolder backup;
        copyFolder(workspace_->folder(), backup.path() / "old");
        deleteIt();
        workspace_->session("worker");
        QCOMPARE(traces(), QStringList());
        for (const QString& file : files)
            fs::copy_file(backup.path() / "old" / (file + ".db").toStdString(),
                          workspace_->folder() / (file + ".db").toStdString(), fs::copy_options::overwrite_existing);
        QVERIFY(!traces().isEmpty());
        workspace_->session("worker");
        QCOMPARE(traces(), QStringList());
    }

    void killed_anywhere_the_child_is_there_or_gone() {
        const RecordId asked = askForDeletion();
        const TemporaryFolder backup;
        copyFolder(workspace_->folder(), backup.path() / "before");
        int there = 0, gone = 0;
        // The first is not killed and tells how long it takes; the others are, ever later.
        std::chrono::microseconds whole{};
        for (int round = 0; round < 40; ++round) {
            copyFolder(backup.path() / "before", workspace_->folder());
            int ready[2];
            QCOMPARE(::pipe(ready), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                auto county = workspace_->session("county");
                cases::Disposals disposals(county->context());
                if (::write(ready[1], "x", 1) != 1) ::_exit(1);
                disposals.approve(asked);
                ::_exit(0);
            }
            ::close(ready[1]);
            char sign = 0;
            QCOMPARE(::read(ready[0], &sign, 1), ssize_t(1));
            ::close(ready[0]);
            const auto start = std::chrono::steady_clock::now();
            if (round > 0) {
                ::usleep(useconds_t(whole.count() * (round - 1) / 36));
                ::kill(child, SIGKILL);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (round == 0)
                whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
            // Nobody without all the keys comes first: the journals are rolled back by whoever opens the files.
            const auto county = workspace_->session("county");
            const bool isThere = numberOf(county->database().single("select count(*) from core.child where id = $1",
                                                                    {child_.value})) > 0;
            (isThere ? there : gone) += 1;
            QCOMPARE(numberOf(county->database().single("select count(*) from identity.child where id = $1",
                                                        {child_.value})),
                     std::int64_t(isThere));
            const auto worker = workspace_->session("worker");
            const std::int64_t visits =
                numberOf(worker->database().single("select count(*) from narrative.visit join core.visit on "
                                                   "core.visit.id = narrative.visit.id where parent_id = $1",
                                                   {child_.value}));
            QCOMPARE(visits, std::int64_t(isThere ? 12 : 0));
            QVERIFY(worker->check().empty());
            if (!isThere) QCOMPARE(rowsOfChild(), std::int64_t(0));
        }
        QVERIFY2(there > 3 && gone > 3, qPrintable(QString("%1 there, %2 gone").arg(there).arg(gone)));
    }
};

QTEST_GUILESS_MAIN(DeletionTest)
#include "deletion_test.moc"
