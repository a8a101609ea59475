// A workspace from its founding to the work of everybody in it.

#include "tests/support/workspace.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <fstream>

using namespace tonghu;
using namespace tonghu::support;
using workspace::Workspace;

namespace {

std::vector<std::string> heldBy(const workspace::Session& session) {
    std::vector<std::string> names;
    for (Compartment compartment : session.actor().held) names.emplace_back(nameOf(compartment));
    return names;
}

std::vector<audit::Entry> logOf(const TestWorkspace& workspace) {
    return must(workspace.session("auditor")->readLog({}));
}

}  // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private slots:
    void everybody_holds_the_compartments_of_their_role_and_no_other_data() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        using Names = std::vector<std::string>;
        QCOMPARE(heldBy(*workspace.session("reporter")), (Names{"core", "audit"}));
        QCOMPARE(heldBy(*workspace.session("county")), (Names{"core", "identity", "consent", "audit"}));
        for (const char* officer : {"security", "sysadmin", "auditor"})
            QCOMPARE(heldBy(*workspace.session(officer)), Names{"audit"});
        QCOMPARE(workspace.session("worker")->actor().held.size(), std::size_t(10));
        const auto director = workspace.session("director");
        QVERIFY(!director->database().holds(Compartment::Identifier));
        QVERIFY(!director->database().holds(Compartment::Health));
        QCOMPARE(director->actor().division->digits(), std::string("430181103201"));
        QCOMPARE(director->unitName(), std::string("测试市民政局"));
        QCOMPARE(workspace.session("auditor")->unitCode(), std::string("CS01"));
        QCOMPARE(workspace.session("security")->division().digits(), std::string("430181000000"));
    }

    void a_founding_with_faults_leaves_nothing_behind_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such division") << "division"
                                          << "founding.division_invalid";
        QTest::newRow("a village") << "village"
                                   << "founding.division_invalid";
        QTest::newRow("no name") << "unit"
                                 << "founding.unit_name_missing";
        QTest::newRow("a path as code") << "code"
                                        << "founding.unit_code_invalid";
        QTest::newRow("one person, two offices: duty 95") << "same"
                                                          << "account.exists";
        QTest::newRow("weak: duty 92") << "weak"
                                       << "passphrase.too_short";
    }
    void a_founding_with_faults_leaves_nothing_behind() {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        TemporaryFolder parent;
        const vault::Secret passphrase = testPassphrase(), weak = vault::Secret::copyOf("abc");
        workspace::Founding founding = aFounding(passphrase);
        if (fault == "division") founding.division = "12345";
        if (fault == "village") founding.division = "430181103201";
        if (fault == "unit") founding.unitName = "";
        if (fault == "code") founding.unitCode = "../x";
        if (fault == "same") founding.auditor.name = "security";
        if (fault == "weak") founding.auditor.passphrase = &weak;
        const auto folder = parent.path() / "new";
        const auto made = Workspace::create(folder, theCatalogue(), founding, std::make_shared<SettableClock>());
        QCOMPARE(QString::fromStdString(codeOf(made)), code);
        QVERIFY(!std::filesystem::exists(folder));
    }

    void a_folder_with_something_in_it_is_left_alone() {
        TemporaryFolder parent;
        std::ofstream(parent.path() / "letter.txt") << "mine";
        const vault::Secret passphrase = testPassphrase();
        const auto clock = std::make_shared<SettableClock>();
        QCOMPARE(codeOf(Workspace::create(parent.path(), theCatalogue(), aFounding(passphrase), clock)),
                 std::string("workspace.not_empty"));
        QCOMPARE(codeOf(Workspace::open(parent.path(), theCatalogue(), clock)),
                 std::string("workspace.not_a_workspace"));
        QCOMPARE(codeOf(Workspace::open(parent.path() / "nowhere", theCatalogue(), clock)),
                 std::string("workspace.not_found"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(parent.path()), {}), std::ptrdiff_t(1));
    }

    void only_the_owner_may_read_any_file() {
        TestWorkspace workspace = aWorkspace();
        workspace.session("auditor");
        using std::filesystem::perms;
        for (const auto& entry : std::filesystem::directory_iterator(workspace.folder()))
            QVERIFY2((entry.status().permissions() & (perms::group_all | perms::others_all)) == perms::none,
                     entry.path().c_str());
    }

    void what_may_go_wrong_with_the_files_data() {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing compartment") << "missing"
                                             << "store.missing_file";
        QTest::newRow("file of another workspace, other key") << "foreign"
                                                              << "store.wrong_key_or_damaged";
        QTest::newRow("damaged") << "damaged"
                                 << "store.wrong_key_or_damaged";
        QTest::newRow("not encrypted") << "plain"
                                       << "store.plain_file";
        QTest::newRow("two files swapped") << "swapped"
                                           << "store.wrong_key_or_damaged";
        QTest::newRow("emptied") << "emptied"
                                 << "store.foreign_file";
    }
    void what_may_go_wrong_with_the_files() {
        QFETCH(QString, harm);
        QFETCH(QString, code);
        TestWorkspace workspace = std::move(aWorkspace().withUser("reporter", "report_officer", "430181000000"));
        const auto core = workspace.folder() / "core.db";
        if (harm == "missing") std::filesystem::remove(core);
        if (harm == "foreign") {
            TestWorkspace other = aWorkspace();
            std::filesystem::copy_file(other.folder() / "core.db", core,
                                       std::filesystem::copy_options::overwrite_existing);
        }
        if (harm == "damaged") {
            std::fstream file(core, std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(100);
            file << "damage";
        }
        if (harm == "plain") std::ofstream(core, std::ios::trunc) << std::string("SQLite format 3\0", 16) << "....";
        if (harm == "swapped") {
            std::filesystem::rename(core, workspace.folder() / "x");
            std::filesystem::rename(workspace.folder() / "identity.db", core);
        }
        if (harm == "emptied") std::filesystem::resize_file(core, 0);
        const auto opened = workspace.unlock("reporter");
        QCOMPARE(QString::fromStdString(codeOf(opened)), code);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
        QCOMPARE(QString::fromStdString(opened.error().place.file), QString("core.db"));
        QVERIFY(workspace.unlock("auditor").has_value());  // who does not need the file works on
    }

    void keys_that_are_gone_are_told_from_a_folder_that_never_was_one() {
        TestWorkspace workspace = aWorkspace();
        std::filesystem::remove(workspace.folder() / "keys.json");
        const auto opened = Workspace::open(workspace.folder(), theCatalogue(), std::make_shared<SettableClock>());
        QCOMPARE(codeOf(opened), std::string("vault.keys_missing"));
    }

    void officers_work_only_within_their_office() {  // duties 95, 96
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        const auto security = workspace.session("security"), administrator = workspace.session("sysadmin"),
                   director = workspace.session("director"), auditor = workspace.session("auditor");
        Workspace& office = workspace.workspace();
        QCOMPARE(codeOf(office.addUser(*security, "lan", testPassphrase())), std::string("permission.missing"));
        QCOMPARE(codeOf(office.addUser(*director, "lan", testPassphrase())), std::string("permission.missing"));
        QCOMPARE(codeOf(office.revoke(*administrator, "director")), std::string("permission.missing"));
        QCOMPARE(codeOf(office.setDisabled(*auditor, "director", true)), std::string("permission.missing"));
        must(office.addUser(*administrator, "lan", testPassphrase()));
        QCOMPARE(codeOf(office.grant(*administrator, *security, "lan", "child_director", "430181103201", "")),
                 std::string("permission.missing"));
        QCOMPARE(codeOf(office.grant(*security, *security, "lan", "child_director", "430181103201", "")),
                 std::string("permission.missing"));
        QCOMPARE(codeOf(director->readLog({})), std::string("permission.missing"));
        QCOMPARE(codeOf(security->readLog({})), std::string("permission.missing"));
    }

    void a_grant_names_rows_that_fit_the_role_data() {  // duty 86
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("division");
        QTest::addColumn<QString>("institution");
        QTest::addColumn<QString>("code");
        QTest::newRow("a village for a director") << "child_director"
                                                  << "430181103201"
                                                  << ""
                                                  << "";
        QTest::newRow("no village") << "child_director"
                                    << ""
                                    << ""
                                    << "grant.division_missing";
        QTest::newRow("a township for a director") << "child_director"
                                                   << "430181103000"
                                                   << ""
                                                   << "grant.division_missing";
        QTest::newRow("a village elsewhere") << "child_director"
                                             << "110101001001"
                                             << ""
                                             << "grant.division_outside";
        QTest::newRow("a township") << "township_supervisor"
                                    << "430181103000"
                                    << ""
                                    << "";
        QTest::newRow("a county") << "report_officer"
                                  << "430181"
                                  << ""
                                  << "";
        QTest::newRow("no digits") << "report_officer"
                                   << "liuyang"
                                   << ""
                                   << "grant.division_missing";
        QTest::newRow("no institution") << "institution_worker"
                                        << ""
                                        << ""
                                        << "grant.institution_missing";
        QTest::newRow("no such role") << "mayor"
                                      << "430181000000"
                                      << ""
                                      << "grant.role_unknown";
        QTest::newRow("a second auditor") << "auditor"
                                          << ""
                                          << ""
                                          << "grant.auditor_is_founded";
        QTest::newRow("a second security officer") << "security_officer"
                                                   << ""
                                                   << ""
                                                   << "";
    }
    void a_grant_names_rows_that_fit_the_role() {
        QFETCH(QString, role);
        QFETCH(QString, division);
        QFETCH(QString, institution);
        QFETCH(QString, code);
        TestWorkspace workspace = aWorkspace();
        const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
        must(workspace.workspace().addUser(*administrator, "lan", testPassphrase()));
        const auto granted = workspace.workspace().grant(*security, *administrator, "lan", role.toStdString(),
                                                         division.toStdString(), institution.toStdString());
        QCOMPARE(QString::fromStdString(codeOf(granted)), code);
        QCOMPARE(workspace.unlock("lan").has_value(), code.isEmpty());
    }

    void the_log_tells_who_unlocked_failed_and_was_granted_what() {  // duty 97
        TestWorkspace workspace = aWorkspace();
        const auto wrong = vault::Secret::copyOf("not the right one");
        QVERIFY(!workspace.workspace().unlock("security", wrong));
        QVERIFY(!workspace.workspace().unlock("security", wrong));
        QVERIFY(!workspace.workspace().unlock("stranger", wrong));
        workspace.withUser("director", "child_director", "430181103201");
        int unlocks = 0, failures = 0, strangers = 0, grants = 0, locks = 0;
        for (const audit::Entry& entry : logOf(workspace)) {
            unlocks += entry.event.verb == audit::Verb::Unlock && entry.user == "security";
            locks += entry.event.verb == audit::Verb::Lock && entry.user == "security";
            if (entry.event.verb == audit::Verb::UnlockFailed)
                (entry.user == "security" ? failures : strangers) += int(entry.event.count);
            grants += entry.event.verb == audit::Verb::Grant && entry.event.caseNumber == "director" &&
                      entry.user == "security" && entry.event.note == "grant.child_director";
        }
        QCOMPARE(unlocks, 1);
        QCOMPARE(locks, 1);
        QCOMPARE(failures, 2);
        QCOMPARE(strangers, 1);
        QCOMPARE(grants, 1);
        QVERIFY(workspace.session("auditor")->verifyLog().holds);
    }

    void officers_without_core_append_and_the_log_holds() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        for (const char* user : {"director", "security", "reporter", "sysadmin", "auditor", "county"})
            workspace.session(user);
        const auto worker = workspace.session("worker");
        QVERIFY2(worker->verifyLog().holds, worker->verifyLog().fault.c_str());
        const auto faults = worker->check();
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().code.c_str());
    }

    void a_role_taken_away_with_both_officers_puts_its_files_under_fresh_keys() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        vault::CompartmentKeys kept;
        {
            const auto director = workspace.session("director");
            for (const auto& [compartment, key] : director->unlocked().keys) kept.emplace(compartment, key.clone());
        }
        const std::string id = must(vault::KeyFile::load(workspace.folder())).workspaceId();
        QVERIFY(store::Database::open(workspace.folder(), id, kept).has_value());
        const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
        QCOMPARE(must(workspace.workspace().revoke(*security, "director", administrator.get())),
                 Workspace::Revocation::Rekeyed);
        for (const auto& [compartment, key] : kept) {
            vault::CompartmentKeys alone;
            alone.emplace(compartment, key.clone());
            QCOMPARE(codeOf(store::Database::open(workspace.folder(), id, alone)),
                     std::string("store.wrong_key_or_damaged"));
        }
        QCOMPARE(codeOf(workspace.unlock("director")), std::string("account.no_role"));
        // Everybody else works on, and so do both officers in the sessions that they have open.
        security->log().append({});
        administrator->log().append({});
        for (const char* user : {"director2", "worker", "supervisor", "county", "reporter", "auditor"})
            QVERIFY2(workspace.unlock(user).has_value(), user);
        const auto faults = workspace.session("worker")->check();
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().code.c_str());
        // And the role can be given again.
        must(workspace.workspace().grant(*security, *administrator, "director", "child_director", "430181103202", ""));
        QCOMPARE(workspace.session("director")->actor().division->digits(), std::string("430181103202"));
    }

    void a_role_taken_away_by_one_officer_waits_for_the_other_to_make_fresh_keys() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        const auto security = workspace.session("security");
        QCOMPARE(must(workspace.workspace().revoke(*security, "director")), Workspace::Revocation::RekeyDue);
        QVERIFY(workspace.workspace().rekeyIsDue());
        QCOMPARE(codeOf(workspace.unlock("director")), std::string("account.no_role"));
        QVERIFY(workspace.unlock("director2").has_value());
        const auto administrator = workspace.session("sysadmin");
        must(workspace.workspace().rekeyWaiting(*security, *administrator));
        QVERIFY(!workspace.workspace().rekeyIsDue());
        QVERIFY(workspace.unlock("director2").has_value());
    }

    void a_disabled_account_is_shut_out_until_it_is_enabled() {
        TestWorkspace workspace = std::move(aWorkspace().withUser("reporter", "report_officer", "430181000000"));
        const auto security = workspace.session("security");
        must(workspace.workspace().setDisabled(*security, "reporter", true));
        QCOMPARE(codeOf(workspace.unlock("reporter")), std::string("account.disabled"));
        must(workspace.workspace().setDisabled(*security, "reporter", false));
        QVERIFY(workspace.unlock("reporter").has_value());
    }

    void keys_from_before_the_newest_decision_are_refused() {
        TestWorkspace workspace = std::move(aWorkspace().withUser("reporter", "report_officer", "430181000000"));
        const auto keys = workspace.folder() / "keys.json";
        std::filesystem::copy_file(keys, workspace.folder() / "kept");
        {
            const auto security = workspace.session("security");
            must(workspace.workspace().setDisabled(*security, "reporter", true));
        }
        workspace.session("auditor");  // the workspace has seen the decision
        std::filesystem::rename(workspace.folder() / "kept", keys);
        QCOMPARE(codeOf(workspace.unlock("reporter")), std::string("vault.keys_older"));
    }

    void a_passphrase_is_changed_by_its_owner() {
        TestWorkspace workspace = std::move(aWorkspace().withUser("reporter", "report_officer", "430181000000"));
        const auto reporter = workspace.session("reporter");
        const auto fresh = vault::Secret::copyOf("nine herons over the lake"),
                   weak = vault::Secret::copyOf("reporter2026!X");
        Workspace& office = workspace.workspace();
        QCOMPARE(codeOf(office.changePassphrase(*reporter, testPassphrase(), weak)),
                 std::string("passphrase.has_account_name"));
        QCOMPARE(codeOf(office.changePassphrase(*reporter, fresh, fresh)), std::string("vault.wrong_passphrase"));
        must(office.changePassphrase(*reporter, testPassphrase(), fresh));
        QCOMPARE(codeOf(workspace.unlock("reporter")), std::string("vault.wrong_passphrase"));
        QVERIFY(office.unlock("reporter", fresh).has_value());
    }

    void two_programs_work_on_one_workspace() {
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        Workspace other = workspace.openedAgain();
        const auto one = workspace.session("director");
        const auto two = must(other.unlock("supervisor", testPassphrase()));
        for (int time = 0; time < 20; ++time) {
            one->log().append({});
            two->log().append({});
        }
        QVERIFY(one->verifyLog().holds);
        const auto third = must(one->another());
        QCOMPARE(third->actor().user, std::string("director"));
        third->log().append({});
        QVERIFY(two->verifyLog().holds);
    }

    void a_folder_that_cannot_be_written_is_told_and_nothing_changes() {
        TestWorkspace workspace = aWorkspace();
        const auto folder = workspace.folder();
        const pid_t child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0) {  // root writes everywhere: be nobody, to whom the folder belongs
                constexpr uid_t nobody = 65534;
                for (const auto& entry : std::filesystem::directory_iterator(folder))
                    if (::chown(entry.path().c_str(), nobody, nobody) != 0) ::_exit(90);
                for (const auto& path : {folder, folder.parent_path()})
                    if (::chown(path.c_str(), nobody, nobody) != 0) ::_exit(91);
                if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) ::_exit(92);
            }
            ::chmod(folder.c_str(), 0500);
            const std::string right = codeOf(workspace.unlock("auditor"));
            const std::string wrong =
                codeOf(workspace.workspace().unlock("auditor", vault::Secret::copyOf("not the right one")));
            ::chmod(folder.c_str(), 0700);
            if (right != "store.read_only" || wrong != "store.read_only") ::_exit(1);
            ::_exit(workspace.unlock("auditor") ? 0 : 2);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
