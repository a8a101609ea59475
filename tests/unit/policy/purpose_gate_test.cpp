// The one rule behind every act that names a purpose: what is forbidden is forbidden to everybody, and nothing passes
// that is not the role's work, not assessed, or not agreed to.

#include "model/policy/purpose_gate.h"
#include "model/policy/assessment.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;

namespace {

constexpr PurposeAct allActs[] = {PurposeAct::OpenBeyondCaseload,
                                  PurposeAct::Print,
                                  PurposeAct::Export,
                                  PurposeAct::Provide,
                                  PurposeAct::Publish,
                                  PurposeAct::Reveal};

ConsentNeed needThat(bool allowed) {
    ConsentNeed need{.purpose = "assessment", .on = *Date::of(2026, 3, 2), .allowed = allowed};
    if (!allowed) need.missing = {"guardian_consent"};
    need.rows = {11};
    return need;
}

}  // namespace

class PurposeGateTest : public QObject {
    Q_OBJECT

    catalogue::Catalogue catalogue_;

    std::string answer(const char* role, const PurposeCase& asked) const {
        auto result = purposeGate(catalogue_, *catalogue_.role(role), asked);
        return result ? "" : result.error().code;
    }

private slots:
    void initTestCase() {
        auto loaded = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        QVERIFY(loaded.has_value());
        catalogue_ = std::move(*loaded);
    }

    void nobody_gets_through_for_a_forbidden_purpose_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("purpose");
        for (const catalogue::Role& role : catalogue_.roles())
            for (const catalogue::Purpose& purpose : catalogue_.purposes())
                if (purpose.forbidden)
                    QTest::addRow("duty 16: %s, %s", role.key.c_str(), purpose.key.c_str())
                        << QString::fromStdString(role.key) << QString::fromStdString(purpose.key);
    }
    void nobody_gets_through_for_a_forbidden_purpose() {
        QFETCH(QString, role);
        QFETCH(QString, purpose);
        const std::string key = purpose.toStdString();
        for (PurposeAct act : allActs)
            QCOMPARE(answer(role.toUtf8().constData(), {act, key, true, needThat(true)}),
                     std::string("purpose.forbidden"));
    }

    void a_role_names_its_own_work_alone_data() {
        QTest::addColumn<QString>("role");
        for (const catalogue::Role& role : catalogue_.roles())
            QTest::addRow("duty 48: %s", role.key.c_str()) << QString::fromStdString(role.key);
    }
    void a_role_names_its_own_work_alone() {
        QFETCH(QString, role);
        const catalogue::Role& known = *catalogue_.role(role.toStdString());
        for (const catalogue::Purpose& purpose : catalogue_.purposes()) {
            if (purpose.forbidden) continue;
            const bool own = std::ranges::find(known.purposes, purpose.key) != known.purposes.end();
            const std::string code =
                answer(role.toUtf8().constData(), {PurposeAct::OpenBeyondCaseload, purpose.key, true, needThat(true)});
            QCOMPARE(code, own ? std::string() : std::string("purpose.not_of_role"));
        }
    }

    void what_is_asked_decides_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<bool>("on");
        QTest::addColumn<int>("consent");  // -1: no child, 0: missing, 1: complete
        QTest::addColumn<QString>("answered");
        auto row = [](const char* tag, const char* role, PurposeAct act, const char* purpose, bool on, int consent,
                      const char* answered) {
            QTest::newRow(tag) << role << int(act) << purpose << on << consent << answered;
        };
        row("duty 48: no purpose", "county_supervisor", PurposeAct::Export, "", true, -1, "purpose.missing");
        row("duty 16: made up", "county_supervisor", PurposeAct::Export, "curiosity", true, -1, "purpose.unknown");
        row("duty 40: not assessed", "county_supervisor", PurposeAct::Export, "statistics", false, -1,
            "purpose.switched_off");
        row("duty 40: assessed", "county_supervisor", PurposeAct::Export, "statistics", true, -1, "");
        row("duty 74: help does not wait", "child_director", PurposeAct::Print, "mandatory_report", false, 0, "");
        row("duty 11: no consent", "county_supervisor", PurposeAct::OpenBeyondCaseload, "assessment", true, 0,
            "purpose.consent_missing");
        row("duty 11: consent", "county_supervisor", PurposeAct::OpenBeyondCaseload, "assessment", true, 1, "");
        row("duty 14: publishing is publication", "county_supervisor", PurposeAct::Publish, "statistics", true, 1,
            "purpose.not_for_this");
        row("duty 14: publication is published", "county_supervisor", PurposeAct::Export, "publication", true, 1,
            "purpose.not_for_this");
        row("duty 14: not without both", "county_supervisor", PurposeAct::Publish, "publication", true, 0,
            "purpose.consent_missing");
        row("duty 14: with both", "county_supervisor", PurposeAct::Publish, "publication", true, 1, "");
    }
    void what_is_asked_decides() {
        QFETCH(QString, role);
        QFETCH(int, act);
        QFETCH(QString, purpose);
        QFETCH(bool, on);
        QFETCH(int, consent);
        QFETCH(QString, answered);
        const std::string key = purpose.toStdString();
        PurposeCase asked{static_cast<PurposeAct>(act), key, on};
        if (consent >= 0) asked.consent = needThat(consent == 1);
        QCOMPARE(QString::fromStdString(answer(role.toUtf8().constData(), asked)), answered);
    }

    void what_may_be_chosen_gets_through() {
        for (const catalogue::Role& role : catalogue_.roles())
            for (PurposeAct act : allActs)
                for (const catalogue::Purpose* purpose : purposesFor(catalogue_, role, act)) {
                    QVERIFY(!purpose->forbidden);
                    QVERIFY(purposeGate(catalogue_, role, {act, purpose->key, true, needThat(true)}).has_value());
                }
    }

    void a_caseload_is_what_names_the_person() {
        Actor director{"li", catalogue_.role("child_director"), {}, {}, {}};
        QVERIFY(ownCaseload(director, {"li", "wang"}));
        QVERIFY(ownCaseload(director, {"", "li"}));
        QVERIFY(!ownCaseload(director, {"wang", "wang"}));
        Actor county{"zhou", catalogue_.role("county_supervisor"), {}, {}, {}};
        QVERIFY(!ownCaseload(county, {"li", "wang"}));
        Actor worker{"chen", catalogue_.role("institution_worker"), {}, "home", {}};
        QVERIFY(ownCaseload(worker, {"", "wang"}));
        QVERIFY(!ownCaseload(Actor{}, {"", ""}));
    }

    void risk_has_four_grades_data() {
        QTest::addColumn<int>("likelihood");
        QTest::addColumn<int>("impact");
        QTest::addColumn<QString>("grade");
        QTest::newRow("duty 111: least") << 1 << 1 << "low";
        QTest::newRow("duty 111: rare and grave") << 1 << 4 << "high";
        QTest::newRow("duty 111: between") << 1 << 2 << "medium";
        QTest::newRow("duty 111: middle") << 2 << 3 << "high";
        QTest::newRow("duty 111: next to most") << 4 << 3 << "severe";
        QTest::newRow("duty 111: most") << 4 << 4 << "severe";
    }
    void risk_has_four_grades() {
        QFETCH(int, likelihood);
        QFETCH(int, impact);
        QFETCH(QString, grade);
        QCOMPARE(QString::fromUtf8(nameOf(riskGrade(likelihood, impact)).data()), grade);
        QCOMPARE(riskGrade(likelihood, impact), riskGrade(impact, likelihood));
    }

    void an_overdue_review_opens_nothing_and_stops_nothing() {
        const Date day = *Date::of(2026, 3, 2);
        Assessment assessment{day.plusDays(-100), {}, day};
        QVERIFY(opens(assessment, day));
        QVERIFY(!opens(assessment, day.plusDays(1)));
        QVERIFY(carries(assessment));
        assessment.endedOn = day;
        QVERIFY(!carries(assessment));
        QVERIFY(!opens(assessment, day));
        QVERIFY(!carries({{}, {}, day}));
    }
};

QTEST_GUILESS_MAIN(PurposeGateTest)
#include "purpose_gate_test.moc"
