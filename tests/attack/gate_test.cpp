// Every way that leads to a saved ordinary visit, tried without a consent that stands (rows 11, 12, e6).

#include "tests/attack/raw_database.h"
#include "tests/cli/program.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;
using cli_test::Office;
using cli_test::Run;

namespace {

/// A guardian's form for home visits, signed on `day`.
Record formOf(RecordId guardian, Date day, const char* result = "agree") {
    Record form{
        {},
        {{"kind", std::string("guardian_consent")}, {"signed_on", day.iso()}, {"signer_guardian", guardian.value}},
        {}};
    form.parts["consent_purpose"].push_back(
        {{}, {{"purpose", std::string("home_visit")}, {"result", std::string(result)}}, {}});
    return form;
}

}  // namespace

class GateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;

    RecordId file(const ChildWords& child = aChild()) {
        ChildWords filed = child;
        return must(director_->children().add(filed.with("status", std::string("active")).record()));
    }
    RecordId guardianOf(RecordId child) {
        return must(director_->children().show(child, "home_visit")).parts.at("guardian").front().id;
    }
    bool waits(RecordId child) { return must(director_->visits().save(child, aVisit())).keptAsDraft; }
    std::size_t saved(RecordId child) { return must(director_->visits().list(child)).size(); }

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
    }
    void cleanup() {
        director_.reset();
        workspace_.reset();
    }

    void a_consent_that_does_not_stand_opens_nothing_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"refused", "withdrawn", "expired", "revoked before", "ended before", "began after"})
            QTest::newRow(how) << how;
    }
    void a_consent_that_does_not_stand_opens_nothing() {
        QFETCH(QString, how);
        const RecordId child = file();
        QVERIFY(waits(child));
        const RecordId guardian = guardianOf(child);
        const Date before = today().plusDays(-20), signedOn = today().plusDays(-10);
        if (how == "refused") {
            must(director_->consents().add(child, formOf(guardian, today(), "refuse")));
        } else if (how == "withdrawn") {
            const RecordId form = must(director_->consents().add(child, formOf(guardian, signedOn)));
            must(director_->consents().withdraw(form, {}, "director"));
        } else if (how == "expired") {
            Record form = formOf(guardian, signedOn);
            form.fields["valid_until"] = today().plusDays(-1).iso();
            must(director_->consents().add(child, form));
        } else {
            // What became known after the signing: the guardian was none on the day of it.
            must(director_->consents().add(child, formOf(guardian, signedOn)));
            Fields change;
            if (how == "revoked before") change = {{"revoked", std::int64_t(1)}, {"revoked_on", before.iso()}};
            if (how == "ended before") change = {{"to_date", before.iso()}};
            if (how == "began after") change = {{"from_date", today().plusDays(-1).iso()}};
            must(director_->children().setGuardian(guardian, change, "decision of the court"));
            QVERIFY(must(director_->consents().state(child)) != "complete");
        }
        const std::size_t known = saved(child);
        QVERIFY(waits(child));
        must(director_->visits().release(child));
        QCOMPARE(saved(child), known);
    }

    void a_consent_dated_ahead_is_bad_input() {
        const RecordId child = file();
        const Record form = formOf(guardianOf(child), today().plusDays(1));
        QCOMPARE(codeOf(director_->consents().add(child, form)), std::string("field.in_future"));
        QVERIFY(waits(child));
    }

    void a_mandatory_report_made_ordinary_waits() {
        const RecordId child = file();
        Fields visit = aVisit();
        visit["outcome"] = "mandatory_report";
        const auto report = must(director_->visits().save(child, visit));
        QVERIFY(!report.keptAsDraft);
        const auto ordinary =
            must(director_->visits().correct(report.id, {{"outcome", std::string("all_well")}}, "typed wrongly"));
        QVERIFY(ordinary.keptAsDraft);
        QCOMPARE(must(director_->visits().show(must(director_->visits().list(child)).front().id)).text("outcome"),
                 std::string("mandatory_report"));
    }

    void a_report_under_an_ordinary_outcome_is_not_dropped() {
        const RecordId child = file();
        Fields visit = aVisit();
        visit["report_circumstances"] = "bruises";
        QCOMPARE(codeOf(director_->visits().save(child, visit)), std::string("visit.report_without_outcome"));
    }

    void a_child_that_becomes_fourteen_on_paper_needs_the_childs_own_word() {
        const RecordId child = file(aChild().aged(13));
        must(director_->consents().add(child, formOf(guardianOf(child), today())));
        QVERIFY(!waits(child));
        must(director_->children().set(child, {{"birth_date", today().birthday(-15).iso()}}, "register checked"));
        QVERIFY(waits(child));
    }

    void an_unknown_birth_date_or_will_never_asks_less() {
        const RecordId child = file(aChild().aged(15));
        QVERIFY(waits(child));
        must(director_->children().set(child, {{"birth_date_known", std::string("unknown")}}, "foundling"));
        QVERIFY(waits(child));
        must(director_->children().set(child, {{"can_express_will", std::string("no")}}, "assessed"));
        QVERIFY(waits(child));
    }

    void the_programs_own_fields_cannot_be_crafted_from_outside() {
        const auto office = Office::demo(30);
        const QString child = office->ask("director", {"child", "list", "--limit", "1"})
                                  .json()["children"]
                                  .toArray()[0]
                                  .toObject()["id"]
                                  .toString();
        const QString today = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate);
        const std::vector<std::pair<const char*, QJsonValue>> crafted{
            {"gate", "saved"},     {"version", 9},  {"corrects", "1"},    {"superseded", false},
            {"entered_at", today}, {"missing", ""}, {"visitor", "who"},   {"id", "5"},
            {"parent_id", "5"},    {"child", "5"},  {"created_by", "who"}};
        for (const auto& [key, value] : crafted) {
            QJsonObject visit{
                {"visit_date", today}, {"kind", "routine"}, {"met", "child"}, {"outcome", "all_well"}, {key, value}};
            const Run run = office->askFrom("director", {"visit", "add", child}, visit);
            QVERIFY2(run.code == 1 || run.code == 3, run.summary().constData());
        }
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "gate_test.moc"
