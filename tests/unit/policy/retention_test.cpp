// How long a record may and must be kept: terms, floors, ceilings (rows 26, 36, 41, 60, 88, 98).

#include "model/policy/retention.h"

#include <QTest>

#include <set>

using namespace tonghu;
using namespace tonghu::policy;
using catalogue::RetentionRule;
using catalogue::Span;

namespace {

Date day(const char* iso) {
    return *Date::parse(iso);
}

RetentionRule aRule(std::optional<Span> keep, std::optional<Span> floor = {}, std::optional<Span> ceiling = {}) {
    RetentionRule rule;
    rule.key = "provision";
    rule.entity = "provision";
    rule.startsAt = "provided_on";
    rule.then = RetentionRule::Then::Delete;
    rule.keep = keep;
    rule.floor = floor;
    rule.ceiling = ceiling;
    return rule;
}

QString isoOf(const std::optional<Date>& date) {
    return date ? QString::fromStdString(date->iso()) : QString("-");
}

QString codeOf(const Result<void>& result) {
    return result ? QString() : QString::fromStdString(result.error().code);
}

}  // namespace

class RetentionTest : public QObject {
    Q_OBJECT

    catalogue::Catalogue catalogue_;

private slots:
    void initTestCase() {
        auto loaded = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        QVERIFY(loaded);
        catalogue_ = std::move(*loaded);
    }

    void a_term_ends_on_the_day_of_the_same_number_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("months");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("due");
        QTest::newRow("duty 26: three years, due the day after") << "2026-03-01" << 36 << 0 << "2029-03-02";
        QTest::newRow("no such day: the month's last (Civil Code 202)") << "2024-02-29" << 12 << 0 << "2025-03-01";
        QTest::newRow("31 January and a month") << "2026-01-31" << 1 << 0 << "2026-03-01";
        QTest::newRow("over the year's end") << "2026-12-15" << 1 << 0 << "2027-01-16";
        QTest::newRow("duty 98: 183 days") << "2026-01-01" << 0 << 183 << "2026-07-04";
    }
    void a_term_ends_on_the_day_of_the_same_number() {
        QFETCH(QString, from);
        QFETCH(int, months);
        QFETCH(int, days);
        const auto found = retentionDays(aRule(Span{months, days}), {{"provided_on", from.toStdString()}});
        QTEST(isoOf(found.dueOn), "due");
    }

    void a_clock_that_has_not_started_is_never_due() {
        const RetentionDays days = retentionDays(aRule(Span{36, 0}, Span{36, 0}), {{"provided_on", std::string()}});
        QVERIFY(!days.startedOn && !days.dueOn && !days.keptUntil);
    }

    void the_18th_birthday_starts_a_clock() {
        RetentionRule rule = aRule(Span{6, 0});
        rule.startsAt = "birthday_18";
        QCOMPARE(isoOf(retentionDays(rule, {}, day("2008-02-29")).startedOn), QString("2026-03-01"));
        QVERIFY(!retentionDays(rule, {}, std::nullopt).startedOn);
    }

    void a_floor_refuses_younger_purges_data() {
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("code");
        QTest::newRow("duty 60: the same day") << "2026-03-01"
                                               << "retention.floor";
        QTest::newRow("duty 60: one day short of three years") << "2029-02-28"
                                                               << "retention.floor";
        QTest::newRow("duty 60: the last day of three years") << "2029-03-01"
                                                              << "retention.floor";
        QTest::newRow("duty 60: three years are over") << "2029-03-02"
                                                       << "";
    }
    void a_floor_refuses_younger_purges() {
        QFETCH(QString, today);
        const RetentionRule rule = aRule(Span{60, 0}, Span{36, 0});
        const RetentionDays days = retentionDays(rule, {{"provided_on", std::string("2026-03-01")}});
        QTEST(codeOf(checkMayDelete(rule, days, day(today.toUtf8()))), "code");
    }

    void a_floor_whose_clock_has_not_started_holds() {
        const RetentionRule rule = aRule(Span{60, 0}, Span{36, 0});
        QCOMPARE(codeOf(checkMayDelete(rule, retentionDays(rule, {}), day("2040-01-01"))), "retention.running");
    }

    void what_an_archive_rule_keeps_is_not_deleted() {
        const Fields inside{{"institution", std::string("liuyang_welfare")}, {"closed_on", std::string("2001-01-01")}};
        const RetentionRule* rule = retentionRuleFor(catalogue_, "child", inside);
        QVERIFY(rule);
        QCOMPARE(rule->key, std::string("institution_file"));
        QCOMPARE(codeOf(checkMayDelete(*rule, retentionDays(*rule, inside), day("2040-01-01"))), "retention.permanent");
    }

    void the_first_rule_that_applies_holds_data() {
        QTest::addColumn<QString>("institution");
        QTest::addColumn<QString>("closedOn");
        QTest::addColumn<QString>("rule");
        QTest::newRow("duty 88: institution") << "liuyang_welfare"
                                              << "2026-01-01"
                                              << "institution_file";
        QTest::newRow("closed") << ""
                                << "2026-01-01"
                                << "child_file";
        QTest::newRow("open") << ""
                              << ""
                              << "grown_file";
    }
    void the_first_rule_that_applies_holds() {
        QFETCH(QString, institution);
        QFETCH(QString, closedOn);
        const Fields values{{"institution", institution.toStdString()}, {"closed_on", closedOn.toStdString()}};
        QTEST(QString::fromStdString(retentionRuleFor(catalogue_, "child", values)->key), "rule");
    }

    void keeping_longer_ends_at_the_ceiling_data() {
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("code");
        QTest::newRow("yesterday") << "2029-03-01"
                                   << "retention.keep_in_past";
        QTest::newRow("today") << "2029-03-02"
                               << "retention.keep_in_past";
        QTest::newRow("next year") << "2030-03-02"
                                   << "";
        QTest::newRow("the last day") << "2036-03-01"
                                      << "";
        QTest::newRow("duty 26: beyond") << "2036-03-02"
                                         << "retention.ceiling";
    }
    void keeping_longer_ends_at_the_ceiling() {
        QFETCH(QString, until);
        const RetentionRule rule = aRule(Span{36, 0}, {}, Span{120, 0});
        const RetentionDays days = retentionDays(rule, {{"provided_on", std::string("2026-03-01")}});
        QTEST(codeOf(checkKeepLonger(rule, days, day(until.toUtf8()), day("2029-03-02"))), "code");
    }

    void without_a_ceiling_nothing_is_kept_longer() {
        const RetentionRule rule = aRule(Span{36, 0});
        const RetentionDays days = retentionDays(rule, {{"provided_on", std::string("2026-03-01")}});
        QCOMPARE(codeOf(checkKeepLonger(rule, days, day("2030-01-01"), day("2029-03-02"))), "retention.ceiling");
    }

    void every_kind_of_record_has_an_end() {
        std::set<std::string> ruled;
        for (const RetentionRule& rule : catalogue_.retention()) ruled.insert(rule.entity);
        for (const catalogue::Entity& entity : catalogue_.entities()) {
            // A part of a part is kept with it.
            const catalogue::Entity* parent = catalogue_.entity(entity.parent);
            if (parent && parent->key != "child") continue;
            if (entity.key == "unit") continue;  // what the office says of itself
            QVERIFY2(ruled.contains(entity.key), entity.key.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
