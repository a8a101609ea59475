// Somebody has the folder, or another role's keys, and wants the scans: they lie in the compartments' files and nowhere
// else, and open under those keys alone.

#include "model/cases/attachments.h"
#include "tests/attack/raw_database.h"
#include "tests/support/workspace.h"

#include <QTest>

#include <fstream>

using namespace tonghu;
using namespace tonghu::support;
using attack::RawDatabase;

namespace {

const std::string secret = "SCAN-OF-A-FORM-4711";
const std::string scan = "%PDF-1.4\n" + secret + std::string(200'000, 'x') + "\n%%EOF\n";

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

class AttachmentsAttackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId file_;

    std::vector<std::string> raw(std::string_view user, Compartment compartment, std::string_view keyOf) {
        const auto session = workspace_->session(user);
        const auto key = compartmentNamed(keyOf);
        RawDatabase database(workspace_->folder() / (std::string(nameOf(compartment)) + ".db"),
                             session->unlocked().keys.at(*key));
        std::vector<std::string> rows;
        database.run("select hex(content) from attachment", &rows);
        return rows;
    }

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto director = workspace_->session("director");
        const RecordId child = must(director->children().add(aChild()));
        file_ = must(cases::Attachments(director->context()).add("child", child, {scan, "evidence", secret}));
    }
    void cleanupTestCase() { workspace_.reset(); }

    void no_file_shows_the_scan_without_a_key() {
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(workspace_->folder())) {
            if (!entry.is_regular_file()) continue;
            ++files;
            QVERIFY2(contentsOf(entry.path()).find(secret) == std::string::npos, entry.path().filename().c_str());
        }
        QVERIFY(files > 8);
    }

    void no_other_key_opens_it() {
        QCOMPARE(raw("director", Compartment::Narrative, "narrative").size(), std::size_t(1));
        for (const char* other : {"core", "identity", "contact", "family", "care", "consent"})
            QVERIFY2(raw("director", Compartment::Narrative, other).empty(), other);
        QVERIFY(raw("county", Compartment::Narrative, "core").empty());
    }

    void a_role_without_the_key_has_no_table_to_ask() {
        auto county = workspace_->session("county");
        QVERIFY(!county->database().holds(Compartment::Narrative));
        QVERIFY_EXCEPTION_THROWN(county->database().single("select content from narrative.attachment"), MachineFailure);
    }
};

QTEST_APPLESS_MAIN(AttachmentsAttackTest)
#include "attachments_test.moc"
