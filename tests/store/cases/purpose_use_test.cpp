// A purpose is named before a look beyond one's caseload, a print, an export; what is forbidden is stopped for every
// role and leaves a trace.

#include "model/cases/purpose_use.h"
#include "model/cases/paper_copies.h"
#include "model/cases/registers.h"
#include "model/report/monthly.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::PurposeUse;
using policy::PurposeAct;

namespace {

constexpr const char* everybody[] = {"director", "worker",   "supervisor", "county",
                                     "reporter", "security", "sysadmin",   "auditor"};

}  // namespace

class PurposeUseTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_;

    std::vector<audit::Entry> newest(int count) const {
        audit::Log::Filter filter;
        filter.limit = count;
        return must(workspace_->session("auditor")->readLog(filter));
    }
    /// The newest entry of `user` about a purpose.
    std::optional<audit::Entry> lastOf(const std::string& user, const std::string& note) const {
        for (const audit::Entry& entry : newest(30))
            if (entry.user == user && entry.event.note == note) return entry;
        return std::nullopt;
    }

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>(aWorkspace());
        workspace_->withUsers();
        child_ = must(workspace_->session("director")->children().add(aChild()));
    }

    void a_forbidden_purpose_stops_everybody_and_is_logged_data() {
        QTest::addColumn<QString>("user");
        for (const char* user : everybody) QTest::addRow("duty 16: %s", user) << user;
    }
    void a_forbidden_purpose_stops_everybody_and_is_logged() {
        QFETCH(QString, user);
        const std::string name = user.toStdString();
        {
            auto session = workspace_->session(name);
            PurposeUse use(session->context());
            for (PurposeAct act : {PurposeAct::Print, PurposeAct::Export, PurposeAct::Publish})
                QCOMPARE(codeOf(use.name(act, "fundraising")), std::string("purpose.forbidden"));
        }
        const auto trace = lastOf(name, "purpose.forbidden");
        QVERIFY(trace.has_value());
        QCOMPARE(trace->event.verb, audit::Verb::Refused);
        QCOMPARE(trace->event.purpose, std::string("fundraising"));
    }

    void what_was_typed_and_is_no_purpose_does_not_get_into_the_log() {
        {
            auto session = workspace_->session("county");
            QCOMPARE(codeOf(PurposeUse(session->context()).name(PurposeAct::Export, "王小兰")),
                     std::string("purpose.unknown"));
        }
        for (const audit::Entry& entry : newest(30)) QVERIFY(entry.event.purpose != "王小兰");
    }

    void a_supervisor_names_a_purpose_once_a_child() {
        auto county = workspace_->session("county");
        QCOMPARE(codeOf(county->children().show(child_, "")), std::string("purpose.missing"));
        must(county->children().show(child_, "guardianship"));
        must(county->children().show(child_, ""));
        QCOMPARE(lastOf("county", "")->event.purpose, std::string("guardianship"));
        // The next session starts anew.
        QCOMPARE(codeOf(workspace_->session("county")->children().show(child_, "")), std::string("purpose.missing"));
    }

    void the_director_named_in_the_file_goes_on_without() {
        auto director = workspace_->session("director");
        QVERIFY(!must(PurposeUse(director->context()).beyondCaseload(child_)));
        must(director->children().show(child_, "home_visit"));
    }

    void a_colleague_of_the_same_village_looks_beyond_their_caseload() {
        workspace_->withUser("substitute", "child_director", "430181103201");
        auto substitute = workspace_->session("substitute");
        QVERIFY(must(PurposeUse(substitute->context()).beyondCaseload(child_)));
        QCOMPARE(codeOf(substitute->children().show(child_, "")), std::string("purpose.missing"));
        QCOMPARE(codeOf(substitute->children().show(child_, "home_visit")), std::string("purpose.consent_missing"));
        must(substitute->children().show(child_, "filing"));
    }

    void what_rests_on_consent_waits_for_it() {
        auto supervisor = workspace_->session("supervisor");
        QCOMPARE(codeOf(supervisor->children().show(child_, "home_visit")), std::string("purpose.consent_missing"));
        must(supervisor->children().show(child_, "filing"));
    }

    void nothing_goes_out_for_a_purpose_that_was_switched_off() {
        auto county = workspace_->session("county");
        cases::Registers registers(county->context());
        for (const Record& line : must(registers.list("processing")))
            if (line.text("purpose") == "statistics")
                must(registers.act("processing", line.id, cases::RegisterAct::SwitchOff));
        QCOMPARE(codeOf(PurposeUse(county->context()).name(PurposeAct::Export, "statistics")),
                 std::string("purpose.switched_off"));
        auto report = must(report::monthlyReport(*county, {.month = "2026-02", .threshold = {}}));
        QCOMPARE(codeOf(report::recordExport(*county, report, "csv", {.purpose = "statistics"})),
                 std::string("purpose.switched_off"));
    }

    void a_workspace_without_assessments_exports_nothing() {
        TestWorkspace bare = aWorkspace();
        bare.withUser("county", "county_supervisor", "430181000000");
        auto county = bare.session("county");
        QCOMPARE(codeOf(PurposeUse(county->context()).name(PurposeAct::Export, "statistics")),
                 std::string("purpose.switched_off"));
    }

    void an_export_names_its_purpose_data() {
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<QString>("code");
        QTest::newRow("duty 16: traffic") << "traffic"
                                          << "purpose.forbidden";
        QTest::newRow("duty 48: not its work") << "medical"
                                               << "purpose.not_of_role";
        QTest::newRow("duty 48: none") << ""
                                       << "purpose.missing";
        QTest::newRow("duty 108: statistics") << "statistics"
                                              << "";
    }
    void an_export_names_its_purpose() {
        QFETCH(QString, purpose);
        QFETCH(QString, code);
        auto county = workspace_->session("county");
        auto report = must(report::monthlyReport(*county, {.month = "2026-02", .threshold = {}}));
        QCOMPARE(QString::fromStdString(
                     codeOf(report::recordExport(*county, report, "csv", {.purpose = purpose.toStdString()}))),
                 code);
    }

    void what_may_be_chosen_is_told_with_what_stops_it() {
        auto county = workspace_->session("county");
        const auto choices = PurposeUse(county->context()).choices(PurposeAct::OpenBeyondCaseload, child_);
        std::map<std::string, std::string> stops;
        for (const auto& choice : choices) stops[choice.purpose->key] = choice.stop ? choice.stop->code : "";
        QCOMPARE(stops.at("guardianship"), std::string());
        QCOMPARE(stops.at("assessment"), std::string("purpose.consent_missing"));
        QCOMPARE(stops.at("labelling"), std::string("purpose.forbidden"));
        QVERIFY(!stops.contains("medical"));
    }

    void every_print_is_numbered_and_comes_back_or_is_destroyed() {
        auto director = workspace_->session("director");
        cases::PaperCopies copies(director->context());
        QCOMPARE(codeOf(copies.add(child_, "child_file", "attention")), std::string("purpose.forbidden"));
        const auto first = must(copies.add(child_, "child_file", "filing"));
        const auto second = must(copies.add(child_, "letter", "filing"));
        QCOMPARE(first.number, std::string("CS01-P2026-000001"));
        QCOMPARE(second.number, std::string("CS01-P2026-000002"));
        must(copies.end(first.id, cases::PaperEnd::Returned));
        QCOMPARE(codeOf(copies.end(first.id, cases::PaperEnd::Returned)), std::string("paper.ended"));
        QCOMPARE(codeOf(copies.end(second.id, cases::PaperEnd::Destroyed)), std::string("paper.no_witness"));
        QCOMPARE(codeOf(copies.end(second.id, cases::PaperEnd::Destroyed, "director")),
                 std::string("paper.no_witness"));
        must(copies.end(second.id, cases::PaperEnd::Destroyed, "supervisor"));
        const auto all = must(copies.list(child_));
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all.front().text("state"), std::string("destroyed"));
        QCOMPARE(all.front().text("witness"), std::string("supervisor"));
    }

    void what_the_office_owes_is_printed_before_anybody_agreed() {
        auto director = workspace_->session("director");
        cases::PaperCopies copies(director->context());
        QCOMPARE(codeOf(copies.add(child_, "visit", "home_visit")), std::string("purpose.consent_missing"));
        must(copies.add(child_, "consent_form", "home_visit"));
        QCOMPARE(codeOf(copies.add(child_, "consent_form", "traffic")), std::string("purpose.forbidden"));
    }

    void paper_of_other_children_is_neither_printed_nor_listed() {
        auto director = workspace_->session("director");
        must(cases::PaperCopies(director->context()).add(child_, "child_file", "filing"));
        auto other = workspace_->session("director2");
        cases::PaperCopies copies(other->context());
        QCOMPARE(codeOf(copies.add(child_, "child_file", "filing")), std::string("record.not_found"));
        QCOMPARE(must(copies.list({})).size(), std::size_t(0));
        QCOMPARE(codeOf(copies.list(child_)), std::string("record.not_found"));
    }
};

QTEST_GUILESS_MAIN(PurposeUseTest)
#include "purpose_use_test.moc"
