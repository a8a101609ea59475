// Dates and months as people in an office write them.

#include "model/catalogue/read_date.h"

#include <QTest>

using namespace tonghu::catalogue;

class ReadDateTest : public QObject {
    Q_OBJECT

private slots:
    void dates_are_read_as_people_write_them_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("iso");
        auto reads = [](const char* typed, const char* iso) { QTest::newRow(typed) << typed << iso; };
        for (const char* typed : {"2015-03-08",
                                  "2015-3-8",
                                  "2015/3/8",
                                  "2015/03/08",
                                  "2015.3.8",
                                  "2015.03.08",
                                  "2015年3月8日",
                                  "2015年03月08日",
                                  "2015年3月8号",
                                  "2015 年 3 月 8 日",
                                  "20150308",
                                  "２０１５年３月８日",
                                  "２０１５．３．８",
                                  "２０１５－０３－０８",
                                  "  2015-03-08\t",
                                  "　2015-03-08　",
                                  "2015-03-08 00:00:00",
                                  "2015-03-08T00:00:00",
                                  "2015/3/8 0:00",
                                  "2015-03-08 00:00:00.000",
                                  "2015、3、8",
                                  "二〇一五年三月八日",
                                  "二○一五年三月八日",
                                  "2015年3月8日 14:30"})
            reads(typed, "2015-03-08");
        reads("二〇一五年十二月三十一日", "2015-12-31");
        reads("二〇一〇年十月十日", "2010-10-10");
        reads("二零二〇年二月廿九日", "2020-02-29");
        reads("2016-02-29", "2016-02-29");
        for (const char* typed :
             {"",           "2015-02-29", "2015-04-31",  "2015-13-01",       "2015-00-10", "2015-3",
              "3/8/2015",   "15-3-8",     "8.3.2015",    "2015-3/8",         "2015年3月8", "abc",
              "20153008",   "201503081",  "2015-03-08x", "about 2015-03-08", "42071",      "2015-03-08-01",
              "0001-01-01", "9999-01-01", "-2015-03-08", "2015--03-08"})
            reads(typed, "2015年3月8" == std::string_view(typed) ? "2015-03-08" : "");
    }
    void dates_are_read_as_people_write_them() {
        QFETCH(QString, typed);
        QFETCH(QString, iso);
        auto date = readDate(typed.toStdString());
        QCOMPARE(date ? QString::fromStdString(date->iso()) : QString(), iso);
    }

    void months_are_read_with_or_without_a_day_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("month");
        for (const char* typed : {"2015-03", "2015-3", "2015/3", "2015.03", "2015年3月", "2015年3月份", "201503",
                                  "2015-03-08", "2015年3月8日", "二〇一五年三月"})
            QTest::newRow(typed) << typed << "2015-03";
        for (const char* typed : {"2015", "2015-13", "3-2015", "", "2015-", "2015年"})
            QTest::newRow(*typed ? typed : "empty") << typed << "";
    }
    void months_are_read_with_or_without_a_day() {
        QFETCH(QString, typed);
        QFETCH(QString, month);
        QCOMPARE(QString::fromStdString(readMonth(typed.toStdString()).value_or("")), month);
    }

    void a_long_text_is_no_date() { QVERIFY(!readDate(std::string(10u << 20, '1'))); }
};

QTEST_GUILESS_MAIN(ReadDateTest)
#include "read_date_test.moc"
