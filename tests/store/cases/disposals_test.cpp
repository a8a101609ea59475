// Who may restrict, open, delete and keep; what the law holds back; what a restricted file shows to nobody (rows 26,
// 36, 48, 66, 78, 88, 89).

#include "model/cases/disposals.h"
#include "model/cases/mandatory_reports.h"
#include "model/cases/retention.h"
#include "model/cases/today.h"
#include "model/exchange/known_children.h"
#include "model/report/tally.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::DisposalRequest;
using cases::Disposals;

namespace {

constexpr const char* village = "430181103201";

DisposalRequest aDeletion(RecordId child, std::string ground = "consent_withdrawn") {
    return {.kind = "delete", .record = child, .ground = std::move(ground), .reason = "监护人要求"};
}

DisposalRequest anOpening(RecordId child, int days = 2) {
    return {.kind = "unseal", .record = child, .reason = "法院调取", .citation = "民事诉讼法 70", .days = days};
}

}  // namespace

class DisposalsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_, supervisor_, county_;
    RecordId child_;
    std::string number_;

    RecordId add(const ChildWords& words) { return must(director_->children().add(words)); }

    std::string numberOfChild(RecordId child) {
        return textOf(director_->database().single("select case_number from core.child where id = $1", {child.value}));
    }

    void restrictIt() { must(Disposals(supervisor_->context()).restrict(child_, "asked_by_person", "监护人要求")); }

    bool isOnFile(RecordId child) {
        return numberOf(director_->database().single("select count(*) from core.child where id = $1", {child.value})) >
               0;
    }

    /// Children on file as the monthly report counts them, before anything is withheld.
    std::int64_t onFileInReport() {
        const report::Layout layout(county_->catalogue());
        const report::Columns columns(*county_, county_->division());
        const report::Period period{*Date::of(2026, 3, 1), today()};
        return report::count(*county_, layout, columns, period).at(layout.row("children_total"), 0).value;
    }

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
        supervisor_ = workspace_->session("supervisor");
        county_ = workspace_->session("county");
        child_ = add(aChild().named("诸葛知微").withResidentId(3).with("status", std::string("active")));
        number_ = numberOfChild(child_);
    }
    void cleanup() {
        director_.reset();
        supervisor_.reset();
        county_.reset();
        workspace_.reset();
    }

    void a_restricted_file_shows_nowhere() {
        add(aChild().named("别人").withResidentId(5).with("status", std::string("active")));
        must(director_->visits().save(child_, aVisit()));
        must(director_->cases().open(child_, {{"type", std::string("medical")}}));
        QCOMPARE(onFileInReport(), std::int64_t(2));
        restrictIt();
        QCOMPARE(onFileInReport(), std::int64_t(1));
        for (workspace::Session* session : {director_.get(), supervisor_.get(), county_.get()}) {
            QCOMPARE(must(session->children().list({})).total, std::int64_t(1));
            QCOMPARE(must(session->children().list({.search = number_})).total, std::int64_t(0));
            QCOMPARE(must(session->children().list({.status = "restricted"})).total, std::int64_t(0));
            QCOMPARE(codeOf(session->records().read("child", child_)), std::string("record.not_found"));
            QVERIFY(!session->children().findByCaseNumber(number_));
            QVERIFY(session->children().history(child_).empty());
            QVERIFY(session->records().parts("guardian", child_).empty());
            QVERIFY(must(session->consents().children()).rows.size() <= 1);
            QVERIFY(must(session->cases().list({})).empty());
            for (const auto& item : cases::Today(session->context()).list().items) QVERIFY(item.child != child_);
        }
        QCOMPARE(must(director_->children().list({.search = "诸葛"})).total, std::int64_t(0));
        QCOMPARE(must(director_->children().list({.search = "zhuge"})).total, std::int64_t(0));
        QVERIFY(must(director_->visits().list({})).empty());
        QVERIFY(must(director_->visits().due(today().plusDays(400))).size() <= 1);
        QVERIFY(!exchange::KnownChildren(*director_).hasNamesake("诸葛知微", "2015-09-15"));
        QCOMPARE(codeOf(director_->visits().save(child_, aVisit())), std::string("record.not_found"));
        QCOMPARE(codeOf(director_->children().set(child_, {{"risk_level", std::string("low")}}, "x")),
                 std::string("record.not_found"));
        QCOMPARE(codeOf(director_->consents().list(child_)), std::string("record.not_found"));
        // A number that a restricted file holds tells nobody that it is there.
        const auto worker = workspace_->session("worker");
        QVERIFY(codeOf(worker->children().add(aChild().named("重名").withResidentId(3).inInstitution(
                    "liuyang_welfare"))) != "child.duplicate_resident_id");
    }

    void restricting_asks_a_right_a_ground_and_a_reason() {
        QCOMPARE(codeOf(Disposals(director_->context()).restrict(child_, "dispute", "x")),
                 std::string("permission.missing"));
        Disposals disposals(supervisor_->context());
        QCOMPARE(codeOf(disposals.restrict(child_, "", "x")), std::string("disposal.ground_missing"));
        QCOMPARE(codeOf(disposals.restrict(child_, "mood", "x")), std::string("disposal.ground_unknown"));
        QCOMPARE(codeOf(disposals.restrict(child_, "dispute", "  ")), std::string("disposal.reason_missing"));
        QVERIFY(isOnFile(child_));
        QCOMPARE(must(director_->children().list({})).total, std::int64_t(1));
    }

    void nothing_unanswered_is_hidden_with_the_file() {
        must(cases::MandatoryReports(director_->context())
                 .make(child_, {{"situation", std::string("self_harm")},
                                {"found_at", std::string("2026-03-02 08:00")},
                                {"circumstances", std::string("x")}}));
        QCOMPARE(codeOf(Disposals(supervisor_->context()).restrict(child_, "dispute", "x")),
                 std::string("retention.running"));
        const RecordId asked = must(Disposals(supervisor_->context()).ask(aDeletion(child_)));
        QCOMPARE(codeOf(Disposals(county_->context()).approve(asked)), std::string("retention.running"));
        QVERIFY(isOnFile(child_));
    }

    void opening_takes_two_and_closes_by_itself() {
        restrictIt();
        Disposals asking(supervisor_->context()), deciding(county_->context());
        QCOMPARE(codeOf(Disposals(director_->context()).ask(anOpening(child_))), std::string("permission.missing"));
        DisposalRequest uncited = anOpening(child_);
        uncited.citation.clear();
        QCOMPARE(codeOf(asking.ask(uncited)), std::string("disposal.citation_missing"));
        QCOMPARE(codeOf(asking.ask(anOpening(child_, 90))), std::string("disposal.term"));
        const RecordId asked = must(asking.ask(anOpening(child_, 2)));
        QCOMPARE(codeOf(asking.ask(anOpening(child_, 2))), std::string("disposal.already_waiting"));
        QCOMPARE(codeOf(asking.approve(asked)), std::string("permission.missing"));
        QCOMPARE(codeOf(supervisor_->records().read("child", child_)), std::string("record.not_found"));
        must(deciding.approve(asked));
        QCOMPARE(must(supervisor_->children().show(child_, "guardianship")).text("case_number"), number_);
        // For the asker alone, to read, and in no list.
        QCOMPARE(codeOf(county_->records().read("child", child_)), std::string("record.not_found"));
        QCOMPARE(codeOf(director_->records().read("child", child_)), std::string("record.not_found"));
        QCOMPARE(must(supervisor_->children().list({})).total, std::int64_t(0));
        QCOMPARE(codeOf(supervisor_->children().set(child_, {{"risk_level", std::string("low")}}, "x")),
                 std::string("record.not_found"));
        workspace_->clock().advanceDays(1);
        QVERIFY(supervisor_->records().read("child", child_).has_value());
        workspace_->clock().advanceDays(1);
        QCOMPARE(codeOf(supervisor_->records().read("child", child_)), std::string("record.not_found"));
    }

    void nobody_approves_what_they_asked_themselves() {
        restrictIt();
        Disposals county(county_->context());
        const RecordId opening = must(county.ask(anOpening(child_)));
        QCOMPARE(codeOf(county.approve(opening)), std::string("disposal.same_person"));
        must(county.refuse(opening, "改由督导员提出"));
        const RecordId deletion = must(county.ask(aDeletion(child_)));
        QCOMPARE(codeOf(county.approve(deletion)), std::string("disposal.same_person"));
        QVERIFY(isOnFile(child_));
        QCOMPARE(must(county.waiting()).size(), std::size_t(1));
        QCOMPARE(must(county.waiting())[0].number("mine"), std::int64_t(1));
    }

    void lifting_a_restriction_takes_two() {
        restrictIt();
        Disposals county(county_->context());
        QCOMPARE(must(county.restricted()).size(), std::size_t(1));
        QVERIFY(must(county.restricted())[0].find("full_name") == nullptr);
        const RecordId asked =
            must(Disposals(supervisor_->context()).ask({.kind = "release", .record = child_, .reason = "争议已解决"}));
        QCOMPARE(must(director_->children().list({})).total, std::int64_t(0));
        must(county.approve(asked));
        QCOMPARE(must(director_->records().read("child", child_)).text("status"), std::string("active"));
    }

    void a_deletion_asks_a_ground_of_the_law() {
        Disposals asking(supervisor_->context());
        QCOMPARE(codeOf(asking.ask(aDeletion(child_, ""))), std::string("disposal.ground_missing"));
        QCOMPARE(codeOf(asking.ask(aDeletion(child_, "tidying_up"))), std::string("disposal.ground_unknown"));
        QCOMPARE(codeOf(Disposals(director_->context()).ask(aDeletion(child_))), std::string("permission.missing"));
        // Of another township: there is no such child.
        workspace_->withUser("elsewhere", "township_supervisor", "430181104000");
        QCOMPARE(codeOf(Disposals(workspace_->session("elsewhere")->context()).ask(aDeletion(child_))),
                 std::string("record.not_found"));
    }

    void what_the_law_keeps_is_restricted_instead() {
        const auto worker = workspace_->session("worker");
        const RecordId child =
            must(worker->children().add(aChild().withResidentId(11).inInstitution("liuyang_welfare")));
        const RecordId asked = must(Disposals(worker->context()).ask(aDeletion(child)));
        const auto outcome = must(Disposals(county_->context()).approve(asked));
        QVERIFY(outcome.restrictedInstead && outcome.certificate.empty());
        QCOMPARE(outcome.holds.front().code, std::string("retention.permanent"));
        QVERIFY(isOnFile(child));
        QCOMPARE(codeOf(worker->records().read("child", child)), std::string("record.not_found"));
        const auto restricted = must(Disposals(county_->context()).restricted());
        QCOMPARE(restricted.size(), std::size_t(1));
        QVERIFY(restricted[0].text("note").find("retention.permanent") != std::string::npos);
    }

    void handing_over_leaves_the_number_only() {
        const auto worker = workspace_->session("worker");
        const RecordId child =
            must(worker->children().add(aChild().withResidentId(11).inInstitution("liuyang_welfare")));
        const std::string number = numberOfChild(child);
        DisposalRequest request{.kind = "archive", .record = child, .reason = "离院建档满期"};
        QCOMPARE(codeOf(Disposals(worker->context()).ask(request)), std::string("disposal.archive_missing"));
        request.archive = "浏阳市档案馆";
        request.receipt = "2026-17";
        const RecordId asked = must(Disposals(worker->context()).ask(request));
        const auto outcome = must(Disposals(county_->context()).approve(asked));
        QVERIFY(!isOnFile(child));
        const Record certificate = must(Disposals(county_->context()).certificate(outcome.certificate));
        QCOMPARE(certificate.text("case_number"), number);
        QCOMPARE(certificate.text("receipt"), std::string("2026-17"));
    }

    void a_certificate_of_a_deletion_names_nobody() {
        const RecordId asked = must(Disposals(supervisor_->context()).ask(aDeletion(child_)));
        const auto outcome = must(Disposals(county_->context()).approve(asked));
        QVERIFY(!isOnFile(child_));
        const Record certificate = must(Disposals(county_->context()).certificate(outcome.certificate));
        QCOMPARE(certificate.text("asked_by"), std::string("supervisor"));
        QCOMPARE(certificate.text("approved_by"), std::string("county"));
        for (const auto& [key, value] : certificate.fields) {
            QVERIFY2(textOf(value).find("诸葛") == std::string::npos && textOf(value) != number_, key.c_str());
            QVERIFY2(numberOf(value) != child_.value, key.c_str());
        }
        QCOMPARE(codeOf(Disposals(county_->context()).approve(asked)), std::string("record.not_found"));
    }

    void what_has_been_kept_long_enough_is_due_and_decided() {
        must(director_->children().set(child_,
                                       {{"status", std::string("closed")},
                                        {"closed_on", std::string("2026-03-01")},
                                        {"close_reason", std::string("moved")}},
                                       "迁出"));
        cases::Retention retention(supervisor_->context());
        QVERIFY(must(retention.due()).empty());
        workspace_->clock().set(*Date::of(2029, 3, 1));
        QVERIFY(must(retention.due()).empty());
        workspace_->clock().set(*Date::of(2029, 3, 2));
        const auto due = must(retention.due());
        QCOMPARE(due.size(), std::size_t(1));
        QCOMPARE(due[0].text("due_on"), std::string("2029-03-02"));
        QCOMPARE(due[0].text("rule"), std::string("child_file"));
        QCOMPARE(due[0].number("read"), std::int64_t(0));
        Disposals disposals(supervisor_->context());
        QCOMPARE(codeOf(disposals.keepLonger("child", child_, *Date::of(2040, 1, 1), "诉讼")),
                 std::string("retention.ceiling"));
        QCOMPARE(codeOf(disposals.keepLonger("child", child_, *Date::of(2030, 1, 1), "")),
                 std::string("disposal.reason_missing"));
        must(disposals.keepLonger("child", child_, *Date::of(2030, 1, 1), "诉讼"));
        QVERIFY(must(retention.due()).empty());
        workspace_->clock().set(*Date::of(2030, 1, 2));
        QCOMPARE(must(retention.due()).size(), std::size_t(1));
        must(disposals.ask(aDeletion(child_, "service_ended")));
        QVERIFY(must(retention.due()).empty());
    }

    void every_step_is_in_the_log() {
        restrictIt();
        const RecordId asked = must(Disposals(supervisor_->context()).ask(anOpening(child_)));
        must(Disposals(county_->context()).approve(asked));
        must(supervisor_->children().show(child_, "guardianship"));
        const auto auditor = workspace_->session("auditor");
        QStringList notes;
        for (const audit::Entry& entry : must(auditor->readLog({.caseNumber = number_})))
            notes << QString::fromStdString(entry.user + " " + entry.event.note);
        for (const char* note :
             {"supervisor disposal.restrict", "supervisor disposal.ask.unseal", "county disposal.unseal"})
            QVERIFY2(notes.contains(note), qPrintable(notes.join('\n')));
    }
};

QTEST_GUILESS_MAIN(DisposalsTest)
#include "disposals_test.moc"
