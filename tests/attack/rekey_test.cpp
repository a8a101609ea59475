// A role is taken away, its files go under fresh keys, and the power fails in the middle.

#include "tests/support/workspace.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace tonghu;
using namespace tonghu::support;
using workspace::Workspace;

namespace {

/// Some pages in every file that the director holds, so that a re-key takes a while.
void fillFiles(workspace::Session& worker) {
    auto& database = worker.database();
    store::Transaction transaction = database.begin();
    for (int id = 1; id <= 400; ++id) {
        database.execute("insert into core.child (id, case_number, division_code) values ($1, $2, '430181103201')",
                         {std::int64_t(id), "CS01-" + std::to_string(id)});
        database.execute("insert into identity.child (id, full_name) values ($1, $2)",
                         {std::int64_t(id), std::string(300, 'n')});
        database.execute(
            "insert into narrative.history (entity, record_id, field, before) values ('child', $1, 'x', $2)",
            {std::int64_t(id), std::string(2000, 't')});
    }
    const auto& box = worker.context().dropBoxes.at(Compartment::Identifier);
    database.execute(
        "insert into core.drop_box (compartment, entity, record_id, field, sealed)"
        " values ('identifier', 'nothing', 1, 'nothing', $1)",
        {vault::suite::toBase64(vault::sealToDropBox(box, "kept"))});
    transaction.commit();
}

std::int64_t rowsSeenBy(workspace::Session& worker) {
    return numberOf(worker.database().single(
        "select count(*) from core.child c join identity.child i on i.id = c.id"
        " join narrative.history h on h.record_id = c.id where length(full_name) = 300 and length(before) = 2000"));
}

void revokeDirector(const TestWorkspace& workspace) {
    const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
    must(workspace.workspace().revoke(*security, "director", administrator.get()));
}

void grantDirector(const TestWorkspace& workspace) {
    const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
    must(workspace.workspace().grant(*security, *administrator, "director", "child_director", "430181103201", ""));
}

}  // namespace

class RekeyTest : public QObject {
    Q_OBJECT

private slots:
    void killed_anywhere_everybody_still_opens_everything() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        fillFiles(*workspace.session("worker"));
        QElapsedTimer timer;
        timer.start();
        revokeDirector(workspace);
        const auto whole = timer.nsecsElapsed() / 1000;
        grantDirector(workspace);

        constexpr int kills = 60;
        int died = 0, left = 0;
        for (int round = 0; round < kills; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                revokeDirector(workspace);
                ::_exit(0);
            }
            ::usleep(useconds_t(whole * (round + 1) / kills));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            died += WIFSIGNALED(status);

            Workspace again = workspace.openedAgain();
            left += again.rekeyIsDue();
            {
                const auto worker = must(again.unlock("worker", testPassphrase()));
                QCOMPARE(rowsSeenBy(*worker), std::int64_t(400));
                QVERIFY(worker->verifyLog().holds);
            }
            for (const char* user : {"director2", "auditor"}) {
                const auto opened = again.unlock(user, testPassphrase());
                QVERIFY2(opened.has_value(), codeOf(opened).c_str());
            }
            // Both officers take it up again, whatever was left, and give the role back.
            const auto security = must(again.unlock("security", testPassphrase())),
                       administrator = must(again.unlock("sysadmin", testPassphrase()));
            must(again.grant(*security, *administrator, "director", "child_director", "430181103201", ""));
            QVERIFY(!again.rekeyIsDue());
            must(workspace.workspace().unlock("director", testPassphrase()));
        }
        QVERIFY2(died > kills / 3, "the children were never killed in time");
        QVERIFY2(left > 3, "no re-key was ever interrupted");
        const auto worker = workspace.session("worker");
        const auto faults = worker->check();
        QVERIFY2(faults.size() == 1 && faults.front().code == "check.drop_box", faults.front().code.c_str());
    }

    void what_lies_in_a_drop_box_follows_the_fresh_key() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        fillFiles(*workspace.session("worker"));
        {
            const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
            must(workspace.workspace().revoke(*security, "worker", administrator.get()));  // holds `identifier`
            must(workspace.workspace().grant(*security, *administrator, "worker", "institution_worker", "",
                                             "liuyang_welfare"));
        }
        const auto worker = workspace.session("worker");
        const auto sealed = textOf(worker->database().single("select sealed from core.drop_box"));
        const auto opened =
            vault::openDropBox(worker->unlocked().keys.at(Compartment::Identifier), *vault::suite::fromBase64(sealed));
        QCOMPARE(codeOf(opened), std::string());
        QCOMPARE(opened->text(), std::string_view("kept"));
    }

    void a_session_open_under_the_old_key_fails_and_harms_nothing() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        fillFiles(*workspace.session("worker"));
        auto stale = workspace.session("director2");
        QCOMPARE(numberOf(stale->database().single("select count(*) from core.child")), std::int64_t(400));
        revokeDirector(workspace);
        for (int attempt = 0; attempt < 3; ++attempt) {
            try {
                stale->database().execute("update core.child set case_number = 'stale'");
                QFAIL("written under a key that is gone");
            } catch (const MachineFailure& failure) {
                QCOMPARE(failure.error().kind, ErrorKind::Damaged);
            }
            try {
                stale->log().append({});
                QFAIL("written under a key that is gone");
            } catch (const MachineFailure&) {
            }
        }
        stale.reset();
        const auto worker = workspace.session("worker");
        QCOMPARE(rowsSeenBy(*worker), std::int64_t(400));
        QCOMPARE(numberOf(worker->database().single("select count(*) from core.child where case_number = 'stale'")),
                 std::int64_t(0));
        QVERIFY(worker->verifyLog().holds);
    }

    void a_full_disk_leaves_the_old_keys_or_both() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        fillFiles(*workspace.session("worker"));
        const pid_t child = ::fork();
        if (child == 0) {
            // No file may grow beyond this: journals of the larger files do not fit.
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{200'000, 200'000};
            const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
            ::setrlimit(RLIMIT_FSIZE, &small);
            const auto revoked = workspace.workspace().revoke(*security, "director", administrator.get());
            ::_exit(revoked ? 0 : revoked.error().kind == ErrorKind::Machine ? 7 : 8);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY2(WIFEXITED(status), std::to_string(status).c_str());
        QCOMPARE(WEXITSTATUS(status), 7);
        QCOMPARE(rowsSeenBy(*workspace.session("worker")), std::int64_t(400));
        const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
        must(workspace.workspace().rekeyWaiting(*security, *administrator));
        QVERIFY(!workspace.workspace().rekeyIsDue());
        QCOMPARE(rowsSeenBy(*workspace.session("worker")), std::int64_t(400));
    }
};

QTEST_GUILESS_MAIN(RekeyTest)
#include "rekey_test.moc"
