// Consent from outside: what the law asks, and that a visit without it is kept and not lost (rows 11, 12, 16, 74).

#include "tests/cli/program.h"

#include <QDate>

using namespace tonghu::cli_test;

namespace {

QString today() {
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate);
}
QString yearsAgo(int years, int days = 0) {
    return QDate::fromString(today(), Qt::ISODate).addYears(-years).addDays(days).toString(Qt::ISODate);
}

QJsonObject visit(const QString& outcome = "all_well") {
    return {{"visit_date", today()},         {"kind", "routine"},
            {"met", "child,guardian"},       {"outcome", outcome},
            {"safety_at_home", "good"},      {"child_heard", "heard"},
            {"child_words", "想和奶奶住 😀"}, {"remarks", "院墙已修好"}};
}

}  // namespace

class ConsentGateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString village_;

    /// A child with one guardian and no consent; the child's id and the guardian's.
    struct Filed {
        QString child, guardian;
    };
    Filed file(const QString& birth) {
        const QJsonObject record{
            {"full_name", "测试童"},
            {"sex", "2"},
            {"birth_date", birth},
            {"division_code", village_},
            {"status", "active"},
            {"guardians",
             QJsonArray{QJsonObject{{"full_name", "李桂花"}, {"relation", "祖母"}, {"kind", "grandparent"}}}}};
        const Run run = office_->askFrom("director", {"child", "add"}, record);
        if (run.code != 0) qWarning("%s", run.summary().constData());
        const QString id = run.json()["child"].toObject()["id"].toString();
        const QJsonObject shown = office_->ask("director", {"child", "show", id}).json()["child"].toObject();
        return {id, shown["guardians"].toArray()[0].toObject()["id"].toString()};
    }
    QJsonObject need(const QString& child, const QStringList& options = {}) {
        return office_->ask("director", QStringList{"consent", "need", child} + options).json();
    }
    static QJsonObject consent(const QString& kind, const QString& guardian, const QString& result = "agree") {
        QJsonObject form{{"kind", kind},
                         {"signed_on", today()},
                         {"signature_kind", "signature"},
                         {"refusal_explained", true},
                         {"purposes", QJsonArray{QJsonObject{{"purpose", "home_visit"}, {"result", result}}}}};
        if (kind.startsWith("guardian")) form["signer_guardian"] = guardian;
        if (kind.endsWith("notice")) form["notice_date"] = today();
        return form;
    }

private slots:
    void initTestCase() {
        office_ = Office::demo(10);
        village_ = office_->ask("director", {"unlock"}).json()["division"].toString();
    }

    void the_answer_has_the_shape_of_the_manual() {
        const Filed filed = file(yearsAgo(9));
        const QJsonObject answer = need(filed.child);
        QStringList keys = answer.keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{"age", "allowed", "missing", "needs", "on", "purpose", "rows"}));
        const QJsonObject why = need(filed.child, {"--why"});
        QCOMPARE(stringsOf(why["reasons"].toArray()), QStringList{"hear_child"});
        QCOMPARE(answer["purpose"].toString(), "home_visit");
        QCOMPARE(answer["on"].toString(), today());
        QCOMPARE(answer["age"].toInt(), 9);
        QCOMPARE(answer["allowed"].toBool(), false);
        QCOMPARE(stringsOf(answer["needs"].toArray()), QStringList{"guardian_consent"});
        QCOMPARE(stringsOf(answer["missing"].toArray()), QStringList{"guardian_consent"});
        QVERIFY(answer["rows"].toArray().contains(11));
    }

    void the_branches_by_age_data() {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QStringList>("needs");
        QTest::newRow("duty 11: the day before 14") << yearsAgo(14, 1) << QStringList{"guardian_consent"};
        QTest::newRow("duty 12: the 14th birthday") << yearsAgo(14) << QStringList{"guardian_consent", "child_consent"};
        QTest::newRow("duty 12: from 14") << yearsAgo(14, -1) << QStringList{"child_consent", "guardian_notice"};
    }
    void the_branches_by_age() {
        QFETCH(QString, birth);
        QFETCH(QStringList, needs);
        QStringList asked = stringsOf(need(file(birth).child)["needs"].toArray());
        asked.sort();
        needs.sort();
        QCOMPARE(asked, needs);
    }

    void a_separate_consent_is_asked_for_a_sensitive_group() {
        const QJsonObject answer = need(file(yearsAgo(9)).child, {"--purpose", "living_allowance"});
        QVERIFY(answer["needs"].toArray().contains("separate_consent:bank_account"));
        QVERIFY(answer["rows"].toArray().contains(33));
    }

    void a_duty_needs_a_notice_and_no_consent_unless_asked_as_consent() {
        const QString child = file(yearsAgo(9)).child;
        const QJsonObject duty = need(child, {"--purpose", "guardianship"});
        QCOMPARE(duty["allowed"].toBool(), true);
        QCOMPARE(stringsOf(duty["needs"].toArray()), QStringList{"notice"});
        const QJsonObject asConsent = need(child, {"--purpose", "guardianship", "--basis", "consent"});
        QVERIFY(asConsent["needs"].toArray().contains("guardian_consent"));
        QCOMPARE(asConsent["allowed"].toBool(), false);
    }

    void a_forbidden_purpose_is_refused_data() {
        QTest::addColumn<QString>("purpose");
        for (const char* purpose :
             {"labelling", "attention", "traffic", "fundraising", "live_stream_sales", "marketing", "profiling"})
            QTest::newRow(purpose) << purpose;
    }
    void a_forbidden_purpose_is_refused() {
        QFETCH(QString, purpose);
        const QString child = file(yearsAgo(9)).child;
        const Run run = office_->ask("director", {"consent", "need", child, "--purpose", purpose});
        EXITS(run, 1);
        QCOMPARE(run.json()["allowed"].toBool(true), false);
        QCOMPARE(run.errorCode(), "purpose.forbidden");
        QVERIFY(run.json()["rows"].toArray().contains(16));
    }

    void an_unknown_purpose_or_day_is_no_guess() {
        const QString child = file(yearsAgo(9)).child;
        EXITS(office_->ask("director", {"consent", "need", child, "--purpose", "fun"}), 3);
        EXITS(office_->ask("director", {"consent", "need", child, "--on", "2026-02-30"}), 2);
    }

    void a_visit_without_consent_is_kept_as_a_draft_and_says_what_is_missing() {
        const Filed filed = file(yearsAgo(9));
        const Run kept = office_->askFrom("director", {"visit", "add", filed.child}, visit());
        EXITS(kept, 1);
        const QJsonObject said = kept.json()["visit"].toObject();
        QCOMPARE(said["kept_as_draft"].toBool(), true);
        QCOMPARE(stringsOf(said["missing"].toArray()), QStringList{"guardian_consent"});
        QVERIFY2(kept.err.contains("监护人同意"), kept.summary().constData());
        bool waits = false;
        for (const QJsonValue& one : office_->ask("director", {"visit", "waiting"}).json()["visits"].toArray())
            waits = waits || one["id"].toString() == said["id"].toString();
        QVERIFY(waits);

        EXITS(
            office_->askFrom("director", {"consent", "add", filed.child}, consent("guardian_consent", filed.guardian)),
            0);
        QCOMPARE(need(filed.child)["allowed"].toBool(), true);
        office_->ask("director", {"visit", "release", filed.child});  // or saved by the consent itself
        const QJsonArray visits = office_->ask("director", {"visit", "list", filed.child}).json()["visits"].toArray();
        QCOMPARE(int(visits.size()), 1);
        QCOMPARE(visits[0]["gate"].toString(), "saved");
        const QJsonObject read =
            office_->ask("director", {"visit", "show", visits[0]["id"].toString()}).json()["visit"].toObject();
        QCOMPARE(read["child_words"].toString(), "想和奶奶住 😀");
        QCOMPARE(read["remarks"].toString(), "院墙已修好");
    }

    void a_mandatory_report_is_never_held_back() {
        const Filed filed = file(yearsAgo(9));
        QJsonObject report = visit("mandatory_report");
        report["report_situation"] = "injuries";
        report["report_circumstances"] = "手臂多处瘀伤，孩子说不清来由。";
        report["report_found_at"] = today() + " 09:30";
        const Run run = office_->askFrom("director", {"visit", "add", filed.child}, report);
        EXITS(run, 0);
        QCOMPARE(run.json()["visit"].toObject()["kept_as_draft"].toBool(true), false);
        QCOMPARE(run.json()["visit"].toObject()["mandatory_report"].toBool(), true);
    }

    void a_refusal_is_recorded_and_holds_the_visit_back() {
        const Filed filed = file(yearsAgo(9));
        const Run added = office_->askFrom("director", {"consent", "add", filed.child},
                                           consent("guardian_consent", filed.guardian, "refuse"));
        EXITS(added, 0);
        QCOMPARE(added.json()["consent"].toObject()["state"].toString(), "refused");
        EXITS(office_->askFrom("director", {"visit", "add", filed.child}, visit()), 1);
    }

    void a_withdrawal_takes_effect_at_once() {
        const Filed filed = file(yearsAgo(9));
        const Run added =
            office_->askFrom("director", {"consent", "add", filed.child}, consent("guardian_consent", filed.guardian));
        EXITS(added, 0);
        QCOMPARE(need(filed.child)["allowed"].toBool(), true);
        const QString id = added.json()["consent"].toObject()["id"].toString();
        EXITS(office_->ask("director", {"consent", "withdraw", id, "--received-by", "director"}), 0);
        QCOMPARE(need(filed.child)["allowed"].toBool(), false);
        const QJsonArray listed =
            office_->ask("director", {"consent", "list", filed.child}).json()["consents"].toArray();
        QCOMPARE(int(listed.size()), 1);
        QVERIFY(listed[0].toObject()["purposes"].isArray());
    }

    void a_signer_who_is_no_guardian_is_refused() {
        const Filed one = file(yearsAgo(9)), other = file(yearsAgo(10));
        const Run run =
            office_->askFrom("director", {"consent", "add", one.child}, consent("guardian_consent", other.guardian));
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        QCOMPARE(need(one.child)["allowed"].toBool(), false);
    }

    void a_child_under_14_cannot_sign_in_the_guardians_place() {
        const Filed filed = file(yearsAgo(9));
        const Run run = office_->askFrom("director", {"consent", "add", filed.child}, consent("child_consent", {}));
        QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
    }

    void those_whose_consent_is_not_complete_are_listed() {
        const Filed filed = file(yearsAgo(9));
        const Run run = office_->ask("director", {"consent", "due"});
        EXITS(run, 0);
        bool listed = false;
        for (const QJsonValue& one : run.json()["due"].toArray())
            listed = listed || one["id"].toString() == filed.child;
        QVERIFY(listed);
        QVERIFY(run.json()["total"].toInt() >= 1);
    }

    void a_visit_is_corrected_by_a_new_version() {
        const Filed filed = file(yearsAgo(9));
        EXITS(
            office_->askFrom("director", {"consent", "add", filed.child}, consent("guardian_consent", filed.guardian)),
            0);
        const Run added = office_->askFrom("director", {"visit", "add", filed.child}, visit());
        EXITS(added, 0);
        const QString id = added.json()["visit"].toObject()["id"].toString();
        const Run corrected =
            office_->askFrom("director", {"visit", "correct", id, "--reason", "写错"}, {{"remarks", "院墙还没有修"}});
        EXITS(corrected, 0);
        const QJsonArray visits = office_->ask("director", {"visit", "list", filed.child}).json()["visits"].toArray();
        QCOMPARE(int(visits.size()), 1);
        QVERIFY2(visits[0]["id"].toString() != id, "the version before is kept, not overwritten");
        QCOMPARE(office_->ask("director", {"visit", "show", id}).json()["visit"].toObject()["remarks"].toString(),
                 "院墙已修好");
    }

    void a_visit_in_the_future_is_bad_input_and_a_late_one_needs_a_reason() {
        const Filed filed = file(yearsAgo(9));
        QJsonObject ahead = visit();
        ahead["visit_date"] = "2999-01-01";
        EXITS(office_->askFrom("director", {"visit", "add", filed.child}, ahead), 3);
    }
};

QTEST_GUILESS_MAIN(ConsentGateTest)
#include "consent_gate_test.moc"
