// What a table shows gives nobody away: against an outsider written for the tests, and against trying all patterns.

#include "model/report/disclosure/protect.h"
#include "tests/unit/report/outsider.h"

#include <QTest>

#include <random>

using namespace tonghu;
using namespace tonghu::disclosure;

namespace {

using Inner = std::vector<std::vector<std::int64_t>>;

Cell count(std::int64_t value) {
    Cell cell;
    cell.value = value;
    return cell;
}

Cell amount(std::int64_t value, std::int64_t persons, std::vector<std::int64_t> largest = {}) {
    Cell cell;
    cell.measure = Measure::Amount;
    cell.value = value;
    cell.persons = persons;
    cell.largest = std::move(largest);
    return cell;
}

Problem randomTable(std::mt19937& chance, std::size_t rows, std::size_t columns, int most) {
    Inner inner(rows, std::vector<std::int64_t>(columns));
    for (auto& row : inner)
        for (auto& value : row) value = chance() % 4 == 0 ? std::int64_t(chance() % 6) : std::int64_t(chance() % most);
    return test::tableOf(inner);
}

/// Two tables that share their townships' totals, and one of them with two levels of rows.
Problem linkedTables(std::mt19937& chance) {
    constexpr std::size_t townships = 4;
    Problem problem;
    auto row = [&](bool sum) {
        std::size_t first = problem.cells.size();
        Relation total{first, {}};
        for (std::size_t column = 0; column <= townships; ++column) {
            Cell cell;
            if (!sum && column > 0) cell.value = std::int64_t(chance() % (chance() % 3 ? 30 : 5));
            problem.cells.push_back(cell);
            if (column > 0) total.parts.push_back(first + column);
        }
        problem.relations.push_back(total);
        return first;
    };
    auto link = [&](std::size_t total, const std::vector<std::size_t>& parts) {
        for (std::size_t column = 0; column <= townships; ++column) {
            Relation relation{total + column, {}};
            for (std::size_t part : parts) relation.parts.push_back(part + column);
            problem.relations.push_back(relation);
        }
    };
    std::size_t all = row(true), girls = row(false), boys = row(false);
    link(all, {girls, boys});
    std::size_t low = row(false), high = row(true);
    for (std::size_t column = 1; column <= townships; ++column) {
        std::int64_t sum = problem.cells[girls + column].value + problem.cells[boys + column].value;
        problem.cells[all + column].value = sum;
        problem.cells[low + column].value = std::min(problem.cells[low + column].value, sum);
        problem.cells[high + column].value = sum - problem.cells[low + column].value;
    }
    for (std::size_t first : {all, girls, boys, low, high})
        for (std::size_t column = 1; column <= townships; ++column)
            problem.cells[first].value += problem.cells[first + column].value;
    link(all, {low, high});
    return problem;
}

/// The fewest secondary cells that protect, by trying all patterns.
std::size_t fewest(const Problem& problem, std::int64_t k) {
    std::vector<std::size_t> free;
    std::vector<char> unsafe;
    for (const Cell& cell : problem.cells) {
        unsafe.push_back(cell.value >= 1 && cell.value < k);
        if (!unsafe.back() && cell.value > 0) free.push_back(unsafe.size() - 1);
    }
    std::size_t best = free.size() + 1;
    for (std::uint32_t bits = 0; bits < (1u << free.size()); ++bits) {
        auto count = std::size_t(__builtin_popcount(bits));
        if (count >= best) continue;
        std::vector<char> withheld = unsafe;
        for (std::size_t i = 0; i < free.size(); ++i)
            if (bits >> i & 1) withheld[free[i]] = 1;
        if (test::countsAreSafe(problem, withheld, k)) best = count;
    }
    return best;
}

Outcome protectedOrFail(const Problem& problem, const Rules& rules = {}, const Options& options = {}) {
    auto outcome = protect(problem, rules, options);
    if (!outcome) qFatal("%s", outcome.error().code.c_str());
    return *outcome;
}

}  // namespace

class DisclosureTest : public QObject {
    Q_OBJECT

private slots:
    void a_table_without_small_cells_is_shown_whole() {
        Problem problem = test::tableOf({{10, 20}, {30, 0}});
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved && outcome.optimal);
        QCOMPARE(outcome.unsafe + outcome.secondary, std::size_t(0));
        QCOMPARE(outcome.solver, std::string("none needed"));
        QVERIFY(outcome.status[4] == Status::Zero);
    }

    void one_small_cell_takes_a_rectangle_of_four() {
        Problem problem = test::tableOf({{3, 20, 30}, {25, 40, 50}, {60, 70, 80}});
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved && outcome.optimal);
        QCOMPARE(outcome.unsafe, std::size_t(1));
        QCOMPARE(outcome.secondary, std::size_t(3));
    }

    void a_zero_is_no_cover_while_zeros_are_shown() {
        // Row 1 has only the small cell and known zeros beside it: its total must go too.
        Problem problem = test::tableOf({{3, 0, 0}, {25, 40, 50}, {60, 70, 80}});
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved);
        QVERIFY(outcome.status[1] == Status::Zero && outcome.status[2] == Status::Zero);
        QVERIFY(outcome.status[3] == Status::Unsafe);
        QVERIFY(test::countsAreSafe(problem, test::withheldIn(outcome), 5));
    }

    void a_small_cell_beside_another_small_one_is_not_safe_by_that_alone() {
        // 1 and 1 withheld in each row and column: every interval would be 0 to 2, narrower than k asks.
        Problem problem = test::tableOf({{1, 1, 50}, {1, 1, 50}, {50, 50, 50}});
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved);
        QVERIFY(outcome.secondary > 0);
        QVERIFY(test::countsAreSafe(problem, test::withheldIn(outcome), 5));
    }

    void random_tables_hold_against_the_outsider_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("linked");
        for (unsigned seed = 1; seed <= 25; ++seed) {
            QTest::addRow("table, seed %u", seed) << seed << false;
            QTest::addRow("linked tables, seed %u", seed) << seed << true;
        }
    }
    void random_tables_hold_against_the_outsider() {
        QFETCH(unsigned, seed);
        QFETCH(bool, linked);
        std::mt19937 chance(seed);
        Problem problem = linked ? linkedTables(chance) : randomTable(chance, 3 + chance() % 4, 3 + chance() % 4, 40);
        Options quick;
        quick.exactSeconds = 0;
        Outcome heuristic = protectedOrFail(problem, {}, quick), exact = protectedOrFail(problem);
        for (const Outcome& outcome : {heuristic, exact}) {
            QVERIFY(outcome.proved);
            std::vector<char> withheld = test::withheldIn(outcome);
            QVERIFY(test::countsAreSafe(problem, withheld, 5));
            test::Outsider outsider(problem, withheld);
            for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) {
                if (!withheld[cell]) continue;
                QVERIFY(std::abs(outsider.low(cell) - double(outcome.intervals[cell].low)) < 1);
                if (outcome.intervals[cell].high == unbounded)
                    QVERIFY(std::isinf(outsider.high(cell)));
                else
                    QVERIFY(std::abs(outsider.high(cell) - double(outcome.intervals[cell].high)) < 1);
            }
        }
        QVERIFY(exact.optimal);
        QVERIFY(exact.secondary <= heuristic.secondary);
        QVERIFY(protectedOrFail(problem).status == exact.status);
    }

    void the_exact_pattern_is_the_cheapest_of_all_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 100; seed < 112; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void the_exact_pattern_is_the_cheapest_of_all() {
        QFETCH(unsigned, seed);
        std::mt19937 chance(seed);
        Problem problem = randomTable(chance, 3, 2, 15);
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved && outcome.optimal);
        QCOMPARE(outcome.secondary, fewest(problem, 5));
    }

    void costs_decide_which_cells_go() {
        Problem problem = test::tableOf({{3, 20, 20}, {20, 20, 20}, {20, 20, 20}});
        for (std::size_t cell : {1u, 5u}) problem.cells[cell].cost = 100;  // column 2
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved && outcome.optimal);
        QCOMPARE(outcome.cost, 3.0);
        QVERIFY(outcome.status[1] == Status::Shown && outcome.status[5] == Status::Shown);
    }

    void a_part_tells_no_more_than_its_whole_allows() {
        // 3 new children among 6 on file: who sees the 6 knows that no more than 6 can be new.
        Problem problem;
        for (std::int64_t value : {6, 3, 3, 40, 20, 20, 46, 23, 23}) problem.cells.push_back(count(value));
        for (std::size_t rest : {2u, 5u, 8u}) problem.cells[rest].hidden = true;
        problem.relations = {{0, {1, 2}}, {3, {4, 5}}, {6, {7, 8}}, {6, {0, 3}}, {7, {1, 4}}};
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved);
        QVERIFY(outcome.status[1] == Status::Unsafe);
        QVERIFY(outcome.status[0] == Status::Secondary);
        QVERIFY(outcome.status[2] == Status::Hidden);
        QVERIFY(outcome.intervals[1].high >= 7);
    }

    void an_amount_goes_with_its_number_of_persons() {
        // Persons and yuan of three villages; only the first number is small.
        Problem problem;
        for (std::int64_t value : {3, 20, 30, 53}) problem.cells.push_back(count(value));
        for (std::int64_t persons : {3, 20, 30, 53}) problem.cells.push_back(amount(persons * 100'000, persons));
        problem.relations = {{3, {0, 1, 2}}, {7, {4, 5, 6}}};
        for (std::size_t i = 0; i < 4; ++i) problem.follows.push_back({i, i + 4});
        Rules rules;
        rules.standardRates = true;
        Outcome outcome = protectedOrFail(problem, rules);
        QVERIFY(outcome.proved);
        for (std::size_t i = 0; i < 4; ++i) {
            bool persons = outcome.status[i] != Status::Shown, yuan = outcome.status[i + 4] != Status::Shown;
            QVERIFY(!persons || yuan);
        }
        QCOMPARE(outcome.intervals[4].low, 0);
        QVERIFY(outcome.intervals[4].high >= 700'000);
    }

    void an_amount_that_one_person_dominates_is_unsafe_data() {
        QTest::addColumn<std::vector<std::int64_t>>("largest");
        QTest::addColumn<std::int64_t>("value");
        QTest::addColumn<bool>("unsafe");
        using Parts = std::vector<std::int64_t>;
        QTest::addRow("one of 80 %%") << Parts{80, 5} << std::int64_t(100) << true;
        QTest::addRow("even") << Parts{10, 10} << std::int64_t(100) << false;
        QTest::addRow("the second can estimate the first within 10 %%") << Parts{60, 36} << std::int64_t(100) << true;
        QTest::addRow("just enough beside them") << Parts{60, 34} << std::int64_t(100) << false;
    }
    void an_amount_that_one_person_dominates_is_unsafe() {
        QFETCH(std::vector<std::int64_t>, largest);
        QFETCH(std::int64_t, value);
        QFETCH(bool, unsafe);
        Problem problem;
        problem.cells = {amount(value, 10, largest), amount(500, 50), amount(value + 500, 60)};
        problem.relations = {{2, {0, 1}}};
        Outcome outcome = protectedOrFail(problem);
        QVERIFY(outcome.proved);
        QCOMPARE(outcome.status[0] == Status::Unsafe, unsafe);
    }

    void what_is_known_already_cannot_be_withheld() {
        Problem problem = test::tableOf({{3, 20}, {25, 40}});
        for (std::size_t cell : {1u, 2u}) problem.cells[cell].mustShow = true;  // the row of the small cell
        QVERIFY(!protectedOrFail(problem).proved);
        Problem shown = test::tableOf({{3, 20}, {25, 40}});
        shown.cells[0].mustShow = true;  // an unsafe cell that was printed
        QVERIFY(!protectedOrFail(shown).proved);
    }

    void bad_tables_are_refused_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("code");
        QTest::addRow("negative") << 0 << "disclosure.negative";
        QTest::addRow("not additive") << 1 << "disclosure.not_additive";
        QTest::addRow("no such cell") << 2 << "disclosure.no_such_cell";
        QTest::addRow("too large") << 3 << "disclosure.too_large";
    }
    void bad_tables_are_refused() {
        QFETCH(int, fault);
        QFETCH(QString, code);
        Problem problem = test::tableOf({{3, 20}, {25, 40}});
        if (fault == 0) problem.cells[0].value = -1;
        if (fault == 1) problem.cells[0].value = 4;
        if (fault == 2) problem.relations[0].parts.push_back(99);
        if (fault == 3) problem.cells[0].value = std::numeric_limits<std::int64_t>::max();
        auto outcome = protect(problem, {});
        QVERIFY(!outcome);
        QCOMPARE(QString::fromStdString(outcome.error().code), code);
    }

    void long_work_can_be_cancelled() {
        std::mt19937 chance(7);
        Problem problem = randomTable(chance, 8, 8, 30);
        for (const char* step : {"heuristic", "exact", "audit"}) {
            Options options;
            bool asked = false;
            options.progress = [&](const Progress& progress) {
                asked = asked || std::string_view(progress.step) == step;
                return std::string_view(progress.step) != step;
            };
            auto outcome = protect(problem, {}, options);
            QVERIFY2(asked, step);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, std::string("disclosure.cancelled"));
        }
    }
};

QTEST_APPLESS_MAIN(DisclosureTest)
#include "disclosure_test.moc"
