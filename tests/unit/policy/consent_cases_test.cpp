// The situations of consent_cases.txt, each judged as it says.

#include "tests/support/workspace.h"
#include "tests/unit/policy/case_table.h"

#include <algorithm>

using namespace tonghu;
using cases_in_words::Case;

namespace {

QStringList listed(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words) list << QString::fromStdString(word);
    return list;
}

const std::vector<Case>& allCases() {
    static const auto cases = cases_in_words::read(TONGHU_SOURCE_DIR "/tests/unit/policy/consent_cases.txt");
    return cases;
}

}  // namespace

class ConsentCasesTest : public QObject {
    Q_OBJECT

private slots:
    void the_law_answers_data() {
        QTest::addColumn<Case>("told");
        for (const Case& told : allCases())
            QTest::addRow("duty %s: %s (line %d)", qPrintable(told.rows), qPrintable(told.words), told.line) << told;
    }
    void the_law_answers() {
        QFETCH(Case, told);
        const auto need = policy::consentNeed(*support::theCatalogue(), told.facts, told.question);
        QVERIFY(need.has_value());
        QCOMPARE(listed(need->missing).join(' '), told.missing);
        QCOMPARE(need->allowed, told.allowed);
        QCOMPARE(need->refused, told.refused);
        QCOMPARE(need->noticeBy, told.noticeBy);
        if (told.namesReasons) QCOMPARE(listed(need->reasons), told.reasons);
        // What is missing was asked for once, and an answer without a row of law is none.
        for (const std::string& each : need->missing) QCOMPARE(std::ranges::count(need->needs, each), 1);
        QVERIFY(!need->rows.empty());
    }

    void the_table_is_as_long_as_was_promised() { QVERIFY(allCases().size() >= 150); }
};

QTEST_GUILESS_MAIN(ConsentCasesTest)
#include "consent_cases_test.moc"
