// Files attached to records: under the key of what they belong to, for those whose rows they are, gone with the record.

#include "model/cases/attachments.h"
#include "tests/support/workspace.h"

#include <QTest>

#include <fstream>

using namespace tonghu;
using namespace tonghu::support;
using cases::Attachments;

namespace {

const std::string scan = "%PDF-1.4\nscan of a form, signed by Wang Xiulan\n%%EOF\n";

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_, worker_;
    RecordId child_, other_, inInstitution_, consent_;

    RecordId consentOf(workspace::Session& session, RecordId child) {
        Record form;
        form.fields = {{"kind", std::string("guardian_consent")},
                       {"signed_on", today().iso()},
                       {"legal_basis", std::string("consent")},
                       {"signature_kind", std::string("signature")}};
        const auto guardians = session.records().parts("guardian", child);
        form.fields["signer_guardian"] = guardians.front().id.value;
        form.parts["consent_purpose"].push_back(
            {{}, {{"purpose", std::string("home_visit")}, {"result", std::string("agree")}}, {}});
        return must(session.consents().add(child, form));
    }

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>(aWorkspace());
        workspace_->withUsers();
        director_ = workspace_->session("director");
        child_ = must(director_->children().add(aChild()));
        consent_ = consentOf(*director_, child_);
        auto second = workspace_->session("director2");
        other_ = must(second->children().add(aChild().named("李四").inVillage("430181103202")));
        worker_ = workspace_->session("worker");
        inInstitution_ = must(worker_->children().add(aChild().named("赵六").inInstitution("liuyang_welfare")));
    }
    void cleanupTestCase() {
        director_.reset();
        worker_.reset();
        workspace_.reset();
    }

    void a_scan_lies_with_the_consent_and_comes_back_as_it_was() {
        Attachments attachments(director_->context());
        const RecordId id = must(attachments.add("consent", consent_, {scan, "signed_form", "三页"}));
        const auto list = must(attachments.list("consent", consent_));
        QCOMPARE(list.size(), std::size_t(1));
        QCOMPARE(list[0].id.value, id.value);
        QCOMPARE(list[0].title, std::string("三页"));
        QCOMPARE(list[0].mediaType, std::string("application/pdf"));
        QCOMPARE(list[0].byteCount, std::int64_t(scan.size()));
        QCOMPARE(list[0].sha256, list[0].originalSha256);
        QCOMPARE(list[0].sha256.size(), std::size_t(64));
        QCOMPARE(list[0].addedBy, std::string("director"));
        QCOMPARE(must(attachments.open(id)), scan);
        QCOMPARE(numberOf(director_->database().single("select count(*) from consent.attachment")), std::int64_t(1));
        QCOMPARE(numberOf(director_->database().single("select count(*) from narrative.attachment")), std::int64_t(0));
    }

    void each_kind_lies_under_its_own_key_data() {
        QTest::addColumn<std::string>("entity");
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<int>("expected");
        QTest::addRow("consent") << std::string("consent") << std::string("signed_form") << int(Compartment::Consent);
        QTest::addRow("visit") << std::string("visit") << std::string("photo") << int(Compartment::Narrative);
        QTest::addRow("child") << std::string("child") << std::string("evidence") << int(Compartment::Narrative);
        QTest::addRow("guardian") << std::string("guardian") << std::string("evidence") << int(Compartment::Family);
        QTest::addRow("numbers, duty 107")
            << std::string("consent") << std::string("identity_document") << int(Compartment::Identifier);
    }
    void each_kind_lies_under_its_own_key() {
        QFETCH(std::string, entity);
        QFETCH(std::string, kind);
        QFETCH(int, expected);
        QCOMPARE(int(Attachments(director_->context()).compartmentFor(entity, kind)), expected);
    }

    void another_village_finds_nothing() {
        auto second = workspace_->session("director2");
        Attachments theirs(second->context());
        QCOMPARE(codeOf(theirs.list("consent", consent_)), std::string("record.not_found"));
        QCOMPARE(codeOf(theirs.add("consent", consent_, {scan, "signed_form"})), std::string("record.not_found"));
        const auto mine = must(Attachments(director_->context()).list("consent", consent_));
        QVERIFY(!mine.empty());
        QCOMPARE(codeOf(theirs.open(mine[0].id)), std::string("record.not_found"));
        QCOMPARE(codeOf(theirs.remove(mine[0].id, "why")), std::string("record.not_found"));
        QVERIFY(theirs.ofChild(child_).empty());
    }

    void who_reads_does_not_attach_or_remove() {
        auto supervisor = workspace_->session("supervisor");
        Attachments read(supervisor->context());
        const auto list = must(read.list("consent", consent_));
        QCOMPARE(list.size(), std::size_t(1));
        QCOMPARE(must(read.open(list[0].id)), scan);
        QCOMPARE(codeOf(read.add("consent", consent_, {scan, "signed_form"})), std::string("permission.missing"));
        QCOMPARE(codeOf(read.remove(list[0].id, "why")), std::string("permission.missing"));
    }

    void without_the_key_nothing_is_attached_or_there() {
        auto reporter = workspace_->session("reporter");
        Attachments none(reporter->context());
        QVERIFY(!none.list("consent", consent_));
        const auto list = must(Attachments(director_->context()).list("consent", consent_));
        QCOMPARE(codeOf(none.open(list[0].id)), std::string("record.not_found"));
        // A director enters numbers and does not read them back: no key, so no scan of a card either.
        QCOMPARE(codeOf(Attachments(director_->context()).add("child", child_, {scan, "identity_document"})),
                 std::string("compartment.not_held"));
        QVERIFY(Attachments(worker_->context()).add("child", inInstitution_, {scan, "identity_document"}));
    }

    void what_is_not_a_scan_is_refused_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<std::string>("code");
        QTest::addRow("a program") << std::string("MZ") << std::string("photo") << std::string("attachment.wrong_type");
        QTest::addRow("nothing") << std::string() << std::string("photo") << std::string("attachment.empty");
        QTest::addRow("too much") << "%PDF-" + std::string(21u << 20, ' ') + "%%EOF" << std::string("photo")
                                  << std::string("attachment.too_large");
        QTest::addRow("no kind") << scan << std::string("selfie") << std::string("attachment.unknown_kind");
        QTest::addRow("a diary, duty 79")
            << scan << std::string("private_writing") << std::string("attachment.private_writing");
    }
    void what_is_not_a_scan_is_refused() {
        QFETCH(std::string, bytes);
        QFETCH(std::string, kind);
        QFETCH(std::string, code);
        QCOMPARE(codeOf(Attachments(director_->context()).add("child", child_, {bytes, kind})), code);
    }

    void a_diary_comes_in_where_the_law_lets_it() {
        Attachments attachments(worker_->context());
        QVERIFY(attachments.add("child", inInstitution_, {scan, "private_writing", {}, "crime_inquiry"}));
    }

    void every_look_is_in_the_log() {
        const auto before = director_->log().head().count;
        Attachments attachments(director_->context());
        const auto list = must(attachments.list("consent", consent_));
        must(attachments.open(list[0].id));
        QVERIFY(!attachments.open({12345}));
        QCOMPARE(director_->log().head().count, before + 3);
    }

    void a_changed_file_is_noticed() {
        Attachments attachments(worker_->context());
        const RecordId id = must(attachments.add("child", inInstitution_, {scan, "evidence"}));
        worker_->database().execute("update narrative.attachment set content = cast($1 as blob) where id = $2",
                                    {std::string("%PDF-1.4 another %%EOF"), id.value});
        QCOMPARE(codeOf(attachments.open(id)), std::string("attachment.changed"));
        QCOMPARE(codeOf(attachments.remove(id, "")), std::string("reason.missing"));
        must(attachments.remove(id, "attached to the wrong child"));
        QCOMPARE(codeOf(attachments.open(id)), std::string("record.not_found"));
    }

    void files_go_with_the_record() {
        Attachments attachments(worker_->context());
        const RecordId child = must(worker_->children().add(aChild().named("钱七").inInstitution("liuyang_welfare")));
        const RecordId consent = consentOf(*worker_, child);
        must(attachments.add("consent", consent, {scan, "signed_form"}));
        must(attachments.add("child", child, {scan, "photo"}));
        must(attachments.add("child", child, {scan, "identity_document"}));
        const auto guardians = worker_->records().parts("guardian", child);
        must(attachments.add("guardian", guardians.front().id, {scan, "evidence"}));
        QCOMPARE(attachments.ofChild(child).size(), std::size_t(4));
        QCOMPARE(attachments.removeOf("consent", consent), std::int64_t(1));
        QCOMPARE(attachments.ofChild(child).size(), std::size_t(3));
        QCOMPARE(attachments.removeOf("child", child), std::int64_t(3));
        QVERIFY(attachments.ofChild(child).empty());
        QVERIFY(!attachments.ofChild(inInstitution_).empty());
    }

    void a_file_whose_record_is_gone_is_found_by_the_check() {
        Attachments attachments(worker_->context());
        QVERIFY(worker_->check().empty());
        store::Transaction transaction = worker_->database().begin();
        worker_->database().execute("update narrative.attachment set record_id = 1 where entity = 'child'");
        const auto faults = worker_->check();
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].code, std::string("check.orphan"));
    }

    void no_file_of_the_folder_holds_a_word_of_it() {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(workspace_->folder()))
            if (entry.is_regular_file())
                QVERIFY2(contentsOf(entry.path()).find("Wang Xiulan") == std::string::npos,
                         entry.path().filename().c_str());
    }
};

QTEST_APPLESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
