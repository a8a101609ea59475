// The life of a consent from outside: draft, refusal, withdrawal, and what a withdrawal does to what the program says
// of the child (duties 22, 23, 45, 64).

#include "tests/cli/program.h"

using namespace tonghu::cli_test;

namespace {

QString today() {
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate);
}

}  // namespace

class ConsentLifeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> office_;
    QString child_, guardian_;

    Run director(const QStringList& words) { return office_->ask("director", words); }
    QString formOf(const QStringList& agreed) {
        QJsonArray purposes;
        for (const QString& purpose : agreed)
            purposes.append(QJsonObject{{"purpose", purpose}, {"result", "agree"}});
        const Run run = office_->askFrom("director", {"consent", "add", child_},
                                         {{"kind", "guardian_consent"},
                                          {"signed_on", today()},
                                          {"signer_guardian", guardian_},
                                          {"purposes", purposes}});
        if (run.code != 0) qWarning("%s", run.summary().constData());
        return run.json()["consent"].toObject()["id"].toString();
    }
    QJsonObject shown() { return director({"child", "show", child_}).json()["child"].toObject(); }
    QStringList states() {
        QStringList states;
        const QJsonArray forms = director({"consent", "list", child_}).json()["consents"].toArray();
        for (const auto& form : forms) states << form.toObject()["state"].toString();
        return states;
    }

private slots:
    void initTestCase() { office_ = Office::demo(6); }

    void init() {
        const QString village = director({"unlock"}).json()["division"].toString();
        const Run run = office_->askFrom(
            "director", {"child", "add"},
            {{"full_name", "测试童"},
             {"sex", "2"},
             {"birth_date", QDate::fromString(today(), Qt::ISODate).addYears(-9).toString(Qt::ISODate)},
             {"division_code", village},
             {"status", "active"},
             {"residence_address", "沙龙村3组"},
             {"household_phone", "13800138000"},
             {"school", "沙龙小学"},
             {"guardians",
              QJsonArray{QJsonObject{{"full_name", "李桂花"}, {"relation", "祖母"}, {"kind", "grandparent"}}}}});
        QVERIFY2(run.code == 0, run.summary());
        child_ = run.json()["child"].toObject()["id"].toString();
        guardian_ = shown()["guardians"].toArray()[0].toObject()["id"].toString();
    }

    void a_withdrawal_takes_the_field_out_of_every_answer() {
        const QString form = formOf({"home_visit"});
        QCOMPARE(shown()["household_phone"].toString(), "13800138000");
        const Run done = director({"consent", "withdraw", form, "--received-by", "director"});
        QVERIFY2(done.code == 0, done.summary());
        QCOMPARE(states(), QStringList{"withdrawn"});
        const QJsonObject file = shown();
        for (const char* gone : {"household_phone", "residence_address"}) QVERIFY2(!file.contains(gone), gone);
        QVERIFY(file.contains("full_name"));
        for (const QStringList& words :
             {QStringList{"child", "show", child_}, {"child", "list", "--search", "测试童"}, {"child", "history", child_},
              {"consent", "list", child_}, {"consent", "due", "--state", "withdrawn"}})
            QVERIFY2(!director(words).said().contains("13800138000"), qPrintable(words.join(' ')));
        const Run entered = director({"child", "set", child_, "household_phone=13900139000", "--reason", "换号"});
        QCOMPARE(entered.code, 1);
        QCOMPARE(entered.errorCode(), "field.purpose_stopped");
        // The task that it leaves is named until somebody says what became of the data.
        const auto open = [&] {
            QStringList purposes;
            const QJsonArray all = director({"consent", "due"}).json()["unsettled"].toArray();
            for (const auto& each : all)
                if (each.toObject()["child"].toString() == child_) purposes << each.toObject()["purpose"].toString();
            return purposes;
        };
        QCOMPARE(open(), QStringList{"home_visit"});
        QVERIFY(director({"consent", "settle", form, "--outcome", "restricted"}).code == 0);
        QVERIFY(open().isEmpty());
    }

    void a_refusal_is_one_call_and_is_not_asked_again() {
        const Run refused = director({"consent", "refuse", child_, "--purpose", "home_visit", "--by", "李桂花"});
        QVERIFY2(refused.code == 0, refused.summary());
        QCOMPARE(states(), QStringList{"refused"});
        const Run again = director({"consent", "refuse", child_, "--purpose", "home_visit", "--by", guardian_});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.errorCode(), "consent.asked_too_soon");
        QCOMPARE(director({"consent", "refuse", child_, "--purpose", "home_visit", "--by", "路人"}).errorCode(),
                 "consent.signer_not_guardian");
        const Run themselves = director(
            {"consent", "refuse", child_, "--purpose", "home_visit", "--by", "李桂花", "--asked-themselves"});
        QCOMPARE(themselves.code, 0);
        const QJsonArray forms = director({"consent", "list", child_}).json()["consents"].toArray();
        QCOMPARE(forms[1].toObject()["purposes"].toArray()[0].toObject()["asked_count"].toInt(), 2);
    }

    void a_draft_is_kept_completed_or_discarded() {
        const QJsonObject half{{"kind", "guardian_consent"},
                               {"purposes", QJsonArray{QJsonObject{{"purpose", "home_visit"}, {"result", "agree"}}}}};
        const Run kept = office_->askFrom("director", {"consent", "add", child_, "--draft"}, half);
        QVERIFY2(kept.code == 0, kept.summary());
        const QString draft = kept.json()["consent"].toObject()["id"].toString();
        QVERIFY(!kept.json()["consent"].toObject()["gaps"].toArray().isEmpty());
        QCOMPARE(states(), QStringList{"draft"});
        QVERIFY(!director({"consent", "need", child_}).json()["allowed"].toBool());
        QJsonObject whole = half;
        whole["signed_on"] = today();
        whole["signer_guardian"] = guardian_;
        const Run done = office_->askFrom("director", {"consent", "add", child_, "--completes", draft}, whole);
        QVERIFY2(done.code == 0, done.summary());
        QCOMPARE(states(), QStringList{"given"});
        QCOMPARE(director({"consent", "show", draft}).json()["consent"].toObject()["state"].toString(), "given");
        QCOMPARE(director({"consent", "discard", draft}).errorCode(), "consent.not_a_draft");
        const Run other = office_->askFrom("director", {"consent", "add", child_, "--draft"}, half);
        QCOMPARE(director({"consent", "discard", other.json()["consent"].toObject()["id"].toString()}).code, 0);
        QCOMPARE(states(), QStringList{"given"});
    }
};

QTEST_GUILESS_MAIN(ConsentLifeTest)
#include "consent_life_test.moc"
