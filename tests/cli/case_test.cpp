// Assistance cases from outside, stage by stage (rows 79, 85).

#include "tests/cli/program.h"

#include <QDateTime>

using namespace tonghu::cli_test;

class CaseTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString child_;

    static QString today() { return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate); }
    QString open() {
        const Run run = office_->ask("director", {"case", "open", child_, "type=临时救助", "goals=渡过难关"});
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return run.json()["case"].toObject()["id"].toString();
    }
    QString stageOf(const QString& id) {
        return office_->ask("director", {"case", "show", id}).json()["case"].toObject()["stage"].toString();
    }
    void go(const QString& user, const QString& id, const QStringList& words) {
        const Run run = office_->ask(user, QStringList{"case", "advance", id} + words);
        QVERIFY2(run.code == 0, run.summary().constData());
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(40);
        child_ = office_->ask("director", {"child", "list", "--limit", "1"})
                     .json()["children"]
                     .toArray()[0]
                     .toObject()["id"]
                     .toString();
        QVERIFY(!child_.isEmpty());
    }

    void a_case_goes_through_its_stages() {
        const QString id = open();
        QCOMPARE(stageOf(id), "found");
        go("director", id, {"--stage", "accepted"});
        go("director", id, {"--stage", "verified"});
        go("county", id, {"--stage", "decided", "decision=granted", "decision_on=" + today(), "amount=1200"});
        QCOMPARE(stageOf(id), "decided");
        const QJsonObject shown = office_->ask("director", {"case", "show", id}).json()["case"].toObject();
        QCOMPARE(shown["amount"].toInt(), 120000);
        QVERIFY(!shown["decided_on"].toString().isEmpty());
        QVERIFY(shown["plan_items"].isArray() && shown["payments"].isArray());
        go("director", id, {"--stage", "delivering"});
    }

    void a_stage_is_not_skipped() {
        const QString id = open();
        const Run run = office_->ask("director", {"case", "advance", id, "--stage", "delivering"});
        EXITS(run, 1);
        QCOMPARE(run.errorCode(), "case.stage_not_next");
        QCOMPARE(stageOf(id), "found");
    }

    void nothing_is_decided_without_a_decision() {
        const QString id = open();
        go("director", id, {"--stage", "accepted"});
        go("director", id, {"--stage", "verified"});
        const Run run = office_->ask("county", {"case", "advance", id, "--stage", "decided"});
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        QCOMPARE(run.errorCode(), "case.decision_missing");
        QCOMPARE(stageOf(id), "verified");
    }

    void a_director_does_not_decide() {
        const QString id = open();
        go("director", id, {"--stage", "accepted"});
        go("director", id, {"--stage", "verified"});
        const Run run = office_->ask(
            "director", {"case", "advance", id, "--stage", "decided", "decision=granted", "decision_on=" + today()});
        EXITS(run, 1);
        QCOMPARE(stageOf(id), "verified");
    }

    void where_several_stages_may_follow_one_is_asked_for() {
        const Run run = office_->ask("director", {"case", "advance", open()});
        EXITS(run, 2);
        QVERIFY(run.err.contains("accepted"));
    }

    void cases_are_listed_by_stage_and_by_child() {
        const QString id = open();
        const Run run = office_->ask("director", {"case", "list", "--stage", "found"});
        EXITS(run, 0);
        bool listed = false;
        for (const QJsonValue& one : run.json()["cases"].toArray()) {
            QCOMPARE(one["stage"].toString(), "found");
            listed = listed || one["id"].toString() == id;
        }
        QVERIFY(listed);
        for (const QJsonValue& one : office_->ask("director", {"case", "list", child_}).json()["cases"].toArray())
            QCOMPARE(one["child"].toString(), child_);
    }

    void a_case_ends_with_its_effect() {
        const QString id = open();
        const Run without = office_->ask("director", {"case", "close", id});
        QVERIFY2(without.code == 1 || without.code == 3, without.summary().constData());
        QCOMPARE(stageOf(id), "found");
    }
};

QTEST_GUILESS_MAIN(CaseTest)
#include "case_test.moc"
