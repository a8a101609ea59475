// Somebody looks for a sealed juvenile record without being named for it: with every key of every compartment and a
// second program, through the services, in the log (row 78).

#include "model/cases/disposals.h"
#include "model/cases/sealed_records.h"
#include "tests/attack/raw_database.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using attack::RawDatabase;

namespace {

const std::string sealedText = "盗窃，附条件不起诉，考察期满";
constexpr const char* law = "预防未成年人犯罪法 59";

}  // namespace

class SealedTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, other_;

    cases::SealedRecords records(const workspace::Session& session) const {
        return {const_cast<workspace::Session&>(session).context(), session.unlocked(),
                workspace_->workspace().users()};
    }

    RecordId seal(const workspace::Session& session, RecordId child, std::vector<std::string> readers = {}) {
        return must(records(session).add(
            {{}, child, "not_prosecuted", "浏检未〔2026〕3号", sealedText, {}, {}, std::move(readers)}, law));
    }

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        workspace_->withUser("county2", "county_supervisor", "430181000000");
        const auto director = workspace_->session("director");
        child_ = must(director->children().add(aChild().withResidentId(1)));
        other_ = must(director->children().add(aChild().withResidentId(3)));
    }

    void only_who_is_named_learns_that_it_exists() {
        const auto county = workspace_->session("county");
        const auto county2 = workspace_->session("county2");
        const auto director = workspace_->session("director");
        seal(*county, child_);
        QCOMPARE(must(records(*county).list(child_, law)).size(), std::size_t(1));
        QCOMPARE(must(records(*county).list(child_, law))[0].text, sealedText);
        QVERIFY(must(records(*county).list(other_, law)).empty());
        // The same answer for who is not named, whether there is one or not.
        QVERIFY(must(records(*county2).list(child_, law)).empty());
        QVERIFY(must(records(*county2).list(other_, law)).empty());
        QCOMPARE(codeOf(records(*director).list(child_, law)), std::string("permission.missing"));
        QCOMPARE(codeOf(records(*county).list(child_, " ")), std::string("disposal.citation_missing"));
    }

    void a_colleague_can_be_named() {
        const auto county = workspace_->session("county");
        seal(*county, child_, {"county2"});
        QCOMPARE(must(records(*workspace_->session("county2")).list(child_, law)).size(), std::size_t(1));
        QCOMPARE(codeOf(records(*county).add({{}, child_, "crime", {}, sealedText, {}, {}, {"director"}}, law)),
                 std::string("sealed.reader_unknown"));
        QCOMPARE(codeOf(records(*county).add({{}, child_, "crime", {}, sealedText, {}, {}, {"nobody"}}, law)),
                 std::string("sealed.reader_unknown"));
    }

    void all_keys_and_a_second_program_find_no_child() {
        seal(*workspace_->session("county"), child_);
        const auto worker = workspace_->session("worker");  // holds every key
        for (const auto& [compartment, key] : worker->unlocked().keys) {
            RawDatabase raw(workspace_->folder() / (std::string(nameOf(compartment)) + ".db"), key);
            const std::string pages = raw.pages();
            QVERIFY(!pages.empty());
            for (const std::string& value : {sealedText, std::string("not_prosecuted"), std::string("浏检未")})
                QVERIFY2(pages.find(value) == std::string::npos, value.c_str());
            std::vector<std::string> rows;
            raw.run("select body from sealed_record union all select box from sealed_box", &rows);
            for (const std::string& row : rows) QVERIFY(row.find(std::to_string(child_.value)) == std::string::npos);
        }
        // A short record and a long one look alike.
        must(records(*workspace_->session("county"))
                 .add({{}, other_, "crime", {}, std::string(3000, 'x'), {}, {}, {}}, law));
        std::vector<std::string> lengths;
        RawDatabase(workspace_->folder() / "consent.db", worker->unlocked().keys.at(Compartment::Consent))
            .run("select length(body) from sealed_record", &lengths);
        QCOMPARE(lengths.size(), std::size_t(2));
        QCOMPARE(lengths[0], lengths[1]);
    }

    void the_log_names_the_act_and_not_the_child() {
        seal(*workspace_->session("county"), child_);
        const auto auditor = workspace_->session("auditor");
        bool told = false;
        for (const audit::Entry& entry : must(auditor->readLog({}))) {
            if (!entry.event.note.starts_with("sealed.")) continue;
            told = true;
            QVERIFY(!entry.event.record && entry.event.caseNumber.empty());
        }
        QVERIFY(told);
    }

    void it_goes_with_the_child_when_who_is_named_comes_next() {
        seal(*workspace_->session("county"), child_, {"county2"});
        seal(*workspace_->session("county"), other_);
        cases::DisposalRequest request{.kind = "delete", .record = child_, .ground = "unlawful", .reason = "误建"};
        const RecordId asked = must(cases::Disposals(workspace_->session("supervisor")->context()).ask(request));
        must(cases::Disposals(workspace_->session("county")->context()).approve(asked));
        workspace_->session("county2");
        std::vector<std::string> left;
        const auto worker = workspace_->session("worker");
        RawDatabase(workspace_->folder() / "consent.db", worker->unlocked().keys.at(Compartment::Consent))
            .run("select id from sealed_record", &left);
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(must(records(*workspace_->session("county")).list(other_, law)).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(SealedTest)
#include "sealed_test.moc"
