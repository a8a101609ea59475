// Clocks in working days: the week, public holidays, and the weekends worked in their place.

#include "model/policy/working_days.h"
#include "tests/support/workspace.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;

namespace {

Date day(const QString& iso) {
    return *Date::parse(iso.toStdString());
}
const catalogue::Holidays& china() {
    return support::theCatalogue()->holidays();
}

}  // namespace

class WorkingDaysTest : public QObject {
    Q_OBJECT

private slots:
    void a_clock_runs_on_days_that_are_worked_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("until");
        QTest::newRow("Monday and five") << "2026-03-02" << 5 << "2026-03-09";
        QTest::newRow("Friday and one") << "2026-03-06" << 1 << "2026-03-09";
        QTest::newRow("Saturday and one") << "2026-03-07" << 1 << "2026-03-09";
        QTest::newRow("Sunday and fifteen") << "2026-03-01" << 15 << "2026-03-20";
        QTest::newRow("none at all") << "2026-03-07" << 0 << "2026-03-07";
        QTest::newRow("before Spring Festival: the Saturday is worked, nine days are not")
            << "2026-02-13" << 2 << "2026-02-24";
        QTest::newRow("the Saturday after Spring Festival is worked") << "2026-02-27" << 1 << "2026-02-28";
        QTest::newRow("duty 85: fifteen over Spring Festival") << "2026-02-10" << 15 << "2026-03-09";
        QTest::newRow("National Day: seven days off, the Saturday after worked") << "2026-09-30" << 3 << "2026-10-10";
        QTest::newRow("the Sunday of 20 September is worked") << "2026-09-18" << 1 << "2026-09-20";
        QTest::newRow("New Year: the Sunday after is worked") << "2025-12-31" << 1 << "2026-01-04";
        QTest::newRow("2025: a holiday on a Wednesday alone") << "2024-12-31" << 1 << "2025-01-02";
        QTest::newRow("2025: National Day and Mid-Autumn as one") << "2025-09-30" << 1 << "2025-10-09";
        QTest::newRow("a year not announced: Monday to Friday, New Year too") << "2028-12-29" << 1 << "2029-01-01";
        QTest::newRow("across a leap day of a year not announced") << "2028-02-28" << 2 << "2028-03-01";
    }
    void a_clock_runs_on_days_that_are_worked() {
        QFETCH(QString, from);
        QFETCH(int, count);
        QFETCH(QString, until);
        QCOMPARE(QString::fromStdString(plusWorkingDays(china(), day(from), count).iso()), until);
        if (count > 0) QCOMPARE(workingDaysUntil(china(), day(from), day(until)), count);
    }

    void nothing_is_left_once_it_is_over() {
        QCOMPARE(workingDaysUntil(china(), day("2026-03-09"), day("2026-03-09")), 0);
        QCOMPARE(workingDaysUntil(china(), day("2026-03-09"), day("2026-03-02")), 0);
    }

    void a_year_that_is_not_announced_is_told() {
        QCOMPARE(yearWithoutHolidays(china(), day("2026-11-24"), day("2026-12-31")), std::optional<int>());
        QCOMPARE(yearWithoutHolidays(china(), day("2098-12-24"), day("2099-01-15")), std::optional(2098));
        catalogue::Holidays known;
        known.announce(day("2026-10-01"), false);
        QCOMPARE(yearWithoutHolidays(known, day("2026-12-20"), day("2027-01-08")), std::optional(2027));
        QCOMPARE(yearWithoutHolidays(known, day("2026-12-01"), day("2026-12-20")), std::optional<int>());
    }

    /// A day worked against the week stands at a weekend, and a year has its seven feasts: a slip of the pen shows.
    void the_announced_years_are_whole_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("worked");
        QTest::newRow("2024") << 2024 << 251;
        QTest::newRow("2025") << 2025 << 248;
        QTest::newRow("2026") << 2026 << 248;
    }
    void the_announced_years_are_whole() {
        QFETCH(int, year);
        QFETCH(int, worked);
        QVERIFY(china().knows(year));
        QCOMPARE(workingDaysUntil(china(), *Date::of(year - 1, 12, 31), *Date::of(year, 12, 31)), worked);
    }
};

QTEST_GUILESS_MAIN(WorkingDaysTest)
#include "working_days_test.moc"
