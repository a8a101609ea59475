// Comma-separated values: what stands in a file is what is read. More is promised for any bytes in tests/fuzz.

#include "model/base/csv.h"

#include <QTest>

#include <sstream>

using namespace tonghu;

namespace {

std::vector<std::string> firstRecordOf(const std::string& bytes) {
    std::istringstream stream(bytes);
    CsvReader reader(stream);
    CsvRecord record;
    return reader.next(record).value_or(false) ? record.cells : std::vector<std::string>{};
}

}  // namespace

class CsvTest : public QObject {
    Q_OBJECT

private slots:
    void a_byte_order_mark_is_passed_over() {
        QCOMPARE(firstRecordOf("\xEF\xBB\xBF"
                               "name,sex\n"),
                 (std::vector<std::string>{"name", "sex"}));
    }

    // Full-width letters and signs begin with the byte that the mark begins with.
    void a_first_character_that_only_looks_like_the_mark_stays() {
        QCOMPARE(firstRecordOf("ＩＤ号,性别\n"), (std::vector<std::string>{"ＩＤ号", "性别"}));
        QCOMPARE(firstRecordOf("\xEF\xBB,x\n"), (std::vector<std::string>{"\xEF\xBB", "x"}));
        QCOMPARE(firstRecordOf("\xEF"), (std::vector<std::string>{"\xEF"}));
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
