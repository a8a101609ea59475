// Any table from outside: what the file says, what it leaves out, and what is wrong with it.

#include "model/report/disclosure/table.h"
#include "model/report/disclosure/protect.h"
#include "tests/support/folder.h"

#include <QTest>

#include <fstream>

using namespace tonghu;
using namespace tonghu::disclosure;

namespace {

class TableFiles {
public:
    std::filesystem::path write(const char* name, const char* text) {
        std::ofstream(folder_.path() / name) << text;
        return folder_.path() / name;
    }

private:
    support::TemporaryFolder folder_;
};

constexpr const char* table = "town,sex,n\nA,m,3\nA,f,20\nB,m,25\nB,f,40\nC,m,60\nC,f,70\n";
constexpr const char* hierarchy = "dimension,town\nparent,child\nAll,North\nAll,C\nNorth,A\nNorth,B\n";

std::size_t cellNamed(const Table& read, const std::vector<std::string>& names) {
    for (std::size_t cell = 0; cell < read.names.size(); ++cell)
        if (read.names[cell] == names) return cell;
    qFatal("no such cell");
}

}  // namespace

class TableTest : public QObject {
    Q_OBJECT

private slots:
    void totals_left_out_are_computed() {
        TableFiles files;
        auto read = readTable(files.write("t.csv", table), {{"town", "sex"}, "n", "", "", ""}, {});
        QVERIFY(read);
        QCOMPARE(read->names.size(), std::size_t(12));
        QCOMPARE(read->problem.cells[cellNamed(*read, {"Total", "Total"})].value, 218);
        QCOMPARE(read->problem.cells[cellNamed(*read, {"A", "Total"})].value, 23);
        auto outcome = protect(read->problem, {});
        QVERIFY(outcome && outcome->proved && outcome->optimal);
        QCOMPARE(outcome->secondary, std::size_t(3));
    }

    void a_hierarchy_adds_its_subtotals() {
        TableFiles files;
        auto read = readTable(files.write("t.csv", table), {{"town", "sex"}, "n", "", "", ""},
                              {files.write("h.csv", hierarchy)});
        QVERIFY(read);
        QCOMPARE(read->problem.cells[cellNamed(*read, {"North", "m"})].value, 28);
        QCOMPARE(read->problem.cells[cellNamed(*read, {"All", "Total"})].value, 218);
        QVERIFY(protect(read->problem, {})->proved);
    }

    void amounts_may_have_decimals() {
        TableFiles files;
        auto path = files.write("t.csv", "town,n,yuan\nA,3,10.5\nB,20,100.25\nC,30,200\n");
        auto read = readTable(path, {{"town"}, "n", "yuan", "", ""}, {});
        QVERIFY(read);
        QCOMPARE(read->decimals, 2);
        QCOMPARE(read->problem.cells[cellNamed(*read, {"Total"})].value, 31075);
        QCOMPARE(read->problem.cells[cellNamed(*read, {"Total"})].persons, 53);
        auto outcome = protect(read->problem, {});
        QVERIFY(outcome->proved);
        QVERIFY(outcome->status[cellNamed(*read, {"A"})] == Status::Unsafe);
    }

    void what_is_wrong_is_named_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("row");
        QTest::addRow("no column") << "town,n\nA,3\n"
                                   << "table.missing_column" << 1;
        QTest::addRow("no number") << "town,sex,n\nA,m,3\nA,f,x\n"
                                   << "table.bad_number" << 3;
        QTest::addRow("negative") << "town,sex,n\nA,m,-3\n"
                                  << "table.bad_number" << 2;
        QTest::addRow("half a person") << "town,sex,n\nA,m,1.5\n"
                                       << "table.bad_number" << 2;
        QTest::addRow("too large") << "town,sex,n\nA,m,99999999999999999999\n"
                                   << "table.bad_number" << 2;
        QTest::addRow("twice") << "town,sex,n\nA,m,3\nA,m,3\n"
                               << "table.cell_twice" << 3;
        QTest::addRow("wrong total") << "town,sex,n\nA,m,3\nTotal,m,4\n"
                                     << "table.wrong_total" << 3;
        QTest::addRow("nothing") << "town,sex,n\n"
                                 << "table.empty" << 0;
    }
    void what_is_wrong_is_named() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(int, row);
        TableFiles files;
        auto read = readTable(files.write("t.csv", qPrintable(text)), {{"town", "sex"}, "n", "", "", ""}, {});
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().code), code);
        QCOMPARE(read.error().place.row, row);
    }

    void a_hierarchy_that_is_none_is_refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addRow("no name") << "parent,child\nAll,A\n";
        QTest::addRow("two roots") << "dimension,town\nAll,A\nOther,B\n";
        QTest::addRow("two parents") << "dimension,town\nAll,A\nAll,N\nN,A\n";
        QTest::addRow("a circle") << "dimension,town\nAll,A\nB,C\nC,B\n";
    }
    void a_hierarchy_that_is_none_is_refused() {
        QFETCH(QString, text);
        TableFiles files;
        auto read = readTable(files.write("t.csv", table), {{"town", "sex"}, "n", "", "", ""},
                              {files.write("h.csv", qPrintable(text))});
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("table.bad_hierarchy"));
    }

    void a_category_that_the_hierarchy_lacks_is_named() {
        TableFiles files;
        auto read = readTable(files.write("t.csv", "town,sex,n\nA,m,3\nZ,m,4\n"), {{"town", "sex"}, "n", "", "", ""},
                              {files.write("h.csv", hierarchy)});
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("table.not_in_hierarchy"));
        QCOMPARE(read.error().place.row, 3);
    }
};

QTEST_APPLESS_MAIN(TableTest)
#include "table_test.moc"
