// The clocks of mandatory reports and incidents, at their boundaries.

#include "model/policy/incident_clock.h"
#include "model/policy/moments.h"

#include <QTest>

using namespace tonghu::policy;

class IncidentClockTest : public QObject {
    Q_OBJECT

private slots:
    void moments_are_read_as_they_are_written_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fine");
        QTest::newRow("a time") << "2026-03-07 14:30" << true;
        QTest::newRow("the day alone") << "2026-03-07" << true;
        QTest::newRow("29 February of a common year") << "2026-02-29 10:00" << false;
        QTest::newRow("hour 24") << "2026-03-07 24:00" << false;
        QTest::newRow("a letter") << "2026-03-07T14:30" << false;
        QTest::newRow("no digits") << "2026-03-07 1x:30" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void moments_are_read_as_they_are_written() {
        QFETCH(QString, text);
        QFETCH(bool, fine);
        const auto minute = minuteOf(text.toStdString(), DayAlone::Begins);
        QCOMPARE(minute.has_value(), fine);
        if (fine && text.size() == 16) QCOMPARE(momentOf(*minute), text.toStdString());
    }

    void a_report_is_late_after_its_hours_duty_74_data() {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("reported");
        QTest::addColumn<bool>("late");
        QTest::newRow("duty 74: at once") << "2026-03-07 14:30"
                                          << "2026-03-07 14:30" << false;
        QTest::newRow("duty 74: two hours") << "2026-03-07 14:30"
                                            << "2026-03-07 16:30" << false;
        QTest::newRow("duty 74: a minute more") << "2026-03-07 14:30"
                                                << "2026-03-07 16:31" << true;
        QTest::newRow("duty 74: over midnight") << "2026-03-07 23:30"
                                                << "2026-03-08 01:31" << true;
        QTest::newRow("duty 74: the day alone, same day") << "2026-03-07"
                                                          << "2026-03-07 23:00" << false;
        QTest::newRow("duty 74: the day alone, next morning") << "2026-03-07"
                                                              << "2026-03-08 01:59" << false;
        QTest::newRow("duty 74: the day alone, certainly more") << "2026-03-07"
                                                                << "2026-03-08 02:00" << true;
        QTest::newRow("duty 74: not reported yet, in time") << "2026-03-09 10:00"
                                                            << "" << false;
        QTest::newRow("duty 74: not reported yet, over") << "2026-03-09 09:59"
                                                         << "" << true;
    }
    void a_report_is_late_after_its_hours_duty_74() {
        QFETCH(QString, found);
        QFETCH(QString, reported);
        QFETCH(bool, late);
        QCOMPARE(isReportedLate(found.toStdString(), reported.toStdString(), "2026-03-09 12:00", 2), late);
    }

    void an_incident_has_the_hours_of_its_grade_data() {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<int>("hours");  // of the unit
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("lawful");
        QTest::newRow("duty 68: larger, others") << "larger" << 4 << "2026-03-08 02:10" << true;
        QTest::newRow("duty 68: larger, central organ") << "larger" << 2 << "2026-03-08 00:10" << true;
        QTest::newRow("duty 68: larger, critical infrastructure") << "larger" << 1 << "2026-03-07 23:10" << true;
        QTest::newRow("duty 68: major") << "major" << 4 << "2026-03-08 02:10" << true;
        QTest::newRow("duty 68: extraordinary") << "extraordinary" << 1 << "2026-03-07 23:10" << true;
        QTest::newRow("duty 42: general") << "general" << 1 << "2026-03-08 22:10" << false;
        QTest::newRow("duty 42: below") << "below" << 4 << "2026-03-08 22:10" << false;
        QTest::newRow("duty 68: not graded yet") << "" << 4 << "2026-03-08 02:10" << false;
    }
    void an_incident_has_the_hours_of_its_grade() {
        QFETCH(QString, grade);
        QFETCH(int, hours);
        QFETCH(bool, lawful);
        const auto clock = incidentClock("2026-03-07 22:10", grade.toStdString(), "2026-03-07 22:40", {hours, 24});
        QVERIFY(clock);
        QTEST(QString::fromStdString(clock->due()), "due");
        QCOMPARE(clock->lawful, lawful);
        QCOMPARE(clock->minutesLeft, clock->dueMinute - *minuteOf("2026-03-07 22:40", DayAlone::Begins));
    }

    void what_is_over_counts_below_nothing() {
        QCOMPARE(incidentClock("2026-03-07 10:00", "larger", "2026-03-07 14:00", {4, 24})->minutesLeft, 0);
        QCOMPARE(incidentClock("2026-03-07 10:00", "larger", "2026-03-07 14:01", {4, 24})->minutesLeft, -1);
        // Only the day is known: nobody is told of more time than there is.
        QCOMPARE(incidentClock("2026-03-07", "larger", "2026-03-07 09:00", {4, 24})->minutesLeft, -300);
        QVERIFY(!incidentClock("yesterday", "larger", "2026-03-07 09:00", {4, 24}));
    }
};

QTEST_APPLESS_MAIN(IncidentClockTest)
#include "incident_clock_test.moc"
