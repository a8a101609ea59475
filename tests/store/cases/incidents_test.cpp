// Incidents with real files: opened by anybody, handled by who may, told to each child and guardian who may be told.

#include "model/cases/incidents.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cases::Incidents;

namespace {

Fields lostLaptop() {
    return {{"kind", std::string("lost_device")}, {"summary", std::string("乡镇办公室笔记本电脑在公交车上丢失")}};
}

Fields contents() {
    return {{"data_kinds", std::string("name,contact")},
            {"cause", std::string("携带外出时遗失")},
            {"possible_harm", std::string("可能有陌生人打来电话")},
            {"measures_taken", std::string("已停用账号并报案")},
            {"people_can_do", std::string("接到陌生电话不要透露情况")},
            {"contact", std::string("浏阳市民政局 0731-83600000")}};
}

}  // namespace

class IncidentsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        workspace_->withUser("security2", "security_officer", "");
    }
    void init() {
        director_ = workspace_->session("director");
        incident_ = must(Incidents(director_->context()).open(lostLaptop()));
    }

    void anybody_opens_one() {
        for (const char* user :
             {"director", "worker", "supervisor", "county", "reporter", "security", "sysadmin", "auditor"}) {
            const RecordId id = must(Incidents(workspace_->session(user)->context()).open(lostLaptop()));
            const Record shown = must(Incidents(workspace_->session("security")->context()).show(id));
            QCOMPARE(shown.text("opened_by"), std::string(user));
            QVERIFY(QString::fromStdString(shown.text("number")).startsWith("CS01-I-2026-"));
            QVERIFY(!shown.text("due_at").empty());
        }
    }

    void only_who_handles_incidents_changes_one() {
        for (const char* user : {"director", "worker", "supervisor", "reporter", "sysadmin", "auditor"}) {
            const auto session = workspace_->session(user);
            Incidents theirs(session->context());
            QCOMPARE(codeOf(theirs.set(incident_, {{"grade", std::string("below")}}, "x")),
                     std::string("permission.missing"));
            QCOMPARE(codeOf(theirs.doStep(incident_, "ask_police", false, "")), std::string("permission.missing"));
            QCOMPARE(codeOf(theirs.close(incident_)), std::string("permission.missing"));
        }
    }

    void the_security_officer_learns_of_no_child() {
        const RecordId child = must(director_->children().add(aChild().named("王小兰")));
        QCOMPARE(must(Incidents(director_->context()).addAffected(incident_, {child})), 1);
        const auto security = workspace_->session("security");
        Incidents theirs(security->context());
        must(theirs.show(incident_));
        QCOMPARE(codeOf(theirs.notices(incident_)), std::string("permission.missing"));
        QCOMPARE(codeOf(theirs.addAffected(incident_, {child})), std::string("compartment.not_held"));
        QCOMPARE(codeOf(theirs.letters(incident_)), std::string("compartment.not_held"));
        // And cannot close what they cannot see told.
        QCOMPARE(codeOf(theirs.close(incident_)), std::string("compartment.not_held"));
    }

    void not_telling_takes_two_and_a_reason_duty_42() {
        const auto security = workspace_->session("security"), second = workspace_->session("security2");
        Incidents one(security->context()), other(second->context());
        QCOMPARE(codeOf(other.approveNotTelling(incident_)), std::string("incident.nothing_asked"));
        QCOMPARE(codeOf(one.askNotToTell(incident_, "encrypted", " ")), std::string("field.required"));
        QCOMPARE(codeOf(one.askNotToTell(incident_, "nobody_cares", "x")), std::string("field.required"));
        must(one.askNotToTell(incident_, "encrypted", "工作区加密，口令十四位，丢失时已锁定"));
        QCOMPARE(codeOf(one.approveNotTelling(incident_)), std::string("incident.same_person"));
        must(other.approveNotTelling(incident_));
        QCOMPARE(must(one.show(incident_)).text("notify"), std::string("not_tell"));
        // Asked anew, it is decided anew.
        must(other.askNotToTell(incident_, "recovered", "已找回"));
        QVERIFY(must(one.show(incident_)).text("notify").empty());
    }

    void it_is_closed_when_everything_is_done_duty_42() {
        const RecordId child = must(director_->children().add(aChild().withGuardian(aGuardian().named("李秀英"))));
        must(Incidents(director_->context()).addAffected(incident_, {child}));
        const auto county = workspace_->session("county");
        Incidents theirs(county->context());
        QCOMPARE(codeOf(theirs.close(incident_)), std::string("incident.not_graded"));
        must(theirs.set(incident_, {{"grade", std::string("larger")}}, "判定"));
        QCOMPARE(codeOf(theirs.close(incident_)), std::string("incident.steps_open"));
        QCOMPARE(codeOf(theirs.doStep(incident_, "isolate", false, "")), std::string("incident.step_unknown"));
        QCOMPARE(codeOf(theirs.doStep(incident_, "search_device", true, "")), std::string("field.required"));
        for (const std::string& step : theirs.checklist("lost_device"))
            must(theirs.doStep(incident_, step, step == "search_device", "公交公司回复没有"));
        QCOMPARE(codeOf(theirs.close(incident_)), std::string("incident.not_reported"));
        must(theirs.set(incident_, {{"reported_at", today().iso()}, {"reported_to", std::string("cac_province")}},
                        "已报告"));
        QVERIFY(must(theirs.show(incident_)).text("due_at").empty());
        must(theirs.decideToTell(incident_));
        const auto waiting = theirs.close(incident_);
        QCOMPARE(codeOf(waiting), std::string("incident.not_told"));
        QCOMPARE(waiting.error().details, std::vector<std::string>{"2"});
        for (const Record& notice : must(Incidents(director_->context()).notices(incident_))) {
            Incidents ours(director_->context());
            QCOMPARE(codeOf(ours.told(notice.id, {{"channel", std::string("letter")}})),
                     std::string("incident.proof_missing"));
            must(ours.told(notice.id, {{"channel", std::string("in_person")},
                                       {"told_at", today().iso() + " 09:30"},
                                       {"proof", std::string("本人签收")}}));
        }
        must(theirs.close(incident_));
        QCOMPARE(codeOf(theirs.set(incident_, {{"cause", std::string("x")}}, "x")), std::string("incident.closed"));
    }

    void each_letter_goes_to_who_may_be_told_and_names_no_other_child_duty_55() {
        const RecordId first = must(director_->children().add(
            aChild()
                .named("王小兰")
                .withGuardian(aGuardian().named("李秀英"))
                .withGuardian(aGuardian().named("王大力").with("under_suspicion", std::int64_t(1)))));
        const RecordId second =
            must(director_->children().add(aChild().named("赵小北").withGuardian(aGuardian().named("赵桂花"))));
        // The county knows no guardians: their places are filled by who does.
        QCOMPARE(must(Incidents(workspace_->session("county")->context()).addAffected(incident_, {first, second})), 2);
        Incidents ours(director_->context());
        QCOMPARE(must(ours.addAffected(incident_, {first})), 0);
        QCOMPARE(codeOf(ours.letters(incident_)), std::string("incident.contents_missing"));
        must(Incidents(workspace_->session("county")->context()).set(incident_, contents(), "查清"));
        const auto letters = must(ours.letters(incident_));
        QCOMPARE(letters.size(), std::size_t(4));
        std::set<std::pair<std::string, std::string>> pairs;
        for (const auto& letter : letters) {
            QVERIFY2(letter.addressee != "王大力", "a letter to who is under suspicion");
            pairs.emplace(letter.addressee, letter.childName);
            QCOMPARE(letter.toChild, letter.childName.empty());
        }
        QCOMPARE(pairs, (std::set<std::pair<std::string, std::string>>{
                            {"王小兰", ""}, {"李秀英", "王小兰"}, {"赵小北", ""}, {"赵桂花", "赵小北"}}));
        bool withheld = false;
        for (const Record& notice : must(ours.notices(incident_)))
            if (notice.text("withheld") == "do_not_inform") {
                withheld = true;
                QCOMPARE(codeOf(ours.told(notice.id, {{"channel", std::string("phone")},
                                                      {"told_at", today().iso()},
                                                      {"proof", std::string("x")}})),
                         std::string("incident.withheld"));
            }
        QVERIFY(withheld);
        // A neighbor's director makes no letters for these children, and learns nothing of the incident.
        const auto other = workspace_->session("director2");
        QCOMPARE(codeOf(Incidents(other->context()).letters(incident_)), std::string("record.not_found"));
        QCOMPARE(codeOf(Incidents(other->context()).show(incident_)), std::string("record.not_found"));
        QVERIFY(must(Incidents(other->context()).list()).empty());
        QVERIFY(must(Incidents(other->context()).notices(incident_)).empty());
    }

    void a_guardian_marked_after_the_letters_gets_no_more() {
        const RecordId child =
            must(director_->children().add(aChild().named("王小兰").withGuardian(aGuardian().named("李秀英"))));
        Incidents ours(director_->context());
        must(ours.addAffected(incident_, {child}));
        must(Incidents(workspace_->session("county")->context()).set(incident_, contents(), "查清"));
        QCOMPARE(must(ours.letters(incident_)).size(), std::size_t(2));
        const RecordId guardian = director_->records().parts("guardian", child).front().id;
        must(director_->children().setGuardian(guardian, {{"do_not_inform", std::int64_t(1)}}, "涉嫌"));
        const auto letters = must(ours.letters(incident_));
        QCOMPARE(letters.size(), std::size_t(1));
        QVERIFY(letters.front().toChild);
    }

    void a_drill_tells_nobody_duty_105() {
        Fields fields = lostLaptop();
        fields["drill"] = std::int64_t(1);
        Incidents ours(director_->context());
        const RecordId drill = must(ours.open(fields));
        const RecordId child = must(director_->children().add(aChild()));
        QCOMPARE(codeOf(ours.addAffected(drill, {child})), std::string("incident.drill"));
        QCOMPARE(codeOf(ours.letters(drill)), std::string("incident.drill"));
    }

private:
    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
    RecordId incident_;
};

QTEST_GUILESS_MAIN(IncidentsTest)
#include "incidents_test.moc"
