// What the redactor finds of the corpus: the figures of docs/redaction.md, and that they do not fall.
//
// REDACTION_PART=development prints every miss and excess of that part.

#include "tests/unit/redaction/figures.h"

#include <QTest>

class FiguresTest : public QObject {
    Q_OBJECT

private slots:
    void direct_identifiers_are_found_and_ordinary_words_stay_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("withFile");
        QTest::addColumn<double>("recall");
        for (const char* part : {"development", "test"}) {
            QTest::addRow("%s part, the child's file known (duty 108)", part) << part << true << 0.99;
            QTest::addRow("%s part, nothing known (duty 108)", part) << part << false << 0.95;
        }
    }
    void direct_identifiers_are_found_and_ordinary_words_stay() {
        QFETCH(QString, part);
        QFETCH(bool, withFile);
        QFETCH(double, recall);
        const QString only = qEnvironmentVariable("REDACTION_PART");
        if (!only.isEmpty() && only != part) QSKIP("another part was asked for");
        const corpus::Part written = corpus::readPart(qPrintable(part));
        QVERIFY(written.notes.size() >= 60);
        QVERIFY(written.notes.size() * corpus::variations >= 300);
        const corpus::Figures figures = corpus::figuresOf(written, withFile);
        for (const auto& [kind, counts] : figures.byKind)
            qInfo("%-12s must go %4d, gone %4d, recall %.3f; marked %4d, right %4d, precision %.3f", kind.c_str(), counts.all,
                  counts.found, double(counts.found) / std::max(1, counts.all), counts.said, counts.right,
                  double(counts.right) / std::max(1, counts.said));
        qInfo("recall %.4f of %d, precision %.4f of %d", figures.recall(), figures.total().all, figures.precision(), figures.total().said);
        if (!only.isEmpty()) {
            for (const QString& miss : figures.misses) qInfo("MISS %s", qPrintable(miss));
            for (const QString& excess : figures.excesses) qInfo("EXCESS %s", qPrintable(excess));
        }
        QVERIFY2(figures.recall() >= recall, qPrintable(QString::number(figures.recall())));
        QVERIFY2(figures.precision() >= 0.90, qPrintable(QString::number(figures.precision())));
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
