// A clock that was set back is noticed, one that the network puts right is not.

#include "model/policy/clocks.h"

#include "tests/support/clock.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::policy;

class ClocksTest : public QObject {
    Q_OBJECT

private slots:
    void a_clock_that_went_back_is_noticed_data() {
        QTest::addColumn<int>("minutesBack");
        QTest::addColumn<bool>("setBack");
        QTest::newRow("forward") << -60 << false;
        QTest::newRow("right") << 0 << false;
        QTest::newRow("as much as the network moves it") << 10 << false;
        QTest::newRow("more than that") << 11 << true;
        QTest::newRow("over midnight") << 10 * 60 << true;
        QTest::newRow("a day") << 24 * 60 << true;
        QTest::newRow("years") << 800 * 24 * 60 << true;
    }
    void a_clock_that_went_back_is_noticed() {
        QFETCH(int, minutesBack);
        QFETCH(bool, setBack);
        support::SettableClock clock;
        const std::string newest = clock.timestamp();
        clock.advanceMinutes(-minutesBack);
        QCOMPARE(isSetBack(newest, clock.timestamp()), setBack);
    }

    void what_is_no_timestamp_proves_nothing() {
        for (const char* text : {"", "soon", "2026-02-30T09:00:00+08:00"}) {
            QVERIFY2(!isSetBack(text, "2020-01-01T09:00:00+08:00"), text);
            QVERIFY2(!isSetBack("2026-03-02T09:00:00+08:00", text), text);
        }
    }
};

QTEST_GUILESS_MAIN(ClocksTest)
#include "clocks_test.moc"
