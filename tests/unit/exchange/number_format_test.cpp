// Which numbers of a workbook are dates, and what people see of the others.

#include "model/exchange/tables/number_format.h"

#include <QTest>

using namespace tonghu::exchange;

Q_DECLARE_METATYPE(Shown)

class NumberFormatTest : public QObject {
    Q_OBJECT

private slots:
    void formats_say_whether_a_number_is_a_date_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Shown>("shown");
        auto shows = [](const char* code, Shown shown) { QTest::newRow(code) << code << shown; };
        shows("General", Shown::AsNumber);
        shows("0", Shown::AsNumber);
        shows("0.00", Shown::AsNumber);
        shows("#,##0.00", Shown::AsNumber);
        shows("0.00E+00", Shown::AsNumber);
        shows("@", Shown::AsNumber);
        shows("\"days\" 0", Shown::AsNumber);
        shows("[Red]0;[Green]-0", Shown::AsNumber);
        shows("[$¥-804]#,##0.00", Shown::AsNumber);
        shows("0\"元\"", Shown::AsNumber);
        shows("yyyy-mm-dd", Shown::AsDate);
        shows("yyyy/m/d;@", Shown::AsDate);
        shows("yyyy\"年\"m\"月\"d\"日\"", Shown::AsDate);
        shows("[$-804]yyyy\"年\"m\"月\"", Shown::AsDate);
        shows("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", Shown::AsDate);
        shows("m\"月\"d\"日\"", Shown::AsDate);
        shows("YYYY\\-MM\\-DD", Shown::AsDate);
        shows("yyyy-mm-dd hh:mm", Shown::AsDateAndTime);
        shows("h:mm:ss", Shown::AsTime);
        shows("[h]:mm", Shown::AsTime);
    }
    void formats_say_whether_a_number_is_a_date() {
        QFETCH(QString, code);
        QFETCH(Shown, shown);
        QCOMPARE(shownByCode(code.toStdString()), shown);
    }

    void built_in_formats_of_east_asia_are_dates() {
        for (int format : {14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 57, 58})
            QCOMPARE(shownByBuiltIn(format), Shown::AsDate);
        QCOMPARE(shownByBuiltIn(22), Shown::AsDateAndTime);
        QCOMPARE(shownByBuiltIn(20), Shown::AsTime);
        for (int format : {0, 1, 2, 3, 4, 9, 10, 11, 49}) QCOMPARE(shownByBuiltIn(format), Shown::AsNumber);
    }

    void serial_numbers_are_days_data() {
        QTest::addColumn<double>("serial");
        QTest::addColumn<bool>("from1904");
        QTest::addColumn<QString>("date");
        QTest::newRow("first day") << 1.0 << false << "1900-01-01";
        QTest::newRow("28 February 1900") << 59.0 << false << "1900-02-28";
        QTest::newRow("the 29 February that never was") << 60.0 << false << "";
        QTest::newRow("1 March 1900") << 61.0 << false << "1900-03-01";
        QTest::newRow("a birthday") << 42071.0 << false << "2015-03-08";
        QTest::newRow("with a time") << 42071.6 << false << "2015-03-08";
        QTest::newRow("1904, first day") << 0.0 << true << "1904-01-01";
        QTest::newRow("1904, a birthday") << 40609.0 << true << "2015-03-08";
        QTest::newRow("negative") << -1.0 << false << "";
        QTest::newRow("far away") << 1e12 << false << "";
    }
    void serial_numbers_are_days() {
        QFETCH(double, serial);
        QFETCH(bool, from1904);
        QFETCH(QString, date);
        QCOMPARE(QString::fromStdString(dateOfSerial(serial, from1904)), date);
    }

    void numbers_are_shown_as_the_office_program_shows_them_data() {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("whole") << "13812345678"
                               << "13812345678"
                               << "";
        QTest::newRow("with exponent") << "1.3812345678E10"
                                       << "13812345678"
                                       << "";
        QTest::newRow("binary dust") << "1234.5599999999999"
                                     << "1234.56"
                                     << "";
        QTest::newRow("a float of one") << "1.0"
                                        << "1"
                                        << "";
        QTest::newRow("small") << "0.00001"
                               << "0.000010000000000"
                               << "";
        QTest::newRow("15 digits") << "999999999999999"
                                   << "999999999999999"
                                   << "";
        QTest::newRow("a resident ID that was a number") << "4.3018120150308E+17"
                                                         << "430181201503080000"
                                                         << "import.number_rounded";
        QTest::newRow("no number") << "abc"
                                   << "abc"
                                   << "";
        QTest::newRow("infinity") << "inf"
                                  << "inf"
                                  << "";
    }
    void numbers_are_shown_as_the_office_program_shows_them() {
        QFETCH(QString, stored);
        QFETCH(QString, text);
        QFETCH(QString, fault);
        Cell cell = numberCell(stored.toStdString(), Shown::AsNumber, false);
        QCOMPARE(QString::fromStdString(cell.text), text);
        QCOMPARE(QString::fromStdString(cell.fault), fault);
    }

    void a_date_cell_is_a_date() {
        QCOMPARE(numberCell("42071", Shown::AsDate, false).text, std::string("2015-03-08"));
        QCOMPARE(numberCell("42071.604166667", Shown::AsDateAndTime, false).text, std::string("2015-03-08 14:30"));
        QCOMPARE(numberCell("0.604166667", Shown::AsTime, false).text, std::string("14:30"));
        QCOMPARE(numberCell("40609", Shown::AsDate, true).text, std::string("2015-03-08"));
    }
};

QTEST_GUILESS_MAIN(NumberFormatTest)
#include "number_format_test.moc"
