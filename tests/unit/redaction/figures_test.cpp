// What the redactor finds of the corpus: the figures of docs/redaction.md, and that they do not fall.
//
// REDACTION_PART=development prints every miss and excess of that part.

#include "tests/unit/redaction/figures.h"

#include <QTest>

using namespace tonghu;

class FiguresTest : public QObject {
    Q_OBJECT

private slots:
    void direct_identifiers_are_found_and_ordinary_words_stay_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("withFile");
        QTest::addColumn<double>("recall");
        // What is aimed at: 0.99 with the file, 0.95 without, 0.90 of what is marked. The test part is made of names
        // that are words, nicknames and slips more than offices' notes are; without the file it stays below the aim
        // (docs/redaction.md), and is held where it is.
        QTest::addRow("development part, the child's file known (duty 108)") << "development" << true << 0.97;
        QTest::addRow("development part, nothing known (duty 108)") << "development" << false << 0.95;
        QTest::addRow("test part, the child's file known (duty 108)") << "test" << true << 0.97;
        QTest::addRow("test part, nothing known (duty 108)") << "test" << false << 0.90;
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
            qInfo("%-12s must go %4d, gone %4d, recall %.3f; marked %4d, right %4d, precision %.3f", kind.c_str(),
                  counts.all, counts.found, double(counts.found) / std::max(1, counts.all), counts.said, counts.right,
                  double(counts.right) / std::max(1, counts.said));
        if (withFile) qInfo("of what the file has: recall %.4f of %d", figures.ownRecall(), figures.own);
        qInfo("recall %.4f of %d, precision %.4f of %d", figures.recall(), figures.total().all, figures.precision(),
              figures.total().said);
        if (!only.isEmpty()) {
            for (const QString& miss : figures.misses) qInfo("MISS %s", qPrintable(miss));
            for (const QString& excess : figures.excesses) qInfo("EXCESS %s", qPrintable(excess));
        }
        QVERIFY2(figures.recall() >= recall, qPrintable(QString::number(figures.recall())));
        if (withFile) QVERIFY2(figures.ownRecall() >= 0.99, qPrintable(QString::number(figures.ownRecall())));
        QVERIFY2(figures.precision() >= 0.90, qPrintable(QString::number(figures.precision())));
    }

    void whatever_the_text_spans_are_in_order_and_within_it() {
        const corpus::Part written = corpus::readPart("development");
        const std::u32string odd = U"王·*@〔〕（）号路村x某\n\u200B019老小:.-年月日生";
        std::mt19937 random(7);
        for (int i = 0; i < 400; ++i) {
            std::u32string text = corpus::vary(written, random() % written.notes.size(), int(random() % 5)).text;
            text.resize(std::min<std::size_t>(text.size(), 60));
            for (int change = int(random() % 12); change > 0; --change)
                text.insert(random() % (text.size() + 1), 1, odd[random() % odd.size()]);
            const auto redacted = redaction::Redactor({}).redact(catalogue::encode(text));
            QVERIFY(redacted.has_value());
            std::size_t last = 0;
            for (const redaction::Span& span : redacted->spans) {
                QVERIFY(span.start >= last && span.end > span.start && span.end <= text.size());
                last = span.end;
            }
        }
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "figures_test.moc"
