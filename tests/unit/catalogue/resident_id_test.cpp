// GB 11643: what a number must be, and what it tells.

#include "model/catalogue/resident_id.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::catalogue;

class ResidentIdTest : public QObject {
    Q_OBJECT

private slots:
    void a_number_is_taken_or_refused_for_its_reason_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("code");
        QTest::newRow("the example of the standard") << "11010519491231002X"
                                                     << "";
        QTest::newRow("another, digit at the end") << "440524188001010014"
                                                   << "";
        QTest::newRow("lower case x") << "11010519491231002x"
                                      << "";
        QTest::newRow("29 February of a leap year") << "430181201602290012"
                                                    << "";
        QTest::newRow("residence permit of Hong Kong residents") << "810000199408230021"
                                                                 << "";
        QTest::newRow("17 characters") << "1101051949123100"
                                       << "resident_id.length";
        QTest::newRow("15 digits of before 1999") << "110105491231002"
                                                  << "resident_id.length";
        QTest::newRow("empty") << ""
                               << "resident_id.length";
        QTest::newRow("a letter inside") << "1101051949123I002X"
                                         << "resident_id.characters";
        QTest::newRow("another letter at the end") << "11010519491231002Y"
                                                   << "resident_id.characters";
        QTest::newRow("X inside") << "1101051949123100X2"
                                  << "resident_id.characters";
        QTest::newRow("no such province") << "990105194912310026"
                                          << "resident_id.division";
        QTest::newRow("31 April") << "430181201504310011"
                                  << "resident_id.date";
        QTest::newRow("29 February of a common year") << "430181201502290017"
                                                      << "resident_id.date";
        QTest::newRow("month 13") << "430181201513010014"
                                  << "resident_id.date";
        QTest::newRow("before 1880") << "430181187912310019"
                                     << "resident_id.date";
        QTest::newRow("wrong check digit") << "440524188001010015"
                                           << "resident_id.check_character";
        QTest::newRow("two digits swapped") << "440524188001100014"
                                            << "resident_id.check_character";
        QTest::newRow("X where a digit belongs") << "44052418800101001X"
                                                 << "resident_id.check_character";
    }
    void a_number_is_taken_or_refused_for_its_reason() {
        QFETCH(QString, number);
        QFETCH(QString, code);
        auto id = ResidentId::parse(number.toStdString());
        QCOMPARE(id ? QString() : QString::fromStdString(id.error().code), code);
        if (id) QCOMPARE(QString::fromStdString(id->number()), number.toUpper());
    }

    void every_single_mistyped_digit_is_found() {
        const std::string right = "11010519491231002X";
        for (std::size_t at = 0; at < 17; ++at)
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = right;
                wrong[at] = digit;
                if (wrong != right) QVERIFY2(!ResidentId::parse(wrong), wrong.c_str());
            }
    }

    void birth_date_sex_and_division_are_in_the_number_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<bool>("female");
        QTest::newRow("woman") << "11010519491231002X"
                               << "1949-12-31" << true;
        QTest::newRow("man") << "440524188001010014"
                             << "1880-01-01" << false;
        QTest::newRow("boy born on 29 February") << "430181201602290012"
                                                 << "2016-02-29" << false;
    }
    void birth_date_sex_and_division_are_in_the_number() {
        QFETCH(QString, number);
        QFETCH(QString, birth);
        QFETCH(bool, female);
        auto id = ResidentId::parse(number.toStdString());
        QVERIFY(id);
        QCOMPARE(QString::fromStdString(id->birthDate().iso()), birth);
        QCOMPARE(id->sex() == Sex::Female, female);
        QCOMPARE(QString::fromStdString(std::string(id->division())), number.left(6));
    }

    void the_error_says_nothing_of_the_number() {
        auto id = ResidentId::parse("440524188001010015");
        QVERIFY(!id);
        QVERIFY(id.error().details.empty());
        QCOMPARE(ResidentId::parse("123").error().details, std::vector<std::string>{"3"});
    }
};

QTEST_GUILESS_MAIN(ResidentIdTest)
#include "resident_id_test.moc"
