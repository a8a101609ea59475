// Whoever reads the memory of the program after it was locked finds neither passphrase nor key.
// Started again with --hold, this test is the program that is looked into.

#include "tests/support/workspace.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <fstream>
#include <sstream>

using namespace tonghu;
using namespace tonghu::support;

namespace {

/// The program: reads a passphrase without a copy, unlocks, waits, locks, waits.
int hold(const char* folder) {
    vault::Secret typed(256);
    const auto length = ::read(STDIN_FILENO, typed.data(), typed.size());
    if (length <= 0) return 2;
    auto workspace = must(workspace::Workspace::open(folder, theCatalogue(), std::make_shared<SettableClock>()));
    auto passphrase = vault::Secret::copyOf(typed.span().first(std::size_t(length)));
    typed = {};
    auto session = must(workspace.unlock("reporter", passphrase));
    passphrase = {};
    session->database().single("select count(*) from core.child");
    char go = 'u';
    if (::write(STDOUT_FILENO, &go, 1) != 1 || ::read(STDIN_FILENO, &go, 1) != 1) return 2;
    session.reset();
    go = 'l';
    if (::write(STDOUT_FILENO, &go, 1) != 1 || ::read(STDIN_FILENO, &go, 1) != 1) return 2;
    return 0;
}

/// How often `sought` lies in the memory of the process that may be written to.
int findIn(qint64 process, std::string_view sought) {
    std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
    const int memory = ::open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        std::istringstream fields(line);
        std::string range, rights;
        fields >> range >> rights;
        if (!rights.starts_with("rw")) continue;
        const auto from = std::stoull(range, nullptr, 16),
                   to = std::stoull(range.substr(range.find('-') + 1), nullptr, 16);
        std::string bytes(to - from, '\0');
        const auto got = ::pread(memory, bytes.data(), bytes.size(), off_t(from));
        if (got <= 0) continue;
        bytes.resize(std::size_t(got));
        for (std::size_t at = bytes.find(sought); at != std::string::npos; at = bytes.find(sought, at + 1)) ++found;
    }
    ::close(memory);
    return found;
}

}  // namespace

class MemoryTest : public QObject {
    Q_OBJECT

private slots:
    void a_locked_program_holds_neither_passphrase_nor_key() {
        TestWorkspace workspace = std::move(aWorkspace().withUser("reporter", "report_officer", "430181000000"));
        const std::string passphrase = "P-" + vault::suite::toHex(vault::suite::randomBytes(16));
        must(workspace.workspace().changePassphrase(*workspace.session("reporter"), testPassphrase(),
                                                    vault::Secret::copyOf(passphrase)));
        std::map<std::string, std::string> sought{{"passphrase", passphrase}};
        {
            const auto session = must(workspace.workspace().unlock("reporter", vault::Secret::copyOf(passphrase)));
            for (const auto& [compartment, key] : session->unlocked().keys) {
                sought["key of " + std::string(nameOf(compartment))] = vault::suite::textOf(key.span());
                sought["written key of " + std::string(nameOf(compartment))] = vault::suite::toHex(key.span());
            }
            sought["secret key"] = vault::suite::textOf(session->unlocked().secretKey.span());
        }

        QProcess program;
        program.start("/proc/self/exe", {"--hold", QString::fromStdString(workspace.folder().string())});
        QVERIFY(program.waitForStarted());
        program.write(QByteArray::fromStdString(passphrase));
        QVERIFY(program.waitForReadyRead(60'000));
        QCOMPARE(program.readAllStandardOutput(), QByteArray("u"));
        if (findIn(program.processId(), sought.at("key of core")) == 0)
            QSKIP("this system does not let the test look into another process");
        program.write("g");
        QVERIFY(program.waitForReadyRead(60'000));
        QCOMPARE(program.readAllStandardOutput(), QByteArray("l"));
        for (const auto& [what, bytes] : sought)
            QVERIFY2(findIn(program.processId(), bytes) == 0, (what + " is still there").c_str());
        program.write("g");
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitCode(), 0);
    }

    void the_process_keeps_its_memory_to_itself() {
        const pid_t child = ::fork();
        if (child == 0) {
            if (!workspace::hardenProcess()) ::_exit(1);
            rlimit core{1, 1};
            ::getrlimit(RLIMIT_CORE, &core);
            if (core.rlim_cur != 0 || core.rlim_max != 0) ::_exit(2);
            const int made = ::open("/dev/shm", O_TMPFILE | O_RDWR, 0666);
            struct stat about {};
            if (made >= 0 && (::fstat(made, &about) != 0 || (about.st_mode & 077) != 0)) ::_exit(3);
            // As another user the kernel itself refuses; root is above that.
            if (::geteuid() != 0 && ::open("/proc/self/mem", O_RDONLY) >= 0) ::_exit(4);
            std::signal(SIGABRT, SIG_DFL);
            ::abort();  // and leaves no core behind
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY2(WIFSIGNALED(status), std::to_string(status).c_str());
        QVERIFY(!WCOREDUMP(status));
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--hold") return hold(argv[2]);
    QCoreApplication application(argc, argv);
    MemoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "memory_test.moc"
