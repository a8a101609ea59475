// The annual audit pack with real files: counted once, by whom it may be, and due by the end of January (rows 57, 58).

#include "model/report/audit_pack.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::support;

namespace {

std::int64_t countIn(const report::AuditPack& pack, std::string_view key) {
    for (const auto& section : pack.sections)
        for (const auto& row : section.rows)
            if (row.key == key) return row.count;
    return -1;
}

}  // namespace

class AuditPackTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        director_ = workspace_->session("director");
    }
    void cleanup() { director_.reset(); }

    void minors_are_counted_by_their_age_on_31_december_duty_58_data() {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("row");
        QTest::newRow("duty 58: 13 all year") << "2013-01-01"
                                              << "under_14";
        QTest::newRow("duty 58: 14 on the last day") << "2012-12-31"
                                                     << "from_14";
        QTest::newRow("duty 58: 17") << "2009-05-01"
                                     << "from_14";
        QTest::newRow("duty 58: 18 within the year") << "2008-06-01"
                                                     << "from_14";
    }
    void minors_are_counted_by_their_age_on_31_december_duty_58() {
        QFETCH(QString, birth);
        QFETCH(QString, row);
        must(director_->children().add(aChild().bornOn(*Date::parse(birth.toStdString()))));
        toNextJanuary();
        const auto pack = must(report::auditPack(*workspace_->session("county"), 2026));
        for (const char* key : {"under_14", "from_14"}) QCOMPARE(countIn(pack, key), key == row ? 1 : 0);
        QCOMPARE(countIn(pack, "minors"), 1);
    }

    void what_was_counted_first_stands_duty_58() {
        must(director_->children().add(aChild()));
        toNextJanuary();
        const auto first = must(report::auditPack(*workspace_->session("county"), 2026));
        QCOMPARE(countIn(first, "minors"), 1);
        QCOMPARE(countIn(first, "minors_now"), -1);
        // Entered late, with a day of the year that was counted.
        must(workspace_->session("director")
                 ->children()
                 .add(aChild().named("陈小雨").with("filed_on", std::string("2026-11-01"))));
        const auto second = must(report::auditPack(*workspace_->session("county"), 2026));
        QCOMPARE(countIn(second, "minors"), 1);
        QCOMPARE(countIn(second, "minors_now"), 2);
    }

    void the_year_under_way_is_not_kept() {
        must(director_->children().add(aChild()));
        const auto county = workspace_->session("county");
        QCOMPARE(countIn(must(report::auditPack(*county, 2026)), "minors"), 1);
        must(director_->children().add(aChild().named("陈小雨")));
        QCOMPARE(countIn(must(report::auditPack(*county, 2026)), "minors"), 2);
    }

    void each_counts_what_they_may_and_says_what_is_missing() {
        const auto county = must(report::auditPack(*workspace_->session("county"), 2026));
        QVERIFY(!county.withLog);
        QCOMPARE(countIn(county, "answer_grants"), -1);
        QCOMPARE(county.missing.size(), std::size_t(1));
        const auto auditor = must(report::auditPack(*workspace_->session("auditor"), 2026));
        QVERIFY(auditor.withLog);
        QVERIFY(countIn(auditor, "answer_grants") > 5);
        QCOMPARE(countIn(auditor, "minors"), -1);
        QVERIFY(auditor.logCount > 0 && auditor.logHead.size() == 64);
        for (const char* user : {"director", "worker", "supervisor", "reporter", "security", "sysadmin"})
            QCOMPARE(codeOf(report::auditPack(*workspace_->session(user), 2026)), std::string("permission.missing"));
        QCOMPARE(codeOf(report::auditPack(*workspace_->session("county"), 2027)), std::string("audit_pack.year"));
    }

    void it_is_due_until_it_is_filed_duty_57() {
        QVERIFY(!report::auditPackDue(*workspace_->session("county")));
        toNextJanuary();
        const auto county = workspace_->session("county");
        auto due = report::auditPackDue(*county);
        QVERIFY(due && due->year == 2026 && !due->made && !due->late);
        QCOMPARE(due->dueOn.iso(), std::string("2027-01-31"));
        QCOMPARE(codeOf(report::recordFiling(*county, 2026, "2027-01-09", "")), std::string("audit_pack.not_made"));
        must(report::auditPack(*county, 2026));
        QVERIFY(report::auditPackDue(*county)->made);
        workspace_->clock().advanceDays(22);
        QVERIFY(report::auditPackDue(*workspace_->session("county"))->late);
        QVERIFY(!report::auditPackDue(*workspace_->session("director")));
        const auto later = workspace_->session("county");
        QCOMPARE(codeOf(report::recordFiling(*later, 2026, "2027-13-01", "")), std::string("audit_pack.day"));
        QCOMPARE(codeOf(report::recordFiling(*later, 2026, "2028-01-01", "")), std::string("field.in_future"));
        must(report::recordFiling(*later, 2026, "2027-01-30", "CAC-7"));
        QVERIFY(!report::auditPackDue(*later));
    }

private:
    /// To 10 January 2027.
    void toNextJanuary() { workspace_->clock().advanceDays(today().daysUntil(*Date::of(2027, 1, 10))); }

    std::unique_ptr<TestWorkspace> workspace_;
    std::unique_ptr<workspace::Session> director_;
};

QTEST_GUILESS_MAIN(AuditPackTest)
#include "audit_pack_test.moc"
